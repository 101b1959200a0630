"""The JSON Schema of a configuration file, for editors; made from the keys that `config.py` reads."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

from noticecheck.cli.config import FLAGS, LISTS, OVERRIDES, PER_PATH, WORDS
from noticecheck.cli.formats import FORMATS
from noticecheck.cli.settings import BEST_SCORE, LEVELS

MEANINGS: Final[Mapping[str, str]] = {
    "all_outcomes": "In sarif, also tell what is met, not applicable or not assessed",
    "as_of": "The audit date as YYYY-MM-DD; else source.as_of of the notice, else today",
    "baseline": "A file of findings that do not count for the exit code, relative to this file",
    "fail_on": "The severity at or above which a deficiency makes the exit code 1",
    "fail_on_review": "Matters for review count for fail_on too",
    "format": "Forms of the report, each as NAME or NAME=FILE",
    "forum": "Forums whose notes are added; they change no finding",
    "ignore": "Rules or families that are not run, such as JUD015 or OBS",
    "include_values": "Let words of the notice into the forms for machines",
    "min_score": "The score below which the exit code is 1",
    "profile": "What the report is for, such as drafter",
    "rates": "A file of exchange rates of one's own, relative to this file",
    "rules": "Folders of rule packs to add, relative to this file",
    "select": "The only rules or families that are run",
    "weights": "A file of weights of one's own for the score, relative to this file",
}
"""What each key means."""


def config_schema() -> dict[str, Any]:
    """Return the schema of noticecheck.toml; `[tool.noticecheck]` of pyproject.toml has the same shape."""
    known = {key: _of(key) for key in sorted((*LISTS, *WORDS, *FLAGS))}
    override = {
        "type": "object",
        "additionalProperties": False,
        "required": ["paths"],
        "properties": {
            "paths": {**_words(), "minItems": 1, "description": "Patterns as in .gitignore, from the folder of this file"},
            **{key: known[key] for key in PER_PATH},
        },
    }
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "noticecheck.toml",
        "description": "Settings of noticecheck; the same keys may stand under [tool.noticecheck] in pyproject.toml",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            **known,
            OVERRIDES: {"type": "array", "items": override, "description": "Settings for some paths; the last that matches counts"},
        },
    }


def config_schema_text() -> str:
    """Return the schema as text."""
    return json.dumps(config_schema(), indent=2, ensure_ascii=False) + "\n"


def _of(key: str) -> dict[str, Any]:
    meaning = {"description": MEANINGS[key]}
    if key in FLAGS:
        return {"type": "boolean", **meaning}
    if key in LISTS:
        return {"anyOf": [_words(_known_words(key)), _words(_known_words(key))["items"]], **meaning}
    if key == "min_score":
        return {"type": ["integer", "string"], "minimum": 0, "maximum": BEST_SCORE, **meaning}
    return {"type": "string", **({"enum": [*LEVELS]} if key == "fail_on" else {}), **meaning}


def _words(item: Mapping[str, Any] | None = None) -> dict[str, Any]:
    return {"type": "array", "items": {"type": "string", "minLength": 1, **(item or {})}}


def _known_words(key: str) -> dict[str, Any]:
    return {"pattern": f"^({'|'.join(FORMATS)})(=.+)?$"} if key == "format" else {}
