"""The DOCX layout of briefs: styles, margins, a footer with page numbers, and one loop over the blocks of a brief.

Run it to write `src/noticecheck/briefs/brief.docx`; a test compares the file with what this makes.
"""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from noticecheck.briefs.clean import without_origin

TARGET = Path(__file__).resolve().parent.parent / "src" / "noticecheck" / "briefs" / "brief.docx"
FONT = "Times New Roman"
HEADINGS = {"Title": (16, 0, 10), "Heading 1": (13, 14, 5), "Heading 2": (11, 10, 3)}
"""Points of size, space before and space after."""
LOOP = (
    ("{%p for b in blocks %}", None),
    ("{%p if b.kind == 'h1' %}", None),
    ("{{r b.text }}", "Title"),
    ("{%p elif b.kind == 'h2' %}", None),
    ("{{r b.text }}", "Heading 1"),
    ("{%p elif b.kind == 'h3' %}", None),
    ("{{r b.text }}", "Heading 2"),
    ("{%p elif b.kind == 'item' and b.depth > 1 %}", None),
    ("{{ b.mark }}\t{{r b.text }}", "Brief Subitem"),
    ("{%p elif b.kind == 'item' %}", None),
    ("{{ b.mark }}\t{{r b.text }}", "Brief Item"),
    ("{%p elif b.kind == 'quote' %}", None),
    ("{{r b.text }}", "Brief Note"),
    ("{%p elif b.kind == 'table' %}", None),
    ("TABLE", None),
    ("", "Brief Gap"),
    ("{%p else %}", None),
    ("{{r b.text }}", "Normal"),
    ("{%p endif %}", None),
    ("{%p endfor %}", None),
)


def layout() -> bytes:
    """Return the bytes of the layout."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.3)
    section.top_margin, section.bottom_margin = Cm(2.2), Cm(2.3)
    _styles(document)
    _footer(section)
    for text, style in LOOP:
        if text == "TABLE":
            _table(document)
        else:
            document.add_paragraph(text, style=style or "Normal")
    written = BytesIO()
    document.save(written)
    return without_origin(written.getvalue())


def _styles(document: Any) -> None:
    normal = document.styles["Normal"]
    _font(normal, 11)
    normal.paragraph_format.space_after = Pt(6)
    normal.paragraph_format.line_spacing = 1.08
    for name, (size, before, after) in HEADINGS.items():
        style = document.styles[name]
        _font(style, size, bold=True)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        style.paragraph_format.keep_with_next = True
    _rule_below(document.styles["Title"])
    for name, left in (("Brief Item", 0.65), ("Brief Subitem", 1.3)):
        item = _new_style(document, name, 11)
        item.paragraph_format.left_indent, item.paragraph_format.first_line_indent = Cm(left), Cm(-0.65)
        item.paragraph_format.tab_stops.add_tab_stop(Cm(left))
        item.paragraph_format.space_after = Pt(2)
    note = _new_style(document, "Brief Note", 9.5)
    note.paragraph_format.left_indent = note.paragraph_format.right_indent = Cm(0.5)
    note.paragraph_format.space_before, note.paragraph_format.space_after = Pt(4), Pt(8)
    cell = _new_style(document, "Brief Cell", 9)
    cell.paragraph_format.space_after = Pt(0)
    cell.paragraph_format.line_spacing = 1.0
    gap = _new_style(document, "Brief Gap", 5)
    gap.paragraph_format.space_after = Pt(0)


def _new_style(document: Any, name: str, size: float) -> Any:
    style = document.styles.add_style(name, 1)
    style.base_style = document.styles["Normal"]
    _font(style, size)
    return style


def _font(style: Any, size: float, *, bold: bool = False) -> None:
    style.font.name, style.font.size, style.font.bold = FONT, Pt(size), bold
    style.font.color.rgb = RGBColor(0, 0, 0)
    properties = style.element.get_or_add_rPr()
    for name in ("w:spacing", "w:kern"):  # letters that join, as in Arabic, must not be spaced
        for old in properties.findall(qn(name)):
            properties.remove(old)
    if bold:
        properties.find(qn("w:b")).addnext(OxmlElement("w:bCs"))
    fonts = properties.find(qn("w:rFonts"))
    for name in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(name), FONT)
    for name in ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme"):
        fonts.attrib.pop(qn(name), None)
    for old in properties.findall(qn("w:szCs")):
        properties.remove(old)
    size_of_others = OxmlElement("w:szCs")
    size_of_others.set(qn("w:val"), str(int(size * 2)))
    properties.find(qn("w:sz")).addnext(size_of_others)


def _rule_below(style: Any) -> None:
    properties = style.element.get_or_add_pPr()
    for old in properties.findall(qn("w:pBdr")):
        properties.remove(old)
    borders, bottom = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for name, value in (("w:val", "single"), ("w:sz", "8"), ("w:space", "4"), ("w:color", "000000")):
        bottom.set(qn(name), value)
    borders.append(bottom)
    properties.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:outlineLvl")


def _footer(section: Any) -> None:
    paragraph = section.footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for name, after in (("PAGE", " / "), ("NUMPAGES", "")):
        run = paragraph.add_run()
        run.font.size = Pt(9)
        for kind in ("begin", None, "end"):
            part = OxmlElement("w:fldChar" if kind else "w:instrText")
            if kind:
                part.set(qn("w:fldCharType"), kind)
            else:
                part.text = f" {name} "
            run._r.append(part)  # noqa: SLF001 - python-docx has no other way to a field
        if after:
            paragraph.add_run(after).font.size = Pt(9)


def _table(document: Any) -> None:
    table = document.add_table(rows=4, cols=3)
    table.style = "Table Grid"
    cells = (("{%tc for cell in b.header %}", "{{r cell }}", "{%tc endfor %}"), ("{%tr for row in b.rows %}", "", ""),
             ("{%tc for cell in row %}", "{{r cell }}", "{%tc endfor %}"), ("{%tr endfor %}", "", ""))  # fmt: skip
    for row, texts in zip(table.rows, cells, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.paragraphs[0].style = document.styles["Brief Cell"]
            cell.paragraphs[0].add_run(text)
        _row_property(row, "w:cantSplit")
    _row_property(table.rows[0], "w:tblHeader")
    for cell in table.rows[0].cells:
        shade = OxmlElement("w:shd")
        for name, value in (("w:val", "clear"), ("w:color", "auto"), ("w:fill", "EDEDED")):
            shade.set(qn(name), value)
        cell._tc.get_or_add_tcPr().append(shade)  # noqa: SLF001


def _row_property(row: Any, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))  # noqa: SLF001


if __name__ == "__main__":
    TARGET.write_bytes(layout())
    sys.stdout.write(f"{TARGET.name} written\n")
