"""The audit of an example piped into each command that makes something of a report."""

import io
import json
import sys
from pathlib import Path

import pytest

from noticecheck.cli.entry import run

EXAMPLES = Path(__file__).resolve().parent.parent.parent / "examples"
NAMES = ("duralev", "kharis", "model-notice")


@pytest.fixture
def piped(capsys, monkeypatch):
    """Return a function that audits an example and gives its JSON to a command on stdin."""

    def call(name, *command):
        run(["audit", str(EXAMPLES / f"{name}.notice.yaml"), "--format", "json"])
        report = capsys.readouterr().out
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(report.encode())))
        code = run([str(word) for word in command])
        return code, capsys.readouterr().out, json.loads(report)

    return call


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("template", ["ccf", "bond", "habeas", "expert", "clerk", "client"])
def test_brief(piped, name, template):
    code, out, report = piped(name, "brief", "-", "--template", template)
    assert (code, out.startswith("# ")) == (0, True)
    assert report["input"]["name"].replace("_", "\\_") in out


@pytest.mark.parametrize("name", NAMES)
def test_verify(piped, name):
    code, out, _ = piped(name, "verify", "-", EXAMPLES / f"{name}.notice.yaml")
    assert (code, out.splitlines()[-1]) == (0, "The report is what this program makes of the notice.")


@pytest.mark.parametrize("name", NAMES)
def test_questions(piped, name):
    code, out, report = piped(name, "questions", "-", "--format", "json")
    asked = {rule for group in json.loads(out) for question in group["questions"] for rule in question["rules"]}
    assert (code, asked) == (0, {entry["rule_id"] for entry in report["not_assessed"]})


@pytest.mark.parametrize("name", NAMES)
def test_timeline(piped, name):
    code, out, report = piped(name, "timeline", "-", "--width", "120")
    flat = " ".join(out.split())
    assert (code, [event["label"] for event in report["timeline"] if event["label"] not in flat]) == (0, [])


@pytest.mark.parametrize("name", NAMES)
def test_diff(piped, name):
    code, out, report = piped(name, "diff", "-", EXAMPLES / f"{name}.notice.yaml", "--format", "json")
    told = json.loads(out)
    assert (code, len(told["changes"])) == (0, len(report["findings"]))
    assert {one["fate"] for one in told["changes"]} <= {"unchanged"}


@pytest.mark.parametrize("name", NAMES)
def test_redact_takes_the_notice_through_a_pipe(capsys, monkeypatch, name):
    raw = (EXAMPLES / f"{name}.notice.yaml").read_bytes()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))
    assert run(["redact", "-", "--profile", "public", "-o", "out.notice.yaml"]) == 0
    capsys.readouterr()
    run(["audit", "out.notice.yaml", "--format", "json"])
    report = json.loads(capsys.readouterr().out)
    before = json.loads((EXAMPLES / "expected" / f"{name}.json").read_text(encoding="utf-8"))
    assert report["verdict"]["minimum_criteria"] == before["verdict"]["minimum_criteria"]


DURALEV = EXAMPLES / "expected" / "duralev.json"
BAD = {
    "missing.json": "missing.json: is not there",
    "broken.json": "broken.json:1:20: is not JSON",
    "newer.json": "newer.json: has report format 2.0, and this program reads 1.x",
    "several.json": "several.json: holds 2 reports, and one is needed",
    "folder": "folder: is a folder, not a file",
}


@pytest.mark.parametrize("bad", BAD)
@pytest.mark.parametrize("command", ["brief", "questions", "timeline", "verify", "diff"])
def test_what_is_no_report_is_told_by_every_command(capsys, folder, command, bad):
    text = DURALEV.read_text(encoding="utf-8")
    (folder / "broken.json").write_text('{"schema_version": ]', encoding="utf-8")
    (folder / "newer.json").write_text(text.replace('"schema_version": "1.0"', '"schema_version": "2.0"'), encoding="utf-8")
    (folder / "several.json").write_text(f'{{"reports": [{text}, {text}], "summary": {{}}}}', encoding="utf-8")
    (folder / "folder").mkdir()
    second = [str(EXAMPLES / "duralev.notice.yaml")] if command in {"verify", "diff"} else []
    code = run([command, bad, *second])
    done = capsys.readouterr()
    assert (code, done.out, BAD[bad] in done.err) == (2, "", True), done.err
