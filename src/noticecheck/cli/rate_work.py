"""The work of `noticecheck rates`."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from noticecheck.cli.complaints import note
from noticecheck.cli.listing import columns
from noticecheck.cli.output import to_stdout
from noticecheck.cli.terminal import look_of
from noticecheck.errors import UsageError
from noticecheck.model.figures import range_in_words, rate_in_words, sum_in_words
from noticecheck.model.partial_date import PartialDate
from noticecheck.model.quantity import Money
from noticecheck.money.rates import Rates
from noticecheck.money.table import RateRow, RateTable, rate_table

if TYPE_CHECKING:
    from noticecheck.money.source import RateSource

NO_RATE = 2
PICTURE_ROWS = 8


class Asked(NamedTuple):
    """A sum, the currency it is wanted in, a period, another sum that is said to be the same, and a file of rates, as typed."""

    amount: str
    currency: str
    wanted: str
    first: str
    last: str
    stated: str | None = None
    own: str | None = None


def tell_rates(asked: Asked, format: str, *, ascii: bool = False) -> int:
    """Print the table and a picture of the rates; 2 when no source has one.

    Raises:
        UsageError: when the sum, a currency or a date is not acceptable.
    """
    if format not in {"text", "json"}:
        raise UsageError(f"--format: {format!r} is not known; choose from: text, json")
    table = _table(asked)
    text = "".join((*_lines(table), *_picture(table, _stated(asked), ascii=ascii)))
    to_stdout(json.dumps(table.as_json(), ensure_ascii=False, indent=2) + "\n" if format == "json" else text)
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
    return rate_table(amount, wanted.currency, first, last, Rates(user=_own(asked)))


def _own(asked: Asked) -> tuple[RateSource, ...]:
    if asked.own is None:
        return ()
    from noticecheck.money.user_rates import read_rates

    return (read_rates(Path(asked.own)),)


def _stated(asked: Asked) -> Decimal | None:
    if asked.stated is None:
        return None
    try:
        stated = Money.parse(f"{asked.stated} {asked.wanted}").amount
    except ValueError as error:
        raise UsageError(str(error)) from None
    if stated <= 0:
        raise UsageError("--stated: the sum must be above zero")
    return stated


def _picture(table: RateTable, stated: Decimal | None, *, ascii: bool) -> Iterator[str]:
    """Yield a picture of a period of more than one day, in the direction in which the table has the rates."""
    from noticecheck.money.plot import plot

    if not any(quotes.first != quotes.last for quotes in table.quotes):
        return
    pair, implied, note = table.quotes[0].pair, None, ""
    if stated is not None:
        implied = table.amount.amount / stated if pair.code == table.amount.currency else stated / table.amount.amount
        note = f"; {rate_in_words(implied)} is the rate that the stated sum implies"
    yield f"\n{pair}{note}\n"
    width = look_of(sys.stdout, color="never", ascii=ascii, width=None).width
    yield from (f"{line}\n" for line in plot(table.quotes, width, PICTURE_ROWS, ascii=ascii, implied=implied))


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
