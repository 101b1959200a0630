"""What one input adds to the figures of a run, and what its exit code is told by."""

from __future__ import annotations

from noticecheck.model.finding import Outcome
from noticecheck.model.report import Report, Unread
from noticecheck.named import NamedTuple


class Found(NamedTuple):
    """A finding, as far as figures and bounds need it."""

    fingerprint: str
    rule_id: str
    severity: str
    outcome: str


class Figures(NamedTuple):
    """What one input adds to the figures of a run, as plain values."""

    audited: bool
    complete: bool = True
    verdict: str = ""
    score: int | None = None
    findings: tuple[Found, ...] = ()

    @property
    def deficiencies(self) -> tuple[Found, ...]:
        """The findings that are deficiencies."""
        return tuple(found for found in self.findings if found.outcome == Outcome.DEFICIENT.value)


def figures_of(entry: Report | Unread) -> Figures:
    """Return what an input adds to the figures."""
    if isinstance(entry, Unread):
        return Figures(audited=False)
    findings = tuple(Found(one.fingerprint, one.rule_id, one.severity.value, one.outcome.value) for one in entry.findings)
    return Figures(True, entry.complete, entry.verdict.minimum_criteria, entry.score.value, findings)
