"""One test for each founding case on what surrounds a document: history, whereabouts, co-accused, measures. All persons are invented."""

from datetime import date

import pytest

from noticecheck.engine.audit import audit
from noticecheck.model.finding import Outcome
from noticecheck.money.rates import Rates
from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.source.read import notice_from_bytes

NOTICE = """\
noticecheck: 1
source: {completeness: full}
document: {type: red_notice, control_no: A-1/1-2018, requesting_country: RU, source_ncb: Moscow, language: en, published: 2018-06-01}
person: {family_name: PRIMEROV, forenames: Semyon, sex: M, born: {date: 1980-02-03}, nationalities: [RU]}
status: charged
offences: [{charge: fraud, law: "Criminal Code, article 159", max_penalty: 10 years, committed: {from: 2012, to: 2013}}]
warrant: {number: "7", issued: 2016-01-12, authority: District Court of Tver, authority_type: judicial}
"""
DIFFUSION = """\
noticecheck: 1
source: {completeness: full}
document: {type: diffusion, requesting_country: RU, source_ncb: Moscow, published: DAY, sent_by: SENDER}
person: {family_name: PRIMEROV, forenames: Semyon}
status: charged
"""
PROBATION = """\
noticecheck: 1
source: {completeness: full}
document: {type: red_notice, requesting_country: RU, source_ncb: Moscow, published: 2018-06-01}
person: {family_name: PRIMEROV, forenames: Semyon}
status: convicted
facts: {summary: left the country without leave while on probation, summary_is: translation}
"""
MEASURE = (
    "since 10 March 2022 diffusions of NCB Moscow are to be sent to the General Secretariat, which checks them and circulates those "
    "that comply (General Secretariat, statement of 10 March 2022)"
)


@pytest.fixture(scope="module")
def rulebook():
    return load_rulebook()


@pytest.fixture(scope="module")
def judge(rulebook):
    """Return a function that audits a notice by some rules, or by all when none is named."""

    def judged(text, *rules, as_of=date(2021, 6, 30)):
        report = audit(notice_from_bytes(text.encode(), "case.yaml"), rulebook, as_of, Rates(), frozenset(rules) or None)
        assert report.errors == ()
        return report

    return judged


def raised(report):
    return [
        (one.rule_id, one.outcome.value, one.severity.value, one.route, one.message) for one in (*report.findings, *report.observations)
    ]


def exhibit(number):
    return f" (from outside the document: exhibit E{number})"


def test_case_D14(judge):
    """A warrant dated after the departure is an observation with the days since the offence; it moves no score and no verdict."""
    travel = "context: {travel: [{from_country: RU, to_country: US, date: 2015-11-10, exhibit: E1}]}\n"
    report, without = judge(NOTICE + travel), judge(NOTICE)
    beside_the_sheet = [one for one in report.observations if one.rule_id != "POL020"]
    assert [(one.rule_id, one.outcome, one.message) for one in beside_the_sheet] == [
        (
            "OBS001",
            Outcome.FOR_REVIEW,
            "the person left RU on 2015-11-10; the warrant is dated 2016-01-12, at least 742 days after the last day that the document "
            "gives for the offence" + exhibit(1),
        )
    ]
    assert report.findings == without.findings
    assert (report.score, report.verdict) == (without.score, without.verdict)


def test_case_D18(judge):
    """A missing treaty is an observation with its source, because no rule of INTERPOL asks for one."""
    report = judge(NOTICE + "extradition: {located: {country: US, date: 2018-09-18}}\n", "OBS002")
    says = (
        "RU asked for the document, and the person was located in US: there is no extradition treaty between the Russian Federation and "
        "the United States (Politico, 4 September 2020; Washington Monthly, 2018)"
    )
    assert (report.findings, raised(report)) == ((), [("OBS002", "for_review", "info", "extradition.located.country", says)])


@pytest.mark.parametrize("country", ["DE", "FR"])
def test_case_D18_a_pair_that_is_not_in_the_table_says_nothing(judge, country):
    assert raised(judge(NOTICE + f"extradition: {{located: {{country: {country}}}}}\n", "OBS002")) == []


