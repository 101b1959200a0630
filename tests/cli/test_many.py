"""Many inputs in one run: where they may come from, that none stops the others, and that processes and stored results change no byte."""

import json
import sys
from pathlib import Path

import pytest

from noticecheck.batch import pipeline
from noticecheck.cli import progress
from noticecheck.cli.entry import run

EXAMPLES = Path(__file__).resolve().parent.parent.parent / "examples"
LINE = '{"noticecheck": 1, "source": {"completeness": "full", "as_of": "2024-11-30"}, "document": {"type": "diffusion"}}'
BAD = '{"noticecheck": 1, "sorce": {}}'


def audited(done):
    told = json.loads(done.out)
    return [report["input"]["name"] for report in told["reports"]]


def test_each_line_of_json_lines_is_a_notice(files, audit):
    (files / "many.jsonl").write_text(f"{LINE}\n\n{BAD}\n{LINE}\n")
    done = audit("many.jsonl", "-f", "json")
    assert (done.code, audited(done)) == (2, ["many.jsonl:1", "many.jsonl:3", "many.jsonl:4"])
    assert done.err.splitlines()[1] == "many.jsonl:3:20: unknown key 'sorce'"
    assert json.loads(done.out)["summary"]["unusable"] == 1


@pytest.mark.parametrize(("content", "line"), [("", 1), ("\n \n", 3)], ids=["empty", "empty lines"])
@pytest.mark.parametrize("place", ["none.notice.jsonl", "."])
def test_json_lines_without_a_notice_are_no_pass(folder, noticecheck, content, line, place):
    (folder / "none.notice.jsonl").write_text(content)
    done = noticecheck("audit", place)
    assert (done.code, done.out, done.err) == (
        2, "1 input; 1 unusable\n", f"none.notice.jsonl:{line}:1: the file is empty\n      = start from `noticecheck init`\n",
    )  # fmt: skip


def test_a_folder_that_is_not_there_is_told_by_its_name(audit):
    done = audit("cases/", "-f", "json")
    assert (done.code, json.loads(done.out)["input"]["name"], done.err.splitlines()[1]) == (2, "cases", "cases: is not there")


def test_stdin_cannot_be_both_the_list_and_a_notice(audit):
    told = "noticecheck: --files-from - reads the list from stdin, so that no notice can come from there; leave out the path -\n"
    assert audit("--files-from", "-", "-", stdin="stated.notice.yaml\n") == (2, "", told)


def test_json_lines_come_from_stdin_too_and_one_notice_stays_one(audit):
    assert audited(audit("-", "-f", "json", stdin=f"{LINE}\n{LINE}\n")) == ["stdin:1", "stdin:2"]
    assert json.loads(audit("-", "-f", "json", stdin=f"{LINE}\n").out)["input"]["name"] == "stdin"
    assert json.loads(audit("-", "-f", "json", stdin=json.dumps(json.loads(LINE), indent=1)).out)["input"]["name"] == "stdin"


@pytest.mark.parametrize("listed", ["stated.notice.yaml\nbroken.yaml\n", "stated.notice.yaml\0broken.yaml\0"], ids=["lines", "NUL"])
@pytest.mark.parametrize("place", ["list.txt", "-"])
def test_files_may_be_listed(files, audit, listed, place):
    (files / "list.txt").write_text(listed)
    done = audit("--files-from", place, "-f", "json", stdin=listed if place == "-" else None)
    assert (done.code, audited(done)) == (2, ["stated.notice.yaml", "broken.yaml"])


def test_a_list_that_lists_nothing_is_a_usage_error(files, audit):
    (files / "list.txt").write_text("\n")
    assert audit("--files-from", "list.txt").err.endswith("noticecheck: --files-from: list.txt lists no file\n")
    assert audit("--files-from", "none.txt").err.endswith("--files-from: none.txt cannot be read (No such file or directory)\n")


def test_a_pattern_is_matched_here_where_the_shell_did_not(files, audit):
    (files / "deep" / "er").mkdir(parents=True)
    (files / "deep" / "er" / "one.yaml").write_text((files / "stated.notice.yaml").read_text())
    assert audited(audit("**/*.yaml", "--ignore", "THR", "-f", "json")) == [
        "broken.yaml", "one.yaml", "TST001-number-of-the-warrant.yaml", "silent.notice.yaml", "stated.notice.yaml",
    ]  # fmt: skip
    assert audit("no*.yaml").err.endswith("noticecheck: no file matches no*.yaml\n")


