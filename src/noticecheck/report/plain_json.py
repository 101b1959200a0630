"""Plain data as JSON text that no terminal obeys."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Final

from noticecheck.report.safe import UNSAFE

_word: Final[Callable[[object], str]] = json.JSONEncoder(ensure_ascii=False).encode


def json_text(data: object, indent: int | None = 2) -> str:
    """Write JSON in UTF-8; signs that could command a terminal or reorder a line are escaped, which changes no value."""
    return f"{_safe(_word(data) if indent is None else laid_out(data, ' ' * indent))}\n"


def json_item(data: object, depth: int, indent: int = 2) -> str:
    """Write JSON as it stands `depth` levels down in a larger text of `json_text`: without an indent before it or a line break after it."""
    step = " " * indent
    return _safe(laid_out(data, step, "\n" + step * depth))


def laid_out(data: object, step: str, line: str = "\n") -> str:
    """Return the JSON text as `json.dumps` lays it out with an indent; that one takes several times as long."""
    kind = data.__class__
    if kind is dict and data:
        inner = line + step
        parts = [f"{inner}{_word(key)}: {laid_out(value, step, inner)}" for key, value in data.items()]  # type: ignore[attr-defined]
        return f"{{{','.join(parts)}{line}}}"
    if kind in _LISTS and data:
        inner = line + step
        return f"[{','.join([inner + laid_out(value, step, inner) for value in data])}{line}]"  # type: ignore[attr-defined]
    return _word(data)


_LISTS: Final = frozenset({list, tuple})


def _safe(written: str) -> str:
    return UNSAFE.sub(lambda match: json.dumps(match[0])[1:-1], written)
