"""The rate that two stated sums imply, and the days on which it was official."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from noticecheck.money.judgement import Implied, Span
from noticecheck.money.rate import Pair, Quotes
from noticecheck.money.tolerance import SHARE, rounding

_LONGEST_GAP = 31
"""A time without quotes that is longer than this many days ends a span."""


def implied_rate(amount: Decimal, stated: Decimal, series: Quotes, shown: Pair) -> Implied:
    """Return the implied rate beside a whole series of `amount` currency per stated currency, in the unit of `shown`."""
    slack = rounding(stated)
    lowest, highest = amount * (1 - SHARE) / (stated + slack), amount * (1 + SHARE) / (stated - slack)
    low, high = series.low, series.high
    always = lowest <= low and high <= highest
    whole = Span(series.first, series.last)
    first_fit, last_fit = (whole, whole) if always else _first_and_last_run(series, lowest, highest)
    inverted = shown != series.pair
    return Implied(
        rate=stated / amount if inverted else amount / stated,
        unit=str(shown),
        source=series.source,
        series=whole,
        lowest=1 / high if inverted else low,
        highest=1 / low if inverted else high,
        first_fit=first_fit,
        last_fit=last_fit,
        always=always,
    )


def _first_and_last_run(series: Quotes, lowest: Decimal, highest: Decimal) -> tuple[Span | None, Span | None]:
    """Return the first and the last run of neighbouring quotes whose rate lies between the two."""
    days = series.days
    fitting = [index for index, rate in enumerate(series.rates) if lowest <= rate <= highest]
    if not fitting:
        return None, None
    begins = [
        place
        for place in range(1, len(fitting))
        if fitting[place] != fitting[place - 1] + 1 or days[fitting[place]] - days[fitting[place - 1]] > _LONGEST_GAP
    ]
    fitting_days = [date.fromordinal(days[index]) for index in fitting]
    return (
        Span(fitting_days[0], fitting_days[begins[0] - 1 if begins else -1]),
        Span(fitting_days[begins[-1] if begins else 0], fitting_days[-1]),
    )
