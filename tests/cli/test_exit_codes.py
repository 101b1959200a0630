"""What a script learns from the exit code, and what a person reads when something went wrong."""

import json

import pytest

from noticecheck.model.version import VERSION

ONLY = "noticecheck: of the rules only 1 is run; the verdict and the score speak of no other\n"
TOLD = """\
broken.yaml:4:1: unknown key 'persn'
    4 | persn: {family_name: VIRTANEN}
      | ^^^^^
      = did you mean 'person'?
"""


@pytest.mark.parametrize(
    ("bound", "code"),
    [("critical", 0), ("high", 1), ("medium", 1), ("low", 1), ("info", 1), ("never", 0)],
)
def test_a_deficiency_counts_at_or_above_the_bound(audit, bound, code):
    assert audit("silent.notice.yaml", "--fail-on", bound).code == code


def test_a_notice_in_order_is_clean_at_every_bound(audit):
    assert audit("stated.notice.yaml", "--fail-on", "info").code == 0


def test_matters_for_review_count_only_when_asked(files, audit):
    rule = files / "pack" / "TST" / "TST001-number-of-the-warrant.yaml"
    rule.write_text(rule.read_text().replace("basis: D", "basis: H"))
    assert audit("silent.notice.yaml", "--fail-on", "high").code == 0
    assert audit("silent.notice.yaml", "--fail-on", "high", "--fail-on-review").code == 1


@pytest.mark.parametrize(("notice", "least", "code"), [("stated", "100", 0), ("silent", "1", 1), ("silent", "0", 0)])
def test_a_score_below_the_least_one_fails(audit, notice, least, code):
    assert audit(f"{notice}.notice.yaml", "--fail-on", "never", "--min-score", least).code == code


def test_a_notice_without_a_score_does_not_reach_the_least_one(files, audit):
    extract = (files / "silent.notice.yaml").read_text().replace("full", "extract")
    (files / "extract.notice.yaml").write_text(extract)
    assert audit("extract.notice.yaml", "--min-score", "0").code == 1


def test_a_file_that_is_no_notice_is_unusable(audit):
    done = audit("broken.yaml", "--format", "json")
    assert (done.code, done.err) == (2, ONLY + TOLD)
    assert json.loads(done.out) == {
        "schema_version": "1.0",
        "tool": {"name": "noticecheck", "version": VERSION},
        "input": {"name": "broken.yaml"},
        "errors": [{"message": "unknown key 'persn'", "line": 4, "column": 1, "hint": "did you mean 'person'?"}],
    }


def test_a_bad_file_does_not_stop_the_good_ones(audit):
    done = audit("broken.yaml", "silent.notice.yaml", "missing.yaml", "--format", "json")
    assert (done.code, done.err) == (2, f"{ONLY}{TOLD}missing.yaml: is not there\n      = check the name and the folder\n")
    told = json.loads(done.out)
    assert [report["input"]["name"] for report in told["reports"]] == ["broken.yaml", "silent.notice.yaml", "missing.yaml"]
    assert told["summary"] == {
        "inputs": 3,
        "audited": 1,
        "unusable": 2,
        "incomplete": 0,
        "verdicts": {"met": 0, "not_met": 0, "not_assessable": 1, "template": 0},
        "deficiencies": {"critical": 0, "high": 1, "medium": 0, "low": 0, "info": 0},
        "notices_by_rule": {"TST001": 1},
    }


