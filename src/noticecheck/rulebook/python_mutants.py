"""Changes of a Python rule by machine: the open numbers that it reads and the whole numbers of its module, each moved by one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from importlib import import_module

from noticecheck.engine.audit import audit
from noticecheck.engine.case import Case
from noticecheck.engine.rule import OpenNumber, Rule, Rulebook, Ruling
from noticecheck.money.rates import Rates
from noticecheck.records import replace
from noticecheck.rulebook.examples import examples_of, notice_of
from noticecheck.rulebook.written import Written

STEPS = (1, -1)


class _Recording(dict[str, OpenNumber]):
    """The open numbers, with a note of those that were looked at."""

    def __init__(self, numbers: Mapping[str, OpenNumber]) -> None:
        super().__init__(numbers)
        self.read: dict[str, None] = {}

    def __getitem__(self, name: str) -> OpenNumber:
        self.read[name] = None
        return super().__getitem__(name)


def numbers_read(rule: Written, rulebook: Rulebook) -> tuple[str, ...]:
    """Return the open numbers that a rule looks at while it judges its own examples, and those that its examples set."""
    numbers = _Recording(rulebook.numbers)
    told: dict[str, None] = {}
    for example in examples_of(rule.table):
        if example.numbers:
            told |= dict.fromkeys(example.numbers)
        else:
            notice = notice_of(example)
            day = date.fromisoformat(example.as_of or notice.text(("source", "as_of")))
            audit(notice, replace(rulebook, numbers=numbers), day, Rates(), frozenset({rule.id}))
    return tuple(numbers.read | told)


def constants_of(module: str) -> Iterator[tuple[str, int]]:
    """Yield the whole numbers that a module keeps under a name in capitals; nothing for a module that cannot be imported by name."""
    try:
        kept = vars(import_module(module))
    except ImportError:
        return
    for name, value in kept.items():
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
