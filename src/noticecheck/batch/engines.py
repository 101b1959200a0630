"""Who runs the tasks of a data set: processes of this machine, or a cluster. A task is a function and a small value; its work is on disk.

An engine is one function: it takes a function and tasks, runs each at least once, and yields what came of each as it ends, with `Lost`
for a task that ended its process every time. Another engine than these two needs no more than that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple, Protocol, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")


class Lost(NamedTuple):
    """What comes of a task that ended its process each time it was tried."""

    reason: str


class Engine(Protocol):
    """Runs tasks."""

    def __call__(self, function: Callable[[Task], Result], tasks: Sequence[Task]) -> Iterator[tuple[Task, Result | Lost]]:
        """Yield each task with its result, in the order in which they end."""


TRIES: Final = 3
"""How often a task is tried whose process ended."""


class LocalEngine:
    """Processes of this machine."""

    def __init__(self, processes: int) -> None:
        """Take how many."""
        self._processes = processes

    def __call__(self, function: Callable[[Task], Result], tasks: Sequence[Task]) -> Iterator[tuple[Task, Result | Lost]]:
        """Yield each task with its result; those whose processes ended are tried again by themselves."""
        left: list[Task] = []
        yield from self._together(function, tasks, left)
        for task in left:
            yield task, self._alone(function, task)

    def _together(
        self, function: Callable[[Task], Result], tasks: Sequence[Task], left: list[Task]
    ) -> Iterator[tuple[Task, Result | Lost]]:
        from concurrent.futures import as_completed
        from concurrent.futures.process import BrokenProcessPool

        from noticecheck.batch.processes import ended, started, unheard

        with ended(started(self._processes)) as pool:
            with unheard():
                handed = {pool.submit(function, task): task for task in tasks}
            for future in as_completed(handed):
                try:
                    yield handed[future], future.result()
                except BrokenProcessPool:
                    left.append(handed[future])

    def _alone(self, function: Callable[[Task], Result], task: Task) -> Result | Lost:
        for _ in range(TRIES):
            left: list[Task] = []
            for _, result in LocalEngine(1)._together(function, [task], left):  # noqa: SLF001 - its own class
                return result
        return Lost("the process ended")


class RayEngine:
    """A Ray cluster: the one at an address, or one that is started on this machine for the run."""

    def __init__(self, processes: int | None, address: str = "") -> None:
        """Connect, or start a cluster with so many processes.

        Raises:
            ImportError: when Ray is not installed.
        """
        import ray

        self._ray = ray
        if not ray.is_initialized():
            where = {"address": address} if address else {"num_cpus": processes, "include_dashboard": False}
            ray.init(log_to_driver=False, configure_logging=False, **where)

    def __call__(self, function: Callable[[Task], Result], tasks: Sequence[Task]) -> Iterator[tuple[Task, Result | Lost]]:
        """Yield each task with its result; Ray itself tries one again whose process or machine ended."""
        ray = self._ray
        remote = ray.remote(function).options(max_retries=TRIES)
        handed = {remote.remote(task): task for task in tasks}
        while handed:
            done, _ = ray.wait(list(handed), num_returns=1)
            for one in done:
                task = handed.pop(one)
                try:
                    yield task, ray.get(one)
                except ray.exceptions.WorkerCrashedError as error:
                    yield task, Lost(type(error).__name__)
                except ray.exceptions.RayTaskError as error:
                    raise error.cause from None

    def close(self) -> None:
        """Leave the cluster; one that was started for the run ends."""
        self._ray.shutdown()
