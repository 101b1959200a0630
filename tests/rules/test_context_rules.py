"""Facts from outside the document: every rule that rests on one names the exhibit, and without one it is not assessed."""

import json
from datetime import date

import pytest

from noticecheck.engine.audit import audit
from noticecheck.model.finding import Outcome
from noticecheck.money.rates import Rates
from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.rulebook.examples import examples_of, plain_of
from noticecheck.rulebook.written import written
from noticecheck.source.read import notice_from_bytes

RULEBOOK = load_rulebook()
OUTSIDE = "(from outside the document: exhibit "
LISTS_WHAT_IT_IS_GIVEN = {"POL020"}
"""The sheet of seven factors stands in every report; what comes from outside is listed in it with its exhibit only."""
CASES = [
    (rule.id, example)
    for rule in written()
    for example in examples_of(rule.table)
    if rule.id not in LISTS_WHAT_IT_IS_GIVEN and example.says and "context" in plain_of(example)
]


def judged(rule, data, example):
    raw = json.dumps(data).encode()
    day = date.fromisoformat(example.as_of or "2021-06-30")
    return audit(notice_from_bytes(raw, "n.json"), RULEBOOK, day, Rates(), frozenset({rule}))


def without_exhibits(plain):
    if isinstance(plain, dict):
        return {key: without_exhibits(value) for key, value in plain.items() if key not in {"exhibit", "exhibits"}}
    return [without_exhibits(value) for value in plain] if isinstance(plain, list) else plain


@pytest.mark.parametrize(("rule", "example"), CASES, ids=[f"{rule}: {example.name}" for rule, example in CASES])
def test_a_fact_from_outside_is_said_to_be_one_and_counts_only_with_its_exhibit(rule, example):
    data = plain_of(example)
    raised = judged(rule, data, example)
    told = [one for one in (*raised.findings, *raised.observations) if one.exhibits]
    if not told:  # what it raises here stands in the document
        return
    assert [one.message for one in told if OUTSIDE not in one.message] == []
    bare = judged(rule, {**data, "context": without_exhibits(data["context"])}, example)
    assert [one for one in (*bare.findings, *bare.observations) if one.exhibits] == []
    assert bare.outcomes[rule] in {Outcome.NOT_ASSESSED, *(one.outcome for one in bare.findings)}
    assert [one.reason for one in bare.not_assessed] == ["no_exhibit"] or bare.findings


def test_the_rules_that_rest_on_facts_from_outside():
    with_exhibits = {rule for rule, example in CASES if any(one.exhibits for one in judged(rule, plain_of(example), example).findings)}
    assert {"HRT001", "HRT002", "HRT003", "PRC003", "PRC004", "PRC005", "PRC006", "PRC007", "EXT005", "TMP005", "SRC002", "DQL004"} <= (
        with_exhibits
    )
