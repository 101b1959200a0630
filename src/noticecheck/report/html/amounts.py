"""Stated and recomputed amounts in the HTML report: a table of all, then for each the table and the picture of the rates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from noticecheck.report.amounts import AmountTable, amount_table, beside_the_table, rate_columns, rate_rows
from noticecheck.report.html.markup import Child, Markup, element, words
from noticecheck.report.html.parts import Place, plain_list, table
from noticecheck.report.html.rates import rate_figure
from noticecheck.report.view import amount_row

if TYPE_CHECKING:
    from noticecheck.model.pictures import RateSeries
    from noticecheck.model.report import AmountRow, Report

_COLUMNS: Final = ("Stated", "Stated as", "Implied rate", "Implied rate last official", "Result")
_NOTHING: Final = "–"


def amounts(report: Report, place: Place) -> Iterator[Markup]:
    """Yield the table of all conversions, then the rates, the arithmetic and the picture of each; nothing where none was judged."""
    if not report.amounts:
        return
    rows = [_row(one, amount_table(one)) for one in report.amounts]
    yield table("Amounts that the notice states in two currencies", _COLUMNS, rows, "stack")
    drawn = {} if report.pictures is None else {series.route: series for series in report.pictures.rates}
    for one in report.amounts:
        yield from _conversion(one, drawn.get(one.route), report, place)


def _row(row: AmountRow, of: AmountTable) -> tuple[Child, ...]:
    implied, last = of.implied or _NOTHING, of.last_official or _NOTHING
    return words(row.stated), words(row.stated_as), implied, last, row.label.replace("_", " ")


def _conversion(row: AmountRow, series: RateSeries | None, report: Report, place: Place) -> Iterator[Markup]:
    """Yield what became of one conversion; its arithmetic too, unless a finding shows it."""
    of, figure = amount_table(row), None if series is None else rate_figure(row, series)
    beside = beside_the_table(row) if amount_row(row, report).paragraphs else ()
    if of.roles or figure is not None or beside:
        yield place.heading(words(f"{row.stated} stated as {row.stated_as}"), below=1)
    if of.roles:
        yield table(f"{row.stated} at the rates of each date", rate_columns(of), list(rate_rows(of)), "stack")
    if figure is not None:
        yield figure
    if beside:
        yield plain_list((element("bdi", line) for line in beside), kind="computed")
