import pytest
from report.factory import ACCURATE, AFTER_DEPARTURE, DURALEV, FACTS, LIST, PLAIN, VAGUE_TIME, finding

from noticecheck.model.finding import Outcome
from noticecheck.model.report import Score, Verdict
from noticecheck.records import replace
from noticecheck.report.view import chapters, citation, input_line, score_lines, standing_banner, title_line, verdict_lines
from noticecheck.report.wording import sentence


@pytest.mark.parametrize(
    ("verdict", "lines"),
    [
        (Verdict("met", "met", (), ()), ["Meets the minimum criteria"]),
        (
            Verdict("not_met", "not_met", ("A1",), ()),
            ["Does not meet the minimum criteria (1 critical deficiency)"],
        ),
        (
            Verdict("not_met", "not_met", ("A1", "A2"), ("B1", "B2", "B3")),
            ["Does not meet the minimum criteria (2 critical deficiencies; 3 further minimum items not assessed)"],
        ),
        (
            Verdict("not_assessable", "not_assessable", (), ("B1",)),
            ["Cannot be assessed against the minimum criteria (1 item unknown)"],
        ),
        (Verdict("template", "template", ("A1",), (), slots=12), ["Template (12 slots to fill)"]),
        (
            Verdict("met", "not_met", (), (), ("HRT001",), ("E1",)),
            [
                "Meets the minimum criteria",
                "Taking exhibit E1 into account: does not meet the minimum criteria (1 critical deficiency)",
            ],
        ),
        (
            Verdict("not_assessable", "not_met", (), ("B1", "B2"), ("HRT001", "PRC001"), ("E1", "E3")),
            [
                "Cannot be assessed against the minimum criteria (2 items unknown)",
                (
                    "Taking exhibits E1, E3 into account: does not meet the minimum criteria "
                    "(2 critical deficiencies; 2 further minimum items not assessed)"
                ),
            ],
        ),
        (
            Verdict("met", "met", (), (), critical_for_review=2),
            ["Meets the minimum criteria", "2 critical matters for review, not counted"],
        ),
    ],
    ids=["met", "one", "two and unknown", "unknown", "template", "with an exhibit", "with two exhibits", "for review"],
)
def test_the_verdict_is_said_in_a_sentence(verdict, lines):
    assert list(verdict_lines(replace(PLAIN, verdict=verdict))) == lines


def test_what_only_a_reading_of_the_summary_answers_is_named_beside_the_verdict():
    outcomes = {"A1": Outcome.MET, "B1": Outcome.NOT_ASSESSED, "C1": Outcome.MET}
    report = replace(PLAIN, verdict=Verdict("not_assessable", "not_assessable", (), ("A1", "B1")), outcomes=outcomes)
    assert list(verdict_lines(report)) == [
        "Cannot be assessed against the minimum criteria (2 items unknown)",
        "Open because only the summary, as read, answers: A1; the fields on the facts would settle it",
    ]


@pytest.mark.parametrize(
    ("score", "lines"),
    [
        (Score(91, 80, 95, 85, "A", (), {}), ["91 (80-95), coverage 85 %, grade A"]),
        (
            Score(92, 92, 92, 100, "D", ("A by points, no better than D with one critical deficiency",), {}),
            ["92 (92-92), coverage 100 %, grade D", "grade A by points, no better than D with one critical deficiency"],
        ),
        (
            Score(53, 18, 77, 48, "", ("not graded: 48 % of the weight could be assessed, and a grade needs 50 %",), {}),
            ["53 (18-77), coverage 48 %", "not graded: 48 % of the weight could be assessed, and a grade needs 50 %"],
        ),
        (
            Score(None, 0, 100, 0, "", ("not graded: 0 % of the weight could be assessed, and a grade needs 50 %",), {}),
            ["No points (0-100), coverage 0 %", "not graded: 0 % of the weight could be assessed, and a grade needs 50 %"],
        ),
    ],
    ids=["graded", "capped", "not graded", "nothing assessed"],
)
def test_the_score_is_an_interval_with_its_coverage_and_every_cap(score, lines):
    assert list(score_lines(score)) == lines


def test_weights_of_the_users_own_are_said_in_the_first_line():
    custom = replace(PLAIN, score=replace(PLAIN.score, custom_weights=True))
    assert title_line(custom) == "noticecheck 0.1.0, rulebook 2026.1, audit date 2020-09-04, score with weights of the user's own"


def test_the_second_line_says_what_was_audited():
    said = "duralev.notice.yaml: red notice requested by RU, located in US, known second-hand, as of 2020-09-04"
    assert input_line(DURALEV) == said


def test_an_unknown_type_is_said():
    assert input_line(replace(PLAIN, input=replace(PLAIN.input, type=""))) == "notice.yaml: document of unknown type, full document"


@pytest.mark.parametrize(
    ("standing", "banner"),
    [
        ("active", ""),
        ("", ""),
        ("deleted", "The file says that this red notice is deleted; what follows speaks of its text."),
        ("suspended", "The file says that this red notice is suspended; what follows speaks of its text."),
    ],
)
def test_a_notice_that_is_no_longer_in_force_bears_a_banner(standing, banner):
    assert standing_banner(replace(PLAIN, input=replace(PLAIN.input, standing=standing))) == banner


def test_numbers_run_on_from_deficiencies_over_matters_for_review_to_observations():
    first, second = finding("A1"), finding("B1")
    report = replace(PLAIN, findings=(first, VAGUE_TIME, second), observations=(AFTER_DEPARTURE,))
    assert chapters(report) == (((1, first), (2, second)), ((3, VAGUE_TIME),), ((4, AFTER_DEPARTURE),))


def test_a_provision_is_cited_with_its_words_and_its_edition():
    assert citation(ACCURATE) == 'RPD Art. 12(1): "Data … must be accurate" [III/IRPD/GA/2011 (2025)]'
    assert citation(replace(FACTS, quote="words", reference="III/IRPD/GA/2011")) == (
        'RPD Art. 83(2)(b)(i): "words" [III/IRPD/GA/2011, edition 2025]'
    )


def test_a_provision_that_was_not_read_is_marked_and_not_quoted():
    assert citation(LIST) == (
        "Art. 83 list (28 Jan. 2022), Category 3: unfunded cheques "
        "[published on 28 January 2022, edition 2022; unverified: not read in an official text]"
    )


@pytest.mark.parametrize(
    ("message", "said"),
    [("the notice states no date", "The notice states no date."), ("Why?", "Why?"), ('it says "yes."', 'It says "yes."'), ("", "")],
)
def test_a_message_is_printed_as_a_sentence(message, said):
    assert sentence(message) == said


def test_every_outcome_of_a_finding_has_its_chapter():
    raised = tuple(finding(outcome=outcome) for outcome in (Outcome.FOR_REVIEW, Outcome.DEFICIENT))
    assert [len(part) for part in chapters(replace(PLAIN, findings=raised))] == [1, 1, 0]
