"""The fixed words of a report: what was checked and what was not, and the names of types, bases and outcomes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from noticecheck.model.finding import Basis, Finding, Outcome, rests_on_a_class
from noticecheck.model.report import Report

DISCLAIMER: Final = (
    (
        "The document was checked for completeness and consistency on its face; guilt, evidence, motive and the validity of the "
        "warrant were not checked, and an absence of findings is no evidence of validity."
    ),
    "This report is not legal advice, and noticecheck is not affiliated with INTERPOL.",
    (
        "Data that a National Central Bureau has entered and INTERPOL has recorded are, a priori, considered to be accurate and "
        "relevant (RPD Art. 128(1))."
    ),
)
"""Three sentences that stand in every report."""

TYPES: Final = {"red_notice": "red notice", "diffusion": "diffusion", "pending_request": "request not yet published"}
COMPLETENESS: Final = {"full": "full document", "extract": "extract of the document", "secondhand": "known second-hand"}
VERDICTS: Final = {"met": "met", "not_met": "not met", "not_assessable": "cannot be assessed", "template": "template"}
NOT_IN_FORCE: Final = frozenset({"suspended", "blocked", "cancelled", "deleted"})

BASES: Final = {
    Basis.DETERMINISTIC: "deterministic",
    Basis.COMPUTED: "computed with bundled data",
    Basis.HEURISTIC: "heuristic reading of prose",
    Basis.HUMAN_REVIEW: "for a person to review",
}

AUDITORS_READING: Final = "the auditor's own reading"
_READING: Final = f"Where a finding is marked as {AUDITORS_READING}, it rests on what the auditor says the document does not state"
UNVERIFIED: Final = "unverified: not read in an official text"

_OF_A_PART: Final = {
    "extract": "The file holds an extract of the document; what it does not hold was not assessed.",
    "secondhand": "The file rests on what others say of the document; what they do not say was not assessed.",
}


def limitations(report: Report) -> tuple[str, ...]:
    """Return what a reader must know before relying on this report, each as one sentence."""
    return tuple(_limitations(report))


def _limitations(report: Report) -> Iterator[str]:
    raised = (*report.findings, *report.observations)
    if report.input.completeness in _OF_A_PART:
        yield _OF_A_PART[report.input.completeness]
    if report.verdict.minimum_criteria == "template":
        yield "The file is a template; slots to fill count as present, and what will stand in them was not assessed."
    if "location" in report.profile.withheld:
        yield "The report leaves out where the person was located or has been since, as its profile asks."
    if report.errors:
        yield "The audit is incomplete: a rule failed, and what it asks was not assessed."
    if any(finding.auditors_reading for finding in raised):
        classed = any(rests_on_a_class(finding.route, finding.quoted) for finding in raised)
        yield _READING + (", or on the class that the auditor gives an offence." if classed else ".")
    if any(finding.outcome is Outcome.FOR_REVIEW for finding in raised):
        yield "Matters for review are not deficiencies; they move neither the verdict nor the score."
    if any(not citation.verified for finding in raised for citation in finding.authority):
        yield "A provision marked as unverified was not read in an official text."
    if any(finding.exhibits for finding in raised):
        yield "Facts that come from exhibits were taken as the file gives them."
    yield "The weights of the score are a judgement; quote the verdict and the findings, not the number."


def type_name(word: str) -> str:
    """Return the type of the document as a sentence names it."""
    return TYPES.get(word, "document of unknown type")


def marks(finding: Finding) -> tuple[str, ...]:
    """Return what a reader must see beside a finding's title."""
    review = ("for review",) if finding.outcome is Outcome.FOR_REVIEW else ()
    return review + ((AUDITORS_READING,) if finding.auditors_reading else ())


def sentence(text: str) -> str:
    """Return a message as a sentence: with a capital, and with a full stop where it has no end."""
    trimmed = text.strip()
    return trimmed[:1].upper() + trimmed[1:] + ("" if trimmed.endswith((".", "!", "?", '."', ".)")) else "." * bool(trimmed))


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun, as in `1 finding` and `2 findings`."""
    return f"{number} {one if number == 1 else many or one + 's'}"
