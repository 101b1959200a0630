"""Clean notices with one thing wrong, or two: exactly the expected findings, and nothing besides."""

from collections import Counter

import pytest
from corpus.notices import CLEAN, DEFECTIVE, defective, expected, said_and_observed

from noticecheck.rulebook.catalogue import load_rulebook

CASES = {name: expected(name) for name in DEFECTIVE}


@pytest.mark.parametrize("name", DEFECTIVE)
def test_a_defective_notice_raises_exactly_what_is_expected(name):
    wanted = CASES[name]
    report = defective(name)
    assert said_and_observed(report) == [tuple(row[key] for key in ("rule", "route", "outcome", "message")) for row in wanted["findings"]]
    assert (report.verdict.minimum_criteria, report.verdict.with_context) == (
        wanted["verdict"],
        wanted.get("with_context", wanted["verdict"]),
    )


def test_the_defective_notices_are_many_and_say_what_is_wrong_with_each():
    assert len(DEFECTIVE) >= 60
    assert [name for name, case in CASES.items() if not case["why"].endswith(".") or case["base"] not in CLEAN] == []


def test_they_break_rules_of_every_family():
    broken = Counter(row["rule"] for case in CASES.values() for row in case["findings"])
    families = {rule.id[:3] for kind in ("red_notice", "diffusion") for rule in load_rulebook().source.rules_for(kind)}
    assert families - {rule[:3] for rule in broken} <= {"OBS"}
    assert len(broken) >= 75
