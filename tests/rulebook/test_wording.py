"""The words that would say more than a document can show: one list, held against rules, their code, and the documentation."""

import ast
import re
from pathlib import Path

import pytest

from noticecheck.rulebook.files import python_rules, read_yaml, rules_folder
from noticecheck.rulebook.lint import banned_words

ROOT = Path(__file__).resolve().parents[2]
WRITTEN_BY_HAND = [
    *(path for path in (ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", ROOT / "rules" / "README.md")),
    *sorted((ROOT / "docs").glob("*.md")),
]
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|`[^`]*`|\([^()\s]*\)")
"""What others say, what a program reads, and addresses."""


def test_the_list_has_the_words_that_a_report_never_uses():
    listed = read_yaml(rules_folder() / "_data" / "banned_words.yaml")["beginnings"]
    assert listed == ["invalid", "illegal", "fake", "abusive", "politically motivated", "prove"]
    assert banned_words("This Fake paper proves an ILLEGAL, politically motivated case.") == (
        "Fake",
        "proves",
        "ILLEGAL",
        "politically motivated",
    )


@pytest.mark.parametrize("path", WRITTEN_BY_HAND, ids=lambda path: path.name)
def test_no_page_of_the_documentation_has_one_but_in_quotation_marks(path):
    said = QUOTED.sub("", path.read_text(encoding="utf-8"))
    assert [line for line in said.splitlines() if banned_words(line)] == []


def texts_outside_examples(path):
    """The texts of a rule's module that are neither its table, which lint reads, nor documentation."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield from (one.value for one in ast.walk(node) if isinstance(one, ast.Constant) and isinstance(one.value, str))


@pytest.mark.parametrize("path", list(python_rules()), ids=lambda path: path.stem)
def test_no_message_that_a_python_rule_makes_has_one(path):
    assert [text for text in texts_outside_examples(path) if banned_words(text)] == []
