"""Hostile files are one clear error each, or their text and nothing else; nothing in them runs, and nothing is fetched."""

import hostile_files as hostile
import pytest

from noticecheck.errors import InputError
from noticecheck.importers.draft_yaml import draft_text
from noticecheck.importers.importing import draft_of_bytes
from noticecheck.source.read import notice_from_bytes

FILES = {
    "bomb.pdf": (
        hostile.bomb_of_zeros,
        "bomb.pdf needs more memory than is allowed, or is damaged|bomb.pdf cannot be read|takes more than|has no labels",
    ),
    "loop.pdf": (hostile.pages_that_contain_themselves, "loop.pdf cannot be read as a PDF|has 1,000,000 pages|has no labels"),
    "cut.pdf": (lambda: hostile.page_of(hostile.written(*hostile.FORM))[:300], "cut.pdf cannot be read as a PDF"),
    "noise.pdf": (lambda: b"%PDF-1.7\n" + bytes(range(256)) * 40, "noise.pdf cannot be read as a PDF"),
    "long.pdf": (lambda: hostile.many_pages(61), "long.pdf has 61 pages; import reads 60 at most"),
    "entities.docx": (hostile.bomb_of_entities, "entities.docx defines entities of its own, which no Word document needs"),
    "fetch.docx": (lambda: hostile.entity_of_a_file("/etc/hostname"), "fetch.docx defines entities of its own"),
    "zip.docx": (hostile.bomb_of_a_zip, "zip.docx unfolds into more than 20,000,000 bytes"),
    "parts.docx": (hostile.many_parts, "parts.docx holds more than 2,000 parts"),
    "deep.docx": (hostile.deeply_nested, "deep.docx is nested deeper than 200 levels"),
    "other.zip": (lambda: hostile.docx("x").replace(b"word/document.xml", b"some/other123.xml"), "other.zip is no Word document"),
    "cut.docx": (lambda: hostile.bomb_of_entities()[:200], "cut.docx is damaged"),
    "no-xml.docx": (lambda: hostile.docx("<w:document"), "no-xml.docx is damaged: its text part is no XML"),
    "image.png": (lambda: b"\x89PNG\r\n\x1a\n" + b"\0" * 200, "image.png cannot be read as an image|Tesseract"),
}


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_is_one_error(name):
    make, words = FILES[name]
    with pytest.raises(Exception, match=words) as told:
        draft_of_bytes(make(), name)
    assert type(told.value).__name__ in {"InputError", "UsageError"}


def test_forms_that_draw_themselves_end():
    with pytest.raises(InputError, match=r"has no labels of a notice|cannot be read"):
        draft_of_bytes(hostile.forms_that_draw_themselves(), "self.pdf")


def test_of_a_pdf_with_scripts_and_an_embedded_file_only_the_text_is_read(tmp_path):
    marker = tmp_path / "ran"
    draft = draft_of_bytes(hostile.with_script_and_embedded_file(str(marker).encode()), "script.pdf")
    assert {".".join(map(str, one.route)): one.value for one in draft.readings if one.route[0] in {"person", "offences"}} == {
        "person.family_name": "EXAMPLE", "person.sex": "M", "person.nationalities.0": "RU", "offences.0.charge": "fraud",
    }  # fmt: skip
    assert not marker.exists()


def test_words_under_a_black_box_do_not_reach_the_draft():
    hidden = hostile.written(b"RED NOTICE", b"1.1 Present family name: EXAMPLE", b"1.2 Nationality: Russia", b"1.3 Occupation: SECRET")
    page = hostile.page_of(hidden + b" 0 g 139 732 80 14 re f")
    draft = draft_of_bytes(page, "black.pdf")
    assert [(gap.route, gap.evidence.words) for gap in draft.gaps if gap.reason == "redacted"] == [
        (("person", "occupation"), "Occupation: \u2588"),
    ]
    assert "SECRET" not in str(draft)


def test_deleted_hidden_and_blackened_text_of_a_word_document_does_not_reach_the_draft():
    runs = (
        "<w:p><w:r><w:t>RED NOTICE</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>1.1 Present family name: EXAMPLE</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>1.2 Sex: </w:t></w:r><w:del><w:r><w:delText>F</w:delText></w:r></w:del><w:r><w:t>M</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>1.3 Occupation: clerk</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t> SECRET</w:t></w:r></w:p>"
        '<w:p><w:r><w:t>1.4 Passport: </w:t></w:r><w:r><w:rPr><w:highlight w:val="black"/></w:rPr><w:t>SECRET</w:t></w:r></w:p>'
    )
    draft = draft_of_bytes(hostile.docx(hostile.document_of(runs)), "edited.docx")
    assert {one.route[-1]: one.value for one in draft.readings if one.route[0] == "person"} == {
        "family_name": "EXAMPLE", "sex": "M", "occupation": "clerk",
    }  # fmt: skip
    assert ("person", "identity_documents") in [gap.route for gap in draft.gaps if gap.reason == "redacted"]
    assert "SECRET" not in str(draft)


def test_characters_that_command_a_terminal_do_not_reach_the_draft():
    text = "RED NOTICE\n1.1 Present family name: EX\u202eAM\x1b[31mPLE\n1.2 Sex: M\n1.3 Charge: fraud\u2066\n1.4 Nationality: Russia\n"
    written = draft_text(draft_of_bytes(text.encode(), "n.txt"))
    assert notice_from_bytes(written.encode(), "n.yaml").text(("person", "family_name")) == "EXAM[31mPLE"
    assert written.replace("\n", "").isprintable()


def test_a_reader_that_does_not_answer_is_stopped(monkeypatch):
    monkeypatch.setattr("noticecheck.importers.outside.SECONDS", 0.001)
    with pytest.raises(InputError, match=r"slow\.pdf takes more than 0\.001 seconds to read"):
        draft_of_bytes(hostile.page_of(hostile.written(*hostile.FORM)), "slow.pdf")


def test_a_missing_package_says_how_to_get_it(tmp_path, monkeypatch):
    reader = tmp_path / "pdf_process.py"
    reader.write_text(
        "import sys; sys.path.insert(0, sys.argv[0].rpartition('/')[0]); sys.stdin.buffer.read()\n"
        'sys.stderr.write(\'{"module": "pypdfium2"}\'); sys.exit(4)\n',
        encoding="utf-8",
    )
    monkeypatch.setattr("noticecheck.importers.outside.PROCESS", reader)
    with pytest.raises(Exception, match=r"install it with: pip install 'noticecheck\[import\]'"):
        draft_of_bytes(hostile.page_of(b""), "n.pdf")


def test_without_tesseract_a_scan_says_what_to_install(monkeypatch):
    monkeypatch.setattr("shutil.which", lambda _: None)
    with pytest.raises(Exception, match="is a scan, and Tesseract, the program that reads scans, is not installed; install it"):
        draft_of_bytes(hostile.page_of(b""), "scan.pdf")
