"""A rule explained, compared whole, and the list of rules."""

from pathlib import Path

import pytest

from noticecheck.engine.rule import OpenNumber
from noticecheck.errors import UsageError
from noticecheck.rulebook.explain import Row, explain, list_rules, rows_as_json
from noticecheck.rulebook.files import read_yaml
from noticecheck.rulebook.handbook import handbook
from noticecheck.rulebook.in_words import in_words
from noticecheck.rulebook.packs import Pack, folder_pack
from noticecheck.rulebook.written import written, written_as_module

HARBOUR = Path(__file__).resolve().parents[1] / "plugin_pack" / "src" / "noticecheck_harbour" / "rules"
MESSAGE = "the language of the document is {document.language}, and fewer than two countries are named"
EXPLAINED = """\
HBR001  Neither in English nor in French  (pack rules)

The law
  House rules, no. 1, for a red notice and diffusion: language of incoming documents
    “Documents are to be in English or French.”
    Edition 2020, HO 1/2020; in force from 2020-01-01; read in an official text

The condition
  It applies if
    the file gives `document.language`
  It is deficient if
    all of these hold:
    - `document.language` is stated and is none of en or fr
    - the number of `extradition.sought_from` is less than 2 countries (open number harbour_fewest_countries)
    It then points at `document.language` and says: {MESSAGE}
    Expected: a document in English or French

Severity: low
  The harbour office reads these two languages only.
  Basis D, deterministic: decided from what the document states.

Remedy
  Ask for the document in English or in French.

Question
  Is there an English or a French version?

Examples on which it does not raise
  in English: met
  in Polish for two countries: met
  the language is not stated: not applicable

Examples on which it raises
  in Polish for one country
    at `document.language`: the language of the document is pl, and fewer than two countries are named
  in Polish for every country
    at `document.language`: the language of the document is pl, and fewer than two countries are named"""


@pytest.fixture(scope="module")
def harbour():
    return folder_pack(HARBOUR)


def test_a_rule_is_explained_from_the_law_to_its_bad_examples(harbour):
    assert "\n".join(explain("HBR001", [harbour])) == EXPLAINED.replace("{MESSAGE}", MESSAGE)


def test_an_id_may_be_written_in_small_letters(harbour):
    assert explain("hbr001", [harbour]) == explain("HBR001", [harbour])


def test_every_shipped_rule_can_be_explained():
    heads = {rule.id: explain(rule.id)[0] for rule in written()}
    assert heads == {rule.id: f"{rule.id}  {rule.table['title']}" for rule in written()}


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ("HBR01", "there is no rule 'HBR01'; did you mean HBR001?"),
        ("???", "there is no rule '???'; `noticecheck rules list` shows them all"),
    ],
)
def test_an_id_that_does_not_exist_gives_the_nearest_ones(harbour, asked, message):
    with pytest.raises(UsageError) as caught:
        explain(asked, [harbour])
    assert str(caught.value) == message


def test_a_rule_that_differs_by_type_of_document_and_decides_in_code_says_so(monkeypatch):
    monkeypatch.syspath_prepend(str(HARBOUR.parent.parent))
    (rule,) = written_as_module("noticecheck_harbour.hbr002_all_members", "harbour")
    table = rule.table | {
        "severity": {"red_notice": "info", "diffusion": "low"},
        "derogation": "The office may decide otherwise.",
        "silenced_by": ["HBR001"],
        "ccf_tags": ["Extradition", "Human rights"],
        "note": "Invented.",
        "law": {"red_notice": ["rpd-12-1"], "diffusion": ["rpd-12-1"]},
    }
    lines = explain("HBR002", [Pack("harbour", (type(rule)(rule.where, table, rule.pack, rule.module),))])
    start = lines.index("The condition")
    assert lines[start : lines.index("Remedy")] == (
        "The condition",
        "  It is decided by code, in noticecheck_harbour.hbr002_all_members.",
        "",
        "Severity: info for a red notice, low for a diffusion",
        "  The harbour office writes a note of its own for a search in every country.",
        "  Basis D, deterministic: decided from what the document states.",
        "",
        "Exception",
        "  The office may decide otherwise.",
        "",
    )
    assert lines[lines.index("Tags of the Commission") : lines.index("Examples on which it does not raise")] == (
        "Tags of the Commission",
        "  Extradition, Human rights",
        "",
        "Silent where one of these is deficient",
        "  HBR001",
        "",
        "Note",
        "  Invented.",
        "",
    )


NUMBERS = {"months": OpenNumber("months", 24, "months"), "unset": OpenNumber("unset", None, "years")}


