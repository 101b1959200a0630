"""A rule explained in the order in which a lawyer reads: the words of the law, the condition, severity, remedy, examples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from noticecheck.engine.rule import OpenNumber
from noticecheck.errors import UsageError
from noticecheck.model.finding import Json
from noticecheck.model.law import Provision, Version
from noticecheck.model.stated import EXPLANATIONS
from noticecheck.records import dataclass
from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.rulebook.condition_tree import ways_of
from noticecheck.rulebook.examples import Example, examples_of
from noticecheck.rulebook.files import Plain, Table
from noticecheck.rulebook.in_words import INDENT, in_words
from noticecheck.rulebook.packs import Pack
from noticecheck.rulebook.written import Written, written

BASES: Final = {
    "D": "deterministic: decided from what the document states",
    "C": "computed with bundled data",
    "H": "heuristic: a reading of words, raised for review only",
    "R": "human review: the rule only raises the matter",
}
TYPES: Final = {"both": "red notice and diffusion", "red_notice": "red notice", "diffusion": "diffusion"}


@dataclass(frozen=True, slots=True)
class Section:
    """One part of an explanation."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One rule in a list of rules; `severity` names both types of document where they differ."""

    id: str
    title: str
    severity: str
    basis: str
    family: str
    types: tuple[str, ...]
    law: tuple[str, ...]
    pack: str


def explain(rule_id: str, packs: Iterable[Pack] = ()) -> tuple[str, ...]:
    """Return the explanation of a rule as plain lines.

    Raises:
        UsageError: when no rule has that id, with the nearest one that exists.
    """
    packs = tuple(packs)
    rule = find_rule(rule_id, written(packs))
    book = load_rulebook(plugins=packs)
    head = f"{rule.id}  {rule.table['title']}" + (f"  (pack {rule.pack})" if rule.pack else "")
    below = (line for section in sections(rule, book.provisions, book.numbers) for line in ("", section.heading, *_indented(section.lines)))
    return (head, *below)


def find_rule(rule_id: str, rules: Iterable[Written]) -> Written:
    """Return the rule with that id, in capitals or not.

    Raises:
        UsageError: when there is none, with the nearest one that exists.
    """
    known = {rule.id: rule for rule in rules}
    found = known.get(rule_id.upper())
    if found is not None:
        return found
    from difflib import get_close_matches

    close = get_close_matches(rule_id.upper(), list(known), n=1, cutoff=0.5)
    hint = f"did you mean {close[0]}?" if close else "`noticecheck rules list` shows them all"
    raise UsageError(f"there is no rule {rule_id!r}; {hint}")


def _indented(lines: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"{INDENT}{line}" if line else "" for line in lines)


def sections(rule: Written, provisions: Mapping[str, Provision], numbers: Mapping[str, OpenNumber]) -> Iterator[Section]:
    """Yield the parts of an explanation in Catala's order, those that a rule does not have left out."""
    table = rule.table
    yield Section("The law", tuple(_law(table, provisions)))
    yield Section("The condition", tuple(_condition(rule, numbers)))
    yield Section(
        f"Severity: {severity_in_words(table['severity'])}", (str(table["why"]), f"Basis {table['basis']}, {BASES[str(table['basis'])]}.")
    )
    if table.get("in_prose"):
        yield Section("In the prose", ("Where no field decides, the summary is read; what is found there is for review (basis H).",))
    if table.get("derogation"):
        yield Section("Exception", (str(table["derogation"]),))
    yield Section("Remedy", (str(table["remedy"]),))
    yield Section("Question", (str(table["question"]),))
    for heading, key in (("Tags of the Commission", "ccf_tags"), ("Silent where one of these is deficient", "silenced_by")):
        if words := _words(table.get(key)):
            yield Section(heading, (", ".join(words),))
    if table.get("note"):
        yield Section("Note", (str(table["note"]),))
    given = tuple(examples_of(table))
    yield Section("Examples on which it does not raise", tuple(_good(example) for example in given if not example.fails))
    yield Section("Examples on which it raises", tuple(line for example in given if example.fails for line in _bad(example)))


def severity_in_words(severity: Plain) -> str:
    """Return one word, or a word for each type of document."""
    if isinstance(severity, dict):
        return ", ".join(f"{word} for a {TYPES[kind]}" for kind, word in severity.items())
    return str(severity)


