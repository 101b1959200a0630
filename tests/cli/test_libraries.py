"""The habits of a library under continuous integration: a baseline, statistics, watching."""

import json
import re

import pytest

from noticecheck.cli import watching
from noticecheck.cli.options import AuditOptions

OLDER, ANEW = "put an older copy in its place", "remove it and have --update-baseline write it anew"


@pytest.fixture
def gate(audit):
    """Audit the folder with a bound that the silent notice is beyond."""
    return lambda *options: audit(".", "--fail-on", "high", "--baseline", "known.json", *options)


def test_what_a_baseline_lists_does_not_count_and_what_is_new_does(files, gate):
    done = gate("--update-baseline")
    assert (done.code, done.err.splitlines()[-1]) == (0, "noticecheck: known.json now lists 1 finding")
    done = gate()
    assert (done.code, done.err.splitlines()[-1]) == (0, "noticecheck: 1 finding listed in known.json did not count for the exit code")
    (files / "new.notice.yaml").write_text((files / "silent.notice.yaml").read_text())
    assert gate().code == 1


def test_a_baseline_changes_no_report(audit, gate):
    gate("--update-baseline")
    assert gate("-f", "json").out == audit(".", "-f", "json").out


def test_the_fingerprints_survive_lines_that_move(files, gate):
    gate("--update-baseline")
    silent = files / "silent.notice.yaml"
    silent.write_text("# a comment\n\n" + silent.read_text().replace("person:", "status: charged\nperson:"))
    assert gate().code == 0


def test_a_baseline_is_by_file_and_from_its_own_folder(files, gate, noticecheck, monkeypatch):
    gate("--update-baseline")
    assert list(json.loads((files / "known.json").read_text())["findings"]) == ["silent.notice.yaml"]
    (files / "sub").mkdir()
    monkeypatch.chdir(files / "sub")
    choice = ("--rules", "../pack", "--select", "TST001", "--fail-on", "high")
    assert noticecheck("audit", "../silent.notice.yaml", *choice, "--baseline", "../known.json").code == 0
    (files / "moved.notice.yaml").write_text((files / "silent.notice.yaml").read_text())
    assert noticecheck("audit", "../moved.notice.yaml", *choice, "--baseline", "../known.json").code == 1


def test_what_is_found_no_longer_is_said_and_dropped_and_what_was_not_audited_is_kept(files, audit, gate):
    (files / "second.notice.yaml").write_text((files / "silent.notice.yaml").read_text())
    gate("--update-baseline")
    (files / "silent.notice.yaml").write_text((files / "stated.notice.yaml").read_text())
    assert gate().err.splitlines()[-1].endswith("; 1 finding that it lists is there no longer, --update-baseline drops them")
    audit("silent.notice.yaml", "--baseline", "known.json", "--update-baseline")
    assert list(json.loads((files / "known.json").read_text())["findings"]) == ["second.notice.yaml"]
    (files / "second.notice.yaml").unlink()
    audit("silent.notice.yaml", "--baseline", "known.json", "--update-baseline")
    assert json.loads((files / "known.json").read_text())["findings"] == {}


def record(control_no=None, file_no=None, name="Rojas", number=None):
    told = {
        "noticecheck": 1,
        "source": {"completeness": "full", "as_of": "2024-11-30"},
        "document": {"type": "red_notice", "control_no": control_no, "file_no": file_no},
        "person": {"family_name": name},
        "warrant": {"number": number},
    }
    return json.dumps(told) + "\n"


NUMBERED, OF_A_CASE, BARE = record("A-1/1-2020"), record(None, "2020/7", "Rojas"), record(None, None, "Vidal")


@pytest.mark.parametrize(
    ("after", "code"),
    [
        ((BARE, OF_A_CASE, NUMBERED), 0),
        ((record("A-9/1-2020", number="12"), NUMBERED, OF_A_CASE, BARE), 0),
        ((record("A-1/1-2020", name="Rojas Diaz"), record(None, "2020/7", "Rojas"), BARE), 0),
        ((NUMBERED, OF_A_CASE, BARE, record("A-2/1-2020")), 1),
        ((NUMBERED, OF_A_CASE, BARE, record(None, "2020/7", "Soto")), 1),
        ((NUMBERED, OF_A_CASE, record(None, None, "Vidal Perez")), 1),
        ((NUMBERED, NUMBERED, OF_A_CASE, BARE), 1),
    ],
    ids=["moved", "one more before", "edited", "a new number", "another person of the case", "edited without a number", "twice"],
)
def test_a_record_of_json_lines_is_known_by_what_it_is_and_not_by_its_line(folder, files, audit, after, code):
    lines = folder / "library.jsonl"
    lines.write_text(NUMBERED + OF_A_CASE + BARE)
    options = ("library.jsonl", "--fail-on", "high", "--baseline", "known.json")
    assert audit(*options, "--update-baseline").code == 0
    known = (files / "known.json").read_text()
    assert (len(json.loads(known)["findings"]), "A-1" in known, "Rojas" in known) == (3, False, False)
    lines.write_text("".join(after))
    assert audit(*options).code == code