def test_a_rule_that_fails_makes_the_audit_incomplete_and_tells_no_value(files, noticecheck, monkeypatch, tmp_path):
    site = tmp_path / "site"
    metadata = site / "failing-1.0.dist-info"
    metadata.mkdir(parents=True)
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: failing\nVersion: 1.0\n")
    (metadata / "entry_points.txt").write_text("[noticecheck.rules]\nfailing = failing_pack\n")
    yaml_rule = (files / "pack" / "TST" / "TST001-number-of-the-warrant.yaml").read_text()
    (site / "failing_rules" / "TST").mkdir(parents=True)
    (site / "failing_rules" / "TST" / "TST001-number-of-the-warrant.yaml").write_text(yaml_rule)
    (site / "failing_pack.py").write_text(
        "from pathlib import Path\nRULES_FOLDER = Path(__file__).with_name('failing_rules')\nRULE_MODULES = ['failing_rule']\n"
    )
    (site / "failing_rule.py").write_text(
        "RULE = {'id': 'TST002', 'title': 'It fails', 'severity': 'low', 'basis': 'D', 'dimension': 'judicial_data',\n"
        "        'law': {'both': ['rpd-12-1']}, 'why': 'A rule for these tests.', 'remedy': 'Ask again.', 'question': 'Why?',\n"
        "        'examples': {'pass': [{'name': 'one'}], 'fail': [{'name': 'two', 'at': 'warrant', 'says': 'three'}]}}\n"
        "def judge(case):\n    yield from ()\n    raise LookupError(case.notice.text(('person', 'family_name')))\n"
    )
    monkeypatch.syspath_prepend(str(site))
    done = noticecheck("audit", "stated.notice.yaml", "--select", "TST", "--format", "json")
    told = json.loads(done.out)
    assert (done.code, told["outcomes"]) == (3, {"TST001": "met", "TST002": "not_assessed"})
    assert "VIRTANEN" not in json.dumps(told["errors"])


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--format", "pdf"], "--format: 'pdf' is not known; choose from: text, json, jsonl, markdown"),
        (["--fail-on", "grave"], "--fail-on: 'grave' is not known; choose from: critical, high, medium, low, info, never"),
        (["--color", "red"], "--color: 'red' is not known; choose from: auto, always, never"),
        (["--min-score", "101"], "--min-score: '101' is not a whole number from 0 to 100"),
        (["--width", "wide"], "--width: 'wide' is not a whole number from 0 to 10,000"),
        (["--as-of", "01/02/2024"], "--as-of: '01/02/2024' is not a day; write it as YYYY-MM-DD"),
        (["--format", "json", "--format", "text"], "only one format can go to one place; write json, text as NAME=FILE"),
        (["--format", "json=a.json", "-o", "b.json"], "every --format names its own file, so that nothing is left for --output"),
        (["--format", "json="], "--format NAME=FILE needs the name of a file after the equals sign"),
        (["--select", "TST00"], "--select: there is no rule, family, severity or CCF tag 'TST00'; did you mean TST001?"),
        (["--rules", "nowhere"], "--rules: nowhere is not a folder of rule files"),
        (["--weights", "nowhere.yaml"], "--weights: nowhere.yaml cannot be read (No such file or directory)"),
        (
            ["-o", "nowhere/report.txt"],
            "nowhere/report.txt cannot be written (No such file or directory); check the place and its permissions",
        ),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
@pytest.mark.usefixtures("files")
def test_a_wrong_option_says_what_is_right(noticecheck, arguments, told):
    done = noticecheck("audit", "stated.notice.yaml", "--rules", "pack", *arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err.splitlines()[-1].startswith(f"noticecheck: {told}")


def test_an_option_that_does_not_exist_shows_the_usage(noticecheck):
    done = noticecheck("audit", "stated.notice.yaml", "--formt", "json")
    usage, _, told = done.err.partition("\n\n")
    assert (done.code, done.out) == (2, "")
    assert [line.partition(" [PATH")[0] for line in usage.splitlines()] == [
        "Usage: noticecheck audit [OPTIONS]",
        "Try 'noticecheck audit --help' for help.",
    ]
    assert ("--formt" in told, "--format" in told) == (True, True)


def test_nothing_to_audit_is_a_usage_error(noticecheck):
    told = "noticecheck: name a notice, a folder of notices, or - for stdin; `noticecheck demo` audits an example\n"
    assert noticecheck("audit") == (2, "", told)


def test_an_unexpected_error_is_one_line_without_a_value_of_the_notice(audit, monkeypatch):
    def fail(*_):
        raise ValueError("VIRTANEN")

    monkeypatch.setattr("noticecheck.cli.gate._code", fail)
    done = audit("stated.notice.yaml")
    told = (
        "noticecheck: internal error (ValueError); run again with --debug, and report what it prints after checking it for personal data\n"
    )
    assert (done.code, done.err) == (3, ONLY + told)


def test_debug_shows_the_traceback(audit, monkeypatch):
    def fail(*_):
        raise ValueError("why")

    monkeypatch.setattr("noticecheck.cli.gate._code", fail)
    done = audit("--debug", "stated.notice.yaml")
    assert (done.code, "Traceback (most recent call last)" in done.err, "ValueError: why" in done.err) == (3, True, True)


def test_an_interrupt_ends_quietly(audit, monkeypatch):
    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("noticecheck.cli.auditing.notice_from_bytes", interrupt)
    assert audit("stated.notice.yaml") == (130, "", f"{ONLY}\nnoticecheck: interrupted\n")
