"""Waivers of a file: in force, expired, with nothing to waive, and for a rule that there is not."""

from datetime import date

import pytest

from noticecheck.engine.audit import audit
from noticecheck.errors import InputError, Problem
from noticecheck.model.finding import Waiver
from noticecheck.money.rates import Rates
from noticecheck.report.console import text_report
from noticecheck.report.markdown import markdown_report
from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.source.read import notice_from_bytes

NOTICE = """\
noticecheck: 1
source: {completeness: full}
document: {type: red_notice, control_no: A-1/1-2018, requesting_country: PL, source_ncb: Warsaw, language: en, published: 2018-06-01}
person: {family_name: PRZYKLADOWSKI, forenames: Jan}
status: charged
"""
WAIVED = """\
suppress:
  - {rule: JUD006, reason: the charge is on the court file, by: AB, until: 2021-06-30}
  - {rule: JUD007, reason: the law is on the court file, by: CD, until: 2021-06-29}
  - {rule: DOC010, reason: translated by the bureau}
"""


@pytest.fixture(scope="module")
def judged():
    rulebook = load_rulebook()
    only = frozenset({"JUD006", "JUD007", "DOC010"})

    def audited(waivers):
        return audit(notice_from_bytes((NOTICE + waivers).encode(), "n.yaml"), rulebook, date(2021, 6, 30), Rates(), only)

    return audited


def test_every_waiver_is_in_the_report_with_what_became_of_it(judged):
    assert judged(WAIVED).waivers == (
        Waiver("JUD006", "the charge is on the court file", "AB", "2021-06-30", "in_force", "suppress.0"),
        Waiver("JUD007", "the law is on the court file", "CD", "2021-06-29", "expired", "suppress.1"),
        Waiver("DOC010", "translated by the bureau", "", "", "idle", "suppress.2"),
    )


def test_what_an_expired_waiver_waived_is_open_again(judged):
    report = judged(WAIVED)
    assert [one.rule_id for one in report.findings] == ["JUD007"]
    assert [(one.finding.rule_id, one.by) for one in report.suppressed] == [("JUD006", "AB")]
    assert report.verdict.critical == ("JUD007",)


@pytest.mark.parametrize("printed", [lambda report: text_report(report, width=200), markdown_report], ids=["text", "markdown"])
def test_every_waiver_is_printed_with_its_reason(judged, printed):
    text = printed(judged(WAIVED))
    for words in (
        "waived by AB until 2021-06-30: the charge is on the court file",
        "the waiver by CD expired on 2021-06-29, and what it waived is open again: the law is on the court file",
        "the waiver finds nothing to waive: translated by the bureau",
    ):
        assert words in text


def test_the_first_screen_counts_what_has_expired(judged):
    assert "Below: 1 finding suppressed, 1 waiver expired." in text_report(judged(WAIVED))


@pytest.mark.parametrize(
    ("rule", "hint"),
    [
        ("JUD0006", "did you mean JUD006? A rule of a pack needs --rules"),
        ("jud006", "did you mean JUD006? A rule of a pack needs --rules"),
        ("harbour", "`noticecheck rules list` shows the rules; one of a pack needs --rules"),
    ],
)
def test_a_waiver_for_a_rule_that_there_is_not_is_refused_with_its_place(judged, rule, hint):
    line = f"  - {{reason: on file, rule: {rule}}}"
    with pytest.raises(InputError) as refused:
        judged(f"suppress:\n{line}\n")
    place = line.index(rule) + 1
    message = f"suppress.0.rule: there is no rule {rule!r} to waive"
    assert refused.value.problems == (Problem("n.yaml", 7, place, message, hint, len(rule), line, place),)


def test_a_waiver_for_a_rule_of_another_type_of_document_waives_nothing(judged):
    (waiver,) = judged("suppress: [{rule: DIF001, reason: on file}]\n").waivers
    assert waiver.state == "idle"
