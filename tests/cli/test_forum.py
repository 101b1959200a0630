"""`--forum` on the command line and in a configuration file."""

import json

import pytest


def printed(done):
    return [one["forum"] for one in json.loads(done.out)["overlays"]]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ((), []),
        (("--forum", "uk"), ["uk"]),
        (("--forum", "uk", "--forum", "coe"), ["uk", "coe"]),
        (("--forum", "us-criminal,eu-schengen"), ["us-criminal", "eu-schengen"]),
        (("--forum", "coe", "--forum", "coe"), ["coe"]),
    ],
)
def test_the_notes_of_each_forum_named_are_added_in_their_order(audit, words, expected):
    assert printed(audit("silent.notice.yaml", "--format", "json", *words)) == expected


def test_the_notes_change_neither_findings_nor_exit_code(audit):
    plain, noted = (audit("silent.notice.yaml", "--format", "json", "--fail-on", "high", *words) for words in ((), ("--forum", "uk")))
    assert plain.code == noted.code == 1
    assert json.loads(noted.out) | {"overlays": []} == json.loads(plain.out)


def test_a_forum_may_stand_in_the_configuration(audit, folder):
    (folder / "noticecheck.toml").write_text('forum = ["coe"]\n')
    assert printed(audit("silent.notice.yaml", "--format", "json")) == ["coe"]


def test_a_forum_that_is_not_known_is_told_with_those_that_are(noticecheck):
    assert noticecheck("audit", "one.yaml", "--forum", "us") == (
        2,
        "",
        "noticecheck: --forum: 'us' is not known; choose from: coe, eu-schengen, uk, us-criminal, us-immigration\n",
    )


def test_the_report_for_people_has_a_chapter_for_each_forum(audit):
    text = audit("silent.notice.yaml", "--forum", "uk", "--width", "80").out
    assert "FORUM  uk: notes, not findings\n    United Kingdom, as of 2026-11-28\n" in text
    assert "## Notes, not findings: United Kingdom\n" in audit("silent.notice.yaml", "--forum", "uk", "--format", "markdown").out