def test_what_gitignore_leaves_out_is_left_out_unless_asked_for(files, audit):
    (files / ".gitignore").write_text("silent*\n")
    assert audited(audit(".", "-f", "json")) == ["stated.notice.yaml"]
    assert audited(audit(".", "--no-gitignore", "-f", "json")) == ["silent.notice.yaml", "stated.notice.yaml"]
    assert audited(audit("silent.notice.yaml", "stated.notice.yaml", "-f", "json")) == ["silent.notice.yaml", "stated.notice.yaml"]


def test_where_all_are_left_out_the_message_says_why(files, audit):
    (files / ".gitignore").write_text("*\n")
    assert audit(".").err.endswith("; 2 left out by .gitignore, which --no-gitignore takes in\n")


def test_a_run_ends_with_files_verdicts_and_counts_by_rule(files, audit):
    (files / "silent-too.notice.yaml").write_text((files / "silent.notice.yaml").read_text())
    done = audit(".", "broken.yaml")
    assert done.out.splitlines()[-5:] == [
        "Notices with a deficiency, by rule:",
        "  2  TST001",
        "Deficiencies: 2 high",
        "",
        "4 inputs; minimum criteria: 3 not assessable; 1 unusable",
    ]


@pytest.fixture
def everything(noticecheck, monkeypatch):
    """Audit the examples in all forms and return what was written."""
    monkeypatch.setattr(pipeline, "FEWEST_FOR_PROCESSES", 2)
    monkeypatch.setattr(pipeline, "_FEWEST_NEW", 2)

    def run(*options):
        forms = ("json", "jsonl", "markdown", "lines", "sarif", "junit", "gitlab", "csv")
        places = [word for form in forms for word in ("-f", f"{form}=out.{form}")]
        done = noticecheck("audit", EXAMPLES, "-f", "text", *places, *options)
        return done, {form: Path(f"out.{form}").read_text() for form in forms}

    return run


def test_processes_and_stored_results_change_no_byte(everything):
    alone = everything("--jobs", "1", "--no-cache")
    assert everything("--jobs", "2") == alone
    assert everything("--jobs", "2") == alone
    assert everything("--jobs", "1") == alone


def test_what_is_stored_counts_until_the_file_the_rules_or_the_options_change(files, audit, monkeypatch):
    asked = []
    from noticecheck.cli.worker import OneOfMany

    judge = OneOfMany._audit
    monkeypatch.setattr(OneOfMany, "_audit", lambda worker, item: asked.append(item.name) or judge(worker, item))

    def new(*options):
        asked.clear()
        audit(".", *options)
        return asked.copy()

    both = ["silent.notice.yaml", "stated.notice.yaml"]
    assert new() == both
    assert new() == []
    assert new("--no-cache") == both
    assert new("--as-of", "2025-01-01") == both
    assert new("-f", "json") == both
    (files / "silent.notice.yaml").write_text((files / "silent.notice.yaml").read_text() + "# changed\n")
    assert new() == ["silent.notice.yaml"]
    rule = files / "pack" / "TST" / "TST001-number-of-the-warrant.yaml"
    rule.write_text(rule.read_text().replace("severity: high", "severity: low"))
    assert new() == both


def test_a_notice_without_a_date_is_audited_again_on_another_day_and_one_with_a_date_is_not(files, audit, monkeypatch):
    (files / "undated.notice.yaml").write_text((files / "stated.notice.yaml").read_text().replace(", as_of: 2024-11-30", ""))
    days = {}
    for epoch in ("1700000000", "1700000001", "1800000000"):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
        days[epoch] = [report["audit_date"] for report in json.loads(audit(".", "-f", "json").out)["reports"]]
    assert days == {
        "1700000000": ["2024-11-30", "2024-11-30", "2023-11-14"],
        "1700000001": ["2024-11-30", "2024-11-30", "2023-11-14"],
        "1800000000": ["2024-11-30", "2024-11-30", "2027-01-15"],
    }


