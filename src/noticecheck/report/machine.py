"""What the forms for machines share: where an input is, what is told of a finding, and a key that no two findings share.

Continuous integration keeps what it is told, and shows it to many. So none of the notice's words are in these forms unless they
are asked for: a message then is the title of the rule, the route and the remedy, which come from the rulebook.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from noticecheck.model.finding import SEVERITY_ORDER, Finding, Outcome
from noticecheck.model.report import Report, Unread
from noticecheck.report.safe import one_line
from noticecheck.report.wording import sentence

if TYPE_CHECKING:
    from noticecheck.errors import Problem
    from noticecheck.model.finding import NotAssessed, Suppressed

_ROUTE: Final = re.compile(r"[a-z0-9_]+(\.[a-z0-9_]+)*")
UNREADABLE: Final = "The file could not be read as a notice"


class Entry(NamedTuple):
    """What came of one input, and its path relative to the working directory, with slashes."""

    place: str
    told: Report | Unread


class Run(NamedTuple):
    """What came of a run. `values` lets words of the notices in; `all_outcomes` adds what is met, not applicable or not assessed.

    `titles` are those of the rules, by id: a report has them only of what it raises or could not assess.
    """

    entries: tuple[Entry, ...]
    values: bool = False
    all_outcomes: bool = False
    titles: Mapping[str, str] = MappingProxyType({})

    @property
    def reports(self) -> tuple[tuple[str, Report], ...]:
        """The reports with their places, without the files that could not be read."""
        return tuple((place, told) for place, told in self.entries if isinstance(told, Report))

    @property
    def unread(self) -> tuple[tuple[str, Unread], ...]:
        """The files that could not be read, with their places."""
        return tuple((place, told) for place, told in self.entries if isinstance(told, Unread))

    def message(self, finding: Finding) -> str:
        """Return what is told of a finding, on one line."""
        review = "For review: " if finding.outcome is Outcome.FOR_REVIEW else ""
        told = sentence(finding.message) if self.values else f"{finding.title}: {finding.route or 'the notice'}. {finding.remedy}"
        return one_line(f"{review}{told}")

    def problem(self, problem: Problem) -> str:
        """Return what is told of a place where a file cannot be read, on one line."""
        return one_line(f"{problem.message}; {problem.hint}" if problem.hint else problem.message) if self.values else f"{UNREADABLE}."

    def waiver(self, waived: Suppressed) -> str:
        """Return why a finding is waived, on one line; empty where the file's words are kept out."""
        return one_line(waived.reason) if self.values else ""


def gravest_first(findings: Sequence[Finding]) -> list[Finding]:
    """Return deficiencies before matters for review, each by severity; places that show only the first few show these."""
    return sorted(findings, key=lambda one: (one.outcome is not Outcome.DEFICIENT, SEVERITY_ORDER[one.severity]))


def with_keys(place: str, findings: Sequence[Finding]) -> Iterator[tuple[str, Finding]]:
    """Yield each finding with a key that stays when lines move, and that no other finding of a run has."""
    seen: Counter[str] = Counter()
    for finding in findings:
        count = seen[finding.fingerprint]
        seen[finding.fingerprint] += 1
        yield hashlib.sha256(f"{place}\x1f{finding.fingerprint}\x1f{count}".encode()).hexdigest()[:32], finding


def route_of(entry: NotAssessed) -> str:
    """Return where the answer would stand; for a slot of a template that is the slot's own text, which is one of the notice's words."""
    return entry.route if _ROUTE.fullmatch(entry.route) else ""


def authority(finding: Finding) -> str:
    """Return the provisions that a finding rests on."""
    return one_line("; ".join(cited.cite for cited in finding.authority))
