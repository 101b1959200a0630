"""One test for each founding case on excluded offences and on Article 3. All persons and companies are invented."""

from datetime import date

import pytest

from noticecheck.engine.audit import audit
from noticecheck.money.rates import Rates
from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.rulebook.lint import banned_words
from noticecheck.source.read import notice_from_bytes

FAMILIES = ("EXC", "POL", "HRT011", "HRT012")
NOTICE = """\
noticecheck: 1
source: {completeness: full}
document: {type: red_notice, control_no: A-1/1-2018, requesting_country: RU, source_ncb: Moscow, language: en, published: 2018-06-01}
person: {family_name: PRIMEROV, forenames: Semyon, sex: M, born: {date: 1980-02-03}, nationalities: [RU]}
status: charged
facts:
  summary: SUMMARY
  summary_is: translation
  acts: signed a false invoice and had the money sent to his own account
offences: [{charge: CHARGE, law: "Criminal Code, article 159", max_penalty: 10 years, committed: {from: 2012, to: 2013}}]
warrant: {number: "7", issued: 2016-01-12, authority: District Court of Tver, authority_type: judicial}
"""
SUMMARY = "On 3 May 2012 in Tver he signed a false invoice and had the money sent to his own account."
SHEET = (
    "(a) nature of the offence: {a}; (b) status of the persons: charged, public office or occupation not stated; (c) source: RU, Moscow; "
    "(d) position of others: not known; (e) obligations under international law: {e}; (f) neutrality: not known; (g) general context: {g}"
)


@pytest.fixture(scope="module")
def rulebook():
    return load_rulebook()


@pytest.fixture(scope="module")
def judge(rulebook):
    """Return a function that audits the notice with a charge, a summary and more lines."""

    def judged(charge="fraud", summary=SUMMARY, more="", country="RU", published="2018-06-01"):
        text = NOTICE.replace("CHARGE", charge).replace("SUMMARY", summary).replace("RU", country).replace("2018-06-01", published) + more
        report = audit(notice_from_bytes(text.encode(), "case.yaml"), rulebook, date(2021, 6, 30), Rates())
        assert report.errors == ()
        return report

    return judged


def of_article_3(report):
    return [
        (one.rule_id, one.outcome.value, one.severity.value, one.message) for one in report.findings if one.rule_id.startswith(FAMILIES)
    ]


def sheet(report):
    return [one.message for one in report.observations if one.rule_id == "POL020"]


def test_case_P13(judge):
    """Words of a corporate raid raise the question of a private dispute, for review; a summary that tells of deceit raises none."""
    raid = "On 3 May 2012 in Tver he kept the seal of the company in a dispute between shareholders after a corporate raid."
    report = judge(summary=raid)
    assert of_article_3(report) == [
        (
            "EXC004",
            "for_review",
            "high",
            "the summary speaks of a private dispute and of no deceit: dispute between shareholders; corporate raid",
        )
    ]
    assert of_article_3(judge(summary=f"{raid} He used forged minutes.")) == []


@pytest.mark.parametrize("charge", ["kidnapping", "похищение человека", "enlèvement et séquestration", "secuestro", "اختطاف"])
def test_case_P21(judge, charge):
    """Kidnapping is an ordinary-law crime: its name alone raises nothing on excluded offences or Article 3."""
    assert of_article_3(judge(charge)) == []


def test_case_P22(judge):
    """An arrest on the way to a party meeting is recorded as a dated event with its exhibit, and stands in the sheet; it raises nothing."""
    entry = "{kind: arrest, date: 2012-03-04, country: RU, note: on the way to a meeting of his party"
    told = judge(more=f"context: {{events: [{entry}, exhibit: E1}}]}}\n")
    ordinary = "fraud, most such charges everywhere being ordinary crime"
    arrest = "arrest 2012-03-04 RU on the way to a meeting of his party (exhibit E1)"
    assert (of_article_3(told), sheet(told)) == ([], [SHEET.format(a=ordinary, e="not known", g=arrest)])
    assert sheet(judge(more=f"context: {{events: [{entry}}}]}}\n")) == [SHEET.format(a=ordinary, e="not known", g="not known")]