@pytest.mark.parametrize(
    ("condition", "lines"),
    [
        ({"absent": ["warrant", "judgment"]}, ("the document does not state `warrant` or `judgment`",)),
        ({"present": ["warrant", "judgment"]}, ("the document states `warrant` and `judgment`",)),
        ({"stated": "judgment"}, ("the file gives `judgment`",)),
        ({"field": "status", "is": "charged"}, ("`status` is charged",)),
        ({"field": "person.dna", "is": True}, ("`person.dna` is true",)),
        ({"field": "status", "is_one_of": ["charged", "suspect", "other"]}, ("`status` is one of charged, suspect or other",)),
        ({"field": "a.b", "is_before": "audit date"}, ("`a.b` is before `audit date`",)),
        ({"field": "a", "includes": {"field": "b"}}, ("`a` includes `b`",)),
        ({"field": "a", "includes": "ALL"}, ("`a` includes ALL",)),
        ({"field": "a", "is_less_than": {"number": "months"}}, ("`a` is less than 24 months (open number months)",)),
        (
            {"field": "a", "is_longer_ago_than": {"number": "unset"}},
            ("`a` is, on the audit date, longer ago than a number that is not set (open number unset)",),
        ),
        ({"count": "offences", "is_at_least": 2}, ("the number of `offences` is at least 2",)),
        ({"not": {"absent": "warrant"}}, ("it is not so that:", "- the document does not state `warrant`")),
        ({"some": "offences"}, ("there is at least one item of `offences`",)),
        ({"none": "offences"}, ("there is no item of `offences`",)),
        ({"none": "offences", "where": {"stated": "each.law"}}, ("for no item of `offences` (each):", "- the file gives `each.law`")),
        (
            {"any_of": [{"stated": "a"}, {"all_of": [{"stated": "b"}, {"every": "c", "where": {"stated": "each.d"}}]}]},
            (
                "at least one of these holds:",
                "- the file gives `a`",
                "- all of these hold:",
                "  - the file gives `b`",
                "  - for every item of `c` (each):",
                "    - the file gives `each.d`",
            ),
        ),
    ],
    ids=str,
)
def test_a_condition_is_put_into_words(condition, lines):
    assert in_words(condition, NUMBERS) == lines


def test_rules_are_listed_with_their_law_and_their_pack(harbour):
    row = Row(
        "HBR001", "Neither in English nor in French", "low", "D", "HBR", ("red_notice", "diffusion"), ("House rules, no. 1",), "rules"
    )
    rows = list_rules([harbour], family="hbr")
    assert (rows, rows_as_json(rows)) == (
        (row,),
        [
            {
                "id": "HBR001",
                "title": "Neither in English nor in French",
                "severity": "low",
                "basis": "D",
                "family": "HBR",
                "types": ["red_notice", "diffusion"],
                "law": ["House rules, no. 1"],
                "pack": "rules",
            }
        ],
    )


@pytest.mark.parametrize(
    "chosen",
    [
        {"severity": "low"},
        {"basis": "d"},
        {"document": "diffusion"},
        {"family": "HBR", "severity": "low", "basis": "D", "document": "red_notice"},
    ],
    ids=str,
)
def test_a_filter_keeps_what_matches_all_of_it(harbour, chosen):
    kept = {row.id for row in list_rules([harbour], **chosen)}
    tests = {"severity": "severity", "basis": "basis", "family": "family"}
    expected = {
        row.id
        for row in list_rules([harbour])
        if all(getattr(row, tests[key]) == value.upper() if key in {"basis", "family"} else value in getattr(row, tests[key])
               for key, value in chosen.items() if key != "document")
        and ("document" not in chosen or chosen["document"] in row.types)
    }  # fmt: skip
    assert (kept, "HBR001" in kept) == (expected, True)


def test_a_filter_that_matches_nothing_keeps_nothing(harbour):
    assert list_rules([harbour], family="HBR", severity="critical") == ()


def test_the_handbook_has_a_row_and_a_chapter_for_every_rule():
    lines = handbook().splitlines()
    ids = [rule.id for rule in written()]
    rows = [line.split("]")[0].removeprefix("| [") for line in lines if line.startswith("| [")]
    chapters = [line.removeprefix("## ") for line in lines if line.startswith("## ")]
    assert (rows, chapters) == (ids, ids)


def test_nothing_that_a_rule_says_is_read_as_markdown(own_rules):
    path = own_rules / "THR" / "THR001-no-offence-reaches-two-years.yaml"
    before = read_yaml(path)["why"]
    path.write_text(path.read_text(encoding="utf-8").replace(before, "<b>[a](b)</b> *c* | `d_e`"), encoding="utf-8")
    assert "- \\<b\\>\\[a\\](b)\\</b\\> \\*c\\* \\| `d_e`" in handbook().splitlines()