def test_what_another_file_says_is_not_hidden_by_a_stored_result(files, noticecheck):
    facts = (
        "facts:\n  summary_is: verbatim\n  summary: In March 2019 the members of the group set up three companies, had them order timber "
        "on credit from suppliers abroad, sold it below its price, and left the suppliers without payment.\n"
    )
    for name in ("silent", "stated"):
        (files / f"{name}.notice.yaml").write_text((files / f"{name}.notice.yaml").read_text() + facts)

    def said():
        told = json.loads(noticecheck("audit", ".", "-f", "json", "--select", "FCT007").out)
        return [report["outcomes"]["FCT007"] for report in told["reports"]]

    assert said() == ["met", "met"]
    stated = files / "stated.notice.yaml"
    stated.write_text(stated.read_text().replace("VIRTANEN", "LAINE"))
    assert said() == ["for_review", "for_review"]
    stated.write_text(
        stated.read_text().replace("timber", "grain").replace("three companies", "a bank").replace("suppliers abroad", "farmers in Spain")
    )
    assert said() == ["met", "met"]


def on_a_terminal(files, monkeypatch):
    """Put 22 notices there, and a terminal that shows each step."""
    for number in range(20):
        (files / f"n{number:02}.notice.yaml").write_text((files / "stated.notice.yaml").read_text())
    monkeypatch.setattr(progress, "SECONDS_BETWEEN", -1.0)
    for stream in (sys.stdout, sys.stderr):
        monkeypatch.setattr(stream, "isatty", lambda: True)


def test_more_than_twenty_files_have_a_bar_on_a_terminal_and_nowhere_else(files, audit, monkeypatch):
    on_a_terminal(files, monkeypatch)
    drawn = [f"\r\x1b[K[{'#' * full}{'-' * (30 - full)}] {done} of 22 audited" for done in range(23) if (full := done * 30 // 22) >= 0]
    err = audit(".", "--no-cache", "-f", "json=out.json").err
    assert err.endswith("".join(("22 of 22 compared", "\r\x1b[K", *drawn, "\r\x1b[K")))
    monkeypatch.setattr(sys.stderr, "isatty", lambda: False)
    assert "#" not in audit(".").err
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    (files / "stated.notice.yaml").unlink()
    (files / "silent.notice.yaml").unlink()
    assert "audited" not in audit(".").err


def test_notices_that_are_compared_first_have_a_bar_for_that_too(files, noticecheck, monkeypatch):
    on_a_terminal(files, monkeypatch)
    err = noticecheck("audit", ".", "--no-cache", "--select", "FCT007", "-f", "json=out.json").err
    assert [text.split(" ", 1)[1] for text in err.split("\r\x1b[K") if "22 of 22" in text] == ["22 of 22 compared", "22 of 22 audited"]


def test_the_bar_is_taken_away_before_anything_else_is_written_to_the_terminal(files, capsys, monkeypatch):
    """Both streams in one, as on a terminal."""
    on_a_terminal(files, monkeypatch)
    (files / "n03.notice.yaml").write_text("noticecheck: 2\n")
    monkeypatch.setattr(sys, "stderr", sys.stdout)
    run(["audit", ".", "--no-cache", "--rules", "pack", "--select", "TST001", "--color", "never"])
    written = capsys.readouterr().out
    assert written.count(" of 22 audited\r\x1b[K") == written.count(" of 22 audited") > 20
    assert "n03.notice.yaml:1:14" in written


def test_a_run_that_is_stopped_leaves_the_report_of_the_last_one(files, audit, monkeypatch):
    (files / "report.json").write_text("the last one")
    from noticecheck.cli.worker import OneOfMany

    def stop(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(OneOfMany, "_audit", stop)
    done = audit(".", "-f", "json=report.json")
    assert (done.code, (files / "report.json").read_text(), list(files.glob(".*"))) == (130, "the last one", [])


def test_a_file_that_ends_its_process_is_told():
    from noticecheck.cli.many import _Run
    from noticecheck.cli.worker import ToAudit

    lost = _Run._lost(type("Run", (), {"_forms": [], "_task": type("Task", (), {"keeps_report": False})})(), ToAudit("x.yaml", b"", None))
    assert (lost.figures.audited, lost.problems[0].message) == (
        False, "x.yaml could not be audited: the process ended on it, each time it was tried",
    )  # fmt: skip
