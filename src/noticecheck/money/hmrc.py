"""Monthly customs rates of HM Revenue and Customs (HMRC), from the hmrc-rates package where it is installed.

An extra for cross-checking. Only the tables that the package carries are read; what would refresh them over the network is
never called. Source: HMRC, units of a currency for one pound.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

from noticecheck.model.partial_date import days_in
from noticecheck.money.dated_facts import masked_quotes
from noticecheck.money.packaged import on_path
from noticecheck.money.quotes import Quotes, outside
from noticecheck.money.rate import ONE, Absence, DatasetInfo, Grain, KnownDataset, NoRate, Pair

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME = "HMRC"
_MODULE = "hmrc_rates"
_PACKAGE = "hmrc-rates"
_LICENCE = "HMRC rates: Crown material, Open Government Licence by default; package MIT"
_BEGINNING = date(2014, 2, 1)


class Month(Protocol):
    """A month as the package names it."""

    year: int
    month: int


class Rate(Protocol):
    """A rate as the package gives it."""

    units_per_gbp: Decimal


class Table(Protocol):
    """The rates of one month."""

    def get(self, code: str) -> Rate | None:
        """Return the rate of a currency, None when the month has none."""


class Tables(Protocol):
    """All monthly tables that the package carries."""

    def months(self) -> list[Month]:
        """Return the months, oldest first."""

    def monthly(self, year_month: Month) -> Table:
        """Return the table of a month."""


class Hmrc:
    """One rate a month for some 160 currencies from February 2014 on; each is meant for every day of its month."""

    def __init__(self, tables: Tables | None = None, version: str = "") -> None:
        """Take the tables, or those of the package when first asked."""
        self._tables = tables
        self._version = version
        self._months: dict[date, Table] = {}

    @property
    def name(self) -> str:
        """Return `HMRC`."""
        return _NAME

    @property
    def reach(self) -> date:
        """Return the first day of the first month."""
        return _BEGINNING

    def quotes(self, pair: Pair, first: date, last: date) -> Quotes | NoRate:
        """Return the rates of every month that the period touches, crossed through the pound."""
        whole = self.series(pair)
        if isinstance(whole, NoRate):
            return whole
        begin, end = first.replace(day=1).toordinal(), _end_of_month(last).toordinal()
        return whole.between(begin, end) or _set_aside(pair, first, last) or outside(whole, first, last)

    def series(self, pair: Pair) -> Quotes | NoRate:
        """Return the rates of all months, each as one quote on the first day of its month and one on the last."""
        months = self._opened()
        if not months:
            return NoRate(_NAME, Absence.NOT_INSTALLED, f"the package {_PACKAGE}, which carries the {_NAME} rates, is not installed")
        rates = [(month, rate) for month, rate in self._rates(pair) if not _masked(pair, month)]
        if not rates:
            return NoRate(_NAME, Absence.NOT_CARRIED, f"{_NAME} has no rate of {pair.code} and {pair.per}")
        days = [day.toordinal() for month, _ in rates for day in (month, _end_of_month(month))]
        return Quotes(_NAME, pair, days, [rate for _, each in rates for rate in (each, each)], _end_of_month(max(months)), Grain.MONTH)

    def info(self) -> DatasetInfo | NoRate:
        """Return version and last day of the tables, or that they are not installed."""
        months = self._opened()
        if not months:
            return NoRate(_NAME, Absence.NOT_INSTALLED, f"the package {_PACKAGE} is not installed")
        return DatasetInfo(_NAME, _PACKAGE, self._version, _LICENCE, min(months), _end_of_month(max(months)), "")

    def known(self) -> KnownDataset:
        """Return what is known of the tables whether they are installed or not."""
        return KnownDataset(_NAME, _PACKAGE, _LICENCE, optional=True, info=self.info())

    def _rates(self, pair: Pair) -> Iterator[tuple[date, Decimal]]:
        for month, table in self._opened().items():
            code, per = _per_pound(table, pair.code), _per_pound(table, pair.per)
            if code is not None and per is not None:
                yield month, code / per

    def _opened(self) -> dict[date, Table]:
        if self._tables is None and on_path(_MODULE) is not None:
            library = import_module(_MODULE)
            self._tables, self._version = library.Rates(), library.__version__
        if self._tables is not None and not self._months:
            self._months = {date(month.year, month.month, 1): self._tables.monthly(month) for month in self._tables.months()}
        return self._months


def _per_pound(table: Table, code: str) -> Decimal | None:
    if code == "GBP":
        return ONE
    rate = table.get(code)
    return rate.units_per_gbp if rate is not None and rate.units_per_gbp > 0 else None


def _masked(pair: Pair, month: date) -> bool:
    return any(mask.touches(month, month) for code in pair for mask in masked_quotes(code, _NAME))


def _set_aside(pair: Pair, first: date, last: date) -> NoRate | None:
    found = (mask for code in pair for mask in masked_quotes(code, _NAME) if mask.touches(first, last))
    mask = next(found, None)
    if mask is None:
        return None
    return NoRate(_NAME, Absence.SET_ASIDE, f"{_NAME} rates of {mask.code} from {mask.first} to {mask.last} are set aside: {mask.reason}")


def _end_of_month(day: date) -> date:
    return day.replace(day=days_in(day.year, day.month))
