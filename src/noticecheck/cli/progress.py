"""How far a run is, on a terminal: a counter for work that takes longer than two seconds, a bar for many inputs."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Final, TypeVar

SECONDS_BEFORE: Final = 2.0
SECONDS_BETWEEN: Final = 0.2
_CLEAR: Final = "\r\x1b[K"
_WIDTH: Final = 30

LINE: Final = "still at work on {}"

Item = TypeVar("Item")


def counted(items: Sequence[Item]) -> Iterator[Item]:
    """Yield the items; after two seconds keep a line on stderr that says how many are done."""
    yield from _shown(items, SECONDS_BEFORE, lambda done: f"{done} of {len(items)} audited")


def with_a_bar(items: Sequence[Item]) -> Iterator[Item]:
    """Yield the items; keep a bar on stderr that says how many are done."""
    yield from _shown(items, 0.0, lambda done: bar(done, len(items)))


def bar(done: int, count: int) -> str:
    """Return the bar for some of so many."""
    full = done * _WIDTH // max(1, count)
    return f"[{'#' * full}{'-' * (_WIDTH - full)}] {done:,} of {count:,} audited"


def _shown(items: Sequence[Item], before: float, line: Callable[[int], str]) -> Iterator[Item]:
    shown = time.monotonic() + before - SECONDS_BETWEEN
    drawn = False
    for done, item in enumerate(items):
        if time.monotonic() - shown > SECONDS_BETWEEN:
            shown, drawn = time.monotonic(), True
            sys.stderr.write(f"{_CLEAR}{line(done)}")
            sys.stderr.flush()
        yield item
    if drawn:
        sys.stderr.write(_CLEAR)


@contextmanager
def patience(name: str) -> Iterator[None]:
    """Say on a terminal, after two seconds, that one long piece of work goes on; take the line away at its end."""
    if not sys.stderr.isatty():
        yield
        return
    timer = threading.Timer(SECONDS_BEFORE, _say, [LINE.format(name)])
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        sys.stderr.write(_CLEAR)
        sys.stderr.flush()


def _say(line: str) -> None:
    sys.stderr.write(f"{_CLEAR}{line}")
    sys.stderr.flush()
