"""What a sum was worth over a period, source by source: the rows of `noticecheck rates`."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from noticecheck.model.figures import plain_rate, plain_sum
from noticecheck.model.quantity import Money
from noticecheck.money.quotes import Quotes
from noticecheck.money.rate import Grain, Pair
from noticecheck.money.rates import Rates
from noticecheck.records import dataclass

if TYPE_CHECKING:
    from noticecheck.model.finding import Json


@dataclass(frozen=True, slots=True)
class RateRow:
    """One source. `quotes` is how many were published in the period, from `first` to `last`; the mean is that of the sums.

    The rates are in `unit`, the sums in the currency asked for. The series is everything the source has of the pair.
    """

    source: str
    grain: Grain
    unit: str
    quotes: int
    first: date
    last: date
    rate_low: Decimal
    rate_high: Decimal
    sum_low: Decimal
    sum_high: Decimal
    sum_mean: Decimal
    series_first: date
    series_last: date
    data_to: date

    def as_json(self) -> dict[str, Json]:
        """Return plain data: sums to the cent, rates with six digits that matter."""
        return {
            "source": self.source,
            "grain": self.grain.value,
            "unit": self.unit,
            "quotes": self.quotes,
            "first_quote": self.first.isoformat(),
            "last_quote": self.last.isoformat(),
            "rate_low": plain_rate(self.rate_low),
            "rate_high": plain_rate(self.rate_high),
            "sum_low": plain_sum(self.sum_low),
            "sum_high": plain_sum(self.sum_high),
            "sum_mean": plain_sum(self.sum_mean),
            "series_first": self.series_first.isoformat(),
            "series_last": self.series_last.isoformat(),
            "data_to": self.data_to.isoformat(),
        }


@dataclass(frozen=True, slots=True)
class RateTable:
    """The rows for one sum and period, why the other sources have none, and the quotes of the period for a picture of them."""

    amount: Money
    currency: str
    first: date
    last: date
    rows: tuple[RateRow, ...]
    missing: tuple[str, ...]
    quotes: tuple[Quotes, ...] = ()

    def as_json(self) -> dict[str, Json]:
        """Return plain data."""
        return {
            "amount": f"{self.amount.amount:f}",
            "currency": self.amount.currency,
            "in_currency": self.currency,
            "first": self.first.isoformat(),
            "last": self.last.isoformat(),
            "rows": [row.as_json() for row in self.rows],
            "missing": list(self.missing),
        }


def rate_table(amount: Money, currency: str, first: date, last: date, rates: Rates) -> RateTable:
    """Return what `amount` was worth in `currency` at the official rates from `first` to `last`, both included.

    A day without a quote takes the last one before it, no more than 16 days old.
    """
    pair = Pair(amount.currency, currency)
    found = rates.look_up(pair, first, last)
    bounds = {series.source: series for series in rates.every_series(pair)}
    period = (first.toordinal(), last.toordinal())
    published = [(_cut(quotes, *period), bounds.get(quotes.source, quotes)) for quotes in found.quotes]
    inverted = bool(published) and published[0][0].high < 1
    rows = tuple(_row(amount.amount, quotes, series, inverted=inverted) for quotes, series in published)
    missing = tuple(absence.detail for absence in found.missing)
    drawn = tuple(_turned_over(quotes) if inverted else quotes for quotes, _ in published)
    return RateTable(amount, currency, first, last, rows, missing, drawn)


def _cut(quotes: Quotes, first: int, last: int) -> Quotes:
    """Return the quotes of the period itself; those that hold throughout a month or a year are of the period as they are."""
    return quotes if quotes.usual.holds_throughout else quotes.between(first, last) or quotes


def _turned_over(quotes: Quotes) -> Quotes:
    return quotes._replace(pair=quotes.pair.inverse, rates=[1 / rate for rate in quotes.rates])


def _row(amount: Decimal, quotes: Quotes, series: Quotes, *, inverted: bool) -> RateRow:
    return RateRow(
        source=quotes.source,
        grain=quotes.grain,
        unit=str(quotes.pair.inverse if inverted else quotes.pair),
        quotes=len(quotes.published),
        first=quotes.first,
        last=quotes.last,
        rate_low=1 / quotes.high if inverted else quotes.low,
        rate_high=1 / quotes.low if inverted else quotes.high,
        sum_low=amount / quotes.high,
        sum_high=amount / quotes.low,
        sum_mean=sum((amount / rate for rate in quotes.published), Decimal(0)) / len(quotes.published),
        series_first=series.first,
        series_last=series.last,
        data_to=quotes.data_to,
    )
