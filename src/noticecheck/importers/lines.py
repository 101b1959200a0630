"""What a line of a form is by its look: a label, the next line of a value, or a label that is not known here."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from noticecheck.importers.labels import COUNTER, Found

_ENDS: Final = (".", "!", "?", "…", ".)", '."', ".”", ".»", "]", ";", ":")
_ITEM_NUMBER: Final = re.compile(r"\s*\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+[^\W\d_a-zà-öø-ÿ]")
_LABEL_LIKE: Final = re.compile(r"\s*[^\W\d_a-zà-öø-ÿ][\w'’/().-]*(?:\s+[\w'’/().-]+){0,6}\s*:(?:\s|$)")
_ONE_WORD: Final = re.compile(r"[^\s()]+")
_LONGEST_OF_THE_SHORT: Final = 9
_AROUND_A_WARRANT: Final = frozenset({"offence", "warrant", "judgment"})
_AFTER_THE_FACTS: Final = _AROUND_A_WARRANT | {"action"}
_IS_NUMBERED: Final = re.compile(r"(?:\bno\.?|\bnr\.?|n\.?[°º]|number|numéro|número)$", re.IGNORECASE)
_A_NUMBER: Final = re.compile(r"\S*\d\S*")
_IS_COUNTER: Final = re.compile(rf"(?:n[o°º]\.?\s*)?\d{{1,2}}|{COUNTER}", re.IGNORECASE)
_HOME: Final = {"header": frozenset({"header"}), "warrant": _AROUND_A_WARRANT, "judgment": _AROUND_A_WARRANT}


def is_counter(note: str) -> bool:
    """Whether what stands between a label and its colon is a counter, as in `Offence 1/2:`."""
    return _IS_COUNTER.fullmatch(note) is not None


class Around(NamedTuple):
    """Where a stretch stands: the section, whether labels carry numbers, whether running text is open, whether it ends its line."""

    section: str
    numbered: bool
    within_text: bool
    is_last: bool


def is_meant_as_label(found: Found, text: str, around: Around) -> bool:
    """Whether words that read as a label are one here."""
    if not _is_at_home(found, around.section):
        return False
    if found.numbered:
        return found.colon or not found.rest or not found.rest[0].islower() or found.labels[0].field == "warrant"
    if around.numbered and around.within_text:
        return found.colon and found.exact and text.strip()[:1].isupper() and (" " in found.words or _is_of_a_later_part(found))
    if found.colon:
        return True
    return _is_meant_without_colon(found, text, around)


def _is_meant_without_colon(found: Found, text: str, around: Around) -> bool:
    if not found.rest:
        return text.strip()[:1].isupper() and (not around.within_text or not around.is_last)
    in_capitals = found.words.isupper() and " " in found.words and not found.rest.isupper()
    return (in_capitals or _shows_by_its_value(found)) and not around.within_text


def _shows_by_its_value(found: Found) -> bool:
    """Whether what follows a label without a colon shows that it is one: `Control No. A-1/1-2020`, `Born on 2 May 1970`."""
    if _IS_NUMBERED.search(found.words):
        return _A_NUMBER.fullmatch(found.rest) is not None
    return found.labels[0].field.startswith("person.born") and found.rest[0].isdigit()


def _is_of_a_later_part(found: Found) -> bool:
    return all(label.section in _AFTER_THE_FACTS for label in found.labels)


def _is_at_home(found: Found, section: str) -> bool:
    """Whether a label of one short word, such as `Date` or `By`, stands in the part of the form that it belongs to."""
    short = _ONE_WORD.fullmatch(found.words) is not None and len(found.words) <= _LONGEST_OF_THE_SHORT
    return not short or any(section in _HOME.get(label.section, {section}) for label in found.labels)


def is_meant_as_head(text: str, before: str) -> bool:
    """Whether a line that reads as a head is one below running text, and not the last words of its sentence."""
    plain = text.strip()
    if not before:
        return True
    if breaks_off(before):
        return plain.isupper() and not before.isupper()
    return not plain[:1].islower() and not plain.endswith(".")


def is_unknown_label(text: str, *, numbered: bool) -> bool:
    """Whether a line starts an item of a numbered form whose label is not known here."""
    return numbered and _ITEM_NUMBER.match(text) is not None


def doubt_of_next_line(text: str) -> str:
    """Say what is doubtful about taking a line for the next one of a value; empty for nothing."""
    return "one of its lines looks like a label that is not known here" if _LABEL_LIKE.match(text) else ""


def breaks_off(text: str) -> bool:
    """Whether running text ends in the middle of a sentence."""
    return bool(text) and not text.rstrip().endswith(_ENDS)
