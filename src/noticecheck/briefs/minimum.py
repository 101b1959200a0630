"""The data that the Rules require, item by item: met, not met, or not assessed, with the findings on each."""

from __future__ import annotations

from typing import Any

from noticecheck.briefs.outcomes import NOT_APPLICABLE, findings_on, state_of, table
from noticecheck.model.report import Report


def minimum_table(report: Report) -> list[dict[str, Any]]:
    """Return a row for each item that applies to the type of document."""
    rows = ({**item, "state": state_of(report, item["rules"])} for item in _items(report))
    return [
        {
            "item": row["item"],
            "article": row["article"],
            "state": row["state"],
            "findings": ", ".join(map(str, findings_on(report, row["rules"]))),
        }
        for row in rows
        if row["state"] != NOT_APPLICABLE
    ]


def _items(report: Report) -> list[dict[str, Any]]:
    tables = table("minimum")
    return tables["diffusion" if report.input.type == "diffusion" else "red_notice"]  # type: ignore[no-any-return]
