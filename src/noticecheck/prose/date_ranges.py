"""Ranges of time: from 2010 to 2011, between 1 and 31 October 2013, 2007-2009, since 2009, until 5 March 2012."""

from __future__ import annotations

from datetime import date
from typing import Final

from noticecheck.prose.lexicon import mask_of
from noticecheck.prose.periods import Period, Stated, between, period, since, until
from noticecheck.prose.phrases import Phrases
from noticecheck.prose.points import POINTS, Point, guarded, month_at, named, point, year_at
from noticecheck.records import dataclass, replace

_DAYS: Final = range(1, 32)
_SHORT: Final = 2
_OPENERS: Final = mask_of("dates.openers")
_OPEN_ENDS: Final = mask_of("dates.since", "dates.until")
_SINGLE: Final = POINTS | mask_of("dates.about", "dates.day_articles")
"""What a point with the words before it can start with."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A time that was read: its first token, the token after its last, what it means, and what it states when it is one point."""

    first: int
    after: int
    period: Period
    why: str
    stated: Stated | None = None


def dated(phrases: Phrases, start: int, *, called_for: bool = False, reference: date | None = None) -> Reading | None:
    """Read the range or the point in time that starts at a position, the range first, because it is longer."""
    mask = phrases.masks[start]
    return (
        (_opened(phrases, start, reference) if mask & _OPENERS else None)
        or (_open_ended(phrases, start, reference) if mask & _OPEN_ENDS else None)
        or (_joined(phrases, start, start, "to", called_for=called_for) if mask & POINTS else None)
        or (_single(phrases, start, called_for=called_for) if mask & _SINGLE else None)
    )


def called_for_at(phrases: Phrases, position: int) -> str:
    """Return what the word at a position calls for: `year`, `month` (a bare year would say nothing), `law`, or nothing."""
    return phrases.payload("dates.year_triggers", position) or phrases.payload("dates.weak_triggers", position)


def _single(phrases: Phrases, start: int, *, called_for: bool) -> Reading | None:
    about = phrases.at("dates.about", start)
    first = start + about.length if about else start
    found = point(
        phrases,
        phrases.skip("dates.day_articles", first) if about else first,
        called_for=_calls(called_for, about.payload if about else None),
    )
    if found is None:
        return None
    stated = replace(found.stated, about=about is not None)
    return Reading(first, found.after, period(stated), found.why, stated)


def _calls(called_for: bool, about: str | None) -> bool:  # noqa: FBT001 - two facts, not a switch
    """Whether a bare year counts: behind "about" alone it may be a quantity."""
    return called_for if about is None else about == "year" or called_for


def _opened(phrases: Phrases, start: int, reference: date | None) -> Reading | None:
    opener = phrases.at("dates.openers", start)
    if opener is None:
        return None
    low = start + opener.length
    if not phrases.masks[phrases.skip("dates.day_articles", phrases.skip("dates.hedges", low))] & POINTS:
        return None
    return _until_now(phrases, start, low, reference) or _joined(phrases, start, low, opener.payload, called_for=True, opened=True)


def _until_now(phrases: Phrases, first: int, start: int, reference: date | None) -> Reading | None:
    """Read a range that runs to the day of writing: from 2005 to the present."""
    low = _left(phrases, phrases.skip("dates.hedges", start), called_for=True, opened=True)
    joiner = phrases.at("dates.joiners", low.after) if low else None
    now = phrases.at("dates.now", low.after + joiner.length) if low and joiner else None
    if low is None or joiner is None or now is None:
        return None
    return Reading(first, low.after + joiner.length + now.length, since(period(low.stated), reference), "dates.until-now")


