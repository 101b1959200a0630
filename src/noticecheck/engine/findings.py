"""What rules said, made into findings, outcomes, waivers and the list of what was not assessed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TypeAlias

from noticecheck.engine.case import Case
from noticecheck.engine.fingerprint import fingerprint
from noticecheck.engine.rule import OutOfScope, Raised, Rule, Rulebook, Ruling, ToldByTheProse, Undecided
from noticecheck.engine.score import Scored
from noticecheck.model.finding import (
    SCORED_BASES,
    SEVERITY_ORDER,
    Basis,
    Finding,
    NotAssessed,
    Outcome,
    Severity,
    Suppressed,
    rests_on_a_class,
)
from noticecheck.model.law import cite
from noticecheck.model.stated import EXPLANATIONS, Absent, Notice
from noticecheck.model.tree import Route, Span, locate, parse_route, route_text
from noticecheck.named import NamedTuple


class Weighed(NamedTuple):
    """What a rule comes to: its outcome, and the part of it that moves verdict and score."""

    basis: Basis
    counts: bool
    outcome: Outcome
    counted: Outcome
    severity: Severity
    scored: Scored | None = None
    """What the score needs to know of it; None where it does not count."""


class Judged(NamedTuple):
    """A rule with everything that it said. `raises` is what a deficiency amounts to under the law that was read."""

    rule: Rule
    severity: Severity
    raises: Outcome
    rulings: tuple[Ruling, ...]
    error: str = ""

    def basis_of(self, raised: Raised) -> Basis:
        """What one thing raised rests on: its own basis, else the rule's."""
        return raised.basis or self.rule.basis

    def outcome_of(self, raised: Raised) -> Outcome:
        """What one thing raised amounts to: only basis D and C can be a deficiency."""
        return self.raises if self.basis_of(raised) in SCORED_BASES else Outcome.FOR_REVIEW

    @property
    def raised(self) -> tuple[Raised, ...]:
        """What the rule found."""
        return tuple(ruling for ruling in self.rulings if isinstance(ruling, Raised))

    def weighed(self) -> Weighed:
        """Everything that follows from what was said."""
        raised = [(self.basis_of(one), self.outcome_of(one), one.severity or self.severity) for one in self.raised]
        counted = [one for one in raised if one[0] in SCORED_BASES]
        rule = self.rule
        basis = rule.basis if rule.basis in SCORED_BASES or not counted else counted[0][0]
        counts = basis in SCORED_BASES and not rule.observation
        outcome = self._unless_by_reading(self._outcome({outcome for _, outcome, _ in counted}))
        severity = min(
            (severity for _, outcome, severity in raised if outcome is Outcome.DEFICIENT),
            key=SEVERITY_ORDER.__getitem__,
            default=self.severity,
        )
        return Weighed(
            basis=basis,
            counts=counts,
            outcome=self._outcome({outcome for _, outcome, _ in raised}),
            counted=outcome,
            severity=severity,
            scored=Scored(rule.id, rule.dimension, severity, basis, outcome, rule.scored) if counts else None,
        )

    def _unless_by_reading(self, outcome: Outcome) -> Outcome:
        """What is met only by a reading of the prose is still open as far as verdict and score go."""
        read = any(isinstance(ruling, ToldByTheProse) for ruling in self.rulings)
        return Outcome.NOT_ASSESSED if read and outcome is Outcome.MET else outcome

    def _outcome(self, raised: set[Outcome]) -> Outcome:
        """The worst that was said, given what was raised."""
        if self.error:
            return Outcome.NOT_ASSESSED
        if raised:
            return Outcome.DEFICIENT if Outcome.DEFICIENT in raised else Outcome.FOR_REVIEW
        if any(isinstance(ruling, Undecided) for ruling in self.rulings):
            return Outcome.NOT_ASSESSED
        return Outcome.NOT_APPLICABLE if any(isinstance(ruling, OutOfScope) for ruling in self.rulings) else Outcome.MET


Weight: TypeAlias = tuple[Judged, Weighed]
"""A rule with everything that it said, and what this comes to."""


