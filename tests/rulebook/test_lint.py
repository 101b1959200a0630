"""Every demand of lint, on a rule that lacks nothing else."""

import pytest

from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.rulebook.lint import crashes, lint
from noticecheck.rulebook.packs import Pack
from noticecheck.rulebook.written import Written

FILE = "ZZZ/ZZZ001-warrant-has-no-number.yaml"
EXAMPLE = {"name": "no number", "set": {"warrant.number": None}, "at": "warrant", "says": "the notice states no number of the warrant"}


def said(*rules):
    return [(complaint.key, complaint.message) for complaint in lint(rules)]


def test_the_smallest_rule_is_accepted(clean):
    assert lint([clean()]) == ()


def test_a_complaint_is_one_line_with_file_key_and_what_to_change(clean):
    (complaint,) = lint([clean(question="What is the number")])
    assert str(complaint) == f"{FILE}: question: must end with a question mark"


@pytest.mark.parametrize(
    ("changes", "complaints"),
    [
        pytest.param({"title": "The warrant has no number."}, [("title", "must end without a full stop")], id="a full stop in the title"),
        pytest.param(
            {"remedy": "The number should be asked for."},
            [("remedy", "must begin with what to do; 'The' is not in the list of verbs")],
            id="a remedy that is not in the imperative",
        ),
        pytest.param({"remedy": "Ask for the number"}, [("remedy", "must end with a full stop")], id="a remedy without a full stop"),
        pytest.param(
            {"why": "It proves an abusive practice."},
            [
                ("why", "says 'proves', which is more than a document can show"),
                ("why", "says 'abusive', which is more than a document can show"),
            ],
            id="banned words",
        ),
        pytest.param(
            {"law": {"red_notice": ["rpd-83-2-b-v", "rpd-83-9"]}},
            [("law.red_notice", "no file of _law has the provision 'rpd-83-9'")],
            id="a provision that does not exist",
        ),
        pytest.param(
            {"law": {"diffusion": ["rpd-83-2-b-v"]}},
            [("law.diffusion", "rpd-83-2-b-v does not govern a diffusion")],
            id="an article on notices against a diffusion",
        ),
        pytest.param(
            {"law": {"red_notice": ["rpd-97-2"]}},
            [("law.red_notice", "rpd-97-2 does not govern a red notice")],
            id="an article on diffusions against a notice",
        ),
        pytest.param(
            {"law": {"both": ["rpd-83-2-b-v"]}},
            [("law.diffusion", "rpd-83-2-b-v does not govern a diffusion")],
            id="an article on notices against both",
        ),
        pytest.param({"law": {}}, [("law", "no provision is cited, so the rule would judge no type of document")], id="no law"),
        pytest.param(
            {"dimension": "style"},
            [("dimension", "'style' is not one of: amounts, extradition, facts_and_role, identity, judicial_data, procedure")],
            id="an unknown dimension",
        ),
        pytest.param(
            {"ccf_tags": ["Missing numbers"]},
            [("ccf_tags", "'Missing numbers' is not a tag of the Commission; _data/ccf_tags.yaml lists them")],
            id="an unknown tag",
        ),
        pytest.param(
            {"deficient_if": {"absent": "warrant.nummer"}},
            [("deficient_if", "the notice format has no route 'warrant.nummer', and no defined term has that name")],
            id="a route that does not exist",
        ),
        pytest.param(
            {"deficient_if": {"some": "offences", "where": {"absent": "each.penalty"}}},
            [("deficient_if", "the notice format has no route 'each.penalty' in an item of offences")],
            id="a route that items do not have",
        ),
        pytest.param(
            {"deficient_if": {"missing": "warrant.number"}},
            [("deficient_if", "these words do not make a condition: missing")],
            id="a word that is not in the vocabulary",
        ),
        pytest.param(
            {"applies_if": {"field": "status", "is": "accused"}},
            [("applies_if", "'status' can never be 'accused'")],
            id="a word that the field never holds",
        ),
        pytest.param(
            {"applies_if": {"field": "status", "is_before": "audit date"}},
            [("applies_if", "`is_before` compares dates; 'status' holds none")],
            id="a comparison that does not fit the field",
        ),
        pytest.param(
            {"applies_if": {"count": "offences", "is_at_least": {"number": "fewest_offences"}}},
            [("applies_if", "_data/open_numbers.yaml has no number 'fewest_offences'")],
            id="an open number that does not exist",
        ),
        pytest.param(
            {"message": "the notice states no number of the warrant of {warrant.day}"},
            [("message", "the notice format has no route 'warrant.day'")],
            id="a slot that does not exist",
        ),
        pytest.param({"at": "warrent"}, [("at", "the notice format has no route 'warrent'")], id="a place that does not exist"),
        pytest.param(
            {"quotes": ["warrant.word"]}, [("quotes", "the notice format has no route 'warrant.word'")], id="a quotation from nowhere"
        ),
        pytest.param({"for_each": "warrant"}, [("for_each", "'warrant' is not a list in the notice format")], id="items of no list"),
        pytest.param({"at": None}, [("at", "is missing")], id="no place"),
        pytest.param(
            {"deficient_if": None, "at": None, "message": None},
            [("deficient_if", "the rule does not say when it is broken")],
            id="no condition",
        ),
        pytest.param(
            {"severity": "blocking"},
            [
                (
                    "severity.literal['critical','high','medium','low','info']",
                    "Input should be 'critical', 'high', 'medium', 'low' or 'info'",
                ),
                (
                    "severity.dict[literal['red_notice','diffusion'],literal['critical','high','medium','low','info']]",
                    "Input should be a valid dictionary",
                ),
            ],
            id="an unknown severity",
        ),
        pytest.param({"python": "os"}, [("python", "Extra inputs are not permitted")], id="code"),
        pytest.param({"silenced_by": ["ZZZ001"]}, [("silenced_by", "a rule cannot silence itself")], id="a rule that silences itself"),
    ],
)
def test_what_a_rule_lacks_is_said(clean, changes, complaints):
    assert said(clean(**changes)) == complaints


