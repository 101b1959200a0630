"""Plain data as JSON text that no terminal obeys."""

from __future__ import annotations

import json

from noticecheck.report.safe import UNSAFE


def json_text(data: object, indent: int | None = 2) -> str:
    """Write JSON in UTF-8; signs that could command a terminal or reorder a line are escaped, which changes no value."""
    written = json.dumps(data, ensure_ascii=False, indent=indent)
    return UNSAFE.sub(lambda match: json.dumps(match[0])[1:-1], written) + "\n"
