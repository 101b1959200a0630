"""The work of `noticecheck diff`: two files in, each a notice or a report, and what lies between them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from noticecheck.cli.inputs import STDIN
from noticecheck.cli.options import AuditOptions
from noticecheck.cli.reports import report_at
from noticecheck.compare.versions import Change, Fate, changes, fields_changed
from noticecheck.compare.versions_text import Comparison
from noticecheck.errors import UsageError
from noticecheck.model.finding import Finding, Outcome

if TYPE_CHECKING:
    from noticecheck.model.report import Report
    from noticecheck.model.stated import Notice

VERSIONS_RULE: Final = "DQL009"


def run_diff(before: str, after: str, options: AuditOptions) -> tuple[Comparison, int]:
    """Return the comparison, and 1 when a deficiency is new or worse or the versions contradict each other, else 0.

    Raises:
        UsageError: when both are to come from stdin.
        InputError: when one is neither a notice nor a report.
    """
    if before == after == STDIN:
        raise UsageError("only one of the two can come from stdin")
    (first, old), (second, new) = report_at(before, options), report_at(after, options)
    found = changes(first, second)
    between = _between(old, new, options)
    fields = () if old is None or new is None else fields_changed(old, new)
    told = Comparison(first, second, found, between, fields, tuple(_notes(first, second)))
    return told, int(bool(between) or any(map(_is_worse, found)))


def _between(old: Notice | None, new: Notice | None, options: AuditOptions) -> tuple[Finding, ...]:
    """Judge the rule that needs both versions; nothing where one of them is only known by its report."""
    if old is None or new is None:
        return ()
    from noticecheck.cli.auditor import auditor_for

    return auditor_for(options).on_versions(old, new, VERSIONS_RULE).findings


def _is_worse(one: Change) -> bool:
    return one.fate in {Fate.NEW, Fate.WORSENED} and one.after is not None and one.after.outcome is Outcome.DEFICIENT


def _notes(first: Report, second: Report) -> Iterator[str]:
    """Yield what may explain a difference besides the notice."""
    if first.rulebook_sha256 != second.rulebook_sha256 or first.tool_version != second.tool_version:
        yield "the two reports were made by different rulebooks or programs; a difference may come from them"
    if first.audit_date != second.audit_date:
        yield f"the two were audited as of different days, {first.audit_date} and {second.audit_date}; --as-of sets one for both"
    if first.input.completeness != second.input.completeness:
        kinds = f"{first.input.completeness}, the other {second.input.completeness}"
        yield f"one file is {kinds}; what it leaves out was not assessed there"
