"""What stands beside the findings, in words: later documents that relied on the notice, and notes on how it matters before a forum."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from noticecheck.model.finding import Outcome
from noticecheck.model.overlay import Authority, Note, Overlay
from noticecheck.model.reliance import RelyingDocument, Repeated
from noticecheck.model.report import Report
from noticecheck.report.view import Numbered, Row, chapters
from noticecheck.report.wording import UNVERIFIED, sentence

STANCES: Final = "for: helps to question the notice; against: helps to rely on it"
"""What the words before an authority mean."""

_IN_QUESTION = frozenset({"disputed", "for_review"})
_SOLE_BASIS = {
    "yes": "cites no evidence besides the notice, as the file says",
    "no": "cites evidence besides the notice, as the file says",
    "unknown": "may cite other evidence or none; the file does not say",
}


class Chain(NamedTuple):
    """A value in question, with the later documents that repeat it in the order of their dates, each with its position in the report."""

    value: Repeated
    findings: tuple[Numbered, ...]
    documents: tuple[tuple[int, RelyingDocument], ...]

    @property
    def sentence(self) -> str:
        """Say who repeats it: `the figure of 20,000,000 USD (finding 2) is repeated in Form I-213 (...), then in ...`."""
        told = ", then in ".join(named(document) for _, document in self.documents)
        return f"{self.value.words} ({numbers(self.findings)}) is repeated in {told}"


def numbered(report: Report, fingerprints: Iterable[str]) -> tuple[Numbered, ...]:
    """Return the findings with these fingerprints, with the numbers that they have in the report."""
    wanted = set(fingerprints)
    return tuple(one for part in chapters(report) for one in part if one.finding.fingerprint in wanted)


def numbers(findings: tuple[Numbered, ...]) -> str:
    """Return the findings as a sentence refers to them: `findings 2, 5`, with what is for review apart."""
    parts = [
        (f"finding{'s' * (len(some) > 1)} {', '.join(some)}{mark}")
        for mark, some in (
            ("", [str(one.number) for one in findings if one.finding.outcome is Outcome.DEFICIENT]),
            (", for review", [str(one.number) for one in findings if one.finding.outcome is not Outcome.DEFICIENT]),
        )
        if some
    ]
    return "; ".join(parts)


def named(document: RelyingDocument) -> str:
    """Return a document with its date and its exhibit."""
    told = ", ".join(filter(None, [document.date, f"exhibit {document.exhibit}" if document.exhibit else ""]))
    return f"{document.name} ({told})" if told else document.name


def chains(report: Report) -> tuple[Chain, ...]:
    """Return every value in question that an exhibited later document repeats, in the order of its first repetition."""
    found: dict[str, tuple[Repeated, list[tuple[int, RelyingDocument]]]] = {}
    for position, document in enumerate(report.reliance):
        for one in document.repeats:
            if one.state in _IN_QUESTION:
                found.setdefault(one.route, (one, []))[1].append((position, document))
    return tuple(Chain(one, numbered(report, one.findings), tuple(documents)) for one, documents in found.values())


def reliance_sentences(document: RelyingDocument, report: Report) -> tuple[str, ...]:
    """Return what is to be said of one document: each value that it repeats, and whether it cites anything else."""
    if not document.assessed:
        return ("not assessed: the fact comes from outside the document and no exhibit is named for it",)
    repeats = tuple(f"repeats {one.words} ({_state(one, report)})" for one in document.repeats)
    return (*(repeats or ("repeats nothing that the file names",)), _SOLE_BASIS[document.sole_basis])


def _state(one: Repeated, report: Report) -> str:
    match one.state:
        case "disputed" | "for_review":
            return numbers(numbered(report, one.findings))
        case "not_stated":
            return "the notice does not state it"
        case "not_assessed":
            return "not assessed"
        case _:
            return "no finding"


def reliance_rows(report: Report) -> Iterator[Row]:
    """Yield the chain of each value in question, then each document with what it repeats."""
    for chain in chains(report):
        yield Row("chain", (sentence(chain.sentence),))
    for document in report.reliance:
        label = named(document)
        yield Row(label[:1].upper() + label[1:], reliance_sentences(document, report))


def matrix(report: Report) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Return the matrix of reliance: its heading, and a row for each value with what each document does with it."""
    documents = [document for document in report.reliance if document.assessed and document.repeats]
    values = {one.route: one for document in documents for one in document.repeats}
    rows = (
        (one.words, _state(one, report), *("repeated" if route in _routes(document) else "" for document in documents))
        for route, one in values.items()
    )
    return ("value", "state", *(named(document) for document in documents)), tuple(rows)


def _routes(document: RelyingDocument) -> frozenset[str]:
    return frozenset(one.route for one in document.repeats)


def overlay_rows(overlay: Overlay, report: Report) -> Iterator[Row]:
    """Yield the caution of a forum, then each of its notes with its authorities, those for and those against marked as such."""
    yield Row(f"{overlay.title}, as of {overlay.as_of}", (overlay.caution, STANCES))
    for note in overlay.notes:
        yield Row(note.heading, (*_note(note, report), *map(authority, note.authorities)))


def _note(note: Note, report: Report) -> Iterator[str]:
    found = numbered(report, note.findings)
    yield f"{note.text} ({numbers(found)})" if found else note.text


def authority(text: Authority) -> str:
    """Return an authority as a note prints it: whom it helps, what it says, where it was read and when."""
    words = f'"{text.quote}"' if text.quote else text.proposition
    read = f"last verified {text.last_verified}" if text.verified else UNVERIFIED
    told = [text.date, text.status, text.source, read, text.note]
    return f"{text.stance}: {text.cite}: {words} [{'; '.join(filter(None, told))}]"
