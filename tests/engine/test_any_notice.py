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
from noticecheck.rulebook.files import read_yaml, rules_folder
from noticecheck.source.read import notice_from_bytes

RULEBOOK = load_rulebook()
BASE = read_yaml(rules_folder() / "_base" / "prosecution.yaml")
LARGE = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example], max_examples=100)


def outcome(raw, name):
    """The report on some bytes, or the problems that they have."""
    try:
        notice = notice_from_bytes(raw, name)
    except InputError as error:
        return error.problems
    return audit(notice, RULEBOOK, AUDIT_DATE, Rates())


@LARGE
@given(RIGHT_NOTICES | TEMPLATES, st.sampled_from(DocumentType), st.sampled_from(["full", "extract"]), st.sampled_from([{}, BASE]))
def test_no_rule_fails_on_any_notice(plain, kind, completeness, base):
    document = base.get("document", {}) | plain.get("document", {}) | {"type": kind}
    whole = base | plain | {"document": document, "source": plain.get("source", {}) | {"completeness": completeness}}
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


@given(st.text("{}[]:,-?&*!|>'\"%@`#~ \n\tab1\\", max_size=60), st.sampled_from(["n.json", "n.yaml"]))
def test_any_marks_of_yaml_and_json_give_problems_or_a_report(text, name):
    assert outcome(b"noticecheck: 1\nperson:\n  family_name: " + text.encode(), name) != ()
