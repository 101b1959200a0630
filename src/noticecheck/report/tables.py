"""The report as a table: one line for each finding, observation, waiver and open question, as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Final, TypeAlias

from noticecheck.model.finding import Finding, NotAssessed
from noticecheck.model.report import Report, Unread
from noticecheck.report.machine import Run, authority, route_of
from noticecheck.report.safe import one_line

COLUMNS: Final = (
    "file", "chapter", "rule_id", "title", "outcome", "severity", "basis", "dimension", "route", "line", "column", "authority",
    "ccf_tags", "remedy", "question", "reason", "fingerprint",
)  # fmt: skip
WITH_VALUES: Final = ("message", "quoted")
FORMULA: Final = ("=", "+", "-", "@")
"""What a spreadsheet takes for the start of a formula. Tabs and line breaks, which hide one, are gone from `one_line`."""

_Row: TypeAlias = dict[str, str]


def render_csv(run: Run) -> str:
    """Return the table with a line of column names, one line of the file to each row; the same bytes for the same run."""
    written = io.StringIO()
    columns = (*COLUMNS, *(WITH_VALUES if run.values else ()))
    table = csv.DictWriter(written, columns, restval="", lineterminator="\n")
    table.writeheader()
    table.writerows({key: cell(text) for key, text in row.items()} for row in _rows(run))
    return written.getvalue()


def cell(text: str) -> str:
    """Return text of others as a cell that no spreadsheet runs as a formula."""
    shown = one_line(text)
    return f"'{shown}" if shown.startswith(FORMULA) else shown


def _rows(run: Run) -> Iterator[_Row]:
    for place, told in run.entries:
        yield from (_unread(run, place, told) if isinstance(told, Unread) else _report(run, place, told))


def _report(run: Run, place: str, report: Report) -> Iterator[_Row]:
    yield from (_finding(run, place, "finding", finding) for finding in report.findings)
    yield from (_finding(run, place, "observation", finding) for finding in report.observations)
    for waived in report.suppressed:
        yield _finding(run, place, "suppressed", waived.finding) | {"reason": run.waiver(waived)}
    yield from (_not_assessed(place, entry) for entry in report.not_assessed)
    yield from ({"file": place, "chapter": "error", "reason": failed} for failed in report.errors)


def _finding(run: Run, place: str, chapter: str, finding: Finding) -> _Row:
    row = {
        "file": place,
        "chapter": chapter,
        "rule_id": finding.rule_id,
        "title": finding.title,
        "outcome": finding.outcome.value,
        "severity": finding.severity.value,
        "basis": finding.basis.value,
        "dimension": finding.dimension,
        "route": finding.route,
        "line": str(finding.span.line),
        "column": str(finding.span.column),
        "authority": authority(finding),
        "ccf_tags": "; ".join(finding.ccf_tags),
        "remedy": finding.remedy,
        "question": finding.question,
        "fingerprint": finding.fingerprint,
    }
    return row | ({"message": finding.message, "quoted": "; ".join(one.text for one in finding.quoted)} if run.values else {})


def _not_assessed(place: str, entry: NotAssessed) -> _Row:
    return {
        "file": place,
        "chapter": "not assessed",
        "rule_id": entry.rule_id,
        "title": entry.title,
        "outcome": "not_assessed",
        "severity": entry.severity.value,
        "basis": entry.basis.value,
        "route": route_of(entry),
        "question": entry.question,
        "reason": entry.explanation,
    }


def _unread(run: Run, place: str, unread: Unread) -> Iterator[_Row]:
    for problem in unread.problems:
        where = {"line": str(problem.line), "column": str(problem.column)}
        yield {"file": place, "chapter": "unreadable", **where, "reason": run.problem(problem)}
