"""From words with places on a page to lines of stretches, for PDFs and scans alike."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from noticecheck.importers.printout import SURE, Row, Stretch

WIDE_GAP: Final = 1.6
"""Heights of a letter between words that are not of one stretch."""

NARROW_GAP: Final = 0.45
"""The same at a place where many lines have such a gap."""

SAME_EDGE: Final = 0.2
"""Heights of a letter within which two left edges are one."""

LINES_OF_AN_EDGE: Final = 3
NEARER: Final = 0.3
"""Heights of a letter by which a line must be nearer to what is below than to what is above to belong to it."""

CLOSE: Final = 0.8
"""Heights of a letter within which the lines of one cell follow each other."""

BLANK: Final = 1.9
"""Heights of a line between two lines that an empty one stands for."""


class Word(NamedTuple):
    """A word and its place, counted from the upper left corner of the page."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    certainty: int = SURE

    @property
    def height(self) -> float:
        """Its height."""
        return max(self.bottom - self.top, 1.0)


def rows_of_page(words: list[Word], page: int) -> Iterator[Row]:
    """Yield the lines of a page from top to bottom, with an empty one where the page leaves space."""
    lines = [line for line in _lines(words) if line]
    if not lines:
        return
    usual = sorted(word.height for line in lines for word in line)[sum(map(len, lines)) // 2]
    edges = _shared_edges(lines, usual)
    lines = _under_their_labels(lines, edges, usual)
    below = min(word.top for word in lines[0])
    for number, line in enumerate(lines, 1):
        if min(word.top for word in line) - below > BLANK * usual:
            yield ()
        below = max(below, *(word.bottom for word in line))
        yield tuple(_stretches(line, page, number, usual, edges))


def _lines(words: list[Word]) -> list[list[Word]]:
    """Put words whose middles are on one height on one line."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda one: (one.top + one.bottom) / 2):
        middle = (word.top + word.bottom) / 2
        last = lines[-1][-1] if lines else None
        if last is not None and abs((last.top + last.bottom) / 2 - middle) < 0.5 * min(last.height, word.height):
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line, key=lambda one: one.left) for line in lines]


def _under_their_labels(lines: list[list[Word]], edges: list[float], usual: float) -> list[list[Word]]:
    """Put the lines of a value that begins above its label, as in a table whose cells are centred, under the label.

    They start at an edge that values share and stand nearer to the label below them than to what is above.
    """
    ordered: list[list[Word]] = []
    waiting: list[list[Word]] = []
    above: list[Word] = []
    for line in lines:
        if _is_at(line, edges, usual):
            waiting.append(line)
            continue
        to_label = _gap(waiting[-1], line) if waiting and above else usual
        if to_label < CLOSE * usual and to_label + NEARER * usual < _gap(above, waiting[0]):
            label = [word for word in line if word.left < waiting[0][0].left - SAME_EDGE * usual]
            ordered += [label, *waiting, line[len(label) :]]
        else:
            ordered += [*waiting, line]
        above, waiting = line if not waiting else max(line, waiting[-1], key=lambda one: one[0].bottom), []
    return [line for line in ordered + waiting if line]


def _is_at(line: list[Word], edges: list[float], usual: float) -> bool:
    return any(abs(edge - line[0].left) < SAME_EDGE * usual for edge in edges)


def _gap(above: list[Word], below: list[Word]) -> float:
    return min(word.top for word in below) - max(word.bottom for word in above)


def _shared_edges(lines: list[list[Word]], usual: float) -> list[float]:
    """Return the places at which a stretch starts after a wide gap in several lines."""
    starts = sorted(after.left for line in lines for before, after in pairwise(line) if after.left - before.right > WIDE_GAP * usual)
    edges: list[float] = []
    for start in starts:
        near = [other for other in starts if abs(other - start) < SAME_EDGE * usual]
        if len(near) >= LINES_OF_AN_EDGE and not any(abs(edge - start) < SAME_EDGE * usual for edge in edges):
            edges.append(start)
    return edges


def _stretches(line: list[Word], page: int, number: int, usual: float, edges: list[float]) -> Iterator[Stretch]:
    part = [line[0]]
    for before, after in pairwise(line):
        gap = after.left - before.right
        at_an_edge = gap > NARROW_GAP * usual and any(abs(edge - after.left) < SAME_EDGE * usual for edge in edges)
        if gap > WIDE_GAP * usual or at_an_edge:
            yield _stretch(part, page, number)
            part = []
        part.append(after)
    yield _stretch(part, page, number)


def _stretch(words: list[Word], page: int, number: int) -> Stretch:
    text = " ".join(word.text for word in words)
    return Stretch(text, page, number, words[0].left, words[-1].right, min(word.certainty for word in words))
