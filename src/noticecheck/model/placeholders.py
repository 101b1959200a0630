"""Slots of templates: how they are written, and which a text holds."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

_TRANSCRIBERS_WORDS: Final = (
    "REDACTED|ILLEGIBLE|UNREADABLE|UNCLEAR|SIC|OMITTED|UNKNOWN|BLANK|EMPHASIS|NOTE|SEAL|STAMP|SIGNED|SIGNATURE|HANDWRITTEN|CONTINUED"
    "|TRANSLATION|TRANSLATED|TRANSLATOR|FOOTNOTE|PAGE|LOGO|EMBLEM|INAUDIBLE"
)
_WORDS_OF_A_GAP: Final = (
    "REDACTED|ILLEGIBLE|UNREADABLE|OMITTED|WITHHELD|MISSING|DELETED|REMOVED|CONCEALED|MASKED|ANONYMISED|ANONYMIZED"
    "|ILLISIBLE|ILEGIBLE|OMISSIS|TACHADO|CAVIARDE"
)
_SHORT_SLOTS: Final = "AGE|DAY|DOB|NCB|SEX|SUM"
_NO_GAP: Final = rf"(?!(?:{_TRANSCRIBERS_WORDS})\b)(?![A-Z0-9 _-]*\b(?:{_WORDS_OF_A_GAP})\b)"
"""What a transcriber puts in brackets: [SEAL OF THE COURT], [NAME REDACTED]."""
_NO_CODE: Final = rf"(?!(?!(?:{_SHORT_SLOTS})\])[A-Z]{{2,3}}\])"
"""Codes such as [USD] or [EU]."""
_FIELD_WORDS: Final = (
    "Address|Amount|Birth|Case|Charge|City|Control|Country|Court|Date|Family|File|First|Forenames?|Full|Given|Issued?|Last|Law|Maximum"
    "|Middle|Names?|Nationality|No|Number|of|Offence|Passport|Penalty|Person|Place|Sex|Signatory|Surname|Town|Warrant"
)
_FIELD_WORD: Final = f"(?:{_FIELD_WORDS}|{_FIELD_WORDS.upper()})"
_MERGE_FIELD: Final = rf"«{_FIELD_WORD}(?:_{_FIELD_WORD}){{1,5}}»"
"""«Last_Name» of a mail merge. Guillemets are quotation marks in French, Spanish and Russian: «ACME», «Name» and «Kill_Bill» are none."""

WHOLE_SLOT: Final = (
    r"\{\{[^{}]{1,80}\}\}"  # {{name}}, {{ name|upper }}, docxtpl's {{r name}}
    r"|\{%[^{}%]{1,160}%\}"  # {% if name %}, docxtpl's {%p if name %}
    r"|\$\{[^{}]{1,80}\}"  # ${name}
    rf"|<{_NO_GAP}[A-Z][A-Z0-9 _-]{{0,60}}>"  # <NAME>
    rf"|\[{_NO_CODE}{_NO_GAP}[A-Z][A-Z0-9 _-]{{1,60}}\]"  # [NAME]
    rf"|{_MERGE_FIELD}"  # «Last_Name»
    r"|\{ ?MERGEFIELD +[^{}]{1,80}\}"  # { MERGEFIELD Last_Name \* MERGEFORMAT }
    r"|X{3,}"  # XXXX
)
"""One slot and nothing else, in the expressions that editors know too."""

_SLOT: Final = WHOLE_SLOT.replace("X{3,}", r"(?<![A-Za-z])X{4,}(?![A-Za-z])")
"""A slot among other words, where three crosses may be the Roman numeral thirty."""
_MARKS_OF_A_SLOT: Final = "{<[$X«"
_MARK: Final = re.compile(r"[{<\[$«]|XXXX")
"""Of all that begins a slot; a name such as EXAMPLE or Felix is none."""


@cache
def _slot() -> re.Pattern[str]:
    """A slot in a text; compiled when the first text has a mark of one, which most notices never have."""
    return re.compile(_SLOT)


@cache
def _whole() -> re.Pattern[str]:
    return re.compile(WHOLE_SLOT)


def slots_in(text: str) -> tuple[str, ...]:
    """Return the slots in a text, in their order."""
    if text == "XXX":
        return (text,)
    if _MARK.search(text) is None:
        return ()
    return tuple(match[0] for match in _slot().finditer(text))


def to_fill(slots: tuple[str, ...]) -> int:
    """Return how many slots there are to fill: a block such as `{% if minor %} ... {% else %} ... {% endif %}` is one decision."""
    return max(sum(re.match(r"\{%[-+pr]*\s*(?:end|el)", slot) is None for slot in slots), bool(slots))


def is_slot(text: str) -> bool:
    """Whether the whole text is one slot."""
    return text[:1] in _MARKS_OF_A_SLOT and _whole().fullmatch(text) is not None
