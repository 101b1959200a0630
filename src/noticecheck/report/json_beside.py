"""The parts of the JSON report that stand beside the findings."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from noticecheck.model.overlay import Authority, Note, Overlay
from noticecheck.model.reliance import RelyingDocument, Repeated
from noticecheck.model.report import Report
from noticecheck.report.beside import Chain, chains, numbered, reliance_sentences

if TYPE_CHECKING:
    from noticecheck.report.shapes_beside import (
        AuthorityJson,
        ChainJson,
        Factor,
        FindingReferenceJson,
        NoteJson,
        OverlayJson,
        RelianceJson,
        RelianceState,
        RepeatedJson,
    )


def references(report: Report, fingerprints: tuple[str, ...]) -> list[FindingReferenceJson]:
    """Return findings by number, rule and fingerprint."""
    return [
        {"number": number, "rule_id": finding.rule_id, "fingerprint": finding.fingerprint}
        for number, finding in numbered(report, fingerprints)
    ]


def reliance(report: Report) -> list[RelianceJson]:
    """Return the later documents that relied on the notice."""
    return [_document(document, report) for document in report.reliance]


def _document(document: RelyingDocument, report: Report) -> RelianceJson:
    return {
        "route": document.route,
        "document": document.document,
        "name": document.name,
        "date": document.date,
        "exhibit": document.exhibit,
        "assessed": document.assessed,
        "sole_basis": document.sole_basis,  # type: ignore[typeddict-item]
        "repeats": [_repeated(one, report) for one in document.repeats],
        "sentences": list(reliance_sentences(document, report)),
    }


def _repeated(one: Repeated, report: Report) -> RepeatedJson:
    return {
        "route": one.route,
        "factor": cast("Factor", one.factor),
        "value": one.value,
        "words": one.words,
        "state": cast("RelianceState", one.state),
        "findings": references(report, one.findings),
    }


def reliance_chain(report: Report) -> list[ChainJson]:
    """Return the chain of each value in question."""
    return [_chain(chain, report) for chain in chains(report)]


def _chain(chain: Chain, report: Report) -> ChainJson:
    return {**_repeated(chain.value, report), "documents": [position for position, _ in chain.documents], "sentence": chain.sentence}


def overlay(one: Overlay, report: Report) -> OverlayJson:
    """Return the notes of a forum."""
    return {
        "forum": one.forum,
        "title": one.title,
        "as_of": one.as_of,
        "caution": one.caution,
        "notes": [_note(note, report) for note in one.notes],
    }


def _note(note: Note, report: Report) -> NoteJson:
    return {
        "id": note.id,
        "heading": note.heading,
        "text": note.text,
        "occasion": note.occasion,
        "findings": references(report, note.findings),
        "authorities": [_authority(text) for text in note.authorities],
    }


def _authority(text: Authority) -> AuthorityJson:
    return {
        "id": text.id,
        "cite": text.cite,
        "stance": text.stance,  # type: ignore[typeddict-item]
        "proposition": text.proposition,
        "quote": text.quote,
        "date": text.date,
        "status": text.status,
        "source": text.source,
        "verified": text.verified,
        "last_verified": text.last_verified,
        "note": text.note,
    }
