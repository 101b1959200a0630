"""A rule pack as one plain table: made when a file of it has changed, stored beside the rules, read in a millisecond.

The table is JSON, never code. It is trusted only when it carries the digest of the files as they are now.
"""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
from pathlib import Path

from noticecheck.errors import RuleError
from noticecheck.rulebook.files import COMPILED, Plain, digest, python_rules, read_yaml, rule_files, rules_folder


def shipped() -> dict[str, Plain]:
    """Return the table of the shipped rules, compiled anew when a file has changed.

    Raises:
        RuleError: when a rule file does not follow the grammar.
    """
    folder = rules_folder()
    now = digest(folder, python_rules())
    stored = _stored(folder / COMPILED / "rulebook.json")
    if stored is not None and stored.get("sha256") == now:
        return stored
    table: dict[str, Plain] = {"sha256": now, **data_of(folder), "rules": [*rules_of(folder), *_shipped_python_rules()]}
    _store(folder / COMPILED / "rulebook.json", table)
    return table


def rules_of(folder: Path) -> list[Plain]:
    """Return the rules of a folder as plain data, without their examples.

    Raises:
        RuleError: naming the file and what is wrong in it.
    """
    return [_without_examples(checked(path.name, read_yaml(path))) for path in rule_files(folder)]


def data_of(folder: Path) -> dict[str, Plain]:
    """Return the law, the open numbers and the weights of a folder as plain data."""
    instruments: list[Plain] = [read_yaml(path) for path in sorted((folder / "_law").glob("*.yaml"))]
    files = sorted((folder / "_data").glob("*.yaml"))
    return {"law": instruments, "data": {path.stem: read_yaml(path) for path in files}}


def checked(name: str, plain: dict[str, Plain]) -> dict[str, Plain]:
    """Validate a rule against the grammar and return it.

    Raises:
        RuleError: naming the file, the key and what is wrong.
    """
    from pydantic import ValidationError  # noqa: PLC0415 - only when something has to be compiled

    from noticecheck.rulebook.rule_file import RuleFile  # noqa: PLC0415

    try:
        RuleFile.model_validate(plain)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(map(str, first["loc"])) or "the rule"
        raise RuleError(f"{name}: {where}: {first['msg']}") from None
    return plain


def _shipped_python_rules() -> list[Plain]:
    from importlib import import_module  # noqa: PLC0415 - only when something has to be compiled

    modules = [import_module(f"noticecheck.rules.{path.stem}") for path in python_rules()]
    return [{**_without_examples(checked(module.__name__, module.RULE)), "python": module.__name__} for module in modules if hasattr(module, "RULE")]


def _without_examples(plain: dict[str, Plain]) -> dict[str, Plain]:
    return {key: value for key, value in plain.items() if key not in {"examples", "why", "note"}}


def _stored(path: Path) -> dict[str, Plain] | None:
    """Return the stored table; whatever is missing or damaged counts as not there."""
    try:
        table = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return None
    return table if isinstance(table, dict) else None


def _store(path: Path, table: dict[str, Plain]) -> None:
    """Write the table beside the rules where that is possible; an installation that cannot be written to works without."""
    with contextlib.suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent)
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            json.dump(table, stream, ensure_ascii=False, separators=(",", ":"))
        Path(temporary).replace(path)


__all__ = ["RuleError", "checked", "data_of", "rules_of", "shipped"]
