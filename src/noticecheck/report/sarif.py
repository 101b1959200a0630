"""The report as SARIF 2.1.0, for code scanning: one run, whatever the number of notices.

A deficiency is a `fail` with a level, a matter for review a `review`, an observation `informational`; where all outcomes are
asked for, a rule that is met is a `pass`, one that could not decide `open`, and one out of scope `notApplicable`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Final

from noticecheck.model.finding import Finding, Json, NotAssessed, Outcome, Severity
from noticecheck.model.report import Report
from noticecheck.model.version import VERSION
from noticecheck.report.machine import Run, authority, route_of, with_keys
from noticecheck.report.safe import one_line, safe_text

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS: Final = {
    Severity.CRITICAL: "error",
    Severity.HIGH: "error",
    Severity.MEDIUM: "warning",
    Severity.LOW: "note",
    Severity.INFO: "note",
}
KINDS: Final = {Outcome.DEFICIENT: "fail", Outcome.FOR_REVIEW: "review"}
QUIET: Final = {Outcome.MET: "pass", Outcome.NOT_APPLICABLE: "notApplicable"}


def render_sarif(run: Run) -> str:
    """Return the SARIF text of a run; the same bytes for the same run."""
    log: dict[str, Json] = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(run)]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _run(run: Run) -> Json:
    results = [result for place, report in run.reports for result in _results(run, place, report)]
    return {
        "tool": {"driver": {"name": "noticecheck", "semanticVersion": VERSION, "version": VERSION, "rules": list(_rules(run))}},
        "automationDetails": {"id": "noticecheck/"},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": _successful(run), "toolExecutionNotifications": list(_notifications(run))}],
        "artifacts": [{"location": {"uri": uri(place)}} for place, _ in run.entries],
        "results": results,
    }


def _successful(run: Run) -> bool:
    return not run.unread and all(report.complete for _, report in run.reports)


def _notifications(run: Run) -> Iterator[Json]:
    for place, unread in run.unread:
        for problem in unread.problems:
            located = _physical(place, max(problem.line, 1), max(problem.column, 1))
            yield {"level": "error", "message": {"text": run.problem(problem)}, "locations": [located]}
    for place, report in run.reports:
        for failed in report.errors:
            yield {"level": "error", "message": {"text": f"A rule failed: {one_line(failed)}"}, "locations": [_physical(place, 1, 1)]}


def _results(run: Run, place: str, report: Report) -> Iterator[Json]:
    for key, finding in with_keys(place, report.findings):
        yield _result(run, place, key, finding, KINDS.get(finding.outcome, "fail"))
    for key, finding in with_keys(f"{place}\x1fobservation", report.observations):
        yield _result(run, place, key, finding, "informational")
    keyed = with_keys(f"{place}\x1fsuppressed", [one.finding for one in report.suppressed])
    for waived, (key, finding) in zip(report.suppressed, keyed, strict=True):
        why = run.waiver(waived)
        suppression: dict[str, Json] = {"kind": "inSource", **({"justification": why} if why else {})}
        yield _result(run, place, key, finding, KINDS.get(finding.outcome, "fail")) | {"suppressions": [suppression]}
    if run.all_outcomes:
        yield from _open(place, report.not_assessed)
        yield from _quiet(place, report)


def _result(run: Run, place: str, key: str, finding: Finding, kind: str) -> dict[str, Json]:
    span = finding.span
    where = _physical(place, span.line, span.column, span.end_line, span.end_column)
    return {
        "ruleId": one_line(finding.rule_id),
        "kind": kind,
        "level": LEVELS[finding.severity] if kind == "fail" else "none",
        "message": {"text": run.message(finding)},
        "locations": [where | _logical(finding.route)],
        "partialFingerprints": {"noticecheck/v1": key},
        "properties": {"severity": finding.severity.value, "basis": finding.basis.value},
    }


def _open(place: str, entries: Iterable[NotAssessed]) -> Iterator[Json]:
    for entry in entries:
        told = one_line(f"Not assessed: {entry.explanation}. {entry.question}")
        yield _without_place(place, entry.rule_id, "open", told, route_of(entry))


def _quiet(place: str, report: Report) -> Iterator[Json]:
    words = {Outcome.MET: "Met.", Outcome.NOT_APPLICABLE: "Not applicable."}
    yield from (_without_place(place, rule, QUIET[said], words[said]) for rule, said in report.outcomes.items() if said in QUIET)


def _without_place(place: str, rule_id: str, kind: str, told: str, route: str = "") -> dict[str, Json]:
    file: dict[str, Json] = {"physicalLocation": {"artifactLocation": {"uri": uri(place)}}}
    where: dict[str, Json] = file | _logical(route)
    return {"ruleId": one_line(rule_id), "kind": kind, "level": "none", "message": {"text": told}, "locations": [where]}


def _logical(route: str) -> dict[str, Json]:
    return {"logicalLocations": [{"fullyQualifiedName": safe_text(route)}]} if route else {}


def _rules(run: Run) -> Iterator[Json]:
    """Yield what the rulebook says of each rule that is spoken of, in the order of the ids."""
    told: dict[str, dict[str, Json]] = {}
    for _, report in run.reports:
        for finding in (*report.findings, *report.observations, *(one.finding for one in report.suppressed)):
            told.setdefault(finding.rule_id, _rule(finding))
        if run.all_outcomes:
            for entry in report.not_assessed:
                told.setdefault(entry.rule_id, _described(entry.rule_id, entry.title, entry.question, entry.severity))
            for rule_id in report.outcomes:
                told.setdefault(rule_id, _named(rule_id, run.titles.get(rule_id, "")))
    yield from (told[rule_id] for rule_id in sorted(told))


def _rule(finding: Finding) -> dict[str, Json]:
    law = "; ".join(f'{cited.cite}: "{cited.quote}"' if cited.quote else cited.cite for cited in finding.authority)
    help_text = f"{finding.remedy} {law}"
    tags: list[Json] = [*map(one_line, finding.ccf_tags)]
    rule = _described(finding.rule_id, finding.title, help_text, finding.severity)
    return rule | {"properties": {"tags": tags, "authority": authority(finding)}}


def _described(rule_id: str, title: str, help_text: str, severity: Severity) -> dict[str, Json]:
    told: dict[str, Json] = {"help": {"text": one_line(help_text) or one_line(title)}, "defaultConfiguration": {"level": LEVELS[severity]}}
    return _named(rule_id, title) | told


def _named(rule_id: str, title: str) -> dict[str, Json]:
    """A rule that is met or out of scope: of its severity and its remedy there is nothing to say."""
    named: dict[str, Json] = {"id": one_line(rule_id)}
    text: dict[str, Json] = {"text": one_line(title)}
    return named | ({"shortDescription": text, "fullDescription": text} if title else {})


def _physical(place: str, line: int, column: int, end_line: int = 0, end_column: int = 0) -> dict[str, Json]:
    region: dict[str, Json] = {"startLine": line, "startColumn": column}
    if end_line:
        region |= {"endLine": end_line, "endColumn": end_column}
    return {"physicalLocation": {"artifactLocation": {"uri": uri(place)}, "region": region}}


def uri(place: str) -> str:
    """Return a relative path as a URI reference; a colon in its first part would make it a scheme, so it is written out."""
    from urllib.parse import quote

    return quote(place, safe="/", errors="replace")
