"""From days and rates to places in a picture, with the marks of an axis."""

from __future__ import annotations

from datetime import date
from math import ceil, floor, log10
from typing import Final, NamedTuple

YEAR: Final = 365.2425
MOST_TICKS: Final = 9
FEW_POWERS: Final = 4
"""So few powers of ten leave room for the marks between them."""


class Days(NamedTuple):
    """A time axis: its first and last day as ordinals, and where it begins and ends."""

    first: int
    last: int
    left: float
    right: float

    def at(self, day: int) -> float:
        """Return the place of a day."""
        return self.left + (day - self.first) * (self.right - self.left) / max(self.last - self.first, 1)

    def ticks(self) -> list[tuple[float, str]]:
        """Return the marks of the axis: years, every so many of them that there is room; months where it is short."""
        years = (self.last - self.first) / YEAR
        return self._years(years) if years > 2 else self._months()  # noqa: PLR2004 - fewer than three marks tell nothing

    def _years(self, years: float) -> list[tuple[float, str]]:
        step = next(size for size in (1, 2, 5, 10, 20, 50, 100, 1000, 10_000) if years / size <= MOST_TICKS)
        first, last = date.fromordinal(self.first).year, date.fromordinal(self.last).year
        marked = range(-(-first // step) * step, last + 1, step)
        return [(self.at(day), str(year)) for year in marked if self.first <= (day := date(max(year, 1), 1, 1).toordinal()) <= self.last]

    def _months(self) -> list[tuple[float, str]]:
        first = date.fromordinal(self.first)
        days = [date(first.year + (first.month - 1 + count) // 12, (first.month - 1 + count) % 12 + 1, 1) for count in range(1, 27)]
        within = [day for day in days if day.toordinal() <= self.last]
        step = ceil(len(within) / MOST_TICKS) or 1
        return [(self.at(day.toordinal()), f"{day:%Y-%m}") for day in within[::step]] or [(self.at(self.first), first.isoformat())]


class Figures(NamedTuple):
    """A value axis, from the bottom to the top; logarithmic where the values lie far apart."""

    low: float
    high: float
    bottom: float
    top: float
    logarithmic: bool = False

    def at(self, value: float) -> float:
        """Return the place of a value."""
        low, high, here = (log10(one) if self.logarithmic else one for one in (self.low, self.high, value))
        return self.bottom - (here - low) * (self.bottom - self.top) / ((high - low) or 1)

    def ticks(self) -> list[tuple[float, str]]:
        """Return the marks of the axis at round values."""
        values = self._powers() if self.logarithmic else self._rounds()
        return [(self.at(value), f"{value:,.10g}") for value in values if self.low <= value <= self.high]

    def _powers(self) -> list[float]:
        powers = [10.0**power for power in range(floor(log10(self.low)), ceil(log10(self.high)) + 1)]
        return powers if len(powers) > FEW_POWERS else [factor * power for power in powers for factor in (1, 2, 5)]

    def _rounds(self) -> list[float]:
        rough = (self.high - self.low) / 5 or 1
        size = 10.0 ** floor(log10(rough))
        step = next(size * factor for factor in (1, 2, 5, 10) if size * factor >= rough)
        return [count * step for count in range(floor(self.low / step), ceil(self.high / step) + 1)]