def test_records_that_are_there_no_longer_are_said_and_dropped(folder, files, audit):
    (folder / "library.jsonl").write_text(NUMBERED + OF_A_CASE + BARE)
    options = ("library.jsonl", "--fail-on", "high", "--baseline", "known.json")
    audit(*options, "--update-baseline")
    (folder / "library.jsonl").write_text(BARE + record("A-2/1-2020", number="12"))
    assert audit(*options).err.splitlines()[-1].endswith("; 2 findings that it lists are there no longer, --update-baseline drops them")
    audit(*options, "--update-baseline")
    assert len(json.loads((files / "known.json").read_text())["findings"]) == 1


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, "known.json cannot be read (No such file or directory); --update-baseline writes it"),
        (b"{", f"known.json is not JSON (Expecting property name enclosed in double quotes: line 1 column 2 (char 1)); {OLDER}, or {ANEW}"),
        (b"{\xff", f"known.json is not JSON (it is not UTF-8); {OLDER}, or {ANEW}"),
        (
            b"[" * 100_000,
            f"known.json is not JSON (it is nested too deeply); {OLDER}, or {ANEW}",
        ),
        (b'{"version": 2, "findings": {}}', f"known.json is not a baseline of version 1; {ANEW}"),
        (b'{"version": 1, "findings": {"a": "b"}}', f"known.json is not a baseline of version 1; {ANEW}"),
    ],
)
def test_a_baseline_that_is_none_is_a_usage_error(files, gate, content, told):
    if content is not None:
        (files / "known.json").write_bytes(content)
    done = gate()
    assert (done.code, done.err.splitlines()[-1]) == (2, f"noticecheck: --baseline: {told}")


def test_a_file_that_was_renamed_is_told_and_its_findings_count_until_the_baseline_is_renewed(files, gate):
    gate("--update-baseline")
    (files / "silent.notice.yaml").rename(files / "speechless.notice.yaml")
    done = gate()
    assert (done.code, done.err.splitlines()[-1]) == (
        1,
        (
            "noticecheck: 0 findings listed in known.json did not count for the exit code; silent.notice.yaml that it lists is not there: "
            "the findings of a file that was renamed are new until --update-baseline"
        ),
    )
    assert gate("--update-baseline").code == 0
    assert list(json.loads((files / "known.json").read_text())["findings"]) == ["speechless.notice.yaml"]
    assert gate().err.splitlines()[-1] == "noticecheck: 1 finding listed in known.json did not count for the exit code"


def test_a_baseline_is_written_only_where_it_is_named(audit):
    done = audit(".", "--update-baseline")
    assert (done.code, done.err.splitlines()[-1]) == (
        2, "noticecheck: --update-baseline needs to know which file; name it with --baseline FILE",
    )  # fmt: skip


@pytest.mark.parametrize("paths", [(".",), ("silent.notice.yaml",)], ids=["a folder", "one file"])
def test_statistics_stand_in_place_of_text_reports(audit, paths):
    done = audit(*paths, "--statistics", "-f", "text", "-f", "json=out.json")
    assert done.out.splitlines() == [
        "findings  notices  outcome     severity  rule",
        "       1        1  deficient   high      TST001  No number of the warrant",
    ]


def test_statistics_put_deficiencies_first_and_the_graver_before_the_more_frequent(files, audit):
    rule = (files / "pack" / "TST" / "TST001-number-of-the-warrant.yaml").read_text()
    for number, severity, basis in ((2, "low", "D"), (3, "critical", "H")):
        text = (
            rule.replace("TST001", f"TST00{number}")
            .replace("severity: high", f"severity: {severity}")
            .replace("basis: D", f"basis: {basis}")
        )
        (files / "pack" / "TST" / f"TST00{number}-another.yaml").write_text(text)
    out = audit(".", "--select", "TST", "--statistics").out
    assert re.findall(r"TST\d+", out) == ["TST001", "TST002", "TST003"]


def test_watching_audits_again_after_a_change_and_ends_when_interrupted(files, capsys):
    codes, naps = iter([0, 1]), []

    def change(_):
        naps.append(1)
        if len(naps) == 2:
            (files / "stated.notice.yaml").write_text((files / "stated.notice.yaml").read_text() + "# changed\n")
        if len(naps) == 5:
            raise KeyboardInterrupt

    asked = []
    assert watching.watch(AuditOptions((".",)), lambda options: asked.append(options.paths) or next(codes), change) == 1
    assert asked == [(".",), (".",)]
    assert capsys.readouterr().err.splitlines() == [
        f"noticecheck: exit code {code}; watching for changes, Ctrl-C ends it" for code in (0, 1)
    ]  # fmt: skip


def test_an_error_does_not_end_the_watching(files, capsys):
    for path in files.glob("*.notice.yaml"):
        path.unlink()
    naps = []

    def change(_):
        naps.append(1)
        if len(naps) == 1:
            raise KeyboardInterrupt

    from noticecheck.cli.auditing import run_audit

    assert watching.watch(AuditOptions((".",)), run_audit, change) == 2
    assert "there is no notice in the folder ." in capsys.readouterr().err


def test_stdin_cannot_be_watched(noticecheck):
    assert noticecheck("audit", "-", "--watch").err == "noticecheck: --watch needs files or folders, and not stdin\n"
