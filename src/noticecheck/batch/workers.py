"""Work shared among processes: in order, in parts, and none of it lost when a process ends in the middle of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any, Final, Generic, NamedTuple, Protocol, TypeVar

from noticecheck.batch.processes import ended, give_up, has_lost_one, started, unheard

Item = TypeVar("Item")
Taken_contra = TypeVar("Taken_contra", contravariant=True)
Result = TypeVar("Result")


class Worker(Protocol[Taken_contra, Result]):
    """What does the work in a process."""

    def __call__(self, items: Sequence[Taken_contra]) -> list[Result]:
        """Return a result for each item."""


PATIENCE: Final = 5.0
"""Seconds after which it is looked whether the process that one waits for is there still."""

_here: list[Worker[Any, Any]] = []
"""The worker of this process."""


def _begin(make: Callable[[], Worker[Any, Any]]) -> None:
    _here[:] = [make()]


def _work(items: Sequence[Any]) -> list[Any]:
    return _here[0](items)


class Pending(NamedTuple, Generic[Item, Result]):
    """A part of the work that was handed out."""

    items: Sequence[Item]
    future: Future[list[Result]]
    pool: ProcessPoolExecutor


def _awaited(future: Future[list[Any]], pool: ProcessPoolExecutor) -> list[Any]:
    """Wait for the results of a part.

    Raises:
        BrokenProcessPool: when its process ended; the pool itself does not notice it where that was in the middle of writing a result.
    """
    while True:
        try:
            return future.result(PATIENCE)
        except TimeoutError:
            if not future.done() and has_lost_one(pool):
                raise BrokenProcessPool from None


class Workers(Generic[Item, Result]):
    """Processes that each have a worker of their own.

    A part whose process ended is done again, halved until it is known which item ends a process; `lost` makes its result.
    """

    def __init__(self, make: Callable[[], Worker[Item, Result]], lost: Callable[[Item], Result], processes: int) -> None:
        """Start nothing yet; `make` and the items must be fit to be sent to another process."""
        self._make, self._lost, self._processes = make, lost, processes
        self._pool = self._started(processes)

    def _started(self, processes: int) -> ProcessPoolExecutor:
        return started(processes, _begin, (self._make,))

    def submit(self, items: Sequence[Item]) -> Pending[Item, Result]:
        """Hand out a part of the work."""
        with unheard():
            try:
                return Pending(items, self._pool.submit(_work, items), self._pool)
            except BrokenProcessPool:
                self._renew()
                return Pending(items, self._pool.submit(_work, items), self._pool)

    def result(self, pending: Pending[Item, Result]) -> list[Result]:
        """Wait for a part and return its results."""
        try:
            return _awaited(pending.future, pending.pool)
        except BrokenProcessPool:
            if pending.pool is self._pool:
                self._renew()
            return self._by_halves(pending.items)

    def _renew(self) -> None:
        give_up(self._pool)
        self._pool = self._started(self._processes)

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
        try:
            with ended(self._started(1)) as pool:
                with unheard():
                    tried = pool.submit(_work, items)
                return _awaited(tried, pool)
        except BrokenProcessPool:
            return None

    def close(self) -> None:
        """End the processes."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    def give_up(self) -> None:
        """End the processes in the middle of their work."""
        give_up(self._pool)
