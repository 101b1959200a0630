"""Where rule files, law files and data files are, and how they are read: strictly, as plain data."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

from noticecheck.errors import InputError, Problem, RuleError
from noticecheck.model.tree import Node
from noticecheck.model.version import VERSION
from noticecheck.rulebook.where import COMPILED, PYTHON_RULES, shipped_folder
from noticecheck.source.limits import Refused
from noticecheck.source.strict_yaml import compose

Plain: TypeAlias = "bool | int | str | list[Plain] | dict[str, Plain] | None"
Table: TypeAlias = dict[str, Plain]


def rules_folder() -> Path:
    """Return the folder of the shipped rules: inside the installed package, or at the top of a source checkout."""
    return Path(shipped_folder())


def rule_files(folder: Path) -> Iterator[Path]:
    """Yield the rule files of a pack in the order of their names: `FAMILY/ID-slug.yaml`, and files beside them."""
    for path in sorted(folder.rglob("*.yaml")):
        inside = path.relative_to(folder).parts
        if not any(part.startswith("_") for part in inside):
            yield path


def python_rules() -> Iterator[Path]:
    """Yield the shipped Python rules."""
    return (path for path in sorted(Path(PYTHON_RULES).glob("*.py")) if path.stem != "__init__")


def read_yaml(path: Path) -> dict[str, Plain]:
    """Read a YAML file strictly; plain words true and false, and whole numbers, become what they say.

    Raises:
        RuleError: with file, line and column, when it is not readable.
    """
    try:
        tree = compose(path.read_text(encoding="utf-8"))
    except Refused as refusal:
        first = refusal.complaints[0]
        raise RuleError(f"{path.name}:{first.line + 1}:{first.column + 1}: {first.message}; {first.hint}") from None
    except (OSError, UnicodeDecodeError) as error:
        raise InputError((Problem(path.name, 0, 0, f"{path.name} cannot be read ({_why(error)})", "check the path"),)) from None
    return {key: typed(value) for key, value in tree.items()}


def _why(error: OSError | UnicodeDecodeError) -> str:
    return error.strerror or type(error).__name__ if isinstance(error, OSError) else "it is not UTF-8"


def typed(node: Node) -> Plain:
    """Turn a composed node into plain data."""
    if isinstance(node, dict):
        return {key: typed(value) for key, value in node.items()}
    if isinstance(node, list):
        return [typed(item) for item in node]
    if node in {"true", "false"}:
        return node == "true"
    if node is not None and node.isdigit() and (node == "0" or node[0] != "0"):
        return int(node)
    return node


def digest(folder: Path, more: Iterable[Path] = ()) -> str:
    """Return a SHA-256 over the names and contents of every file that a rulebook is made of, and the version of noticecheck."""
    total = hashlib.sha256(VERSION.encode())
    files = sorted(path for path in folder.rglob("*.yaml") if COMPILED not in path.parts)
    for path in (*files, *more):
        total.update(f"\x00{path.name}\x00".encode())
        total.update(path.read_bytes())
    return total.hexdigest()
