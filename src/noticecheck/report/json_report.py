"""The report as JSON. Its keys are fixed; `shapes.py` names them, and the schema is generated from there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from noticecheck.errors import Problem
from noticecheck.model.finding import Finding, Json
from noticecheck.model.report import SCHEMA_VERSION, Report, Unread
from noticecheck.model.version import VERSION
from noticecheck.report.json_parts import (
    amount,
    citation,
    dataset,
    dimension,
    exhibit,
    fact_cell,
    input_info,
    not_assessed,
    profile,
    quotation,
    score,
    timeline_event,
    verdict,
    waiver,
)
from noticecheck.report.plain_json import json_item, json_text
from noticecheck.report.wording import DISCLAIMER, limitations

if TYPE_CHECKING:
    from noticecheck.report.shapes import ErrorJson, FindingJson, ReportJson, UnreadJson
    from noticecheck.report.shapes_beside import BesideJson, ForWhomJson


def render_json(entries: Sequence[Report | Unread], summary: Mapping[str, Json] | None = None) -> str:
    """Return the JSON text for one input, or for several when there is a summary; the same bytes for the same entries."""
    if len(entries) == 1 and summary is None:
        return json_text(entry_json(entries[0]))
    return json_text({"reports": [entry_json(entry) for entry in entries], "summary": dict(summary or {})})


OPENING: Final = '{\n  "reports": [\n    '
BETWEEN: Final = ",\n    "
"""What stands before the first of several reports, and between two of them."""


def render_json_item(entry: Report | Unread) -> str:
    """Return the JSON text of one of several reports, as `render_json` sets it."""
    return json_item(entry_json(entry), depth=2)


def render_json_closing(summary: Mapping[str, Json]) -> str:
    """Return what stands after the last of several reports."""
    return f'\n  ],\n  "summary": {json_item(dict(summary), depth=1)}\n}}\n'


def render_json_line(entry: Report | Unread) -> str:
    """Return the JSON text of one entry on one line, for JSON Lines."""
    return json_text(entry_json(entry), indent=None)


def entry_json(entry: Report | Unread) -> ReportJson | UnreadJson:
    """Return what stands for one input: its report, or why the file could not be read."""
    return report_json(entry) if isinstance(entry, Report) else unread_json(entry)


def report_json(report: Report) -> ReportJson:
    """Return the report as plain data in the published shape."""
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "noticecheck", "version": report.tool_version},
        "rulebook": {"version": report.rulebook_version, "sha256": report.rulebook_sha256, "rules_run": report.rules_run},
        "datasets": [dataset(used) for used in report.datasets],
        "audit_date": report.audit_date.isoformat(),
        "input": input_info(report.input),
        "verdict": verdict(report.verdict),
        "score": score(report.score),
        "dimensions": [dimension(one) for one in report.dimensions],
        "findings": [finding_json(finding) for finding in report.findings],
        "observations": [finding_json(finding) for finding in report.observations],
        "outcomes": dict(report.outcomes),
        "not_assessed": [not_assessed(entry) for entry in report.not_assessed],
        "suppressed": [
            {
                "rule_id": waived.finding.rule_id,
                "reason": waived.reason,
                "by": waived.by,
                "until": waived.until,
                "finding": finding_json(waived.finding),
            }
            for waived in report.suppressed
        ],
        "amounts": [amount(row) for row in report.amounts],
        "fact_matrix": [fact_cell(cell) for cell in report.fact_matrix],
        "timeline": [timeline_event(event) for event in report.timeline],
        **_beside(report),
        "exhibits": [exhibit(one) for one in report.exhibits],
        "errors": [{"message": message, "line": 0, "column": 0, "hint": ""} for message in report.errors],
        "limitations": list(limitations(report)),
        "disclaimer": list(DISCLAIMER),
    }


def _beside(report: Report) -> BesideJson:
    """What the report was made for, and what most reports do not have, which is not imported for those."""
    told: ForWhomJson = {"profile": profile(report.profile), "waivers": [waiver(one) for one in report.waivers]}
    if not report.reliance and not report.overlays:
        return {"reliance": [], "reliance_chain": [], "overlays": [], **told}
    from noticecheck.report.json_beside import overlay, reliance, reliance_chain

    return {
        "reliance": reliance(report),
        "reliance_chain": reliance_chain(report),
        "overlays": [overlay(one, report) for one in report.overlays],
        **told,
    }


def unread_json(entry: Unread) -> UnreadJson:
    """Return the entry for a file that could not be read as a notice."""
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "noticecheck", "version": VERSION},
        "input": {"name": entry.name},
        "errors": [_error(problem) for problem in entry.problems],
    }


def finding_json(finding: Finding) -> FindingJson:
    """Return one finding as plain data."""
    computed = finding.computation
    return {
        "rule_id": finding.rule_id,
        "title": finding.title,
        "outcome": finding.outcome,
        "severity": finding.severity,
        "basis": finding.basis,
        "dimension": finding.dimension,
        "route": finding.route,
        "line": finding.span.line,
        "column": finding.span.column,
        "end_line": finding.span.end_line,
        "end_column": finding.span.end_column,
        "message": finding.message,
        "quoted": [quotation(quoted) for quoted in finding.quoted],
        "expected": finding.expected,
        "computation": None if computed is None else {"lines": list(computed.lines), "data": dict(computed.data)},
        "authority": [citation(cited) for cited in finding.authority],
        "derogation": finding.derogation,
        "ccf_tags": list(finding.ccf_tags),
        "remedy": finding.remedy,
        "question": finding.question,
        "exhibits": list(finding.exhibits),
        "auditors_reading": finding.auditors_reading,
        "fingerprint": finding.fingerprint,
    }


def _error(problem: Problem) -> ErrorJson:
    return {"message": problem.message, "line": problem.line, "column": problem.column, "hint": problem.hint}
