"""Plain data as JSON text that no terminal obeys."""

from __future__ import annotations

import json
from collections.abc import Callable
from json.encoder import encode_basestring
from math import isfinite
from typing import Final

from noticecheck.report.safe import escaped

_quoted: Final = encode_basestring
"""A text in quotation marks, as `json.dumps` writes it with `ensure_ascii=False`."""
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
    if isinstance(data, str):
        return _quoted(data)
    inner = line + step
    if isinstance(data, dict) and data:
        parts = [
            f"{inner}{_quoted(key)}: {_quoted(one) if isinstance(one, str) else laid_out(one, step, inner)}" for key, one in data.items()
        ]
        return f"{{{','.join(parts)}{line}}}"
    if isinstance(data, (list, tuple)) and data:
        return f"[{','.join([inner + laid_out(one, step, inner) for one in data])}{line}]"
    kind = data.__class__
    if kind is int or (kind is float and isfinite(data)):  # type: ignore[arg-type] # a float is one
        return repr(data)
    return "null" if data is None else _word(data)


def _safe(written: str) -> str:
    return escaped(written, lambda match: json.dumps(match[0])[1:-1])
