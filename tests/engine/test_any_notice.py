"""Whatever is in a file, there is a report or an error that says what to do; never anything else."""

import json

from engine.any_notice import ANY_NOTICES, JUNK, RIGHT_NOTICES, TEMPLATES
from engine.factory import AUDIT_DATE
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from noticecheck.engine.audit import audit
from noticecheck.errors import InputError
from noticecheck.model.finding import DocumentType
from noticecheck.model.report import Report
from noticecheck.money.rates import Rates
from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.rulebook.examples import examples_of, plain_of
from noticecheck.rulebook.files import read_yaml, rules_folder
from noticecheck.rulebook.written import written
from noticecheck.source.read import notice_from_bytes

RULEBOOK = load_rulebook()
BASE = read_yaml(rules_folder() / "_base" / "prosecution.yaml")
BASES = [{}, BASE, *(plain_of(example) for rule in written() for example in examples_of(rule.table))]
"""Nothing, a whole notice, and every notice on which some rule decides something: chance alone leads to few of these."""
LARGE = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example], max_examples=100)


def outcome(raw, name):
    """The report on some bytes, or the problems that they have."""
    try:
        return audit(notice_from_bytes(raw, name), RULEBOOK, AUDIT_DATE, Rates())
    except InputError as error:
        return error.problems


@settings(LARGE, max_examples=300)
@given(RIGHT_NOTICES | TEMPLATES, st.sampled_from(DocumentType), st.sampled_from(["full", "extract"]), st.sampled_from(BASES))
def test_no_rule_fails_on_any_notice(plain, kind, completeness, base):
    document = base.get("document", {}) | plain.get("document", {}) | {"type": kind}
    whole = base | plain | {"document": document, "source": plain.get("source", {}) | {"completeness": completeness}}
    whole |= {"suppress": [waiver | {"rule": rule} for waiver, rule in zip(plain.get("suppress", []), ("JUD001", "OBS001"), strict=False)]}
    found = outcome(json.dumps(whole).encode(), "n.json")
    assert isinstance(found, Report), found
    assert found.errors == ()


@LARGE
@given(ANY_NOTICES | JUNK, st.sampled_from(["n.json", "n.yaml"]))
def test_anything_in_the_form_of_a_notice_gives_a_report_or_problems(plain, name):
    found = outcome(json.dumps(plain, ensure_ascii=False).encode(), name)
    assert isinstance(found, Report) or (len(found) > 0 and all(problem.message for problem in found))


@given(
    st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.sampled_from(["n.json", "n.yaml"]),
)
def test_any_bytes_give_problems_or_a_report(raw, name):
    assert outcome(raw, name) != ()


@given(st.text("{}[]:,-?&*!|>'\"%@`#~ \n\tab1\\", max_size=60))
def test_any_marks_of_yaml_give_problems_or_a_report(text):
    assert outcome(b"noticecheck: 1\nperson:\n  family_name: " + text.encode(), "n.yaml") != ()


@given(st.text('{}[]:,-+."\\utrueE01 \n\t', max_size=60), st.sampled_from(["", '"', "[", '{"a": ']))
def test_any_marks_of_json_give_problems_or_a_report(text, start):
    assert outcome(b'{"noticecheck": 1, "person": {"family_name": ' + (start + text).encode(), "n.json") != ()


@given(st.sampled_from(BASES[1:]), st.data(), st.sampled_from(["n.json", "n.yaml"]))
def test_a_notice_that_was_cut_or_damaged_gives_problems_or_a_report(plain, data, name):
    raw = bytearray(json.dumps(plain).encode())
    first = data.draw(st.integers(0, len(raw)))
    raw[first : data.draw(st.integers(first, len(raw)))] = data.draw(st.binary(max_size=4))
    assert outcome(bytes(raw), name) != ()


def whole(plain, kind, base):
    """A notice of a kind, on an empty or a full base, with nothing waived."""
    document = base.get("document", {}) | plain.get("document", {}) | {"type": kind}
    parts = base | plain | {"document": document, "source": plain.get("source", {}) | {"completeness": "full"}}
    return {key: part for key, part in parts.items() if key != "suppress"}


@LARGE
@given(RIGHT_NOTICES | TEMPLATES, st.sampled_from(DocumentType), st.sampled_from([{}, BASE]))
def test_facts_from_outside_never_move_what_is_said_of_the_document(plain, kind, base):
    with_context = whole(plain, kind, base)
    without = {key: part for key, part in with_context.items() if key != "context"}
    one, other = (outcome(json.dumps(parts).encode(), "n.json") for parts in (with_context, without))
    assert (one.verdict.minimum_criteria, one.verdict.critical, one.verdict.unknown) == (
        other.verdict.minimum_criteria, other.verdict.critical, other.verdict.unknown,
    )  # fmt: skip
    assert (one.score, one.dimensions) == (other.score, other.dimensions)


def turned(value):
    """The same with the keys of every group in the other order."""
    if isinstance(value, dict):
        return {key: turned(value[key]) for key in reversed(value)}
    return [turned(part) for part in value] if isinstance(value, list) else value


def told(report):
    """What a report says, without the places in the file."""
    findings = {(one.rule_id, one.outcome, one.route, one.message, one.fingerprint) for one in (*report.findings, *report.observations)}
    return report.outcomes, report.verdict, report.score, findings


@LARGE
@given(RIGHT_NOTICES | TEMPLATES, st.sampled_from(DocumentType), st.sampled_from([{}, BASE]))
def test_the_order_of_keys_and_the_language_of_the_file_change_nothing(plain, kind, base):
    notice = whole(plain, kind, base)
    one = told(outcome(json.dumps(notice).encode(), "n.json"))
    assert told(outcome(json.dumps(turned(notice)).encode(), "n.json")) == one
    assert told(outcome(json.dumps(notice, ensure_ascii=False, indent=1).encode(), "n.yaml")) == one
