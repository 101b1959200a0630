"""The example notices: each gives exactly its expected report, and says of itself what the design asks."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))

from goldens import example_names, expected_json, expected_text  # noqa: E402 - the tool that also writes them

EXPECTED = ROOT / "examples" / "expected"


@pytest.mark.parametrize("name", example_names())
def test_the_text_report_of_an_example_is_the_expected_one(name: str) -> None:
    """Fixed width, no colour, the date of the file: the same bytes every day."""
    assert expected_text(name) == (EXPECTED / f"{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", example_names())
def test_the_json_report_of_an_example_is_the_expected_one(name: str) -> None:
    """Same input, same rules, same data, same bytes."""
    assert expected_json(name) == (EXPECTED / f"{name}.json").read_text(encoding="utf-8")


def test_no_expected_report_is_left_without_its_example() -> None:
    """A renamed example takes its reports along."""
    assert sorted({path.name.split(".")[0] for path in EXPECTED.iterdir()}) == sorted(example_names())
