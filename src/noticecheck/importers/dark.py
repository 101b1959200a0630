"""Finds the black boxes of a scanned page, which is a grey image of one byte a dot."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

CELL: Final = 8
"""Dots on each side of the squares that a page is looked at in."""

DARK: Final = 70
WIDEST_SHARE: Final = 0.97
SMALLEST: Final = (4, 2)
"""Squares across and down: wider and higher than a letter in bold."""

Cell = tuple[int, int]


class Box(NamedTuple):
    """A black box, in dots from the upper left corner."""

    left: float
    top: float
    right: float
    bottom: float


def dark_boxes(dots: bytes, width: int, height: int) -> list[Box]:
    """Return the boxes that are black throughout and larger than any letter."""
    dark = set(_dark_cells(dots, width, height))
    boxes = []
    while dark:
        box = _box_of(_connected(dark))
        if box is not None and box.right - box.left < WIDEST_SHARE * width:
            boxes.append(box)
    return boxes


def _dark_cells(dots: bytes, width: int, height: int) -> Iterator[Cell]:
    """Yield column and row of the dark squares; a quarter of their lines is enough to tell."""
    lines = (1, CELL - 2)
    for row in range(height // CELL):
        starts = [(row * CELL + line) * width for line in lines]
        for column in range(width // CELL):
            first = column * CELL
            if all(sum(dots[start + first : start + first + CELL]) < DARK * CELL for start in starts):
                yield column, row


def _connected(dark: set[Cell]) -> list[Cell]:
    """Take the squares that touch one of them out of the set."""
    found = [dark.pop()]
    for column, row in found:
        for neighbour in ((column + 1, row), (column - 1, row), (column, row + 1), (column, row - 1)):
            if neighbour in dark:
                dark.remove(neighbour)
                found.append(neighbour)
    return found


def _box_of(cells: list[Cell]) -> Box | None:
    left, right = min(column for column, _ in cells), max(column for column, _ in cells) + 1
    top, bottom = min(row for _, row in cells), max(row for _, row in cells) + 1
    across, down = right - left, bottom - top
    filled = len(cells) >= 0.7 * across * down
    if not filled or across < SMALLEST[0] or down < SMALLEST[1]:
        return None
    return Box(left * float(CELL), top * float(CELL), right * float(CELL), bottom * float(CELL))
