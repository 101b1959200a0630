"""The table of the founding cases has no open row, and no test is named after a row that there is not."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))

from case_table import CONTEXT_ONLY, coverage, named_tests, open_rows, rows_of_cases  # noqa: E402 - the tool that writes the table

ROWS = {"D": 20, "P": 27, "R": 29, "A": 27, "C": 20, "N": 8, "E": 15}


def test_no_row_is_open():
    assert open_rows() == []


def test_every_row_of_the_founding_cases_is_in_the_table_once():
    ids = [row["id"] for row in rows_of_cases()]
    assert ids == [f"{letter}{number}" for letter, count in ROWS.items() for number in range(1, count + 1)]


def test_every_test_is_named_after_a_row_that_needs_one():
    needing = {row["id"] for row in rows_of_cases() if CONTEXT_ONLY not in row["kinds"]}
    assert set(named_tests()) - needing == set()


def test_every_row_says_what_is_done_about_it():
    assert [row["id"] for row in rows_of_cases() if not row["does"].endswith(".") or len(row["does"]) < len("As P16.")] == []


def test_the_published_table_is_the_one_that_the_tests_make():
    assert (ROOT / "docs" / "coverage.md").read_text(encoding="utf-8") == coverage()