@lru_cache(maxsize=4096)
def quiet_weight(rule: Rule, severity: Severity, rulings: tuple[OutOfScope, ...]) -> Weight:
    """Return what a rule that is met, or has nothing to judge, comes to: the same on every notice, so that it is made once."""
    judged = Judged(rule, severity, Outcome.DEFICIENT, rulings)
    return judged, judged.weighed()


def findings_of(judged: Judged, case: Case, rulebook: Rulebook) -> Iterator[Finding]:
    """Yield a finding for everything that a rule raised."""
    raised = judged.raised
    if not raised:
        return
    rule = judged.rule
    authority = tuple(cite(rulebook.provisions[provision], case.notice_day) for provision in rule.law[case.kind])
    for ruling in raised:
        yield Finding(
            rule_id=rule.id,
            title=rule.title,
            outcome=judged.outcome_of(ruling),
            severity=ruling.severity or judged.severity,
            basis=judged.basis_of(ruling),
            dimension=rule.dimension,
            route=route_text(ruling.route),
            span=span_of(case.notice, ruling.route),
            message=ruling.message,
            quoted=ruling.quoted,
            authority=authority,
            ccf_tags=rule.ccf_tags,
            remedy=rule.remedy,
            question=rule.question,
            fingerprint=fingerprint(rule.id, case.notice, ruling.route),
            expected=ruling.expected,
            derogation=rule.derogation if ruling.derogation_open else "",
            computation=ruling.computation,
            exhibits=ruling.exhibits,
            auditors_reading=ruling.auditors_reading or rests_on_a_class(route_text(ruling.route), ruling.quoted),
        )


def span_of(notice: Notice, route: Route) -> Span:
    """Return the stretch of the file that a route points at; for what is missing, the entry that says so, else the parent."""
    listed = _listed_at(notice, route) if isinstance(notice.look(route), Absent) else None
    place = locate(notice.tree, listed or route)
    start, end = place.start_mark, place.end_mark
    text = notice.lines[start.line] if start.line < len(notice.lines) else ""
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1, text)


def _listed_at(notice: Notice, route: Route) -> Route | None:
    """Return the route of the entry under `source.not_stated` that covers a route."""
    entries = notice.value(("source", "not_stated"), "")
    covering = [position for position, entry in enumerate(entries if isinstance(entries, tuple) else ()) if _covers(str(entry), route)]
    return ("source", "not_stated", covering[0]) if covering else None


def _covers(entry: str, route: Route) -> bool:
    named = parse_route(entry)
    return route[: len(named)] == named


def reading_order(finding: Finding) -> tuple[int, bool, str, int, int]:
    """Findings by severity, deficiencies before matters for review, then by rule and place."""
    place = finding.span
    return SEVERITY_ORDER[finding.severity], finding.outcome is not Outcome.DEFICIENT, finding.rule_id, place.line, place.column


def suppressed(found: Iterable[Finding], case: Case) -> tuple[Suppressed, ...]:
    """Return the findings that the file waives with a reason, unless the waiver has expired by the audit date."""
    if "suppress" not in case.notice.data:
        return ()
    from noticecheck.engine.waivers import entries, in_force

    waivers = {str(entry["rule"]): entry for _, entry in reversed(tuple(entries(case.notice))) if in_force(entry, case)}
    return tuple(
        Suppressed(finding, str(waiver["reason"]), str(waiver.get("by", "")), str(waiver.get("until", "")))
        for finding in found
        if (waiver := waivers.get(finding.rule_id)) is not None
    )


def not_assessed(judged: Iterable[Judged], outcomes: Mapping[str, Outcome]) -> Iterator[NotAssessed]:
    """Yield the rules that could not decide, with the first reason of each."""
    for one in judged:
        if outcomes[one.rule.id] is Outcome.NOT_ASSESSED:
            why = next(ruling.why for ruling in one.rulings if isinstance(ruling, Undecided))
            yield NotAssessed(
                rule_id=one.rule.id,
                title=one.rule.title,
                severity=one.severity,
                basis=one.rule.basis,
                reason=why.reason,
                explanation=EXPLANATIONS.get(why.reason, why.reason),
                route=why.route,
                question=one.rule.question,
            )
