"""`noticecheck lint-text`: phrases that the Rules do not bear out, each with its place and what is right; nothing else is flagged."""

import re

import pytest

from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.rulebook.files import read_yaml, rules_folder
from noticecheck.rulebook.misstatements import misstatements

ROWS = read_yaml(rules_folder() / "_data" / "misstatements.yaml")["statements"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_every_phrase_of_the_list_is_found_and_rests_on_a_provision(row):
    assert row["provision"] in load_rulebook().provisions
    for phrase in row["phrases"]:
        found = misstatements(f"It is said:\nthe {phrase.upper()} of May.")
        assert [(one.line, one.says) for one in found if one.says == row["says"]] == [(2, row["says"])]


@pytest.mark.parametrize(
    "text",
    [
        "A red notice is not an international arrest warrant.",
        "The notice is no international arrest warrant, and INTERPOL issues none.",
        "INTERPOL published a red notice at the request of NCB Warsaw, which names a warrant of the District Court of Gdynia.",
        "The arrest warrant was issued by the court and sent to INTERPOL.",
        "",
    ],
)
def test_what_is_right_is_not_flagged(text):
    assert misstatements(text) == ()


def test_a_phrase_over_two_lines_is_found_where_it_begins():
    (one,) = misstatements("first line\nsubject of an international\n  arrest warrant")
    assert (one.line, one.column, one.words) == (2, 15, "international\n  arrest warrant")


def test_what_is_flagged_stands_on_a_line_of_its_own(files, noticecheck):
    (files / "draft.txt").write_text("He is wanted\tby INTERPOL\x1b[31m.\n", encoding="utf-8")
    done = noticecheck("lint-text", "draft.txt")
    right = "The person is wanted by the requesting country; INTERPOL publishes its request. (RPD Art. 82)"
    assert (done.code, done.out) == (1, f'draft.txt:1:7: "wanted by INTERPOL": {right}\n')


@pytest.mark.parametrize(
    ("argument", "told"),
    [
        ("latin.txt", "latin.txt is no UTF-8 text; save it as plain text in UTF-8"),
        (".", "name one text to look at"),
    ],
)
def test_what_cannot_be_read_as_text_is_said(files, noticecheck, argument, told):
    (files / "latin.txt").write_bytes("Größe".encode("latin-1"))
    (files / "one.notice.yaml").write_text("noticecheck: 1\n", encoding="utf-8")
    done = noticecheck("lint-text", argument)
    assert (done.code, done.out, told in done.err) == (2, "", True)


@pytest.mark.usefixtures("files")
def test_a_text_that_is_not_there_is_said(noticecheck):
    done = noticecheck("lint-text", "none.txt")
    assert (done.code, done.out, bool(re.search(r"none\.txt.* is not there", done.err))) == (2, "", True)
