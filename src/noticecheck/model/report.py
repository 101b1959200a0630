"""The report: verdict, score, findings, what was not assessed, and what is needed to repeat it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from noticecheck.errors import Problem
from noticecheck.model.finding import Finding, Json, NotAssessed, Outcome, Quotation, Suppressed, Waiver
from noticecheck.model.profile import EVERYTHING, Profile
from noticecheck.records import dataclass

if TYPE_CHECKING:
    from noticecheck.model.overlay import Overlay
    from noticecheck.model.pictures import Pictures
    from noticecheck.model.reliance import RelyingDocument

SCHEMA_VERSION: Final = "1.0"


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether the minimum criteria are met, on the face of the document and with the exhibits taken into account.

    Each word is `met`, `not_met`, `not_assessable` or `template`. `critical` lists the critical rules found deficient on
    the face, `unknown` those that could not be assessed; `critical_in_context` those that rest on exhibits.
    """

    minimum_criteria: str
    with_context: str
    critical: tuple[str, ...]
    unknown: tuple[str, ...]
    critical_in_context: tuple[str, ...] = ()
    exhibits: tuple[str, ...] = ()
    slots: int = 0
    critical_for_review: int = 0


@dataclass(frozen=True, slots=True)
class DimensionScore:
    """One dimension: points from 0 to 100, or None for `value` when nothing in it could be assessed."""

    id: str
    title: str
    weight: int
    value: int | None
    floor: int
    ceiling: int
    coverage: int
    assessed: int
    total: int


@dataclass(frozen=True, slots=True)
class Score:
    """Points from 0 to 100 as an interval: `floor` counts the unknown as deficient, `ceiling` as met.

    `grade` is empty when coverage is below the bound or nothing was assessed; `caps` says why a grade was lowered.
    """

    value: int | None
    floor: int
    ceiling: int
    coverage: int
    grade: str
    caps: tuple[str, ...]
    weights: dict[str, Json]
    custom_weights: bool = False


@dataclass(frozen=True, slots=True)
class InputInfo:
    """The audited file: its base name only, never a path."""

    name: str
    sha256: str
    type: str
    completeness: str
    as_of: str
    requesting_country: str = ""
    host_country: str = ""
    standing: str = ""
    obtained_by: str = ""


@dataclass(frozen=True, slots=True)
class Dataset:
    """A data set that the audit used, with what identifies it."""

    id: str
    version: str
    first: str
    last: str
    licence: str
    digest: str


@dataclass(frozen=True, slots=True)
class AmountRow:
    """A stated conversion and what became of it; `judgement` is the computation as plain data."""

    route: str
    stated: str
    stated_as: str
    label: str
    lines: tuple[str, ...]
    judgement: dict[str, Json]


@dataclass(frozen=True, slots=True)
class FactCell:
    """One question that a summary of facts answers: who, role, what, when, where, how or benefit.

    `state` is `stated`, `not_stated` or `not_read` (nobody can tell from the file); `words` are those of the fields, or of the summary.
    """

    question: str
    state: str
    words: tuple[Quotation, ...] = ()


@dataclass(frozen=True, slots=True)
class TimelineDate:
    """A date as written, with its precision (day, month, year; in prose also others), and the first and last day that it may mean."""

    text: str
    precision: str
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class TimelineEvent:
    """Something that happened, or is said to have, with its place in the file.

    `state` is `stated`, `not_stated` (the document does not give the date) or `not_known` (nobody can tell from the file; `why`
    says for what reason). `start` and `end` are one date unless it is a `span`; a span that is open has None for one of them.
    `label` holds no words of the notice but codes of countries; those are in `detail`. `outside` marks what the auditor brings,
    with its `exhibit`.
    """

    kind: str
    label: str
    route: str
    state: str
    start: TimelineDate | None = None
    end: TimelineDate | None = None
    span: bool = False
    detail: str = ""
    why: str = ""
    exhibit: str = ""
    outside: bool = False

    @property
    def dated(self) -> bool:
        """Whether there is a date to put it by."""
        return self.start is not None or self.end is not None

    @property
    def first(self) -> str:
        """The first day that it may mean, else the last one that bounds it; empty for what has no date."""
        return self.start.first if self.start is not None else self.end.last if self.end is not None else ""

    @property
    def written(self) -> str:
        """The date or the period as the file writes it, empty for what has no date."""
        first, last = (day.text if day is not None else "" for day in (self.start, self.end))
        if not self.span or first == last:
            return first
        return f"{first} to {last}" if first and last else f"from {first}" if first else f"until {last}"


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A document that the auditor brings; `pages` is 0 and a text is empty where the file does not say."""

    id: str
    title: str
    pages: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that an audit of one notice says. Two audits of the same input, rules and data are equal."""

    tool_version: str
    rulebook_version: str
    rulebook_sha256: str
    rules_run: int
    audit_date: date
    input: InputInfo
    verdict: Verdict
    score: Score
    dimensions: tuple[DimensionScore, ...]
    findings: tuple[Finding, ...]
    observations: tuple[Finding, ...]
    outcomes: dict[str, Outcome]
    not_assessed: tuple[NotAssessed, ...]
    suppressed: tuple[Suppressed, ...]
    amounts: tuple[AmountRow, ...]
    datasets: tuple[Dataset, ...]
    errors: tuple[str, ...]
    fact_matrix: tuple[FactCell, ...] = ()
    timeline: tuple[TimelineEvent, ...] = ()
    reliance: tuple[RelyingDocument, ...] = ()
    overlays: tuple[Overlay, ...] = ()
    profile: Profile = EVERYTHING
    waivers: tuple[Waiver, ...] = ()
    exhibits: tuple[Exhibit, ...] = ()
    pictures: Pictures | None = None
    """Only where a form with pictures was asked for; the JSON does not hold it."""

    @property
    def complete(self) -> bool:
        """Whether every rule ran to its end."""
        return not self.errors


@dataclass(frozen=True, slots=True)
class Unread:
    """What stands in place of a report when a file could not be read as a notice. `name` is its base name."""

    name: str
    problems: tuple[Problem, ...]
