"""What decisions on detention and asylum take from a notice: each factor with the state of the fields that it rests on."""

from __future__ import annotations

from typing import Any

from noticecheck.briefs.outcomes import findings_on, state_of, table
from noticecheck.model.report import Report
from noticecheck.report.beside import named


def factor_table(report: Report) -> list[dict[str, Any]]:
    """Return a row for each factor: the fields, their state, the findings, and the later documents that repeat a value of it."""
    return [_row(factor, report) for factor in table("factors")["factors"]]


def _row(factor: dict[str, Any], report: Report) -> dict[str, Any]:
    documents = [document for document in report.reliance if any(one.factor in factor["of"] for one in document.repeats)]
    return {
        "factor": factor["factor"],
        "rests_on": factor["rests_on"],
        "state": state_of(report, factor["rules"]).replace("not met", "deficient").replace("met", "no deficiency found"),
        "findings": ", ".join(map(str, findings_on(report, factor["rules"]))),
        "repeated_in": "; ".join(map(named, documents)),
    }