def _law(table: Table, provisions: Mapping[str, Provision]) -> Iterator[str]:
    for kind, one in _cited(table):
        provision = provisions[one]
        version = provision.versions[-1]
        yield f"{provision.cite}, for a {TYPES[kind]}: {provision.subject}"
        if version.quote:
            yield f"{INDENT}“{version.quote}”"
        elif version.paraphrase:
            yield f"{INDENT}In short (not a quotation): {version.paraphrase}"
        yield f"{INDENT}{_edition(provision, version)}"
        if version.note:
            yield f"{INDENT}Note: {version.note}"


def _edition(provision: Provision, version: Version) -> str:
    edition = f"Edition {version.edition}" + (f", {provision.reference}" if provision.reference else "")
    begun = version.in_force_from.isoformat() if version.in_force_from else "a day not established"
    ended = f" to {version.in_force_to.isoformat()}" if version.in_force_to else ""
    read = "read in an official text" if version.verified else "not read in an official text"
    return f"{edition}; in force from {begun}{ended}; {read}"


def _cited(table: Table) -> Iterator[tuple[str, str]]:
    law = table["law"]
    for kind in TYPES:
        yield from ((kind, one) for one in _words(law.get(kind) if isinstance(law, dict) else None))


def _condition(rule: Written, numbers: Mapping[str, OpenNumber]) -> Iterator[str]:
    for key, words in (("applies_if", "It applies if"), ("unless", "It is met in any case if")):
        if rule.table.get(key) is not None:
            yield f"{words}"
            yield from _indented(in_words(rule.table[key], numbers))
    if rule.module:
        yield f"It is decided by code, in {rule.module}."
    for way in ways_of(rule.table):
        clause = way.table or {}
        yield f"It is deficient, for each item of `{way.each}` (each), if" if way.each else "It is deficient if"
        yield from _indented(in_words(way.condition, numbers))
        yield f"{INDENT}It then points at `{clause['at']}` and says: {clause['message']}"
        if clause.get("expected"):
            yield f"{INDENT}Expected: {clause['expected']}"
        if clause.get("basis") and clause is not rule.table:
            yield f"{INDENT}Basis {clause['basis']}, {BASES[str(clause['basis'])]}."
        if clause.get("severity") and clause is not rule.table:
            yield f"{INDENT}Severity {clause['severity']}."


def _good(example: Example) -> str:
    outcome = example.outcome.replace("_", " ") + (f", because {EXPLANATIONS[example.because]}" if example.because else "")
    return f"{example.name}: {outcome}"


def _bad(example: Example) -> tuple[str, ...]:
    return example.name, *(f"{INDENT}at `{at or 'the file as a whole'}`: {says}" for at, says in example.findings)


def list_rules(packs: Iterable[Pack] = (), *, family: str = "", severity: str = "", basis: str = "", document: str = "") -> tuple[Row, ...]:
    """Return the rules as rows, those that match every filter given; an empty filter lets everything through."""
    packs = tuple(packs)
    provisions = load_rulebook(plugins=packs).provisions
    rows = (row_of(rule, provisions) for rule in written(packs))
    return tuple(
        row
        for row in rows
        if (not family or row.family == family.upper())
        and (not severity or severity in row.severity)
        and (not basis or row.basis == basis.upper())
        and (not document or document in row.types)
    )


def row_of(rule: Written, provisions: Mapping[str, Provision]) -> Row:
    """Return one rule as a row."""
    cited = tuple(_cited(rule.table))
    kinds = {kind for kind, _ in cited}
    return Row(
        id=rule.id,
        title=str(rule.table["title"]),
        severity=severity_in_words(rule.table["severity"]),
        basis=str(rule.table["basis"]),
        family=rule.id[:3],
        types=tuple(kind for kind in ("red_notice", "diffusion") if kinds & {kind, "both"}),
        law=tuple(dict.fromkeys(provisions[one].cite for _, one in cited)),
        pack=rule.pack,
    )


def rows_as_json(rows: Iterable[Row]) -> list[Json]:
    """Return the rows as plain data."""
    return [
        {
            "id": row.id,
            "title": row.title,
            "severity": row.severity,
            "basis": row.basis,
            "family": row.family,
            "types": list(row.types),
            "law": list(row.law),
            "pack": row.pack,
        }
        for row in rows
    ]


def _words(plain: Plain) -> tuple[str, ...]:
    return tuple(map(str, plain)) if isinstance(plain, list) else ()
