"""A whole audit by a small rulebook: outcomes, verdict, score, waivers, silence, the law in force, and rules that fail."""

import hashlib
from datetime import date

import pytest
from engine.factory import AUDIT_DATE, KINDS, clause, notice, provision, report, rule, rulebook, version

from noticecheck.engine.audit import audit
from noticecheck.engine.rule import OutOfScope, Raised, Undecided
from noticecheck.model.finding import Basis, DocumentType, NotAssessed, Outcome, Severity
from noticecheck.model.report import InputInfo
from noticecheck.model.stated import Unknown
from noticecheck.records import replace

NO_WARRANT = clause({"absent": "warrant"}, message="there is no warrant")
NO_NUMBER = clause({"absent": "warrant.number"}, at="warrant.number", message="the warrant has no number")
REFUGEE = clause({"field": "each.state", "is": "recognised"}, at="each", message="a refugee", for_each="context.refugee")
WARRANT = "warrant: {number: '1'}\n"
RECOGNISED = "context: {refugee: [{state: recognised, exhibit: E1}]}\n"
EXTRACT = "noticecheck: 1\nsource: {completeness: extract}\ndocument: {type: red_notice}\n"
DEFICIENT, FOR_REVIEW, MET = Outcome.DEFICIENT, Outcome.FOR_REVIEW, Outcome.MET
NOT_ASSESSED, NOT_APPLICABLE, SUPPRESSED = Outcome.NOT_ASSESSED, Outcome.NOT_APPLICABLE, Outcome.SUPPRESSED


def raising(*rulings):
    return lambda _case: iter(rulings)


def raised(route="status", **changes):
    return Raised((route,), f"at {route}", **changes)


def points(one):
    return one.score.value, one.score.floor, one.score.ceiling, one.score.coverage


@pytest.mark.parametrize(
    ("text", "head", "outcome", "word"),
    [
        pytest.param("", None, DEFICIENT, "not_met", id="deficient"),
        pytest.param(WARRANT, None, MET, "met", id="met"),
        pytest.param("", EXTRACT, NOT_ASSESSED, "not_assessable", id="not assessed"),
        pytest.param("template: true\n", None, DEFICIENT, "template", id="in a template"),
    ],
)
def test_the_verdict_follows_from_the_critical_rules(text, head, outcome, word):
    found = report([rule("TST001", NO_WARRANT)], text) if head is None else report([rule("TST001", NO_WARRANT)], text, head=head)
    assert (found.outcomes, found.verdict.minimum_criteria, found.verdict.with_context) == ({"TST001": outcome}, word, word)


@pytest.mark.parametrize("severity", [severity for severity in Severity if severity is not Severity.CRITICAL])
def test_a_rule_that_is_not_critical_moves_no_verdict(severity):
    assert report([rule("TST001", NO_WARRANT, severity=severity)]).verdict.minimum_criteria == "met"


def test_a_critical_rule_that_cannot_be_assessed_is_named():
    found = report([rule("TST001", NO_WARRANT), rule("TST002", NO_NUMBER)], head=EXTRACT)
    assert (found.verdict.critical, found.verdict.unknown) == ((), ("TST001", "TST002"))


def test_a_finding_says_all_that_a_brief_needs():
    one = rule("TST001", replace(NO_NUMBER, expected="a number"), derogation="An exception may apply.", ccf_tags=("Purpose",))
    (found,) = report([one], "warrant: {country: RU}\n").findings
    told = (found.rule_id, found.title, found.outcome, found.severity, found.basis, found.dimension, found.route, found.message)
    assert told == (
        "TST001", "title of TST001", DEFICIENT, Severity.CRITICAL, Basis.DETERMINISTIC, "judicial", "warrant.number",
        "the warrant has no number",
    )  # fmt: skip
    rest = (found.expected, found.derogation, found.ccf_tags, found.remedy, found.question, [one.quote for one in found.authority])
    assert rest == ("a number", "An exception may apply.", ("Purpose",), "Ask.", "What is it?", ["words of 2019"])


