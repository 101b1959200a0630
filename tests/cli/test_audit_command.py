"""What `audit` reads, what it writes and where, and on which date it judges."""

import json
import os
from datetime import date
from pathlib import Path

import pytest

import noticecheck as api
from noticecheck.cli.inputs import find_inputs
from noticecheck.engine.audit import audit as judge
from noticecheck.money.rates import Rates
from noticecheck.rulebook.catalogue import load_rulebook

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


def audited(done):
    told = json.loads(done.out)
    return [report["input"]["name"] for report in told["reports"]]


def test_one_file_gives_one_report_and_a_folder_gives_several(files, audit):
    assert json.loads(audit("stated.notice.yaml", "-f", "json").out)["input"]["name"] == "stated.notice.yaml"
    (files / "silent.notice.yaml").unlink()
    assert audited(audit(".", "-f", "json")) == ["stated.notice.yaml"]


def test_a_folder_is_searched_to_its_depth_but_not_in_hidden_folders(files):
    for name in ("a/b/deep.notice.yml", "a/other.yaml", "a/one.notice.json", ".git/hidden.notice.yaml"):
        (files / name).parent.mkdir(parents=True, exist_ok=True)
        (files / name).write_text("")
    found = [os.path.relpath(one.path, files) for one in find_inputs([str(files)])]
    assert found == ["a/b/deep.notice.yml", "a/one.notice.json", "silent.notice.yaml", "stated.notice.yaml"]


def test_in_a_folder_only_files_are_notices_and_a_dead_link_is_told(files, audit):
    os.mkfifo(files / "pipe.notice.yaml")
    (files / "dead.notice.yaml").symlink_to("nowhere")
    (files / "folder.notice.yaml").mkdir()
    (files / "folder.notice.yaml" / "inside.notice.yaml").write_bytes((files / "stated.notice.yaml").read_bytes())
    done = audit(".", "-f", "json")
    assert audited(done) == ["dead.notice.yaml", "inside.notice.yaml", "silent.notice.yaml", "stated.notice.yaml"]
    assert (done.code, done.err.splitlines()[-2]) == (2, "dead.notice.yaml: is not there")


def test_a_file_that_is_named_twice_is_audited_once(audit):
    assert audited(audit("stated.notice.yaml", "./stated.notice.yaml", ".", "-f", "json")) == ["stated.notice.yaml", "silent.notice.yaml"]


def test_a_folder_without_a_notice_is_a_usage_error(folder, noticecheck):
    (folder / "empty").mkdir()
    told = "noticecheck: there is no notice in the folder empty; files must end in .notice.yaml, .notice.yml, .notice.json, .notice.jsonl\n"
    assert noticecheck("audit", "empty") == (2, "", told)


def test_stdin_is_a_notice(files, audit):
    done = audit("-", "-f", "json", stdin=(files / "silent.notice.yaml").read_text())
    told = json.loads(done.out)
    assert (done.code, told["input"]["name"], told["outcomes"]) == (0, "stdin", {"TST001": "deficient"})


def test_a_json_file_is_a_notice(files, audit):
    (files / "one.json").write_text('{"noticecheck": 1, "source": {"completeness": "full"}, "document": {"type": "diffusion"}}')
    assert json.loads(audit("one.json", "-f", "json").out)["outcomes"] == {"TST001": "deficient"}


def test_a_name_that_is_no_text_can_be_told(files, audit):
    (files / os.fsdecode(b"\xff.notice.yaml")).write_bytes((files / "stated.notice.yaml").read_bytes())
    assert audited(audit(".", "-f", "json")) == ["silent.notice.yaml", "stated.notice.yaml", "?.notice.yaml"]


def test_the_date_on_the_command_line_counts_over_the_one_in_the_notice(audit):
    assert json.loads(audit("stated.notice.yaml", "-f", "json").out)["audit_date"] == "2024-11-30"
    assert json.loads(audit("stated.notice.yaml", "-f", "json", "--as-of", "2025-02-28").out)["audit_date"] == "2025-02-28"