def test_case_P4(judge):
    """A recognised refugee, and a diffusion from the country of feared persecution: critical once the exhibit is taken into account."""
    refugee = "context: {refugee: [{state: recognised, country: LT, against: RU, from: 2015-12-01, exhibit: E1}]}\n"
    report = judge(DIFFUSION.replace("DAY", "2016-01-05").replace("SENDER", "ncb") + refugee, "HRT001", "HRT002")
    says = "the person is a recognised refugee against RU, which asked for the document (recognised by LT, from 2015-12-01)" + exhibit(1)
    assert raised(report) == [("HRT001", "deficient", "critical", "context.refugee.0.state", says)]
    assert (report.verdict.critical, report.verdict.critical_in_context) == ((), ("HRT001",))


def test_case_P8(judge):
    """Of a dated list of earlier requests, those refused or deleted on the same facts are for review; the later one is not."""
    history = """\
context:
  earlier_requests:
    - {type: red_notice, date: 2013-05, outcome: refused, facts: same, exhibit: E1}
    - {type: red_notice, date: 2014-07-01, outcome: deleted, exhibit: E2}
    - {type: diffusion, date: 2015-01-01, outcome: refused, facts: other, exhibit: E2}
    - {type: diffusion, date: 2017-10-01, outcome: published, facts: same, exhibit: E2}
    - {type: diffusion, date: 2019-04-01, outcome: refused, facts: same, exhibit: E2}
"""
    assert raised(judge(NOTICE + history, "TMP005")) == [
        (
            "TMP005",
            "for_review",
            "high",
            "context.earlier_requests.0.outcome",
            "an earlier request (red_notice, 2013-05; facts: same) is recorded as refused" + exhibit(1),
        ),
        (
            "TMP005",
            "for_review",
            "high",
            "context.earlier_requests.1.outcome",
            "an earlier request (red_notice, 2014-07-01; facts: not stated) is recorded as deleted" + exhibit(2),
        ),
    ]


def test_case_P11(judge):
    """A sentence served in the requesting State on the same facts achieves the purpose; one on other facts does not."""
    served = "context: {events: [{kind: sentence_served, date: 2013-12-20, country: RU, facts: FACTS, exhibit: E1}]}\n"
    same, other = (judge(NOTICE + served.replace("FACTS", facts), "EXT005", "PRC004") for facts in ("same", "other"))
    assert raised(same) == [
        ("EXT005", "deficient", "critical", "context.events.0.kind", "the sentence was served (RU, 2013-12-20)" + exhibit(1))
    ]
    assert raised(other) == []


def test_case_P15(judge):
    """That the notice of a co-accused was deleted is an observation, and so is that it was blocked."""
    first, second = "{name: Ilya Obraztsov, standing: deleted, exhibit: E1}", "{name: Oleg Obrazov, standing: blocked, exhibit: E2}"
    both = f"context: {{co_accused: [{first}, {second}]}}\n"
    report = judge(NOTICE + both, "OBS003")
    assert (report.findings, raised(report)) == (
        (),
        [
            (
                "OBS003",
                "for_review",
                "info",
                "context.co_accused.0.standing",
                "the notice of a co-accused, Ilya Obraztsov, is recorded as deleted" + exhibit(1),
            ),
            (
                "OBS003",
                "for_review",
                "info",
                "context.co_accused.1.standing",
                "the notice of a co-accused, Oleg Obrazov, is recorded as blocked" + exhibit(2),
            ),
        ],
    )


HISTORY = """\
context:
  refugee:
    - {state: recognised, country: US, against: RU, from: 1999-02-01, to: 2003-11-20, exhibit: E1}
    - {state: revoked, country: US, against: RU, from: 2003-11-20, to: 2004-01-15, exhibit: E2}
    - {state: pending, country: US, against: RU, from: 2004-01-15, exhibit: E3}
    - {state: recognised, country: US, against: RU, from: 2007-05-01, exhibit: E4}
"""


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        (date(1999, 1, 31), []),
        (date(2001, 6, 1), [("HRT001", "context.refugee.0.state")]),
        (date(2003, 12, 1), []),
        (date(2005, 6, 1), [("HRT002", "context.refugee.2.state")]),
        (date(2008, 6, 1), [("HRT001", "context.refugee.3.state")]),
    ],
)
def test_case_P18(judge, as_of, expected):
    """Of several states of protection, the one that holds on the audit date decides."""
    assert [(one.rule_id, one.route) for one in judge(NOTICE + HISTORY, "HRT001", "HRT002", as_of=as_of).findings] == expected


