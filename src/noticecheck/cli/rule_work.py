"""The work of `noticecheck rules`: listing, starting, linting and testing rules."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from noticecheck.cli.book import packs_of
from noticecheck.cli.complaints import note
from noticecheck.cli.listing import columns
from noticecheck.cli.output import to_stdout
from noticecheck.engine.rule import Rulebook
from noticecheck.errors import RuleError, UsageError
from noticecheck.model.finding import Basis, Severity
from noticecheck.report.safe import safe_text
from noticecheck.report.wording import counted
from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.rulebook.examples import disagreement, examples_of, run
from noticecheck.rulebook.explain import Row, find_rule, list_rules, rows_as_json
from noticecheck.rulebook.written import Written, written

_FOR_A_TYPE: Final = re.compile(r" for a [a-z ]+")
TYPES: Final = ("red_notice", "diffusion")


class Filters(NamedTuple):
    """What a listed rule must be; an empty text lets every rule through."""

    family: str = ""
    severity: str = ""
    basis: str = ""
    type: str = ""
    tag: str = ""


def listed(filters: Filters, format: str, folders: Iterable[str]) -> None:
    """Print the rules that match."""
    match format:
        case "text":
            rows = _rows(filters, folders)
            to_stdout(f"{columns([_cells(row) for row in rows])}{counted(len(rows), 'rule')}\n")
        case "json":
            to_stdout(json.dumps(rows_as_json(_rows(filters, folders)), ensure_ascii=False, indent=2) + "\n")
        case "markdown":
            if any(filters):
                raise UsageError("the handbook holds every shipped rule; leave out the filters, or ask for text or json")
            from noticecheck.rulebook.handbook import handbook

            to_stdout(handbook())
        case _:
            raise UsageError(f"--format: {format!r} is not known; choose from: text, json, markdown")


def _rows(filters: Filters, folders: Iterable[str]) -> tuple[Row, ...]:
    _refuse("--severity", filters.severity, tuple(Severity))
    _refuse("--basis", filters.basis.upper(), tuple(Basis))
    _refuse("--type", filters.type, TYPES)
    packs = packs_of(folders)
    rows = list_rules(packs, family=filters.family, severity=filters.severity, basis=filters.basis, document=filters.type)
    if not filters.tag:
        return rows
    tagged = {rule.id for rule in written(packs) if any(filters.tag.casefold() in tag.casefold() for tag in _tags(rule))}
    return tuple(row for row in rows if row.id in tagged)


def _refuse(option: str, word: str, known: tuple[str, ...]) -> None:
    if word and word not in known:
        raise UsageError(f"{option}: {word!r} is not known; choose from: {', '.join(known)}")


def _tags(rule: Written) -> list[str]:
    tags = rule.table.get("ccf_tags")
    return [str(tag) for tag in tags] if isinstance(tags, list) else []


def _cells(row: Row) -> tuple[str, ...]:
    severity = _FOR_A_TYPE.sub("", row.severity).replace(", ", "/")
    types = "both" if len(row.types) == len(TYPES) else " ".join(row.types).replace("_", " ")
    return row.id, severity, row.basis, types, safe_text(row.title)


def started(family: str, slug: str, folder: str | None) -> None:
    """Write the file of a new rule and print its path."""
    from noticecheck.rulebook.scaffold import new_rule

    to_stdout(f"{new_rule(family, slug, None if folder is None else Path(folder))}\n")


def linted(folders: Iterable[str]) -> int:
    """Print what the rules lack; 1 when there is anything."""
    from noticecheck.rulebook.lint import crashes, lint
    from noticecheck.rulebook.packs import unchecked_pack

    # A pack that is not sound would be refused with its first fault; here every fault is wanted.
    packs = [unchecked_pack(Path(folder)) for folder in folders]
    rules = written(packs)
    told = [str(complaint) for complaint in lint(rules, packs)]
    if not told:
        told = list(crashes(load_rulebook(plugins=packs), rules))
    to_stdout("".join(f"{safe_text(line)}\n" for line in told))
    note(f"{counted(len(rules), 'rule')}, {counted(len(told), 'complaint')}")
    return int(bool(told))


def tested(rule_ids: Sequence[str], folders: Iterable[str], *, examples_only: bool) -> int:
    """Print the examples that disagree, and the changes that no example notices; 1 when there is anything."""
    named = tuple(folders)
    packs = packs_of(named)
    book, rules = load_rulebook(plugins=packs), written(packs)
    own = [rule for pack in packs[: len(named)] for rule in pack.rules]
    chosen = [find_rule(rule_id, rules) for rule_id in rule_ids] or own or list(rules)
    told = list(_disagreements(chosen, book))
    changes = 0
    if not examples_only and not told:
        changes, told = _survivors(chosen, book)
    to_stdout("".join(f"{safe_text(line)}\n" for line in told))
    examples = sum(1 for rule in chosen for _ in examples_of(rule.table))
    run_through = f"{counted(len(chosen), 'rule')}, {counted(examples, 'example')}, {counted(changes, 'change')} made by machine"
    note(f"{run_through}, {counted(len(told), 'complaint')}")
    return int(bool(told))


def _disagreements(rules: Iterable[Written], book: Rulebook) -> Iterator[str]:
    for rule in rules:
        for example in examples_of(rule.table):
            try:
                differs = disagreement(example, run(example, book))
            except RuleError as error:
                differs = str(error)
            if differs:
                yield f"{rule.id}, example {example.name!r}: {differs}"


def _survivors(rules: Iterable[Written], book: Rulebook) -> tuple[int, list[str]]:
    from noticecheck.rulebook.mutants import mutation_run

    tried = tuple(mutation_run(rules, book))
    return sum(one.mutants for one in tried), [line for one in tried for line in one.survivors]
