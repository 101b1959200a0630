"""The verdict: non-compensatory, from critical rules of basis D and C only."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from noticecheck.engine.findings import Judged
from noticecheck.model.finding import Finding, Outcome, Severity
from noticecheck.model.report import Verdict
from noticecheck.model.stated import Notice


def verdict(
    judged: Iterable[Judged], on_face: Mapping[str, Outcome], outcomes: Mapping[str, Outcome], findings: Iterable[Finding], notice: Notice
) -> Verdict:
    """Say whether the minimum criteria are met, on the face of the document and with its exhibits.

    Args:
        judged: every rule that was run.
        on_face: the counted outcome of each rule on the document alone.
        outcomes: the counted outcome of each rule with the exhibits taken into account.
        findings: what is neither waived nor an observation.
        notice: the notice.
    """
    counted = [one for one in judged if one.counts]
    critical = [one.rule.id for one in counted if one.severity_in(context=False) is Severity.CRITICAL]
    deficient, unknown = _with(critical, on_face, Outcome.DEFICIENT), _with(critical, on_face, Outcome.NOT_ASSESSED)
    with_exhibits = [one.rule.id for one in counted if one.severity_in(context=True) is Severity.CRITICAL]
    in_context = tuple(rule_id for rule_id in _with(with_exhibits, outcomes, Outcome.DEFICIENT) if rule_id not in deficient)
    raised = [finding for finding in findings if finding.severity is Severity.CRITICAL]
    word = "template" if notice.is_template else _word(deficient, unknown)
    return Verdict(
        minimum_criteria=word,
        with_context="not_met" if in_context and word != "template" else word,
        critical=deficient,
        unknown=unknown,
        critical_in_context=in_context,
        exhibits=tuple(dict.fromkeys(exhibit for finding in raised if finding.rule_id in in_context for exhibit in finding.exhibits)),
        slots=notice.slots if notice.is_template else 0,
        critical_for_review=sum(finding.outcome is Outcome.FOR_REVIEW for finding in raised),
    )


def _with(rule_ids: Iterable[str], outcomes: Mapping[str, Outcome], outcome: Outcome) -> tuple[str, ...]:
    return tuple(rule_id for rule_id in rule_ids if outcomes[rule_id] is outcome)


def _word(deficient: tuple[str, ...], unknown: tuple[str, ...]) -> str:
    return "not_met" if deficient else "not_assessable" if unknown else "met"