@pytest.mark.parametrize(("decision", "derogation"), [("false", ""), ("unknown", "An exception may apply.")])
def test_the_sentence_on_the_exception_is_added_only_where_it_is_open(decision, derogation):
    one = rule("TST001", NO_WARRANT, derogation="An exception may apply.", unless={"field": "document.art83_1b_decision", "is": True})
    head = f"noticecheck: 1\nsource: {{completeness: full}}\ndocument: {{type: red_notice, art83_1b_decision: {decision}}}\n"
    assert [finding.derogation for finding in report([one], head=head).findings] == [derogation]


def test_what_was_not_assessed_is_listed_with_its_reason_and_its_question():
    (one,) = report([rule("TST001", NO_WARRANT)], head=EXTRACT).not_assessed
    explanation = "the file is an extract, and this may be in the rest of the document"
    assert one == NotAssessed(
        "TST001", "title of TST001", Severity.CRITICAL, Basis.DETERMINISTIC, "extract", explanation, "warrant", "What is it?"
    )


def test_a_reason_of_a_pack_is_printed_as_it_is():
    one = rule("TST001", judge=raising(Undecided(Unknown("the register was closed"))))
    assert [found.explanation for found in report([one]).not_assessed] == ["the register was closed"]


FIRST, SECOND = rule("TST001", NO_WARRANT, severity=Severity.LOW), rule("TST002", NO_NUMBER)


def test_findings_stand_in_the_order_of_their_weight():
    heuristic = rule("TST000", judge=raising(raised()), basis=Basis.HEURISTIC)
    found = report([heuristic, FIRST, SECOND], "status: charged\n").findings
    assert [finding.rule_id for finding in found] == ["TST002", "TST000", "TST001"]


def failing(_case):
    raise ZeroDivisionError("a value of the person")


def test_a_rule_that_fails_is_not_assessed_and_said_without_the_persons_data():
    found = report([rule("TST001", judge=failing), rule("TST002", NO_WARRANT)])
    assert (found.outcomes, found.errors, found.complete) == (
        {"TST001": NOT_ASSESSED, "TST002": DEFICIENT},
        ("TST001: ZeroDivisionError",),
        False,
    )
    assert [(one.rule_id, one.reason) for one in found.not_assessed] == [("TST001", "rule_error")]
    assert found.verdict.unknown == ("TST001",)


def test_a_rule_that_fails_after_its_first_word_is_not_assessed():
    def half(_case):
        yield raised()
        raise KeyError("x")

    found = report([rule("TST001", judge=half)])
    assert (found.outcomes, found.findings, found.errors) == ({"TST001": NOT_ASSESSED}, (), ("TST001: KeyError",))


def test_a_rule_whose_law_is_not_there_fails():
    found = report([rule("TST001", NO_WARRANT, law=("law-2",))])
    assert (found.outcomes, found.errors) == ({"TST001": NOT_ASSESSED}, ("TST001: KeyError",))


def test_a_rule_that_fails_is_never_silenced():
    found = report([rule("TST001", judge=failing, silenced_by=("TST002",)), rule("TST002", NO_WARRANT)])
    assert found.errors == ("TST001: ZeroDivisionError",)


def test_an_audit_in_which_every_rule_ran_is_complete():
    assert report([rule("TST001", NO_WARRANT)]).complete is True


def test_without_a_type_only_the_rule_on_the_type_is_judged():
    rules = [rule("DOC001", clause({"absent": "document.type"}, at="document", message="no type")), rule("TST001", NO_WARRANT)]
    found = report(rules, head="noticecheck: 1\nsource: {completeness: full}\n")
    assert (found.outcomes, [one.reason for one in found.not_assessed]) == (
        {"DOC001": DEFICIENT, "TST001": NOT_ASSESSED},
        ["document_type"],
    )


