"""A page of a given width: paragraphs, columns and the line of the file that a finding points at, in cells of a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple, TypeAlias

from noticecheck.records import dataclass
from noticecheck.report.safe import ascii_text, in_place, one_line

Role: TypeAlias = Literal["", "heading", "critical", "high", "medium", "low", "info", "good", "faint", "caret"]
"""What a piece of text is, for a reporter that has colours. Nothing is said by colour alone."""

NARROWEST: Final = 60
_CUT: Final = "..."
_BETWEEN_WORDS: Final = re.compile(r" (?!%)")


class Piece(NamedTuple):
    """A stretch of a line."""

    text: str
    role: Role = ""


Line: TypeAlias = tuple[Piece, ...]
BLANK: Final[Line] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """How wide the page is, in cells, and whether it may use more than ASCII."""

    width: int = 80
    ascii_only: bool = False

    def clean(self, text: str) -> str:
        """Return text of others on one line, ready to print."""
        return self.drawable(one_line(text))

    def kept(self, text: str) -> str:
        """Return a line of the file, ready to print, with its spaces."""
        return self.drawable(in_place(text))

    def drawable(self, text: str) -> str:
        """Return text in ASCII where the page asks for it."""
        return ascii_text(text) if self.ascii_only else text

    def paragraph(self, text: str, indent: int = 0, *, label: str = "", role: Role = "", label_role: Role = "faint") -> Iterator[Line]:
        """Yield text of others, wrapped; `label` stands in the margin of the first line, which is `indent` wide."""
        for count, line in enumerate(wrap(self.clean(text), self.width - indent)):
            margin = label if count == 0 else ""
            filled = margin.ljust(indent) if line else margin.rstrip()
            yield (Piece(filled, label_role if margin else ""), Piece(line, role))

    def frame(self, text: str, line: int, column: int, length: int) -> Iterator[Line]:
        """Yield a line of a file with its number and a caret line under `length` characters from `column`, counted from 1."""
        gutter = f"{line:>5} | "
        shown, before, under = window(text, column, length, self.width - len(gutter), self)
        yield (Piece(gutter, "faint"), Piece(shown))
        yield (Piece(" " * (len(gutter) - 2) + "| ", "faint"), Piece(" " * before + "^" * under, "caret"))


def window(text: str, column: int, length: int, room: int, page: Page) -> tuple[str, int, int]:
    """Return the part of a line that fits into `room` cells around the marked part, and the cells before and under the mark."""
    start = min(max(column - 1, 0), len(text))
    before, marked, after = (page.kept(part) for part in (text[:start], text[start : start + length], text[start + length :]))
    marked = head(marked, max(room // 2, 1))
    left = room - max(cells(marked), 1)
    before = tail(before, max(left // 2, left - cells(after)))
    return before + marked + head(after, left - cells(before)), cells(before), max(cells(marked), 1)


def cells(text: str) -> int:
    """Return how many cells of a terminal a text takes: two for East Asian wide signs, none for combining ones."""
    if text.isascii():
        return len(text)
    from unicodedata import category, east_asian_width

    return sum(0 if category(sign) in {"Mn", "Me", "Cf"} else 2 if east_asian_width(sign) in {"W", "F"} else 1 for sign in text)


def head(text: str, width: int) -> str:
    """Return the start of a text that fits into `width` cells, with dots where something is left out."""
    return text if cells(text) <= width else _fitting(text, width - len(_CUT)) + _CUT[: max(width, 0)]


def tail(text: str, width: int) -> str:
    """Return the end of a text that fits into `width` cells, with dots where something is left out."""
    return text if cells(text) <= width else _CUT[: max(width, 0)] + _fitting(text[::-1], width - len(_CUT))[::-1]


def _fitting(text: str, width: int) -> str:
    if text.isascii():
        return text[: max(width, 0)]
    length = 0
    for count, sign in enumerate(text):
        length += cells(sign)
        if length > width:
            return text[:count]
    return text


def wrap(text: str, width: int) -> list[str]:
    """Return the words of a text on lines of at most `width` cells; a word that is longer is broken."""
    width = max(width, 1)
    lines = [""]
    for word in _broken(_BETWEEN_WORDS.split(text), width):
        if not lines[-1]:
            lines[-1] = word
        elif cells(lines[-1]) + 1 + cells(word) <= width:
            lines[-1] += " " + word
        else:
            lines.append(word)
    return lines


def _broken(words: list[str], width: int) -> Iterator[str]:
    for word in words:
        rest = word
        while cells(rest) > width:
            part = _fitting(rest, width) or rest[0]
            yield part
            rest = rest[len(part) :]
        yield rest
