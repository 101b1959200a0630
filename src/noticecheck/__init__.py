"""Audits INTERPOL Red Notices and wanted-person diffusions, written as YAML, against a pluggable rulebook.

    import noticecheck

    report = noticecheck.audit(noticecheck.load_notice("duralev.notice.yaml"))
    print(report.verdict.minimum_criteria)

Nothing is imported before it is asked for, so that the command line starts at once. Modules of the package never import
from here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from os import PathLike

    from noticecheck.engine.rule import Rulebook
    from noticecheck.errors import InputError, NoticecheckError, RuleError, UsageError
    from noticecheck.model.report import Report
    from noticecheck.model.stated import Notice
    from noticecheck.model.version import VERSION as __version__  # noqa: N811 - the name that Python gives it
    from noticecheck.money.rates import Rates
    from noticecheck.rulebook.catalogue import load_rulebook

__all__ = [
    "InputError",
    "Notice",
    "NoticecheckError",
    "Rates",
    "Report",
    "RuleError",
    "Rulebook",
    "UsageError",
    "__version__",
    "audit",
    "load_notice",
    "load_rulebook",
]

_HOMES = {
    "InputError": "errors",
    "NoticecheckError": "errors",
    "RuleError": "errors",
    "UsageError": "errors",
    "Notice": "model.stated",
    "Report": "model.report",
    "Rates": "money.rates",
    "Rulebook": "engine.rule",
    "load_rulebook": "rulebook.catalogue",
}


def load_notice(path: str | PathLike[str]) -> Notice:
    """Read a notice from a YAML file, or from a JSON file when the name ends in `.json`.

    Raises:
        InputError: when it cannot be read as a notice; holds every problem found, with line and column.
    """
    from pathlib import Path

    from noticecheck.source.read import read_notice

    return read_notice(Path(path))


def audit(notice: Notice, *, as_of: date | None = None, rulebook: Rulebook | None = None, rates: Rates | None = None) -> Report:
    """Judge a notice and return the report; the same arguments give an equal report on any day and machine.

    Args:
        notice: what `load_notice` returned.
        as_of: the day as of which deadlines and ages are judged; `source.as_of` of the notice unless given. There is no other
            default, because a report must not depend on the clock.
        rulebook: what `load_rulebook` returned; the shipped rulebook unless given.
        rates: exchange rates; the official ones of the installed data packages unless given.

    Raises:
        InputError: when the notice waives a rule that the rulebook does not have.
        UsageError: when neither the argument nor the notice gives a date.
        RuleError: when the shipped rulebook cannot be read.
    """
    from noticecheck.engine.audit import audit as judge
    from noticecheck.errors import UsageError
    from noticecheck.money.rates import Rates
    from noticecheck.rulebook.catalogue import load_rulebook

    day = as_of or notice.day(("source", "as_of"))
    if day is None:
        raise UsageError(f"{notice.name} does not state source.as_of; give the audit date as as_of=date(YYYY, M, D)")
    return judge(notice, rulebook or load_rulebook(), day, rates or Rates())


def __getattr__(name: str) -> object:
    """Import a public name when it is first used."""
    from importlib import import_module

    if name == "__version__":
        return import_module("noticecheck.model.version").VERSION
    if name not in _HOMES:
        raise AttributeError(f"module 'noticecheck' has no attribute {name!r}")
    return getattr(import_module(f"noticecheck.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    """Return the public names."""
    return __all__
