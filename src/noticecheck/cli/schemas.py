"""The JSON Schemas by the name that the command line gives them."""

from __future__ import annotations

import json
from typing import Final

from noticecheck.errors import UsageError

SCHEMAS: Final = ("notice", "report", "rule", "config")
"""The names."""


def schema_of(name: str) -> str:
    """Return the text of a schema.

    Raises:
        UsageError: when there is none of that name.
    """
    from noticecheck.report.schema import report_schema
    from noticecheck.rulebook.schema import notice_schema, rule_schema, schema_text

    match name:
        case "notice":
            return schema_text(notice_schema())
        case "rule":
            return schema_text(rule_schema())
        case "report":
            return json.dumps(report_schema(), indent=2, ensure_ascii=False) + "\n"
        case "config":
            from noticecheck.cli.config_schema import config_schema_text

            return config_schema_text()
        case _:
            raise UsageError(f"there is no schema {name!r}; choose from: {', '.join(sorted(SCHEMAS))}")
