"""A condition as written, walked: every condition inside it, and the list whose items it calls `each`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from noticecheck.engine.terms import TERMS
from noticecheck.model.shape import Shape, shape_at
from noticecheck.model.tree import parse_route
from noticecheck.records import dataclass
from noticecheck.rulebook.files import Plain, Table

QUANTIFIERS: Final = ("some", "every", "none")
PRESENCE: Final = ("absent", "present", "stated", "undecided_without")
GROUPS: Final = ("all_of", "any_of")


@dataclass(frozen=True, slots=True)
class Clause:
    """A condition of a rule with the key that it stands under, and the list that its `each` means."""

    key: str
    condition: Plain
    each: str = ""
    table: Table | None = None


def conditions_of(rule: Table) -> Iterator[Clause]:
    """Yield the conditions of a rule: where it applies, what excuses, and each way of breaking it."""
    for key in ("applies_if", "unless"):
        if rule.get(key) is not None:
            yield Clause(key, rule[key])
    yield from ways_of(rule)


def ways_of(rule: Table) -> Iterator[Clause]:
    """Yield the ways in which a YAML rule can be broken."""
    clauses = rule.get("clauses")
    if isinstance(clauses, list) and clauses:
        for position, clause in enumerate(clauses):
            if isinstance(clause, dict):
                yield Clause(f"clauses.{position}.deficient_if", clause.get("deficient_if"), str(clause.get("for_each") or ""), clause)
    elif rule.get("deficient_if") is not None:
        yield Clause("deficient_if", rule["deficient_if"], str(rule.get("for_each") or ""), rule)


def parts(condition: Plain, each: str = "") -> Iterator[tuple[Table, str]]:
    """Yield every condition inside a condition, itself first, each with the list that `each` stands for there."""
    if not isinstance(condition, dict):
        return
    yield condition, each
    quantified = next((str(condition[word]) for word in QUANTIFIERS if word in condition), each)
    for word, value in condition.items():
        if word in GROUPS and isinstance(value, list):
            for part in value:
                yield from parts(part, each)
        elif word in {"not", "where"}:
            yield from parts(value, quantified)


def fields_in(condition: Table) -> Iterator[str]:
    """Yield the fields that one condition names, those of its parts left out."""
    for word in (*PRESENCE, "field", "count", *QUANTIFIERS):
        named = condition.get(word)
        yield from map(str, named if isinstance(named, list) else [] if named is None else [named])
    for word in ("is_before", "is_after", "is_same_as"):
        if word in condition:
            yield str(condition[word])
    includes = condition.get("includes")
    if isinstance(includes, dict):
        yield str(includes.get("field"))


def shape_of_field(name: str, each: str) -> Shape | None:
    """Return the format of a field, None when there is no such field; a defined term has a shape without a kind."""
    if name in TERMS:
        return Shape()
    route = parse_route(name)
    if route[0] == "each":
        return shape_at((*parse_route(each), 0, *route[1:])) if each else None
    return shape_at(route)


def open_numbers_in(condition: Plain) -> Iterator[str]:
    """Yield the ids of the open numbers that a condition compares with."""
    for part, _ in parts(condition):
        for value in part.values():
            if isinstance(value, dict) and "number" in value:
                yield str(value["number"])
