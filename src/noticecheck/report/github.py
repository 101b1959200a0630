"""The report for GitHub's workflows: a command for each finding, which annotates the file, and a summary of the job in Markdown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from noticecheck.model.finding import Finding, Outcome, Severity
from noticecheck.model.report import Report
from noticecheck.report.machine import Run, authority, gravest_first
from noticecheck.report.markdown import escaped
from noticecheck.report.safe import one_line
from noticecheck.report.wording import VERDICTS, counted

COMMANDS: Final = {
    Severity.CRITICAL: "error",
    Severity.HIGH: "error",
    Severity.MEDIUM: "warning",
    Severity.LOW: "notice",
    Severity.INFO: "notice",
}
_DATA: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def render_commands(run: Run) -> str:
    """Return a workflow command for each finding, the gravest of each notice first, and for each file that could not be read."""
    lines = [_command(run, place, one) for place, report in run.reports for one in gravest_first(report.findings)]
    for place, unread in run.unread:
        lines += [_line("error", place, (one.line, one.column), "unreadable", run.problem(one)) for one in unread.problems]
    lines += [_line("error", place, (1, 1), "rule error", failed) for place, report in run.reports for failed in report.errors]
    return "".join(f"{line}\n" for line in lines)


def _command(run: Run, place: str, finding: Finding) -> str:
    name = COMMANDS[finding.severity] if finding.outcome is Outcome.DEFICIENT else "notice"
    title = f"{finding.rule_id} ({finding.severity.value})"
    return _line(name, place, (finding.span.line, finding.span.column), title, run.message(finding))


def _line(name: str, place: str, at: tuple[int, int], title: str, told: str) -> str:
    where = {"file": place, "line": str(max(at[0], 1)), "col": str(max(at[1], 1)), "title": title}
    shown = ",".join(f"{key}={one_line(text).translate(_PROPERTY)}" for key, text in where.items())
    return f"::{name} {shown}::{one_line(told).translate(_DATA)}"


def render_summary(run: Run) -> str:
    """Return the summary of the job in Markdown: a line for each notice, then its findings."""
    return "".join(f"{line}\n" for line in _summary(run))


def _summary(run: Run) -> Iterator[str]:
    yield "## noticecheck"
    yield ""
    yield "| Notice | Minimum criteria | Deficient | For review | Not assessed |"
    yield "|---|---|---|---|---|"
    yield from (_row(place, report) for place, report in run.reports)
    yield from (f"| {escaped(place)} | could not be read | | | |" for place, _ in run.unread)
    for place, report in run.reports:
        if report.findings:
            yield from ("", f"### {escaped(place)}", "", "| Rule | Severity | Outcome | Authority | Message |", "|---|---|---|---|---|")
            yield from (_finding(run, one) for one in gravest_first(report.findings))


def _row(place: str, report: Report) -> str:
    outcomes = Counter(finding.outcome for finding in report.findings)
    figures = (outcomes[Outcome.DEFICIENT], outcomes[Outcome.FOR_REVIEW], len(report.not_assessed))
    failed = f" ({counted(len(report.errors), 'rule')} failed)" if report.errors else ""
    cells = (escaped(place), f"{escaped(VERDICTS[report.verdict.minimum_criteria])}{failed}", *map(str, figures))
    return f"| {' | '.join(cells)} |"


def _finding(run: Run, finding: Finding) -> str:
    outcome = finding.outcome.value.replace("_", " ")
    cells = (finding.rule_id, finding.severity.value, outcome, authority(finding), run.message(finding))
    return f"| {' | '.join(map(escaped, cells))} |"
