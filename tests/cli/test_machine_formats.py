"""What continuous integration is told: none of the notice's words unless asked for, and the same bytes for the same input."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from noticecheck.cli.book import titles_of
from noticecheck.model.shape import shape_at
from noticecheck.rulebook.catalogue import load_rulebook

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
NAMES = sorted(path.name.removesuffix(".notice.yaml") for path in EXAMPLES.glob("*.notice.yaml"))
FORMS = ("lines", "sarif", "junit", "github", "gitlab", "csv")
MARK = "Qxz7"
WAIVED = {"rule": "FCT016", "reason": f"{MARK} waived because of the client", "by": f"{MARK} AB"}


def leaves(node, route=()):
    """Yield every text of a notice with its route."""
    if isinstance(node, dict):
        for key, below in node.items():
            yield from leaves(below, (*route, key))
    elif isinstance(node, list):
        for position, below in enumerate(node):
            yield from leaves(below, (*route, position))
    elif isinstance(node, str):
        yield route, node


def put(node, route, text):
    for part in route[:-1]:
        node = node[part]
    node[route[-1]] = text


def marked(name):
    """Return an example with a mark in every free text, and its other values that are long enough to be known again."""
    notice = yaml.load((EXAMPLES / f"{name}.notice.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
    kept = set()
    for route, text in list(leaves(notice)):
        kind = shape_at(route).kind
        if kind == "text" and route[0] != "suppress" and not text.startswith("{{"):
            put(notice, route, f"{MARK} {text}" if "\n" not in text else f"{text.strip()} {MARK}")
        elif kind in {"amount", "partial_day", "penalty", "measure"} and len(text) > len("2010"):
            kept.add(text)
    notice["noticecheck"] = 1
    notice["suppress"] = [*notice.get("suppress", []), WAIVED]
    return json.dumps(notice, ensure_ascii=False), kept


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """Return what each form says of an example with marked values, audited once for all forms."""
    known = {}

    def of(run, name, *options):
        if (name, options) not in known:
            folder = tmp_path_factory.mktemp("marked")
            text, kept = marked(name)
            (folder / "case.notice.json").write_text(text, encoding="utf-8")
            places = [f"{form}={folder / form}" for form in FORMS]
            done = run("audit", str(folder / "case.notice.json"), *(word for place in places for word in ("--format", place)), *options)
            assert (done.code in {0, 1}, done.err) == (True, "")
            known[name, options] = {form: (folder / form).read_text(encoding="utf-8") for form in FORMS}, kept
        return known[name, options]

    return of


@pytest.mark.parametrize("name", NAMES)
def test_no_value_of_a_notice_is_told_unless_asked_for(noticecheck, told, name):
    forms, kept = told(noticecheck, name, "--all-outcomes")
    leaks = {form: [value for value in (MARK, *sorted(kept)) if value in text] for form, text in forms.items()}
    assert leaks == {key: [] for key in FORMS}


@pytest.mark.parametrize("paths", [["stated.notice.yaml"], ["stated.notice.yaml", "silent.notice.yaml"]], ids=["one", "several"])
def test_every_rule_of_a_sarif_file_with_all_outcomes_has_its_title(noticecheck, files, paths):
    titles = titles_of(load_rulebook((files / "pack",)))
    done = noticecheck("audit", *paths, "--rules", "pack", "--format", "sarif", "--all-outcomes", "--fail-on", "never")
    listed = json.loads(done.out)["runs"][0]["tool"]["driver"]["rules"]
    assert len(listed) > len(titles) / 2
    found = {rule["id"]: rule.get("shortDescription", {}).get("text") for rule in listed}
    assert (found, "TST001" in found) == ({rule_id: titles[rule_id] for rule_id in found}, True)


@pytest.mark.parametrize("form", FORMS)
def test_values_are_told_when_they_are_asked_for(noticecheck, told, form):
    forms, _ = told(noticecheck, "duralev-complete", "--include-values")
    assert "73,000,000 RUB" in forms[form]


def test_the_reason_of_a_waiver_is_one_of_the_values(noticecheck, told):
    forms, _ = told(noticecheck, "duralev-complete", "--include-values")
    assert {form: WAIVED["reason"] in forms[form] for form in ("sarif", "csv", "junit")} == {"sarif": True, "csv": True, "junit": True}


@pytest.mark.parametrize("form", FORMS)
def test_what_cannot_be_read_is_told_without_its_words(noticecheck, files, form):
    (files / "broken.yaml").write_text(f"noticecheck: 1\ndocument: {{published: {MARK}}}\nperson: {{{MARK}: 1}}\n", encoding="utf-8")
    done = noticecheck("audit", "broken.yaml", "stated.notice.yaml", "--format", form)
    assert (done.code, MARK in done.out, "The file could not be read as a notice" in done.out) == (2, False, True)


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize("form", FORMS)
def test_the_words_of_what_cannot_be_read_are_told_when_asked_for(noticecheck, form):
    assert "persn" in noticecheck("audit", "broken.yaml", "--format", form, "--include-values").out


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize("form", [*FORMS, "html", "json", "jsonl", "markdown", "text"])
def test_the_same_input_gives_the_same_bytes(noticecheck, form):
    arguments = ("audit", "stated.notice.yaml", "silent.notice.yaml", "--format", form)
    assert noticecheck(*arguments).out == noticecheck(*arguments).out


def test_no_order_depends_on_how_this_run_hashes_texts(tmp_path):
    forms = (*FORMS, "html", "json", "jsonl", "markdown", "text")
    written = []
    for seed in ("1", "2"):
        folder = tmp_path / seed
        folder.mkdir()
        places = [word for form in forms for word in ("--format", f"{form}={folder / form}")]
        command = [
            sys.executable,
            "-m",
            "noticecheck",
            "audit",
            str(EXAMPLES / "duralev-complete.notice.yaml"),
            "--fail-on",
            "never",
            *places,
        ]
        environment = {"PYTHONHASHSEED": seed, "PYTHONPATH": str(EXAMPLES.parent / "src"), "PATH": os.environ["PATH"]}
        subprocess.run(command, env=environment, check=True, cwd=tmp_path, capture_output=True)
        written.append({form: (folder / form).read_bytes() for form in forms})
    assert [form for form in forms if written[0][form] != written[1][form]] == []


def test_a_path_is_told_relative_to_the_folder_one_works_in(noticecheck, files):
    (files / "cases").mkdir()
    (files / "silent.notice.yaml").rename(files / "cases" / "a b:c.notice.yaml")
    for path in ("cases", str(files / "cases" / "a b:c.notice.yaml")):
        run = json.loads(noticecheck("audit", path, "--format", "sarif").out)["runs"][0]
        places = {result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in run["results"]}
        assert places == {"cases/a%20b%3Ac.notice.yaml"}


def test_of_a_path_outside_of_the_folder_only_the_name_is_told(noticecheck, files, tmp_path):
    (tmp_path / "other.notice.yaml").write_bytes((files / "silent.notice.yaml").read_bytes())
    rows = list(csv.DictReader(io.StringIO(noticecheck("audit", str(tmp_path / "other.notice.yaml"), "--format", "csv").out)))
    assert {row["file"] for row in rows} == {"other.notice.yaml"}


@pytest.mark.usefixtures("files")
def test_the_exit_code_does_not_depend_on_the_form(noticecheck):
    codes = {
        form: noticecheck("audit", "silent.notice.yaml", "--rules", "pack", "--fail-on", "high", "--format", form).code for form in FORMS
    }
    assert codes == dict.fromkeys(FORMS, 1)


def test_on_github_the_summary_of_the_job_is_added_to(noticecheck, files, monkeypatch):
    summary = files / "summary.md"
    summary.write_text("before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    noticecheck("audit", "stated.notice.yaml", "--rules", "pack", "--select", "TST", "--format", "github")
    assert summary.read_text() == (
        "before\n## noticecheck\n\n| Notice | Minimum criteria | Deficient | For review | Not assessed |\n|---|---|---|---|---|\n"
        "| stated.notice.yaml | cannot be assessed | 0 | 0 | 0 |\n"
    )


def test_a_summary_that_cannot_be_written_is_told(noticecheck, files, monkeypatch):
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(files))
    done = noticecheck("audit", "stated.notice.yaml", "--format", "github")
    assert (done.code, done.err.startswith("noticecheck: GITHUB_STEP_SUMMARY: ")) == (2, True)


def test_the_day_of_a_build_stands_for_today(noticecheck, files, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1735689600")
    (files / "undated.notice.yaml").write_text("noticecheck: 1\ndocument: {type: red_notice}\n")
    assert json.loads(noticecheck("audit", "undated.notice.yaml", "--format", "json").out)["audit_date"] == "2025-01-01"


def test_a_day_of_a_build_that_is_none_is_told(noticecheck, files, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    (files / "undated.notice.yaml").write_text("noticecheck: 1\ndocument: {type: red_notice}\n")
    done = noticecheck("audit", "undated.notice.yaml")
    assert done == (2, "", "noticecheck: SOURCE_DATE_EPOCH must be seconds since 1970, such as 1577836800; it is 'yesterday'\n")


def test_the_day_of_a_build_stands_for_today_in_every_command_that_audits(noticecheck, files, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1735689600")
    undated = "noticecheck: 1\ndocument: {type: red_notice}\nperson: {family_name: VIRTANEN, born: {date: 1970-01-01}}\n"
    (files / "undated.notice.yaml").write_text(undated)
    (files / "later.notice.yaml").write_text(undated + "status: charged\n")
    told = {
        "diff": noticecheck("diff", "undated.notice.yaml", "later.notice.yaml", "-f", "json").out,
        "export": noticecheck("export", "undated.notice.yaml").out,
        "brief": noticecheck("brief", "undated.notice.yaml").out,
    }
    assert [command for command, out in told.items() if "2025-01-01" not in out and "1 January 2025" not in out] == []


def test_the_settings_may_stand_in_the_file(noticecheck, files):
    (files / "noticecheck.toml").write_text("include_values = true\nall_outcomes = true\n")
    run = json.loads(noticecheck("audit", "silent.notice.yaml", "--rules", "pack", "--select", "TST,JUD006", "--format", "sarif").out)[
        "runs"
    ][0]
    assert [(result["ruleId"], result["kind"], result["message"]["text"]) for result in run["results"]] == [
        ("JUD006", "fail", "The notice does not state a charge."),
        ("TST001", "fail", "The document does not state the number of the warrant."),
    ]