@pytest.mark.parametrize("kind", KINDS)
def test_a_rule_judges_only_the_types_for_which_it_has_law(kind):
    one = replace(rule("TST001", NO_WARRANT), law={DocumentType.DIFFUSION: ("law-1",)})
    found = report([one], head=f"noticecheck: 1\nsource: {{completeness: full}}\ndocument: {{type: {kind}}}\n")
    assert found.outcomes == ({"TST001": DEFICIENT} if kind is DocumentType.DIFFUSION else {})


def test_an_audit_can_be_limited_to_some_rules():
    found = audit(notice(), rulebook(FIRST, SECOND), AUDIT_DATE, only=frozenset({"TST002"}))
    assert (found.outcomes, found.rules_run) == ({"TST002": DEFICIENT}, 1)


OLD = version("2011", in_force_from=date(2012, 7, 1), in_force_to=date(2019, 6, 30))
NEW = version("2019", in_force_from=date(2019, 7, 1))


@pytest.mark.parametrize(
    ("published", "edition"),
    [("2016-05-01", "2011"), ("2019-06-30", "2011"), ("2019-07-01", "2019"), ("2020", "2019"), ("2019", "2019")],
)
def test_the_law_cited_is_that_in_force_on_the_day_of_the_notice(published, edition):
    head = f"noticecheck: 1\nsource: {{completeness: full}}\ndocument: {{type: red_notice, published: {published}}}\n"
    found = report([rule("TST001", NO_WARRANT, law=("law-2",))], head=head, provisions=(provision("law-2", OLD, NEW),))
    assert [one.edition for finding in found.findings for one in finding.authority] == [edition]


@pytest.mark.parametrize(
    ("verified", "outcome", "word"),
    [((False,), FOR_REVIEW, "met"), ((False, False), FOR_REVIEW, "met"), ((False, True), DEFICIENT, "not_met")],
)
def test_law_that_was_read_in_no_official_text_raises_no_more_than_a_matter_for_review(verified, outcome, word):
    provisions = tuple(provision(f"law-{2 + place}", version(verified=one)) for place, one in enumerate(verified))
    found = report([rule("TST001", NO_WARRANT, law=tuple(one.id for one in provisions))], provisions=provisions)
    assert (found.outcomes["TST001"], [finding.outcome for finding in found.findings], found.verdict.minimum_criteria) == (
        outcome,
        [outcome],
        word,
    )


@pytest.mark.parametrize("basis", [Basis.HEURISTIC, Basis.HUMAN_REVIEW])
def test_basis_h_and_r_raise_matters_for_review_that_count_nowhere(basis):
    scored, plain = rule("TST002", NO_NUMBER, severity=Severity.LOW), rule("TST001", NO_WARRANT, basis=basis)
    found = report([plain, scored], WARRANT.replace("'1'", "''"))
    without = report([scored], WARRANT.replace("'1'", "''"))
    assert (found.outcomes["TST001"], found.verdict.minimum_criteria, found.verdict.critical_for_review) == (FOR_REVIEW, "met", 1)
    assert found.score == without.score


def test_a_rule_decides_the_same_question_by_the_prose_without_moving_anything():
    prose = replace(clause({"stated": "facts.summary"}, at="facts", message="the prose does not say it"), basis=Basis.HEURISTIC)
    text = "facts: {summary: He took it., summary_is: verbatim}\n"
    both = rule("TST001", clause({"absent": "facts.role"}, at="facts.role", message="no role"), prose)
    found, without = report([both], text), report([replace(both, clauses=both.clauses[:1])], text)
    assert [(one.outcome, one.basis) for one in found.findings] == [(FOR_REVIEW, Basis.HEURISTIC)]
    assert (found.outcomes, without.outcomes) == ({"TST001": FOR_REVIEW}, {"TST001": NOT_ASSESSED})
    assert (found.score, found.verdict.minimum_criteria) == (without.score, without.verdict.minimum_criteria)


