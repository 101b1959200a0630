"""The rate that two stated sums imply, and the days on which it was official."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from noticecheck.model.figures import plain_rate
from noticecheck.money.quotes import Quotes
from noticecheck.money.rate import Grain, Pair
from noticecheck.money.span import Span
from noticecheck.money.tolerance import SHARE, rounding
from noticecheck.records import dataclass

if TYPE_CHECKING:
    from noticecheck.model.finding import Json

_LONGEST_GAP = {Grain.MONTH: 62, Grain.YEAR: 366}
"""A time without quotes that is longer than this many days ends a span; 31 for quotes of single days."""


@dataclass(frozen=True, slots=True)
class Implied:
    """The rate that the two sums imply, beside every quote of the longest series. The fits count with the tolerance."""

    rate: Decimal
    unit: str
    source: str
    grain: Grain
    series: Span
    lowest: Decimal
    highest: Decimal
    first_fit: Span | None
    last_fit: Span | None
    always: bool

    def when(self, fit: Span) -> str:
        """Return when a rate fitted: annual means tell years, not days."""
        if self.grain is not Grain.YEAR:
            return f"on {fit}"
        return f"in {fit.first.year}" if fit.first.year == fit.last.year else f"in {fit.first.year} to {fit.last.year}"

    def as_json(self) -> dict[str, Json]:
        """Return plain data."""
        return {
            "rate": plain_rate(self.rate),
            "unit": self.unit,
            "source": self.source,
            "grain": self.grain.value,
            "series_first": self.series.first.isoformat(),
            "series_last": self.series.last.isoformat(),
            "lowest": plain_rate(self.lowest),
            "highest": plain_rate(self.highest),
            "first_fit": None if self.first_fit is None else self.first_fit.as_json(),
            "last_fit": None if self.last_fit is None else self.last_fit.as_json(),
            "right_on_every_date": self.always,
        }


def implied_rate(amount: Decimal, stated: Decimal, series: Quotes, shown: Pair) -> Implied:
    """Return the implied rate beside a whole series of `amount` currency per stated currency, in the unit of `shown`."""
    slack = rounding(stated)
    lowest, highest = amount * (1 - SHARE) / (stated + slack), amount * (1 + SHARE) / (stated - slack)
    low, high = series.low, series.high
    always = lowest <= low and high <= highest
    never = highest < low or high < lowest
    whole = Span(series.first, series.last)
    first_fit, last_fit = (whole, whole) if always else (None, None) if never else _first_and_last_run(series, lowest, highest)
    inverted = shown != series.pair
    return Implied(
        rate=stated / amount if inverted else amount / stated,
        unit=str(shown),
        source=series.source,
        grain=series.grain,
        series=whole,
        lowest=1 / high if inverted else low,
        highest=1 / low if inverted else high,
        first_fit=first_fit,
        last_fit=last_fit,
        always=always,
    )


def _first_and_last_run(series: Quotes, lowest: Decimal, highest: Decimal) -> tuple[Span | None, Span | None]:
    """Return the first and the last run of neighbouring quotes whose rate lies between the two."""
    days, fitting, gap = series.days, series.within(lowest, highest), _LONGEST_GAP.get(series.grain, 31)
    if not fitting:
        return None, None
    begins = [
        place
        for place in range(1, len(fitting))
        if fitting[place] != fitting[place - 1] + 1 or days[fitting[place]] - days[fitting[place - 1]] > gap
    ]
    fitting_days = [date.fromordinal(days[index]) for index in fitting]
    return (
        Span(fitting_days[0], fitting_days[begins[0] - 1 if begins else -1]),
        Span(fitting_days[begins[-1] if begins else 0], fitting_days[-1]),
    )
