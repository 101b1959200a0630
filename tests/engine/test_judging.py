"""One rule on one notice: its scope, its clauses, its excuse, its words, and what it says of each item."""

import pytest
from engine.factory import case, clause, notice, rule

from noticecheck.engine.findings import span_of
from noticecheck.engine.judging import fill, rulings_on
from noticecheck.engine.rule import OutOfScope, Raised, Undecided
from noticecheck.model.finding import Basis, Quotation
from noticecheck.model.stated import Unknown
from noticecheck.model.tree import Span

NO_WARRANT = clause({"absent": "warrant"}, message="there is no warrant")
NO_NUMBER = clause({"absent": "warrant.number"}, at="warrant.number", message="the warrant has no number")
NO_LAW = clause({"absent": "each.law"}, at="each.law", message="no law for {each.charge}", for_each="offences")
EXTRACT = "noticecheck: 1\nsource: {completeness: extract}\n"
NOTHING = [OutOfScope()]


def said(one, text="", **options):
    return list(rulings_on(one, case(text, **options)))


def routes(rulings):
    return [(ruling.route, ruling.message) for ruling in rulings if isinstance(ruling, Raised)]


def test_a_rule_that_finds_nothing_says_nothing():
    assert said(rule("TST001", NO_WARRANT), "warrant: {number: '1'}") == []


def test_a_rule_that_finds_what_it_looks_for_says_where_and_what():
    assert said(rule("TST001", NO_WARRANT)) == [Raised(("warrant",), "there is no warrant")]


