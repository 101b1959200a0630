"""Pages of a PDF that are images while others are text: read by Tesseract where it is installed, else told as not read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from noticecheck.errors import InputError, UsageError
from noticecheck.importers.layout import Word
from noticecheck.importers.printout import SURE
from noticecheck.importers.scan import INSTALL, MAX_PAGES, program, words_of_page

NOT_INSTALLED: Final = f"Tesseract, the program that reads scans, is not installed; {INSTALL}"
TOO_MANY: Final = f"import reads {MAX_PAGES} scanned pages at most; save the pages of the notice as a new PDF"
NOT_READABLE: Final = "it could not be drawn or read; type the text out"


def read_pages(raw: bytes, name: str, images: Mapping[int, float], language: str | None) -> tuple[dict[int, list[Word]], str]:
    """Return the words of the pages by their positions, in points; and which were not read, why and what to do, empty for none.

    `images` holds the width of each such page, in points.
    """
    found = program()
    if found is None or len(images) > MAX_PAGES:
        return {}, _told(images, NOT_INSTALLED if found is None else TOO_MANY)
    read: dict[int, list[Word]] = {}
    for number, width in images.items():
        try:
            read[number] = _in_points(*words_of_page(raw, name, number, found, language), width)
        except (InputError, UsageError):
            continue
    left = [number for number in images if number not in read]
    return read, _told(left, NOT_READABLE) if left else ""


def _in_points(words: list[Word], dots: int, width: float) -> list[Word]:
    """Return words with their places in points; none of them is as sure as text."""
    scale = width / dots
    return [
        Word(word.text, word.left * scale, word.top * scale, word.right * scale, word.bottom * scale, min(word.certainty, SURE - 1))
        for word in words
    ]


def _told(numbers: Iterable[int], why: str) -> str:
    pages = [f"{number + 1}" for number in numbers]
    named = f"page {pages[0]} was" if len(pages) == 1 else f"pages {', '.join(pages[:-1])} and {pages[-1]} were"
    return f"{named} not read ({'an image' if len(pages) == 1 else 'images'}): {why}"
