"""The shapes of the JSON report. The published schema is generated from them, and the type checker holds the reporter to them.

Imported only by the type checker and by `noticecheck schema report`. Keys are fixed from version 1; a later 1.x may add some.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from pydantic import ConfigDict, with_config
from typing_extensions import TypedDict  # pydantic asks for it below Python 3.12, and depends on it

from noticecheck.model.finding import Basis, Outcome, Severity
from noticecheck.report.shapes_beside import BesideJson
from noticecheck.report.timeline_shapes import TimelineEventJson

if TYPE_CHECKING:
    from noticecheck.model.finding import Json
else:
    from pydantic import JsonValue as Json  # a type that refers to itself by name is more than pydantic can follow

VerdictWord: TypeAlias = Literal["met", "not_met", "not_assessable", "template"]


class ToolJson(TypedDict):
    """The program."""

    name: str
    version: str


class RulebookJson(TypedDict):
    """The rules, identified."""

    version: str
    sha256: str
    rules_run: int


class DatasetJson(TypedDict):
    """Data that the audit used: its version, its first and last day, and its SHA-256 where no version identifies it."""

    id: str
    version: str
    first: str
    last: str
    licence: str
    digest: str


class InputJson(TypedDict):
    """The audited file: its base name, its SHA-256, and what it says of the document. A text is empty where the file is silent."""

    name: str
    sha256: str
    type: str
    completeness: str
    as_of: str
    requesting_country: str
    host_country: str
    standing: str
    obtained_by: str


class VerdictJson(TypedDict):
    """The verdict on the face of the document and with its exhibits, with the rules that decide it.

    `critical` and `unknown` are rules on the face; `critical_in_context` those that rest on `exhibits`. `critical_for_review`
    counts critical matters that are for review and move no verdict; `slots` those of a template that are still to fill.
    """

    minimum_criteria: VerdictWord
    with_context: VerdictWord
    critical: list[str]
    unknown: list[str]
    critical_in_context: list[str]
    exhibits: list[str]
    critical_for_review: int
    slots: int


class ScoreJson(TypedDict):
    """Points from 0 to 100 as an interval, with the share of the weight that could be assessed, in percent.

    `value` is null when nothing could be assessed; `grade` is null when coverage is too small. `caps` are reasons.
    """

    value: int | None
    floor: int
    ceiling: int
    coverage: int
    grade: str | None
    caps: list[str]
    weights: dict[str, Json]
    custom_weights: bool


class DimensionJson(TypedDict):
    """A group of rules scored together; `assessed` and `total` are sums of weights."""

    id: str
    title: str
    weight: int
    value: int | None
    floor: int
    ceiling: int
    coverage: int
    assessed: int
    total: int


class QuotationJson(TypedDict):
    """Words of the notice, with offsets of characters into the field where it is prose."""

    route: str
    text: str
    start: int | None
    end: int | None


class CitationJson(TypedDict):
    """A provision in the edition that was used. `verified` is false where its words were read in no official text."""

    id: str
    cite: str
    reference: str
    edition: str
    subject: str
    quote: str
    url: str
    in_force_from: str
    in_force_to: str
    verified: bool
    note: str


class ComputationJson(TypedDict):
    """Arithmetic shown in full: as sentences and as data."""

    lines: list[str]
    data: dict[str, Json]


class FindingJson(TypedDict):
    """A deficiency or a matter for review. Lines and columns count from 1; the end column is the one after the last character."""

    rule_id: str
    title: str
    outcome: Outcome
    severity: Severity
    basis: Basis
    dimension: str
    route: str
    line: int
    column: int
    end_line: int
    end_column: int
    message: str
    quoted: list[QuotationJson]
    expected: str
    computation: ComputationJson | None
    authority: list[CitationJson]
    derogation: str
    ccf_tags: list[str]
    remedy: str
    question: str
    exhibits: list[str]
    auditors_reading: bool
    fingerprint: str


class NotAssessedJson(TypedDict):
    """A rule that could not decide, why, and the question that would let it."""

    rule_id: str
    title: str
    severity: Severity
    basis: Basis
    reason: str
    explanation: str
    route: str
    question: str


class SuppressedJson(TypedDict):
    """A finding that the file waives, with the reason, author and last day that the file gives."""

    rule_id: str
    reason: str
    by: str
    until: str
    finding: FindingJson


class AmountJson(TypedDict):
    """A stated conversion and what became of it: a label, the arithmetic as sentences, and as data."""

    route: str
    stated: str
    stated_as: str
    label: str
    lines: list[str]
    judgement: dict[str, Json]


FactState: TypeAlias = Literal["stated", "not_stated", "not_read"]


class FactCellJson(TypedDict):
    """What the notice says to one question of the facts (who, role, what, when, where, how, benefit), with its words."""

    question: str
    state: FactState
    words: list[QuotationJson]


class ErrorJson(TypedDict):
    """A rule that failed, or a place where the file cannot be read; then line and column count from 1, or are 0 for the file."""

    message: str
    line: int
    column: int
    hint: str


class ExhibitJson(TypedDict):
    """A document that the auditor brings from outside the notice; `pages` is 0 and a text is empty where the file does not say."""

    id: str
    title: str
    pages: int
    sha256: str


class ReportJson(BesideJson):
    """The report on one notice."""

    schema_version: Literal["1.0"]
    tool: ToolJson
    rulebook: RulebookJson
    datasets: list[DatasetJson]
    audit_date: str
    input: InputJson
    verdict: VerdictJson
    score: ScoreJson
    dimensions: list[DimensionJson]
    findings: list[FindingJson]
    observations: list[FindingJson]
    outcomes: dict[str, Outcome]
    not_assessed: list[NotAssessedJson]
    suppressed: list[SuppressedJson]
    amounts: list[AmountJson]
    fact_matrix: list[FactCellJson]
    timeline: list[TimelineEventJson]
    exhibits: list[ExhibitJson]
    errors: list[ErrorJson]
    limitations: list[str]
    disclaimer: list[str]


class UnreadInputJson(TypedDict):
    """The base name of a file that could not be read."""

    name: str


@with_config(ConfigDict(extra="forbid"))  # else a report with a mistake in it would pass for one of these
class UnreadJson(TypedDict):
    """What stands in place of a report when the file could not be read as a notice."""

    schema_version: Literal["1.0"]
    tool: ToolJson
    input: UnreadInputJson
    errors: list[ErrorJson]


class ReportsJson(TypedDict):
    """The reports on several notices, in the order of the inputs, with a summary."""

    reports: list[ReportJson | UnreadJson]
    summary: dict[str, Json]


AnyReportJson: TypeAlias = ReportJson | UnreadJson | ReportsJson
