"""The forms of a report: one row for each. A reporter is imported when its form is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final, TypeAlias

from noticecheck.cli.terminal import Look
from noticecheck.model.report import Report, Unread
from noticecheck.records import dataclass

if TYPE_CHECKING:
    from noticecheck.model.finding import Json
    from noticecheck.report.machine import Run


@dataclass(frozen=True, slots=True)
class Batch:
    """What came of a run: a report or an unread file for each input, and a summary when many reports were asked for.

    `places` are the paths of the inputs, for the forms that machines read; `values` lets words of the notices into these. `titles`
    looks up the titles of the rules, which reports have only of what they raise, where all outcomes are told.
    """

    entries: tuple[Report | Unread, ...]
    summary: Mapping[str, Json] | None = None
    places: tuple[str, ...] = ()
    values: bool = False
    all_outcomes: bool = False
    titles: Callable[[], Mapping[str, str]] | None = None

    @property
    def reports(self) -> tuple[Report, ...]:
        """The reports, without the files that could not be read."""
        return tuple(entry for entry in self.entries if isinstance(entry, Report))

    @property
    def run(self) -> Run:
        """The same for the forms that machines read."""
        from noticecheck.report.machine import Entry, Run

        titles = self.titles() if self.all_outcomes and self.titles is not None else {}
        return Run(tuple(map(Entry, self.places, self.entries)), self.values, self.all_outcomes, titles)


Reporter: TypeAlias = Callable[[Batch, Look], str]
"""Writes the whole of a run."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """A form that can be written one input at a time, so that a run of any length needs no more memory.

    `entry` writes one input; what it leaves empty is left out. `between` stands between two of those that are there. `opening` and
    `closing` stand around the whole when several reports were asked for, with `before_closing` where any entry is there; put
    together, the pieces are what the reporter writes.
    """

    entry: Callable[[Report | Unread, Look], str]
    between: str = ""
    opening: str = ""
    before_closing: str = ""
    closing: Callable[[Mapping[str, Json]], str] | None = None


def _text(batch: Batch, look: Look) -> str:
    from noticecheck.report.console import text_report

    parts = [text_report(report, width=look.width, color=look.color, ascii_only=look.ascii) for report in batch.reports]
    if batch.summary is not None:
        from noticecheck.cli.summary import summary_text

        parts.append(f"{summary_text(batch.summary)}\n")
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


def _html(batch: Batch, _: Look) -> str:
    from noticecheck.report.html.page import html_report

    return html_report(batch.entries, batch.summary)


def _lines(batch: Batch, _: Look) -> str:
    from noticecheck.report.lines import render_lines

    return render_lines(batch.run)


def _sarif(batch: Batch, _: Look) -> str:
    from noticecheck.report.sarif import render_sarif

    return render_sarif(batch.run)


def _junit(batch: Batch, _: Look) -> str:
    from noticecheck.report.junit import render_junit

    return render_junit(batch.run)


def _github(batch: Batch, _: Look) -> str:
    from noticecheck.cli.job_summary import add_to_job_summary
    from noticecheck.report.github import render_commands, render_summary

    add_to_job_summary(render_summary(batch.run))
    return render_commands(batch.run)


def _gitlab(batch: Batch, _: Look) -> str:
    from noticecheck.report.gitlab import render_gitlab

    return render_gitlab(batch.run)


def _csv(batch: Batch, _: Look) -> str:
    from noticecheck.report.tables import render_csv

    return render_csv(batch.run)


WITH_PICTURES: Final = frozenset({"html"})
"""Forms that draw what a report alone does not hold; it is made only when one of them is asked for."""

FORMATS: Final[dict[str, Reporter]] = {
    "text": _text,
    "json": _json,
    "jsonl": _jsonl,
    "markdown": _markdown,
    "html": _html,
    "lines": _lines,
    "sarif": _sarif,
    "junit": _junit,
    "github": _github,
    "gitlab": _gitlab,
    "csv": _csv,
}


def pieces_of(name: str) -> Pieces | None:
    """Return the pieces of a form, None when it can only be written as a whole."""
    maker = _IN_PIECES.get(name)
    return None if maker is None else maker()


def _text_pieces() -> Pieces:
    def entry(entry: Report | Unread, look: Look) -> str:
        return _text(Batch((entry,)), look)

    def closing(summary: Mapping[str, Json]) -> str:
        from noticecheck.cli.summary import summary_text

        return f"{summary_text(summary)}\n"

    return Pieces(entry, "\n\n", before_closing="\n\n", closing=closing)


def _json_pieces() -> Pieces:
    from noticecheck.report.json_report import BETWEEN, OPENING, render_json_closing, render_json_item

    return Pieces(lambda entry, _: render_json_item(entry), BETWEEN, OPENING, closing=render_json_closing)


_IN_PIECES: Final[dict[str, Callable[[], Pieces]]] = {
    "text": _text_pieces,
    "json": _json_pieces,
    "jsonl": lambda: Pieces(lambda entry, look: _jsonl(Batch((entry,)), look)),
    "markdown": lambda: Pieces(lambda entry, look: _markdown(Batch((entry,)), look), "\n"),
}
