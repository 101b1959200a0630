"""What must hold for a rule to be run at all: it follows the grammar, its law resolves, and its conditions can be decided.

The wording that the house asks of a rule is in `lint`; a pack of a third party need only be sound.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, TypeAlias

from noticecheck.engine.comparisons import groups_of_lexicons
from noticecheck.engine.conditions import compile_condition
from noticecheck.engine.judging import WORDS_FOUND
from noticecheck.errors import RuleError
from noticecheck.model.shape import Shape, shape_at
from noticecheck.model.tree import parse_route
from noticecheck.model.words import WORDS
from noticecheck.records import dataclass
from noticecheck.rulebook.condition_tree import Clause, conditions_of, fields_in, open_numbers_in, parts, shape_of_field, ways_of
from noticecheck.rulebook.files import Plain, Table
from noticecheck.rulebook.lexicons import FOLDER, group_names
from noticecheck.rulebook.written import Written

Fault: TypeAlias = tuple[str, str]
"""The key of the rule file, and what is wrong there."""

SLOT: Final = re.compile(r"\{([^{}]+)\}")
_SIZES: Final = frozenset({"is_at_least", "is_more_than", "is_at_most", "is_less_than"})
_DATES: Final = frozenset({"is_before", "is_after", "is_longer_ago_than"})
_EQUALITY: Final = frozenset({"is", "is_not", "is_one_of", "is_not_one_of"})


@dataclass(frozen=True, slots=True)
class Reference:
    """What rules may refer to: provisions with whether any version was read, tags of the Commission, dimensions, open numbers, lexicons."""

    provisions: Mapping[str, bool]
    tags: frozenset[str]
    dimensions: frozenset[str]
    numbers: frozenset[str]
    groups: frozenset[str] = frozenset()


def reference_of(packs: Iterable[Table]) -> Reference:
    """Gather what the given packs define; each is a table with `law` and `data`."""
    tables = list(packs)
    laws = [law for table in tables for law in _rows(table.get("law"))]
    data = [table["data"] for table in tables if isinstance(table.get("data"), dict)]
    return Reference(
        provisions={str(row["id"]): _was_read(row) for law in laws for row in _rows(law.get("provisions"))},
        tags=frozenset(str(row["tag"]) for row in _data_rows(data, "ccf_tags", "tags")),
        dimensions=frozenset(str(row["id"]) for row in _data_rows(data, "scoring", "dimensions")),
        numbers=frozenset(str(row["id"]) for row in _data_rows(data, "open_numbers", "numbers")),
        groups=frozenset(name for one in data if isinstance(one, dict) for name in group_names(one.get(FOLDER))),
    )


def _rows(plain: Plain) -> list[Table]:
    return [row for row in plain if isinstance(row, dict)] if isinstance(plain, list) else []


def _data_rows(data: Iterable[Plain], file: str, key: str) -> Iterator[Table]:
    files = (one.get(file) for one in data if isinstance(one, dict))
    return (row for table in files if isinstance(table, dict) for row in _rows(table.get(key)))


def _was_read(provision: Table) -> bool:
    return any(version.get("verified") is True for version in _rows(provision.get("versions")))


def faults(rule: Written, reference: Reference) -> Iterator[Fault]:
    """Yield what keeps a rule from being run; nothing when it is sound."""
    against_the_grammar = tuple(grammar_faults(rule.table))
    yield from against_the_grammar
    if not against_the_grammar:
        yield from _law_faults(rule.table, reference)
        if rule.table["dimension"] not in reference.dimensions:
            yield "dimension", f"{rule.table['dimension']!r} is not one of: {', '.join(sorted(reference.dimensions))}"
        if rule.module:
            yield from _faults_of_a_module(rule.table)
        else:
            yield from _condition_faults(rule.table, reference)
            yield from _place_faults(rule.table)


def grammar_faults(table: Table) -> Iterator[Fault]:
    """Yield every way in which a table does not follow the grammar of a rule file."""
    from pydantic import ValidationError

    from noticecheck.rulebook.rule_file import RuleFile

    try:
        RuleFile.model_validate(table)
    except ValidationError as error:
        yield from ((".".join(map(str, one["loc"])) or "the rule", one["msg"]) for one in error.errors(include_url=False))


def _law_faults(table: Table, reference: Reference) -> Iterator[Fault]:
    law = table["law"]
    cited = (
        [(kind, str(one)) for kind, ids in law.items() for one in (ids if isinstance(ids, list) else ())] if isinstance(law, dict) else []
    )
    if not cited:
        yield "law", "no provision is cited, so the rule would judge no type of document"
    yield from ((f"law.{kind}", f"no file of _law has the provision {one!r}") for kind, one in cited if one not in reference.provisions)


def _faults_of_a_module(table: Table) -> Iterator[Fault]:
    yield from ((clause.key, "a Python rule judges in judge(case)") for clause in ways_of(table))


def _condition_faults(table: Table, reference: Reference) -> Iterator[Fault]:
    if not tuple(ways_of(table)):
        yield "deficient_if", "the rule does not say when it is broken"
    for clause in conditions_of(table):
        yield from ((clause.key, fault) for fault in _faults_of(clause, reference))


def _faults_of(clause: Clause, reference: Reference) -> Iterator[str]:
    try:
        compile_condition(clause.condition)
    except RuleError as error:
        yield str(error)
        return
    unset = set(open_numbers_in(clause.condition)) - reference.numbers
    yield from (f"_data/open_numbers.yaml has no number {number!r}" for number in sorted(unset))
    for part, each in parts(clause.condition, clause.each):
        for name in fields_in(part):
            if shape_of_field(name, each) is None:
                yield f"the notice format has no route {name!r}" + (f" in an item of {each}" if each else "")
        yield from _misfit(part, each)
        if "speaks_of" in part:
            named = {f"{lexicon}.{group}" for lexicon, groups in groups_of_lexicons(part["speaks_of"]).items() for group in groups}
            yield from (f"_data/lexicons has no group {one!r}" for one in sorted(named - reference.groups))


def _misfit(part: Table, each: str) -> Iterator[str]:
    """Yield a comparison that the kind of the field can never satisfy."""
    shape = shape_of_field(str(part.get("field")), each) if "field" in part else None
    if shape is None or shape == Shape():
        return
    for word, value in part.items():
        if word in _SIZES and shape.kind not in {"integer", "penalty"}:
            yield f"`{word}` compares numbers and durations; {part['field']!r} holds neither"
        if word in _DATES and shape.kind not in {"date", "day"}:
            yield f"`{word}` compares dates; {part['field']!r} holds none"
        if word in _EQUALITY:
            wanted = value if isinstance(value, list) else [value]
            yield from (f"{part['field']!r} can never be {one!r}" for one in wanted if not _possible(one, shape))


def _possible(value: Plain, shape: Shape) -> bool:
    if shape.kind.startswith("choice:"):
        return value in WORDS[shape.kind.removeprefix("choice:")]
    if shape.kind in {"flag", "flag_or_unknown"}:
        return isinstance(value, bool)
    return shape.kind != "integer" or isinstance(value, int)


def _place_faults(table: Table) -> Iterator[Fault]:
    for clause in ways_of(table):
        where = clause.key.removesuffix("deficient_if")
        at, message, quotes = ((clause.table or {}).get(key) for key in ("at", "message", "quotes"))
        if not at or not message:
            yield f"{where}{'message' if at else 'at'}", "is missing"
        named = [("at", str(at))] if at else []
        named += [("message", slot) for slot in SLOT.findall(str(message or "")) if slot != WORDS_FOUND]
        named += [("quotes", str(route)) for route in (quotes if isinstance(quotes, list) else ())]
        if clause.each and shape_at((*parse_route(clause.each), 0)) is None:
            yield f"{where}for_each", f"{clause.each!r} is not a list in the notice format"
        else:
            yield from (
                (f"{where}{key}", f"the notice format has no route {name!r}")
                for key, name in named
                if shape_of_field(name, clause.each) is None
            )
