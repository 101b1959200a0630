"""A report without what tells where the person is now, for a paper that the requesting country may come to see.

INTERPOL's Commission does not give an applicant's location or counsel to National Central Bureaus, and neither should an annex.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from noticecheck.model.finding import Finding
from noticecheck.model.report import Report
from noticecheck.records import replace

TELL_WHERE: Final = (
    "extradition.located",
    "context.whereabouts",
    "context.travel",
    "context.refugee",
    "context.events",
    "context.relied_on_by",
)
"""Fields that tell where the person is, or which authorities there deal with the case."""


class Withheld(NamedTuple):
    """The report that may be shown, and how many findings were left out of it."""

    report: Report
    number: int
    hidden: bool


def withhold(report: Report, *, hide: bool) -> Withheld:
    """Return the report without findings, dates and later documents that tell where the person is; all of it unless `hide`."""
    if not hide:
        return Withheld(report, 0, hidden=False)
    findings = tuple(finding for finding in report.findings if not tells_where(finding, report))
    used = {exhibit for finding in findings for exhibit in finding.exhibits}
    shown = replace(
        report,
        findings=findings,
        observations=tuple(finding for finding in report.observations if not tells_where(finding, report)),
        timeline=tuple(event for event in report.timeline if not event.outside and not event.route.startswith(TELL_WHERE)),
        exhibits=tuple(exhibit for exhibit in report.exhibits if exhibit.id in used),
        reliance=(),
        overlays=(),
        input=replace(report.input, host_country="", obtained_by=""),
    )
    return Withheld(shown, len(report.findings) - len(findings), hidden=True)


def tells_where(finding: Finding, report: Report) -> bool:
    """Whether a finding rests on a field that tells where the person is, or names the country in its sentence."""
    routes = (finding.route, *(quoted.route for quoted in finding.quoted))
    host = report.input.host_country
    named = bool(host) and re.search(rf"\b{re.escape(host)}\b", " ".join((finding.message, *_texts(finding)))) is not None
    return named or any(route.startswith(TELL_WHERE) for route in routes)


def _texts(finding: Finding) -> tuple[str, ...]:
    return () if finding.computation is None else finding.computation.lines
