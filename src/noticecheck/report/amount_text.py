"""The table of a stated conversion on a page of text: columns where the page is wide enough, else one sentence for each line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from noticecheck.model.report import AmountRow, Report
from noticecheck.report.amounts import NO_RATE, AmountTable, amount_table, beside_the_table
from noticecheck.report.page import Line, Page, Piece, cells
from noticecheck.report.view import amount_row

_INDENT: Final = 4
_GAP: Final = 2


def amount_lines(amount: AmountRow, report: Report, page: Page) -> Iterator[Line]:
    """Yield what became of a conversion: the label, the table, the implied rate, and what is beside them unless a finding shows it."""
    result, table = amount_row(amount, report), amount_table(amount)
    yield from page.paragraph(f"{amount.stated} stated as {amount.stated_as}: {result.label}", 2)
    yield from _table(table, page)
    if table.implied:
        yield from page.paragraph(f"implied rate {table.implied}; last official {table.last_official}", _INDENT)
    for line in beside_the_table(amount) if result.paragraphs else ():
        yield from page.paragraph(line, _INDENT)


def _table(table: AmountTable, page: Page) -> Iterator[Line]:
    if not table.roles:
        return
    rows = [(role.role if not place else "", *line) for role in table.roles for place, line in enumerate(role.lines or (NO_RATE,))]
    head = ("", table.unit, f"worth in {table.currency}", "stated is", "source")
    widths = [max(cells(page.clean(cell)) for cell in column) for column in zip(head, *rows, strict=True)]
    if _INDENT + sum(widths) + _GAP * len(widths) > page.width:
        yield from _as_sentences(table, page)
        return
    yield (Piece(_columns(head, widths, page), "faint"),)
    left = iter(rows)
    for role in table.roles:
        yield from ((Piece(_columns(next(left), widths, page)),) for _ in role.lines or (NO_RATE,))
        yield from page.paragraph(_verdict(role.dates, role.result, role.why), _INDENT + _GAP, role="faint")


def _columns(row: Sequence[str], widths: Sequence[int], page: Page) -> str:
    padded = (page.clean(cell) + " " * (width - cells(page.clean(cell))) for cell, width in zip(row, widths, strict=True))
    return (" " * _INDENT + (" " * _GAP).join(padded)).rstrip()


def _as_sentences(table: AmountTable, page: Page) -> Iterator[Line]:
    for role in table.roles:
        yield from page.paragraph(f"{role.role} {_verdict(role.dates, role.result, role.why)}", _INDENT)
        for line in role.lines:
            told = f"{line.rates} {table.unit} ({line.source}): worth {line.worth} {table.currency}, the stated figure is {line.ratio}"
            yield from page.paragraph(told, _INDENT + _GAP)


def _verdict(dates: str, result: str, why: str) -> str:
    return f"{dates}: {result}: {why}" if why else f"{dates}: {result}"
