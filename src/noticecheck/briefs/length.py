"""How long a brief is, and what the Commission is said to take: an estimate from characters and lines, page by page of A4."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil
from typing import Final

from noticecheck.briefs.blocks import Block, blocks, plain
from noticecheck.briefs.outcomes import table

_LINES: Final = 45
"""Lines of a page of A4 in the layout of `brief.docx`."""
_CHARACTERS: Final = 92
_CELL_CHARACTERS: Final = 108
_HEIGHTS: Final = {"h1": 2.2, "h2": 2.0, "h3": 1.6}
_BETWEEN: Final = 0.42


def pages_of(markdown: str) -> int:
    """Return about how many pages a brief fills."""
    return max(1, ceil(sum(map(_height, blocks(markdown))) / _LINES))


def _height(block: Block) -> float:
    if block.kind == "table":
        return 1 + sum(_row(row) for row in (block.header, *block.rows))
    lines = ceil(max(1, len(plain(block.runs))) / _CHARACTERS)
    return lines * _HEIGHTS.get(block.kind, 1.0) + _BETWEEN


def _row(cells: tuple[tuple[object, ...], ...]) -> float:
    """Return the lines of a row: columns are as wide as they need to be, so that the whole row counts, and long cells more."""
    lengths = [len(plain(cell)) for cell in cells]  # type: ignore[arg-type]
    widest = max(lengths, default=0)
    return 0.9 * max(1, ceil(sum(lengths) / _CELL_CHARACTERS), ceil(widest * max(1, len(lengths) - 1) / (_CELL_CHARACTERS * 1.6)))


def over_the_limits(pages: int, appendices: int) -> Iterator[str]:
    """Yield a sentence for each limit of the Commission that an annex is over."""
    limits = table("ccf_limits")
    if pages > limits["pages"]:
        yield f"the annex has about {pages} pages, and the Commission is said to take {limits['pages']} ({limits['source']})"
    if appendices > limits["appendices"]:
        yield f"there are {appendices} appendices, and the Commission is said to take {limits['appendices']} ({limits['source']})"
