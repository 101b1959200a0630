"""The report as GitLab's Code Quality report: a JSON list, one entry for each finding."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from noticecheck.model.finding import Outcome, Severity
from noticecheck.report.machine import with_keys
from noticecheck.report.safe import one_line

if TYPE_CHECKING:
    from noticecheck.model.finding import Finding, Json
    from noticecheck.report.machine import Run

SEVERITIES: Final = {
    Severity.CRITICAL: "blocker",
    Severity.HIGH: "critical",
    Severity.MEDIUM: "major",
    Severity.LOW: "minor",
    Severity.INFO: "info",
}


def render_gitlab(run: Run) -> str:
    """Return the list as JSON, deficiencies and matters for review (which are `info`), then files that could not be read."""
    found = [_entry(run, place, key, one) for place, report in run.reports for key, one in with_keys(place, report.findings)]
    return json.dumps([*found, *_unread(run)], ensure_ascii=False, indent=2) + "\n"


def _entry(run: Run, place: str, key: str, finding: Finding) -> dict[str, Json]:
    severity = SEVERITIES[finding.severity] if finding.outcome is Outcome.DEFICIENT else "info"
    return _plain(run.message(finding), finding.rule_id, key, severity, place, finding.span.line)


def _unread(run: Run) -> list[dict[str, Json]]:
    from hashlib import sha256

    return [
        _plain(run.problem(problem), "unreadable", sha256(f"{place}\x1f{count}".encode()).hexdigest()[:32], "blocker", place, problem.line)
        for place, unread in run.unread
        for count, problem in enumerate(unread.problems)
    ]


def _plain(told: str, check: str, key: str, severity: str, place: str, line: int) -> dict[str, Json]:
    return {
        "description": told,
        "check_name": one_line(check),
        "fingerprint": key,
        "severity": severity,
        "location": {"path": place, "lines": {"begin": max(line, 1)}},
    }
