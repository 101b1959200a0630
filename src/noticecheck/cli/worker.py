"""What is done with one of many inputs, in whichever process: its bytes to a sketch, or to the finished pieces of its report."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from noticecheck.cli.auditor import Auditor
from noticecheck.cli.figures import Figures, figures_of
from noticecheck.cli.formats import Pieces, pieces_of
from noticecheck.engine.sketch import Bounds, Sketch, sketch_of
from noticecheck.errors import InputError, Problem
from noticecheck.model.report import Unread
from noticecheck.records import replace
from noticecheck.source.read import notice_from_bytes

if TYPE_CHECKING:
    from datetime import date

    from noticecheck.cli.settings import Settings
    from noticecheck.cli.terminal import Look
    from noticecheck.engine.library import Library
    from noticecheck.model.report import Report


class Task(NamedTuple):
    """What a run asks of each input: the settings, the day, the forms to write piece by piece, and whether the report itself is needed."""

    settings: Settings
    today: date
    forms: tuple[tuple[str, Look], ...]
    keeps_report: bool = False
    variants: tuple[Settings, ...] = ()
    """Further settings, for inputs whose path the configuration file treats otherwise."""


class ToSketch(NamedTuple):
    """An input to be sketched."""

    name: str
    raw: bytes


class ToAudit(NamedTuple):
    """An input to be audited, with what the others of the run say that concerns it."""

    name: str
    raw: bytes
    library: Library | None
    variant: int = 0
    earlier: ToSketch | None = None
    """The version of the notice before this one."""


class Done(NamedTuple):
    """What came of an input: its figures, its piece of each form, what is wrong with it, and its report where that is needed."""

    figures: Figures
    pieces: tuple[str, ...]
    problems: tuple[Problem, ...] = ()
    entry: Report | Unread | None = None
    today: str = ""
    """The day of the run, where the result depends on it: neither the settings nor the notice gave a date."""
    notes: tuple[str, ...] = ()
    """What is to be said beside the report."""


Given: TypeAlias = ToSketch | ToAudit
Made: TypeAlias = Sketch | Done | None


class OneOfMany:
    """The worker of a process."""

    def __init__(self, task: Task) -> None:
        """Load what every input needs."""
        self._task = task
        self._day_was_asked = False
        self._notes: list[str] = []
        self._auditors: dict[int, Auditor] = {}
        self._bounds = Bounds.of(self._auditor(0).book.numbers)
        self._forms = [(pieces, look) for name, look in task.forms if (pieces := pieces_of(name)) is not None]

    def __call__(self, items: Sequence[Given]) -> list[Made]:
        """Return what comes of each input; nothing that an audit makes refers to itself, so that no garbage has to be looked for."""
        gc.disable()
        try:
            return [self._sketch(item) if isinstance(item, ToSketch) else self._audit(item) for item in items]
        finally:
            gc.enable()

    def _auditor(self, variant: int) -> Auditor:
        if variant not in self._auditors:
            settings = self._task.variants[variant - 1] if variant else self._task.settings
            self._auditors[variant] = Auditor(settings, self._day_of_the_run, self._notes.append)
        return self._auditors[variant]

    def _sketch(self, item: ToSketch) -> Sketch | None:
        try:
            return sketch_of(notice_from_bytes(item.raw, item.name), self._bounds)
        except InputError:
            return None

    def _audit(self, item: ToAudit) -> Done:
        self._day_was_asked = False
        self._notes.clear()
        try:
            entry: Report | Unread = self._auditor(item.variant).report(notice_from_bytes(item.raw, item.name), _library(item))
        except InputError as error:
            entry = Unread(item.name, error.problems)
        done = finished(entry, self._forms, keeps_report=self._task.keeps_report)
        return done._replace(today=self._task.today.isoformat() if self._day_was_asked else "", notes=tuple(self._notes))

    def _day_of_the_run(self) -> date:
        self._day_was_asked = True
        return self._task.today


def _library(item: ToAudit) -> Library | None:
    if item.library is None or item.earlier is None:
        return item.library
    return replace(item.library, earlier=notice_from_bytes(item.earlier.raw, item.earlier.name))


def finished(entry: Report | Unread, forms: Sequence[tuple[Pieces, Look]], *, keeps_report: bool) -> Done:
    """Return what comes of a report, or of an input that could not be read."""
    problems = entry.problems if isinstance(entry, Unread) else ()
    return Done(figures_of(entry), tuple(pieces.entry(entry, look) for pieces, look in forms), problems, entry if keeps_report else None)


def lost(name: str, forms: Sequence[tuple[Pieces, Look]], *, keeps_report: bool) -> Done:
    """Return what is said of an input on which a process ended."""
    what = f"{name} could not be audited: the process ended on it, each time it was tried"
    entry = Unread(name, (Problem(name, 0, 0, what, "audit it by itself, and report it without personal data"),))
    return finished(entry, forms, keeps_report=keeps_report)


def maker(task: Task) -> Callable[[], OneOfMany]:
    """Return what makes the worker of a process, fit to be sent there."""
    return partial(OneOfMany, task)
