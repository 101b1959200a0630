"""Which settings count: the command line over the nearest file over the defaults."""

import pytest

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
    ("text", "told"),
    [
        ("fail-on = 'high'", "unknown key 'fail-on'; did you mean 'fail_on'?"),
        (
            "colour = 'red'",
            (
                "unknown key 'colour'; known here: all_outcomes, as_of, baseline, fail_on, fail_on_review, format, forum, ignore, "
                "include_values, min_score, profile, rates, rules, select, weights"
            ),
        ),
        ("rules = 1", "rules must be a list of words in quotes"),
        ("fail_on = ['high']", "fail_on must be a single value"),
        ("fail_on_review = 'yes'", "fail_on_review must be true or false"),
        ("fail_on = ", "Invalid value (at end of document)"),
    ],
    ids=["a hyphen", "another word", "a number for a list", "a list for a word", "a word for a flag", "no value"],
)
def test_a_mistake_in_the_file_is_told_with_its_name(folder, noticecheck, text, told):
    path = folder / "noticecheck.toml"
    path.write_text(text)
    assert noticecheck("audit", "one.yaml") == (2, "", f"noticecheck: {path}: {told}\n")


def test_a_wrong_word_in_the_file_is_refused_like_one_that_was_typed(folder, noticecheck):
    (folder / "noticecheck.toml").write_text("fail_on = 'grave'")
    told = "noticecheck: --fail-on: 'grave' is not known; choose from: critical, high, medium, low, info, never\n"
    assert noticecheck("audit", "one.yaml") == (2, "", told)
