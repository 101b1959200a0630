"""Saved reports, read again: the examples come back whole, and whatever is no report is told with its place and the way out."""

import json
from datetime import date
from pathlib import Path

import pytest

from noticecheck.engine.audit import audit
from noticecheck.errors import InputError
from noticecheck.money.rates import Rates
from noticecheck.report.json_report import render_json
from noticecheck.report.revived import revived
from noticecheck.report.saved import saved_report, saved_reports
from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.source.read import notice_from_bytes

EXAMPLES = Path(__file__).resolve().parent.parent.parent / "examples"
EXPECTED = [path for path in sorted((EXAMPLES / "expected").glob("*.json")) if (EXAMPLES / f"{path.stem}.notice.yaml").exists()]
DURALEV = json.loads(next(path for path in EXPECTED if path.stem == "duralev").read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", EXPECTED, ids=lambda path: path.stem)
def test_a_saved_report_is_printed_again_as_it_was(path):
    raw = path.read_bytes()
    assert render_json([revived(saved_report(raw, path.name))]) == raw.decode()


RELIED_ON = """\
noticecheck: 1
source: {completeness: full, as_of: 2020-09-04, not_stated: [facts.role]}
document: {type: red_notice, requesting_country: RU, published: 2016-05-01}
facts: {time: {from: 2010, to: 2011}, amounts: [{amount: 73000000 RUB, stated_as: 20000000 USD, of: damage}]}
extradition: {located: {country: US}}
context:
  exhibits: [{id: E1, title: Form I-213}]
  relied_on_by: [{document: i213, date: 2018-09-20, repeats: [facts.amounts.0.stated_as], cites_other_evidence: false, exhibit: E1}]
"""


def test_what_refers_to_findings_refers_to_them_again():
    notice = notice_from_bytes(RELIED_ON.encode(), "a.yaml")
    written = render_json([audit(notice, load_rulebook(), date(2020, 9, 4), Rates())])
    assert json.loads(written)["reliance"][0]["repeats"][0]["findings"][0]["rule_id"] == "DQL001"
    assert json.loads(written)["exhibits"] == [{"id": "E1", "title": "Form I-213", "pages": 0, "sha256": ""}]
    assert render_json([revived(saved_report(written.encode(), "a.json"))]) == written


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
