"""A composite gives no points, a rule on outside facts leaves the face alone, and a value that decides must be given."""

from __future__ import annotations

import pytest

from noticecheck.engine.case import Case
from noticecheck.engine.conditions import compile_condition
from noticecheck.engine.score import Scored, score
from noticecheck.model.finding import Basis, DocumentType, Outcome, Severity
from noticecheck.model.stated import Unknown
from noticecheck.records import replace
from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.rulebook.examples import Example, audit_example, notice_of


def case_of(patch):
    example = Example("FCT016", "under test", "prosecution", patch, "", "met")
    notice = notice_of(example)
    book = load_rulebook()
    return Case(notice, notice.day(("source", "as_of")), DocumentType.RED_NOTICE, book.numbers)


def test_a_composite_that_is_deficient_caps_the_grade_and_gives_no_points():
    scoring = load_rulebook().scoring
    part = Scored("JUD012", "facts_and_role", Severity.CRITICAL, Basis.DETERMINISTIC, Outcome.MET)
    composite = Scored("FCT016", "facts_and_role", Severity.CRITICAL, Basis.DETERMINISTIC, Outcome.DEFICIENT, gives_points=False)
    overall, _ = score([part, composite], scoring)
    assert (overall.value, overall.floor, overall.ceiling, overall.grade) == (100, 100, 100, "D")
    assert overall.caps == ("A by points, no better than D with one critical deficiency",)


def test_the_shipped_composite_is_the_only_rule_that_gives_no_points():
    rules = load_rulebook().source.rules_for(DocumentType.RED_NOTICE)
    assert [rule.id for rule in rules if not rule.scored and not rule.observation] == ["FCT016"]


def test_a_rule_on_outside_facts_is_not_applicable_on_the_face_of_the_document():
    event = {"kind": "acquittal", "date": "2021-02-01", "country": "PL", "final": True, "facts": "other", "exhibit": "E1"}
    example = Example("PRC003", "an acquittal of other facts", "prosecution", {"context.events": [event]}, "", "met")
    report = audit_example(example, load_rulebook())
    assert (report.outcomes, report.score.value) == ({"PRC003": Outcome.MET}, None)


@pytest.mark.parametrize(
    ("patch", "answer"),
    [
        ({"context.events": [{"kind": "pardon", "facts": "same"}]}, True),
        ({"context.events": [{"kind": "pardon", "facts": "other"}]}, False),
        ({"context.events": [{"kind": "pardon"}]}, Unknown("not_given", "context.events.0.facts")),
        ({"context.events": [{"kind": "pardon", "facts": "unknown"}]}, Unknown("unknown", "context.events.0.facts")),
    ],
)
def test_a_condition_is_undecided_until_the_value_that_decides_is_given(patch, answer):
    test = compile_condition({"any_of": [{"field": "each.facts", "is": "same"}, {"undecided_without": "each.facts"}]})
    assert test(case_of(patch), ("context", "events", 0)) == answer


@pytest.mark.parametrize(
    ("born", "time", "oldest"),
    [("2001-03-13", {"date": "2019-03-12"}, 17), ("2001", {"date": "2019-03-12"}, 18), ("2001-05-01", {"from": "2019-03", "to": 2021}, 17)],
)
def test_the_oldest_age_at_the_start_of_the_offence_takes_the_last_day_that_the_start_may_mean(born, time, oldest):
    case = case_of({"person.born.date": born, "facts.time": time, "offences.0.committed": None})
    assert case.term("oldest age at the start of the offence") == oldest


def test_an_example_may_set_an_open_number_that_is_not_set():
    book = load_rulebook()
    example = Example("TMP001", "recorded long ago", "prosecution", {"document.recorded": "2010-01-01"}, "", "raised")
    reports = [audit_example(one, book) for one in (example, replace(example, numbers={"retention_years": 5}))]
    assert [report.outcomes["TMP001"] for report in reports] == [Outcome.NOT_ASSESSED, Outcome.DEFICIENT]


def test_a_paraphrase_says_nothing_of_what_an_accomplice_did():
    patch = {"facts.summary_is": "paraphrase", "facts.accomplices": [{"name": "Ewa Nikt"}]}
    assert case_of(patch).look(("facts", "accomplices", 0, "acts")) == Unknown("paraphrase", "facts.accomplices.0.acts")
