"""`noticecheck audit --engine`: a data set of any size, shard by shard, on this machine or on a cluster; a run that was stopped goes on."""

from __future__ import annotations

import json
import sys
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from noticecheck.batch.engines import Engine, Lost
from noticecheck.batch.shards import Parts, Shard, digest_of, rows_of
from noticecheck.cli.caching import context_of
from noticecheck.cli.complaints import note
from noticecheck.cli.data_files import planned_shards
from noticecheck.cli.gate import worst
from noticecheck.cli.progress import Bar
from noticecheck.cli.shard_work import OTHERS, REPORTS, SKETCHES, Work, audit_shard, library_line, probe, sketch_shard
from noticecheck.cli.terminal import Look
from noticecheck.cli.worker import Task, ToSketch
from noticecheck.engine.compared import Compared
from noticecheck.engine.library import Library
from noticecheck.engine.rules_on_several import looks_at_others
from noticecheck.engine.sketch import Bounds, sketch_from
from noticecheck.errors import InputError, UsageError
from noticecheck.source.read import notice_from_bytes

if TYPE_CHECKING:
    from noticecheck.cli.settings import Settings
    from noticecheck.model.stated import Notice

ROWS: Final = 2_000
"""Notices in a shard: half a minute of work or less, so that little is lost with a process."""
SUCCESS: Final = "_SUCCESS.json"


class DataSet(NamedTuple):
    """What is to be audited, with what, and where the parts go."""

    paths: tuple[str, ...]
    out: Path
    settings: Settings
    today: date
    rows: int = ROWS


def audit_data_set(data: DataSet, engine: Engine) -> int:
    """Audit a data set, write its parts and `_SUCCESS.json`, and return the exit code.

    Raises:
        UsageError: when the data or the folder cannot be used.
    """
    run = _Run(data, engine)
    (data.out / SUCCESS).unlink(missing_ok=True)  # it would speak of parts that are being replaced
    run.compare()
    return run.succeed(run.audit())


