"""Changes of a Python rule by machine: the open numbers that it reads and the whole numbers of its module, each moved by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib import import_module
from inspect import getsource

from noticecheck.engine.case import Case
from noticecheck.engine.rule import Rule, Ruling
from noticecheck.records import replace

STEPS = (1, -1)


@cache
def _source(module: str) -> str:
    """The text of a module; empty when it has none to be read."""
    try:
        return getsource(import_module(module))
    except (ImportError, OSError, TypeError):
        return ""


def numbers_read(module: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return the open numbers that a module names."""
    return tuple(number for number in known if f'"{number}"' in _source(module))


def constants_of(module: str) -> Iterator[tuple[str, int]]:
    """Yield the whole numbers that a module keeps under a name in capitals."""
    for name, value in vars(import_module(module)).items() if _source(module) else ():
        if name.isupper() and isinstance(value, int) and not isinstance(value, bool):
            yield name, value


def with_constant(rule: Rule, module: str, name: str, value: int) -> Rule:
    """Return the rule as it would be if its module kept another number under that name."""
    judge = rule.judge
    return rule if judge is None else replace(rule, judge=_judging_with(judge, module, name, value))


def _judging_with(judge: Callable[[Case], Iterator[Ruling]], module: str, name: str, value: int) -> Callable[[Case], Iterator[Ruling]]:
    home = import_module(module)

    def judged(case: Case) -> Iterator[Ruling]:
        kept = getattr(home, name)
        setattr(home, name, value)
        try:
            yield from tuple(judge(case))
        finally:
            setattr(home, name, kept)

    return judged
