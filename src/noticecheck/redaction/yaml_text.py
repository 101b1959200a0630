"""Plain data as YAML that is read back as it was."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from noticecheck.source.scalars import scalar


def yaml_text(data: Mapping[str, Any]) -> str:
    """Return a mapping of texts, lists and mappings as YAML in blocks."""
    return "".join(f"{line}\n" for line in _mapping(data, ""))


def _mapping(data: Mapping[str, Any], inset: str) -> Iterator[str]:
    for key, value in data.items():
        yield from _under(f"{inset}{key}:", value, inset)


def _under(start: str, value: Any, inset: str) -> Iterator[str]:  # noqa: ANN401 - a text, a list or a mapping
    if isinstance(value, Mapping):
        yield start if value else f"{start} {{}}"
        yield from _mapping(value, f"{inset}  ")
    elif isinstance(value, list):
        yield start if value else f"{start} []"
        yield from _sequence(value, f"{inset}  ")
    elif "\n" in value:
        yield f"{start} {json.dumps(value, ensure_ascii=False)}"
    else:
        yield f"{start} {scalar(value)}"


def _sequence(items: Sequence[Any], inset: str) -> Iterator[str]:
    for item in items:
        if isinstance(item, Mapping) and item:
            first, *rest = _mapping(item, f"{inset}  ")
            yield f"{inset}- {first.lstrip()}"
            yield from rest
        else:
            yield f"{inset}- {json.dumps(item, ensure_ascii=False) if isinstance(item, str) and chr(10) in item else _short(item)}"


def _short(item: Any) -> str:  # noqa: ANN401
    return scalar(item) if isinstance(item, str) else json.dumps(item, ensure_ascii=False)
