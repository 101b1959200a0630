"""The forms of a report: one row for each. A reporter is imported when its form is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from noticecheck.cli.terminal import Look
from noticecheck.model.report import Report, Unread

if TYPE_CHECKING:
    from noticecheck.model.finding import Json


class Batch(NamedTuple):
    """What came of a run: a report or an unread file for each input, and a summary when many reports were asked for."""

    entries: tuple[Report | Unread, ...]
    summary: Mapping[str, Json] | None = None

    @property
    def reports(self) -> tuple[Report, ...]:
        """The reports, without the files that could not be read."""
        return tuple(entry for entry in self.entries if isinstance(entry, Report))


Reporter: TypeAlias = Callable[[Batch, Look], str]


def _text(batch: Batch, look: Look) -> str:
    from noticecheck.report.console import text_report

    parts = [text_report(report, width=look.width, color=look.color, ascii_only=look.ascii) for report in batch.reports]
    if batch.summary is not None:
        from noticecheck.cli.summary import summary_text

        parts.append(f"{summary_text(batch.entries)}\n")
    return "\n\n".join(parts)


def _json(batch: Batch, _: Look) -> str:
    from noticecheck.report.json_report import render_json

    return render_json(batch.entries, batch.summary)


def _jsonl(batch: Batch, _: Look) -> str:
    from noticecheck.report.json_report import render_json_line

    return "".join(map(render_json_line, batch.entries))


def _markdown(batch: Batch, _: Look) -> str:
    from noticecheck.report.markdown import markdown_report

    return "\n".join(map(markdown_report, batch.reports))


FORMATS: Final[dict[str, Reporter]] = {"text": _text, "json": _json, "jsonl": _jsonl, "markdown": _markdown}