class _Run:
    """One run over a data set."""

    def __init__(self, data: DataSet, engine: Engine) -> None:
        from noticecheck.cli.book import chosen_rules, rulebook_of

        self._data, self._engine = data, engine
        self._task = Task(data.settings, data.today, (("jsonl", Look()),))
        self._book, self._only = chosen_rules(rulebook_of(data.settings), data.settings)
        self._shards = planned_shards(data.paths, data.out, data.rows)
        self._id = digest_of(self._shards, context_of(self._task, self._book, _bounds(data.settings)))
        self._ends = list(accumulate(shard.rows for shard in self._shards))
        self._rows = lru_cache(maxsize=4)(lambda number: list(rows_of(self._shards[number])))
        self._without: dict[int, tuple[str, ...]] = {}

    def compare(self) -> None:
        """Put all notices beside each other, and write for each shard what the others say, unless that is there."""
        written = self._parts(OTHERS)
        if not looks_at_others(self._book, self._only) or all(written.kept(shard.number) for shard in self._shards):
            return
        self._each(sketch_shard, self._shards, "parts compared")
        compared = Compared(Bounds.of(self._book.numbers))
        for line in self._parts(SKETCHES).lines([shard.number for shard in self._shards]):
            compared.add(sketch_from(json.loads(line)))
        read = self._reader()
        compared.close(read)
        position = 0
        for shard in self._shards:
            names = self._names(shard)
            written.write(shard.number, self._told(compared, enumerate(names, position)))
            position += len(names)

    def _told(self, compared: Compared, names: Iterable[tuple[int, str]]) -> Iterator[str]:
        """Yield a line for each notice of which the others say anything."""
        for position, name in names:
            library, before = compared.library(position), compared.earlier(position)
            if library != Library() or before is not None:
                yield library_line(name, library, None if before is None else ToSketch(*self._row(before)))

    def audit(self) -> list[dict[str, Any]]:
        """Audit every shard and return the notes on the parts, in their order."""
        return self._each(audit_shard, self._shards, "parts audited")

    def succeed(self, notes: Sequence[dict[str, Any]]) -> int:
        """Check that every part is there, write the figures of all, and return the exit code."""
        parts = self._parts(REPORTS)
        missing = [shard.number for shard in self._shards if parts.done(shard.number) is None]
        if missing:
            raise UsageError(f"part {missing[0]} of the data set was not written; run the same command again")
        for kind in (SKETCHES, OTHERS, REPORTS):
            self._parts(kind).sweep(len(self._shards))
        summary = _added(one["summary"] for one in notes)
        told = {"run": self._id, "parts": len(notes), "rows": sum(one["rows"] for one in notes), "summary": summary}
        from noticecheck.cli.output import to_file, to_stdout
        from noticecheck.cli.summary import summary_text

        to_file(self._data.out / SUCCESS, json.dumps(told, indent=2) + "\n")
        to_stdout(f"{summary_text(summary)}\n")
        for text, count in _added(one["notes"] for one in notes).items():
            note(f"{count:,} of the notices: {text}")
        return worst(code for one in notes for code in one["codes"])

    def _each(self, function: Callable[[Work], dict[str, Any]], shards: Sequence[Shard], how: str) -> list[dict[str, Any]]:
        """Have a function done for each shard; one that ends its process is searched for the rows that do it, and done without them."""
        notes: dict[int, dict[str, Any]] = {}
        bar = Bar(len(shards), how, shown=len(shards) > 1 and sys.stderr.isatty())
        for work, result in bar.over(self._engine(function, [self._work(shard) for shard in shards])):
            if isinstance(result, Lost):
                bad = self._bad_rows(work.shard)
                if not bad or work.without:
                    raise UsageError(
                        f"part {work.shard.number} ended its process each time it was tried ({result.reason}), by no row of its own"
                    )
                self._without[work.shard.number] = tuple(bad)
                notes |= {shard.number: note for shard, note in zip([work.shard], self._each(function, [work.shard], how), strict=True)}
            else:
                notes[work.shard.number] = result
        return [notes[shard.number] for shard in shards]

    def _bad_rows(self, shard: Shard) -> list[str]:
        """Halve the rows of a shard until those are known that end a process."""
        names, bad = self._names(shard), list[str]()
        waiting = [names]
        while waiting:
            halves = [half for part in waiting for half in (part[: len(part) // 2], part[len(part) // 2 :]) if half]
            tried = [self._work(shard)._replace(without=tuple(name for name in names if name not in half)) for half in halves]
            lost = {work.without for work, result in self._engine(probe, tried) if isinstance(result, Lost)}
            suspects = [half for half, work in zip(halves, tried, strict=True) if work.without in lost]
            bad += [half[0] for half in suspects if len(half) == 1]
            waiting = [half for half in suspects if len(half) > 1]
        return bad

    def _work(self, shard: Shard) -> Work:
        return Work(shard, self._task, str(self._data.out), self._id, self._without.get(shard.number, ()))

    def _parts(self, kind: str) -> Parts:
        return Parts(str(self._data.out), self._id, kind)

    @staticmethod
    def _names(shard: Shard) -> list[str]:
        return [name for name, _ in rows_of(shard)]

    def _row(self, position: int) -> tuple[str, bytes]:
        """Return the notice at a position with its name; the last few shards are kept."""
        number = bisect_right(self._ends, position)
        return self._rows(number)[position - (self._ends[number - 1] if number else 0)]

    def _reader(self) -> Callable[[int], Notice | None]:
        """Return what reads the notice at a position once more."""

        def read(position: int) -> Notice | None:
            name, raw = self._row(position)
            try:
                return notice_from_bytes(raw, name)
            except InputError:
                return None

        return read


def _bounds(settings: Settings) -> tuple[object, ...]:
    """What the exit code of a part depends on besides its reports."""
    return settings.fail_on, settings.fail_on_review, settings.min_score


def _added(summaries: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """Add up the figures of parts, key by key."""
    total: dict[str, Any] = {}
    for summary in summaries:
        for key, value in summary.items():
            total[key] = _added([total.get(key, {}), value]) if isinstance(value, dict) else total.get(key, 0) + value
    return {key: dict(sorted(value.items())) if key == "notices_by_rule" else value for key, value in total.items()}
