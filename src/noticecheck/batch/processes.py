"""Processes that work for this one: they hear nothing of Ctrl-C, end at once when the work is given up, and none outlives this one."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import active_children, get_context, parent_process
from threading import Thread
from typing import Any, Final

_SENDS_SIGNALS: Final = hasattr(signal, "pthread_sigmask")
_REQUESTS: Final = frozenset(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))


def started(processes: int, begin: Callable[..., object] | None = None, arguments: tuple[Any, ...] = ()) -> ProcessPoolExecutor:
    """Return a pool of so many processes; each calls `begin` before its first work.

    They start from nothing, which is the same on every system, and share no lock and no open file with this one.
    """
    return ProcessPoolExecutor(processes, get_context("spawn"), _begin, (begin, arguments))


@contextmanager
def unheard() -> Iterator[None]:
    """Keep Ctrl-C waiting while processes are started: those that start within it never hear of it, and this one does afterwards."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _REQUESTS) if _SENDS_SIGNALS else None
    try:
        yield
    finally:
        if before is not None:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def ended(pool: ProcessPoolExecutor) -> Iterator[ProcessPoolExecutor]:
    """Wait for the processes of a pool at the end of the work; where it is given up, end them at once."""
    try:
        yield pool
    except BaseException:
        give_up(pool)
        raise
    pool.shutdown(wait=True, cancel_futures=True)


def give_up(pool: ProcessPoolExecutor) -> None:
    """End every process that this one has started, and the pool."""
    for child in active_children():
        child.kill()
    pool.shutdown(wait=_reads_to_the_end(pool), cancel_futures=True)


def _reads_to_the_end(pool: ProcessPoolExecutor) -> bool:
    """Let a pool whose processes are gone notice it: it may wait for the rest of a result, since this process could still write it."""
    writer = getattr(getattr(pool, "_result_queue", None), "_writer", None)
    if writer is None:
        return False
    writer.close()
    return True


def has_lost_one(pool: ProcessPoolExecutor) -> bool:
    """Whether a process of a pool has ended by itself."""
    processes: dict[int, Any] = getattr(pool, "_processes", None) or {}
    return any(not one.is_alive() for one in list(processes.values()))


def _begin(begin: Callable[..., object] | None, arguments: tuple[Any, ...]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent is told, and ends its processes
    if _SENDS_SIGNALS:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _REQUESTS)
    Thread(target=_end_with_the_parent, daemon=True).start()
    if begin is not None:
        begin(*arguments)


def _end_with_the_parent() -> None:
    """A parent that was killed can tell nobody, and a process that waits for work from it would wait for ever."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
