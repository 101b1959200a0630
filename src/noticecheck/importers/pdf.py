"""A printout that is a PDF with text."""

from __future__ import annotations

import json
from typing import Any, Final

from noticecheck.importers.layout import Word, rows_of_page
from noticecheck.importers.outside import taken_apart
from noticecheck.importers.printout import SURE, Printout, Row

MOSTLY_IMAGE: Final = 0.6
FEWEST_WORDS: Final = 5
OVER_A_SCAN: Final = 90
"""How far the words are trusted that somebody else's reader laid over a scanned page."""

TOUCHING: Final = 4.0
UNMAPPED: Final = 0.2


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
    rows: list[Row] = []
    for number, page in enumerate(pages, 1):
        certainty = OVER_A_SCAN if page["images"] > MOSTLY_IMAGE else SURE
        rows += rows_of_page([_word(word, certainty) for word in page["words"]], number)
    return Printout(name, "pdf", tuple(rows), max(page["width"] for page in pages), TOUCHING, len(pages))


def _has_text(page: dict[str, Any]) -> bool:
    words = [str(word[0]) for word in page["words"]]
    unmapped = sum(word.count("\ufffd") + word.count("\ufffe") for word in words)
    return len(words) >= FEWEST_WORDS and unmapped < UNMAPPED * sum(map(len, words))


def _word(word: list[Any], certainty: int) -> Word:
    text, left, top, right, bottom = word
    return Word(str(text), left, top, right, bottom, certainty)
