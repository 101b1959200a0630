"""Annual means of 1990 to 2017 from the Penn World Table 9.1, for times and currencies that no finer source has.

Source: Feenstra, Inklaar and Timmer (2015), CC-BY-4.0; see SOURCES.md beside the data.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import NamedTuple

from noticecheck.money.dated_facts import Redenomination, redenominations
from noticecheck.money.quotes import Quotes, outside
from noticecheck.money.rate import ONE, Absence, DatasetInfo, Grain, KnownDataset, NoRate, Pair
from noticecheck.money.validity import days_of_use
from noticecheck.records import replace

_NAME = "PWT"
_PACKAGE = "noticecheck"
_LICENCE = "Penn World Table 9.1 (Feenstra, Inklaar, Timmer 2015): CC-BY-4.0"
_FILE = Path(__file__).with_name("data") / "pwt.csv"
_FIRST, _LAST = 1990, 2017
_SHORT_BREAK = 31
"""So many days between the end of one unit and the beginning of the next are a detail of the table of days of use."""
_MODEL = {"EUR": "DEU"}
"""The country whose line stands for a currency that several have."""


class _Line(NamedTuple):
    """The rates of a country in one unit, by year, and the codes of all its units."""

    unit: str
    codes: tuple[str, ...]
    rates: tuple[Decimal, ...]


class Annual:
    """Annual means. Each year gives three quotes: half way to the year before, the mean, and half way to the year after.

    Half way is the geometric mean of the two. In a year of fast inflation the range is wide, and it is reported as wide.
    """

    @property
    def name(self) -> str:
        """Return `PWT`."""
        return _NAME

    @property
    def reach(self) -> date:
        """Return the first day of the first year."""
        return date(_FIRST, 1, 1)

    def quotes(self, pair: Pair, first: date, last: date) -> Quotes | NoRate:
        """Return the quotes of every year that the period touches."""
        if first.year > _LAST:
            return NoRate(_NAME, Absence.AFTER_SERIES, f"{_NAME} annual means end in {_LAST}", date(_LAST, 12, 31))
        whole = self.series(pair)
        if isinstance(whole, NoRate):
            return whole
        return whole.between(date(first.year, 1, 1).toordinal(), date(last.year, 12, 31).toordinal()) or _outside(whole, first, last)

    def series(self, pair: Pair) -> Quotes | NoRate:
        """Return the quotes of all years in which both currencies were in use from January to December."""
        missing = next((code for code in pair if code != "USD" and _line_of(code) is None), None)
        years = [] if missing else [year for year in range(_FIRST, _LAST + 1) if all(_has(code, year) for code in pair)]
        if not years:
            return NoRate(_NAME, Absence.NOT_CARRIED, f"{_NAME} has no annual mean of {missing or pair}")
        days = [date(year, *day).toordinal() for year in years for day in ((1, 1), (7, 1), (12, 31))]
        rates = [rate for year in years for rate in _range(pair, year)]
        unconfirmed = next((change for code in pair for change in _unconfirmed(code)), "")
        return Quotes(_NAME, pair, days, rates, date(_LAST, 12, 31), Grain.YEAR, unconfirmed)

    def info(self) -> DatasetInfo:
        """Return the years of the table; it is part of this package."""
        return DatasetInfo(_NAME, _PACKAGE, "9.1", _LICENCE, self.reach, date(_LAST, 12, 31), "")

    def known(self) -> KnownDataset:
        """Return what is known of the table."""
        return KnownDataset(_NAME, _PACKAGE, _LICENCE, optional=False, info=self.info())


def _outside(whole: Quotes, first: date, last: date) -> NoRate:
    absence = outside(whole, first, last)
    bounds = f"from {whole.first.year} to {whole.last.year}"
    return replace(absence, detail=f"{_NAME} annual means of {whole.pair.code} in {whole.pair.per} are {bounds}")


def _range(pair: Pair, year: int) -> tuple[Decimal, Decimal, Decimal]:
    before, mean, after = (_mean(pair, min(max(each, _FIRST), _LAST)) for each in (year - 1, year, year + 1))
    return (before * mean).sqrt(), mean, (mean * after).sqrt()


def _mean(pair: Pair, year: int) -> Decimal:
    return _per_dollar(pair.code, year) / _per_dollar(pair.per, year)


def _per_dollar(code: str, year: int) -> Decimal:
    """Return the mean in the unit of `code`, whichever unit was in use in that year."""
    line = _line_of(code)
    return ONE if line is None else line.rates[year - _FIRST] * _factor(code, line.unit)


@cache
def _factor(code: str, unit: str) -> Decimal:
    """Return how many of `code` make one `unit`."""
    factors = ONE
    for change in _changes(code, unit):
        factors *= change.factor
    return factors


def _changes(code: str, unit: str) -> Iterator[Redenomination]:
    """Yield the changes of unit that lead from one code to a later one."""
    here = code
    while here != unit:
        change = next(change for change in redenominations() if change.old == here)
        yield change
        here = change.new


def _unconfirmed(code: str) -> Iterator[str]:
    """Yield the changes of unit between a code and that of its line that no data confirm."""
    line = _line_of(code)
    for change in _changes(code, line.unit) if line is not None else ():
        if not change.verified:
            yield f"{change.factor:,} {change.old} for 1 {change.new}"


@cache
def _has(code: str, year: int) -> bool:
    """Say whether the currency was in use in a year that its units cover from the first day to the last.

    The means of a year in which a country had no currency of its own yet are notional.
    """
    line = _line_of(code)
    if line is None:
        return True
    first, last = date(year, 1, 1), date(year, 12, 31)
    spans = sorted(span for each in line.codes for span in days_of_use(each) if span.first <= last and first <= span.last)
    covered = first.toordinal() - 1
    for span in spans:
        if span.first.toordinal() <= covered + _SHORT_BREAK:
            covered = max(covered, span.last.toordinal())
    return covered >= last.toordinal() - _SHORT_BREAK and any(span.first <= last and first <= span.last for span in days_of_use(code))


@cache
def _line_of(code: str) -> _Line | None:
    for country, unit, older, *rates in _cells():
        if code in (unit, *older.split()) and country == _MODEL.get(code, country):
            return _Line(unit, (unit, *older.split()), tuple(map(Decimal, rates)))
    return None


@cache
def _cells() -> tuple[list[str], ...]:
    return tuple(line.split(",") for line in _FILE.read_text("ascii").splitlines()[1:])