def test_case_P23(judge):
    """A confession under pressure counts in the sheet when a competent body has found so, with its exhibit."""
    found = "{kind: proceedings_unlawful, date: 2019-02-01, country: RU, note: confession signed under pressure, exhibit: E2}"
    told = sheet(judge(more=f"context: {{events: [{found}]}}\n"))
    finding = "proceedings unlawful 2019-02-01 RU confession signed under pressure (exhibit E2)"
    assert told == [SHEET.format(a="fraud, most such charges everywhere being ordinary crime", e=finding, g="not known")]


def test_case_R19(judge):
    """What the words of a charge say on neutrality moves neither score nor verdict; it is counted beside the verdict."""
    political, ordinary = judge("high treason"), judge("poaching")
    assert of_article_3(political) == [
        ("POL001", "for_review", "critical", "the charge is in words of an offence against the security of the State: high treason")
    ]
    assert (political.score, political.verdict.critical) == (ordinary.score, ordinary.verdict.critical)
    assert political.verdict.critical_for_review - ordinary.verdict.critical_for_review == 1


def test_case_R20(judge):
    """No report draws a conclusion on motive, whatever the charges are."""
    for charge in ("high treason", "insulting the President", "membership of a banned organisation", "desertion", "proselytism", "bigamy"):
        report = judge(charge)
        said = [f"{one.title} {one.message} {one.remedy} {one.question} {one.expected}" for one in (*report.findings, *report.observations)]
        assert [word for text in said for word in banned_words(text.casefold().replace("illegal", ""))] == []
        assert [text for text in said if "politically" in text.casefold()] == []


@pytest.mark.parametrize("charge", ["fraud", "theft", "tax evasion", "money laundering", "embezzlement"])
def test_case_R27(judge, charge):
    """Fraud, theft, tax evasion and money laundering raise nothing on Article 3, and the sheet says how common such charges are."""
    report = judge(charge)
    assert of_article_3(report) == []
    told = SHEET.format(a=f"{charge}, most such charges everywhere being ordinary crime", e="not known", g="not known")
    assert sheet(report) == [told]


def test_case_R28(judge):
    """The country that asks changes no finding, no severity and no score."""
    seen = {}
    for country in ("RU", "CN", "VE", "PL", "NO", "AE"):
        report = judge("insulting the President", country=country)
        raised = [(one.rule_id, one.outcome, one.severity, one.basis) for one in report.findings]
        seen[country] = (raised, report.score, report.verdict)
    assert seen == dict.fromkeys(seen, seen["PL"])


@pytest.mark.parametrize(
    ("published", "severity", "since"),
    [("2022-01-27", "high", "before"), ("2022-01-28", "critical", "since"), ("2022-01", "high", "perhaps before")],
)
def test_an_unfunded_cheque_is_critical_from_the_day_of_the_list(judge, published, severity, since):
    words = "cheque without sufficient funds"
    assert of_article_3(judge(f"issuing a {words}", published=published)) == [
        (
            "EXC005",
            "for_review",
            severity,
            f"the charge is in words of a cheque without funds: {words} (document of {published}, {since} the list of 28 January 2022)",
        )
    ]


def test_the_class_that_the_auditor_gives_decides(judge):
    classed = judge('"insulting the President", category: expression')
    assert [one[:3] for one in of_article_3(classed)] == [("POL002", "deficient", "critical")]
    assert "POL002" in classed.verdict.critical
    assert of_article_3(judge('"insulting the President", category: ordinary')) == []
    assert [one[:3] for one in of_article_3(judge('"insulting the President", category: expression}, {charge: robbery'))] == [
        ("POL019", "deficient", "high")
    ]


def test_every_document_has_one_sheet_and_it_moves_nothing(judge):
    report = judge()
    assert len(sheet(report)) == 1
    assert "POL020" not in {one.rule_id for one in report.findings}