def test_what_rests_on_basis_d_counts_beside_what_rests_on_basis_h():
    prose = replace(clause({"stated": "status"}, at="status", message="by the prose"), basis=Basis.HEURISTIC)
    found = report([rule("TST001", prose, NO_WARRANT)], "status: charged\n")
    assert [(one.outcome, one.basis) for one in found.findings] == [(DEFICIENT, Basis.DETERMINISTIC), (FOR_REVIEW, Basis.HEURISTIC)]
    assert (found.outcomes, found.verdict.critical, points(found)) == ({"TST001": DEFICIENT}, ("TST001",), (0, 0, 0, 100))


def test_a_rule_of_basis_h_may_rest_a_finding_on_basis_d():
    one = rule("TST001", judge=raising(raised(basis=Basis.DETERMINISTIC)), basis=Basis.HEURISTIC)
    found = report([one], "status: charged\n")
    assert (found.outcomes, found.verdict.critical, points(found)) == ({"TST001": DEFICIENT}, ("TST001",), (0, 0, 0, 100))


@pytest.mark.parametrize(("severity", "word"), [(Severity.HIGH, "met"), (Severity.CRITICAL, "not_met")])
def test_the_severity_of_what_was_raised_decides(severity, word):
    one = rule(
        "TST001", judge=raising(raised(severity=severity)), severity=Severity.CRITICAL if severity is Severity.HIGH else Severity.HIGH
    )
    found = report([one], "status: charged\n")
    assert (found.verdict.minimum_criteria, [finding.severity for finding in found.findings]) == (word, [severity])


def test_an_observation_is_listed_apart_and_counts_nowhere():
    found = report([rule("TST001", NO_WARRANT, observation=True)])
    assert (found.findings, [one.rule_id for one in found.observations]) == ((), ["TST001"])
    assert (found.verdict.minimum_criteria, points(found)) == ("met", (None, 0, 0, 0))


def test_a_composite_moves_the_verdict_and_the_cap_and_no_points():
    parts = rule("TST001", NO_WARRANT, severity=Severity.LOW)
    found, without = report([parts, rule("TST002", NO_WARRANT, scored=False)]), report([parts])
    assert (found.verdict.critical, points(found)) == (("TST002",), points(without))


CONTEXT_ONLY = rule("TST001", REFUGEE)
FACE = rule("TST002", NO_WARRANT)


@pytest.mark.parametrize(
    ("text", "outcome", "face", "with_context", "exhibits"),
    [
        pytest.param("", NOT_APPLICABLE, "met", "met", (), id="no facts from outside"),
        pytest.param(RECOGNISED, DEFICIENT, "met", "not_met", ("E1",), id="with an exhibit"),
        pytest.param(RECOGNISED.replace(", exhibit: E1", ""), NOT_ASSESSED, "met", "met", (), id="without one"),
        pytest.param(RECOGNISED.replace("recognised", "denied"), MET, "met", "met", (), id="which decide nothing"),
    ],
)
def test_facts_from_outside_move_only_the_second_verdict(text, outcome, face, with_context, exhibits):
    found, without = report([CONTEXT_ONLY, FACE], WARRANT + text), report([CONTEXT_ONLY, FACE], WARRANT)
    verdict = found.verdict
    assert (found.outcomes["TST001"], verdict.minimum_criteria, verdict.with_context, verdict.exhibits) == (
        outcome,
        face,
        with_context,
        exhibits,
    )
    assert (found.score, verdict.critical) == (without.score, ())


def test_facts_from_outside_do_not_touch_what_the_same_rule_says_of_the_document():
    both = rule("TST001", NO_WARRANT, REFUGEE)
    found, without = report([both], WARRANT + RECOGNISED), report([both], WARRANT)
    assert (found.outcomes, without.outcomes, found.score) == ({"TST001": DEFICIENT}, {"TST001": MET}, without.score)
    assert (found.verdict.minimum_criteria, found.verdict.with_context, found.verdict.critical_in_context) == (
        "met",
        "not_met",
        ("TST001",),
    )


def test_a_verdict_on_the_face_stands_beside_the_exhibits():
    found = report([CONTEXT_ONLY, FACE], RECOGNISED)
    verdict = found.verdict
    assert (verdict.minimum_criteria, verdict.with_context, verdict.critical, verdict.critical_in_context) == (
        "not_met", "not_met", ("TST002",), ("TST001",),
    )  # fmt: skip


