"""`noticecheck brief` as it is typed."""

import io
import sys
from pathlib import Path

import pytest

from noticecheck.cli.entry import run

ROOT = Path(__file__).resolve().parent.parent.parent
DURALEV = ROOT / "examples" / "expected" / "duralev.json"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(capsys, *arguments):
    code = run(["brief", *map(str, arguments)])
    done = capsys.readouterr()
    return code, done.out, done.err


def test_markdown_goes_to_the_terminal_and_the_length_to_stderr(capsys):
    code, out, err = told(capsys, DURALEV)
    assert (code, out.splitlines()[0], err) == (
        0,
        "# Annex: deficiencies on the face of the red notice",
        "noticecheck: the annex has about 4 pages\n",
    )


def test_a_report_comes_through_a_pipe(capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(DURALEV.read_bytes())))
    code, out, _ = told(capsys, "-", "--template", "client", "--language", "fr")
    assert (code, out.splitlines()[0]) == (0, "# Ce qui a été constaté dans le document d'INTERPOL qui vous concerne")


def test_a_notice_is_audited_first(capsys):
    assert told(capsys, ROOT / "examples" / "duralev.notice.yaml") == told(capsys, DURALEV)


def test_the_ending_says_what_is_written(capsys, folder):
    for ending in ("md", "html", "docx"):
        assert told(capsys, DURALEV, "-t", "clerk", "-o", f"sheet.{ending}")[0] == 0
    assert [(folder / f"sheet.{ending}").read_bytes()[:4] for ending in ("md", "html", "docx")] == [b"# Re", b"<!do", b"PK\x03\x04"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["missing.json"], "missing.json: is not there\n"),
        (
            [DURALEV, "-t", "letter"],
            "there is no template 'letter'; choose from: ccf, bond, habeas, expert, clerk, client, or give the path",
        ),
        ([DURALEV, "-o", "a.odt"], "-o a.odt: the name must end in .md, .html, .docx, .pdf, which says what is written"),
        ([DURALEV, "-t", "client", "--language", "xx"], "there is no catalogue for 'xx'; choose from: ar, en, es, fr, ru"),
        ([DURALEV, "-o", "nowhere/a.md"], "nowhere/a.md cannot be written"),
        (["broken.json"], "broken.json:1:2: is not JSON"),
        (["several.json"], "several.json: holds 2 reports, and one is needed"),
        (["newer.json"], "newer.json: has report format 2.0, and this program reads 1.x"),
        ([DURALEV, "-t", "own.md"], "own.md:2:1: UndefinedError: 'nothing' is undefined\n    2 | {{ nothing }}"),
    ],
    ids=lambda value: str(value)[:30] if isinstance(value, str) else None,
)
def test_what_cannot_be_done_is_told_and_nothing_is_written(capsys, folder, arguments, message):
    text = DURALEV.read_text(encoding="utf-8")
    (folder / "broken.json").write_text('{"schema_version": ')
    (folder / "broken.json").write_text('{,"schema_version": 1}')
    (folder / "several.json").write_text(f'{{"reports": [{text}, {text}], "summary": {{}}}}', encoding="utf-8")
    (folder / "newer.json").write_text(text.replace('"schema_version": "1.0"', '"schema_version": "2.0"'), encoding="utf-8")
    (folder / "own.md").write_text("a\n{{ nothing }}\n")
    before = sorted(folder.iterdir())
    code, out, err = told(capsys, *arguments)
    assert (code, out, message in err, "Traceback" in err) == (2, "", True, False), err
    assert sorted(folder.iterdir()) == before


def test_a_moment_that_is_none_is_told(capsys, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    assert told(capsys, DURALEV) == (
        2,
        "",
        "noticecheck: SOURCE_DATE_EPOCH must be seconds since 1970, such as 1577836800; it is 'yesterday'\n",
    )


def test_the_moment_of_the_environment_is_the_one_in_the_file(capsys, folder, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")
    assert told(capsys, DURALEV, "-o", "a.docx")[0] == 0
    from zipfile import ZipFile

    with ZipFile(folder / "a.docx") as archive:
        assert b"2020-09-13T12:26:40Z" in archive.read("docProps/core.xml")


def test_a_paper_for_a_forum_sets_out_authority_for_and_against(capsys):
    code, out, _ = told(capsys, DURALEV, "-t", "bond")
    favourable, adverse = out.split("### Helping whoever questions the notice")[1].split("### Helping whoever relies on the notice")
    assert code == 0
    assert ("Gonzalez-Castillo v. Garland" in favourable, "W-E-R-B-" in favourable) == (True, False)
    assert ("Matter of W-E-R-B-" in adverse, "Villalobos Sura v. Garland" in adverse) == (True, True)


def test_another_forum_or_none_can_be_chosen(capsys):
    kingdom = told(capsys, DURALEV, "-t", "habeas", "--forum", "uk")[1]
    assert ("United Kingdom" in kingdom, "United States, immigration" in kingdom) == (True, False)
    assert "Authorities, for and against" not in told(capsys, DURALEV, "-t", "habeas", "--forum", "none")[1]
    code, _, err = told(capsys, DURALEV, "-t", "bond", "--forum", "mars")
    assert (code, "'mars' is not known; choose from: " in err) == (2, True)


def test_the_clerk_is_told_of_authority_on_both_sides_by_the_country_of_the_person(capsys):
    out = told(capsys, DURALEV, "-t", "clerk")[1]
    assert "Helping whoever relies on it: Matter of W\\-E\\-R\\-B\\-" in out or "Helping whoever relies on it: Matter of W-E-R-B-" in out
    assert "Authority named" not in told(capsys, ROOT / "examples" / "expected" / "model-notice.json", "-t", "clerk")[1]


def test_an_annex_for_the_commission_takes_no_notes_of_national_forums(capsys):
    assert "Garland" not in told(capsys, DURALEV, "-t", "ccf", "--forum", "us-immigration")[1]
