"""`noticecheck import`, as a user runs it."""

import io
import subprocess
import sys
from pathlib import Path

import pytest

from noticecheck.cli.entry import run

LAYOUTS = Path(__file__).resolve().parent.parent / "importers" / "layouts"


DOUBTFUL = """\
RED NOTICE
1.1 Present family name: EXAMPLE
1.2 Sex: perhaps
1.3 Date of birth: 03/05/1979
2.1 Charge: fraud
2.2 Warrant number: 12
2.3 Issued on: 05/06/2016
2.4 Name of signatory: [illegible]
"""


@pytest.mark.parametrize("name", ["01-numbered-two-pages.txt", "07-two-columns.pdf"])
def test_import_and_audit_work_in_one_pipe(name):
    page = LAYOUTS / name
    program = f"{sys.executable} -m noticecheck"
    command = f"set -o pipefail; {program} import '{page}' | {program} audit - --as-of 2020-01-01 --format json"
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=False)
    assert (done.returncode in {0, 1}, b'"completeness": "full"' in done.stdout) == (True, True)


def test_the_draft_goes_to_a_file_and_says_what_to_look_at(tmp_path, capsys):
    target = tmp_path / "n.notice.yaml"
    assert run(["import", str(LAYOUTS / "02-values-below-labels.txt"), "-o", str(target)]) == 0
    assert f"written: {target}; next: noticecheck audit {target}" in capsys.readouterr().err
    (line,) = [line for line in target.read_text(encoding="utf-8").splitlines() if "family_name:" in line]
    assert line == '  family_name: MUSTERWALA  # p. 1, l. 19: "Family name: MUSTERWALA"; medium'


def test_a_file_that_is_there_is_not_overwritten(tmp_path, capsys):
    target = tmp_path / "n.notice.yaml"
    target.write_text("kept", encoding="utf-8")
    assert run(["import", str(LAYOUTS / "02-values-below-labels.txt"), "-o", str(target)]) == 2
    assert (target.read_text(encoding="utf-8"), "--force overwrites it" in capsys.readouterr().err) == ("kept", True)


def test_a_text_without_labels_is_one_error(tmp_path, capsys):
    page = tmp_path / "letter.txt"
    page.write_text("Dear colleague,\nplease find enclosed the file.\n", encoding="utf-8")
    assert run(["import", str(page)]) == 2
    told = capsys.readouterr().err
    assert told.startswith("letter.txt: letter.txt has no labels of a notice") or "has no labels of a notice" in told


def test_a_review_keeps_corrects_and_gives_up(tmp_path, capsys, monkeypatch):
    page = tmp_path / "page.txt"
    page.write_text(DOUBTFUL, encoding="utf-8")
    monkeypatch.setattr("sys.stdin", io.StringIO("\n7/8\n2016-07-08\n?\n-\n"))
    assert run(["import", str(page), "--review"]) == 0
    told = capsys.readouterr()
    lines = {line.strip().partition("  #")[0] for line in told.out.splitlines()}
    assert {"date: 1979-05-03", "issued: 2016-07-08", "- person.sex", "- warrant.signatory"} <= lines
    assert "confirmed in review" in told.out
    assert "'7/8' is not a date; write it as YYYY-MM-DD, YYYY-MM or YYYY" in told.err
    assert "For review" not in told.out


def test_a_review_that_ends_early_keeps_the_rest(tmp_path, capsys, monkeypatch):
    page = tmp_path / "page.txt"
    page.write_text(DOUBTFUL, encoding="utf-8")
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert run(["import", str(page), "--review"]) == 0
    assert "# - warrant.issued: 2016-06-05; the order of day and month" in capsys.readouterr().out


def test_a_review_cannot_read_the_document_from_where_it_asks(capsys):
    assert run(["import", "-", "--review"]) == 2
    assert "--review asks on the terminal" in capsys.readouterr().err


def test_records_go_to_a_folder_and_one_that_cannot_be_read_does_not_stop_the_others(tmp_path, capsys):
    records = tmp_path / "records.jsonl"
    records.write_text(
        '{"entity_id": "2016/1", "name": "EXAMPLE", "nationalities": ["RU"]}\n{"x": 1}\n{"entity_id": "2016/1", "name": "EXAMPLE"}\n',
        encoding="utf-8",
    )
    folder = tmp_path / "drafts"
    folder.mkdir()
    assert run(["import", str(records), "-o", str(folder)]) == 2
    assert sorted(path.name for path in folder.iterdir()) == ["2016-1-3.notice.yaml", "2016-1.notice.yaml"]
    assert "records.jsonl:2 is neither a record of INTERPOL's public list nor a FollowTheMoney entity" in capsys.readouterr().err


def test_several_records_need_a_folder(tmp_path, capsys):
    records = tmp_path / "records.json"
    records.write_text('[{"entity_id": "1", "name": "A"}, {"entity_id": "2", "name": "B"}]', encoding="utf-8")
    assert run(["import", str(records)]) == 2
    assert "records.json holds several records; name a folder" in capsys.readouterr().err


def test_what_cannot_be_read_is_one_error_with_a_way_out(tmp_path, capsys):
    files = {
        "empty.txt": b"",
        "bytes.txt": b"Sex: \xff",
        "broken.json": b'{"entity_id": ',
        "notice.json": b'{"noticecheck": 1}',
        "nothing.json": b"[]",
        "yellow.json": b'{"entity_id": "1", "name": "A", "_links": {"self": {"href": "https://ws-public.interpol.int/notices/v1/yellow/1"}}}',
    }
    told = {}
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
        assert run(["import", str(tmp_path / name)]) == 2
        told[name] = capsys.readouterr().err.splitlines()[0].partition(name)[2]
    assert told == {
        "empty.txt": ": empty.txt has no labels of a notice",
        "bytes.txt": ":1:6: bytes.txt holds the byte 0xFF, which is not UTF-8",
        "broken.json": ":1:1: broken.json is no JSON in line 1",
        "notice.json": ": notice.json is a notice already",
        "nothing.json": ": nothing.json holds no record",
        "yellow.json": ": yellow.json is a record of a yellow notice; only red notices and diffusions are read",
    }
