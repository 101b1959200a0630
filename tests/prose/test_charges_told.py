"""Summaries that tell what the charge consists of, each in its own words: no rule says that they do not."""

import json
from datetime import date
from pathlib import Path

import pytest

from noticecheck.engine.audit import audit
from noticecheck.money.rates import Rates
from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.rulebook.files import read_yaml, rules_folder
from noticecheck.source.read import notice_from_bytes

LINES = (Path(__file__).parent / "gold" / "charges_told.txt").read_text(encoding="utf-8").splitlines()
TOLD = [tuple(line.split(" | ", 2)) for line in LINES if line and not line.startswith("#")]
RULES = frozenset({"FCT001", "FCT003", "FCT005", "FCT012"})


@pytest.fixture(scope="module")
def raised():
    base, rulebook, rates = read_yaml(rules_folder() / "_base" / "prosecution.yaml"), load_rulebook(), Rates()

    def judged(language, charge, summary):
        document, facts = {**base["document"], "language": language}, {"summary": summary, "summary_is": "verbatim"}
        data = {**base, "document": document, "facts": facts, "offences": [{**base["offences"][0], "charge": charge}]}
        notice = notice_from_bytes(json.dumps(data, default=str).encode(), "told.json")
        return [(one.rule_id, one.message) for one in audit(notice, rulebook, date(2024, 6, 30), rates, RULES).findings]

    return judged


@pytest.mark.parametrize(
    ("language", "charge", "summary"), TOLD, ids=[f"{number}-{language}-{charge}" for number, (language, charge, _) in enumerate(TOLD)]
)
def test_what_is_told_in_words_of_its_own_is_not_said_to_be_missing(raised, language, charge, summary):
    assert raised(language, charge, summary) == []
