"""What a report concludes on a matter that several rules ask about."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

from noticecheck.model.finding import Outcome
from noticecheck.model.report import Report
from noticecheck.report.view import chapters

NOT_MET = "not met"
FOR_REVIEW = "for review"
NOT_ASSESSED = "not assessed"
MET = "met"
NOT_APPLICABLE = "does not apply"
_IN_ORDER = (
    (Outcome.DEFICIENT, NOT_MET),
    (Outcome.FOR_REVIEW, FOR_REVIEW),
    (Outcome.NOT_ASSESSED, NOT_ASSESSED),
    (Outcome.MET, MET),
    (Outcome.SUPPRESSED, "waived by the file"),
)


def state_of(report: Report, rules: Iterable[str]) -> str:
    """Return the word for the gravest outcome among some rules; a matter is met only where none of them is open."""
    outcomes = {report.outcomes[rule] for rule in rules if rule in report.outcomes}
    return next((word for outcome, word in _IN_ORDER if outcome in outcomes), NOT_APPLICABLE)


def findings_on(report: Report, rules: Iterable[str]) -> tuple[int, ...]:
    """Return the numbers of the findings of some rules."""
    wanted = set(rules)
    return tuple(one.number for part in chapters(report) for one in part if one.finding.rule_id in wanted)


@cache
def table(name: str) -> Any:  # noqa: ANN401 - as the file has it
    """Return a bundled table."""
    return json.loads(files("noticecheck.briefs").joinpath(f"data/{name}.json").read_text(encoding="utf-8"))
