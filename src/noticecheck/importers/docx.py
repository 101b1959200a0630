"""A printout that is a Word document: its paragraphs and tables, read from the XML with limits and without any library."""

from __future__ import annotations

import io
import zipfile
from typing import Final
from xml.parsers import expat

from noticecheck.importers.outside import unreadable
from noticecheck.importers.plain_text import stretches_of
from noticecheck.importers.printout import Printout, Row

MAX_PARTS: Final = 2_000
MAX_XML: Final = 20_000_000
MAX_DEPTH: Final = 200
DOCUMENT: Final = "word/document.xml"
COVER: Final = "\u2588"
TOUCHING: Final = 2.0
_WORDS: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main "
_FALLBACK: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback"
_BLACK: Final = frozenset({"000000", "black"})
_CELL: Final = "   "


def printout_of_docx(raw: bytes, name: str) -> Printout:
    """Take a Word document apart. A line is a paragraph; pages are not known.

    Raises:
        InputError: when it is damaged, is no Word document, or is larger than the limits.
    """
    lines = _Reader(name).lines(_document(raw, name))
    rows: list[Row] = []
    for number, text in enumerate(lines, 1):
        rows += [(), tuple(stretches_of(text, 0, number))]
    width = max((row[-1].right for row in rows if row), default=0.0)
    return Printout(name, "docx", tuple(rows), width, TOUCHING, 0)


def _document(raw: bytes, name: str) -> bytes:
    """Return the XML of the text, refusing what unfolds into too much."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as package:
            if len(package.infolist()) > MAX_PARTS:
                raise unreadable(name, f"holds more than {MAX_PARTS:,} parts")
            with package.open(DOCUMENT) as part:
                document = part.read(MAX_XML + 1)
    except KeyError:
        raise unreadable(name, "is no Word document: it has no text part") from None
    except (zipfile.BadZipFile, OSError, EOFError, RuntimeError, NotImplementedError, ValueError):
        raise unreadable(name, "is damaged or protected by a password") from None
    if len(document) > MAX_XML:
        raise unreadable(name, f"unfolds into more than {MAX_XML:,} bytes")
    return document


class _Reader:
    """Goes through the XML once and gathers lines; deleted, hidden and doubled text is left out, what is set on black is covered."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._lines: list[str] = []
        self._line = ""
        self._row: list[str] = []
        self._open: list[str] = []
        self._skipped = 0
        self._hidden = self._covered = False

    def lines(self, document: bytes) -> list[str]:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartDoctypeDeclHandler = self._refuse_definitions
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        try:
            parser.Parse(document, True)  # noqa: FBT003 - expat takes it by position
        except expat.ExpatError:
            raise unreadable(self._name, "is damaged: its text part is no XML") from None
        return self._lines

    def _refuse_definitions(self, *_: object) -> None:
        raise unreadable(self._name, "defines entities of its own, which no Word document needs")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._open.append(name)
        if len(self._open) > MAX_DEPTH:
            raise unreadable(self._name, f"is nested deeper than {MAX_DEPTH} levels")
        value = attributes.get(f"{_WORDS}val", "")
        match name.removeprefix(_WORDS):
            case "del" | "moveFrom" | "delText" | "instrText":
                self._skipped += 1
            case "r":
                self._hidden = self._covered = False
            case "vanish":
                self._hidden = value not in {"0", "false"}
            case "highlight" | "shd":
                self._covered = value.casefold() in _BLACK or attributes.get(f"{_WORDS}fill", "").casefold() in _BLACK
            case "tab":
                self._line += "\t" if self._is_in_run() else ""
            case "br" | "cr":
                self._break()
            case _ if name == _FALLBACK:
                self._skipped += 1

    def _end(self, name: str) -> None:
        self._open.pop()
        match name.removeprefix(_WORDS):
            case "del" | "moveFrom" | "delText" | "instrText":
                self._skipped -= 1
            case "p":
                self._end_of_paragraph()
            case "tc":
                self._row.append(self._line.strip())
                self._line = ""
            case "tr":
                self._lines.append(_CELL.join(cell for cell in self._row))
                self._row = []
            case _ if name == _FALLBACK:
                self._skipped -= 1

    def _text(self, text: str) -> None:
        if self._skipped or self._hidden or not self._open or self._open[-1] != f"{_WORDS}t":
            return
        self._line += COVER if self._covered and text.strip() else text

    def _is_in_run(self) -> bool:
        return len(self._open) > 1 and self._open[-2] == f"{_WORDS}r"

    def _break(self) -> None:
        if f"{_WORDS}tc" not in self._open:
            self._end_of_paragraph()
        else:
            self._line += " "

    def _end_of_paragraph(self) -> None:
        if f"{_WORDS}tc" in self._open:
            self._line += " "
        else:
            self._lines.append(self._line.rstrip())
            self._line = ""
