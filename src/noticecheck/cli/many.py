"""`noticecheck audit` over many inputs: they are compared, audited in as many processes as are worth while, and written as they come."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from noticecheck.batch.pipeline import Codec, Crew, Job, in_order, part_size
from noticecheck.batch.store import Key, Store, key_of
from noticecheck.cli.baseline import baseline_of
from noticecheck.cli.caching import codec_of_results, codec_of_sketches, context_of, opened_store
from noticecheck.cli.complaints import complain_of, note, note_choice
from noticecheck.cli.delivery import Delivery
from noticecheck.cli.ending import ended_in_order
from noticecheck.cli.formats import pieces_of
from noticecheck.cli.gate import code_of, worst
from noticecheck.cli.output import to_stdout
from noticecheck.cli.progress import Bar
from noticecheck.cli.statistics import Statistics
from noticecheck.cli.summary import Tally
from noticecheck.cli.worker import Done, Given, Made, Task, ToAudit, ToSketch, finished, lost, maker
from noticecheck.engine.compared import Compared
from noticecheck.engine.rules_on_several import looks_at_others
from noticecheck.engine.sketch import NOBODY, Bounds, Sketch
from noticecheck.errors import InputError
from noticecheck.model.report import Unread
from noticecheck.source.read import notice_from_bytes

if TYPE_CHECKING:
    from noticecheck.cli.inputs import Input
    from noticecheck.cli.settings import Settings
    from noticecheck.cli.variants import Variants
    from noticecheck.model.stated import Notice

FEWEST_SHOWN: Final = 20
"""Inputs above which a bar on a terminal shows how many are done."""


class Asked(NamedTuple):
    """What is asked of a run over many inputs."""

    inputs: Sequence[Input]
    variants: Variants
    today: date

    @property
    def settings(self) -> Settings:
        """The settings that count for the run as a whole."""
        return self.variants.settings[0]


def audit_many(asked: Asked) -> int:
    """Audit the inputs, write the reports and the summary, and return the exit code."""
    delivery = Delivery(asked.settings)
    store = opened_store(asked.settings, asked.today)
    variants = tuple(asked.variants.settings[1:])
    task = Task(asked.settings, asked.today, delivery.forms, delivery.keeps_reports, variants)
    run = _Run(asked, task, store)
    try:
        with ended_in_order():
            return run.audit_into(delivery)
    except BaseException:
        run.give_up()
        delivery.drop()
        raise
    finally:
        run.close()
        if store is not None:
            store.close()


class _Run:
    """One run: what it audits with, and what does the work."""

    def __init__(self, asked: Asked, task: Task, store: Store | None) -> None:
        self._asked, self._inputs, self._settings, self._task, self._store = asked, asked.inputs, asked.settings, task, store
        processes = asked.settings.jobs or usable_cores()
        self._size = part_size(len(asked.inputs), processes)
        processes = 1 if task.settings.live else processes
        self._crew: Crew[Given, Made] = Crew(maker(task), self._lost, inputs=len(asked.inputs), processes=processes)
        self._forms = [(pieces, look) for name, look in task.forms if (pieces := pieces_of(name)) is not None]

    def audit_into(self, delivery: Delivery) -> int:
        """Audit everything into its places and return the exit code."""
        from noticecheck.cli.book import chosen_rules, rulebook_of

        variants = self._asked.variants
        chosen = [chosen_rules(rulebook_of(settings), settings) for settings in variants.settings]
        book, only = chosen[0]
        note_choice(only)
        baseline = baseline_of(self._settings)
        compares = any(looks_at_others(*one) for one in chosen)
        compared = self._compared(Bounds.of(book.numbers)) if compares else None
        contexts = [
            context_of(self._task._replace(settings=settings, variants=()), one)
            for settings, (one, _) in zip(variants.settings, chosen, strict=True)
        ]
        tally, codes, statistics, bar = Tally(), set[int](), Statistics(), self._bar("audited")
        for position, (one, done) in enumerate(zip(self._inputs, bar.over(self._done(contexts, compared)), strict=True)):
            if done.problems or done.notes or delivery.is_on_the_terminal:
                bar.clear()
            if done.problems:
                complain_of(done.problems, one)
            for told in done.notes:
                note(f"{one.name}: {told}")
            tally.add(done.figures)
            statistics.add(done.figures)
            codes.add(code_of(done.figures, variants.settings[variants.of(position)], baseline.known(one, done.figures)))
            delivery.add(done, one)
        delivery.close(tally.summary())
        if self._settings.statistics:
            to_stdout(statistics.text(book))
        if told := baseline.close():
            note(told)
        return worst(codes)

    def _done(self, contexts: Sequence[bytes], compared: Compared | None) -> Iterator[Done]:
        def job(position: int, one: Input) -> Job[Given, Made]:
            try:
                raw = one.read()
            except InputError as error:
                entry = Unread(one.name, error.problems)
                return Job(None, ready=finished(entry, self._forms, keeps_report=self._task.keeps_report))
            told = None if compared is None else compared.library(position)
            earlier = None if compared is None else self._earlier(compared.earlier(position))
            variant = self._asked.variants.of(position)
            key = self._key(raw, contexts[variant], f"{one.name}\x1f{told!r}\x1f{earlier!r}")
            return Job(ToAudit(one.name, raw, told, variant, earlier), key)

        jobs = (job(position, one) for position, one in enumerate(self._inputs))
        codec = cast("Codec[Made]", codec_of_results(self._task.today.isoformat()))
        return cast("Iterator[Done]", in_order(jobs, self._crew, self._store, codec, self._size))

    def _compared(self, bounds: Bounds) -> Compared:
        """Put the notices beside each other; one that cannot be read says nothing."""
        context = context_of(bounds)

        def job(one: Input) -> Job[Given, Made]:
            try:
                raw = one.read()
            except InputError:
                return Job(None, ready=NOBODY)
            return Job(ToSketch(one.name, raw), self._key(raw, context, ""))

        compared = Compared(bounds)
        made = in_order(map(job, self._inputs), self._crew, self._store, cast("Codec[Made]", codec_of_sketches()), self._size)
        for one, sketch in zip(self._inputs, self._bar("compared").over(made), strict=True):
            compared.add((sketch if isinstance(sketch, Sketch) else NOBODY)._replace(name=one.name))
        compared.close(self._again)
        return compared

    def _earlier(self, position: int | None) -> ToSketch | None:
        """Return the earlier version; one that changed meanwhile and can be read no longer is left out."""
        notice = None if position is None else self._again(position)
        return None if position is None or notice is None else ToSketch(notice.name, self._inputs[position].read())

    def _again(self, position: int) -> Notice | None:
        one = self._inputs[position]
        try:
            return notice_from_bytes(one.read(), one.name)
        except InputError:
            return None

    def _key(self, raw: bytes, context: bytes, more: str) -> Key | None:
        return None if self._store is None else key_of(raw, context + more.encode("utf-8", "surrogateescape"))

    def _lost(self, item: Given) -> Made:
        """Return what is said of an input on which a process ended."""
        if isinstance(item, ToSketch):
            return None
        return lost(item.name, self._forms, keeps_report=self._task.keeps_report)

    def _bar(self, how: str) -> Bar:
        return Bar(len(self._inputs), how, shown=len(self._inputs) > FEWEST_SHOWN and sys.stderr.isatty())

    def close(self) -> None:
        """End the processes."""
        self._crew.close()

    def give_up(self) -> None:
        """End the processes in the middle of their work."""
        self._crew.give_up()


def usable_cores() -> int:
    """Return how many processes this one may keep busy."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
