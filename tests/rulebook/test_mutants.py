"""Which changes are made to a condition, and what is said when examples do not notice one."""

import pytest

from noticecheck.errors import RuleError
from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.rulebook.mutants import Tried, mutants_of, mutation_run, variants
from noticecheck.rulebook.packs import Pack
from noticecheck.rulebook.written import Written

PAST = {"field": "warrant.expires", "is_before": "audit date"}


@pytest.mark.parametrize(
    ("condition", "changes"),
    [
        pytest.param(
            {"absent": "warrant.number"},
            [("absent turned into present: warrant.number", {"present": "warrant.number"})],
            id="absent",
        ),
        pytest.param(
            {"present": ["warrant.number", "warrant.issued"]},
            [
                ("present turned into absent: ['warrant.number', 'warrant.issued']", {"absent": ["warrant.number", "warrant.issued"]}),
                ("warrant.number dropped from present", {"present": ["warrant.issued"]}),
                ("warrant.issued dropped from present", {"present": ["warrant.number"]}),
            ],
            id="present, of two fields",
        ),
        pytest.param(
            {"field": "status", "is": "charged"},
            [("is turned into is_not: status", {"field": "status", "is_not": "charged"})],
            id="is",
        ),
        pytest.param(
            {"field": "status", "is_not_one_of": ["charged", "convicted"]},
            [("is_not_one_of turned into is_one_of: status", {"field": "status", "is_one_of": ["charged", "convicted"]})],
            id="is_not_one_of",
        ),
        pytest.param(
            {"count": "offences", "is_at_least": 2},
            [
                ("is_at_least turned into is_more_than: offences", {"count": "offences", "is_more_than": 2}),
                ("is_at_least 2 made 3: offences", {"count": "offences", "is_at_least": 3}),
                ("is_at_least 2 made 1: offences", {"count": "offences", "is_at_least": 1}),
            ],
            id="a number",
        ),
        pytest.param(
            {"field": "each.max_penalty", "is_less_than": "2 years"},
            [
                ("is_less_than turned into is_at_most: each.max_penalty", {"field": "each.max_penalty", "is_at_most": "2 years"}),
                ("is_less_than 2 years made 25 months: each.max_penalty", {"field": "each.max_penalty", "is_less_than": "25 months"}),
                ("is_less_than 2 years made 23 months: each.max_penalty", {"field": "each.max_penalty", "is_less_than": "23 months"}),
            ],
            id="a duration",
        ),
        pytest.param(
            {"field": "each.max_penalty", "is_at_most": "45 days"},
            [
                ("is_at_most turned into is_less_than: each.max_penalty", {"field": "each.max_penalty", "is_less_than": "45 days"}),
                ("is_at_most 45 days made 46 days: each.max_penalty", {"field": "each.max_penalty", "is_at_most": "46 days"}),
                ("is_at_most 45 days made 44 days: each.max_penalty", {"field": "each.max_penalty", "is_at_most": "44 days"}),
            ],
            id="a duration in days",
        ),
        pytest.param(
            PAST,
            [
                ("is_before turned into is_after: warrant.expires", {"field": "warrant.expires", "is_after": "audit date"}),
                (
                    "is_before made to include the same day: warrant.expires",
                    {"any_of": [PAST, {"field": "warrant.expires", "is_same_as": "audit date"}]},
                ),
            ],
            id="a date",
        ),
        pytest.param(
            {"not": {"stated": "judgment"}},
            [
                ("not removed from stated: judgment", {"stated": "judgment"}),
                ("stated: judgment denied", {"not": {"not": {"stated": "judgment"}}}),
            ],
            id="not, and a word without a partner",
        ),
        pytest.param(
            {"some": "offences", "where": {"absent": "each.law"}},
            [
                ("some turned into every: offences", {"every": "offences", "where": {"absent": "each.law"}}),
                ("some turned into none: offences", {"none": "offences", "where": {"absent": "each.law"}}),
                ("absent turned into present: each.law", {"some": "offences", "where": {"present": "each.law"}}),
            ],
            id="a quantifier",
        ),
        pytest.param(
            {"all_of": [{"stated": "judgment"}]},
            [("stated: judgment denied", {"all_of": [{"not": {"stated": "judgment"}}]})],
            id="a group of one, which means the same as any_of",
        ),
        pytest.param(
            {"any_of": [{"absent": "warrant"}, {"absent": "judgment"}]},
            [
                ("any_of turned into all_of", {"all_of": [{"absent": "warrant"}, {"absent": "judgment"}]}),
                ("absent: warrant dropped from any_of", {"any_of": [{"absent": "judgment"}]}),
                ("absent turned into present: warrant", {"any_of": [{"present": "warrant"}, {"absent": "judgment"}]}),
                ("absent: judgment dropped from any_of", {"any_of": [{"absent": "warrant"}]}),
                ("absent turned into present: judgment", {"any_of": [{"absent": "warrant"}, {"present": "judgment"}]}),
            ],
            id="a group of two",
        ),
    ],
)
def test_a_condition_is_changed_in_one_word_one_part_or_one_number(condition, changes):
    assert list(variants(condition)) == changes


