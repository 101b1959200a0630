"""How a comment is written beside a line of YAML, in the notices and drafts that are made here."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap
from typing import Final

WIDEST: Final = 140
"""Characters of the longest line that is written."""


def noted(line: str, comment: str) -> Iterator[str]:
    """Yield a line with its comment behind it where there is room, above it where there is not."""
    if not comment:
        yield line
    elif len(line) + len(comment) + len("  # ") <= WIDEST:
        yield f"{line}  # {comment}"
    else:
        yield from commented(comment, len(line) - len(line.lstrip()))
        yield line


def commented(text: str, inset: int = 0) -> Iterator[str]:
    """Yield a comment on lines of its own, that many characters to the right."""
    start = f"{' ' * inset}# "
    yield from wrap(text, WIDEST, initial_indent=start, subsequent_indent=start, break_on_hyphens=False)
