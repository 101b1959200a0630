"""Founding cases on later documents that relied on a notice: who repeats which value, on what else they rest. Persons are invented."""

from datetime import date

import pytest
from cases.founding import NOTICE

from noticecheck.engine.audit import audit
from noticecheck.model.reliance import RelyingDocument, Repeated
from noticecheck.money.rates import Rates
from noticecheck.records import replace
from noticecheck.report.beside import chains, matrix, reliance_sentences
from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.source.read import notice_from_bytes

I213 = "{document: i213, date: 2018-09-18, repeats: [REPEATS], cites_other_evidence: OTHER, exhibit: E1}"
JUDGE = "{document: ij_decision, date: 2018-11, repeats: [REPEATS], exhibit: E2}"
BOARD = "{document: bia_decision, date: 2019-06-01, repeats: [REPEATS], exhibit: E3}"
FIGURE = "facts.amounts.0.stated_as"


@pytest.fixture(scope="module")
def judged():
    """Return a function that audits the notice with these later documents, by the rules on its figures and its time."""
    rulebook, only = load_rulebook(), frozenset({"DQL001", "JUD003"})

    def audited(*documents, more=""):
        text = NOTICE + f"context: {{relied_on_by: [{', '.join(documents)}]}}\n" * bool(documents) + more
        return audit(notice_from_bytes(text.encode(), "case.yaml"), rulebook, date(2020, 9, 4), Rates(), only)

    return audited


def repeating(document, *routes, other="unknown"):
    return document.replace("REPEATS", ", ".join(routes)).replace("OTHER", other)


def test_case_D17(judged):
    """The figure that the conversion disputes goes from the arrest form to the judge to the Board, in the order of their dates."""
    report = judged(repeating(BOARD, FIGURE), repeating(I213, FIGURE), repeating(JUDGE, FIGURE))
    assert [finding.rule_id for finding in report.findings] == ["DQL001", "JUD003"]
    assert [chain.sentence for chain in chains(report)] == [
        (
            "the figure of 20,000,000 USD (finding 1) is repeated in Form I-213 (2018-09-18, exhibit E1), then in the decision of the "
            "immigration judge (2018-11, exhibit E2), then in the decision of the Board of Immigration Appeals (2019-06-01, exhibit E3)"
        )
    ]


def test_case_D16(judged):
    """Amount, charge and penalty, on each of which a decision on bond rests, with the state of the field of the notice."""
    report = judged(repeating(I213, FIGURE, "offences.0.charge", "offences.0.max_penalty", "facts.location", "facts.time"))
    conversion, time = report.findings
    assert report.reliance == (
        RelyingDocument(
            "context.relied_on_by.0",
            "i213",
            "Form I-213",
            "2018-09-18",
            "E1",
            "unknown",
            assessed=True,
            repeats=(
                Repeated(FIGURE, "amount", "20,000,000 USD", "the figure of 20,000,000 USD", "disputed", (conversion.fingerprint,)),
                Repeated("offences.0.charge", "charge", "fraud", 'the charge "fraud"', "undisputed"),
                Repeated("offences.0.max_penalty", "penalty", "10 years", "the maximum penalty of 10 years", "undisputed"),
                Repeated("facts.location", "place", "", "what would stand at facts.location", "not_assessed"),
                Repeated("facts.time", "time", "2010 to 2011", "the time 2010 to 2011", "disputed", (time.fingerprint,)),
            ),
        ),
    )


def test_case_D16_as_a_matrix(judged):
    report = judged(repeating(I213, FIGURE, "offences.0.charge"), repeating(JUDGE, FIGURE))
    assert matrix(report) == (
        ("value", "state", "Form I-213 (2018-09-18, exhibit E1)", "the decision of the immigration judge (2018-11, exhibit E2)"),
        (("the figure of 20,000,000 USD", "finding 1", "repeated", "repeated"), ('the charge "fraud"', "no finding", "repeated", "")),
    )


@pytest.mark.parametrize(
    ("other", "sole", "says"),
    [
        ("false", "yes", "cites no evidence besides the notice, as the file says"),
        ("true", "no", "cites evidence besides the notice, as the file says"),
        ("unknown", "unknown", "may cite other evidence or none; the file does not say"),
        ("null", "unknown", "may cite other evidence or none; the file does not say"),
    ],
)
def test_case_R12(judged, other, sole, says):
    """Whether a document rests on the notice alone is what the file says of it, and no finding."""
    report = judged(repeating(I213, "offences.0.charge", other=other))
    (document,) = report.reliance
    assert (document.sole_basis, reliance_sentences(document, report)[-1]) == (sole, says)
    assert report.findings == judged().findings


def test_without_an_exhibit_nothing_of_a_later_document_is_assessed(judged):
    report = judged("{document: i213, repeats: [facts.amounts.0.stated_as], cites_other_evidence: false}")
    (document,) = report.reliance
    assert (document.assessed, document.sole_basis, [one.state for one in document.repeats]) == (False, "unknown", ["not_assessed"])
    assert (chains(report), matrix(report)) == ((), (("value", "state"), ()))
    assert reliance_sentences(document, report) == (
        "not assessed: the fact comes from outside the document and no exhibit is named for it",
    )


@pytest.mark.parametrize(
    ("route", "state"),
    [
        ("facts.amounts.0", "disputed"),
        ("facts.amounts", "disputed"),
        ("facts.amounts.0.amount", "undisputed"),
        ("facts.time.from", "disputed"),
        ("offences.0.law", "undisputed"),
        ("person.family_name", "undisputed"),
        ("warrant.expires", "not_stated"),
    ],
)
def test_a_finding_disputes_the_value_it_points_at_and_no_other(judged, route, state):
    (document,) = judged(repeating(JUDGE, route)).reliance
    assert [one.state for one in document.repeats] == [state]


def test_a_waived_finding_disputes_nothing(judged):
    waiver = "suppress: [{rule: DQL001, reason: the rate of the contract was agreed}]\n"
    (document,) = judged(repeating(JUDGE, FIGURE), more=waiver).reliance
    assert [one.state for one in document.repeats] == ["undisputed"]


def test_a_word_that_the_field_has_no_name_for_stands_as_it_is(judged):
    (document,) = judged("{document: letter to a bank, repeats: [status], exhibit: E9}").reliance
    assert (document.name, document.repeats[0].words) == ('"letter to a bank"', 'the status "charged"')


def test_later_documents_move_no_finding_no_verdict_and_no_score(judged):
    with_them, without = judged(repeating(I213, FIGURE, other="false")), judged()
    same_file = {"input": without.input, "findings": without.findings, "timeline": without.timeline}
    assert replace(with_them, reliance=(), **same_file) == without
    assert [(one.rule_id, one.message) for one in with_them.findings] == [(one.rule_id, one.message) for one in without.findings]
