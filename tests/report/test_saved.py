"""Saved reports, read again: the examples come back whole, and whatever is no report is told with its place and the way out."""

import json
from pathlib import Path

import pytest

from noticecheck.errors import InputError
from noticecheck.report.json_report import render_json
from noticecheck.report.revived import revived
from noticecheck.report.saved import saved_report, saved_reports

EXPECTED = sorted((Path(__file__).resolve().parent.parent.parent / "examples" / "expected").glob("*.json"))
DURALEV = json.loads(next(path for path in EXPECTED if path.stem == "duralev").read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", EXPECTED, ids=lambda path: path.stem)
def test_a_saved_report_is_printed_again_as_it_was(path):
    raw = path.read_bytes()
    assert render_json([revived(saved_report(raw, path.name))]) == raw.decode()


def told(data):
    raw = data if isinstance(data, bytes) else data.encode() if isinstance(data, str) else json.dumps(data).encode()
    with pytest.raises(InputError) as raised:
        saved_report(raw, "r.json")
    (problem,) = raised.value.problems
    assert problem.hint
    return (problem.line, problem.column, problem.message)


UNREAD = {"schema_version": "1.0", "tool": {"name": "noticecheck", "version": "0.1.0"}, "input": {"name": "a.yaml"}, "errors": []}


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("", (0, 0, "is empty")),
        ('{"a": 1,\n  "b" 2}', (2, 7, "is not JSON: Expecting ':' delimiter")),
        (b"\xff{}", (0, 0, "is not UTF-8 at byte 1")),
        ("[" * 200_000, (0, 0, "is nested too deeply for a report")),
        ("[1, 2]", (0, 0, "is JSON, but not a report of noticecheck")),
        ({"noticecheck": 1}, (0, 0, "is JSON, but not a report of noticecheck")),
        ({**DURALEV, "schema_version": "2.0"}, (0, 0, "has report format 2.0, and this program reads 1.x")),
        (UNREAD, (0, 0, "says that a.yaml could not be read as a notice")),
        ({"reports": [DURALEV, DURALEV], "summary": {}}, (0, 0, "holds 2 reports, and one is needed")),
        ({"reports": [], "summary": {}}, (0, 0, "holds 0 reports, and one is needed")),
        ({**DURALEV, "findings": "none"}, (0, 0, "is not a report as noticecheck writes it: findings: Input should be a valid list")),
    ],
    ids=["empty", "broken", "not UTF-8", "nested", "a list", "a notice", "another format", "unread", "several", "none", "another shape"],
)
def test_what_is_no_report_is_told(data, message):
    assert told(data) == message


def test_a_run_over_one_notice_in_a_folder_holds_one_report():
    assert saved_report(json.dumps({"reports": [DURALEV], "summary": {}}).encode(), "r.json")["input"]["name"] == "duralev.notice.yaml"


def test_what_an_earlier_version_of_the_format_did_not_have_is_empty():
    earlier = {key: value for key, value in DURALEV.items() if key not in {"fact_matrix", "amounts"}}
    earlier["input"] = {"name": "a.yaml"}
    (report,) = saved_reports(json.dumps(earlier).encode(), "r.json")
    assert (report["fact_matrix"], report["amounts"], report["input"]["standing"]) == ([], [], "")
    assert revived(report).input.sha256 == ""


def test_what_a_later_version_of_the_format_adds_is_let_be():
    later = {**DURALEV, "schema_version": "1.7", "hats": [1]}
    assert saved_report(json.dumps(later).encode(), "r.json")["schema_version"] == "1.7"
