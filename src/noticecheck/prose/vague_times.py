"""Times that name no time: "at an unspecified time", "on unknown dates"; and times counted from another: "two months later"."""

from __future__ import annotations

from typing import Final

from noticecheck.prose.date_ranges import Reading
from noticecheck.prose.lexicon import FIGURES, mask_of
from noticecheck.prose.periods import Period
from noticecheck.prose.phrases import Phrases

_VAGUE: Final = Period(precision="vague")
_RELATIVE: Final = Period(precision="relative")
_WHOLE: Final = mask_of("dates.vague", "dates.relative")
_PAIRED: Final = mask_of("dates.vague_adjectives", "dates.vague_nouns")
_COUNTED: Final = mask_of("dates.relative_openers", "dates.small_numbers", FIGURES)


def undated(phrases: Phrases, start: int) -> Reading | None:
    """Read the vague or relative time that starts at a position."""
    mask = phrases.masks[start]
    for name, period in (("dates.vague", _VAGUE), ("dates.relative", _RELATIVE)) if mask & _WHOLE else ():
        found = phrases.at(name, start)
        if found:
            return Reading(start, start + found.length, period, name)
    return (_vague(phrases, start) if mask & _PAIRED else None) or (_counted(phrases, start) if mask & _COUNTED else None)


def _vague(phrases: Phrases, start: int) -> Reading | None:
    """Read a noun of time beside an adjective that withholds it, in either order, with the small words before them."""
    after = _pair(phrases, start, "dates.vague_adjectives", "dates.vague_nouns") or _pair(
        phrases, start, "dates.vague_nouns", "dates.vague_adjectives"
    )
    if not after or phrases.at("dates.vague_right_guards", after):
        return None
    return Reading(_before(phrases, _before(phrases, start)), after, _VAGUE, "dates.vague")


def _before(phrases: Phrases, start: int) -> int:
    """Return where the small word that ends before a position starts."""
    found = phrases.at("dates.vague_openers", start - 1)
    return start - 1 if found and found.length == 1 else start


def _pair(phrases: Phrases, start: int, first: str, second: str) -> int:
    opening = phrases.skip(first, start)
    if opening == start:
        return 0
    middle = phrases.skip("dates.vague_fillers", opening)
    after = phrases.skip(second, middle)
    if after == middle:
        return 0
    return phrases.skip("dates.vague_fillers", after) if second == "dates.vague_adjectives" else after


def _counted(phrases: Phrases, start: int) -> Reading | None:
    """Read so many days, weeks, months or years later."""
    opener = phrases.at("dates.relative_openers", start)
    number = start + opener.length if opener else start
    counted = phrases.skip("dates.small_numbers", number)
    if counted == number and phrases.number(number, 2) > 0:
        counted = number + 1
    unit = phrases.at("dates.units", counted)
    if unit is None or (counted == number and opener is None):
        return None
    after = counted + unit.length
    later = phrases.skip("dates.later", after)
    return Reading(start, later, _RELATIVE, "dates.relative") if opener or later > after else None
