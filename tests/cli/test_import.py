"""`noticecheck import`, as a user runs it."""

import subprocess
import sys
from pathlib import Path

from noticecheck.cli.entry import run

LAYOUTS = Path(__file__).resolve().parent.parent / "importers" / "layouts"


def test_import_and_audit_work_in_one_pipe():
    page = LAYOUTS / "01-numbered-two-pages.txt"
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
