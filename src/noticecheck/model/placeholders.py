"""Slots of templates: how they are written, and which a text holds."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

_TRANSCRIBERS_WORDS: Final = (
    "REDACTED|ILLEGIBLE|UNREADABLE|UNCLEAR|SIC|OMITTED|UNKNOWN|BLANK|EMPHASIS|NOTE|SEAL|STAMP|SIGNED|SIGNATURE|HANDWRITTEN|CONTINUED"
)
_SHORT_SLOTS: Final = "AGE|DAY|DOB|NCB|SEX|SUM"
_NOT_SLOTS: Final = rf"(?!(?:{_TRANSCRIBERS_WORDS})\b)(?!(?!(?:{_SHORT_SLOTS})\])[A-Z]{{2,3}}\])"
"""What a transcriber puts in brackets, and codes such as [USD] or [EU]."""

_SLOT: Final = (
    r"\{\{[^{}]{1,80}\}\}"  # {{name}}
    r"|\$\{[^{}]{1,80}\}"  # ${name}
    r"|<[A-Z][A-Z0-9 _-]{0,60}>"  # <NAME>
    rf"|\[{_NOT_SLOTS}[A-Z][A-Z0-9 _-]{{1,60}}\]"  # [NAME]
    r"|(?<![A-Za-z])X{4,}(?![A-Za-z])"  # XXXX; three may be the Roman numeral thirty
)
_MARKS_OF_A_SLOT: Final = "{<[$X"
_MARK: Final = re.compile(r"[{<\[$X]")


@cache
def _slot() -> re.Pattern[str]:
    """A slot in a text; compiled when the first text has a mark of one, which most notices never have."""
    return re.compile(_SLOT)


@cache
def _whole() -> re.Pattern[str]:
    return re.compile(rf"(?:{_SLOT}|XXX)")


def slots_in(text: str) -> tuple[str, ...]:
    """Return the slots in a text, in their order."""
    if text == "XXX":
        return (text,)
    if _MARK.search(text) is None:
        return ()
    return tuple(match[0] for match in _slot().finditer(text))


def is_slot(text: str) -> bool:
    """Whether the whole text is one slot."""
    return text[:1] in _MARKS_OF_A_SLOT and _whole().fullmatch(text) is not None