def test_a_notice_without_a_date_is_judged_as_of_today(files, audit, monkeypatch):
    monkeypatch.setattr("noticecheck.cli.auditing.today", lambda: date(2031, 7, 4))
    undated = (files / "stated.notice.yaml").read_text().replace(", as_of: 2024-11-30", "")
    (files / "undated.yaml").write_text(undated)
    assert json.loads(audit("undated.yaml", "-f", "json").out)["audit_date"] == "2031-07-04"


def test_a_report_goes_to_a_file_and_nothing_to_stdout(files, audit):
    done = audit("stated.notice.yaml", "--format", "json", "-o", "report.json")
    printed = audit("stated.notice.yaml", "--format", "json").out
    assert (done.code, done.out, (files / "report.json").read_text(encoding="utf-8")) == (0, "", printed)


def test_several_forms_go_to_several_places_in_one_run(files, audit):
    done = audit("stated.notice.yaml", "-f", "text", "-f", "json=one.json", "-f", "markdown=one.md", "-f", "jsonl=one.jsonl")
    assert done.out == audit("stated.notice.yaml").out
    assert json.loads((files / "one.json").read_text()) == json.loads((files / "one.jsonl").read_text())
    assert (files / "one.md").read_text() == audit("stated.notice.yaml", "-f", "markdown").out


