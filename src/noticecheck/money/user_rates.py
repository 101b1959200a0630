"""Rates that the user supplies: the print-out of a central bank counts before the published series of the data packages."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

from noticecheck.money.quotes import Quotes, outside
from noticecheck.money.rate import Absence, DatasetInfo, KnownDataset, NoRate, Pair
from noticecheck.money.source import RateSource
from noticecheck.money.user_file import UserRate, read_user_rates

_PACKAGE = "file of the user"
_LICENCE = "supplied by the user"
_NAMED = 3


def read_rates(path: Path) -> RateSource:
    """Return the rates of a file: CSV, or JSON when its name ends in `.json`.

    The columns are `date,currency,per,base,rate,source`: on the date, `per` units of `currency` were worth `rate` units of
    `base`. Several lines for one day make a range.

    Raises:
        InputError: when the file is not acceptable; it holds every problem with file, line, column and the way out.
    """
    return UserRates(path.name, read_user_rates(path), hashlib.sha256(path.read_bytes()).hexdigest())


class UserRates:
    """The rates of one file, as they are, the other way round, or crossed through a currency that both have on the day."""

    def __init__(self, file: str, rates: tuple[UserRate, ...], digest: str) -> None:
        """Take the rates of a file, at least one."""
        publishers = list(dict.fromkeys(rate.source for rate in rates))
        more = " and others" if len(publishers) > _NAMED else ""
        self._name = f"{', '.join(publishers[:_NAMED])}{more} ({file})"
        self._first, self._last = min(rate.day for rate in rates), max(rate.day for rate in rates)
        self._digest = digest
        self._days: dict[date, list[UserRate]] = {}
        for rate in sorted(rates, key=lambda rate: rate.day):
            self._days.setdefault(rate.day, []).append(rate)
        self._series: dict[Pair, Quotes | NoRate] = {}

    @property
    def name(self) -> str:
        """Return the publishers and the name of the file."""
        return self._name

    @property
    def reach(self) -> date:
        """Return the first day of the file."""
        return self._first

    def quotes(self, pair: Pair, first: date, last: date) -> Quotes | NoRate:
        """Return the rates from `first` to `last`, each of a day with several of them on its own."""
        whole = self.series(pair)
        if isinstance(whole, NoRate):
            return whole
        return whole.between(first.toordinal(), last.toordinal()) or outside(whole, first, last)

    def series(self, pair: Pair) -> Quotes | NoRate:
        """Return all rates of the pair."""
        if pair not in self._series:
            found = [(day.toordinal(), rate) for day, rates in self._days.items() for rate in sorted(_crossed(pair, rates))]
            self._series[pair] = (
                Quotes(self._name, pair, [day for day, _ in found], [rate for _, rate in found], self._last)
                if found
                else NoRate(self._name, Absence.NOT_CARRIED, f"{self._name} has no rate of {pair.code} and {pair.per}")
            )
        return self._series[pair]

    def info(self) -> DatasetInfo:
        """Return the days of the file and its SHA-256."""
        return DatasetInfo(self._name, _PACKAGE, "", _LICENCE, self._first, self._last, self._digest)

    def known(self) -> KnownDataset:
        """Return what is known of the file."""
        return KnownDataset(self._name, _PACKAGE, _LICENCE, optional=True, info=self.info())


def _crossed(pair: Pair, rates: list[UserRate]) -> set[Decimal]:
    """Return the rates of a pair on one day; through a third currency only where the file has none of the two themselves."""
    stated = set(_worth(pair.per, pair.code, rates))
    if stated:
        return stated
    third = {code for rate in rates for code in (rate.currency, rate.base)} - set(pair)
    return {mine / other for code in third for mine in _worth(pair.per, code, rates) for other in _worth(pair.code, code, rates)}


def _worth(code: str, unit: str, rates: list[UserRate]) -> Iterator[Decimal]:
    """Yield what one `code` is worth in `unit`, from the lines that have both."""
    for rate in rates:
        if (rate.currency, rate.base) == (code, unit):
            yield rate.rate / rate.per
        elif (rate.currency, rate.base) == (unit, code):
            yield rate.per / rate.rate
