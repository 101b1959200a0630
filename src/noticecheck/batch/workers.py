"""Work shared among processes: in order, in parts, and none of it lost when a process ends in the middle of it."""

from __future__ import annotations

import signal
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

Item = TypeVar("Item")
Taken_contra = TypeVar("Taken_contra", contravariant=True)
Result = TypeVar("Result")


class Worker(Protocol[Taken_contra, Result]):
    """What does the work in a process."""

    def __call__(self, items: Sequence[Taken_contra]) -> list[Result]:
        """Return a result for each item."""


_here: list[Worker[Any, Any]] = []
"""The worker of this process."""


def _begin(make: Callable[[], Worker[Any, Any]]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent is told, and ends its processes
    _here[:] = [make()]


def _work(items: Sequence[Any]) -> list[Any]:
    return _here[0](items)


class Pending(NamedTuple, Generic[Item, Result]):
    """A part of the work that was handed out."""

    items: Sequence[Item]
    future: Future[list[Result]]


class Workers(Generic[Item, Result]):
    """Processes that each have a worker of their own.

    A part whose process ended is done again, halved until it is known which item ends a process; `lost` makes its result.
    """

    def __init__(self, make: Callable[[], Worker[Item, Result]], lost: Callable[[Item], Result], processes: int) -> None:
        """Start nothing yet; `make` and the items must be fit to be sent to another process."""
        self._make, self._lost, self._processes = make, lost, processes
        self._pool = self._started(processes)

    def _started(self, processes: int) -> ProcessPoolExecutor:
        # Processes that start from nothing are the same on every system, and share no lock and no open file with this one.
        return ProcessPoolExecutor(processes, get_context("spawn"), _begin, (self._make,))

    def submit(self, items: Sequence[Item]) -> Pending[Item, Result]:
        """Hand out a part of the work."""
        try:
            return Pending(items, self._pool.submit(_work, items))
        except BrokenProcessPool:
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = self._started(self._processes)
            return Pending(items, self._pool.submit(_work, items))

    def result(self, pending: Pending[Item, Result]) -> list[Result]:
        """Wait for a part and return its results."""
        try:
            return pending.future.result()
        except BrokenProcessPool:
            return self._by_halves(pending.items)

    def _by_halves(self, items: Sequence[Item]) -> list[Result]:
        """One process and nothing else in it, so that it is known whose fault it is."""
        done = self._tried(items)
        if done is not None:
            return done
        if len(items) == 1:
            return [self._lost(items[0])]
        middle = len(items) // 2
        return self._by_halves(items[:middle]) + self._by_halves(items[middle:])

    def _tried(self, items: Sequence[Item]) -> list[Result] | None:
        with self._started(1) as pool:
            try:
                return pool.submit(_work, items).result()
            except BrokenProcessPool:
                return None

    def close(self) -> None:
        """End the processes."""
        self._pool.shutdown(wait=True, cancel_futures=True)
