"""Plain columns for the terminal."""

from __future__ import annotations

from collections.abc import Sequence


def columns(rows: Sequence[Sequence[str]]) -> str:
    """Return rows as lines in which each column but the last is as wide as its widest cell."""
    if not rows:
        return ""
    widths = [max(map(len, cells)) for cells in zip(*rows, strict=True)]
    return "".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() + "\n" for row in rows)


def wrapped(line: str, width: int) -> str:
    """Return a line folded to a width, each part as far in as the first."""
    from textwrap import fill

    inset = line[: len(line) - len(line.lstrip(" "))]
    return fill(line, width, subsequent_indent=inset, break_long_words=False, break_on_hyphens=False) if line.strip() else ""
