"""Periods of the calendar: what a stated time may mean, as a value in the Extended Date/Time Format and as its first and last day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from noticecheck.model.partial_date import days_in
from noticecheck.records import dataclass, replace

_PARTS: Final = {
    "33": (1, 3), "34": (4, 6), "35": (7, 9), "36": (10, 12), "40": (1, 6), "41": (7, 12), "early": (1, 6), "mid": (4, 9), "late": (7, 12),
}  # fmt: skip
_DAYS: Final = {"early": (1, 15), "mid": (6, 25), "late": (16, 31), "40": (1, 15), "41": (16, 31)}
_PRECISIONS: Final = {"3": "quarter", "4": "half"}
_EQUINOX_SEASONS: Final = frozenset({"21", "23"})
_DECEMBER: Final = 12
_HIJRI_ERA: Final = 227014
"""Days before 1 Muharram 1 of the arithmetical calendar, counted as `date.toordinal` counts."""
_HIJRI_MARGIN: Final = timedelta(days=2)
"""The observed and the arithmetical calendar differ by as much."""


@dataclass(frozen=True, slots=True)
class Stated:
    """What is written of a date; what is not written is 0 or empty.

    `part` is an EDTF code (21 spring to 24 winter, 33 to 36 quarters, 40 and 41 halves) or early, mid, late; `days` are several days of
    one month. `order_unknown` says that day and month may be the other way round, `century_unknown` that the year had two digits.
    """

    year: int = 0
    month: int = 0
    day: int = 0
    part: str = ""
    days: tuple[int, ...] = ()
    order_unknown: bool = False
    about: bool = False
    decade: bool = False
    hijri: bool = False
    century_unknown: bool = False


@dataclass(frozen=True, slots=True)
class Period:
    """A period with its EDTF value; `earliest` and `latest` bound the days that it may mean, None where nothing does."""

    edtf: str = ""
    precision: str = ""
    earliest: date | None = None
    latest: date | None = None
    alternatives: tuple[date, ...] = ()
    problem: str = ""
    approximate: bool = False


def period(stated: Stated) -> Period:
    """Return what a stated date may mean; a day that does not exist gives a period without bounds."""
    found = _exact(stated)
    if stated.about and found.edtf:
        return replace(found, edtf=f"{found.edtf}~", approximate=True)
    return replace(found, approximate=True) if stated.century_unknown else found


def between(first: Period, last: Period) -> Period:
    """Return the range from one period to another; one that runs backwards does not exist."""
    doubtful = first.approximate or last.approximate
    problem = first.problem or last.problem
    if problem == "impossible" or not (first.earliest and last.latest):
        return Period("", "range", problem=problem or "no_year", approximate=doubtful)
    if last.latest < first.earliest:
        return Period("", "range", problem="impossible")
    edtf = f"{first.edtf}/{last.edtf}" if first.edtf and last.edtf else ""
    return Period(edtf, "range", first.earliest, last.latest, problem=problem, approximate=doubtful)


def since(first: Period, reference: date | None) -> Period:
    """Return the range that starts with a period and runs to the reference date, or without an end."""
    if not first.earliest:
        return replace(first, precision="range", edtf="")
    latest = reference if reference and reference >= first.earliest else None
    return Period(f"{first.edtf}/.." if first.edtf else "", "range", first.earliest, latest, (), first.problem, first.approximate)


def until(last: Period) -> Period:
    """Return the range that ends with a period and has no start."""
    if not last.latest:
        return replace(last, precision="range", edtf="")
    return Period(f"../{last.edtf}" if last.edtf else "", "range", None, last.latest, (), last.problem, last.approximate)


def _exact(stated: Stated) -> Period:
    match stated:  # the first that fits: a decade has no month, a day needs a year
        case Stated(hijri=True):
            return _hijri(stated)
        case Stated(year=0):
            return Period(_without_year(stated), "day" if stated.day else "month", problem="no_year")
        case Stated(decade=True, year=year):
            return Period(f"{year // 10}X", "decade", date(year, 1, 1), date(year + 9, 12, 31))
        case Stated(day=day) if day:
            return _days(stated) if stated.days else _day(stated)
        case Stated(part=part) if part:
            return _part(stated)
    return _months(stated.year, stated.month or 1, stated.month or _DECEMBER, _plain(stated))


def _plain(stated: Stated) -> tuple[str, str]:
    return (f"{stated.year:04d}-{stated.month:02d}", "month") if stated.month else (f"{stated.year:04d}", "year")


def _without_year(stated: Stated) -> str:
    return f"XXXX-{stated.month:02d}-{stated.day:02d}" if stated.day else f"XXXX-{stated.month:02d}"


def _months(year: int, first: int, last: int, value: tuple[str, str]) -> Period:
    return Period(*value, date(year, first, 1), date(year, last, days_in(year, last)))


def _day(stated: Stated) -> Period:
    written, other = _date(stated.year, stated.month, stated.day), _date(stated.year, stated.day, stated.month)
    if written is None:
        return Period("", "day", alternatives=(other,) if other else (), problem="impossible")
    if not stated.order_unknown or other is None or other == written:
        return Period(written.isoformat(), "day", written, written)
    low, high = sorted((written, other))
    return Period(f"[{low},{high}]", "day", low, high, (low, high), "ambiguous")


def _days(stated: Stated) -> Period:
    found = sorted({_date(stated.year, stated.month, day) or date.min for day in stated.days})
    if found[0] == date.min:
        return Period("", "day", problem="impossible")
    return Period("{" + ",".join(map(str, found)) + "}", "day", found[0], found[-1])


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _part(stated: Stated) -> Period:
    year, month, part = stated.year, stated.month, stated.part
    if month:
        first, last = _DAYS.get(part, (1, 31))
        end = days_in(year, month)
        return Period(f"{year:04d}-{month:02d}", "month", date(year, month, first), date(year, month, min(last, end)))
    if part.startswith("2"):
        return _season(year, part)
    value = (f"{year:04d}-{part}", _PRECISIONS[part[0]]) if part.isdecimal() else (f"{year:04d}", "year")
    return _months(year, *_PARTS[part], value)


def _season(year: int, part: str) -> Period:
    """Bound a season in either hemisphere: the text seldom tells which, and summer and winter run over the turn of the year."""
    if part in _EQUINOX_SEASONS:
        return Period(f"{year:04d}-{part}", "season", date(year, 3, 1), date(year, 12, 21))
    return Period(f"{year:04d}-{part}", "season", date(year - 1, 12, 1), date(year + 1, 3, 20))


def _hijri(stated: Stated) -> Period:
    """Bound a date of the Islamic calendar by its arithmetical form, two days wider on either side; EDTF has no value for it."""
    precision = "day" if stated.day else "month" if stated.month else "year"
    first = _hijri_ordinal(stated.year, stated.month or 1, stated.day or 1)
    last = first if stated.day else _hijri_ordinal(stated.year, stated.month or _DECEMBER, 30)
    start, end = date.fromordinal(first) - _HIJRI_MARGIN, date.fromordinal(last) + _HIJRI_MARGIN
    return Period("", precision, start, end, problem="hijri", approximate=True)


def _hijri_ordinal(year: int, month: int, day: int) -> int:
    return _HIJRI_ERA + (year - 1) * 354 + (3 + 11 * year) // 30 + (59 * (month - 1) + 1) // 2 + day
