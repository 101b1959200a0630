"""A PDF of which some pages are text and others images: the images are read where they can be, and what is not read is told."""

import io

import hostile_files as hostile
import pypdfium2
import pytest
from outside_programs import needs
from PIL import Image, ImageDraw, ImageFont

from noticecheck.cli.entry import run
from noticecheck.errors import InputError
from noticecheck.importers import scanned_pages
from noticecheck.importers.importing import draft_of_bytes
from noticecheck.importers.outside import unreadable

FIRST = (
    b"RED NOTICE", b"Requesting country: Russia", b"1.1 Present family name: EXAMPLE", b"1.2 Sex: M", b"1.3 Nationality: Russia",
)  # fmt: skip
SECOND = ["2.1 Charge: fraud", "2.2 Maximum penalty: 5 years", "2.3 Warrant number: 77/12", "2.4 Issued on: 5 May 2016"]
STAMP = b"BT /F 9 Tf 60 820 Td (Case 1:20-cv-00123 Document 12 Filed 01/02/21 Page 2 of 2) Tj ET"
WHY = (
    "page 2 was not read (an image): Tesseract, the program that reads scans, is not installed; "
    "install it (Debian: apt-get install tesseract-ocr) and: pip install 'noticecheck[ocr]'"
)


def image_page(lines):
    """A page that is one image of these lines."""
    image = Image.new("L", (1654, 2339), 255)
    draw = ImageDraw.Draw(image)
    font = ImageFont.load_default(size=36)
    for number, line in enumerate(lines):
        draw.text((170, 250 + 70 * number), line, fill=0, font=font)
    out = io.BytesIO()
    image.save(out, "PDF", resolution=200)
    return out.getvalue()


def joined(*pages):
    whole = pypdfium2.PdfDocument.new()
    for page in pages:
        whole.import_pages(pypdfium2.PdfDocument(page))
    out = io.BytesIO()
    whole.save(out)
    return out.getvalue()


@pytest.fixture
def mixed():
    return joined(hostile.page_of(hostile.written(*FIRST)), image_page(SECOND))


@pytest.fixture
def without_tesseract(monkeypatch):
    monkeypatch.setattr("shutil.which", lambda _: None)


def values(draft):
    return {
        ".".join(map(str, one.route)): (one.value, one.confidence)
        for one in draft.readings
        if one.route[0] in {"person", "offences", "warrant"}
    }


@needs("tesseract")
def test_the_pages_that_are_images_are_read_with_the_confidence_of_a_scan(mixed):
    draft = draft_of_bytes(mixed, "mixed.pdf")
    assert draft.unread == ""
    assert values(draft) == {
        "person.family_name": ("EXAMPLE", "high"),
        "person.sex": ("M", "high"),
        "person.nationalities.0": ("RU", "high"),
        "offences.0.charge": ("fraud", "low"),
        "offences.0.max_penalty": ("5 years", "medium"),
        "warrant.number": ("77/12", "low"),
        "warrant.issued": ("2016-05-05", "medium"),
    }
    assert next(one.evidence.page for one in draft.readings if one.route == ("warrant", "number")) == 2


@pytest.mark.usefixtures("without_tesseract")
def test_without_tesseract_every_field_that_was_not_found_says_which_page_was_not_read(mixed):
    draft = draft_of_bytes(mixed, "mixed.pdf")
    assert draft.unread == WHY
    assert set(values(draft)) == {"person.family_name", "person.sex", "person.nationalities.0"}
    unknown = {gap.route: gap.remark for gap in draft.gaps if gap.reason == "unknown"}
    assert {("offences",), ("warrant",), ("action",), ("facts",)} <= unknown.keys()
    assert set(unknown.values()) == {"page 2 was not read"}
    assert [(one.value, one.remark) for one in draft.readings if one.route == ("source", "completeness")] == [
        ("extract", "page 2 was not read")
    ]


@pytest.mark.usefixtures("without_tesseract")
def test_the_top_of_the_draft_and_stderr_name_the_page_and_what_to_install(mixed, tmp_path, capsys):
    (tmp_path / "mixed.pdf").write_bytes(mixed)
    assert run(["import", str(tmp_path / "mixed.pdf")]) == 0
    told = capsys.readouterr()
    first, second, third, *_ = told.out.splitlines()
    assert first.startswith("# A draft")
    assert f"{second} {third.removeprefix('# ')}" == f"# NOT ALL WAS READ: {WHY}"
    assert f"noticecheck: mixed.pdf: {WHY}\n" in told.err


@pytest.mark.usefixtures("without_tesseract")
def test_where_no_labels_are_found_the_error_names_the_pages_that_were_not_read():
    letter = hostile.page_of(hostile.written(b"Dear colleague,", b"please find the notice on the next pages."))
    with pytest.raises(InputError) as told:
        draft_of_bytes(joined(letter, image_page(SECOND), image_page(SECOND)), "letter.pdf")
    (problem,) = told.value.problems
    assert (problem.message, problem.hint) == (
        "letter.pdf has no labels of a notice", WHY.replace("page 2 was not read (an image)", "pages 2 and 3 were not read (images)"),
    )  # fmt: skip


@pytest.mark.usefixtures("without_tesseract")
def test_the_stamp_of_a_court_on_an_image_is_not_the_text_of_the_page():
    form = hostile.written(*FIRST)
    image = b"q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \xff EI Q "
    draft = draft_of_bytes(joined(hostile.page_of(form), hostile.page_of(image + STAMP)), "exhibit.pdf")
    assert draft.unread == WHY


def test_a_page_that_cannot_be_drawn_is_told_and_the_others_are_read(mixed, monkeypatch):
    def refuse(*_):
        raise unreadable("mixed.pdf", "cannot be read by Tesseract")

    monkeypatch.setattr(scanned_pages, "program", lambda: "tesseract")
    monkeypatch.setattr(scanned_pages, "words_of_page", refuse)
    draft = draft_of_bytes(mixed, "mixed.pdf")
    assert draft.unread == "page 2 was not read (an image): it could not be drawn or read; type the text out"
    assert values(draft)["person.family_name"] == ("EXAMPLE", "high")


def test_more_images_than_are_read_are_told(mixed, monkeypatch):
    monkeypatch.setattr(scanned_pages, "program", lambda: "tesseract")
    monkeypatch.setattr(scanned_pages, "MAX_PAGES", 0)
    assert draft_of_bytes(mixed, "mixed.pdf").unread.startswith("page 2 was not read (an image): import reads 20 scanned pages at most")
