"""Dates written in figures: 12.05.2011, 05/12/2011, 2011-05-12, 12.V.2011, 05.2011."""

from __future__ import annotations

from typing import Final

from noticecheck.prose.periods import Stated
from noticecheck.prose.phrases import Phrases

YEARS: Final = range(1850, 2101)
"""Years that a notice may speak of."""
HIJRI_YEARS: Final = range(1300, 1500)
_DAYS: Final = range(1, 32)
_MONTHS: Final = range(1, 13)
_SEPARATORS: Final = ("./-", "/-")
_ROMAN: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12}
_YEAR_DIGITS: Final = 4
_SHORT: Final = 2
_THIS_CENTURY: Final = 50
_LENGTH: Final = 5

Numeric = tuple[int, Stated]
"""The position after the date, and what it states."""


def numeric(phrases: Phrases, start: int, *, called_for: bool) -> Numeric | None:
    """Read a date in figures that starts at a number; `called_for` says that a word before it asks for a date."""
    if not phrases.digits(start) or phrases.apart(start + 1) or phrases.key(start + 1) not in _SEPARATORS[0]:
        return None
    three = _three(phrases, start, called_for)
    if three:
        return three
    return _month_and_year(phrases, start) if called_for or phrases.at("dates.year_after", start + 3) else None


def ends_here(phrases: Phrases, after: int) -> bool:
    """Whether no figure is glued to what ends before `after`: 12/05/2011/77 and 10.20.12.14 are no dates."""
    if phrases.apart(after):
        return True
    if phrases.digits(after) or phrases.key(after) == "_":
        return False
    return not (phrases.key(after) in "./-," and phrases.digits(after + 1) and not phrases.apart(after + 1))


def _three(phrases: Phrases, start: int, called_for: bool) -> Numeric | None:  # noqa: FBT001 - passed on
    after = start + _LENGTH
    separator = phrases.key(start + 1)
    glued = not any(phrases.apart(position) for position in range(start + 1, after))
    if not glued or phrases.key(start + 3) != separator or not ends_here(phrases, after):
        return None
    widths = tuple(phrases.digits(start + offset) for offset in (0, 2, 4))
    roman = _ROMAN.get(phrases.key(start + 2), 0)
    first, second, third = (phrases.number(start + offset) for offset in (0, 2, 4))
    if roman and first in _DAYS and third in YEARS:
        return after, Stated(third, roman, first)
    if widths[0] == _YEAR_DIGITS and 0 < widths[1] <= _SHORT and 0 < widths[2] <= _SHORT:
        return _year_first(phrases, after, (first, second, third))
    if widths[2] == _YEAR_DIGITS and 0 < widths[0] <= _SHORT and 0 < widths[1] <= _SHORT:
        return _year_last(phrases, after, separator, (first, second, third))
    asked = called_for or phrases.at("dates.year_after", after) is not None
    return _short_year(after, separator, (first, second, third)) if widths == (2, 2, 2) and asked else None


def _year_first(phrases: Phrases, after: int, parts: tuple[int, int, int]) -> Numeric | None:
    year, month, day = parts
    if month not in _MONTHS or day not in _DAYS:
        return None
    if year in YEARS:
        return after, Stated(year, month, day)
    return _hijri(phrases, after, Stated(year, month, day))


def _year_last(phrases: Phrases, after: int, separator: str, parts: tuple[int, int, int]) -> Numeric | None:
    first, second, year = parts
    if year not in YEARS:
        return _hijri(phrases, after, Stated(year, second, first)) if first in _DAYS and second in _MONTHS else None
    if first not in _DAYS or second not in _DAYS or max(first, second) < 1:
        return None
    month_may_lead = phrases.language == "en" and separator in _SEPARATORS[1]
    if second in _MONTHS:
        return after, Stated(year, second, first, order_unknown=month_may_lead)
    if first not in _MONTHS:
        return None
    # The second number cannot be a month: in English with slashes the month leads; elsewhere the date does not exist as written.
    return after, Stated(year, first, second) if month_may_lead else Stated(year, second, first)


def _short_year(after: int, separator: str, parts: tuple[int, int, int]) -> Numeric | None:
    day, month, year = parts
    if day not in _DAYS or month not in _MONTHS or separator == "-":
        return None
    century = 2000 if year < _THIS_CENTURY else 1900
    return after, Stated(century + year, month, day, order_unknown=separator == "/", century_unknown=True)


def _hijri(phrases: Phrases, after: int, stated: Stated) -> Numeric | None:
    marked = phrases.at("dates.hijri_marks", after)
    if stated.year not in HIJRI_YEARS or not (marked or phrases.language == "ar"):
        return None
    return after + (marked.length if marked else 0), Stated(stated.year, stated.month, stated.day, hijri=True)


def _month_and_year(phrases: Phrases, start: int) -> Numeric | None:
    month, year, after = phrases.number(start), phrases.number(start + 2), start + 3
    if phrases.key(start + 1) == "-" or phrases.digits(start) != _SHORT or month not in _MONTHS or year not in YEARS:
        return None
    return (after, Stated(year, month)) if ends_here(phrases, after) and not phrases.apart(start + 2) else None
