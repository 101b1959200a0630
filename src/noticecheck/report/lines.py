"""The report for editors, hooks and grep: a line for each finding, `file:line:column: severity id message`, as compilers write them."""

from __future__ import annotations

from collections.abc import Iterator

from noticecheck.model.report import Unread
from noticecheck.report.machine import Entry, Run, gravest_first
from noticecheck.report.safe import one_line


def render_lines(run: Run) -> str:
    """Return a line for each finding, the gravest of each notice first, for each file that could not be read, and each rule that failed."""
    return "".join(f"{line}\n" for entry in run.entries for line in _lines(run, entry))


def _lines(run: Run, entry: Entry) -> Iterator[str]:
    told = entry.told
    if isinstance(told, Unread):
        yield from (_line(entry, one.line, one.column, f"error unreadable {run.problem(one)}") for one in told.problems)
        return
    for one in gravest_first(told.findings):
        yield _line(entry, one.span.line, one.span.column, f"{one.severity.value} {one.rule_id} {run.message(one)}")
    yield from (_line(entry, 1, 1, f"error rule-error {failed}") for failed in told.errors)


def _line(entry: Entry, line: int, column: int, told: str) -> str:
    return f"{one_line(entry.place)}:{max(line, 1)}:{max(column, 1)}: {one_line(told)}"
