"""Figures over many notices, as a table for the terminal, as CSV, and as plain data."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from noticecheck.compare.tally import Row
from noticecheck.report.page import Page, cells, head
from noticecheck.report.plain_json import json_text
from noticecheck.report.safe import one_line

HEADINGS: Final = {
    "verdict": "Minimum criteria",
    "requesting_country": "Requesting country",
    "charge_class": "Class of charge (a notice with several charges counts in each)",
    "rule": "Rule (notices in which it raised something)",
}
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def as_csv(rows: Sequence[Row]) -> str:
    """Return the figures as CSV (RFC 4180) with one header line."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(Row._fields)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return written.getvalue()


def _cell(value: object) -> object:
    """Return a cell that no spreadsheet takes for a formula."""
    text = one_line(value) if isinstance(value, str) else value
    return f"'{text}" if isinstance(text, str) and text.startswith(_FORMULA) else text


def as_json(rows: Sequence[Row]) -> str:
    """Return the figures as plain data."""
    return json_text([row._asdict() for row in rows])


def as_table(rows: Sequence[Row], unusable: int, page: Page) -> str:
    """Return the figures as tables for the terminal."""
    return "".join(f"{line}\n" for line in _lines(rows, unusable, page))


def _lines(rows: Sequence[Row], unusable: int, page: Page) -> Iterator[str]:
    whole, *others = rows
    left = f"; {unusable} could not be read" if unusable else ""
    yield f"{whole.notices} notice{'s' * (whole.notices != 1)}, {whole.deficient} with a deficiency{left}"
    for group, some in groupby(others, key=lambda row: row.group):
        yield ""
        yield from _table(HEADINGS[group], tuple(some), page)


def _table(heading: str, rows: Sequence[Row], page: Page) -> Iterator[str]:
    named = [(page.clean(_named(row)), row) for row in rows]
    widest = max(20, min(page.width - 40, max(cells(name) for name, _ in named)))
    yield page.clean(heading)
    yield f"  {'':<{widest}}  notices   share  deficient  review"
    for name, row in named:
        shown = head(name, widest)
        filled = shown + " " * (widest - cells(shown))
        yield f"  {filled}  {row.notices:>7}  {row.share:>5}%  {row.deficient:>9}  {row.for_review:>6}"


def _named(row: Row) -> str:
    if row.group == "rule":
        return f"{row.key} {row.label}"
    return f"{row.key.replace('_', ' ')}: {row.label}" if row.group == "charge_class" else row.label
