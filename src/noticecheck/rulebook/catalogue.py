"""Plain tables to a Rulebook: rules, provisions, open numbers and weights, each built when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING

from noticecheck.engine.conditions import compile_condition
from noticecheck.engine.rule import Clause, Judge, OpenNumber, Rule, Rulebook
from noticecheck.errors import RuleError
from noticecheck.model.finding import Basis, DocumentType, Severity
from noticecheck.model.law import Provision, Version
from noticecheck.model.scoring import Dimension, Scoring
from noticecheck.rulebook.compiled import Shipped, open_shipped
from noticecheck.rulebook.dated_tables import DatedTables
from noticecheck.rulebook.lexicon_tables import Lexicons

if TYPE_CHECKING:
    from pathlib import Path

    from noticecheck.rulebook.files import Plain, Table
    from noticecheck.rulebook.packs import Pack


def load_rulebook(folders: Iterable[Path] = (), plugins: Iterable[Pack] = ()) -> Rulebook:
    """Return the shipped rulebook, with the packs of `folders` and of plugins added.

    Raises:
        RuleError: when a pack does not follow the grammar, or repeats a rule's id.
    """
    shipped = open_shipped()
    table = shipped.table
    packs = [*_folder_packs(folders), *(plugin.as_table() for plugin in plugins)]
    rules = [*_tables(table["rules"]), *(rule for pack in packs for rule in _tables(pack["rules"]))]
    laws = [law for pack in packs for law in _tables(pack["law"])]
    data = _table(table["data"])
    numbers = [
        row for one in (data, *(_table(pack["data"]) for pack in packs)) for row in _tables(_table(one.get("open_numbers")).get("numbers"))
    ]
    return Rulebook(
        version=str(_table(data["rulebook"])["version"]),
        sha256=_digest(str(table["sha256"]), packs),
        source=_Catalogue(rules),
        provisions=_Provisions(shipped, laws),
        numbers={str(row["id"]): _number(row) for row in numbers},
        scoring=scoring_of(_table(data["scoring"])),
        packs=tuple(str(pack["name"]) for pack in packs),
        tables=DatedTables([data, *(pack["data"] for pack in packs)]),
        lexicons=Lexicons([data.get("lexicons"), *(_table(pack["data"]).get("lexicons") for pack in packs)]),
    )


def _folder_packs(folders: Iterable[Path]) -> Iterator[Table]:
    for folder in folders:
        from noticecheck.rulebook.packs import folder_pack

        yield folder_pack(folder).as_table()


def _digest(base: str, packs: list[Table]) -> str:
    if not packs:
        return base
    import hashlib
    import json

    return hashlib.sha256(json.dumps([base, *packs], sort_keys=True, default=str).encode()).hexdigest()


class _Catalogue:
    """Rules as plain data; a rule is compiled when its type of document is first audited."""

    def __init__(self, tables: list[Table]) -> None:
        ids = [str(table["id"]) for table in tables]
        if len(set(ids)) < len(ids):
            repeated = min(rule_id for rule_id in ids if ids.count(rule_id) > 1)
            raise RuleError(f"two rules have the id {repeated}; give the one in your pack another id")
        self._tables = sorted(tables, key=lambda table: str(table["id"]))
        self._built: dict[str, Rule] = {}
        self._by_kind: dict[DocumentType, tuple[Rule, ...]] = {}

    def rules_for(self, kind: DocumentType) -> tuple[Rule, ...]:
        if kind not in self._by_kind:
            self._by_kind[kind] = tuple(self._rule(table) for table in self._tables if _has_law(table, kind))
        return self._by_kind[kind]

    def _rule(self, table: Table) -> Rule:
        rule_id = str(table["id"])
        if rule_id not in self._built:
            self._built[rule_id] = rule_from(table)
        return self._built[rule_id]


class _Provisions(Mapping[str, Provision]):
    """Provisions by id, built when cited."""

    def __init__(self, shipped: Shipped, more: list[Table]) -> None:
        known = ((law, provision_id) for law in _tables(shipped.table["law"]) for provision_id in _words(law["provisions"]))
        self._rows: dict[str, tuple[Table, Table | int]] = {name: (law, number) for number, (law, name) in enumerate(known)}
        self._rows |= {str(row["id"]): (law, row) for law in more for row in _tables(law["provisions"])}
        self._shipped = shipped
        self._built: dict[str, Provision] = {}

    def __getitem__(self, provision_id: str) -> Provision:
        if provision_id not in self._built:
            law, row = self._rows[provision_id]
            self._built[provision_id] = _provision(law, self._shipped.row(row) if isinstance(row, int) else row)
        return self._built[provision_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


def rule_from(table: Table) -> Rule:
    """Compile one rule from its plain table.

    Raises:
        RuleError: when a condition uses a word, a route or a value that the vocabulary does not have.
    """
    applies_if, unless = table.get("applies_if"), table.get("unless")
    try:
        return Rule(
            id=str(table["id"]),
            title=str(table["title"]),
            severity=_severity(table["severity"]),
            basis=Basis(str(table["basis"])),
            dimension=str(table["dimension"]),
            law=_law(table),
            remedy=str(table["remedy"]),
            question=str(table["question"]),
            ccf_tags=_words(table.get("ccf_tags")),
            derogation=str(table.get("derogation") or ""),
            silenced_by=_words(table.get("silenced_by")),
            observation=table.get("observation") is True,
            scored=table.get("scored") is not False and table.get("observation") is not True,
            applies_if=None if applies_if is None else compile_condition(applies_if),
            unless=None if unless is None else compile_condition(unless),
            clauses=() if "python" in table else tuple(map(_clause, _tables(table.get("clauses")) or [table])),
            judge=_judge_of(str(table["python"])) if "python" in table else None,
            in_prose=_judge_of(f"noticecheck.rules.prose_{table['in_prose']}") if table.get("in_prose") else None,
        )
    except RuleError as error:
        raise RuleError(f"{table['id']}: {error}") from None


def _clause(table: Table) -> Clause:
    condition, for_each = table.get("deficient_if"), str(table.get("for_each") or "")
    basis, severity = (table.get(key) if "id" not in table else None for key in ("basis", "severity"))
    reads = _table(table["reads"]) if "reads" in table else _reads_of(table)
    routes = _words(reads["routes"])
    return Clause(
        test=compile_condition(condition),
        at=str(table["at"]),
        message=str(table["message"]),
        for_each=for_each,
        quotes=_words(table.get("quotes")),
        expected=str(table.get("expected") or ""),
        basis=Basis(str(basis)) if basis is not None else None,
        severity=Severity(str(severity)) if severity is not None else None,
        spoken=_spoken(reads["spoken"]),
        routes=routes,
        from_context=for_each.startswith("context.") or any(route.startswith("context.") for route in routes),
    )


def _reads_of(clause: Table) -> Table:
    """What a clause of a pack reads; that of a shipped one was worked out when the rulebook was compiled."""
    from noticecheck.rulebook.condition_reads import reads_of

    return reads_of(clause)


def _spoken(plain: Plain) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((str(pair[0]), _words(pair[1])) for pair in plain if isinstance(pair, list)) if isinstance(plain, list) else ()


def _judge_of(module: str) -> Judge:
    """A judge that imports its module when it is first called."""
    imported: list[Judge] = []

    def judge(case):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202 - Judge names the types
        if not imported:
            imported.append(import_module(module).judge)
        return imported[0](case)

    return judge


def _law(table: Table) -> dict[DocumentType, tuple[str, ...]]:
    law = _table(table["law"])
    both, red, diffusion = (_words(law.get(key)) for key in ("both", "red_notice", "diffusion"))
    return {DocumentType.RED_NOTICE: both + red, DocumentType.PENDING_REQUEST: both + red, DocumentType.DIFFUSION: both + diffusion}


def _has_law(table: Table, kind: DocumentType) -> bool:
    law = _table(table["law"])
    return bool(law.get("both") or law.get("diffusion" if kind is DocumentType.DIFFUSION else "red_notice"))


def _severity(plain: Plain) -> dict[DocumentType, Severity]:
    if isinstance(plain, dict):
        red, diffusion = (Severity(str(plain.get(key) or "info")) for key in ("red_notice", "diffusion"))
    else:
        red = diffusion = Severity(str(plain))
    return {DocumentType.RED_NOTICE: red, DocumentType.PENDING_REQUEST: red, DocumentType.DIFFUSION: diffusion}


def _provision(law: Table, row: Table) -> Provision:
    editions = {str(edition["id"]): edition for edition in _tables(law["editions"])}
    versions = tuple(
        Version(
            edition=str(version["edition"]),
            quote=str(version.get("quote") or ""),
            paraphrase=str(version.get("paraphrase") or ""),
            url=str(version.get("url") or ""),
            in_force_from=_day(version.get("in_force_from")),
            in_force_to=_day(version.get("in_force_to")),
            verified=version.get("verified") is True,
            note=str(version.get("note") or ""),
        )
        for version in _tables(row["versions"])
    )
    newest = editions.get(versions[-1].edition, {})
    return Provision(
        id=str(row["id"]),
        instrument=str(law["instrument"]),
        reference=str(newest.get("reference") or law["title"]),
        kind=str(law["kind"]),
        cite=str(row["cite"]),
        subject=str(row["subject"]),
        versions=versions,
    )


def _number(row: Table) -> OpenNumber:
    value = row.get("value")
    return OpenNumber(str(row["id"]), value if isinstance(value, int) else None, str(row["unit"]), str(row.get("note") or ""))


def scoring_of(table: Table, *, custom: bool = False) -> Scoring:
    """Return the weights from their table."""
    dimensions = tuple(Dimension(str(row["id"]), str(row["title"]), _whole(row["weight"])) for row in _tables(table["dimensions"]))
    return Scoring(
        version=str(table["version"]),
        severity={Severity(word): _whole(weight) for word, weight in _table(table["severity_weights"]).items()},
        dimensions=dimensions,
        grades=tuple((letter, _whole(least)) for letter, least in _table(table["grades"]).items()),
        caps=tuple((_whole(row["critical_deficiencies"]), str(row["grade"])) for row in _tables(table["caps"])),
        least_coverage=_whole(table["fewest_coverage_percent"]),
        custom=custom,
    )


def _table(plain: Plain) -> Table:
    return plain if isinstance(plain, dict) else {}


def _tables(plain: Plain) -> list[Table]:
    return [row for row in plain if isinstance(row, dict)] if isinstance(plain, list) else []


def _words(plain: Plain) -> tuple[str, ...]:
    return tuple(map(str, plain)) if isinstance(plain, list) else ()


def _whole(plain: Plain) -> int:
    if isinstance(plain, int):
        return plain
    raise RuleError(f"{plain!r} is not a whole number")


def _day(plain: Plain) -> date | None:
    return date.fromisoformat(str(plain)) if plain else None
