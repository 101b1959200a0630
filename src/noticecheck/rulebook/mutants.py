"""Rules changed by machine: each change must be noticed by the rule's own examples, or the examples leave something open.

A YAML rule loses a condition, has `all_of` and `any_of`, `absent` and `present`, or a comparison turned round, or a number
moved by one. A Python rule is made to fire never and always, and its numbers are moved by one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import partial
from typing import Final

from noticecheck.engine.audit import audit
from noticecheck.engine.case import Case
from noticecheck.engine.conditions import Truth
from noticecheck.engine.library import Library
from noticecheck.engine.rule import Raised, Rule, Rulebook, Ruling
from noticecheck.errors import RuleError
from noticecheck.model.finding import DocumentType
from noticecheck.model.stated import Notice
from noticecheck.model.tree import Route
from noticecheck.money.rates import Rates
from noticecheck.records import dataclass, field, replace
from noticecheck.rulebook.catalogue import rule_from
from noticecheck.rulebook.condition_tree import GROUPS, PRESENCE, QUANTIFIERS, conditions_of, open_numbers_in, ways_of
from noticecheck.rulebook.examples import Example, disagreement, examples_of, library_of, notice_of, result_of, with_numbers
from noticecheck.rulebook.files import Plain, Table
from noticecheck.rulebook.python_mutants import STEPS, constants_of, numbers_read, with_constant
from noticecheck.rulebook.written import Written

TURNED: Final = {
    "is": "is_not",
    "is_one_of": "is_not_one_of",
    "is_at_least": "is_more_than",
    "is_at_most": "is_less_than",
    "is_before": "is_after",
    "absent": "present",
    "all_of": "any_of",
}
"""Words that say nearly or exactly the opposite of each other; each is turned into its partner."""

_PARTNER: Final = TURNED | {second: first for first, second in TURNED.items()}
_NEGATED: Final = frozenset({"stated", "is_same_as", "includes", "has_fewer_words_than", "is_longer_ago_than", "speaks_of"})
"""Words without a partner; they are denied instead."""

_DURATION: Final = re.compile(r"(\d+) (days?|months?|years?)")


@dataclass(frozen=True, slots=True)
class Mutant:
    """A changed rule: what was changed, the rule as it then is, and by how much open numbers were moved."""

    change: str
    rule: Callable[[], Rule]
    moved: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of changing one rule: how often it was changed, and a line for each change that no example noticed."""

    rule_id: str
    mutants: int
    survivors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Posed:
    """An example with its notice, read once."""

    example: Example
    notice: Notice
    as_of: date
    library: Library | None


def mutation_run(rules: Iterable[Written], rulebook: Rulebook) -> Iterator[Tried]:
    """Change every rule in every way and yield, rule by rule, what its examples did not notice.

    Raises:
        RuleError: when an example is not a notice, or a rule disagrees with its own examples before any change.
    """
    rates = Rates()
    for rule in rules:
        posed = [_pose(example, rulebook) for example in examples_of(rule.table)]
        unchanged = Mutant("nothing", lambda table=rule.compiled: rule_from(table))  # type: ignore[misc]
        if _noticed(unchanged, posed, rulebook, rates):
            raise RuleError(f"{rule.id}: its own examples disagree; `noticecheck rules test {rule.id}` says how")
        tried = [(mutant.change, _noticed(mutant, posed, rulebook, rates)) for mutant in mutants_of(rule, rulebook)]
        yield Tried(rule.id, len(tried), tuple(f"{rule.id}: survives: {change}" for change, noticed in tried if not noticed))


def _pose(example: Example, rulebook: Rulebook) -> _Posed:
    notice = notice_of(example)
    as_of = date.fromisoformat(example.as_of or notice.text(("source", "as_of")))
    return _Posed(example, notice, as_of, library_of(example, notice, rulebook))


def _noticed(mutant: Mutant, posed: Iterable[_Posed], rulebook: Rulebook, rates: Rates) -> bool:
    """Whether any example disagrees with the mutant; a change after which the rule cannot run is noticed too."""
    try:
        rule = mutant.rule()
    except RuleError:
        return True
    alone = replace(rulebook, source=_Only(rule))
    return any(_disagrees(one, _moved_for(one.example, alone, mutant.moved), rates if rule.judge is not None else None) for one in posed)


