"""The work of `noticecheck rates`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import NamedTuple

from noticecheck.cli.complaints import note
from noticecheck.cli.listing import columns
from noticecheck.cli.output import to_stdout
from noticecheck.errors import UsageError
from noticecheck.model.partial_date import PartialDate
from noticecheck.model.quantity import Money
from noticecheck.money.figures import range_in_words, rate_in_words, sum_in_words
from noticecheck.money.rates import Rates
from noticecheck.money.table import RateRow, RateTable, rate_table

NO_RATE = 2


class Asked(NamedTuple):
    """A sum, the currency it is wanted in, and a period, as typed."""

    amount: str
    currency: str
    wanted: str
    first: str
    last: str


def tell_rates(asked: Asked, format: str) -> int:
    """Print the table; 2 when no source has a rate.

    Raises:
        UsageError: when the sum, a currency or a date is not acceptable.
    """
    if format not in {"text", "json"}:
        raise UsageError(f"--format: {format!r} is not known; choose from: text, json")
    table = _table(asked)
    to_stdout(json.dumps(table.as_json(), ensure_ascii=False, indent=2) + "\n" if format == "json" else "".join(_lines(table)))
    for absence in table.missing:
        note(absence)
    return 0 if table.rows else NO_RATE


def _table(asked: Asked) -> RateTable:
    try:
        amount, wanted = Money.parse(f"{asked.amount} {asked.currency}"), Money.parse(f"1 {asked.wanted}")
        first, last = PartialDate.parse(asked.first).first, PartialDate.parse(asked.last).last
    except ValueError as error:
        raise UsageError(str(error)) from None
    if last < first:
        raise UsageError(f"the period ends on {last}, before it begins on {first}; exchange --from and --to")
    if amount.currency == wanted.currency:
        raise UsageError(f"both currencies are {wanted.currency}; name two")
    return rate_table(amount, wanted.currency, first, last, Rates())


def _lines(table: RateTable) -> Iterator[str]:
    yield f"{table.amount} in {table.currency}, {range_in_words(str(table.first), str(table.last))}\n\n"
    if table.rows:
        yield columns([("source", "sum", "mean", "rate", "quotes", "of"), *(_cells(row, table.currency) for row in table.rows)])


def _cells(row: RateRow, currency: str) -> tuple[str, ...]:
    return (
        f"{row.source} {row.grain.adverb}",
        f"{range_in_words(sum_in_words(row.sum_low), sum_in_words(row.sum_high))} {currency}",
        sum_in_words(row.sum_mean),
        f"{range_in_words(rate_in_words(row.rate_low), rate_in_words(row.rate_high), '-')} {row.unit}",
        str(row.quotes),
        range_in_words(str(row.first), str(row.last)),
    )
