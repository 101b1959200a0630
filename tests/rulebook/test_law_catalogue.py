"""The rulebook against the catalogue of rules of the law paper: every id, its severity and its class of confidence.

`law_catalogue.csv` is that catalogue. Where the rulebook has another severity or basis, the last column says why.
"""

import csv
from pathlib import Path

import pytest

from noticecheck.model.finding import SEVERITY_ORDER, DocumentType
from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.rulebook.condition_tree import ways_of
from noticecheck.rulebook.files import rules_folder
from noticecheck.rulebook.lexicons import lexicon_files
from noticecheck.rulebook.written import written

ROWS = list(csv.DictReader((Path(__file__).parent / "law_catalogue.csv").read_text(encoding="utf-8").splitlines()))


@pytest.fixture(scope="module")
def rules():
    source = load_rulebook().source
    return {rule.id: rule for kind in DocumentType for rule in source.rules_for(kind)}


def severity_of(rule):
    found = {*rule.severity.values(), *(clause.severity for clause in rule.clauses if clause.severity is not None)}
    return "/".join(sorted(map(str, found), key=lambda word: SEVERITY_ORDER[word]))


def basis_of(rule):
    found = {rule.basis, *(clause.basis for clause in rule.clauses if clause.basis is not None)}
    return "/".join(basis for basis in "DCHR" if basis in found)


def test_the_catalogue_has_135_rules():
    assert len({row["id"] for row in ROWS}) == len(ROWS) == 135


def test_every_rule_of_the_catalogue_is_in_the_rulebook(rules):
    assert {row["id"] for row in ROWS} - set(rules) == set()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_severity_and_basis_are_those_of_the_catalogue_or_say_why_not(row, rules):
    rule = rules[row["id"]]
    assert severity_of(rule) == (row["severity_here"] or row["severity"])
    assert basis_of(rule) == (row["basis_here"] or row["confidence"])
    assert bool(row["severity_here"] or row["basis_here"]) == bool(row["because"])


def test_no_term_that_is_only_reported_raises_more_than_a_matter_for_review_or_anything_critical():
    groups = [(f"{name}.{one['id']}", one["verified"]) for name, file in lexicon_files(rules_folder()).items() for one in file["groups"]]
    reported = {name for name, verified in groups if not verified}
    raised = [
        (rule.id, (clause.table or {}).get("basis") or rule.table["basis"], (clause.table or {}).get("severity") or rule.table["severity"])
        for rule in written()
        for clause in ways_of(rule.table)
        if any(name in str(clause.condition) for name in reported)
    ]
    assert raised
    assert [one for one in raised if one[1] not in {"H", "R"} or "critical" in str(one[2])] == []
