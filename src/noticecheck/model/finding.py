"""What a rule says of a notice: severities, bases, outcomes, and a finding with its place and its law."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeAlias

from noticecheck.model.law import Citation
from noticecheck.model.tree import Span
from noticecheck.records import dataclass, field

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json] | None"
"""Plain data for a report. Numbers that matter are strings, so that no decimal is ever rounded on the way."""


class Severity(StrEnum):
    """How much a deficiency weighs. It belongs to the rule, never to a country or a person."""

    CRITICAL = "critical"
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    INFO = "info"


class Basis(StrEnum):
    """What a finding rests on."""

    DETERMINISTIC = "D"
    COMPUTED = "C"
    HEURISTIC = "H"
    HUMAN_REVIEW = "R"


class Outcome(StrEnum):
    """What a rule concluded."""

    MET = "met"
    DEFICIENT = "deficient"
    FOR_REVIEW = "for_review"
    NOT_APPLICABLE = "not_applicable"
    NOT_ASSESSED = "not_assessed"
    SUPPRESSED = "suppressed"


class DocumentType(StrEnum):
    """The instrument; it chooses the legal basis of every rule."""

    RED_NOTICE = "red_notice"
    DIFFUSION = "diffusion"
    PENDING_REQUEST = "pending_request"


SEVERITY_ORDER = {severity: rank for rank, severity in enumerate(Severity)}
SCORED_BASES = frozenset({Basis.DETERMINISTIC, Basis.COMPUTED})


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of the notice that a finding relies on. `start` and `end` are character offsets into the field, when it is prose."""

    route: str
    text: str
    start: int | None = None
    end: int | None = None


def rests_on_a_class(route: str, quoted: tuple[Quotation, ...]) -> bool:
    """Whether a finding there, with these words, rests on the class that the auditor gives an offence: no word of the document is one."""
    return any(one.startswith("offences.") and one.endswith(".category") for one in (route, *(words.route for words in quoted)))


@dataclass(frozen=True, slots=True)
class Computation:
    """Arithmetic shown in full: sentences for people, plain data for machines."""

    lines: tuple[str, ...]
    data: dict[str, Json] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Finding:
    """One deficiency or matter for review, with everything that a brief needs to state it."""

    rule_id: str
    title: str
    outcome: Outcome
    severity: Severity
    basis: Basis
    dimension: str
    route: str
    span: Span
    message: str
    quoted: tuple[Quotation, ...]
    authority: tuple[Citation, ...]
    ccf_tags: tuple[str, ...]
    remedy: str
    question: str
    fingerprint: str
    expected: str = ""
    derogation: str = ""
    computation: Computation | None = None
    exhibits: tuple[str, ...] = ()
    auditors_reading: bool = False


@dataclass(frozen=True, slots=True)
class NotAssessed:
    """A rule that could not decide, why, and the question that would let it."""

    rule_id: str
    title: str
    severity: Severity
    basis: Basis
    reason: str
    explanation: str
    route: str
    question: str


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that the file waives, with the reason that the file gives for it."""

    finding: Finding
    reason: str
    by: str
    until: str


@dataclass(frozen=True, slots=True)
class Waiver:
    """A waiver of the file. `state` is `in_force`, `expired` (what it waived is open again) or `idle` (there was nothing to waive)."""

    rule_id: str
    reason: str
    by: str
    until: str
    state: str
    route: str
