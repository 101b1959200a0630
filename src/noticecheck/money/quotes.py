"""Published quotes of one pair of currencies: the days, the rates, and what is asked of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise
from math import inf
from operator import truediv
from typing import overload

from noticecheck.money.rate import Absence, Grain, NoRate, Pair
from noticecheck.named import NamedTuple

_DAILY_SPACING = 4
"""Quotes at most so many days apart, on average, are daily ones: a weekend and a holiday lie between two of them."""
_DOUBT = 1e-12
"""Binary fractions are off by far less than this share; whatever lies closer to a bound is compared as a decimal."""


class Crossed(Sequence[Decimal]):
    """Rates as ratios of two published figures, which stay as published and are divided when a rate is asked for.

    A series has thousands of them, of which a report shows two: the search runs over binary fractions, and only what
    they cannot tell apart is divided exactly.
    """

    __slots__ = ("_above", "_below", "_extremes", "_near")

    def __init__(self, above: Sequence[str], below: Sequence[str], near: Sequence[float] | None = None) -> None:
        """Take the figures as written.

        Raises:
            ValueError: when one is no number above zero.
        """
        self._above, self._below = above, below
        self._near = near if near is not None else _divided(above, below)
        self._extremes: tuple[Decimal, Decimal] | None = None

    def __len__(self) -> int:
        """Return how many rates there are."""
        return len(self._near)

    @overload
    def __getitem__(self, place: int) -> Decimal: ...
    @overload
    def __getitem__(self, place: slice) -> Crossed: ...
    def __getitem__(self, place: int | slice) -> Decimal | Crossed:
        """Return one rate, or a part."""
        if isinstance(place, slice):
            return Crossed(self._above[place], self._below[place], self._near[place])
        return Decimal(self._above[place]) / Decimal(self._below[place])

    def __eq__(self, other: object) -> bool:
        """Say whether the other has the same rates."""
        return isinstance(other, Sequence) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment] # equal to a list, which has none

    def extremes(self) -> tuple[Decimal, Decimal]:
        """Return the lowest and the highest rate, to the last digit."""
        if self._extremes is None:
            least, most = min(self._near) * (1 + _DOUBT), max(self._near) * (1 - _DOUBT)
            lowest = [place for place, near in enumerate(self._near) if near <= least]
            highest = [place for place, near in enumerate(self._near) if near >= most]
            self._extremes = min(self[place] for place in lowest), max(self[place] for place in highest)
        return self._extremes

    def within(self, low: Decimal, high: Decimal) -> list[int]:
        """Return the places of the rates from `low` to `high`, both included."""
        outer, inner = (float(low) * (1 - _DOUBT), float(high) * (1 + _DOUBT)), (float(low) * (1 + _DOUBT), float(high) * (1 - _DOUBT))
        return [
            place
            for place, near in enumerate(self._near)
            if outer[0] <= near <= outer[1] and (inner[0] <= near <= inner[1] or low <= self[place] <= high)
        ]

    def mean(self) -> Decimal:
        """Return the mean, good to a dozen digits."""
        return Decimal(sum(self._near) / len(self._near))


class Quotes(NamedTuple):
    """Published rates of one pair by one source, oldest first; never empty. A day is the ordinal of `datetime.date`.

    `data_to` is the last day that the source covers at all; `usual` is the grain of a single quote of it. `unconfirmed` names the change
    of unit that the rates were converted with and no data confirm, as in `1,000 RUR for 1 RUB`; such rates decide nothing but a fit.
    """

    source: str
    pair: Pair
    days: Sequence[int]
    rates: Sequence[Decimal]
    data_to: date
    usual: Grain = Grain.DAY
    unconfirmed: str = ""

    @property
    def low(self) -> Decimal:
        """Return the lowest rate."""
        return self.rates.extremes()[0] if isinstance(self.rates, Crossed) else min(self.rates)

    @property
    def high(self) -> Decimal:
        """Return the highest rate."""
        return self.rates.extremes()[1] if isinstance(self.rates, Crossed) else max(self.rates)

    @property
    def first(self) -> date:
        """Return the day of the oldest quote."""
        return date.fromordinal(self.days[0])

    @property
    def last(self) -> date:
        """Return the day of the newest quote."""
        return date.fromordinal(self.days[-1])

    @property
    def mean(self) -> Decimal:
        """Return the mean of the rates."""
        return self.rates.mean() if isinstance(self.rates, Crossed) else sum(self.rates, Decimal(0)) / len(self.rates)

    @property
    def grain(self) -> Grain:
        """Return how often these quotes were published, from their spacing; a single quote has the usual grain of its source."""
        if self.usual.holds_throughout or len(self.days) == 1:
            return self.usual
        spacing = (self.days[-1] - self.days[0]) / (len(self.days) - 1)
        return Grain.DAY if spacing <= _DAILY_SPACING else Grain.WEEK

    @property
    def published(self) -> Sequence[Decimal]:
        """Return the rates as they were published, each once: a quote for a month or a year stands here on several days."""
        match self.grain:
            case Grain.MONTH:
                return self.rates[::2]
            case Grain.YEAR:
                return self.rates[1::3]
            case Grain.PEG:
                return self.rates[:1]
            case _:
                return self.rates

    def covers(self, first: date, last: date, longest_gap: int) -> bool:
        """Say whether no day from `first` to `last` is further from a quote than `longest_gap` days; a single day needs its own."""
        if first == last:
            return first.toordinal() in self.days
        days = [first.toordinal(), *self.days, last.toordinal()]
        return all(after - before <= longest_gap for before, after in pairwise(sorted(days)))

    def between(self, first: int, last: int) -> Quotes | None:
        """Return the quotes of the days from `first` to `last`, or None when there are none."""
        part = slice(bisect_left(self.days, first), bisect_right(self.days, last))
        if part.start >= part.stop:
            return None
        return self._replace(days=self.days[part], rates=self.rates[part])

    def within(self, low: Decimal, high: Decimal) -> list[int]:
        """Return the places of the rates from `low` to `high`, both included."""
        if isinstance(self.rates, Crossed):
            return self.rates.within(low, high)
        return [place for place, rate in enumerate(self.rates) if low <= rate <= high]


def outside(whole: Quotes, first: date, last: date) -> NoRate:
    """Say why a series has no quote from `first` to `last`: it begins later, ended earlier, or has a gap."""
    pair, source = whole.pair, whole.source
    if last < whole.first:
        why = f"{source} quotes of {pair.code} in {pair.per} begin on {whole.first}"
        return NoRate(source, Absence.BEFORE_SERIES, why, whole.first)
    if first > whole.last:
        return NoRate(source, Absence.AFTER_SERIES, f"{source} quotes of {pair.code} in {pair.per} end on {whole.last}", whole.last)
    return NoRate(source, Absence.NO_QUOTE, f"{source} published no quote of {pair.code} in {pair.per} from {first} to {last}")


def _divided(above: Sequence[str], below: Sequence[str]) -> list[float]:
    try:
        ratios = list(map(truediv, map(float, above), map(float, below)))
    except ZeroDivisionError:
        ratios = []
    # A sum says of all of them at once that none is infinite or not a number.
    if not ratios or not (min(ratios) > 0 and sum(ratios) < inf):
        raise ValueError("a figure is no number above zero")
    return ratios