def _moved_for(example: Example, rulebook: Rulebook, moved: Mapping[str, int]) -> Rulebook:
    """Return the rulebook with the numbers that the example sets, and on top of them those that the mutant moves."""
    own = with_numbers(rulebook, example.numbers)
    current = {name: own.numbers[name].value for name in moved}
    return with_numbers(own, {name: value + moved[name] for name, value in current.items() if value is not None})


def _disagrees(one: _Posed, rulebook: Rulebook, rates: Rates | None) -> bool:
    try:
        result = result_of(one.example.rule_id, audit(one.notice, rulebook, one.as_of, rates, library=one.library))
    except RuleError:
        return True
    return disagreement(one.example, result) != ""


@dataclass(frozen=True, slots=True)
class _Only:
    """A source with a single rule."""

    rule: Rule

    def rules_for(self, kind: DocumentType) -> tuple[Rule, ...]:
        return (self.rule,) if self.rule.law[kind] else ()


def mutants_of(rule: Written, rulebook: Rulebook) -> Iterator[Mutant]:
    """Yield every change of a rule; those that would be the same rule by construction are left out."""
    table = rule.compiled
    yield from _coarse(table)
    if rule.module:
        yield from _of_python(rule, rulebook)
        return
    for key in ("applies_if", "unless"):
        if table.get(key) is not None:
            yield _changed(f"{key} dropped", {name: value for name, value in table.items() if name != key})
    if table.get("applies_if") is not None:
        yield Mutant("applies_if never holds", lambda: replace(rule_from(table), applies_if=_never))
    if table.get("unless") is not None:
        yield Mutant("unless always holds", lambda: replace(rule_from(table), unless=_always))
    for clause in conditions_of(table):
        for change, condition in variants(clause.condition):
            yield _changed(f"{change} in {clause.key}", _put(table, clause.key, condition))
    compared = dict.fromkeys(number for clause in conditions_of(table) for number in open_numbers_in(clause.condition))
    yield from _moved_numbers(rule, rulebook, compared)


def _moved_numbers(rule: Written, rulebook: Rulebook, numbers: Iterable[str]) -> Iterator[Mutant]:
    """Move each open number that has a value, in the shipped data or in an example."""
    for number in numbers:
        if rulebook.numbers[number].value is not None or any(number in example.numbers for example in examples_of(rule.table)):
            yield from (_changed(f"the open number {number} {step:+d}", rule.compiled, {number: step}) for step in STEPS)


def _of_python(rule: Written, rulebook: Rulebook) -> Iterator[Mutant]:
    yield from _moved_numbers(rule, rulebook, numbers_read(rule, rulebook))
    for name, value in constants_of(rule.module):
        for step in STEPS:
            changed = partial(with_constant, rule_from(rule.compiled), rule.module, name, value + step)
            yield Mutant(f"{name} {step:+d}", changed)


def _changed(change: str, table: Table, moved: dict[str, int] | None = None) -> Mutant:
    return Mutant(change, lambda: rule_from(table), moved or {})


def _coarse(table: Table) -> Iterator[Mutant]:
    """Each way of breaking the rule, made to fire never and always."""
    if "python" in table:
        yield Mutant("it never fires", lambda: replace(rule_from(table), judge=_silent))
        yield Mutant("it always fires", lambda: replace(rule_from(table), judge=_loud))
        return
    for position, clause in enumerate(ways_of(table)):
        for word, test in (("never", _never), ("always", _always)):
            yield Mutant(f"{clause.key} {word} holds", lambda position=position, test=test: _with_test(rule_from(table), position, test))  # type: ignore[misc]


def _with_test(rule: Rule, position: int, test: Callable[[Case, Route], Truth]) -> Rule:
    clauses = [replace(clause, test=test) if number == position else clause for number, clause in enumerate(rule.clauses)]
    return replace(rule, clauses=tuple(clauses))


def _never(_case: Case, _item: Route) -> Truth:
    return False


def _always(_case: Case, _item: Route) -> Truth:
    return True


