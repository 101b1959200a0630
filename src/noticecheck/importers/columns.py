"""Pages in two columns: the lines of the left one before those of the right one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import groupby
from typing import Final

from noticecheck.importers.printout import Printout, Row

_FIRST_PLACE: Final = 0.3
"""Share of the width left of which no second column starts."""

_LINES: Final = 4
_LABELS: Final = 2


def in_reading_order(printout: Printout, is_label: Callable[[str], bool]) -> Iterator[Row]:
    """Yield the rows with those of two columns one column after the other."""
    for _, rows in groupby(printout.rows, key=lambda row: row[0].page if row else None):
        page = list(rows)
        gutter = _gutter(page, printout)
        yield from _columns_apart(page, gutter - printout.touching, is_label) if gutter else page


def _gutter(page: list[Row], printout: Printout) -> float:
    """Return where the second column starts, 0 when there is none: the left edge that many lines share after a gap."""
    step = printout.touching * 2
    starts = [stretch.left for row in page for position, stretch in enumerate(row) if _is_second(stretch.left, position, printout)]
    if not starts:
        return 0.0
    bucket, times = Counter(round(start / step) for start in starts).most_common(1)[0]
    return min(start for start in starts if round(start / step) == bucket) if times >= _LINES else 0.0


def _is_second(left: float, position: int, printout: Printout) -> bool:
    return left > _FIRST_PLACE * printout.width and (position > 0 or left > printout.width / 2.5)


def _columns_apart(page: list[Row], gutter: float, is_label: Callable[[str], bool]) -> Iterator[Row]:
    for apart, rows in groupby(page, key=lambda row: not _crosses(row, gutter)):
        band = list(rows)
        if apart and _are_columns(band, gutter, is_label):
            yield from (tuple(stretch for stretch in row if stretch.left < gutter) for row in band)
            yield from (tuple(stretch for stretch in row if stretch.left >= gutter) for row in band)
        else:
            yield from band


def _crosses(row: Row, gutter: float) -> bool:
    return any(stretch.left < gutter < stretch.right for stretch in row)


def _are_columns(band: list[Row], gutter: float, is_label: Callable[[str], bool]) -> bool:
    """Tell two columns from a table of labels and values: in columns, labels stand on the right too, or the right is running text."""
    right = [stretch.text for row in band for stretch in row if stretch.left >= gutter]
    left = [stretch.text for row in band for stretch in row if stretch.left < gutter]
    if len(right) < _LINES:
        return False
    labels_right, labels_left = sum(map(is_label, right)), sum(map(is_label, left))
    return labels_right >= _LABELS or (labels_right == 0 and labels_left < len(left) / 3)
