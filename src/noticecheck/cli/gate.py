"""From reports to the exit code: what counts as too much, by the bounds that the user set."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from noticecheck.cli.figures import Figures, figures_of
from noticecheck.cli.settings import Settings
from noticecheck.model.finding import SEVERITY_ORDER, Outcome, Severity
from noticecheck.model.report import Report, Unread

CLEAN, DEFICIENT, UNUSABLE, INCOMPLETE = range(4)


def exit_code(entries: Iterable[Report | Unread], settings: Settings) -> int:
    """Return 2 when an input was unusable, else 3 when a rule failed, else 1 when a report is beyond the bounds, else 0."""
    return worst(_code(entry, settings) for entry in entries)


def worst(codes: Iterable[int]) -> int:
    """Return the code that a run ends with when its inputs have these."""
    found = set(codes)
    return next((code for code in (UNUSABLE, INCOMPLETE, DEFICIENT) if code in found), CLEAN)


def _code(entry: Report | Unread, settings: Settings) -> int:
    return code_of(figures_of(entry), settings)


def code_of(figures: Figures, settings: Settings, known: Collection[str] = ()) -> int:
    """Return the exit code for one input; findings with a fingerprint among the `known` do not count."""
    if not figures.audited:
        return UNUSABLE
    if not figures.complete:
        return INCOMPLETE
    return DEFICIENT if _beyond(figures, settings, known) else CLEAN


def _beyond(figures: Figures, settings: Settings, known: Collection[str]) -> bool:
    """A report without points cannot show that it reaches the least score asked for."""
    if settings.min_score is not None and (figures.score is None or figures.score < settings.min_score):
        return True
    if settings.fail_on is None:
        return False
    bound = SEVERITY_ORDER[settings.fail_on]
    counted = {Outcome.DEFICIENT.value, Outcome.FOR_REVIEW.value} if settings.fail_on_review else {Outcome.DEFICIENT.value}
    return any(
        found.outcome in counted and SEVERITY_ORDER[Severity(found.severity)] <= bound and found.fingerprint not in known
        for found in figures.findings
    )
