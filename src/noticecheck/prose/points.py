"""Points in time written with words: 5 March 2012, le premier mars, летом 2015 года, the first quarter of 2012, the 1990s, in 2014."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from noticecheck.prose.lexicon import FIGURES, mask_of
from noticecheck.prose.numeric_dates import HIJRI_YEARS, YEARS, ends_here, numeric
from noticecheck.prose.periods import Stated
from noticecheck.prose.phrases import Phrases
from noticecheck.records import dataclass, replace

_DAYS: Final = range(1, 32)
_FEW_DIGITS: Final = frozenset({1, 2, 4})
"""As many as a day, a month and a year have."""
POINTS: Final = mask_of(
    FIGURES, "dates.ordinals", "dates.months", "dates.seasons", "dates.parts", "dates.decade_before", "dates.year_before",
)  # fmt: skip
"""What a point can start with."""
_MOST_DAYS: Final = 12
_ROUND: Final = 10
_THREE_DIGITS: Final = 3


@dataclass(frozen=True, slots=True)
class Point:
    """A stated point in time: the position after its last word, and the rule of the grammar that read it."""

    after: int
    stated: Stated
    why: str

    @property
    def bare(self) -> bool:
        """Whether nothing but the digits of a year says that this is a time."""
        return self.why == "dates.year"


def point(phrases: Phrases, start: int, *, called_for: bool = False, inside: bool = False) -> Point | None:
    """Read the point in time that starts at a word or number.

    `called_for` says that a word before it asks for a time ("in", "since"), so that a bare year counts; `inside` that it is the second
    part of something already read as a time, which may be glued to a dash.
    """
    if not phrases.masks[start] & POINTS:
        return None
    asked = start, called_for, inside
    if asked not in phrases.points:
        phrases.points[asked] = _point(phrases, start, called_for=called_for, inside=inside)
    return phrases.points[asked]


def _point(phrases: Phrases, start: int, *, called_for: bool, inside: bool) -> Point | None:
    digits = phrases.digits(start)
    if digits:
        if digits not in _FEW_DIGITS or not (inside or _starts_here(phrases, start)):
            return None
        return _figures(phrases, start, called_for)
    return _day_in_words(phrases, start) or _month_first(phrases, start, called_for) or _part(phrases, start) or _named_year(phrases, start)


def guarded(phrases: Phrases, start: int) -> bool:
    """Whether the word before says that a number is no time: No. 2015, article 2010, apt. 2003."""
    before = start - 1
    dotted = phrases.key(before) in {".", ":", "°", "º"}
    before -= dotted
    word = phrases.key(before)
    lone_letter = len(word) == 1 and word.isalpha()
    return phrases.at("dates.left_guards", before) is not None and (dotted or not lone_letter)


def named(phrases: Phrases, position: int) -> bool:
    """Whether the word here can be a month without its year: English "may" and "march" in small letters are other words."""
    return phrases.language != "en" or any(phrases.tokens[place].capital for place in (position, position - 1) if place >= 0)


def year_at(phrases: Phrases, position: int) -> tuple[int, int] | None:
    """Return the position after a year, with the word for year behind it, and the year."""
    year, after = phrases.number(position), position + 1
    if phrases.digits(position) != 4 or year not in YEARS or not ends_here(phrases, after):  # noqa: PLR2004 - digits of a year
        return None
    behind = phrases.at("dates.year_after", after)
    if behind:
        return after + behind.length, year
    counted = phrases.at("dates.right_guards", after) or (phrases.apart(after) and phrases.digits(after) == _THREE_DIGITS)
    return None if counted else (after, year)


def month_at(phrases: Phrases, position: int) -> tuple[int, int]:
    """Return the position after the name of a month, double names (آذار/مارس) included, and its number; 0 when there is none."""
    found = phrases.at("dates.months", position)
    if found is None:
        return position, 0
    after, month = position + found.length, int(found.payload)
    if phrases.key(after) == "/" and phrases.payload("dates.months", after + 1) == found.payload:
        after = phrases.skip("dates.months", after + 1)
    abbreviated = phrases.key(after) == "." and not phrases.apart(after) and phrases.digits(after + 1)
    return after + bool(abbreviated), month


def _starts_here(phrases: Phrases, start: int) -> bool:
    """Whether no figure or word is glued to the number: neither 77-2011 nor 2,012 starts a date."""
    if phrases.apart(start):
        return True
    before = phrases.key(start - 1)
    if before[0].isalnum():
        return phrases.language == "ar" and len(before) == 1
    if phrases.apart(start - 1) or before not in "/.-,:_'":
        return before != "_"
    return not (phrases.digits(start - 2) or (before in "/-_" and phrases.key(start - 2)[:1].isalpha()))


def _figures(phrases: Phrases, start: int, called_for: bool) -> Point | None:  # noqa: FBT001 - passed on
    asked = called_for or _asked(phrases, start)
    found = numeric(phrases, start, called_for=asked)
    if found:
        return None if guarded(phrases, start) else Point(phrases.skip("dates.year_after", found[0]), found[1], "dates.figures")
    return _day_in_words(phrases, start) or _decade(phrases, start) or _year(phrases, start, called_for)


def _asked(phrases: Phrases, start: int) -> bool:
    return phrases.at("dates.day_triggers", start - 1) is not None


def _day_in_words(phrases: Phrases, start: int) -> Point | None:
    """Read D MONTH, with or without a year, and several days of one month: 5, 7 and 9 March 2011."""
    days = tuple(_listed_days(phrases, start))
    for count in (len(days), 1) if len(days) > 1 else (len(days),) if days else ():
        after = days[count - 1][0]
        month_after, month = month_at(phrases, phrases.skip("dates.fillers", _past_dash(phrases, after)))
        if month:
            numbers = tuple(day for _, day in days[:count])
            stated = Stated(month=month, day=numbers[0], days=numbers if count > 1 else ())
            dated = _with_year(phrases, month_after, stated, "dates.day-month")
            linked = phrases.at("dates.fillers", after) is not None and phrases.language == "en" and not _asked(phrases, start)
            yearless = not dated.stated.year and (linked or not named(phrases, month_after - 1))
            doubtful = (guarded(phrases, start) and count > 1) or yearless
            return None if doubtful else dated
    return _hijri_day(phrases, start)


def _past_dash(phrases: Phrases, position: int) -> int:
    """Step over the dash of 12-May-2011."""
    return position + (phrases.key(position) == "-" and phrases.at("dates.months", position + 1) is not None)


def _listed_days(phrases: Phrases, start: int) -> Iterator[tuple[int, int]]:
    position = start
    for _ in range(_MOST_DAYS):
        day = _day_number(phrases, position)
        if day is None:
            return
        yield day
        joiner = phrases.at("dates.list_joiners", day[0])
        if joiner is None:
            return
        position = day[0] + joiner.length


def _day_number(phrases: Phrases, position: int) -> tuple[int, int] | None:
    """Return the position after a number of a day, its ending included (20th, 1er), and the day."""
    if phrases.digits(position) in {1, 2} and phrases.number(position) in _DAYS:
        return phrases.skip("dates.day_endings", position + 1), phrases.number(position)
    ordinal = phrases.at("dates.ordinals", position)
    return (position + ordinal.length, int(ordinal.payload)) if ordinal else None


def _hijri_day(phrases: Phrases, start: int) -> Point | None:
    day = _day_number(phrases, start)
    found = phrases.at("dates.hijri_months", phrases.skip("dates.fillers", day[0])) if day else None
    if day is None or found is None:
        return None
    position = phrases.skip("dates.fillers", phrases.skip("dates.fillers", day[0]) + found.length)
    year = phrases.number(position)
    if year not in HIJRI_YEARS:
        return None
    after = phrases.skip("dates.hijri_marks", position + 1)
    return Point(after, Stated(year, int(found.payload), day[1], hijri=True), "dates.hijri")


def _with_year(phrases: Phrases, after: int, stated: Stated, why: str) -> Point:
    """Add the year that follows, if one does; a year behind a comma that counts something is none."""
    position = phrases.skip("dates.year_before", phrases.skip("dates.fillers", _past_year_dash(phrases, after)))
    year = year_at(phrases, position)
    return Point(year[0], replace(stated, year=year[1]), why) if year else Point(after, stated, why)


def _past_year_dash(phrases: Phrases, position: int) -> int:
    return position + (phrases.key(position) == "-" and not phrases.apart(position) and phrases.number(position + 1) in YEARS)


def _month_first(phrases: Phrases, start: int, called_for: bool) -> Point | None:  # noqa: FBT001 - passed on
    """Read MONTH YEAR, MONTH D, YEAR, and where a word calls for a time a month alone."""
    after, month = month_at(phrases, start)
    if not month:
        return None
    day = _day_number(phrases, after)
    if day and phrases.digits(after):
        dated = _with_year(phrases, day[0], Stated(month=month, day=day[1]), "dates.month-day")
        if dated.stated.year or _asked(phrases, start):
            return dated
    whole = _with_year(phrases, after, Stated(month=month), "dates.month")
    return whole if whole.stated.year or (called_for and named(phrases, start)) else None


def _part(phrases: Phrases, start: int) -> Point | None:
    """Read a season, or a part of a year or month: early 2012, the first half of May 2011."""
    season, part = phrases.at("dates.seasons", start), phrases.at("dates.parts", start)
    if season:
        return _season(phrases, start + season.length, season.payload)
    if part is None:
        return None
    position = phrases.skip("dates.year_before", phrases.skip("dates.fillers", start + part.length))
    month_after, month = month_at(phrases, position)
    if month:
        found = _with_year(phrases, month_after, Stated(month=month, part=part.payload), "dates.part-of-month")
        return found if found.stated.year else None
    year = year_at(phrases, position)
    return Point(year[0], Stated(year[1], part=part.payload), "dates.part-of-year") if year else None


def _season(phrases: Phrases, after: int, code: str) -> Point | None:
    position = phrases.skip("dates.year_before", phrases.skip("dates.fillers", after))
    year = phrases.number(position)
    if phrases.key(position + 1) in {"/", "-"} and phrases.number(position + 2) in {year + 1, (year + 1) % 100} and year in YEARS:
        return Point(phrases.skip("dates.year_after", position + 3), Stated(year, part=code), "dates.season")
    found = year_at(phrases, position)
    return Point(found[0], Stated(found[1], part=code), "dates.season") if found else None


def _named_year(phrases: Phrases, start: int) -> Point | None:
    decade, before = phrases.at("dates.decade_before", start), phrases.at("dates.year_before", start)
    if decade and (found := year_at(phrases, start + decade.length)) and found[1] % _ROUND == 0 and not _goes_on(phrases, found[0]):
        return Point(found[0], Stated(found[1], decade=True), "dates.decade")
    if before is None:
        return None
    year = year_at(phrases, start + before.length)
    return Point(year[0], Stated(year[1]), "dates.named-year") if year else None


def _goes_on(phrases: Phrases, after: int) -> bool:
    """Whether another year follows, so that the one before is a year and no decade: los años 2010 a 2012."""
    return any(year_at(phrases, phrases.skip(name, after)) for name in ("dates.joiners", "dates.list_joiners") if phrases.at(name, after))


def _decade(phrases: Phrases, start: int) -> Point | None:
    year, behind = phrases.number(start), phrases.at("dates.decade_after", start + 1)
    if behind is None or year not in YEARS or year % _ROUND or phrases.apart(start + 1):
        return None
    return Point(phrases.skip("dates.year_after", start + 1 + behind.length), Stated(year, decade=True), "dates.decade")


def _year(phrases: Phrases, start: int, called_for: bool) -> Point | None:  # noqa: FBT001 - passed on
    found = year_at(phrases, start)
    if found is None or guarded(phrases, start):
        return None
    by_word = phrases.at("dates.year_after", start + 1) is not None
    return Point(found[0], Stated(found[1]), "dates.named-year" if by_word else "dates.year") if by_word or called_for else None
