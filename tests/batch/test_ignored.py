"""What `.gitignore` leaves out, beside what git itself leaves out."""

import os
import random
import subprocess

import pytest
from outside_programs import needs

from noticecheck.batch.ignored import pattern_of
from noticecheck.batch.walk import walk

FILES = ("n1.notice.yaml", "foo.notice.yaml", "x1.notice.yaml", "!b.notice.yaml", "sp ace.notice.yaml")
FOLDERS = ("", "a", "a/b", "foo", "foo/bar", "foo/bar/a", "b")
LINES = (
    "*.notice.yaml", "n1*", "/a", "a/", "foo/", "foo/**", "**/bar", "a/**/n1.notice.yaml", "!n1.notice.yaml", "!foo.notice.yaml", "/foo/*",
    "!/foo/bar", "x?.notice.yaml", "[nx]1.notice.yaml", "[!n]1.notice.yaml", "[^n]1.notice.yaml", "\\!b.notice.yaml", "# comment", "",
    "b/n1.notice.yaml", "**/b/**", "sp\\ ace.notice.yaml", "sp*   ", "foo/bar", "!bar/", "bar", "**", "*", "!*/", "!a/n1.notice.yaml",
    "/**/x1*", "**/**/a/n1*",
)  # fmt: skip


def library(top):
    for folder in FOLDERS:
        (top / folder).mkdir(exist_ok=True)
        for name in FILES:
            (top / folder / name).write_text("")


def taken(top, **keywords):
    return [os.path.relpath(one.path, top) for one in walk(str(top), (".notice.yaml",), gitignore=True, **keywords) if not one.left_out]


@needs("git")
def test_the_same_files_are_left_out_as_by_git(tmp_path):
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    library(tmp_path)
    dice = random.Random(5)
    for _ in range(60):
        (tmp_path / ".git" / "info").mkdir(exist_ok=True)
        for old in tmp_path.rglob(".gitignore"):
            old.unlink()
        written = {folder: dice.sample(LINES, dice.randint(1, 4)) for folder in dice.sample(FOLDERS, dice.randint(1, 3))}
        for folder, lines in written.items():
            (tmp_path / folder / ".gitignore").write_text("\n".join(lines) + "\n")
        written[".git/info/exclude"] = dice.sample(LINES, dice.randint(0, 2))
        (tmp_path / ".git" / "info" / "exclude").write_text("\n".join(written[".git/info/exclude"]) + "\n")
        listed = subprocess.run(
            ["git", "-C", tmp_path, "-c", "core.excludesFile=", "ls-files", "-oz", "--exclude-standard"],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        assert (written, sorted(taken(tmp_path))) == (written, sorted(name for name in listed.stdout.split("\0") if name.endswith(".yaml")))


def test_files_come_in_the_order_of_their_paths_whatever_folders_are_between(tmp_path):
    for name in ("b/2.notice.yaml", "b-1.notice.yaml", "b.notice.yaml", "a.notice.yaml", "b/1/x.notice.yaml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("")
    assert taken(tmp_path) == sorted(taken(tmp_path))
    assert len(taken(tmp_path)) == 5


def test_the_files_of_the_repository_above_count_too(tmp_path):
    library(tmp_path)
    (tmp_path / ".git").mkdir()
    (tmp_path / ".gitignore").write_text("/foo/bar/n1*\nx1*\n")
    assert "n1.notice.yaml" not in taken(tmp_path / "foo" / "bar")
    assert "a/n1.notice.yaml" in taken(tmp_path / "foo" / "bar")
    assert not any("x1" in path for path in taken(tmp_path / "foo"))


def test_a_folder_that_is_left_out_and_asked_for_by_name_is_read(tmp_path):
    library(tmp_path)
    (tmp_path / ".git").mkdir()
    (tmp_path / ".gitignore").write_text("foo/\nn1*\n")
    assert taken(tmp_path / "foo" / "bar") == sorted(["!b.notice.yaml", *(f"a/{name}" for name in FILES), *FILES[:3], FILES[4]])


def test_a_folder_deeper_than_the_interpreter_can_call_is_read(tmp_path):
    deep = tmp_path
    for _ in range(1200):
        deep /= "d"
        deep.mkdir()
    (deep / "n.notice.yaml").write_text("")
    assert taken(tmp_path) == ["/".join([*"d" * 1200, "n.notice.yaml"])]
    subprocess.run(["rm", "-rf", tmp_path / "d"], check=True)


@pytest.mark.parametrize("line", ["*a" * 200 + "b", "**/" * 200 + "a/**/b", "[" * 500])
def test_a_line_made_to_take_long_does_not(line):
    pattern = pattern_of(line)
    assert pattern is None or not pattern.matches(["a" * 250] * 20, folder=False)
