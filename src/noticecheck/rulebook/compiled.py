"""A rule pack as one plain table: made when a file of it has changed, stored beside the rules, read in a millisecond.

The table is JSON, never code. It is trusted only when no file has changed since (its name, size and time, as Python trusts its own compiled
modules) and when it is whole: its first line has a seal over the rest. Reading every file for a digest took a tenth of a cold audit.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

from noticecheck.errors import RuleError
from noticecheck.rulebook.condition_reads import with_reads
from noticecheck.rulebook.files import COMPILED, PYTHON_RULES, Plain, Table, digest, python_rules, read_yaml, rules_folder, stamp
from noticecheck.rulebook.lexicons import FOLDER, compiled_lexicons

if TYPE_CHECKING:
    from noticecheck.rulebook.written import Written


def shipped() -> Table:
    """Return the table of the shipped rules, compiled anew when a file has changed.

    Raises:
        RuleError: when a rule file does not follow the grammar.
    """
    folder = rules_folder()
    now = stamp(folder, PYTHON_RULES)
    stored = _stored(folder / COMPILED / "rulebook.json", now)
    if stored is not None:
        return stored
    table: Table = {"sha256": digest(folder, python_rules()), **data_of(folder), "rules": _shipped_rules()}
    _store(folder / COMPILED / "rulebook.json", now, table)
    return table


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


def _stored(path: Path, now: str) -> Table | None:
    """Return the stored table; whatever is missing, damaged or older than a rule counts as not there."""
    try:
        head, _, body = path.read_bytes().partition(b"\n")
        known = json.loads(head)
        whole = isinstance(known, dict) and known.get("stamp") == now and known.get("seal") == hashlib.sha256(body).hexdigest()
        table = json.loads(body) if whole else None
    except (OSError, ValueError):
        return None
    return table if isinstance(table, dict) else None


def _store(path: Path, now: str, table: Table) -> None:
    """Write the table beside the rules where that is possible; an installation that cannot be written to works without."""
    import tempfile

    body = json.dumps(table, ensure_ascii=False, separators=(",", ":")).encode()
    head = json.dumps({"stamp": now, "seal": hashlib.sha256(body).hexdigest()}).encode()
    with contextlib.suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent)
        with os.fdopen(handle, "wb") as stream:
            stream.write(head + b"\n" + body)
        Path(temporary).replace(path)
