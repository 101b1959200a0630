"""A rule pack as one plain table: made when a file of it has changed, stored beside the rules, read in a millisecond.

The table is JSON, never code. It is trusted only when it carries the digest of the files as they are now.
"""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

from noticecheck.errors import RuleError
from noticecheck.rulebook.files import COMPILED, Plain, Table, digest, python_rules, read_yaml, rules_folder
from noticecheck.rulebook.lexicons import FOLDER, compiled_lexicons

if TYPE_CHECKING:
    from noticecheck.rulebook.written import Written


def shipped() -> Table:
    """Return the table of the shipped rules, compiled anew when a file has changed.

    Raises:
        RuleError: when a rule file does not follow the grammar.
    """
    folder = rules_folder()
    now = digest(folder, python_rules())
    stored = _stored(folder / COMPILED / "rulebook.json")
    if stored is not None and stored.get("sha256") == now:
        return stored
    table: Table = {"sha256": now, **data_of(folder), "rules": _shipped_rules()}
    _store(folder / COMPILED / "rulebook.json", table)
    return table


def _shipped_rules() -> list[Plain]:
    from noticecheck.rulebook.written import written

    return [_compiled(rule) for rule in written()]


def _compiled(rule: Written) -> Table:
    from noticecheck.rulebook.soundness import grammar_faults

    for key, message in grammar_faults(rule.table):
        raise RuleError(f"{rule.where}: {key}: {message}")
    return rule.compiled


def data_of(folder: Path) -> Table:
    """Return the law, the open numbers, the dated tables, the lexicons and the weights of a folder as plain data."""
    instruments: list[Plain] = [read_yaml(path) for path in sorted((folder / "_law").glob("*.yaml"))]
    files = sorted((folder / "_data").glob("*.yaml"))
    tables = {path.stem: read_yaml(path) for path in files}
    return {"law": instruments, "data": {**tables, FOLDER: compiled_lexicons(folder)}}


def _stored(path: Path) -> Table | None:
    """Return the stored table; whatever is missing or damaged counts as not there."""
    try:
        table = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return None
    return table if isinstance(table, dict) else None


def _store(path: Path, table: Table) -> None:
    """Write the table beside the rules where that is possible; an installation that cannot be written to works without."""
    import tempfile

    with contextlib.suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent)
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            json.dump(table, stream, ensure_ascii=False, separators=(",", ":"))
        Path(temporary).replace(path)
