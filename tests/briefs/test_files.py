"""Briefs as files: what a word processor makes of them, that nothing in them tells who made them, and that bytes are the same."""

import os
import re
import subprocess
import sys
import zipfile
from io import BytesIO
from itertools import product

import pytest
from outside_programs import needs
from papers import EXAMPLES, ROOT, paper, report, text

from noticecheck.briefs.blocks import blocks, plain
from noticecheck.briefs.brief import TEMPLATES
from noticecheck.briefs.client import languages
from noticecheck.errors import InputError, UsageError

sys.path.insert(0, str(ROOT / "tools"))

from docx_layout import layout

NAMES = [
    *(f"{name}-{template}" for name, template in product(EXAMPLES, TEMPLATES)),
    *(f"duralev-client-{code}" for code in languages()),
    "duralev-complete-ccf",
]
EPOCH = 1_600_000_000


def parts(name):
    """Return example, template and language of a brief such as `duralev-client-fr`."""
    return re.fullmatch(r"(.+)-(ccf|bond|habeas|expert|clerk|client)(?:-(\w\w))?", name).groups(default="en")


def made(name, form, **more):
    example, template, language = parts(name)
    return paper(report(example), template, form, language=language, **more)


def output(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def headings(name):
    example, template, language = parts(name)
    return [plain(block.runs) for block in blocks(text(report(example), template, language=language)) if block.kind in {"h1", "h2", "h3"}]


def squeezed(said):
    return re.sub(r"\s+", "", said)


def printed(folder):
    """Print every DOCX to PDF with LibreOffice, in one run, and return how many pages each has."""
    for name in NAMES:
        (folder / f"{name}.docx").write_bytes(made(name, "docx").content)
    home = {"HOME": str(folder), "PATH": os.environ["PATH"]}
    files = sorted(path.name for path in folder.glob("*.docx"))
    done = subprocess.run(["soffice", "--headless", "--convert-to", "pdf", *files], cwd=folder, env=home, capture_output=True, check=False)
    assert sorted(path.stem for path in folder.glob("*.pdf")) == sorted(NAMES), done.stderr.decode()
    return {name: int(re.search(r"Pages:\s+(\d+)", output("pdfinfo", folder / f"{name}.pdf"))[1]) for name in NAMES}


@needs("soffice", "pdftotext", "pdfinfo")
def test_libreoffice_prints_every_brief_whole_and_no_longer_than_its_readers_take(tmp_path):
    pages = printed(tmp_path)
    for name in NAMES:
        said = squeezed(output("pdftotext", "-layout", tmp_path / f"{name}.pdf", "-"))
        if not name.endswith("-ar"):  # letters that join are other signs in a PDF
            assert [heading for heading in headings(name) if squeezed(heading) not in said] == [], name
    assert {name: length for name, length in pages.items() if "-client" in name and length > 1} == {}
    assert {name: length for name, length in pages.items() if name.endswith("-clerk") and length > 2} == {}
    assert {name: length for name, length in pages.items() if name.endswith("-ccf") and length > 3} == {}
    estimated = {name: made(name, "md").pages for name in NAMES if name.endswith("-ccf")}
    assert {name: (pages[name], about) for name, about in estimated.items() if not pages[name] <= about <= pages[name] + 1} == {}


def test_arabic_is_written_from_right_to_left():
    assert '<html lang="ar" dir="rtl">' in made("duralev-client-ar", "html").content.decode()
    with zipfile.ZipFile(BytesIO(made("duralev-client-ar", "docx").content)) as archive:
        body = archive.read("word/document.xml").decode()
    assert body.count("<w:bidi/>") >= body.count("<w:p>") + body.count("<w:p ") > 10
    assert body.count("<w:rtl") >= body.count("<w:t>")


@pytest.mark.parametrize("form", ["md", "html", "docx"])
@pytest.mark.parametrize("template", TEMPLATES)
def test_the_same_report_gives_the_same_bytes(template, form):
    assert paper(report("duralev"), template, form).content == paper(report("duralev"), template, form).content


ORIGINS = re.compile(
    rb"python-docx|Microsoft Office|LibreOffice|<dc:creator>|lastModifiedBy|<Company>|<Application>|w:rsid\w|<cp:revision>", re.IGNORECASE
)


@pytest.mark.parametrize("name", ["duralev-ccf", "duralev-client-ar"])
def test_a_docx_tells_nobody_who_made_it_when_or_where(name):
    with zipfile.ZipFile(BytesIO(made(name, "docx").content)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        parts = {part: archive.read(part) for part in archive.namelist()}
    assert {part: ORIGINS.findall(data) for part, data in parts.items() if ORIGINS.search(data)} == {}
    everything = b"".join(parts.values())
    here = {os.uname().nodename, os.environ.get("USER", ""), str(ROOT), "/tmp"} - {""}
    assert [one for one in here if len(one) > 3 and one.encode() in everything] == []
    assert b"dcterms:created" not in parts["docProps/core.xml"]
    assert re.search(rb"20[2-9]\d-\d\d-\d\dT", everything) is None


def test_the_only_time_in_a_docx_is_the_one_that_was_given():
    with zipfile.ZipFile(BytesIO(made("kharis-ccf", "docx", epoch=EPOCH).content)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(2020, 9, 13, 12, 26, 40)}
        core = archive.read("docProps/core.xml").decode()
    assert re.findall(r">([^<>]+)</dcterms:(\w+)>", core) == [("2020-09-13T12:26:40Z", "created"), ("2020-09-13T12:26:40Z", "modified")]


def test_the_layout_is_what_its_tool_makes():
    assert layout() == (ROOT / "src" / "noticecheck" / "briefs" / "brief.docx").read_bytes()


def test_a_layout_of_the_users_own_gets_the_same_words(tmp_path):
    from docx import Document

    own = Document(ROOT / "src" / "noticecheck" / "briefs" / "brief.docx")
    own.sections[0].header.paragraphs[0].text = "Law office of {{ blocks|length }} blocks"
    own.save(tmp_path / "own.docx")
    content = paper(report("kharis"), "ccf", "docx", layout=tmp_path / "own.docx").content
    with zipfile.ZipFile(BytesIO(content)) as archive:
        headers = b"".join(archive.read(part) for part in archive.namelist() if part.startswith("word/header"))
    assert re.search(rb"Law office of \d\d blocks", headers)


def test_a_docx_template_of_the_users_own_gets_the_view(tmp_path):
    from docx import Document

    own = Document()
    own.add_paragraph("{{ document }} of {{ requesting_country }}: {{ findings|length }} findings")
    own.add_paragraph("{%p for one in findings %}")
    own.add_paragraph("{{ one.number }} {{ one.says }}")
    own.add_paragraph("{%p endfor %}")
    own.save(tmp_path / "own.docx")
    written = Document(BytesIO(paper(report("duralev"), tmp_path / "own.docx", "docx").content))
    first, second, *_ = [paragraph.text for paragraph in written.paragraphs]
    assert first == "red notice of RU: 8 findings"
    assert second.startswith("1 The notice states neither the person's role")


def test_what_is_wrong_with_a_docx_template_is_told(tmp_path):
    from docx import Document

    own = Document()
    own.add_paragraph("{{ nothing }}")
    own.save(tmp_path / "own.docx")
    with pytest.raises(InputError, match="'nothing' is undefined"):
        paper(report("kharis"), tmp_path / "own.docx", "docx")
    (tmp_path / "no.docx").write_text("no")
    with pytest.raises(UsageError, match="is not a DOCX file; save it from a word processor"):
        paper(report("kharis"), tmp_path / "no.docx", "docx")
    with pytest.raises(UsageError, match="a DOCX template makes a DOCX"):
        paper(report("kharis"), tmp_path / "own.docx", "html")


@pytest.mark.parametrize(
    ("form", "module", "told"),
    [
        ("docx", "docxtpl", "DOCX needs docxtpl: pip install 'noticecheck[docx]', or write HTML or Markdown"),
        (
            "pdf",
            "weasyprint",
            "PDF needs WeasyPrint: pip install 'noticecheck[pdf]' (and Pango on the system), or write DOCX, HTML or Markdown",
        ),
    ],
)
def test_without_its_extra_a_form_says_how_to_get_it(monkeypatch, form, module, told):
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(UsageError) as raised:
        paper(report("kharis"), "ccf", form)
    assert str(raised.value) == told


PDF = """\
import sys
from noticecheck.cli.entry import run
sys.exit(run(["brief", sys.argv[1], "--template", "ccf", "-o", sys.argv[2]]))
"""


@needs("pdfinfo", "pdftotext")
def test_a_pdf_is_tagged_has_the_words_and_the_same_bytes_and_tells_no_author_or_time(tmp_path):
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT / "src"), "HOME": str(tmp_path)}
    for name in ("a.pdf", "b.pdf"):
        expected = str(ROOT / "examples" / "expected" / "duralev.json")
        done = subprocess.run([sys.executable, "-c", PDF, expected, name], cwd=tmp_path, env=environment, capture_output=True, check=False)
        assert (done.returncode, done.stderr) == (0, b"noticecheck: the annex has about 4 pages\n")
    told = dict(re.findall(r"^(\w+):\s+(.*)$", output("pdfinfo", tmp_path / "a.pdf"), re.MULTILINE))
    assert (told["Tagged"], told["Title"], told["JavaScript"]) == ("yes", "Annex: deficiencies on the face of the red notice", "no")
    assert told.keys() & {"Author", "Creator", "CreationDate", "ModDate", "Keywords"} == set()
    said = output("pdftotext", tmp_path / "a.pdf", "-")
    assert "2. Sums in two currencies do not agree" in said
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
