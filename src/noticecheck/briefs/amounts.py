"""Sums that the notice states in two currencies, beside what they were worth: one row for each date that the notice gives."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from noticecheck.model.figures import factor_in_words, range_in_words, rate_in_words, sum_in_words
from noticecheck.model.finding import Json
from noticecheck.model.report import AmountRow, Report
from noticecheck.report.view import amount_row


def amount_table(report: Report) -> list[dict[str, Any]]:
    """Return each stated conversion with its judgement in words, its rows by date, and its arithmetic as sentences."""
    return [
        {
            "stated": row.stated,
            "stated_as": row.stated_as,
            "label": amount_row(row, report).label,
            "implied": _implied(row),
            "rows": list(_rows(row)),
            "lines": list(row.lines),
        }
        for row in report.amounts
    ]


def _rows(row: AmountRow) -> Iterator[dict[str, str]]:
    for role in _dicts(row.judgement.get("roles")):
        computed = _dicts(role.get("computations"))
        yield from (_row(row, role, one) for one in computed[:1])


def _row(row: AmountRow, role: dict[str, Json], computed: dict[str, Json]) -> dict[str, str]:
    currency = str(row.judgement.get("stated_currency", ""))
    return {
        "dates": f"{role.get('role')}, {_span(str(role.get('first')), str(role.get('last')))}",
        "rates": f"{_range(computed, 'rate', rate_in_words)} {computed.get('unit')}",
        "source": str(computed.get("source")),
        "worth": f"{_range(computed, 'expected', sum_in_words)} {currency}",
        "ratio": _range(computed, "factor", factor_in_words),
    }


def _implied(row: AmountRow) -> str:
    """Return the sentence on the implied rate: when it was official, if ever."""
    return next((line for line in row.lines if line.startswith("implied rate")), "")


def _dicts(value: Json) -> list[dict[str, Json]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _span(first: str, last: str) -> str:
    return first if first == last else f"{first} to {last}"


def _range(computed: dict[str, Json], name: str, shown: Callable[[Decimal], str]) -> str:
    low, high = (shown(Decimal(str(computed.get(f"{name}_{end}") or 0))) for end in ("low", "high"))
    return range_in_words(low, high)
