"""Stated and recomputed amounts in the HTML report: a table, then a picture of the rates for each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from noticecheck.model.report import AmountRow, Report
from noticecheck.report.html.markup import Markup, element, words
from noticecheck.report.html.parts import Place, plain_list, table
from noticecheck.report.html.rates import rate_figure
from noticecheck.report.view import amount_row

if TYPE_CHECKING:
    from noticecheck.model.finding import Json

WHOLE_FROM: Final = 100
_COLUMNS: Final = ("Stated", "Stated as", "At the rates of", "Worth at those rates", "Stated figure against it", "Result")


def amounts(report: Report, place: Place) -> Iterator[Markup]:
    """Yield the table of all conversions, then the arithmetic and the picture of each; nothing where none was judged."""
    if not report.amounts:
        return
    yield table(
        "Amounts that the notice states in two currencies", _COLUMNS, [row for one in report.amounts for row in _rows(one)], "stack"
    )
    drawn = {} if report.pictures is None else {series.route: series for series in report.pictures.rates}
    for one in report.amounts:
        series = drawn.get(one.route)
        figure = None if series is None else rate_figure(one, series)
        result = amount_row(one, report)
        if figure is not None or result.paragraphs:
            yield place.heading(words(f"{one.stated} stated as {one.stated_as}"), below=1)
        if figure is not None:
            yield figure
        if result.paragraphs:
            yield plain_list((element("bdi", line) for line in result.paragraphs), kind="computed")


def _rows(row: AmountRow) -> Iterator[tuple[str | Markup, ...]]:
    """Yield a row for each time at which the conversion may have been made, the first computation of each."""
    label = row.label.replace("_", " ")
    found = [one for one in _tables(row.judgement.get("roles")) if _tables(one.get("computations"))]
    for role in found:
        computed = _tables(role["computations"])[0]
        times = f"{role['role']}, {_range(str(role['first']), str(role['last']))}"
        rate = f"{_range(_short(computed['rate_low']), _short(computed['rate_high']))} {computed['unit']}, {computed['source']}"
        worth = _range(_sum(computed["expected_low"]), _sum(computed["expected_high"]))
        factor = _range(_factor(computed["factor_low"]), _factor(computed["factor_high"]))
        yield (
            words(row.stated),
            words(row.stated_as),
            f"{times}: {rate}",
            f"{worth} {row.judgement.get('stated_currency', '')}",
            f"{factor} times",
            str(role["label"]).replace("_", " "),
        )
    if not found:
        yield (words(row.stated), words(row.stated_as), "no rate", "–", "–", label)


def _tables(plain: Json) -> list[dict[str, Json]]:
    return [one for one in plain if isinstance(one, dict)] if isinstance(plain, list) else []


def _range(low: str, high: str) -> str:
    return low if low == high else f"{low} to {high}"


def _sum(plain: Json) -> str:
    return f"{float(str(plain)):,.0f}"


def _short(plain: Json) -> str:
    return f"{float(str(plain)):,.4g}"


def _factor(plain: Json) -> str:
    factor = float(str(plain))
    return f"{factor:,.0f}" if factor >= WHOLE_FROM else f"{factor:#.2g}"
