"""Which settings count: the command line over the nearest file over the defaults."""

import re

import pytest

from noticecheck.cli.config import FLAGS, LISTS, WORDS

DEFAULTS = """\
configuration file: none
# all_outcomes is not set
# as_of is not set
# baseline is not set
fail_on = "critical"  # default
# fail_on_review is not set
format = ["text"]  # default
# forum is not set
# ignore is not set
# include_values is not set
# min_score is not set
# profile is not set
# rates is not set
# rules is not set
# select is not set
# weights is not set
"""


def test_without_a_file_the_defaults_count(noticecheck):
    assert noticecheck("audit", "--show-config") == (0, DEFAULTS, "")


def test_the_command_line_counts_over_the_file_and_the_file_over_the_defaults(folder, noticecheck):
    path = folder / "noticecheck.toml"
    path.write_text('fail_on = "high"\nmin_score = 40\nas_of = 2024-11-30\nselect = ["JUD", "THR"]\nfail_on_review = true\n')
    done = noticecheck("audit", "--show-config", "--fail-on", "low", "--format", "json", "--ignore", "THR001")
    assert done == (
        0,
        f"""\
configuration file: {path}
# all_outcomes is not set
as_of = "2024-11-30"  # noticecheck.toml
# baseline is not set
fail_on = "low"  # command line
fail_on_review = true  # noticecheck.toml
format = ["json"]  # command line
# forum is not set
ignore = ["THR001"]  # command line
# include_values is not set
min_score = "40"  # noticecheck.toml
# profile is not set
# rates is not set
# rules is not set
select = ["JUD", "THR"]  # noticecheck.toml
# weights is not set
""",
        "",
    )


def test_the_nearest_file_upwards_counts(folder, noticecheck, monkeypatch):
    (folder / "noticecheck.toml").write_text('fail_on = "low"\n')
    below = folder / "cases" / "one"
    below.mkdir(parents=True)
    (folder / "cases" / "pyproject.toml").write_text('[project]\nname = "cases"\n[tool.noticecheck]\nfail_on = "medium"\n')
    monkeypatch.chdir(below)
    assert noticecheck("audit", "--show-config").out.splitlines()[:5] == [
        f"configuration file: {folder / 'cases' / 'pyproject.toml'}",
        "# all_outcomes is not set",
        "# as_of is not set",
        "# baseline is not set",
        'fail_on = "medium"  # pyproject.toml',
    ]


def test_a_project_file_without_our_table_is_passed_over(folder, noticecheck, monkeypatch):
    (folder / "noticecheck.toml").write_text('fail_on = "low"\n')
    below = folder / "other"
    below.mkdir()
    (below / "pyproject.toml").write_text("this is not even TOML")
    monkeypatch.chdir(below)
    assert noticecheck("audit", "--show-config").out.splitlines()[0] == f"configuration file: {folder / 'noticecheck.toml'}"


