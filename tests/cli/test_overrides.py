"""Settings for some paths, and the schema by which an editor checks a configuration file."""

import json
import tomllib

import jsonschema
import pytest

from noticecheck.cli.config import FLAGS, LISTS, WORDS
from noticecheck.cli.config_schema import MEANINGS, config_schema

CONFIG = """\
rules = ["pack"]
select = ["TST001"]
fail_on = "high"

[[overrides]]
paths = ["drafts/"]
fail_on = "never"

[[overrides]]
paths = ["old.*", "drafts/**/bad.notice.yaml"]
select = ["IDN007"]
fail_on = "info"
"""


@pytest.fixture
def library(files):
    (files / "noticecheck.toml").write_text(CONFIG)
    (files / "drafts" / "deep").mkdir(parents=True)
    for name in ("drafts/deep/draft.notice.yaml", "drafts/deep/bad.notice.yaml", "old.notice.yaml"):
        (files / name).write_text((files / "silent.notice.yaml").read_text())
    (files / "silent.notice.yaml").unlink()
    return files


def rules_run(noticecheck, *arguments):
    told = json.loads(noticecheck("audit", *arguments, "-f", "json").out)
    return {report["input"]["name"]: list(report["outcomes"]) for report in told.get("reports", [told])}


def test_each_path_is_audited_by_the_settings_that_count_for_it(library, noticecheck):
    assert rules_run(noticecheck, ".") == {
        "bad.notice.yaml": ["IDN007"],
        "draft.notice.yaml": ["TST001"],
        "old.notice.yaml": ["IDN007"],
        "stated.notice.yaml": ["TST001"],
    }
    assert rules_run(noticecheck, library / "old.notice.yaml") == {"old.notice.yaml": ["IDN007"]}


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("drafts/deep/draft.notice.yaml", 0),
        ("drafts/deep/bad.notice.yaml", 1),
        ("old.notice.yaml", 1),
        ("stated.notice.yaml", 0),
        (".", 1),
        ("drafts", 1),
    ],
)
@pytest.mark.usefixtures("library")
def test_the_bound_is_that_of_the_path(noticecheck, path, code):
    assert noticecheck("audit", path).code == code


@pytest.mark.usefixtures("library")
def test_the_command_line_counts_over_every_override(noticecheck):
    assert set(map(tuple, rules_run(noticecheck, ".", "--select", "THR001").values())) == {("THR001",)}


def test_patterns_are_from_the_folder_of_the_file_wherever_the_run_is(library, noticecheck, monkeypatch):
    monkeypatch.chdir(library / "drafts")
    assert rules_run(noticecheck, "deep", "../old.notice.yaml") == {
        "bad.notice.yaml": ["IDN007"], "draft.notice.yaml": ["TST001"], "old.notice.yaml": ["IDN007"],
    }  # fmt: skip


@pytest.mark.usefixtures("library")
def test_overrides_are_shown(noticecheck):
    assert noticecheck("audit", "--show-config").out.splitlines()[-7:] == [
        "[[overrides]]",
        'paths = ["drafts/"]',
        'fail_on = "never"',
        "[[overrides]]",
        'paths = ["old.*", "drafts/**/bad.notice.yaml"]',
        'select = ["IDN007"]',
        'fail_on = "info"',
    ]


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("[overrides]\npaths = ['a']\n", 1, "overrides must be a list of tables; write [[overrides]] before each"),
        ("[[overrides]]\nfail_on = 'low'\n", 1, "an override needs paths, a list of patterns as in .gitignore"),
        ("[[overrides]]\npaths = ['a', '# b']\n", 1, "an override needs paths, a list of patterns as in .gitignore"),
        ("[[overrides]]\npaths = ['a']\nfailon = 'low'\n", 3, "unknown key 'failon'; did you mean 'fail_on'?"),
        (
            "[[overrides]]\npaths = ['a']\nrules = ['x']\n",
            3,
            "unknown key 'rules'; known here: as_of, fail_on, fail_on_review, ignore, min_score, profile, select",
        ),
    ],
)
def test_an_override_that_is_none_is_told_with_the_way_out(folder, noticecheck, text, line, told):
    (folder / "noticecheck.toml").write_text(text)
    assert noticecheck("audit", "--show-config") == (2, "", f"noticecheck: {folder / 'noticecheck.toml'}:{line}: {told}\n")


def test_the_schema_knows_every_key_and_says_what_it_means():
    assert {*MEANINGS} == {*LISTS, *WORDS, *FLAGS}
    assert {*config_schema()["properties"]} == {*MEANINGS, "overrides"}


def test_an_editor_takes_what_the_program_takes_and_marks_what_it_refuses():
    jsonschema.Draft7Validator.check_schema(config_schema())
    check = jsonschema.Draft7Validator(config_schema())
    assert [*check.iter_errors(tomllib.loads(CONFIG))] == []
    assert [*check.iter_errors(tomllib.loads('format = ["json=out.json", "text"]\nmin_score = 40\nselect = "JUD"\n'))] == []
    for text in ('fail_on = "grave"', 'fail_onn = "low"', 'format = ["pdf"]', "[[overrides]]\nfail_on = 'low'", "fail_on_review = 'yes'"):
        assert len([*check.iter_errors(tomllib.loads(text))]) == 1, text


def test_the_schema_is_printed(noticecheck):
    assert json.loads(noticecheck("schema", "config").out) == config_schema()
