"""What rules said, made into findings, outcomes, waivers and the list of what was not assessed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from noticecheck.engine.case import Case
from noticecheck.engine.fingerprint import fingerprint
from noticecheck.engine.rule import OutOfScope, Raised, Rule, Rulebook, Ruling, Undecided
from noticecheck.model.finding import SEVERITY_ORDER, Basis, Finding, NotAssessed, Outcome, Severity, Suppressed
from noticecheck.model.law import cite
from noticecheck.model.partial_date import PartialDate
from noticecheck.model.stated import EXPLANATIONS, Absent, Notice
from noticecheck.model.tree import Route, Span, locate, parse_route, route_text


@dataclass(frozen=True, slots=True)
class Judged:
    """A rule with everything that it said."""

    rule: Rule
    severity: Severity
    raises: Outcome
    rulings: tuple[Ruling, ...]
    error: str = ""

    @property
    def basis(self) -> Basis:
        """What the outcome rests on: the rule's own basis, unless what was raised rests on another."""
        raised = (ruling.basis for ruling in self.rulings if isinstance(ruling, Raised))
        return next((basis for basis in raised if basis is not None), self.rule.basis)

    def outcome(self, *, context: bool) -> Outcome:
        """The worst that was said, with or without what rests on facts from outside the document."""
        if self.error:
            return Outcome.NOT_ASSESSED
        heard = [ruling for ruling in self.rulings if context or not getattr(ruling, "from_context", False)]
        if any(isinstance(ruling, Raised) for ruling in heard):
            return self.raises
        if any(isinstance(ruling, Undecided) for ruling in heard):
            return Outcome.NOT_ASSESSED
        nothing_left = bool(self.rulings) and not heard
        return Outcome.NOT_APPLICABLE if nothing_left or any(isinstance(ruling, OutOfScope) for ruling in heard) else Outcome.MET


def findings_of(judged: Judged, case: Case, rulebook: Rulebook) -> Iterator[Finding]:
    """Yield a finding for everything that a rule raised."""
    rule = judged.rule
    authority = tuple(cite(rulebook.provisions[id], case.notice_day) for id in rule.law[case.kind])
    for ruling in judged.rulings:
        if isinstance(ruling, Raised):
            yield Finding(
                rule_id=rule.id,
                title=rule.title,
                outcome=judged.raises if ruling.basis in {None, rule.basis} else Outcome.FOR_REVIEW,
                severity=ruling.severity or judged.severity,
                basis=ruling.basis or rule.basis,
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
                auditors_reading=ruling.auditors_reading,
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
    return (SEVERITY_ORDER[finding.severity], finding.outcome is not Outcome.DEFICIENT, finding.rule_id, finding.span.line, finding.span.column)


def suppressed(found: Iterable[Finding], case: Case) -> tuple[Suppressed, ...]:
    """Return the findings that the file waives with a reason, unless the waiver has expired by the audit date."""
    entries = case.notice.value(("suppress",), "")
    waivers = [entry for entry in (entries if isinstance(entries, tuple) else ()) if isinstance(entry, Mapping) and _in_force(entry, case)]
    return tuple(
        Suppressed(finding, str(waiver["reason"]), str(waiver.get("by", "")), str(waiver.get("until", "")))
        for finding in found
        for waiver in waivers
        if waiver["rule"] == finding.rule_id
    )


def _in_force(waiver: Mapping[str, object], case: Case) -> bool:
    until = waiver.get("until")
    return not isinstance(until, PartialDate) or case.audit_date <= until.last


def outcomes_of(judged: Iterable[Judged], kept: Iterable[Finding], waived: Iterable[Suppressed], *, context: bool) -> dict[str, Outcome]:
    """Return the outcome of every rule that was run; a rule whose every finding is waived is suppressed."""
    open_rules = {finding.rule_id for finding in kept}
    waived_rules = {waiver.finding.rule_id for waiver in waived} - open_rules
    return {one.rule.id: Outcome.SUPPRESSED if one.rule.id in waived_rules else one.outcome(context=context) for one in judged}


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
                explanation=EXPLANATIONS[why.reason],
                route=why.route,
                question=one.rule.question,
            )
