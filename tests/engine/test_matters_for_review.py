"""A rule that is deterministic in one way and a question for a person in another."""

from __future__ import annotations

from noticecheck.model.finding import Outcome
from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.rulebook.examples import audit_example, examples_of
from noticecheck.rulebook.written import written


def _jud003(name: str):
    rule = next(rule for rule in written() if rule.id == "JUD003")
    examples = {example.name: example for example in examples_of(rule.table)}
    report = audit_example(examples[name], load_rulebook())
    return report.outcomes, [(finding.outcome, finding.basis.value) for finding in report.findings], report.score.value


def test_what_only_a_person_can_judge_is_for_review_and_takes_no_points():
    outcomes, findings, points = _jud003("a day more than twelve months is for review, because the summary may date each act")
    assert (outcomes, findings, points) == ({"JUD003": Outcome.FOR_REVIEW}, [(Outcome.FOR_REVIEW, "R")], 100)


def test_what_the_fields_show_is_deficient():
    outcomes, findings, points = _jud003("two calendar years")
    assert (outcomes, findings, points) == ({"JUD003": Outcome.DEFICIENT}, [(Outcome.DEFICIENT, "D")], 0)
