"""From reports to the exit code: what counts as too much, by the bounds that the user set."""

from __future__ import annotations

from collections.abc import Iterable

from noticecheck.cli.settings import Settings
from noticecheck.model.finding import SEVERITY_ORDER, Outcome
from noticecheck.model.report import Report, Unread

CLEAN, DEFICIENT, UNUSABLE, INCOMPLETE = range(4)


def exit_code(entries: Iterable[Report | Unread], settings: Settings) -> int:
    """Return 2 when an input was unusable, else 3 when a rule failed, else 1 when a report is beyond the bounds, else 0."""
    codes = {_code(entry, settings) for entry in entries}
    return next((code for code in (UNUSABLE, INCOMPLETE, DEFICIENT) if code in codes), CLEAN)


def _code(entry: Report | Unread, settings: Settings) -> int:
    if isinstance(entry, Unread):
        return UNUSABLE
    if not entry.complete:
        return INCOMPLETE
    return DEFICIENT if _beyond(entry, settings) else CLEAN


def _beyond(report: Report, settings: Settings) -> bool:
    """A report without points cannot show that it reaches the least score asked for."""
    if settings.min_score is not None and (report.score.value is None or report.score.value < settings.min_score):
        return True
    if settings.fail_on is None:
        return False
    bound = SEVERITY_ORDER[settings.fail_on]
    counted = {Outcome.DEFICIENT, Outcome.FOR_REVIEW} if settings.fail_on_review else {Outcome.DEFICIENT}
    return any(finding.outcome in counted and SEVERITY_ORDER[finding.severity] <= bound for finding in report.findings)
