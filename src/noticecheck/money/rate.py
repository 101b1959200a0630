"""Quotes of one currency in another: where they come from, which days they cover, or why there are none."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Protocol

ONE = Decimal(1)
_DAILY_SPACING = 4
"""Quotes at most so many days apart, on average, are daily ones: a weekend and a holiday lie between two of them."""


class Grain(StrEnum):
    """How often the quotes of a source were published."""

    DAY = "day"
    WEEK = "week"
    PEG = "peg"

    @property
    def adverb(self) -> str:
        """Return the word that follows the name of a source in a sentence, as in `ECB daily`."""
        return {Grain.DAY: "daily", Grain.WEEK: "weekly", Grain.PEG: "fixed"}[self]


class Absence(StrEnum):
    """Why there is no rate."""

    NOT_CARRIED = "currency not carried"
    BEFORE_SERIES = "before the series"
    AFTER_SERIES = "after the series"
    SET_ASIDE = "quotes set aside"
    UNIT_CHANGED = "unit changed"
    NO_QUOTE = "no quote"
    NOT_INSTALLED = "data not installed"
    UNEXPECTED_LAYOUT = "unexpected layout"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two currencies; a rate of the pair is the number of units of `code` that one unit of `per` is worth."""

    code: str
    per: str

    def __str__(self) -> str:
        """Return the unit of the rate, as in `RUB per USD`."""
        return f"{self.code} per {self.per}"

    @property
    def inverse(self) -> Pair:
        """Return the pair read the other way round."""
        return Pair(self.per, self.code)


@dataclass(frozen=True, slots=True)
class NoRate:
    """A rate that one source does not have, with the reason in words. `near` is the first or last day that it does have."""

    source: str
    why: Absence
    detail: str
    near: date | None = None


@dataclass(frozen=True, slots=True)
class Quotes:
    """Published rates of one pair by one source, oldest first; never empty. A day is the ordinal of `datetime.date`.

    `data_to` is the last day that the source covers at all; `usual` is the grain of a single quote of it.
    """

    source: str
    pair: Pair
    days: Sequence[int]
    rates: Sequence[Decimal]
    data_to: date
    usual: Grain = Grain.DAY
    low: Decimal = field(init=False)
    high: Decimal = field(init=False)

    def __post_init__(self) -> None:
        """Find the lowest and the highest rate once; every reader of quotes needs both."""
        object.__setattr__(self, "low", min(self.rates))
        object.__setattr__(self, "high", max(self.rates))

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
        return sum(self.rates, Decimal(0)) / len(self.rates)

    @property
    def grain(self) -> Grain:
        """Return how often these quotes were published, from their spacing; a single quote has the usual grain of its source."""
        if self.usual is Grain.PEG or len(self.days) == 1:
            return self.usual
        spacing = (self.days[-1] - self.days[0]) / (len(self.days) - 1)
        return Grain.DAY if spacing <= _DAILY_SPACING else Grain.WEEK

    def between(self, first: int, last: int) -> Quotes | None:
        """Return the quotes of the days from `first` to `last`, or None when there are none."""
        part = slice(bisect_left(self.days, first), bisect_right(self.days, last))
        if part.start >= part.stop:
            return None
        return Quotes(self.source, self.pair, self.days[part], self.rates[part], self.data_to, self.usual)


def outside(whole: Quotes, first: date, last: date) -> NoRate:
    """Say why a series has no quote from `first` to `last`: it begins later, ended earlier, or has a gap."""
    pair, source = whole.pair, whole.source
    if last < whole.first:
        why = f"{source} quotes of {pair.code} in {pair.per} begin on {whole.first}"
        return NoRate(source, Absence.BEFORE_SERIES, why, whole.first)
    if first > whole.last:
        return NoRate(source, Absence.AFTER_SERIES, f"{source} quotes of {pair.code} in {pair.per} end on {whole.last}", whole.last)
    return NoRate(source, Absence.NO_QUOTE, f"{source} published no quote of {pair.code} in {pair.per} from {first} to {last}")


@dataclass(frozen=True, slots=True)
class DatasetInfo:
    """One set of rates as a report names it. `digest` is the SHA-256 of its file, or empty where a version identifies it."""

    name: str
    package: str
    version: str
    licence: str
    data_from: date
    data_to: date
    digest: str


class RateSource(Protocol):
    """Where quotes come from. A source reads nothing before it is first asked and never reaches the network."""

    @property
    def name(self) -> str:
        """Return the short name that every line of a report gives, as in `ECB`."""

    @property
    def reach(self) -> date:
        """Return the first day on which the source may have a quote."""

    def quotes(self, pair: Pair, first: date, last: date) -> Quotes | NoRate:
        """Return the quotes published from `first` to `last`, both included, or why there are none."""

    def series(self, pair: Pair) -> Quotes | NoRate:
        """Return every quote that is stated in today's unit of the two codes, or why there are none."""

    def info(self) -> DatasetInfo | NoRate:
        """Return version, licence and last day of the data, or why they cannot be read."""
