"""Every rule changed by machine in every way that `rulebook.mutants` knows: its own examples notice each change."""

import pytest

from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.rulebook.mutants import mutation_run
from noticecheck.rulebook.written import written


@pytest.fixture(scope="module")
def rulebook():
    return load_rulebook()


@pytest.mark.parametrize("rule", written(), ids=lambda rule: rule.id)
def test_no_change_of_the_rule_goes_unnoticed(rule, rulebook):
    (tried,) = mutation_run([rule], rulebook)
    assert tried.survivors == ()