def changes_of(rule, book=None):
    return [mutant.change for mutant in mutants_of(rule, book or load_rulebook())]


def test_a_rule_loses_its_scope_and_its_excuse_and_fires_never_and_always(clean):
    rule = clean(unless={"field": "document.art83_1b_decision", "is": True})
    assert changes_of(rule) == [
        "deficient_if never holds",
        "deficient_if always holds",
        "applies_if dropped",
        "unless dropped",
        "applies_if never holds",
        "unless always holds",
        "present turned into absent: warrant in applies_if",
        "is turned into is_not: document.art83_1b_decision in unless",
        "absent turned into present: warrant.number in deficient_if",
    ]


def test_each_way_of_breaking_a_rule_is_changed_by_itself(clean):
    ways = [{"deficient_if": {"absent": f"warrant.{key}"}, "at": "warrant", "message": f"no {key}"} for key in ("number", "issued")]
    rule = clean(applies_if=None, deficient_if=None, at=None, message=None, clauses=ways)
    assert changes_of(rule) == [
        "clauses.0.deficient_if never holds",
        "clauses.0.deficient_if always holds",
        "clauses.1.deficient_if never holds",
        "clauses.1.deficient_if always holds",
        "absent turned into present: warrant.number in clauses.0.deficient_if",
        "absent turned into present: warrant.issued in clauses.1.deficient_if",
    ]


def test_an_open_number_is_moved_by_one_wherever_the_rule_compares_with_it(clean):
    condition = {"some": "offences", "where": {"field": "each.max_penalty", "is_less_than": {"number": "prosecution_threshold_months"}}}
    assert changes_of(clean(applies_if=None, deficient_if=condition))[-2:] == [
        "the open number prosecution_threshold_months +1",
        "the open number prosecution_threshold_months -1",
    ]


def test_an_open_number_that_nobody_set_is_not_moved(clean):
    condition = {"field": "document.recorded", "is_longer_ago_than": {"number": "retention_years"}}
    assert [change for change in changes_of(clean(deficient_if=condition)) if "open number" in change] == []


def test_a_python_rule_is_made_to_fire_never_and_always(clean):
    table = {key: value for key, value in clean().table.items() if key not in {"deficient_if", "at", "message"}}
    assert changes_of(Written("pack.rule", table, "pack", "pack.rule")) == ["it never fires", "it always fires"]


def test_examples_that_settle_everything_leave_no_survivor(clean):
    rule = clean()
    book = load_rulebook(plugins=[Pack("tried", (rule,))])
    assert list(mutation_run([rule], book)) == [Tried("ZZZ001", 6, ())]


def test_a_change_that_no_example_notices_is_named(clean):
    threshold = {"field": "offences.0.max_penalty", "is_less_than": "24 months"}
    short = {"name": "a year", "set": {"offences.0.max_penalty": "12 months"}, "at": "offences", "says": "12 months"}
    rule = clean(
        applies_if=None,
        deficient_if={"all_of": [{"present": "warrant"}, threshold]},
        at="offences",
        message="{offences.0.max_penalty}",
        examples={"pass": [{"name": "eight years"}], "fail": [short]},
    )
    book = load_rulebook(plugins=[Pack("tried", (rule,))])
    assert list(mutation_run([rule], book)) == [
        Tried(
            "ZZZ001",
            9,
            (
                "ZZZ001: survives: present: warrant dropped from all_of in deficient_if",
                "ZZZ001: survives: is_less_than turned into is_at_most: offences.0.max_penalty in deficient_if",
                "ZZZ001: survives: is_less_than 24 months made 25 months: offences.0.max_penalty in deficient_if",
                "ZZZ001: survives: is_less_than 24 months made 23 months: offences.0.max_penalty in deficient_if",
            ),
        )
    ]


def test_a_rule_whose_examples_disagree_with_it_is_not_changed_at_all(clean):
    rule = clean(deficient_if={"absent": "warrant.issued"})
    with pytest.raises(RuleError) as caught:
        list(mutation_run([rule], load_rulebook()))
    assert str(caught.value) == "ZZZ001: its own examples disagree; `noticecheck rules test ZZZ001` says how"
