"""The rulebook as a whole: every rule as the house wants it, none that fails on another's example, every word documented."""

import re
from datetime import date

import pytest

from noticecheck.engine.audit import audit
from noticecheck.engine.comparisons import COMPARISONS
from noticecheck.engine.terms import TERMS
from noticecheck.model.finding import DocumentType, Outcome
from noticecheck.money.rates import Rates
from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.rulebook.compiling import data_of
from noticecheck.rulebook.condition_tree import GROUPS, PRESENCE, QUANTIFIERS, conditions_of, open_numbers_in, ways_of
from noticecheck.rulebook.examples import audit_example, examples_of, notice_of
from noticecheck.rulebook.files import rules_folder
from noticecheck.rulebook.law_file import DatedTableFile, LawFile, LexiconFile, OpenNumbersFile
from noticecheck.rulebook.lexicons import lexicon_files
from noticecheck.rulebook.lint import crashes, lint
from noticecheck.rulebook.python_mutants import numbers_read
from noticecheck.rulebook.written import written
from noticecheck.source.read import read_notice

BASES = sorted((rules_folder() / "_base").glob("*.yaml"), key=lambda path: path.stem)


@pytest.fixture(scope="module")
def rulebook():
    return load_rulebook()


def test_no_rule_lacks_anything_that_the_house_asks_for():
    assert [str(complaint) for complaint in lint(written())] == []


def test_no_rule_fails_on_the_example_of_any_rule(rulebook):
    assert list(crashes(rulebook, written())) == []


def printed(report):
    """Every sentence of a report that may name a provision, with its rule."""
    for one in (*report.findings, *report.observations):
        texts = (one.title, one.message, one.expected, one.remedy, one.question, one.derogation, *(cited.cite for cited in one.authority))
        yield from ((one.rule_id, text) for text in texts)
    yield from ((entry.rule_id, entry.question) for entry in report.not_assessed)


def test_the_conditions_of_a_red_notice_are_never_printed_against_a_diffusion(rulebook):
    examples = (example for rule in written() for example in examples_of(rule.table))
    diffusions = [example for example in examples if notice_of(example).text(("document", "type")) == "diffusion"]
    told = {pair for example in diffusions for pair in printed(audit_example(example, rulebook, every_rule=True))}
    assert len({rule for rule, _ in told}) > len(diffusions) // 10
    assert {(rule, text) for rule, text in told if re.search(r"Art(?:icle|\.)? ?8[2-7]\b", text)} == set()


def test_every_word_of_the_vocabulary_and_every_defined_term_is_in_the_readme():
    readme = " ".join((rules_folder() / "README.md").read_text(encoding="utf-8").split())
    words = {*COMPARISONS, *GROUPS, *PRESENCE, *QUANTIFIERS, "not", "where", "field", "count", "number"}
    assert words - set(re.findall(r"[a-z_]+", readme)) == set()
    assert [term for term in TERMS if f"`{term}`" not in readme] == []


def test_every_law_file_and_the_open_numbers_follow_their_grammar():
    data = data_of(rules_folder())
    instruments = [LawFile.model_validate(law).instrument for law in data["law"]]
    assert sorted(instruments) == sorted(path.stem for path in (rules_folder() / "_law").glob("*.yaml"))
    assert OpenNumbersFile.model_validate(data["data"]["open_numbers"]).version == "1"


def test_every_dated_table_follows_its_grammar():
    tables = {name: table for name, table in data_of(rules_folder())["data"].items() if "facts" in table}
    assert sorted(tables) == ["conflicts", "country_context", "extradition_treaties", "majority_ages", "supervision_measures"]
    assert [DatedTableFile.model_validate(table).version for table in tables.values()] == ["1"] * len(tables)


def test_every_lexicon_follows_its_grammar_and_none_of_its_groups_is_unused():
    lexicons = lexicon_files(rules_folder())
    assert [LexiconFile.model_validate(lexicon).version for lexicon in lexicons.values()] == ["1"] * len(lexicons)
    groups = {f"{name}.{group['id']}" for name, lexicon in lexicons.items() for group in lexicon["groups"]}
    silent = {
        f"{name}.{group['id']}" for name, lexicon in lexicons.items() for group in lexicon["groups"] if group["id"].startswith("other_")
    }
    open_ones = {f"{name}.{group['id']}" for name, lexicon in lexicons.items() for group in lexicon["groups"] if group.get("leaves_open")}
    named = {name for rule in written() for name in re.findall(r"\b(?:charges|courts|persons|texts)\.[a-z_]+", str(rule.table))}
    in_python = {"texts.caveat"}
    assert groups - named - silent - open_ones - in_python == set()


def test_terms_that_are_only_reported_decide_nothing_by_themselves():
    unverified = {
        f"{name}.{group['id']}"
        for name, lexicon in lexicon_files(rules_folder()).items()
        for group in lexicon["groups"]
        if not group["verified"]
    }
    bases = {
        (clause.table or {}).get("basis") or rule.table["basis"]
        for rule in written()
        for clause in ways_of(rule.table)
        if any(group in str(clause.condition) for group in unverified)
    }
    assert bases == {"H", "R"}


def test_an_open_number_names_exactly_the_rules_that_compare_with_it(rulebook):
    used = {(number, rule.id) for rule in written() for clause in conditions_of(rule.table) for number in open_numbers_in(clause.condition)}
    in_python = {(number, rule.id) for rule in written() if rule.module for number in numbers_read(rule, rulebook)}
    named = {(row["id"], rule) for row in data_of(rules_folder())["data"]["open_numbers"]["numbers"] for rule in row["rules"]}
    where_notices_are_compared = {(f"shared_summary_{name}", "FCT007") for name in ("words", "percent", "own_words")}
    assert used | in_python | where_notices_are_compared == named


def test_every_rule_that_silences_another_exists():
    ids = {rule.id for rule in written()}
    assert {name for rule in written() for name in rule.table.get("silenced_by", [])} - ids == set()


def test_every_rule_is_compiled_for_the_types_of_document_that_it_has_law_for(rulebook):
    judged = {rule.id for kind in DocumentType for rule in rulebook.source.rules_for(kind)}
    assert judged == {rule.id for rule in written()}


@pytest.mark.parametrize("path", BASES, ids=lambda path: path.stem)
def test_a_base_notice_has_no_deficiency(path, rulebook):
    report = audit(read_notice(path), rulebook, date(2021, 6, 30), Rates())
    raised = {rule: outcome for rule, outcome in report.outcomes.items() if outcome in {Outcome.DEFICIENT, Outcome.FOR_REVIEW}}
    sheet = {"POL020": Outcome.FOR_REVIEW}  # stands in every report, as an observation
    assert (raised, report.verdict.minimum_criteria, report.errors) == (sheet, "met", ())
