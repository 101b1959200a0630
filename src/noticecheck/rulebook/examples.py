"""A rule's own examples: patches on a base notice, run through the engine, compared with what the rule file says."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from datetime import date
from functools import cache

from noticecheck.engine.audit import audit
from noticecheck.engine.library import Library
from noticecheck.engine.rule import Rulebook
from noticecheck.errors import InputError, RuleError
from noticecheck.model.finding import Outcome
from noticecheck.model.report import Report
from noticecheck.model.stated import Notice
from noticecheck.records import dataclass, field, replace
from noticecheck.rulebook.files import Plain, read_yaml, rules_folder
from noticecheck.source.read import notice_from_bytes

RAISED = frozenset({Outcome.DEFICIENT.value, Outcome.FOR_REVIEW.value})


@dataclass(frozen=True, slots=True)
class Example:
    """One example of a rule: a notice and what the rule must say of it."""

    rule_id: str
    name: str
    base: str
    patch: dict[str, Plain]
    as_of: str
    outcome: str
    at: str = ""
    says: str = ""
    because: str = ""
    numbers: Mapping[str, int] = field(default_factory=dict)
    also: tuple[tuple[str, str], ...] = ()
    beside: tuple[dict[str, Plain], ...] = ()
    """The changes to the base notice that make the other notices of the run."""
    earlier: dict[str, Plain] | None = None
    """The changes to the base notice that make an earlier version of it, where there is one."""

    @property
    def fails(self) -> bool:
        """Whether the rule must raise."""
        return bool(self.says)

    @property
    def findings(self) -> tuple[tuple[str, str], ...]:
        """Everything that the rule must raise, as (route, message)."""
        return ((self.at, self.says), *self.also) if self.fails else ()


@dataclass(frozen=True, slots=True)
class Result:
    """What the rule said: its outcome, its findings as (route, message), and the reason when it was not assessed."""

    outcome: str
    found: tuple[tuple[str, str], ...]
    because: str = ""


def examples_of(table: Mapping[str, Plain]) -> Iterator[Example]:
    """Yield the examples of a rule, first those on which it does not raise."""
    examples = table["examples"]
    if not isinstance(examples, dict):
        raise RuleError(f"{table['id']}: examples must have `pass` and `fail`")
    for kind in ("pass", "fail"):
        for row in examples.get(kind) or []:  # type: ignore[union-attr]
            yield _example(str(table["id"]), row, fails=kind == "fail")  # type: ignore[arg-type]


def _example(rule_id: str, row: dict[str, Plain], *, fails: bool) -> Example:
    patch, numbers, also, beside, earlier = (row.get(key) for key in ("set", "numbers", "also", "beside", "earlier"))
    return Example(
        rule_id=rule_id,
        name=str(row["name"]),
        base=str(row.get("base") or "prosecution"),
        patch=patch if isinstance(patch, dict) else {},
        as_of=str(row.get("as_of") or ""),
        outcome=str(row.get("outcome") or ("raised" if fails else "met")),
        at=str(row.get("at") or ""),
        says=str(row.get("says") or ""),
        because=str(row.get("because") or ""),
        numbers={name: value for name, value in numbers.items() if isinstance(value, int)} if isinstance(numbers, dict) else {},
        also=tuple((str(one["at"]), str(one["says"])) for one in also if isinstance(one, dict)) if isinstance(also, list) else (),
        beside=tuple(one for one in beside if isinstance(one, dict)) if isinstance(beside, list) else (),
        earlier=earlier if isinstance(earlier, dict) else None,
    )


@cache
def _base(name: str) -> dict[str, Plain]:
    return read_yaml(rules_folder() / "_base" / f"{name}.yaml")


def plain_of(example: Example) -> dict[str, Plain]:
    """Return the base notice with the example's changes, as plain data."""
    plain = deepcopy(_base(example.base))
    for route, value in example.patch.items():
        _set(plain, route.split("."), value)
    return plain


