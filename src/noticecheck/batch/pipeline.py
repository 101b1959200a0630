"""Many inputs to results in their order: what is stored is taken from there, the rest is worked out, part by part."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Final, Generic, NamedTuple, TypeVar

from noticecheck.batch.store import Key, Store

if TYPE_CHECKING:
    from noticecheck.batch.workers import Pending, Worker, Workers

Item = TypeVar("Item")
Result = TypeVar("Result")

FEWEST_FOR_PROCESSES: Final = 250
"""Inputs from which it is worth while to start processes."""
_FEWEST_NEW: Final = 8


class Job(NamedTuple, Generic[Item, Result]):
    """One input: what to work on with the key of its result, or the result where nothing is to be done."""

    item: Item | None
    key: Key | None = None
    ready: Result | None = None


class Codec(NamedTuple, Generic[Result]):
    """How a result is stored; `write` returns None for one that is not to be kept, `read` for bytes that are none."""

    write: Callable[[Result], bytes | None]
    read: Callable[[bytes], Result | None]


class Crew(Generic[Item, Result]):
    """Does the work here, or in processes once it is enough for them; both give the same."""

    def __init__(self, make: Callable[[], Worker[Item, Result]], lost: Callable[[Item], Result], *, inputs: int, processes: int) -> None:
        """Take what makes a worker; `inputs` is how many there are in all."""
        self._make, self._lost, self._processes = make, lost, processes
        self._worth_while = processes > 1 and inputs >= FEWEST_FOR_PROCESSES
        self._here: Worker[Item, Result] | None = None
        self._workers: Workers[Item, Result] | None = None

    def hand_out(self, items: Sequence[Item]) -> list[Result] | Callable[[], list[Result]]:
        """Return the results of work that was done here, or what waits for those of work that was given out."""
        if self._workers is None and not (self._worth_while and len(items) >= _FEWEST_NEW):
            return self.here(items)
        workers = self._started()
        pending: Pending[Item, Result] = workers.submit(items)
        return lambda: workers.result(pending)

    @property
    def here(self) -> Worker[Item, Result]:
        """The worker of this process."""
        if self._here is None:
            self._here = self._make()
        return self._here

    def _started(self) -> Workers[Item, Result]:
        if self._workers is None:
            from noticecheck.batch.workers import Workers

            self._workers = Workers(self._make, self._lost, self._processes)
        return self._workers

    def close(self) -> None:
        """End the processes."""
        if self._workers is not None:
            self._workers.close()

    def give_up(self) -> None:
        """End the processes in the middle of their work."""
        if self._workers is not None:
            self._workers.give_up()
            self._workers = None


def in_order(
    jobs: Iterable[Job[Item, Result]], crew: Crew[Item, Result], store: Store | None, codec: Codec[Result], size: int
) -> Iterator[Result]:
    """Yield a result for each job, in the order of the jobs; no more than a few parts are in memory at once."""
    started: deque[_Part[Item, Result]] = deque()
    waiting = iter(jobs)
    while jobs_of_part := list(islice(waiting, size)):
        started.append(_Part(jobs_of_part, crew, store, codec))
        while len(started) > _AHEAD or (started and started[0].is_done):
            yield from started.popleft().results()
    for part in started:
        yield from part.results()


_AHEAD: Final = 4
"""Parts that are under way: enough that no process waits for another."""


class _Part(Generic[Item, Result]):
    """A few jobs, with what was found of them and what is being worked out."""

    def __init__(self, jobs: Sequence[Job[Item, Result]], crew: Crew[Item, Result], store: Store | None, codec: Codec[Result]) -> None:
        self._jobs, self._store, self._codec = jobs, store, codec
        stored = {} if store is None else store.find(job.key for job in jobs if job.key is not None)
        self._known = {one: result for one, raw in stored.items() if (result := codec.read(raw)) is not None}
        self._new = [job for job in jobs if job.ready is None and not (job.key and job.key.id in self._known)]
        self._handed = crew.hand_out([job.item for job in self._new if job.item is not None]) if self._new else []

    @property
    def is_done(self) -> bool:
        return isinstance(self._handed, list)

    def results(self) -> Iterator[Result]:
        fresh = self._handed if isinstance(self._handed, list) else self._handed()
        self._keep(fresh)
        unread = iter(fresh)
        for job in self._jobs:
            if job.ready is not None:
                yield job.ready
            elif job.key is not None and job.key.id in self._known:
                yield self._known[job.key.id]
            else:
                yield next(unread)

    def _keep(self, fresh: Sequence[Result]) -> None:
        if self._store is not None:
            written = ((job.key, self._codec.write(result)) for job, result in zip(self._new, fresh, strict=True) if job.key is not None)
            self._store.keep({key: raw for key, raw in written if raw is not None})


FEWEST_IN_A_PART: Final = 16
MOST_IN_A_PART: Final = 64
_PARTS_FOR_EACH: Final = 8


def part_size(count: int, processes: int) -> int:
    """Return how many items make a part: small enough that all processes end together and little is in memory, large enough to send."""
    return max(FEWEST_IN_A_PART, min(MOST_IN_A_PART, count // (_PARTS_FOR_EACH * processes)))
