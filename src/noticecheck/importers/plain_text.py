"""A printout that is plain text: lines, pages between form feeds, columns between wide gaps."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from noticecheck.errors import InputError, Problem
from noticecheck.importers.printout import Printout, Row, Stretch

MAX_TEXT: Final = 2_000_000
PAGE_BREAK: Final = "\f"
_GAP: Final = re.compile(r" {3,}|\t+")
_TAB: Final = 8


def printout_of_text(text: str, name: str) -> Printout:
    """Take a text apart. A gap of three spaces or a tab separates columns."""
    pages = text.split(PAGE_BREAK)
    rows = tuple(row for number, page in enumerate(pages, 1) for row in _rows(page, number))
    width = max((row[-1].right for row in rows if row), default=0.0)
    return Printout(name, "text", rows, width, 2.0, len(pages))


def printout_of_bytes(raw: bytes, name: str) -> Printout:
    """Take a text file in UTF-8 apart.

    Raises:
        InputError: when it is not UTF-8, or too large for a text.
    """
    if len(raw) > MAX_TEXT:
        raise _problem(name, (0, 0), f"is a text of more than {MAX_TEXT:,} bytes", "a notice is a few pages; save only those")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8-sig", "replace").split("\n")
        place = (len(before), len(before[-1]) + 1)
        raise _problem(name, place, f"holds the byte 0x{raw[error.start]:02X}, which is not UTF-8", "save the file as UTF-8") from None
    return printout_of_text(text.replace("\r\n", "\n").replace("\r", "\n"), name)


def _problem(name: str, place: tuple[int, int], what: str, hint: str) -> InputError:
    return InputError((Problem(name, *place, f"{name} {what}", hint),))


def _rows(page: str, number: int) -> Iterator[Row]:
    for position, line in enumerate(page.split("\n"), 1):
        yield tuple(stretches_of(line.rstrip().expandtabs(_TAB) if "\t" not in line.strip() else line.rstrip(), number, position))


def stretches_of(line: str, page: int, number: int) -> Iterator[Stretch]:
    """Yield the stretches of a line, which gaps of three spaces or tabs separate."""
    start = len(line) - len(line.lstrip())
    for gap in (*_GAP.finditer(line, start), None):
        end = len(line) if gap is None else gap.start()
        if line[start:end].strip():
            yield Stretch(line[start:end].strip(), page, number, float(start), float(end))
        start = len(line) if gap is None else gap.end()
