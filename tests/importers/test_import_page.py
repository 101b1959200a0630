"""The page on import and form is true where it gives commands and numbers."""

import re
import shlex
from pathlib import Path

from noticecheck.cli.entry import run
from noticecheck.cli.importing import MAX_FILE
from noticecheck.importers import docx, outside, pdf_process, plain_text, records_file, scan

ROOT = Path(__file__).resolve().parent.parent.parent
PAGE = (ROOT / "docs" / "import.md").read_text(encoding="utf-8")
RECORDS = '{"entity_id": "2016/1", "name": "EXAMPLE"}\n{"entity_id": "2016/2", "name": "EXAMPLE"}\n'


def test_the_commands_of_the_page_do_what_they_promise(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "printout.pdf").write_bytes((ROOT / "tests" / "importers" / "layouts" / "07-two-columns.pdf").read_bytes())
    (tmp_path / "records.jsonl").write_text(RECORDS, encoding="utf-8")
    (tmp_path / "drafts").mkdir()
    monkeypatch.setattr("sys.stdin.readline", lambda: "", raising=False)
    lines = [line.partition("  #")[0].strip() for line in re.findall(r"^    (noticecheck .*)$", PAGE, re.MULTILINE)]
    single = [shlex.split(line)[1:] for line in lines if "|" not in line]
    assert {" ".join(one): run(one) for one in single} == {" ".join(one): 0 for one in single}
    assert sorted(path.name for path in (tmp_path / "drafts").iterdir()) == ["2016-1.notice.yaml", "2016-2.notice.yaml"]


def test_the_limits_of_the_page_are_those_of_the_code():
    for told in (
        f"{MAX_FILE // 1024 // 1024} MiB a file; {plain_text.MAX_TEXT // 1_000_000} MB a text; {docx.MAX_XML // 1_000_000} MB of text",
        f"{pdf_process.MAX_PAGES} of a PDF, {scan.MAX_PAGES} of a scan; {pdf_process.MAX_CHARACTERS:,} characters",
        f"{pdf_process.SECONDS} s of computing, {outside.SECONDS} s in all, {pdf_process.MEMORY / 1e9:.1f} GB",
        f"{records_file.MAX_RECORDS:,} a file",
    ):
        assert told in PAGE
