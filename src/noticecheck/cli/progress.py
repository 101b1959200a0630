"""A counter on the terminal for work that takes longer than two seconds."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from typing import Final, TypeVar

SECONDS_BEFORE: Final = 2.0
SECONDS_BETWEEN: Final = 0.2
_CLEAR: Final = "\r\x1b[K"

Item = TypeVar("Item")


def counted(items: Sequence[Item]) -> Iterator[Item]:
    """Yield the items; after two seconds keep a line on stderr that says how many are done."""
    shown = time.monotonic() + SECONDS_BEFORE - SECONDS_BETWEEN
    drawn = False
    for done, item in enumerate(items):
        if time.monotonic() - shown > SECONDS_BETWEEN:
            shown, drawn = time.monotonic(), True
            sys.stderr.write(f"{_CLEAR}{done} of {len(items)} audited")
            sys.stderr.flush()
        yield item
    if drawn:
        sys.stderr.write(_CLEAR)
