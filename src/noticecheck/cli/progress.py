"""How far a run is, on a terminal: a counter for work that takes longer than two seconds, a bar for many inputs."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
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


def bar(done: int, count: int, how: str) -> str:
    """Return the bar for some of so many; `how` is what was done to them."""
    full = done * _WIDTH // max(1, count)
    return f"[{'#' * full}{'-' * (_WIDTH - full)}] {done:,} of {count:,} {how}"


class Bar:
    """A bar on stderr that says how many of so many are done; one that is not `shown` writes nothing."""

    def __init__(self, count: int, how: str, *, shown: bool) -> None:
        """Take how many there are in all, and what is done to them."""
        self._count, self._how, self._shown = count, how, shown
        self._drawn, self._last = False, 0.0

    def over(self, items: Iterable[Item]) -> Iterator[Item]:
        """Yield the items as they are done; the bar stands while the next is waited for."""
        self._draw(0)
        for done, item in enumerate(items, 1):
            yield item
            if time.monotonic() - self._last > SECONDS_BETWEEN:
                self._draw(done)
        self.clear()

    def _draw(self, done: int) -> None:
        if self._shown:
            self._drawn, self._last = True, time.monotonic()
            sys.stderr.write(f"{_CLEAR}{bar(done, self._count, self._how)}")
            sys.stderr.flush()

    def clear(self) -> None:
        """Take the bar away, before something else is written to the terminal."""
        if self._drawn:
            self._drawn = False
            sys.stderr.write(_CLEAR)
            sys.stderr.flush()


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
