"""The example notices: each gives exactly its expected report, and says of itself what the design asks."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from noticecheck.model.stated import Absent, Unknown
from noticecheck.model.tree import parse_route
from noticecheck.report.schema import report_schema
from noticecheck.source.read import read_notice

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))

from goldens import example_names, expected_json, expected_text  # noqa: E402 - the tool that also writes them

EXPECTED = ROOT / "examples" / "expected"


@pytest.mark.parametrize("name", example_names())
def test_the_text_report_of_an_example_is_the_expected_one(name: str) -> None:
    """Fixed width, no colour, the date of the file: the same bytes every day."""
    assert expected_text(name) == (EXPECTED / f"{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", example_names())
def test_the_json_report_of_an_example_is_the_expected_one(name: str) -> None:
    """Same input, same rules, same data, same bytes."""
    assert expected_json(name) == (EXPECTED / f"{name}.json").read_text(encoding="utf-8")


def test_no_expected_report_is_left_without_its_example() -> None:
    """A renamed example takes its reports along."""
    batches = {path.name for path in EXPECTED.parent.iterdir() if path.is_dir()} - {EXPECTED.name}
    assert {path.name.split(".")[0] for path in EXPECTED.iterdir()} == {*example_names(), *batches}


FIRST_SCREEN_OF_DURALEV = {
    "FCT016": ("The summary does not describe the person's criminal activity", "RPD Art. 83(2)(b)(i)"),
    "DQL001": (
        (
            "the notice states 73,000,000 RUB as 20,000,000 USD; at the official rates of the offence period 2010-01-01 to 2011-12-31 "
            "it was 2,220,406 to 2,680,449 USD, and the stated figure is 7.5 to 9.0 times that"
        ),
        "RPD Art. 12(1)",
    ),
    "FCT006": ("An accomplice is mentioned and the acts are not described", "RPD Art. 83(2)(b)(i)"),
    "FCT008": ("Victim or injured party not identified in a crime that needs one", "RPD Art. 83(2)(b)(i)"),
    "FCT009": ("Companies or organisations referred to and not named", "RPD Art. 83(2)(b)(i)"),
    "FCT010": ("The person's position or role is not stated", "RPD Art. 83(2)(b)(i)"),
    "JUD003": ("Time is vague or open-ended", "RPD Art. 83(2)(b)(i)"),
}
LINES_OF_A_SCREEN = 36


def test_the_first_screen_of_duralev_shows_each_defect_with_its_article() -> None:
    """The conversion, the dates, the companies, the position and the accomplices, without scrolling, at 80 columns."""
    screen = expected_text("duralev").splitlines()[:LINES_OF_A_SCREEN]
    start = screen.index("FINDINGS AT A GLANCE")
    glance = " ".join(" ".join(screen[start + 1 :]).split("Below:")[0].split())
    entries = re.split(r"(?:^| )\d+ [A-Z]+ [DCHR]\*? (?=[A-Z]{3}\d{3} )", glance)[1:]
    told = {entry[:6]: entry[7:].partition(" * the auditor's own reading")[0].partition(" FOR REVIEW")[0] for entry in entries}
    assert {rule: told.get(rule, "") for rule in FIRST_SCREEN_OF_DURALEV} == {
        rule: f"{words} {article}" for rule, (words, article) in FIRST_SCREEN_OF_DURALEV.items()
    }


@pytest.mark.parametrize("name", example_names())
def test_the_json_report_of_an_example_follows_the_published_schema(name: str) -> None:
    """The schema that `schema report` prints describes what a program will get."""
    errors = Draft7Validator(report_schema()).iter_errors(json.loads(expected_json(name)))
    assert [error.message for error in errors] == []


@pytest.mark.parametrize("name", example_names())
def test_what_a_partial_source_does_not_report_is_never_called_deficient(name: str) -> None:
    """Outside a whole document, a deficiency rests on a value in the file or on the auditor's own reading."""
    notice = read_notice(ROOT / "examples" / f"{name}.notice.yaml")
    report = json.loads(expected_json(name))
    deficient = [finding for finding in report["findings"] if finding["outcome"] == "deficient" and not finding["auditors_reading"]]
    on_nothing = [one["rule_id"] for one in deficient if isinstance(notice.look(parse_route(one["route"])), Absent | Unknown)]
    assert (report["input"]["completeness"] == "full" or on_nothing == []) is True


def test_what_the_press_does_not_report_is_not_assessed_with_its_question() -> None:
    """The warrant, the law, the penalty, the place, the status: of each of them nobody knows."""
    report = json.loads(expected_json("duralev"))
    asked = {entry["rule_id"]: (entry["reason"], bool(entry["question"])) for entry in report["not_assessed"]}
    unknown = ("JUD004", "JUD007", "JUD010", "JUD012", "IDN001", "DOC002", "DOC006", "THR001")
    assert {rule: asked.get(rule) for rule in unknown} == dict.fromkeys(unknown, ("secondhand", True))


def test_the_model_notice_has_no_deficiency_and_nothing_for_review() -> None:
    """The negative control: what is complete and clean is not spoken of."""
    report = json.loads(expected_json("model-notice"))
    assert (report["verdict"]["minimum_criteria"], report["findings"]) == ("met", [])


def test_a_conversion_that_the_rates_allow_is_no_finding() -> None:
    """The other control: 4 billion roubles were 114 million dollars in 2014, and no more than a note says what they were in June 2015."""
    report = json.loads(expected_json("kharis"))
    assert ([row["label"] for row in report["amounts"]], report["findings"]) == (["right"], [])
    assert report["outcomes"]["DQL001"] == "met"
