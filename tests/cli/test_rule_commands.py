"""The commands about rules: what is listed, explained, started, linted and tested."""

import json

import pytest

from noticecheck.rulebook.explain import explain
from noticecheck.rulebook.handbook import handbook


@pytest.mark.usefixtures("files")
def test_the_list_shows_what_matches(noticecheck):
    expected = "TST001  high  D  both  No number of the warrant\n1 rule\n"
    assert noticecheck("rules", "list", "--rules", "pack", "--family", "TST") == (0, expected, "")
    assert noticecheck("rules", "list", "--rules", "pack", "--family", "TST", "--severity", "low") == (0, "0 rules\n", "")
    assert noticecheck("rules", "list", "--rules", "pack", "--family", "tst", "--tag", "accuracy", "--type", "diffusion").out == expected
    assert noticecheck("rules", "list", "--rules", "pack", "--family", "TST", "--tag", "extradition").out == "0 rules\n"


@pytest.mark.usefixtures("files")
def test_rules_alone_lists_too(noticecheck):
    options = ("--rules", "pack", "--family", "TST", "--format", "json")
    assert noticecheck("rules", *options) == noticecheck("rules", "list", *options)


@pytest.mark.usefixtures("files")
def test_the_list_is_also_data(noticecheck):
    done = noticecheck("rules", "list", "--rules", "pack", "--family", "TST", "--format", "json")
    assert json.loads(done.out) == [
        {
            "id": "TST001",
            "title": "No number of the warrant",
            "severity": "high",
            "basis": "D",
            "family": "TST",
            "types": ["red_notice", "diffusion"],
            "law": ["RPD Art. 12(1)"],
            "pack": "pack",
        }
    ]


def test_the_handbook_is_the_list_in_markdown(noticecheck):
    assert noticecheck("rules", "list", "--format", "markdown") == (0, handbook(), "")


def test_a_pack_of_the_configuration_is_listed_too(files, noticecheck):
    (files / "noticecheck.toml").write_text('rules = ["pack"]\n')
    assert noticecheck("rules", "list", "--family", "TST").out == "TST001  high  D  both  No number of the warrant\n1 rule\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--severity", "grave"], "--severity: 'grave' is not known; choose from: critical, high, medium, low, info"),
        (["--basis", "X"], "--basis: 'X' is not known; choose from: D, C, H, R"),
        (["--type", "notice"], "--type: 'notice' is not known; choose from: red_notice, diffusion"),
        (["--format", "csv"], "--format: 'csv' is not known; choose from: text, json, markdown"),
        (["--format", "markdown", "--basis", "D"], "the handbook holds every shipped rule; leave out the filters, or ask for text or json"),
    ],
    ids=["severity", "basis", "type", "format", "handbook"],
)
def test_a_filter_that_cannot_match_is_refused(noticecheck, arguments, told):
    assert noticecheck("rules", "list", *arguments) == (2, "", f"noticecheck: {told}\n")


def test_a_rule_is_explained_on_lines_that_fit(noticecheck):
    done = noticecheck("explain", "thr001")
    assert (done.code, done.err, max(map(len, done.out.splitlines())) <= 80) == (0, "", True)
    assert "".join(done.out.split()) == "".join("".join(explain("THR001")).split())


def test_a_rule_that_does_not_exist_brings_the_nearest(noticecheck):
    done = noticecheck("explain", "THR01")
    assert (done.code, done.out, done.err.startswith("noticecheck: there is no rule 'THR01'; did you mean THR001")) == (2, "", True)


@pytest.mark.usefixtures("files")
def test_a_new_rule_is_started_and_still_to_be_written(noticecheck):
    assert noticecheck("rules", "new", "tst", "number-of-the-file", "--rules", "pack") == (
        0,
        "pack/TST/TST002-number-of-the-file.yaml\n",
        "",
    )
    done = noticecheck("rules", "lint", "--rules", "pack")
    assert (done.code, {line.split(": ")[0] for line in done.out.splitlines()}) == (1, {"TST/TST002-number-of-the-file.yaml"})


@pytest.mark.usefixtures("files")
def test_a_pack_in_order_has_no_complaint(noticecheck):
    done = noticecheck("rules", "test", "TST001", "--rules", "pack")
    assert (done.code, done.out, done.err.endswith(" complaints\n")) == (0, "", True)


def test_an_example_that_disagrees_is_told(files, noticecheck):
    path = files / "pack" / "TST" / "TST001-number-of-the-warrant.yaml"
    path.write_text(path.read_text().replace("{name: a number is stated}", "{name: a number is stated, set: {warrant.number: null}}"))
    assert noticecheck("rules", "test", "TST001", "--rules", "pack", "--examples-only") == (
        1,
        "TST001, example 'a number is stated': expected met, got raised\n",
        "noticecheck: 1 rule, 4 examples, 0 changes made by machine, 1 complaint\n",
    )


def test_a_change_that_no_example_notices_is_told(files, noticecheck):
    path = files / "pack" / "TST" / "TST001-number-of-the-warrant.yaml"
    path.write_text(path.read_text().replace("{absent: warrant.number}", "{absent: [warrant.number, warrant.issued]}"))
    done = noticecheck("rules", "test", "TST001", "--rules", "pack")
    assert (done.code, done.out) != (0, "")


def test_a_folder_that_is_none_is_told(noticecheck):
    assert noticecheck("rules", "lint", "--rules", "nowhere") == (2, "", "noticecheck: nowhere is not a folder of rule files\n")
