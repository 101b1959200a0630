"""Pages in two columns: the lines of the left one before those of the right one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import groupby
from typing import Final, NamedTuple

from noticecheck.importers.printout import Printout, Row

Tells = Callable[[str], bool]

_FIRST_PLACE: Final = 0.3
"""Share of the width left of which no second column starts."""

_LINES: Final = 4
_LABELS: Final = 2


class Signs(NamedTuple):
    """What tells a label and a heading by its words."""

    is_label: Tells
    is_heading: Tells


def in_reading_order(printout: Printout, signs: Signs) -> Iterator[Row]:
    """Yield the rows with those of two columns one column after the other."""
    for page in _pages(printout):
        gutter = _gutter(page, printout)
        yield from _columns_apart(page, gutter - printout.touching, signs) if gutter else page


def _pages(printout: Printout) -> Iterator[list[Row]]:
    page: list[Row] = []
    for row in printout.rows:
        last = next((one[0].page for one in reversed(page) if one), None)
        if row and last is not None and row[0].page != last:
            yield page
            page = []
        page.append(row)
    yield page


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


def _columns_apart(page: list[Row], gutter: float, signs: Signs) -> Iterator[Row]:
    for apart, rows in groupby(page, key=lambda row: not (_crosses(row, gutter) or _is_heading(row, signs))):
        band = list(rows)
        if apart and _are_columns(band, gutter, signs.is_label):
            yield from (tuple(stretch for stretch in row if stretch.left < gutter) for row in band)
            yield from (tuple(stretch for stretch in row if stretch.left >= gutter) for row in band)
        else:
            yield from band


def _crosses(row: Row, gutter: float) -> bool:
    return any(stretch.left < gutter < stretch.right for stretch in row)


def _is_heading(row: Row, signs: Signs) -> bool:
    return len(row) == 1 and signs.is_heading(row[0].text)


def _are_columns(band: list[Row], gutter: float, is_label: Tells) -> bool:
    """Tell two columns from a table of labels and values: in columns, labels stand on the right too, or the right is running text."""
    right = [stretch.text for row in band for stretch in row if stretch.left >= gutter]
    left = [stretch.text for row in band for stretch in row if stretch.left < gutter]
    if len(right) < _LINES:
        return False
    labels_right, labels_left = sum(map(is_label, right)), sum(map(is_label, left))
    return labels_right >= _LABELS or (labels_right == 0 and labels_left < len(left) / 3)
