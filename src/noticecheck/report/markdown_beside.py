"""What stands beside the findings in the Markdown report: reliance as chains and as a matrix, and notes on forums."""

from __future__ import annotations

from collections.abc import Iterator

from noticecheck.model.report import Report
from noticecheck.report.beside import chains, matrix, overlay_rows, reliance_rows
from noticecheck.report.markdown import as_list, escaped
from noticecheck.report.wording import sentence


def beside(report: Report, what: str) -> Iterator[str]:
    """Yield the lines on reliance, or the notes of the forum named."""
    if what == "reliance":
        yield from _reliance(report)
    for overlay in report.overlays:
        if overlay.forum == what:
            yield from as_list(overlay_rows(overlay, report))


def _reliance(report: Report) -> Iterator[str]:
    if not report.reliance:
        return
    told = chains(report)
    yield from (f"- {escaped(sentence(chain.sentence))}" for chain in told)
    heading, rows = matrix(report)
    if rows:
        yield from ("", *_table(heading, rows), "") if told else (*_table(heading, rows), "")
    yield from as_list(row for row in reliance_rows(report) if row.label != "chain")


def _table(heading: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> Iterator[str]:
    yield f"| {' | '.join(map(escaped, heading))} |"
    yield "|---" * len(heading) + "|"
    yield from (f"| {' | '.join(map(escaped, row))} |" for row in rows)
