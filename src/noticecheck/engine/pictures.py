"""What a report with pictures needs beside the report, made only when one is asked for: no other form pays for it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from noticecheck.model.finding import Quotation
from noticecheck.model.pictures import Pictures, RateBin, RateSeries, SummaryText

if TYPE_CHECKING:
    from noticecheck.model.report import AmountRow, Report
    from noticecheck.model.stated import Notice
    from noticecheck.money.quotes import Quotes
    from noticecheck.money.rates import Rates

SUMMARY: Final = ("facts", "summary")
MOST_BINS: Final = 480
"""A month to a bin for forty years; a longer series gets longer bins."""


def pictures(notice: Notice, report: Report, rates: Rates | None) -> Pictures:
    """Return what is drawn of a notice: its summary of facts, and the rates of each pair of currencies in which it states a sum."""
    series = () if rates is None else tuple(_series(report.amounts, rates))
    return Pictures(_summary(notice, report.amounts), series)


def _summary(notice: Notice, amounts: tuple[AmountRow, ...]) -> SummaryText | None:
    text = notice.value(SUMMARY, "")
    if not isinstance(text, str) or not text.strip():
        return None
    kind = notice.text(("facts", "summary_is")) or "paraphrase"
    return SummaryText(text, kind, _language(notice, text), tuple(_amounts_in(notice, text, amounts)))


def _language(notice: Notice, text: str) -> str:
    """The language of the text, by its words; else the one that the file gives for the document."""
    from noticecheck.prose.language import language_of_text

    return language_of_text(text) or notice.text(("document", "language"))


def _amounts_in(notice: Notice, text: str, amounts: tuple[AmountRow, ...]) -> Iterator[Quotation]:
    """Yield the words for the sums that the fields state in two currencies, where the text has them."""
    routes = {sum_: row.route for row in amounts for sum_ in (row.stated, row.stated_as)}
    if not routes:
        return
    from noticecheck.prose.money import read_amounts

    countries = [notice.text(route) for route in (("document", "requesting_country"), ("extradition", "located", "country"))]
    for mention in read_amounts(text, countries=[code for code in countries if code]):
        route = routes.get(str(mention.money() or ""))
        if route is not None:
            yield Quotation(route, mention.text, mention.start, mention.end)


def _series(amounts: tuple[AmountRow, ...], rates: Rates) -> Iterator[RateSeries]:
    from noticecheck.money.rate import Grain, Pair

    for row in amounts:
        implied = row.judgement.get("implied_rate")
        if isinstance(implied, dict):
            pair = Pair(str(row.judgement["currency"]), str(row.judgement["stated_currency"]))
            quotes, unit = rates.longest(pair), str(implied["unit"])
            if quotes is not None:
                holds = quotes.grain is Grain.PEG
                bins = (_held if holds else _bins)(quotes, inverted=unit != str(pair))
                yield RateSeries(row.route, unit, quotes.source, tuple(bins), holds)


def _bins(quotes: Quotes, *, inverted: bool) -> Iterator[RateBin]:
    """Yield the lowest and highest rate of each month, or of each few months where there are many."""
    months = [date.fromordinal(day).year * 12 + date.fromordinal(day).month - 1 for day in quotes.days]
    width = max(-(-(months[-1] - months[0] + 1) // MOST_BINS), 1)
    start = 0
    for place in range(1, len(months) + 1):
        if place == len(months) or (months[place] - months[0]) // width != (months[start] - months[0]) // width:
            yield _bin(quotes, start, place, inverted=inverted)
            start = place


def _held(quotes: Quotes, *, inverted: bool) -> Iterator[RateBin]:
    """Yield each fixed rate with the days on which it holds, up to the next one or to the end of the data."""
    ends = [*(day - 1 for day in quotes.days[1:]), quotes.data_to.toordinal()]
    for place, end in enumerate(ends):
        yield _bin(quotes, place, place + 1, inverted=inverted)._replace(last=date.fromordinal(max(end, quotes.days[place])).isoformat())


def _bin(quotes: Quotes, start: int, end: int, *, inverted: bool) -> RateBin:
    rates: list[Decimal] = [1 / rate if inverted else rate for rate in quotes.rates[start:end]]
    first, last = (date.fromordinal(quotes.days[place]).isoformat() for place in (start, end - 1))
    return RateBin(first, last, f"{min(rates):.6g}", f"{max(rates):.6g}")
