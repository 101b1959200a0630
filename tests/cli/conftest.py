"""A folder of its own for each test, a rule pack of one rule, and a way to run the program in this process."""

import io
import sys

import pytest

from noticecheck.cli.entry import run

STATED = """\
noticecheck: 1
source: {completeness: full, as_of: 2024-11-30}
document: {type: red_notice, requesting_country: FI, published: 2024-09-10}
person: {family_name: VIRTANEN}
warrant: {number: R 24/1877}
"""
SILENT = STATED.replace("warrant: {number: R 24/1877}\n", "")
BROKEN = STATED.replace("person:", "persn:")

RULE = """\
id: TST001
title: No number of the warrant
severity: high
basis: D
dimension: judicial_data
law: {both: [rpd-12-1]}
why: A rule for these tests.
deficient_if: {absent: warrant.number}
at: warrant
message: the document does not state the number of the warrant
remedy: Ask for the number.
question: What is the number of the warrant?
ccf_tags: [Accuracy and quality of data]
examples:
  pass:
    - {name: a number is stated}
    - {name: a longer number is stated, set: {warrant.number: R 24/1877/2}}
  fail:
    - name: no number
      set: {warrant.number: null}
      at: warrant
      says: the document does not state the number of the warrant
    - name: no warrant at all
      set: {warrant: null}
      at: warrant
      says: the document does not state the number of the warrant
"""


class Done:
    """What a run left behind."""

    def __init__(self, code, out, err):
        self.code, self.out, self.err = code, out, err

    def __eq__(self, other):
        return (self.code, self.out, self.err) == other

    __hash__ = None

    def __repr__(self):
        return f"exit code {self.code}\n--- stdout\n{self.out}\n--- stderr\n{self.err}"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """Work in an empty folder, without the settings of whoever runs the tests."""
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "GITHUB_STEP_SUMMARY", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("NOTICECHECK_CACHE_DIR", str(tmp_path / "cache"))
    return work


@pytest.fixture
def files(folder):
    """A notice in order, one that is not, one that cannot be read, and a pack with the one rule that tells them apart."""
    (folder / "stated.notice.yaml").write_text(STATED)
    (folder / "silent.notice.yaml").write_text(SILENT)
    (folder / "broken.yaml").write_text(BROKEN)
    (folder / "pack" / "TST").mkdir(parents=True)
    (folder / "pack" / "TST" / "TST001-number-of-the-warrant.yaml").write_text(RULE)
    return folder


@pytest.fixture
def noticecheck(capsys, monkeypatch):
    """Return a function that runs the program and returns exit code, stdout and stderr."""

    def call(*arguments, stdin=None):
        if stdin is not None:
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode()), encoding="utf-8"))
        code = run([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Done(code, captured.out, captured.err)

    return call


@pytest.fixture
def audit(files, noticecheck):  # noqa: ARG001 - what it audits
    """Return a function that audits by the rule of the pack alone."""

    def call(*arguments, stdin=None):
        return noticecheck("audit", *arguments, "--rules", "pack", "--select", "TST001", stdin=stdin)

    return call
