"""A printout that is a PDF with text."""

from __future__ import annotations

import json
from typing import Any, Final

from noticecheck.importers.layout import Word, rows_of_page
from noticecheck.importers.outside import taken_apart
from noticecheck.importers.printout import SURE, Printout

MOSTLY_IMAGE: Final = 0.6
FEWEST_WORDS: Final = 5
OVER_A_SCAN: Final = 90
"""How far the words are trusted that somebody else's reader laid over a scanned page."""

TOUCHING: Final = 4.0
UNMAPPED: Final = 0.2
AN_IMAGE: Final = 0.2
"""Share of a page without text that images fill, above which it is a page to read as an image."""

MARGIN: Final = 0.1
"""Share of the height of a page at its top and bottom where courts stamp what they file."""


def printout_of_pdf(raw: bytes, name: str, language: str | None = None) -> Printout:
    """Take a PDF apart; when its pages are images without text, as a scan.

    Raises:
        InputError: when it cannot be read within the limits.
        UsageError: when what reads it is not installed.
    """
    pages: list[dict[str, Any]] = json.loads(taken_apart(raw, name, "text"))
    if not any(_has_text(page) for page in pages):
        from noticecheck.importers.scan import printout_of_scan

        return printout_of_scan(raw, name, len(pages), language)
    words, unread = _words_of(pages, raw, name, language)
    rows = tuple(row for number, of_page in enumerate(words, 1) for row in rows_of_page(of_page, number))
    return Printout(name, "pdf", rows, max(page["width"] for page in pages), TOUCHING, len(pages), unread)


def _words_of(pages: list[dict[str, Any]], raw: bytes, name: str, language: str | None) -> tuple[list[list[Word]], str]:
    """Return the words of each page, of those that are images as Tesseract reads them; and which could not be read, and why."""
    words = [[_word(word, OVER_A_SCAN if page["images"] > MOSTLY_IMAGE else SURE) for word in page["words"]] for page in pages]
    images = {number: float(page["width"]) for number, page in enumerate(pages) if _is_image(page)}
    if not images:
        return words, ""
    from noticecheck.importers.scanned_pages import read_pages

    read, unread = read_pages(raw, name, images, language)
    for number, of_page in read.items():
        words[number] = of_page
    return words, unread


def _is_image(page: dict[str, Any]) -> bool:
    """Whether a page holds an image instead of text, or text that nobody can read."""
    return not _has_text(page) and (page["images"] > AN_IMAGE or len(page["words"]) >= FEWEST_WORDS)


def _has_text(page: dict[str, Any]) -> bool:
    """Whether a page has readable words; over an image those at its edges do not count, as they are the stamps of a court."""
    words = [str(word[0]) for word in page["words"] if page["images"] <= MOSTLY_IMAGE or not _is_at_the_edge(word, page["height"])]
    unmapped = sum(word.count("\ufffd") + word.count("\ufffe") for word in words)
    return len(words) >= FEWEST_WORDS and unmapped < UNMAPPED * sum(map(len, words))


def _is_at_the_edge(word: list[Any], height: float) -> bool:
    return bool(word[4] < MARGIN * height or word[2] > (1 - MARGIN) * height)


def _word(word: list[Any], certainty: int) -> Word:
    text, left, top, right, bottom = word
    return Word(str(text), left, top, right, bottom, certainty)
