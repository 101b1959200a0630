"""A printed document as lines of separate stretches of text, each with the place that it stands in."""

from __future__ import annotations

from typing import Final, NamedTuple

from noticecheck.records import dataclass, replace
from noticecheck.report.safe import unsafe

SURE: Final = 100


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that stand together on a line.

    `page` and `line` count from 1. `left` and `right` are distances from the left edge, in characters or in points.
    `certainty` is the lowest confidence of the reader of a scan in a word, 0 to 100; 100 where the words are text.
    `mark` is `redacted` or `illegible` when the place holds something that cannot be read, else empty.
    """

    text: str
    page: int
    line: int
    left: float
    right: float
    certainty: int = SURE
    mark: str = ""


Row = tuple[Stretch, ...]
"""What stands on one line, from left to right."""


class Joined(NamedTuple):
    """A line with a label that was broken over `further` more lines."""

    row: Row
    further: int


@dataclass(frozen=True, slots=True)
class Printout:
    """A document as read: its lines in the order of reading.

    `medium` is text, pdf, docx or scan. `width` is that of a page in the unit of the stretches, `touching` the distance
    within which two left edges count as the same. `pages` is their number, 0 when the medium has none. `unread` says
    which pages were not read and why, empty when all were.
    """

    name: str
    medium: str
    rows: tuple[Row, ...]
    width: float
    touching: float
    pages: int
    unread: str = ""

    @property
    def text(self) -> str:
        """All words, for telling the language."""
        return "\n".join(" ".join(stretch.text for stretch in row) for row in self.rows)


def harmless(printout: Printout) -> Printout:
    """Leave out the characters that cannot be seen and command a terminal or reorder a line."""
    rows = tuple(tuple(_harmless(stretch) for stretch in row) for row in printout.rows)
    return replace(printout, rows=tuple(tuple(stretch for stretch in row if stretch.text or stretch.mark) for row in rows))


def _harmless(stretch: Stretch) -> Stretch:
    return replace(stretch, text=unsafe().sub("", stretch.text).strip()) if unsafe().search(stretch.text) else stretch
