"""`--live`: what a live service says of the rates, on stderr beside the report and never in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from noticecheck.cli.complaints import note
from noticecheck.model.figures import rate_in_words, sum_in_words
from noticecheck.model.finding import Json
from noticecheck.model.report import AmountRow, Report
from noticecheck.money.live import LiveUnavailable, second_opinion
from noticecheck.money.rate import Pair


def tell_second_opinions(report: Report) -> None:
    """Ask for each stated conversion and each of its dates, and write a line for each answer."""
    for row in report.amounts:
        for line in _lines(row):
            note(f"{report.input.name}: {line}")


def _lines(row: AmountRow) -> Iterator[str]:
    data = row.judgement
    pair = Pair(str(data["currency"]), str(data["stated_currency"]))
    for role, day in _days(data.get("roles")):
        try:
            quote = second_opinion(pair, day)
        except LiveUnavailable as error:
            yield str(error)
            return
        worth = sum_in_words(Decimal(str(data["amount"])) / quote.rate)
        rate = f"{rate_in_words(quote.rate)} {pair} on {quote.day}"
        yield f"second opinion on the {role}, not part of the report: {rate}, so {row.stated} = {worth} {pair.per} ({quote.service})"


def _days(roles: Json) -> Iterator[tuple[str, date]]:
    """Yield each role with the last day on which the conversion may have been made."""
    for role in roles if isinstance(roles, list) else []:
        if isinstance(role, dict):
            yield str(role["role"]), date.fromisoformat(str(role["last"]))
