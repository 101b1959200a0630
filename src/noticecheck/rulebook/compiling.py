"""The files of a rule pack to one plain table, with every rule checked against the grammar; needed only when one has changed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from noticecheck.errors import RuleError
from noticecheck.rulebook.condition_reads import with_reads
from noticecheck.rulebook.files import Plain, Table, digest, python_rules, read_yaml, rules_folder
from noticecheck.rulebook.lexicons import FOLDER, compiled_lexicons

if TYPE_CHECKING:
    from noticecheck.rulebook.written import Written


def compile_shipped() -> Table:
    """Return the table of the shipped rules.

    Raises:
        RuleError: when a rule file does not follow the grammar.
    """
    folder = rules_folder()
    return {"sha256": digest(folder, python_rules()), **data_of(folder), "rules": _shipped_rules()}


def _shipped_rules() -> list[Plain]:
    from noticecheck.rulebook.written import written

    return [_compiled(rule) for rule in written()]


def _compiled(rule: Written) -> Table:
    from noticecheck.rulebook.soundness import grammar_faults

    for key, message in grammar_faults(rule.table):
        raise RuleError(f"{rule.where}: {key}: {message}")
    return with_reads(rule.compiled)


def data_of(folder: Path) -> Table:
    """Return the law, the open numbers, the dated tables, the lexicons and the weights of a folder as plain data."""
    instruments: list[Plain] = [read_yaml(path) for path in sorted((folder / "_law").glob("*.yaml"))]
    files = sorted((folder / "_data").glob("*.yaml"))
    tables = {path.stem: read_yaml(path) for path in files}
    return {"law": instruments, "data": {**tables, FOLDER: compiled_lexicons(folder)}}