def test_facts_from_outside_that_open_a_rule_do_not_count_on_the_face():
    opened = rule("TST001", clause({"absent": "status"}, at="status", message="no status"), applies_if={"stated": "context.refugee"})
    found, without = report([opened, FACE], WARRANT + RECOGNISED), report([opened, FACE], WARRANT)
    assert (found.outcomes["TST001"], without.outcomes["TST001"], found.score) == (DEFICIENT, NOT_APPLICABLE, without.score)
    assert (found.verdict.minimum_criteria, found.verdict.with_context) == ("met", "not_met")


def test_a_python_rule_on_facts_from_outside_moves_only_the_second_verdict():
    def judge(case):
        if isinstance(case.items(("context", "refugee")), tuple):
            yield raised("person", exhibits=("E1",))

    one = rule("TST001", judge=judge)
    found, without = report([one], RECOGNISED), report([one])
    assert (found.score, found.verdict.minimum_criteria, found.verdict.with_context) == (without.score, "met", "not_met")
    assert found.verdict.exhibits == ("E1",)


def test_a_waiver_of_a_fact_from_outside_moves_nothing_on_the_face():
    both = rule("TST001", NO_WARRANT, REFUGEE)
    found, without = report([both], f"{WARRANT}{RECOGNISED}suppress: [{{rule: TST001, reason: y}}]\n"), report([both], WARRANT)
    assert (found.outcomes, found.score, found.verdict.with_context) == ({"TST001": SUPPRESSED}, without.score, "met")


def test_a_rule_that_fails_only_on_the_document_alone_is_said():
    def judge(case):
        yield raised("person", exhibits=(case.items(("context", "refugee"))[0]["exhibit"],))

    found = report([rule("TST001", judge=judge)], RECOGNISED)
    assert (found.outcomes, found.errors, found.verdict.minimum_criteria) == (
        {"TST001": DEFICIENT},
        ("TST001: TypeError",),
        "not_assessable",
    )


GENERAL = rule("TST001", NO_WARRANT, silenced_by=("TST002",))


@pytest.mark.parametrize(
    ("specific", "text", "outcomes"),
    [
        pytest.param(rule("TST002", NO_NUMBER), "", {"TST001": NOT_APPLICABLE, "TST002": DEFICIENT}, id="a deficiency silences"),
        pytest.param(
            rule("TST002", NO_NUMBER, basis=Basis.HEURISTIC),
            "",
            {"TST001": DEFICIENT, "TST002": FOR_REVIEW},
            id="a matter for review does not",
        ),
        pytest.param(rule("TST002", REFUGEE), RECOGNISED, {"TST001": DEFICIENT, "TST002": DEFICIENT}, id="nor does a fact from outside"),
        pytest.param(rule("TST002", clause({"absent": "document"})), "", {"TST001": DEFICIENT, "TST002": MET}, id="nor a rule that is met"),
    ],
)
def test_a_specific_rule_speaks_for_the_general_one(specific, text, outcomes):
    found = report([GENERAL, specific], text)
    raising_rules = {rule_id for rule_id, outcome in outcomes.items() if outcome in {DEFICIENT, FOR_REVIEW}}
    assert (found.outcomes, {finding.rule_id for finding in found.findings}) == (outcomes, raising_rules)


def test_a_rule_with_facts_from_outside_is_silenced_whole():
    general = rule("TST001", NO_WARRANT, REFUGEE, silenced_by=("TST002",))
    assert report([general, rule("TST002", NO_NUMBER)], RECOGNISED).outcomes == {"TST001": NOT_APPLICABLE, "TST002": DEFICIENT}


