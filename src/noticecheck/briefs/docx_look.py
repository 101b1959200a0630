"""What the layout of a DOCX cannot say by itself: how wide columns are, and that a language is written from right to left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

from noticecheck.briefs.blocks import Block, plain

if TYPE_CHECKING:
    from docx.document import Document

_WIDTH: Final = 9300
"""Twentieths of a point between the margins."""
_NARROWEST: Final = 700
_MOST_CHARACTERS: Final = 46


def set_look(document: Document, found: Sequence[Block], *, rtl: bool) -> None:
    """Set the widths of the tables of a document made from these blocks, and its direction."""
    tables = [block for block in found if block.kind == "table"]
    for table, block in zip(document.tables, tables, strict=False):
        _widths(table, tuple(widths(block)))
    if rtl:
        _turn(document)


def widths(block: Block) -> Iterator[int]:
    """Yield how wide each column of a table is, by its longest cell, its average cell and its longest word."""
    rows = [[plain(cell) for cell in row] for row in (block.header, *block.rows)]
    columns = [list(column) for column in zip(*rows, strict=False)]
    needs = [_need(column) for column in columns]
    spare = _WIDTH - _NARROWEST * len(needs)
    yield from (_NARROWEST + spare * need // max(1, sum(needs)) for need in needs)


def _need(column: Sequence[str]) -> int:
    longest = min(max(map(len, column)), _MOST_CHARACTERS)
    average = min(sum(map(len, column)) // len(column), _MOST_CHARACTERS)
    word = min(max((len(word) for cell in column for word in cell.split()), default=1), _MOST_CHARACTERS // 3)
    return max(1, (longest + average + word) // 2)


def _widths(table: Any, columns: tuple[int, ...]) -> None:  # noqa: ANN401 - python-docx tells little of its types
    from docx.oxml.ns import qn
    from docx.shared import Twips

    table.autofit = False
    for grid, width in zip(table._tbl.tblGrid.findall(qn("w:gridCol")), columns, strict=False):  # noqa: SLF001 - no other way to the grid
        grid.set(qn("w:w"), str(width))
    for row in table.rows:
        for cell, width in zip(row.cells, columns, strict=False):
            cell.width = Twips(width)


def _turn(document: Document) -> None:
    """Write everything from right to left: paragraphs, the order of columns, the section."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for paragraph in document.element.body.iter(qn("w:p")):
        paragraph.get_or_add_pPr().insert_element_before(OxmlElement("w:bidi"), *_AFTER_BIDI)
    for table in document.element.body.iter(qn("w:tbl")):
        table.tblPr.append(OxmlElement("w:bidiVisual"))
    for section in document.sections:
        section._sectPr.append(OxmlElement("w:bidi"))  # noqa: SLF001


_AFTER_BIDI: Final = (
    *("w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing", "w:mirrorIndents", "w:suppressOverlap", "w:jc"),
    *("w:textDirection", "w:textAlignment", "w:textboxTightWrap", "w:outlineLvl", "w:divId", "w:cnfStyle", "w:rPr", "w:sectPr"),
)
