"""What is said when a rule does not do what its example asks, and how an example changes its base notice."""

import pytest

from noticecheck.errors import RuleError
from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.rulebook.examples import Example, Result, disagreement, examples_of, notice_of, run
from noticecheck.rulebook.packs import Pack

GOOD = Example("ZZZ001", "good", "prosecution", {}, "", "met")
BAD = Example("ZZZ001", "bad", "prosecution", {}, "", "raised", "warrant", "no number")
UNKNOWN = Example("ZZZ001", "unknown", "prosecution", {}, "", "not_assessed", because="extract")


@pytest.mark.parametrize(
    ("example", "result", "said"),
    [
        (GOOD, Result("met", ()), ""),
        (BAD, Result("raised", (("warrant", "no number"),)), ""),
        (UNKNOWN, Result("not_assessed", (), "extract"), ""),
        (GOOD, Result("raised", (("warrant", "no number"),)), "expected met, got raised"),
        (GOOD, Result("not_assessed", (), "extract"), "expected met, got not_assessed (extract)"),
        (BAD, Result("met", ()), "expected raised, got met"),
        (UNKNOWN, Result("not_assessed", (), "redacted"), "expected not assessed because of extract, got redacted"),
        (BAD, Result("raised", (("warrant.number", "no number"),)), "expected at warrant: 'no number'; got at warrant.number: 'no number'"),
        (BAD, Result("raised", (("warrant", "none"),)), "expected at warrant: 'no number'; got at warrant: 'none'"),
        (
            BAD,
            Result("raised", (("warrant", "no number"), ("warrant", "no date"))),
            "expected at warrant: 'no number'; got at warrant: 'no number'; at warrant: 'no date'",
        ),
    ],
    ids=str,
)
def test_an_example_that_disagrees_says_what_was_expected_and_what_came(example, result, said):
    assert disagreement(example, result) == said


def test_everything_that_a_rule_raises_is_in_its_example(clean):
    ways = [
        {"deficient_if": {"absent": f"warrant.{key}"}, "at": "warrant", "message": f"no {key} is stated"} for key in ("number", "issued")
    ]
    fail = {"name": "neither", "set": {"warrant": {"country": "PL"}}, "at": "warrant", "says": "no number is stated"}
    more = [{"at": "warrant", "says": "no issued is stated"}]
    rule = clean(deficient_if=None, at=None, message=None, clauses=ways, examples={"pass": [], "fail": [fail, fail | {"also": more}]})
    book = load_rulebook(plugins=[Pack("tried", (rule,))])
    assert [disagreement(example, run(example, book)) for example in examples_of(rule.table)] == [
        "expected at warrant: 'no number is stated'; got at warrant: 'no number is stated'; at warrant: 'no issued is stated'",
        "",
    ]


def test_an_example_sets_adds_and_removes_by_route():
    patch = {"offences.0.max_penalty": None, "judgment.court": "Court of Gdynia", "person.nationalities.0": "DE", "warrant": None}
    notice = notice_of(Example("ZZZ001", "patched", "prosecution", patch, "", "met"))
    values = [
        notice.value(route, "none") for route in (("offences", 0, "max_penalty"), ("judgment",), ("person", "nationalities"), ("warrant",))
    ]
    assert values == ["none", {"court": "Court of Gdynia"}, ("DE",), "none"]


def test_an_example_that_is_no_notice_is_named():
    with pytest.raises(RuleError) as caught:
        notice_of(Example("ZZZ001", "with a word of its own", "prosecution", {"warrant.nummer": "1"}, "", "met"))
    assert str(caught.value) == "ZZZ001, example 'with a word of its own': unknown key 'nummer' in warrant"
