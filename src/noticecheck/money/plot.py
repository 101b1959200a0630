"""A small picture of rates over time, in plain characters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from math import floor
from typing import NamedTuple

from noticecheck.model.figures import rate_in_words
from noticecheck.money.quotes import Quotes

_NARROWEST, _LOWEST = 16, 3
_DAY = 10
"""Characters of a date."""


class _Signs(NamedTuple):
    """What the picture is drawn with: a rate, the implied rate, both in one place, the axes."""

    rate: str
    implied: str
    both: str
    side: str
    corner: str
    foot: str


_ASCII = _Signs("*", "-", "=", "|", "+", "-")
_UNICODE = _Signs("█", "╌", "▓", "│", "└", "─")


class _Field(NamedTuple):
    """The area of the drawing: its size in characters, its days, and its rates from the bottom to the top."""

    width: int
    height: int
    first: int
    last: int
    low: Decimal
    high: Decimal

    def column(self, day: int) -> int:
        """Return the column of a day."""
        return (day - self.first) * (self.width - 1) // max(self.last - self.first, 1)

    def row(self, rate: Decimal) -> int:
        """Return the row of a rate, from the bottom."""
        span = self.high - self.low
        return min(floor((rate - self.low) * self.height / span), self.height - 1) if span else self.height // 2


def plot(series: Sequence[Quotes], width: int, height: int, *, ascii: bool = False, implied: Decimal | None = None) -> tuple[str, ...]:  # noqa: A002 - what the command line calls it
    """Return the lines of a picture of all quotes: each column of it shows the lowest to the highest rate of its days.

    Args:
        series: quotes of one pair, from any number of sources; nothing is drawn between two quotes.
        width: columns of the whole picture, the scale at its left included.
        height: rows of the drawing; the two rows of the time axis come on top of them.
        ascii: draw with ASCII only.
        implied: a rate to draw as a line across, within or beyond the quotes.

    Returns:
        No line at all when there are no quotes, or less room than a drawing needs.
    """
    quotes = [(day, rate) for each in series for day, rate in zip(each.days, each.rates, strict=True)]
    if not quotes or height < _LOWEST:
        return ()
    bounds = [rate for _, rate in quotes] + ([implied] if implied is not None else [])
    low, high = min(bounds), max(bounds)
    labels = rate_in_words(high), rate_in_words(low)
    room = width - max(map(len, labels)) - 2
    if room < max(_NARROWEST, 2 * _DAY + 1):
        return ()
    days = [day for day, _ in quotes]
    field = _Field(room, height, min(days), max(days), low, high)
    return tuple(_lines(field, labels, _filled(field, quotes), implied, _ASCII if ascii else _UNICODE))


def _filled(field: _Field, quotes: Sequence[tuple[int, Decimal]]) -> dict[int, tuple[int, int]]:
    """Return the lowest and highest row that the quotes reach, by column."""
    rows: dict[int, tuple[int, int]] = {}
    for day, rate in quotes:
        column, row = field.column(day), field.row(rate)
        low, high = rows.get(column, (row, row))
        rows[column] = min(low, row), max(high, row)
    return rows


def _lines(
    field: _Field, labels: tuple[str, str], filled: dict[int, tuple[int, int]], implied: Decimal | None, signs: _Signs
) -> Iterator[str]:
    inset = max(map(len, labels))
    across = field.row(implied) if implied is not None else -1
    for row in range(field.height - 1, -1, -1):
        label = labels[0] if row == field.height - 1 else labels[1] if row == 0 else ""
        drawn = "".join(_sign(filled.get(column), row, row == across, signs) for column in range(field.width))
        yield f"{label.rjust(inset)} {signs.side}{drawn}".rstrip()
    yield f"{' ' * inset} {signs.corner}{signs.foot * field.width}"
    first, last = date.fromordinal(field.first).isoformat(), date.fromordinal(field.last).isoformat()
    yield " " * (inset + 2) + (f"{first}{last.rjust(field.width - _DAY)}" if first != last else first)


def _sign(reach: tuple[int, int] | None, row: int, implied: bool, signs: _Signs) -> str:  # noqa: FBT001 - one of the two things that may be in a place
    rate = reach is not None and reach[0] <= row <= reach[1]
    if rate and implied:
        return signs.both
    return signs.rate if rate else signs.implied if implied else " "