def test_case_P20(judge):
    """Sought to serve a sentence: the branch for convicted persons asks for the judgment's sentence, not for the two-year maximum."""
    report = judge(PROBATION + "offences: [{charge: breach of probation, sentence: 5 months, remaining: 2 months}]\n", "THR001", "THR002")
    assert report.outcomes == {"THR001": Outcome.NOT_APPLICABLE, "THR002": Outcome.DEFICIENT}
    long = judge(PROBATION + "offences: [{charge: kidnapping, sentence: 3 years}]\n", "THR001", "THR002", "THR003", "HRT008")
    assert long.outcomes == {
        "THR001": Outcome.NOT_APPLICABLE,
        "THR002": Outcome.MET,
        "THR003": Outcome.MET,
        "HRT008": Outcome.NOT_ASSESSED,
    }


def test_case_P24(judge):
    """A sentence that was served leaves nothing to serve: the purpose is achieved, with the exhibit, and the remainder is none."""
    served = "context: {events: [{kind: sentence_served, date: 2012-12, country: RU, facts: same, exhibit: E1}]}\n"
    report = judge(PROBATION + "offences: [{charge: kidnapping, sentence: 7 months, remaining: 0 days}]\n" + served, "EXT005", "THR003")
    assert raised(report) == [
        ("EXT005", "deficient", "critical", "context.events.0.kind", "the sentence was served (RU, 2012-12)" + exhibit(1)),
        (
            "THR003",
            "for_review",
            "info",
            "offences",
            (
                "the notice states a sentence of 7 months of which 0 days remain, which is less than six months; "
                "the words and/or of the Rules are met by the sentence"
            ),
        ),
    ]


def test_case_P26(judge):
    """A denied request, even after one that was pending, engages the refugee policy no more."""
    denied = """\
context:
  refugee:
    - {state: pending, country: US, against: RU, from: 2016-01-15, exhibit: E1}
    - {state: denied, country: US, against: RU, from: 2018-03-01, exhibit: E2}
"""
    report = judge(NOTICE + denied, "HRT001", "HRT002")
    assert (raised(report), report.outcomes) == ([], {"HRT001": Outcome.MET, "HRT002": Outcome.MET})


def test_case_R15(rulebook):
    """The measure stands in a dated table with its source, and no end, because none was announced."""
    (row,) = rulebook.tables["supervision_measures"]
    dated = (row.countries, str(row.start), row.end, row.source, row.verified)
    assert dated == (frozenset({"RU"}), "2022-03-10", None, "General Secretariat, statement of 10 March 2022", True)


@pytest.mark.parametrize(
    ("day", "sender", "expected"),
    [
        ("2022-03-09", "ncb", []),
        ("2022-03-10", "general_secretariat", []),
        ("2022-03-10", "ncb", [f"the diffusion of 2022-03-10 was circulated by the bureau itself; {MEASURE}"]),
        ("2022-04", "null", [f"the diffusion of 2022-04 does not state who circulated it; {MEASURE}"]),
    ],
)
def test_case_R16(judge, day, sender, expected):
    """Not a ban: a diffusion from the day of the statement on goes through the General Secretariat, which the auditor is to check."""
    report = judge(DIFFUSION.replace("DAY", day).replace("SENDER", sender), "SRC001", as_of=date(2022, 6, 1))
    assert raised(report) == [("SRC001", "for_review", "high", "document.sent_by", says) for says in expected]


def test_case_R16_the_country_alone_changes_neither_score_nor_verdict(judge):
    """The same diffusion from another country gets the same points; only the matter for review differs."""
    russian = DIFFUSION.replace("DAY", "2022-03-10").replace("SENDER", "ncb")
    one, other = (judge(text, as_of=date(2022, 6, 1)) for text in (russian, russian.replace("RU", "PE").replace("Moscow", "Lima")))
    assert (one.score, one.verdict, one.dimensions) == (other.score, other.verdict, other.dimensions)