@pytest.mark.parametrize(
    ("until", "as_of", "waived"),
    [
        pytest.param("", date(2030, 1, 1), True, id="without an end"),
        pytest.param(", until: 2022-01-01", date(2022, 1, 1), True, id="on its last day"),
        pytest.param(", until: 2022-01-01", date(2022, 1, 2), False, id="on the day after"),
        pytest.param(", until: '{{date}}'", date(2022, 1, 2), False, id="with a slot for its end"),
    ],
)
def test_a_waiver_holds_until_its_end(until, as_of, waived):
    text = f"suppress: [{{rule: TST001, reason: copy is on the court file, by: AB{until}}}]\n"
    found = report([rule("TST001", NO_WARRANT)], text, audit_date=as_of)
    assert found.outcomes == {"TST001": SUPPRESSED if waived else DEFICIENT}
    assert [finding.rule_id for finding in found.findings] == ([] if waived else ["TST001"])
    assert [(one.finding.rule_id, one.reason, one.by) for one in found.suppressed] == (
        [("TST001", "copy is on the court file", "AB")] if waived else []
    )


def test_every_waived_finding_is_printed_once_with_the_first_waiver_in_force():
    law = clause({"absent": "each.law"}, at="each.law", for_each="offences", message="no law")
    text = (
        "offences: [{charge: a}, {charge: b}]\n"
        "suppress: [{rule: TST001, reason: old, until: 2020-01-01}, {rule: TST001, reason: one}, {rule: TST001, reason: two}]\n"
    )
    found = report([rule("TST001", law)], text)
    assert [(one.finding.route, one.reason) for one in found.suppressed] == [("offences.0.law", "one"), ("offences.1.law", "one")]
    assert (found.outcomes, found.verdict.minimum_criteria) == ({"TST001": SUPPRESSED}, "met")


def test_what_a_waived_rule_could_not_assess_is_suppressed_with_it():
    law = clause({"absent": "each.law"}, at="each.law", for_each="offences", message="no law")
    head = "noticecheck: 1\nsource: {completeness: full, redacted: [offences.0.law]}\ndocument: {type: red_notice}\n"
    text = "offences: [{charge: a}, {charge: b}]\nsuppress: [{rule: TST001, reason: y}]\n"
    assert report([rule("TST001", law)], text, head=head).outcomes == {"TST001": SUPPRESSED}


def test_a_template_tells_its_slots_and_judges_no_value():
    judged = rule("TST001", clause({"field": "warrant.number", "is": "1"}, message="it is 1"))
    present = rule("TST002", clause({"absent": "warrant.number"}))
    found = report([judged, present], "template: true\nwarrant: {number: '{{number}}', country: '<COUNTRY>'}\n")
    assert (found.verdict.minimum_criteria, found.verdict.slots, found.outcomes) == ("template", 2, {"TST001": NOT_ASSESSED, "TST002": MET})
    assert [(one.reason, one.route) for one in found.not_assessed] == [("placeholder", "{{number}}")]


def test_a_python_rule_with_nothing_to_judge_is_not_applicable():
    assert report([rule("TST001", judge=raising(OutOfScope()))]).outcomes == {"TST001": NOT_APPLICABLE}


def test_two_audits_of_the_same_notice_are_equal():
    rules = [rule("TST001", NO_WARRANT, REFUGEE), rule("TST002", NO_NUMBER)]
    assert report(rules, RECOGNISED) == report(rules, RECOGNISED)


def test_a_report_says_what_it_was_made_from():
    head = (
        "noticecheck: 1\nsource: {completeness: secondhand, as_of: 2020-09-04, obtained_by: foia}\n"
        "document: {type: diffusion, requesting_country: RU, standing: active}\n"
    )
    found = report([rule("TST001", NO_WARRANT)], "extradition: {located: {country: US}}\n", head=head)
    sha256 = hashlib.sha256(f"{head}extradition: {{located: {{country: US}}}}\n".encode()).hexdigest()
    assert found.input == InputInfo("notice.yaml", sha256, "diffusion", "secondhand", "2020-09-04", "RU", "US", "active", "foia")
    assert (found.audit_date, found.rulebook_version, found.rulebook_sha256, found.rules_run) == (AUDIT_DATE, "test", "0" * 64, 1)