def _silent(_case: Case) -> Iterator[Ruling]:
    return iter(())


def _loud(_case: Case) -> Iterator[Ruling]:
    yield Raised((), "fires on everything")


def _put(node: Plain, key: str, value: Plain) -> Table:
    """Return a copy of the table with the value at `applies_if` or `clauses.0.deficient_if` replaced."""
    first, _, rest = key.partition(".")
    if isinstance(node, list):
        changed: Plain = [_put(item, rest, value) if str(position) == first else item for position, item in enumerate(node)]
        return changed  # type: ignore[return-value]
    table = dict(node) if isinstance(node, dict) else {}
    return {**table, first: _put(table[first], rest, value) if rest else value}


def variants(condition: Plain) -> Iterator[tuple[str, Plain]]:
    """Yield every condition that differs from this one in a single word, part or number, with a name for the change."""
    if not isinstance(condition, dict):
        return
    yield from _of_the_words(condition)
    yield from _of_the_numbers(condition)
    for word, value in condition.items():
        if word in GROUPS and isinstance(value, list):
            for position, part in enumerate(value):
                rest: list[Plain] = [*value[:position], *value[position + 1 :]]
                if rest:
                    yield f"{brief(part)} dropped from {word}", {word: rest}
                for change, other in variants(part):
                    whole: list[Plain] = [*value[:position], other, *value[position + 1 :]]
                    yield change, {word: whole}
        elif word in {"not", "where"}:
            yield from ((change, {**condition, word: other}) for change, other in variants(value))


def _of_the_words(condition: Table) -> Iterator[tuple[str, Plain]]:
    for word, value in condition.items():
        partner = _PARTNER.get(word)
        several = isinstance(value, list) and len(value) > 1
        if partner is not None and (word not in GROUPS or several):
            yield (
                f"{word} turned into {partner}{_of(condition)}",
                {partner if name == word else name: kept for name, kept in condition.items()},
            )
        if word in _NEGATED:
            yield f"{brief(condition)} denied", {"not": condition}
        if word == "not":
            yield f"not removed from {brief(value)}", value
        if word in {"is_before", "is_after"}:
            same: Table = {"field": condition["field"], "is_same_as": value}
            yield f"{word} made to include the same day{_of(condition)}", {"any_of": [condition, same]}
        if word in QUANTIFIERS:
            others = (other for other in QUANTIFIERS if other != word)
            yield from ((f"{word} turned into {other}: {value}", _renamed(condition, word, other)) for other in others)
        if word in PRESENCE and isinstance(value, list) and several:
            for name in value:
                left: list[Plain] = [other for other in value if other != name]
                yield f"{name} dropped from {word}", {word: left}


def _renamed(condition: Table, word: str, other: str) -> Table:
    return {other if name == word else name: value for name, value in condition.items()}


def _of(condition: Table) -> str:
    named = next((condition[word] for word in ("field", "count", *PRESENCE) if word in condition), None)
    return "" if named is None else f": {named if isinstance(named, str) else brief(named)}"


def _of_the_numbers(condition: Table) -> Iterator[tuple[str, Plain]]:
    """Move a literal number or duration by one."""
    for word, value in condition.items():
        if word.startswith(("is_at", "is_more", "is_less", "has_fewer")) or ("count" in condition and word == "is"):
            yield from ((f"{word} {value} made {moved}{_of(condition)}", {**condition, word: moved}) for moved in _moved(value))


def _moved(value: Plain) -> Iterator[int | str]:
    if isinstance(value, int):
        yield from (value + 1, value - 1)
        return
    match = _DURATION.fullmatch(str(value))
    if match is not None:
        years = match[2].startswith("year")
        count, unit = (int(match[1]) * 12, "months") if years else (int(match[1]), match[2])
        yield from (f"{count + 1} {unit}", f"{count - 1} {unit}")


def brief(condition: Plain) -> str:
    """Return a condition on one short line, for the name of a change."""
    text = ", ".join(f"{word}: {value}" for word, value in condition.items()) if isinstance(condition, dict) else str(condition)
    return text if len(text) <= 80 else f"{text[:77]}..."  # noqa: PLR2004 - what fits a line beside the rest
