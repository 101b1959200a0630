"""Two reports side by side, as text for the terminal and as plain data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from noticecheck.compare.versions import Change, Fate, Field, counts
from noticecheck.model.finding import Finding
from noticecheck.model.report import Report
from noticecheck.report.page import Page, head, wrap
from noticecheck.report.plain_json import json_text
from noticecheck.report.view import verdict_lines
from noticecheck.report.wording import sentence


class Comparison(NamedTuple):
    """Everything that is told of two versions. `between` are findings on the versions themselves, which need both."""

    before: Report
    after: Report
    changes: tuple[Change, ...]
    between: tuple[Finding, ...] = ()
    fields: tuple[Field, ...] = ()
    notes: tuple[str, ...] = ()


def as_text(told: Comparison, page: Page) -> str:
    """Return the comparison for the terminal."""
    return "".join(f"{line}".rstrip() + "\n" for line in _lines(told, page))


def _lines(told: Comparison, page: Page) -> Iterator[str]:
    yield from _paragraph(f"{told.before.input.name} -> {told.after.input.name}", page, 0)
    for label, report in (("before", told.before), ("after", told.after)):
        yield from _paragraph(f"{label}: {next(iter(verdict_lines(report)))}", page, 2)
    for note in told.notes:
        yield from _paragraph(f"note: {note}", page, 2)
    for fate, group in groupby(told.changes, key=lambda one: one.fate):
        some = tuple(group)
        yield from ("", f"{fate.value.upper()} {len(some)}")
        for one in some:
            yield from _change(one, page)
    if told.between:
        yield from ("", f"BETWEEN THE VERSIONS {len(told.between)}")
        for finding in told.between:
            yield from _paragraph(
                f"{finding.rule_id} {finding.severity.value} {sentence(finding.message)} ({finding.authority[0].cite})", page, 2
            )
    yield from _fields(told.fields, page)
    if not (told.changes or told.between or told.fields):
        yield from ("", "Neither report has a finding.")


def _change(one: Change, page: Page) -> Iterator[str]:
    finding = one.shown
    yield from _paragraph(f"{finding.rule_id} {finding.severity.value} {finding.title}{_how(one)}", page, 2)
    if one.fate is not Fate.UNCHANGED:
        yield from _paragraph(sentence(finding.message), page, 6)


def _how(one: Change) -> str:
    match one.fate:
        case Fate.WORSENED | Fate.EASED if one.before is not None and one.after is not None:
            return f" ({_grave(one.before)}, now {_grave(one.after)})"
        case Fate.CURED:
            return f" (now {one.outcome.replace('_', ' ')})"
        case Fate.UNCHANGED if one.before is not None and one.after is not None and one.before.message != one.after.message:
            return " (in other words)"
        case _:
            return ""


def _grave(finding: Finding) -> str:
    return f"{finding.outcome.value.replace('_', ' ')}, {finding.severity.value}"


def _fields(fields: Sequence[Field], page: Page) -> Iterator[str]:
    if fields:
        yield from ("", f"FIELDS THAT DIFFER {len(fields)}")
        for field in fields:
            words = (f'"{head(page.clean(text), page.width)}"' if text else "not in the file" for text in (field.before, field.after))
            yield from _paragraph(f"{field.route}: {' -> '.join(words)}", page, 2)


def _paragraph(text: str, page: Page, inset: int) -> Iterator[str]:
    first, *rest = wrap(page.clean(text), page.width - inset - 2)
    yield " " * inset + first
    yield from (" " * (inset + 2) + line for line in rest)


def as_json(told: Comparison) -> str:
    """Return the comparison as plain data."""
    return json_text(
        {
            "before": _side(told.before),
            "after": _side(told.after),
            "counts": counts(told.changes),
            "changes": [{"fate": one.fate.value, **_finding(one.shown), **_outcomes(one)} for one in told.changes],
            "between": [_finding(finding) for finding in told.between],
            "fields": [field._asdict() for field in told.fields],
            "notes": list(told.notes),
        }
    )


def _side(report: Report) -> dict[str, str]:
    return {
        "name": report.input.name,
        "sha256": report.input.sha256,
        "minimum_criteria": report.verdict.minimum_criteria,
        "rulebook": report.rulebook_sha256,
        "audit_date": report.audit_date.isoformat(),
    }


def _finding(finding: Finding) -> dict[str, str]:
    return {
        "rule_id": finding.rule_id,
        "title": finding.title,
        "severity": finding.severity.value,
        "route": finding.route,
        "message": finding.message,
        "fingerprint": finding.fingerprint,
    }


def _outcomes(one: Change) -> dict[str, str]:
    return {"before": "" if one.before is None else one.before.outcome.value, "after": one.outcome}
