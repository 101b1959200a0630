"""A copy of the shipped rules that a test may change, and the smallest rule that lint accepts."""

import shutil

import pytest

from noticecheck.rulebook import files, where
from noticecheck.rulebook.written import Written


@pytest.fixture
def own_rules(tmp_path, monkeypatch):
    """The folder of a copy of the shipped rules, which everything in this test takes for the shipped ones."""
    folder = tmp_path / "package" / "_rules"
    shutil.copytree(files.rules_folder(), folder, ignore=shutil.ignore_patterns(where.COMPILED))
    monkeypatch.setattr(where, "PACKAGE", str(folder.parent))
    return folder


@pytest.fixture
def clean():
    """Return a function that makes a rule which lint accepts, with some keys changed; a key with None is left out."""

    def rule(where="ZZZ/ZZZ001-warrant-has-no-number.yaml", **changes):
        table = TABLE | changes
        return Written(where, {key: value for key, value in table.items() if value is not None})

    return rule


TABLE = {
    "id": "ZZZ001",
    "title": "The warrant has no number",
    "severity": "low",
    "basis": "D",
    "dimension": "judicial_data",
    "law": {"red_notice": ["rpd-83-2-b-v"]},
    "why": "A warrant can be found without its number.",
    "applies_if": {"present": "warrant"},
    "deficient_if": {"absent": "warrant.number"},
    "at": "warrant",
    "message": "the notice states no number of the warrant",
    "remedy": "Ask for the number of the warrant.",
    "question": "What is the number of the warrant?",
    "examples": {
        "pass": [
            {"name": "the number is stated"},
            {"name": "no warrant is stated", "set": {"warrant": None}, "outcome": "not_applicable"},
        ],
        "fail": [
            {"name": "no number", "set": {"warrant.number": None}, "at": "warrant", "says": "the notice states no number of the warrant"},
            {
                "name": "nothing but a date",
                "set": {"warrant": {"issued": "2020-02-03"}},
                "at": "warrant",
                "says": "the notice states no number of the warrant",
            },
        ],
    },
}
