"""Dates as documents state them: a day, a month or a year, never more precise than written."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

from noticecheck.records import dataclass, field

Precision = Literal["day", "month", "year"]
_DECEMBER = 12

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", re.ASCII)
_AMBIGUOUS = r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}"
_HOW_TO = "write it as YYYY-MM-DD, YYYY-MM or YYYY"


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date with the precision of the document: `first` and `last` are the days that it may mean.

    For 2010-12-15 both are that day; for 2010-12 they are the first and last day of December 2010.
    """

    first: date
    last: date
    precision: Precision
    text: str = field(compare=False)

    def __str__(self) -> str:
        """Return the date as written."""
        return self.text

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.

        Raises:
            ValueError: in plain words, with the way to write it, for any other form and for days that do not exist.
        """
        stripped = text.strip()
        match = _ISO.fullmatch(stripped)
        if match is None:
            raise ValueError(_why_not(stripped))
        year, month, day = match.groups()
        try:
            return cls._of(int(year), month and int(month), day and int(day), stripped)
        except ValueError:
            raise ValueError(f"{stripped!r} is not a day of the calendar; {_HOW_TO}") from None

    @classmethod
    def _of(cls, year: int, month: int | str | None, day: int | str | None, text: str) -> PartialDate:
        if month is None:
            return cls(date(year, 1, 1), date(year, 12, 31), "year", text)
        if day is None:
            first = date(year, int(month), 1)
            return cls(first, first.replace(day=days_in(year, int(month))), "month", text)
        exact = date(year, int(month), int(day))
        return cls(exact, exact, "day", text)


def _why_not(text: str) -> str:
    if re.fullmatch(_AMBIGUOUS, text):
        return f"{text!r} is ambiguous: the order of day and month, or the century, is not clear; {_HOW_TO}"
    return f"{text!r} is not a date; {_HOW_TO}"


def days_in(year: int, month: int) -> int:
    """Return the number of days of a month. The standard library's calendar also loads the names of months, which an audit never needs."""
    return 31 if month == _DECEMBER else (date(year, month + 1, 1) - date(year, month, 1)).days
