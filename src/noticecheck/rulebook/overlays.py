"""Notes on how a notice matters before a forum: `_data/overlays/*.yaml` put beside a report. No finding depends on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from noticecheck.engine.rule import Rulebook
from noticecheck.model.finding import Finding, Outcome, Severity
from noticecheck.model.law import cite
from noticecheck.model.overlay import Authority, Note, Overlay
from noticecheck.model.report import Report
from noticecheck.records import replace
from noticecheck.rulebook.files import Plain, Table, read_yaml, rules_folder

COMMON: Final = "common"
"""The file whose caution and notes stand behind those of every forum."""

CRITICAL: Final = "critical"
"""In `about`: every critical deficiency."""

OCCASIONS: Final = ("always", "found", "relied_on", "sole_basis")


def overlay_files() -> tuple[Path, ...]:
    """Return the files of all forums, with the common one."""
    return tuple(sorted((rules_folder() / "_data" / "overlays").glob("*.yaml")))


def forums() -> tuple[str, ...]:
    """Return the words of `--forum`."""
    return tuple(path.stem for path in overlay_files() if path.stem != COMMON)


def with_overlays(report: Report, rulebook: Rulebook, chosen: Iterable[str]) -> Report:
    """Return the report with the notes of the chosen forums; everything else in it stays as it is.

    Raises:
        RuleError: when a file of notes is not readable.
    """
    tables = {path.stem: read_yaml(path) for path in overlay_files() if path.stem in {COMMON, *chosen}}
    return replace(report, overlays=tuple(_overlay(tables[forum], tables[COMMON], report, rulebook) for forum in dict.fromkeys(chosen)))


def _overlay(table: Table, common: Table, report: Report, rulebook: Rulebook) -> Overlay:
    rows = (*_rows(table["notes"]), *_rows(common["notes"]))
    return Overlay(
        forum=str(table["forum"]),
        title=str(table["title"]),
        as_of=str(table["as_of"]),
        caution=" ".join(filter(None, (str(common["caution"]), _text(table, "caution")))),
        notes=tuple(_notes(rows, report, rulebook)),
    )


def _notes(rows: Iterable[Table], report: Report, rulebook: Rulebook) -> Iterator[Note]:
    for row in rows:
        found = tuple(_found(row, report))
        if _is_printed(str(row["when"]), found, report):
            yield Note(
                id=str(row["id"]),
                heading=str(row["heading"]),
                text=str(row["text"]),
                occasion=str(row["when"]),
                findings=tuple(dict.fromkeys(finding.fingerprint for finding in found)),
                authorities=tuple(_authorities(row, report, rulebook)),
            )


def _found(row: Table, report: Report) -> Iterator[Finding]:
    """Yield the findings and observations that a note is about: by rule, by family, or all critical deficiencies."""
    about = row.get("about")
    wanted = frozenset(map(str, about if isinstance(about, list) else ()))
    for finding in (*report.findings, *report.observations):
        critical = finding.severity is Severity.CRITICAL and finding.outcome is Outcome.DEFICIENT
        if not wanted.isdisjoint({finding.rule_id, finding.rule_id.rstrip("0123456789"), *([CRITICAL] * critical)}):
            yield finding


def _is_printed(when: str, found: tuple[Finding, ...], report: Report) -> bool:
    match when:
        case "found":
            return bool(found)
        case "relied_on":
            return any(document.assessed for document in report.reliance)
        case "sole_basis":
            return any(document.sole_basis == "yes" for document in report.reliance)
        case _:
            return True


def _authorities(row: Table, report: Report, rulebook: Rulebook) -> Iterator[Authority]:
    for entry in _rows(row["authorities"]):
        only_for = entry.get("only_for")
        if not isinstance(only_for, list) or report.input.type in only_for:
            yield _authority(entry, report, rulebook)


def _authority(entry: Table, report: Report, rulebook: Rulebook) -> Authority:
    """Return an authority; a provision of the rulebook is taken from there, so that its words stand in one place."""
    told = _provision(str(entry["provision"]), report, rulebook) if "provision" in entry else entry
    day = _text(told, "date")
    late = "later than the audit date" if day and day > report.audit_date.isoformat() else ""
    return Authority(
        id=_text(told, "id"),
        cite=_text(told, "cite"),
        stance=str(entry["stance"]),
        proposition=_text(entry, "proposition"),
        quote=_text(told, "quote"),
        date=day,
        status=_text(told, "status"),
        source=_text(told, "source"),
        verified=told.get("verified") is True,
        last_verified=_text(entry, "last_verified"),
        note="; ".join(filter(None, (_text(told, "note"), late))),
    )


def _provision(provision: str, report: Report, rulebook: Rulebook) -> Table:
    cited = cite(rulebook.provisions[provision], report.audit_date)
    return {
        "id": cited.id, "cite": cited.cite, "quote": cited.quote, "date": cited.in_force_from,
        "status": cited.reference, "source": cited.url, "verified": cited.verified, "note": cited.note,
    }  # fmt: skip


def _text(table: Table, key: str) -> str:
    value = table.get(key)
    return "" if value is None else str(value)


def _rows(plain: Plain) -> list[Table]:
    return [row for row in plain if isinstance(row, dict)] if isinstance(plain, list) else []