def _joined(phrases: Phrases, first: int, start: int, kind: str, *, called_for: bool, opened: bool = False) -> Reading | None:
    """Read two points and the word or dash between them, which must be of the kind that the opener asks for."""
    low = _left(phrases, phrases.skip("dates.hedges", start) if opened else start, called_for=called_for, opened=opened)
    if low is None:
        return None
    joiner = phrases.at("dates.joiners", low.after)
    if joiner is None or (joiner.payload != kind and not (opened and phrases.key(low.after) == "-")):
        return None
    second = low.after + joiner.length
    about = phrases.skip("dates.about", second)
    high = _right(phrases, phrases.skip("dates.day_articles", phrases.skip("dates.hedges", about)), low)
    if high is None:
        return None
    left, right = _completed(low.stated, replace(high.stated, about=about > second))
    bare = low.bare and high.bare and not (called_for or opened)
    return None if bare else Reading(first, high.after, between(period(left), period(right)), "dates.range")


def _left(phrases: Phrases, start: int, *, called_for: bool, opened: bool) -> Point | None:
    """Read the first part of a range, which may leave to the second what both share: 5 to 9 August 2011, May to August 2011."""
    start = phrases.skip("dates.day_articles", start) if opened else start
    if not phrases.masks[start] & POINTS:
        return None
    if opened and phrases.at("dates.joiners", phrases.skip("dates.day_endings", start + 1)) and (day := _bare_day(phrases, start)):
        return day
    bare_year = year_at(phrases, start) if phrases.apart(start) or opened else None
    found = point(phrases, start, called_for=called_for or bare_year is not None)
    if found:
        return found
    after, month = month_at(phrases, start)
    if month and named(phrases, start):
        return Point(after, Stated(month=month), "dates.month")
    return _bare_day(phrases, start) or _glued_year(phrases, start)


def _bare_day(phrases: Phrases, start: int) -> Point | None:
    is_day = phrases.digits(start) in {1, _SHORT} and phrases.number(start) in _DAYS
    if not is_day or not phrases.apart(start) or guarded(phrases, start):
        return None
    return Point(phrases.skip("dates.day_endings", start + 1), Stated(day=phrases.number(start)), "dates.day")


def _glued_year(phrases: Phrases, start: int) -> Point | None:
    """Read 2007 of 2007-2009: a year with a dash and another year glued to it."""
    apart = phrases.apart(start) and phrases.key(start + 1) == "-" and not phrases.apart(start + 1)
    year = phrases.number(start)
    if not apart or phrases.digits(start) != 4 or guarded(phrases, start):  # noqa: PLR2004 - digits of a year
        return None
    found = year_at(phrases, start + 2)
    return Point(start + 1, Stated(year), "dates.year") if found and year in range(found[1] - 60, found[1]) else None


def _right(phrases: Phrases, start: int, low: Point) -> Point | None:
    found = point(phrases, start, called_for=True, inside=True)
    if found is None:
        return None
    needs_month = low.stated.day and not low.stated.month
    if needs_month and not (found.stated.month and found.stated.day):
        return None
    return found


def _completed(low: Stated, high: Stated) -> tuple[Stated, Stated]:
    """Give each part of a range what the other states for both; the year steps back when the first month is the later one."""
    if low.day and not low.month:
        low = replace(low, month=high.month)
    if not low.year and high.year:
        earlier = (low.month, low.day) > (high.month, high.day or 31) and high.month
        return replace(low, year=high.year - 1 if earlier else high.year), high
    if low.year and not high.year:
        later = (high.month, high.day or 31) < (low.month, low.day)
        return low, replace(high, year=low.year + 1 if later else low.year)
    return low, high


def _open_ended(phrases: Phrases, start: int, reference: date | None) -> Reading | None:
    opens, closes = phrases.at("dates.since", start), phrases.at("dates.until", start)
    if opens and opens.payload == "clause" and not _clause_starts(phrases, start):
        return None
    for found, why in ((opens, "dates.since"), (closes, "dates.until")):
        if found:
            told = _single(phrases, phrases.skip("dates.day_articles", start + found.length), called_for=True)
            if told:
                meant = since(told.period, reference) if found is opens else until(told.period)
                return Reading(start, told.after, meant, why)
    return None


def _clause_starts(phrases: Phrases, start: int) -> bool:
    """Whether a clause starts here; elsewhere "from" only says of which date something is."""
    return start == 0 or not phrases.key(start - 1)[0].isalnum()
