"""A notice and a rulebook to a report. The only place that catches whatever a rule may raise, so that no rule is ever lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Final

from noticecheck.engine.amounts import amount_rows, datasets_used
from noticecheck.engine.case import Case
from noticecheck.engine.fact_matrix import fact_matrix
from noticecheck.engine.findings import Judged, Weight, findings_of, not_assessed, quiet_weight, reading_order, suppressed
from noticecheck.engine.judging import rulings_on
from noticecheck.engine.rule import NOTHING_TO_JUDGE, Raised, Rule, Rulebook, Undecided
from noticecheck.engine.score import score, ungraded
from noticecheck.engine.timeline import timeline
from noticecheck.engine.verdict import verdict
from noticecheck.model.finding import DocumentType, Finding, Outcome
from noticecheck.model.report import Exhibit, InputInfo, Report
from noticecheck.model.stated import Absent, Notice, Placeholder, Unknown
from noticecheck.model.version import VERSION

if TYPE_CHECKING:
    from noticecheck.engine.library import Library
    from noticecheck.model.finding import Waiver
    from noticecheck.model.reliance import RelyingDocument
    from noticecheck.money.rates import Rates

RULE_ON_THE_TYPE: Final = "DOC001"
"""The rule that asks for the type of the document; without a type, it is the only one that can be judged."""


_FOUND: Final = (Outcome.DEFICIENT, Outcome.FOR_REVIEW)


def audit(
    notice: Notice,
    rulebook: Rulebook,
    audit_date: date,
    rates: Rates | Callable[[], Rates] | None = None,
    only: frozenset[str] | None = None,
    library: Library | None = None,
) -> Report:
    """Judge a notice by every rule that applies to its type and return the report.

    Args:
        notice: the notice as read.
        rulebook: the rules, with the law they cite.
        audit_date: the day as of which deadlines and ages are judged.
        rates: exchange rates, or what opens them once a sum in two currencies asks for them; None leaves conversions not assessed.
        only: rule ids to run; None runs them all.
        library: what the other notices of the run say that concerns this one; None where it is audited by itself.

    Raises:
        InputError: when the notice waives a rule that the rulebook does not have.
    """
    if "suppress" in notice.data:
        from noticecheck.engine.waivers import refuse_unknown

        refuse_unknown(notice, rulebook)
    kind = _kind(notice)
    case = Case(notice, audit_date, kind or DocumentType.RED_NOTICE, rulebook.numbers, rates, rulebook.tables, rulebook.lexicons, library)
    every = rulebook.source.rules_for(case.kind)
    rules = [rule for rule in every if only is None or rule.id in only]
    left_out = () if only is None else tuple(rule for rule in every if rule.id not in only and rule.is_a_minimum_for(case.kind))
    typed = kind is not None
    weights = _weights(rules, case, rulebook, typed=typed)
    on_face = weights if "context" not in notice.data else _weights(rules, case.on_its_face(), rulebook, typed=typed)
    deficient = {one.rule.id for one, weighed in on_face if weighed.counted is Outcome.DEFICIENT}
    return _report(case, rulebook, _silence(weights, deficient), _silence(on_face, deficient), left_out)


def _weights(rules: list[Rule], case: Case, rulebook: Rulebook, *, typed: bool) -> list[Weight]:
    return [_weight(rule, case, rulebook, typed=typed) for rule in rules]


def _kind(notice: Notice) -> DocumentType | None:
    stated = notice.look(("document", "type"))
    return None if isinstance(stated, (Absent, Unknown, Placeholder)) else DocumentType(str(stated))


def _weight(rule: Rule, case: Case, rulebook: Rulebook, *, typed: bool) -> Weight:
    severity = rule.severity[case.kind]
    if not typed and rule.id != RULE_ON_THE_TYPE:
        return _weighed(Judged(rule, severity, Outcome.DEFICIENT, (Undecided(Unknown("document_type", "document.type")),)))
    try:
        rulings = rulings_on(rule, case)
        if not rulings or rulings is NOTHING_TO_JUDGE:
            return quiet_weight(rule, severity, rulings)
        raised = any(ruling.__class__ is Raised for ruling in rulings)
        return _weighed(Judged(rule, severity, _may_raise(rule, case, rulebook) if raised else Outcome.DEFICIENT, rulings))
    except Exception as error:  # noqa: BLE001 - a rule that fails must be seen in the report, whatever it raised
        failed = (Undecided(Unknown("rule_error")),)
        return _weighed(Judged(rule, severity, Outcome.DEFICIENT, failed, error=f"{rule.id}: {type(error).__name__}"))


def _weighed(judged: Judged) -> Weight:
    return judged, judged.weighed()


def _may_raise(rule: Rule, case: Case, rulebook: Rulebook) -> Outcome:
    """Law that was read in no official text raises no more than a matter for review."""
    cited = (rulebook.provisions[provision].in_force_on(case.notice_day) for provision in rule.law[case.kind])
    return Outcome.DEFICIENT if any(version.verified for version in cited) else Outcome.FOR_REVIEW


def _silence(weights: list[Weight], deficient: set[str]) -> list[Weight]:
    """Let a specific rule that is deficient on the face of the document speak for the general one, but never over a failure."""
    if not deficient:
        return weights
    return [
        _silent(one) if not one.error and not deficient.isdisjoint(one.rule.silenced_by) else (one, weighed) for one, weighed in weights
    ]


def _silent(judged: Judged) -> Weight:
    return quiet_weight(judged.rule, judged.severity, NOTHING_TO_JUDGE)


def _without(waived: set[str], weights: list[Weight]) -> list[Weight]:
    """Leave out the rules whose findings are waived, where they found something."""
    return [weight for weight in weights if weight[0].rule.id not in waived or not weight[0].raised]


def _report(case: Case, rulebook: Rulebook, weights: list[Weight], on_face: list[Weight], left_out: tuple[Rule, ...]) -> Report:
    found = sorted(
        (finding for one, weighed in weights if weighed.outcome in _FOUND for finding in findings_of(one, case, rulebook)),
        key=reading_order,
    )
    waivers = suppressed(found, case)
    waived = {waiver.finding.rule_id for waiver in waivers}
    observing = {one.rule.id for one, _ in weights if one.rule.observation}
    kept = tuple(finding for finding in found if finding.rule_id not in waived)
    findings = tuple(finding for finding in kept if finding.rule_id not in observing)
    outcomes = {one.rule.id: Outcome.SUPPRESSED if one.rule.id in waived else weighed.outcome for one, weighed in weights}
    heard, heard_on_face = (_without(waived, some) for some in (weights, on_face))
    overall, dimensions = score([weighed.scored for _, weighed in heard_on_face if weighed.scored is not None], rulebook.scoring)
    return Report(
        tool_version=VERSION,
        rulebook_version=rulebook.version,
        rulebook_sha256=rulebook.sha256,
        rules_run=len(weights),
        audit_date=case.audit_date,
        input=_input(case.notice),
        verdict=verdict(heard_on_face, heard, findings, case.notice, left_out),
        score=ungraded(overall) if case.notice.is_template else overall,
        dimensions=dimensions,
        findings=findings,
        observations=tuple(finding for finding in kept if finding.rule_id in observing),
        outcomes=outcomes,
        not_assessed=tuple(not_assessed((one for one, _ in weights), outcomes)),
        suppressed=waivers,
        amounts=amount_rows(case),
        datasets=datasets_used(case),
        errors=tuple(dict.fromkeys(one.error for one, _ in (*weights, *on_face) if one.error)),
        fact_matrix=fact_matrix(case),
        timeline=timeline(case),
        reliance=_reliance(case, findings),
        waivers=_waivers(case, waived),
        exhibits=tuple(_exhibits(case.notice)),
    )


def _waivers(case: Case, waived: set[str]) -> tuple[Waiver, ...]:
    if "suppress" not in case.notice.data:
        return ()
    from noticecheck.engine.waivers import waivers

    return waivers(case, waived)


def _reliance(case: Case, findings: tuple[Finding, ...]) -> tuple[RelyingDocument, ...]:
    if not case.notice.value(("context", "relied_on_by"), ""):
        return ()
    from noticecheck.engine.reliance import reliance

    return reliance(case, findings)


def _exhibits(notice: Notice) -> Iterator[Exhibit]:
    listed = notice.value(("context", "exhibits"), "")
    for position in range(len(listed) if isinstance(listed, tuple) else 0):
        at = ("context", "exhibits", position)
        pages = notice.value((*at, "pages"), 0)
        yield Exhibit(
            notice.text((*at, "id")), notice.text((*at, "title")), pages if isinstance(pages, int) else 0, notice.text((*at, "sha256"))
        )


def _input(notice: Notice) -> InputInfo:
    return InputInfo(
        name=notice.name,
        sha256=notice.sha256,
        type=notice.text(("document", "type")),
        completeness=notice.completeness,
        as_of=notice.text(("source", "as_of")),
        requesting_country=notice.text(("document", "requesting_country")),
        host_country=notice.text(("extradition", "located", "country")),
        standing=notice.text(("document", "standing")),
        obtained_by=notice.text(("source", "obtained_by")),
    )
