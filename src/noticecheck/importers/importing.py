"""From the bytes of a file to the draft of a notice, whatever kind of file it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from noticecheck.errors import InputError, Problem
from noticecheck.importers.draft import Draft, Evidence, Reading
from noticecheck.importers.entries import entries_of
from noticecheck.importers.labels import heading_at, label_at
from noticecheck.importers.plain_text import printout_of_bytes
from noticecheck.importers.printout import Printout, harmless
from noticecheck.importers.reading import draft_of
from noticecheck.importers.records_file import drafts_of_json, is_json
from noticecheck.importers.vocabulary import LANGUAGES, Vocabulary, vocabulary
from noticecheck.records import replace

FEWEST_LABELS: Final = 3
PDF: Final = b"%PDF-"
ZIP: Final = b"PK\x03\x04"
IMAGES: Final = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*")
"""How PNG, JPEG and TIFF start."""

_SECTIONS: Final = ("person", "facts", "action")


def draft_of_printout(printout: Printout, language: str | None = None) -> Draft:
    """Read a printout in its language, or in the one given.

    Raises:
        InputError: when it is no labelled form.
    """
    printout = harmless(printout)
    spoken = vocabulary(language) if language else language_of(printout)
    if labels_in(printout, spoken) < FEWEST_LABELS:
        raise no_form(printout.name, printout.unread)
    entries = entries_of(printout, spoken)
    return _completed(_without_pages(draft_of(entries, spoken, printout.name), printout.unread), spoken)


def language_of(printout: Printout) -> Vocabulary:
    """Return the language in which most labels are found."""
    return max(map(vocabulary, LANGUAGES), key=lambda one: labels_in(printout, one))


def labels_in(printout: Printout, spoken: Vocabulary) -> int:
    """Return how many labels and headings are found in a language."""
    texts = [stretch.text for row in printout.rows for stretch in row]
    found = (label_at(text, spoken) for text in texts)
    labels = sum(one is not None and (one.colon or one.numbered or not one.rest) for one in found)
    return labels + sum(heading_at(text, "heads", spoken) != "" for text in texts)


def _without_pages(draft: Draft, unread: str) -> Draft:
    """Say of every field that was not found that pages were not read."""
    why, _, _ = unread.partition(" (")
    gaps = tuple(replace(gap, remark=why) if gap.reason == "unknown" and gap.evidence is None else gap for gap in draft.gaps)
    return replace(draft, gaps=gaps, unread=unread) if unread else draft


def no_form(name: str, unread: str = "") -> InputError:
    """Return the error for a file in which no labels of a notice are found; `unread` says which pages were not read."""
    hint = (
        unread
        or "import reads the labelled form of a notice in English, French or Spanish; for anything else start from `noticecheck init`"
    )
    return InputError((Problem(name, 0, 0, f"{name} has no labels of a notice", hint),))


def _completed(draft: Draft, spoken: Vocabulary) -> Draft:
    """Add what the form as a whole tells: how complete it is, and its language."""
    if any(entry_is_told(reading) for reading in draft.readings):
        return draft
    parts = {reading.route[0] for reading in draft.readings}
    whole = all(part in parts for part in _SECTIONS) and not draft.unread
    found = "identity, facts and action were found; see that no page is missing" if whole else "parts of the form were not found"
    remark = draft.unread.partition(" (")[0] or found
    added = [Reading(("source", "completeness"), "full" if whole else "extract", None, "low" if whole else "high", remark)]
    gaps = draft.gaps
    if not any(reading.route == ("document", "language") for reading in draft.readings):
        told = "the language of the labels"
        added.append(Reading(("document", "language"), spoken.language, Evidence("labels", 1, 1), "medium", told))
        gaps = tuple(gap for gap in gaps if gap.route != ("document", "language"))
    return replace(draft, readings=(*added, *draft.readings), gaps=gaps)


def entry_is_told(reading: Reading) -> bool:
    """Whether the form itself says how complete it is, as those do that noticecheck printed."""
    return reading.route[:1] == ("source",)


def drafts_of_bytes(raw: bytes, name: str, language: str | None = None) -> Iterator[Draft | InputError]:
    """Yield the drafts of a file of any kind that is known here, told by its first bytes and not by its name.

    A printout gives one; a file of public records one for each, or the error of a record that cannot be read.

    Raises:
        InputError: when the file is of no such kind, or cannot be read.
        UsageError: when a package or program that reads it is not installed.
    """
    if is_json(raw):
        yield from drafts_of_json(raw, name)
    else:
        yield draft_of_printout(_printout(raw, name, language), language)


def draft_of_bytes(raw: bytes, name: str, language: str | None = None) -> Draft:
    """Read a printout, whatever it is printed on.

    Raises:
        InputError: when it cannot be read.
        UsageError: when a package or program that reads it is not installed.
    """
    return draft_of_printout(_printout(raw, name, language), language)


def _printout(raw: bytes, name: str, language: str | None) -> Printout:
    if PDF in raw[:1024]:
        from noticecheck.importers.pdf import printout_of_pdf

        return printout_of_pdf(raw, name, language)
    if raw.startswith(ZIP):
        from noticecheck.importers.docx import printout_of_docx

        return printout_of_docx(raw, name)
    if raw.startswith(IMAGES):
        from noticecheck.importers.scan import printout_of_scan

        return printout_of_scan(raw, name, 0, language)
    return printout_of_bytes(raw, name)
