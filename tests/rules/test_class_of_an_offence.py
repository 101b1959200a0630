"""A class that the file gives an offence is the auditor's own reading: no document prints the words of that list."""

import json
from datetime import date

import pytest

from noticecheck.engine.audit import audit
from noticecheck.model.words import WORDS
from noticecheck.money.rates import Rates
from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.rulebook.files import read_yaml, rules_folder
from noticecheck.source.read import notice_from_bytes

BASES = {path.stem: read_yaml(path) for path in sorted((rules_folder() / "_base").glob("*.yaml"))}
MORE = {"EXC006": {"serious_crime_link": "the proceeds were passed on by an organised criminal group"}}
CLASSES = [
    ("cultural_norm", "EXC001"), ("family_matter", "EXC002"), ("administrative", "EXC003"), ("private_dispute", "EXC004"),
    ("unfunded_cheque", "EXC005"), ("family_matter", "EXC006"), ("cultural_norm", "EXC006"),
    ("state_security", "POL001"), ("political", "POL001"),
    ("expression", "POL002"), ("assembly", "POL003"), ("association", "POL004"), ("military", "POL012"), ("religious", "POL015"),
    ("racial", "POL015"), ("emigration", "POL018"),
]  # fmt: skip


@pytest.fixture(scope="module")
def raised():
    """Return a function that says what is raised on a clean notice with these offences: each rule, and whether it is marked."""
    rulebook = load_rulebook()

    def judged(base, *offences):
        data = {**BASES[base], "offences": [{**BASES[base]["offences"][0], **offence} for offence in offences]}
        report = audit(notice_from_bytes(json.dumps(data).encode(), "n.json"), rulebook, date(2021, 6, 30), Rates())
        return {one.rule_id: one.auditors_reading for one in report.findings}

    return judged


@pytest.mark.parametrize(("word", "rule"), CLASSES)
def test_what_rests_on_a_class_is_marked_as_the_auditors_own_reading(raised, word, rule):
    more = MORE.get(rule, {})
    assert rule not in raised("prosecution", more)
    assert raised("prosecution", {**more, "category": word})[rule] is True


@pytest.mark.parametrize("word", WORDS["category"])
@pytest.mark.parametrize("base", BASES)
def test_whatever_only_a_class_brings_is_marked(raised, base, word):
    without, classed = raised(base, {"charge": "an offence"}), raised(base, {"charge": "an offence", "category": word})
    assert {rule: marked for rule, marked in classed.items() if rule not in without and not marked} == {}


def test_what_rests_on_the_words_of_the_charge_is_not_marked(raised):
    assert raised("prosecution", {"charge": "prostitution"})["EXC001"] is False


def test_mixed_charges_are_marked_where_a_class_says_that_one_is_excluded(raised):
    other = {"charge": "robbery"}
    assert raised("prosecution", {"charge": "a speech", "category": "expression"}, other)["POL019"] is True
    assert raised("prosecution", {"charge": "sedition"}, other)["POL019"] is False