def notice_of(example: Example) -> Notice:
    """Return the base notice with the example's changes.

    Raises:
        RuleError: when the result is not a notice.
    """
    try:
        return notice_from_bytes(json.dumps(plain_of(example)).encode(), f"{example.rule_id}.json")
    except InputError as error:
        raise RuleError(f"{example.rule_id}, example {example.name!r}: {error.problems[0].message}") from None


def _set(node: Plain, parts: list[str], value: Plain) -> None:
    """Set a value by its route; null removes it."""
    first, rest = parts[0], parts[1:]
    if isinstance(node, list):
        if rest:
            _set(node[int(first)], rest, value)
        else:
            node[int(first)] = value
    elif isinstance(node, dict):
        if rest:
            if node.get(first) is None:
                node[first] = {}
            _set(node[first], rest, value)
        elif value is None:
            node.pop(first, None)
        else:
            node[first] = value


def run(example: Example, rulebook: Rulebook) -> Result:
    """Audit the example's notice by its rule alone and return what the rule said.

    Raises:
        RuleError: when the example is not a notice, or the rule fails on it.
    """
    return result_of(example.rule_id, audit_example(example, rulebook))


def audit_example(example: Example, rulebook: Rulebook, *, every_rule: bool = False) -> Report:
    """Audit the example's notice, by its rule alone or by the whole rulebook."""
    from noticecheck.money.rates import Rates

    notice = notice_of(example)
    as_of = example.as_of or notice.text(("source", "as_of"))
    only = None if every_rule else frozenset({example.rule_id})
    return audit(
        notice, with_numbers(rulebook, example.numbers), date.fromisoformat(as_of), Rates(), only, library_of(example, notice, rulebook)
    )


def library_of(example: Example, notice: Notice, rulebook: Rulebook) -> Library | None:
    """Return what the other notices of an example say that concerns its notice, None where it has no others."""
    if example.earlier is not None:
        from noticecheck.engine.library import Library

        return Library(earlier=notice_of(replace(example, patch=example.earlier)))
    if not example.beside:
        return None
    from noticecheck.engine.compared import libraries

    patches = enumerate(example.beside, 1)
    others = (replace(notice_of(replace(example, patch=patch)), name=f"other-{number}.json") for number, patch in patches)
    return libraries([notice, *others], rulebook)[0]


def with_numbers(rulebook: Rulebook, values: Mapping[str, int]) -> Rulebook:
    """Return the rulebook with open numbers set as given."""
    own = {name: replace(rulebook.numbers[name], value=value) for name, value in values.items()}
    return replace(rulebook, numbers={**rulebook.numbers, **own})


def result_of(rule_id: str, report: Report) -> Result:
    """Return what a report says by one rule."""
    if report.errors:
        raise RuleError(report.errors[0])
    found = tuple((finding.route, finding.message) for finding in (*report.findings, *report.observations) if finding.rule_id == rule_id)
    because = next((one.reason for one in report.not_assessed if one.rule_id == rule_id), "")
    outcome = report.outcomes.get(rule_id, Outcome.NOT_APPLICABLE).value
    return Result("raised" if outcome in RAISED else outcome, found, because)


def disagreement(example: Example, result: Result) -> str:
    """Say how a result differs from what the example asks; empty when it does not."""
    if example.outcome != result.outcome:
        why = f" ({result.because})" if result.because else ""
        return f"expected {example.outcome}, got {result.outcome}{why}"
    if example.because and example.because != result.because:
        return f"expected not assessed because of {example.because}, got {result.because}"
    if sorted(example.findings) != sorted(result.found):
        return f"expected {_listed(example.findings)}; got {_listed(result.found)}"
    return ""


def _listed(found: Iterable[tuple[str, str]]) -> str:
    return "; ".join(f"at {at}: {says!r}" for at, says in found) or "nothing"