def test_a_file_that_cannot_be_replaced_keeps_what_it_held(files, audit, monkeypatch):
    (files / "report.json").write_text("the old one")

    def refuse(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.replace", refuse)
    done = audit("stated.notice.yaml", "-f", "json", "-o", "report.json")
    assert done.code == 2
    assert (
        done.err.splitlines()[-1]
        == "noticecheck: report.json cannot be written (No space left on device); check the place and its permissions"
    )
    assert ((files / "report.json").read_text(), sorted(path.name for path in files.glob(".*"))) == ("the old one", [])


def test_a_report_may_go_to_a_device(audit):
    assert audit("stated.notice.yaml", "-f", "json", "-o", "/dev/null").code == 0


def test_a_link_is_written_through(files, audit):
    (files / "real.json").write_text("")
    (files / "link.json").symlink_to("real.json")
    audit("stated.notice.yaml", "-f", "json", "-o", "link.json")
    assert ((files / "link.json").is_symlink(), json.loads((files / "real.json").read_text())["input"]["name"]) == (
        True,
        "stated.notice.yaml",
    )


def test_many_text_reports_end_with_a_sentence(audit):
    done = audit("stated.notice.yaml", "silent.notice.yaml", "broken.yaml")
    assert done.out.splitlines()[-1] == "3 inputs; minimum criteria: 2 not assessable; 1 unusable"


@pytest.mark.usefixtures("files")
def test_a_choice_of_rules_shows_in_the_report(noticecheck):
    done = noticecheck("audit", "stated.notice.yaml", "--rules", "pack", "--select", "TST,THR", "--ignore", "THR", "-f", "json")
    told = json.loads(done.out)
    version = told["rulebook"]["version"]
    assert (list(told["outcomes"]), told["rulebook"]["rules_run"]) == (["TST001"], 1)
    assert version.partition(" (")[2].startswith("only 1 of ")


def test_own_weights_are_said_in_the_first_line_and_printed(files, audit):
    (files / "weights.yaml").write_text("version: mine\nseverity_weights: {critical: 1, high: 1, medium: 1, low: 1, info: 1}\n")
    done = audit("stated.notice.yaml", "--weights", "weights.yaml", "--width", "120")
    assert done.out.splitlines()[0].endswith(", score with weights of the user's own")
    weights = json.loads(audit("stated.notice.yaml", "--weights", "weights.yaml", "-f", "json").out)["score"]["weights"]
    assert (weights["version"], weights["severity"]) == ("mine", {"critical": 1, "high": 1, "medium": 1, "low": 1, "info": 1})


def test_a_weight_that_the_file_leaves_out_is_the_shipped_one(files, audit):
    (files / "weights.yaml").write_text("severity_weights: {critical: 9}\ndimensions: [{id: identity, weight: 3}]\n")
    weights = json.loads(audit("stated.notice.yaml", "--weights", "weights.yaml", "-f", "json").out)["score"]["weights"]
    assert (weights["severity"], weights["dimensions"]) == ({"critical": 9, "high": 4, "medium": 2, "low": 1, "info": 0}, {"identity": 3})


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("severity_weights: {grave: 1}", "unknown key 'grave'; known here: critical, high, medium, low, info"),
        ("severity_weight: {critical: 1}", "unknown key 'severity_weight'; did you mean 'severity_weights'?"),
        ("severity_weights: 5", "severity_weights must be a table of critical, high, medium, low, info"),
        ("grades: {G: 1}", "unknown key 'G'; known here: A, B, C, D, F"),
        ("dimensions: []", "dimensions must be a list of rows like the shipped one, and not empty"),
        ("dimensions: [identity]", "dimensions must be a list of rows like the shipped one, and not empty"),
        ("dimensions: [{id: facts_and_roles, weight: 1}]", "unknown key 'facts_and_roles'; did you mean 'facts_and_role'?"),
        ("fewest_coverage_percent: 900", "fewest_coverage_percent is not a whole number from 0 to 100"),
    ],
)
def test_weights_that_are_none_are_refused_since_another_score_would_mislead(files, audit, text, told):
    (files / "weights.yaml").write_text(f"{text}\n")
    done = audit("stated.notice.yaml", "--weights", "weights.yaml")
    assert (done.code, done.err) == (
        2, f"noticecheck: --weights: weights.yaml is not a file of weights like the shipped one: {told}\n",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("environment", "colored"), [({}, False), ({"FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False)]
)
def test_the_environment_says_whether_there_is_colour(audit, monkeypatch, environment, colored):
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in audit("silent.notice.yaml").out) is colored


def test_the_command_line_says_it_louder(audit, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" in audit("silent.notice.yaml", "--color", "always").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" not in audit("silent.notice.yaml", "--color", "never").out


def test_ascii_and_width_are_kept(audit):
    out = audit("silent.notice.yaml", "--ascii", "--width", "60").out
    assert (out.isascii(), max(map(len, out.splitlines())) <= 60) == (True, True)


def test_the_demo_audits_the_example_and_is_no_failure(noticecheck):
    done = noticecheck("demo", "--format", "json")
    assert (done.code, json.loads(done.out)["input"]["name"], done.err) == (0, "duralev.notice.yaml", "")


def test_rates_are_opened_only_for_a_notice_with_a_conversion_and_judge_no_other(files):
    opened = []

    def rates() -> Rates:
        opened.append(True)
        return Rates()

    book, day = load_rulebook(), date(2024, 11, 30)
    silent, duralev = api.load_notice(files / "silent.notice.yaml"), api.load_notice(EXAMPLES / "duralev.notice.yaml")
    assert judge(silent, book, day, rates) == judge(silent, book, day, None) == judge(silent, book, day, Rates())
    assert opened == []
    assert judge(duralev, book, day, rates) == judge(duralev, book, day, Rates()) != judge(duralev, book, day, None)
    assert opened != []


def test_pages_over_many_notices_are_drawn_anew_each_time(noticecheck, folder):
    (folder / "cases").mkdir()
    for name in ("duralev", "kharis"):
        (folder / "cases" / f"{name}.notice.yaml").write_bytes((EXAMPLES / f"{name}.notice.yaml").read_bytes())
    first, again = (noticecheck("audit", "cases", "--format", "html").out for _ in range(2))
    assert (first == again, again.count('class="rates"'), again.count('class="timeline"')) == (True, 2, 2)
