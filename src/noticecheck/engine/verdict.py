"""The verdict: non-compensatory, from critical rules of basis D and C only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from noticecheck.engine.findings import Weight
from noticecheck.engine.rule import Rule
from noticecheck.model.finding import Finding, Outcome, Severity
from noticecheck.model.report import Verdict
from noticecheck.model.stated import Notice


def verdict(
    on_face: Iterable[Weight],
    with_exhibits: Iterable[Weight],
    findings: Iterable[Finding],
    notice: Notice,
    left_out: tuple[Rule, ...] = (),
) -> Verdict:
    """Say whether the minimum criteria are met, on the face of the document and with its exhibits.

    Args:
        on_face: what each rule that is not waived comes to on the document alone.
        with_exhibits: the same, with what the auditor brings from outside the document.
        findings: what is neither waived nor an observation.
        notice: the notice.
        left_out: the rules on minimum items that were not run; nobody can say that what they ask for is met.
    """
    face = list(_critical(on_face))
    unlooked = tuple(rule.id for rule in left_out if not rule.rests_on_context)
    deficient, unknown = _with(face, Outcome.DEFICIENT), (*_with(face, Outcome.NOT_ASSESSED), *unlooked)
    in_context = tuple(rule_id for rule_id in _with(_critical(with_exhibits), Outcome.DEFICIENT) if rule_id not in deficient)
    raised = [finding for finding in findings if finding.severity is Severity.CRITICAL]
    word = "template" if notice.is_template else _word(deficient, unknown)
    return Verdict(
        minimum_criteria=word,
        with_context=_in_context(word, in_context, open_outside="context" in notice.data and len(unlooked) < len(left_out)),
        critical=deficient,
        unknown=unknown,
        critical_in_context=in_context,
        exhibits=tuple(dict.fromkeys(exhibit for finding in raised if finding.rule_id in in_context for exhibit in finding.exhibits)),
        slots=notice.slots if notice.is_template else 0,
        critical_for_review=sum(finding.outcome is Outcome.FOR_REVIEW for finding in raised),
    )


def _in_context(word: str, deficient: tuple[str, ...], *, open_outside: bool) -> str:
    """The verdict with the exhibits; `open_outside` where the file brings facts and a rule on such facts was left out."""
    if word == "template":
        return word
    return "not_met" if deficient else "not_assessable" if open_outside and word == "met" else word


def _critical(weights: Iterable[Weight]) -> Iterator[tuple[str, Outcome]]:
    return ((one.rule.id, weighed.counted) for one, weighed in weights if weighed.counts and weighed.severity is Severity.CRITICAL)


def _with(outcomes: Iterable[tuple[str, Outcome]], wanted: Outcome) -> tuple[str, ...]:
    return tuple(rule_id for rule_id, outcome in outcomes if outcome is wanted)


def _word(deficient: tuple[str, ...], unknown: tuple[str, ...]) -> str:
    return "not_met" if deficient else "not_assessable" if unknown else "met"