def test_a_rule_that_cannot_know_says_why():
    assert said(rule("TST001", NO_WARRANT), head=EXTRACT) == [Undecided(Unknown("extract", "warrant"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("status: convicted", NOTHING), ("status: charged", [Raised(("warrant",), "there is no warrant")]), ("", NOTHING)],
)
def test_a_rule_says_nothing_outside_its_scope(text, expected):
    assert said(rule("TST001", NO_WARRANT, applies_if={"field": "status", "is": "charged"}), text) == expected


def test_a_rule_whose_scope_is_unknown_cannot_decide():
    one = rule("TST001", NO_WARRANT, applies_if={"field": "status", "is": "charged"})
    assert said(one, head=EXTRACT) == [Undecided(Unknown("extract", "status"))]


def test_every_clause_is_judged():
    assert routes(said(rule("TST001", NO_WARRANT, NO_NUMBER))) == [
        (("warrant",), "there is no warrant"),
        (("warrant", "number"), "the warrant has no number"),
    ]


def test_each_item_of_a_list_is_judged():
    text = "offences: [{charge: theft, law: x}, {charge: fraud}, {charge: bribery}]"
    assert said(rule("TST001", NO_LAW), text) == [
        Raised(("offences", 1, "law"), "no law for fraud"),
        Raised(("offences", 2, "law"), "no law for bribery"),
    ]


def test_an_item_that_cannot_be_judged_does_not_hide_the_others():
    head = "noticecheck: 1\nsource: {completeness: full, redacted: [offences.0.law]}\n"
    assert said(rule("TST001", NO_LAW), "offences: [{charge: a}, {charge: b}]", head=head) == [
        Undecided(Unknown("redacted", "offences.0.law")),
        Raised(("offences", 1, "law"), "no law for b"),
    ]


def test_a_list_that_is_not_there_is_nothing_to_judge():
    assert said(rule("TST001", NO_LAW)) == [OutOfScope()]


def test_a_list_that_is_not_there_leaves_the_other_clauses():
    assert said(rule("TST001", NO_LAW, NO_WARRANT), "warrant: {number: '1'}") == []


def test_a_list_that_is_unknown_cannot_be_judged():
    assert said(rule("TST001", NO_LAW), head=EXTRACT) == [Undecided(Unknown("extract", "offences"))]


@pytest.mark.parametrize(
    ("decision", "expected"),
    [
        pytest.param("true", [], id="an exception on record excuses"),
        pytest.param("false", [Raised(("warrant",), "there is no warrant", derogation_open=False)], id="an excluded one does not"),
        pytest.param("unknown", [Raised(("warrant",), "there is no warrant", derogation_open=True)], id="an open one is left open"),
    ],
)
def test_an_excuse_is_left_open_only_where_it_is_open(decision, expected):
    one = rule("TST001", NO_WARRANT, unless={"field": "document.art83_1b_decision", "is": True})
    head = f"noticecheck: 1\nsource: {{completeness: full}}\ndocument: {{art83_1b_decision: {decision}}}\n"
    assert said(one, head=head) == expected


def test_a_python_judge_speaks_for_itself():
    def judge(case):
        yield Raised(("status",), f"judged on {case.audit_date}", basis=Basis.HEURISTIC)

    assert said(rule("TST001", judge=judge)) == [Raised(("status",), "judged on 2021-06-30", basis=Basis.HEURISTIC)]


REFUGEE = {"field": "each.state", "is": "recognised"}
FOR_EACH = clause(REFUGEE, at="each", message="{each.state} since {each.from}", for_each="context.refugee")
SOME = clause({"some": "context.refugee", "where": REFUGEE}, at="person", message="a refugee")


def test_a_fact_from_outside_names_its_exhibit():
    text = "context: {refugee: [{state: recognised, from: 2015, exhibit: E1}, {state: pending, exhibit: E2}]}"
    (raised,) = said(rule("TST001", FOR_EACH), text)
    assert (raised.route, raised.message, raised.exhibits) == (
        ("context", "refugee", 0), "recognised since 2015 (from outside the document: exhibit E1)", ("E1",),
    )  # fmt: skip


@pytest.mark.parametrize("one", [FOR_EACH, SOME], ids=["each", "some"])
def test_a_fact_from_outside_without_an_exhibit_decides_nothing(one):
    assert said(rule("TST001", one), "context: {refugee: [{state: recognised}]}") == [Undecided(Unknown("no_exhibit", "context.refugee.0"))]


@pytest.mark.parametrize("one", [FOR_EACH, SOME], ids=["each", "some"])
@pytest.mark.parametrize("text", ["", "context: {notes: nothing}"])
def test_without_facts_from_outside_there_is_nothing_to_judge(one, text):
    assert said(rule("TST001", one), text) == NOTHING


def test_of_several_facts_from_outside_only_those_that_hold_name_their_exhibit():
    text = "context: {refugee: [{state: pending, exhibit: E1}, {state: recognised, exhibit: E2}], travel: [{to_country: US, exhibit: E3}]}"
    (raised,) = said(rule("TST001", SOME), text)
    assert (raised.message, raised.exhibits) == ("a refugee (from outside the document: exhibit E2)", ("E2",))


def test_what_no_entry_says_rests_on_the_exhibits_of_all_of_them():
    none = clause({"none": "context.refugee", "where": REFUGEE}, at="person", message="never recognised")
    text = "context: {refugee: [{state: denied, exhibit: E1}, {state: pending, exhibit: E2}]}"
    assert [raised.exhibits for raised in said(rule("TST001", none), text)] == [("E1", "E2")]


def test_a_fact_that_the_auditor_reads_as_not_stated_is_marked():
    head = "noticecheck: 1\nsource: {completeness: secondhand, not_stated: [warrant]}\n"
    assert [raised.auditors_reading for raised in said(rule("TST001", NO_NUMBER), head=head)] == [True]
    assert [raised.auditors_reading for raised in said(rule("TST001", NO_NUMBER))] == [False]


def test_a_finding_quotes_the_words_that_it_rests_on():
    one = clause(
        {"field": "status", "is": "suspect"},
        at="status",
        quotes=("warrant.number", "offences.0.law", "status", "audit date", "facts.amounts"),
    )
    text = "status: suspect\nwarrant: {number: '12'}\nfacts: {amounts: [{amount: 73000000 RUB, of: damage}]}"
    (raised,) = said(rule("TST001", one), text)
    assert raised.quoted == (
        Quotation("status", "suspect"), Quotation("warrant.number", "12"), Quotation("facts.amounts", "73000000 RUB, damage"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("message", "filled"),
    [
        ("{status}", "charged"),
        ("{warrant.number}", "not stated"),
        ("{person.dna}", "not known"),
        ("{person.fingerprints}", "yes"),
        ("{person.nationalities}", "RU, DE"),
        ("{facts.amounts.0.amount}", "73,000,000 RUB"),
        ("{facts.time}", "2010 to 2011"),
        ("{offences.0.committed}", "from 2010"),
        ("{offences.1.committed}", "until 2011"),
        ("{offences.0.max_penalty}", "10 years"),
        ("{person.born}", "1979-05-03, Barnaul"),
        ("{audit date}", "2021-06-30"),
        ("{document.purpose}", "{{purpose}}"),
        ("{status} {status} and {{braces}}", "charged charged and {{braces}}"),
    ],
)
def test_a_message_is_filled_with_what_the_notice_states(message, filled):
    text = (
        "document: {purpose: '{{purpose}}'}\nstatus: charged\n"
        "person: {fingerprints: true, nationalities: [RU, DE], born: {date: 1979-05-03, place: Barnaul}}\n"
        "facts: {time: {from: 2010, to: 2011}, amounts: [{amount: 73000000 RUB}]}\n"
        "offences: [{max_penalty: 10 years, committed: {from: 2010}}, {committed: {to: 2011}}]"
    )
    assert fill(message.replace("{{braces}}", "braces"), case(text, "noticecheck: 1\nsource: {completeness: full}\n")) == filled.replace(
        "{{braces}}", "braces"
    )


@pytest.mark.parametrize(
    ("route", "span"),
    [
        pytest.param(("warrant", "number"), Span(4, 19, 4, 23, "warrant: {number: '12', issued: }"), id="a value"),
        pytest.param(("warrant", "country"), Span(4, 1, 4, 8, "warrant: {number: '12', issued: }"), id="what is missing"),
        pytest.param(("facts", "role"), Span(2, 43, 2, 53, "source: {completeness: full, not_stated: [facts.role, judgment]}"),
                     id="what the auditor reads as not stated"),
        pytest.param(("judgment", "court"), Span(2, 55, 2, 63, "source: {completeness: full, not_stated: [facts.role, judgment]}"),
                     id="what is in a group that is not stated"),
        pytest.param(("offences",), Span(5, 1, 5, 9, "offences:"), id="a list"),
        pytest.param(("offences", 0), Span(6, 5, 6, 11, "  - charge: fraud"), id="an item"),
    ],
)  # fmt: skip
def test_a_finding_points_at(route, span):
    text = "warrant: {number: '12', issued: }\noffences:\n  - charge: fraud\n    law: x\n"
    head = "noticecheck: 1\nsource: {completeness: full, not_stated: [facts.role, judgment]}\nstatus: charged\n"
    assert span_of(notice(text, head), route) == span
