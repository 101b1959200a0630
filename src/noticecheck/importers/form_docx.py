"""A form as a Word document: two parts of XML in a zip file, with nothing in it that tells who made it or when."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Final
from xml.sax.saxutils import escape

from noticecheck.importers.form import Form, Line, Section

_WORDS: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PARTS: Final = {
    "[Content_Types].xml": (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/word/document.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    ),
    "_rels/.rels": (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
        "</Relationships>"
    ),
}
_MARGIN: Final = "1134"
"""Twentieths of a point: two centimetres."""


def form_docx(form: Form) -> bytes:
    """Return the form as a Word document; the same form gives the same bytes."""
    body = "".join(_paragraphs(form))
    page = f'<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar {" ".join(_margins())}/></w:sectPr>'
    document = f'<w:document xmlns:w="{_WORDS}"><w:body>{body}{page}</w:body></w:document>'
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in (*_PARTS.items(), ("word/document.xml", document)):
            package.writestr(zipfile.ZipInfo(name), f"{_HEAD}{text}", zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def _margins() -> Iterator[str]:
    yield from (f'w:{side}="{_MARGIN}"' for side in ("top", "right", "bottom", "left"))
    yield from (f'w:{part}="567"' for part in ("header", "footer"))
    yield 'w:gutter="0"'


def _paragraphs(form: Form) -> Iterator[str]:
    if form.title:
        yield _paragraph(_run(form.title, bold=True, size=32), centred=True)
    first, *others = form.sections or (Section("", ()),)
    yield from _section(first)
    if form.status:
        yield _paragraph(_run(form.status, bold=True), centred=True)
    for section in others:
        yield from _section(section)
    if form.notes:
        yield _paragraph(_run(form.notes_head, bold=True))
        yield from (_paragraph(_run(note)) for note in form.notes)
    yield _paragraph(_run(form.footer, size=16))


def _section(section: Section) -> Iterator[str]:
    if section.head:
        yield _paragraph(_run(section.head, bold=True))
    for line in section.lines:
        yield from _line(line)


def _line(line: Line) -> Iterator[str]:
    note = f" ({line.note})" if line.note else ""
    label = f"{line.number} {line.label}{note}: ".lstrip()
    first, *others = line.cell.split("\n\n")
    yield _paragraph(_run(label, bold=True) + _run(first))
    yield from (_paragraph(_run(paragraph)) for paragraph in others)


def _paragraph(runs: str, *, centred: bool = False) -> str:
    look = '<w:jc w:val="center"/>' if centred else ""
    return f'<w:p><w:pPr><w:spacing w:after="60"/>{look}</w:pPr>{runs}</w:p>'


def _run(text: str, *, bold: bool = False, size: int = 20) -> str:
    """Return a stretch of text; `size` counts half points."""
    weight = "<w:b/>" if bold else ""
    return f'<w:r><w:rPr>{weight}<w:sz w:val="{size}"/></w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""
