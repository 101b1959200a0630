"""The text report, in colour for a terminal. Rich draws what `full_text` has laid out; it never reads markup from a text."""

from __future__ import annotations

from io import StringIO
from typing import Final

from noticecheck.model.report import Report
from noticecheck.report.full_text import text_lines
from noticecheck.report.page import NARROWEST, Line, Page

STYLES: Final = {
    "heading": "bold",
    "critical": "bold red",
    "high": "red",
    "medium": "yellow",
    "low": "cyan",
    "info": "blue",
    "good": "green",
    "faint": "dim",
    "caret": "bold magenta",
}
"""Colours of the terminal's own palette, so that they can be read on a light and on a dark ground."""


def text_report(report: Report, *, width: int = 80, color: bool = False, ascii_only: bool = False) -> str:
    """Return the report as text that ends with a line break.

    Args:
        report: what the audit says.
        width: cells of a line; a terminal narrower than 60 gets lines of 60.
        color: whether to add the terminal's colour codes; without them no rich is imported.
        ascii_only: whether to keep to ASCII; other signs are written as escapes.
    """
    page = Page(max(width, NARROWEST), ascii_only)
    lines = list(text_lines(report, page))
    return _in_color(lines, page.width) if color else "".join(f"{_plain(line)}\n" for line in lines)


def _plain(line: Line) -> str:
    return "".join(piece.text for piece in line).rstrip()


def _in_color(lines: list[Line], width: int) -> str:
    from rich.console import Console
    from rich.text import Text

    text = Text(no_wrap=True, overflow="ignore")
    for count, line in enumerate(lines):
        text.append("\n" if count else "")
        for piece in line:
            text.append(piece.text, STYLES.get(piece.role))
    file = StringIO()
    # Nothing is left to the environment: the caller has decided on width and colour.
    console = Console(
        file=file,
        width=width,
        force_terminal=True,
        color_system="standard",
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )
    console.print(text, soft_wrap=True)
    return file.getvalue()
