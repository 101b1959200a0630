"""The work of `noticecheck verify`: the saved report, the same audit once more, and a line for each thing compared."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from noticecheck.cli.inputs import STDIN
from noticecheck.cli.options import AuditOptions
from noticecheck.cli.reports import audited, deliver, notice_of, read_file
from noticecheck.compare.verified import Compared, verified
from noticecheck.errors import InputError, Problem, UsageError
from noticecheck.records import replace
from noticecheck.report.safe import one_line
from noticecheck.report.saved import saved_report

if TYPE_CHECKING:
    from noticecheck.model.report import Report
    from noticecheck.report.shapes import ReportJson


def run_verify(report_path: str, notice_path: str, options: AuditOptions) -> int:
    """Print what agrees and what differs; 1 when something does.

    Raises:
        InputError: when one of the two cannot be read.
    """
    if report_path == notice_path == STDIN:
        raise UsageError("only one of the two can come from stdin")
    raw, name = read_file(report_path)
    saved = saved_report(raw, name)
    notice = notice_of(*read_file(notice_path))
    made = _as_json(audited(notice, _as_made(options, saved), _date_of(saved, name)))
    compared = verified(saved, made)
    deliver("".join(f"{line}\n" for line in _lines(compared)), None)
    return int(not all(one.same for one in compared))


def _as_made(options: AuditOptions, saved: ReportJson) -> AuditOptions:
    """Add to the options the profile and the forums that the report names."""
    told: Mapping[str, Any] = saved
    profile = told.get("profile", {}).get("name")
    return replace(options, profile=profile, forum=tuple(one["forum"] for one in told.get("overlays", ())))


def _date_of(saved: ReportJson, name: str) -> date:
    try:
        return date.fromisoformat(saved["audit_date"])
    except ValueError:
        problem = Problem(name, 0, 0, "has no audit date that is a day", "audit the notice again")
        raise InputError((problem,)) from None


def _as_json(report: Report) -> ReportJson:
    """Return the report as it would be read again, so that nothing differs but what was said."""
    from noticecheck.report.json_report import render_json

    return json.loads(render_json([report]))  # type: ignore[no-any-return]


def _lines(compared: Sequence[Compared]) -> Iterator[str]:
    wide = max(len(one.what) for one in compared)
    for one in compared:
        if one.same:
            yield f"same     {one.what:<{wide}}  {one_line(one.recorded)}".rstrip()
        else:
            yield f"DIFFERS  {one_line(one.what):<{wide}}  recorded {one_line(one.recorded)}; now {one_line(one.recomputed)}"
    differing = sum(not one.same for one in compared)
    yield "The report is what this program makes of the notice." if not differing else f"{differing} of {len(compared)} differ."
