"""Every example of every rule, run through the engine: the outcome, the place and the message are what the rule file says."""

import pytest

from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.rulebook.examples import disagreement, examples_of, run
from noticecheck.rulebook.written import written

EXAMPLES = [example for rule in written() for example in examples_of(rule.table)]


@pytest.fixture(scope="module")
def rulebook():
    return load_rulebook()


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"{example.rule_id} {example.name}")
def test_the_rule_says_of_its_example_what_its_file_says(example, rulebook):
    assert disagreement(example, run(example, rulebook)) == ""
