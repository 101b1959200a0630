"""What is known of the place that text is written to: its width, its colours, its encoding."""

from __future__ import annotations

import os
import sys
from typing import Final, TextIO

from noticecheck.records import dataclass

USUAL_WIDTH: Final = 80
WIDEST: Final = 120
"""Lines longer than this are hard to read, however wide the window is."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a text report is drawn."""

    width: int = USUAL_WIDTH
    color: bool = False
    ascii: bool = False


def look_of(stream: TextIO, *, color: str, ascii: bool, width: int | None) -> Look:
    """Return how to draw on a stream; `color` is auto, always or never."""
    chosen = width if width is not None else min(_width_of(stream), WIDEST)
    return Look(chosen, color == "always" or (color == "auto" and _has_colors(stream)), ascii)


def _width_of(stream: TextIO) -> int:
    """Return the columns of a terminal; for a file or a pipe, the usual ones, so that the same input gives the same bytes."""
    if not stream.isatty():
        return USUAL_WIDTH
    columns = os.environ.get("COLUMNS", "")
    if columns.isascii() and columns.isdigit() and int(columns) > 0:
        return int(columns)
    try:
        return os.get_terminal_size(stream.fileno()).columns or USUAL_WIDTH
    except OSError:
        return USUAL_WIDTH


def _has_colors(stream: TextIO) -> bool:
    """See https://no-color.org and https://force-color.org: any value but an empty one counts."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (stream.isatty() and os.environ.get("TERM") != "dumb")


def write_whatever_the_encoding() -> None:
    """Let stdout write what its encoding does not have as an escape, instead of stopping the report."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="backslashreplace")