def test_a_pack_that_the_file_names_is_beside_the_file(files, noticecheck, monkeypatch):
    (files / "noticecheck.toml").write_text('rules = ["pack"]\nselect = ["TST001"]\nfail_on = "high"\n')
    below = files / "below"
    below.mkdir()
    monkeypatch.chdir(below)
    assert noticecheck("audit", "../silent.notice.yaml").code == 1
    assert noticecheck("audit", "../stated.notice.yaml").code == 0


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("\nfail-on = 'high'", 2, "unknown key 'fail-on'; did you mean 'fail_on'?"),
        (
            "colour = 'red'",
            1,
            (
                "unknown key 'colour'; known here: all_outcomes, as_of, baseline, fail_on, fail_on_review, format, forum, ignore, "
                "include_values, min_score, profile, rates, rules, select, weights"
            ),
        ),
        ("[tool.noticecheck]\n", 1, "unknown key 'tool'; in noticecheck.toml the keys stand at the top, without [tool.noticecheck]"),
        ("rules = 1", 1, "rules must be a list of words in quotes"),
        ("fail_on = ['high']", 1, "fail_on must be a single value"),
        ("fail_on_review = 'yes'", 1, "fail_on_review must be true or false"),
        ("fail_on = ", 0, "Invalid value (at end of document)"),
        ("a = 1\n# \xff", 2, "the byte 0xFF is not UTF-8; save the file as UTF-8"),
    ],
    ids=["a hyphen", "another word", "the table of another file", "a number for a list", "a list for a word", "a word for a flag",
         "no value", "another encoding"],
)  # fmt: skip
def test_a_mistake_in_the_file_is_told_with_its_name_and_line(folder, noticecheck, text, line, told):
    path = folder / "noticecheck.toml"
    path.write_text(text, encoding="latin-1")
    assert noticecheck("audit", "one.yaml") == (2, "", f"noticecheck: {path}{f':{line}' if line else ''}: {told}\n")


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("fail_on = 'grave'", 1, "fail_on: 'grave' is not known; choose from: critical, high, medium, low, info, never"),
        ("as_of = 'soon'", 1, "as_of: 'soon' is not a day; write it as YYYY-MM-DD"),
        ("\nmin_score = 200", 2, "min_score: '200' is not a whole number from 0 to 100"),
        ("forum = 'mars'", 1, "forum: 'mars' is not known; choose from: coe, eu-schengen, uk, us-criminal, us-immigration"),
        ("select = ['TST', 'ZZZ']", 1, "select: there is no rule, family, severity or CCF tag 'ZZZ'; {hint}"),
        ("rules = ['nowhere']", 1, "rules: {folder}/nowhere is not a folder of rule files"),
        ("weights = 'w.yaml'", 1, "weights: w.yaml cannot be read (No such file or directory)"),
        ("baseline = 'b.json'", 1, "baseline: b.json cannot be read (No such file or directory); --update-baseline writes it"),
        ("fail_on = 'low'\n[[overrides]]\npaths = 'a'\nfail_on = 'lo'", 4, (
            "fail_on: 'lo' is not known; choose from: critical, high, medium, low, info, never")),
        ("[[overrides]]\npaths = 'not-there'\nignore = 'ZZZ'", 3, (
            "ignore: there is no rule, family, severity or CCF tag 'ZZZ'; `noticecheck rules list` shows the rules")),
    ],
)  # fmt: skip
def test_a_wrong_word_of_the_file_is_told_with_its_line_and_not_as_an_option(files, noticecheck, text, line, told):
    path = files / "noticecheck.toml"
    path.write_text(text)
    done = noticecheck("audit", ".", *(() if "rules" in text else ("--rules", "pack")))
    told = told.format(folder=files, hint="`noticecheck rules list` shows the rules")
    assert (done.code, done.err) == (2, f"noticecheck: {path}:{line}: {told}\n")


def test_the_help_names_every_key_of_the_file(noticecheck):
    named = re.search(r"above it: (.*?); and some", " ".join(noticecheck("audit", "--help").out.split()))[1]
    assert named.split(", ") == sorted((*LISTS, *WORDS, *FLAGS))


def test_what_is_typed_is_told_as_it_was_typed(folder, noticecheck):
    (folder / "noticecheck.toml").write_text("fail_on = 'low'")
    told = "noticecheck: --fail-on: 'grave' is not known; choose from: critical, high, medium, low, info, never\n"
    assert noticecheck("audit", "one.yaml", "--fail-on", "grave") == (2, "", told)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[tool]\nnoticecheck = {fail_on = 'low'}\n", True),
        ("[tool.'noticecheck']\nfail_on = 'low'\n", True),
        ("[project]\ndependencies = ['noticecheck']  # see [tool.noticecheck]\n", False),
        ("[tool.noticecheck-of-others]\nfail_on = 'low'\n", False),
    ],
)
def test_the_table_of_a_project_file_may_be_written_in_any_way_and_what_is_none_is_passed_over(folder, noticecheck, text, found):
    (folder / "pyproject.toml").write_text(text)
    assert ('fail_on = "low"  # pyproject.toml' in noticecheck("audit", "--show-config").out.splitlines()) is found
