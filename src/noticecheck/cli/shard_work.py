"""What is done with one shard of a data set, on whichever machine: its notices sketched, or audited, into a part that is written once."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple, TypeAlias

from noticecheck.batch.shards import Parts, Shard, rows_of
from noticecheck.cli.summary import Tally
from noticecheck.cli.worker import Done, OneOfMany, Task, ToAudit, ToSketch, lost
from noticecheck.engine.library import Library, plain_library
from noticecheck.engine.sketch import NOBODY, Sketch

Others: TypeAlias = dict[str, tuple[Library, ToSketch | None]]
SKETCHES, OTHERS, REPORTS = "sketches", "others", "part"


class Work(NamedTuple):
    """A shard to be worked on; `without` are rows that end a process, which are told instead of audited."""

    shard: Shard
    task: Task
    out: str
    run: str
    without: tuple[str, ...] = ()


@lru_cache(maxsize=2)
def _worker(task: Task) -> OneOfMany:
    return OneOfMany(task)


def sketch_shard(work: Work) -> dict[str, Any]:
    """Write the sketches of a shard, unless they are there."""
    parts = Parts(work.out, work.run, SKETCHES)
    return parts.kept(work.shard.number) or parts.write(work.shard.number, _sketches(work))


def _sketches(work: Work) -> Iterator[str]:
    worker = _worker(work.task)
    for name, raw in rows_of(work.shard):
        made = [None] if name in work.without else worker([ToSketch(name, raw)])
        sketch = made[0] if isinstance(made[0], Sketch) else NOBODY
        yield json.dumps([name, *sketch[1:]]) + "\n"


def audit_shard(work: Work) -> dict[str, Any]:
    """Write the reports of a shard, unless they are there, and return its figures."""
    parts = Parts(work.out, work.run, REPORTS)
    known = parts.kept(work.shard.number)
    if known is not None:
        return known
    tally, codes, notes = Tally(), set[int](), Counter[str]()

    def noted() -> dict[str, Any]:
        return {"rows": tally.inputs, "codes": sorted(codes), "summary": tally.summary(), "notes": dict(sorted(notes.items()))}

    return parts.write(work.shard.number, _reports(work, tally, codes, notes), noted)


def _reports(work: Work, tally: Tally, codes: set[int], notes: Counter[str]) -> Iterator[str]:
    from noticecheck.cli.gate import code_of

    others = _others(work)
    for name, raw in rows_of(work.shard):
        done = _crashed(name, work.task) if name in work.without else _audited(name, raw, others, work.task)
        tally.add(done.figures)
        codes.add(code_of(done.figures, work.task.settings))
        notes.update(done.notes)
        yield done.pieces[0]


def _audited(name: str, raw: bytes, others: Others | None, task: Task) -> Done:
    told, before = (None, None) if others is None else others.get(name, (Library(), None))
    made = _worker(task)([ToAudit(name, raw, told, earlier=before)])[0]
    assert isinstance(made, Done)  # noqa: S101 - what a worker makes of something to audit
    return made


def _crashed(name: str, task: Task) -> Done:
    from noticecheck.cli.formats import pieces_of

    forms = [(pieces, look) for form, look in task.forms if (pieces := pieces_of(form)) is not None]
    return lost(name, forms, keeps_report=False)


def _others(work: Work) -> Others | None:
    """Return what the other notices of the data set say, by the name of the notice, where anything was compared."""
    parts = Parts(work.out, work.run, OTHERS)
    if parts.done(work.shard.number) is None:
        return None
    from noticecheck.engine.library import library_from

    rows = (json.loads(line) for line in parts.lines([work.shard.number]))
    return {
        name: (library_from(told), before and ToSketch(before[0], before[1].encode("utf-8", "surrogateescape")))
        for name, told, before in rows
    }


def probe(work: Work) -> int:
    """Do everything that an audit of the shard does, and write nothing; for finding the row that ends a process."""
    return sum(1 for _ in _sketches(work)) + sum(1 for _ in _reports(work, Tally(), set(), Counter()))


def library_line(name: str, library: Library, earlier: ToSketch | None) -> str:
    """Return what the others say of a notice, and the version before it, as a line."""
    before = None if earlier is None else [earlier.name, earlier.raw.decode("utf-8", "surrogateescape")]
    return json.dumps([name, plain_library(library), before]) + "\n"
