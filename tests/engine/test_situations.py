"""Five situations in which a mean of points would mislead: the verdict decides, and the grade follows it."""

from pathlib import Path

import pytest

from noticecheck.engine.audit import audit
from noticecheck.money.rates import Rates
from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.source.read import notice_from_bytes

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
LEAST_COVERAGE = 50
NO_PENALTY = {"    max_penalty: 4 years\n": ""}
NO_PURPOSE = {"  purpose: arrest with a view to extradition\n": "", "action: locate and arrest with a view to extradition\n": ""}
NOT_GRADED = "not graded: a grade needs coverage of 50 %"


def report_on(name, changes=None):
    """The report on an example, with lines of its file changed; a line that is not there is an error of the test."""
    text = (EXAMPLES / f"{name}.notice.yaml").read_text(encoding="utf-8")
    for old, new in (changes or {}).items():
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    notice = notice_from_bytes(text.encode(), f"{name}.notice.yaml")
    return audit(notice, load_rulebook(), notice.day(("source", "as_of")), Rates())


def deficient(report):
    return {finding.rule_id for finding in report.findings if finding.outcome == "deficient"}


def told(report):
    return report.verdict.minimum_criteria, report.score.grade


@pytest.fixture(scope="module")
def press():
    return report_on("duralev")


@pytest.fixture(scope="module")
def twin():
    return report_on("duralev-complete")


def test_what_the_press_says_of_the_notice_is_not_met_and_not_graded(press):
    assert (told(press), press.score.caps, press.score.coverage < LEAST_COVERAGE) == (("not_met", ""), (NOT_GRADED,), True)
    assert press.verdict.critical == ("FCT016",)


def test_an_unknown_is_between_the_floor_and_the_ceiling_and_never_a_deficiency(press):
    assert press.score.floor < press.score.value < press.score.ceiling
    assert deficient(press) & {entry.rule_id for entry in press.not_assessed} == set()
    assert {"JUD004", "JUD007", "JUD010", "JUD012", "IDN001"} <= set(press.verdict.unknown)


def test_the_same_defects_in_an_otherwise_complete_notice_are_graded_no_better_than_d(press, twin):
    assert deficient(twin) == deficient(press)
    assert (told(twin), twin.verdict.unknown) == (("not_met", "D"), ())
    assert twin.score.caps == ("B by points, no better than D with one critical deficiency",)


def test_a_complete_notice_meets_the_criteria_with_all_points():
    clean = report_on("model-notice")
    assert (told(clean), clean.score.value, clean.score.ceiling, clean.score.caps) == (("met", "A"), 100, 100, ())
    assert (clean.findings, clean.verdict.unknown) == ((), ())


def test_a_public_extract_cannot_be_assessed_whatever_its_points():
    extract = report_on("public-extract")
    assert (told(extract), extract.score.caps) == (("not_assessable", ""), (NOT_GRADED,))
    assert (extract.score.value, deficient(extract)) == (100, set())
    assert extract.score.floor < LEAST_COVERAGE


def test_one_minimum_item_that_is_absent_caps_a_notice_that_is_perfect_otherwise():
    capped = report_on("model-notice", NO_PENALTY)
    assert (told(capped), capped.verdict.critical) == (("not_met", "D"), ("JUD010",))
    assert capped.score.caps == ("A by points, no better than D with one critical deficiency",)


def test_two_minimum_items_that_are_absent_fail_it():
    failed = report_on("model-notice", NO_PENALTY | NO_PURPOSE)
    assert (told(failed), set(failed.verdict.critical)) == (("not_met", "F"), {"DOC002", "JUD010"})


PERIOD = "{from: 2024-03-04, to: 2024-03-28}"


def test_what_only_the_prose_says_is_met_and_moves_no_verdict():
    """A reading of prose is of basis H: the rule is met, and the minimum criteria are still open."""
    report = report_on("model-notice", {f"  time: {PERIOD}\n": "", f"    committed: {PERIOD}\n": ""})
    assert (report.outcomes["JUD002"].value, report.verdict.minimum_criteria) == ("met", "not_assessable")
    assert report.verdict.unknown == ("DQL003", "JUD002", "JUD018")
