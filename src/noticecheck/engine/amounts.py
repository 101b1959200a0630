"""Stated conversions and what came of judging them: one computation for the rule and for the table of amounts."""

from __future__ import annotations

from noticecheck.engine.case import Case
from noticecheck.model.report import AmountRow


def amount_rows(case: Case) -> tuple[AmountRow, ...]:
    """Return a row for every stated conversion."""
    return ()
