"""The lexicons of the prose package: people edit `data/<language>*.yaml`, the program reads `data/<language>.json` made here.

Run by `tools/generate.py`. A file that does not read as a lexicon stops the run with its name and the reason.
"""

from __future__ import annotations

import json
from collections.abc import Hashable, Mapping
from pathlib import Path
from typing import cast

import yaml

DATA = Path(__file__).resolve().parent.parent / "src" / "noticecheck" / "prose" / "data"
_FILE_KEYS = {"language", "groups"}
_GROUP_KEYS = {"id", "source", "terms", "notes"}


class _Texts(yaml.BaseLoader):
    """Every scalar stays text, so that the term `no` is no boolean; a repeated key is an error."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, object]:  # noqa: FBT001, FBT002 - PyYAML's
        keys = [str(key.value) for key, _ in node.value]
        if repeated := sorted({key for key in keys if keys.count(key) > 1}):
            raise SystemExit(f"{node.start_mark}: given twice: {', '.join(repeated)}")
        return super().construct_mapping(node, deep)


def languages() -> tuple[str, ...]:
    """Return the languages that have a file to edit."""
    return tuple(sorted({path.name.split(".")[0] for path in DATA.glob("*.yaml")}))


def lexicon_text(language: str) -> str:
    """Return the JSON of one language: {group: {term: what it stands for}}, groups and terms in order."""
    groups: dict[str, Mapping[str, str]] = {}
    for path in sorted(DATA.glob(f"{language}*.yaml")):
        for name, terms in _groups(path, language).items():
            if name in groups:
                raise SystemExit(f"{path.name}: the group {name} is in another file too")
            groups[name] = terms
    return json.dumps(groups, ensure_ascii=False, sort_keys=True, indent=0) + "\n"


def _groups(path: Path, language: str) -> dict[str, Mapping[str, str]]:
    table = cast("Mapping[str, object]", yaml.load(path.read_text(encoding="utf-8"), _Texts))  # noqa: S506 - builds texts only
    _demand(path, set(table) == _FILE_KEYS and table["language"] == language, f"needs language: {language} and groups")
    rows = cast("list[Mapping[str, object]]", table["groups"])
    return {str(row["id"]): _terms(path, row) for row in rows}


def _terms(path: Path, row: Mapping[str, object]) -> Mapping[str, str]:
    name = str(row.get("id"))
    _demand(path, set(row) <= _GROUP_KEYS and bool(row.get("source")), f"{name}: a group has id, source, terms, and notes if any")
    terms = cast("Mapping[str, object]", row.get("terms") or {})
    _demand(path, bool(terms), f"{name}: terms is a mapping of a term to what it stands for")
    odd = [term for term, payload in terms.items() if not isinstance(payload, str) or not term.strip("* ") or term != term.strip()]
    _demand(path, not odd, f"{name}: not terms with a text: {odd}")
    strangers = set(cast("Mapping[str, str]", row.get("notes", {}))) - set(terms)
    _demand(path, not strangers, f"{name}: notes on terms that it does not have: {sorted(strangers)}")
    return cast("Mapping[str, str]", terms)


def _demand(path: Path, holds: bool, otherwise: str) -> None:  # noqa: FBT001 - reads as a sentence
    if not holds:
        raise SystemExit(f"{path.name}: {otherwise}")
