"""A run of some rules: whoever reads its verdict must not take it for one on the whole document."""

from datetime import date
from pathlib import Path

import pytest

from noticecheck import load_notice
from noticecheck.engine.audit import audit
from noticecheck.records import replace
from noticecheck.rulebook.catalogue import load_rulebook

MODEL = Path(__file__).resolve().parents[2] / "examples" / "model-notice.notice.yaml"


@pytest.fixture(scope="module")
def verdict_of():
    notice, book = load_notice(MODEL), load_rulebook()
    every = frozenset(rule.id for rule in book.source.rules_for("red_notice"))

    def told(left_out):
        said = audit(notice, book, date(2024, 11, 30), None, every - left_out).verdict
        return said.minimum_criteria, said.unknown

    return told


def test_a_minimum_that_was_not_looked_at_is_not_met(verdict_of):
    assert verdict_of({"JUD006", "JUD012"}) == ("not_assessable", ("JUD006", "JUD012"))


def test_a_rule_on_no_minimum_may_be_left_out(verdict_of):
    assert verdict_of({"JUD015", "FCT010", "OBS001"}) == ("met", ())


def test_nothing_left_out_is_the_whole_document(verdict_of):
    assert verdict_of(set()) == ("met", ())


def test_a_rule_on_facts_from_outside_is_missed_only_where_the_file_brings_some():
    book = load_rulebook()
    every = frozenset(rule.id for rule in book.source.rules_for("red_notice"))
    plain = load_notice(MODEL)
    brought = replace(plain, data={**plain.data, "context": {"exhibits": ({"id": "E1", "title": "a letter"},)}})
    said = [audit(notice, book, date(2024, 11, 30), None, every - {"HRT001"}).verdict for notice in (plain, brought)]
    assert [(one.minimum_criteria, one.with_context, one.unknown) for one in said] == [("met", "met", ()), ("met", "not_assessable", ())]