def test_a_compared_value_must_be_shown(clean):
    condition = {"field": "warrant.authority_type", "is_not_one_of": ["judicial", "prosecutor"]}
    assert said(clean(deficient_if=condition)) == [("message", "must show what was found, in a slot such as {warrant.issued}")]
    assert said(clean(deficient_if=condition, message="the warrant is of a {warrant.authority_type} authority")) == []


def test_law_that_nobody_read_needs_another_basis_or_a_note(clean, own_rules):
    (own_rules / "_law" / "hearsay.yaml").write_text(UNREAD, encoding="utf-8")
    complaint = "no provision was read in an official text: the basis must be H or R, or a note must say why not"
    assert said(clean(law={"both": ["hearsay-1"]})) == [("law.diffusion", complaint), ("law.red_notice", complaint)]
    assert said(clean(law={"both": ["hearsay-1"]}, basis="R"), clean(law={"both": ["hearsay-1"]}, note="Known at second hand."))[2:] == []


UNREAD = """\
instrument: hearsay
title: A text that nobody read
kind: guidance
editions: []
provisions:
  - {id: hearsay-1, cite: Hearsay 1, subject: anything, versions: [{edition: first, verified: false}]}
"""


@pytest.mark.parametrize(
    ("examples", "complaints"),
    [
        pytest.param(
            {"pass": [{"name": "the number is stated"}], "fail": [EXAMPLE, EXAMPLE | {"name": "again"}]},
            [("examples.pass", "at least 2 are needed")],
            id="one good example",
        ),
        pytest.param(
            {"pass": [{"name": "the number is stated"}, {"name": "the number is stated"}], "fail": [EXAMPLE]},
            [("examples.fail", "at least 2 are needed"), ("examples", "two are called 'the number is stated'")],
            id="two of one name",
        ),
        pytest.param(
            {"pass": [{"name": "fine"}, {"name": "too", "base": "letter"}], "fail": [EXAMPLE, EXAMPLE | {"name": "again"}]},
            [("examples", "'too': there is no base 'letter'; known are diffusion, prosecution, sentence")],
            id="an unknown base",
        ),
        pytest.param(
            {"pass": [{"name": "fine"}, {"name": "too", "outcome": "not_assessed"}], "fail": [EXAMPLE, EXAMPLE | {"name": "again"}]},
            [("examples", "'too': `because` and `outcome: not_assessed` belong together")],
            id="not assessed without a reason",
        ),
        pytest.param(
            {"pass": [{"name": "fine"}, {"name": "too"}], "fail": [EXAMPLE, {"name": "again", "at": "warrant"}]},
            [("examples.fail.1.says", "Field required")],
            id="a bad example without its message",
        ),
        pytest.param(
            {"pass": [{"name": "fine"}, {"name": "too"}], "fail": [EXAMPLE, {"name": "again", "says": "no number"}]},
            [("examples.fail.1.at", "Field required")],
            id="a bad example without its place",
        ),
    ],
)
def test_what_examples_lack_is_said(clean, examples, complaints):
    assert said(clean(examples=examples)) == complaints


@pytest.mark.parametrize(
    ("where", "complaints"),
    [
        ("ZZZ/ZZZ002-warrant.yaml", [("id", "the file must be called ZZZ001-and-what-it-is-about.yaml, in small letters")]),
        ("ZZZ/ZZZ001.yaml", [("id", "the file must be called ZZZ001-and-what-it-is-about.yaml, in small letters")]),
        ("JUD/ZZZ001-warrant.yaml", [("id", "the file must stand in a folder called ZZZ")]),
    ],
)
def test_a_file_is_called_by_its_rule_and_stands_with_its_family(clean, where, complaints):
    assert said(clean(where)) == complaints


def test_an_id_is_used_once(clean):
    first, second = clean(), clean("ZZZ/ZZZ001-another.yaml")
    assert said(first, second) == [("id", "ZZZ001 is used 2 times"), ("id", "ZZZ001 is used 2 times")]


def test_a_python_rule_is_called_by_its_id_and_excuses_by_itself(clean):
    table = {key: value for key, value in clean().table.items() if key not in {"deficient_if", "at", "message"}}
    rule = Written("pack.rules", table | {"unless": {"absent": "warrant"}}, "pack", "pack.rules")
    assert said(rule) == [
        ("id", "the module of ZZZ001 must be called zzz001_ and what it is about"),
        ("unless", "a Python rule decides in judge(case) what excuses"),
    ]


def test_no_rule_of_a_pack_may_fail_on_the_example_of_another(clean):
    wrong = clean(deficient_if={"field": "warrant.number", "is_at_least": 3}, message="number {warrant.number}")
    book = load_rulebook(plugins=[Pack("wrong", (wrong,))])
    assert list(crashes(book, [wrong]))[:1] == ["ZZZ001, example 'the number is stated': ZZZ001: RuleError"]
