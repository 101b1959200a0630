"""A printout that is a scan: pages as images, read by Tesseract where it is installed, with its confidence in each word."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from itertools import groupby
from statistics import median
from typing import Final, NamedTuple

from noticecheck.errors import UsageError
from noticecheck.importers.dark import Box, dark_boxes
from noticecheck.importers.layout import Word, rows_of_page
from noticecheck.importers.outside import taken_apart, unreadable
from noticecheck.importers.printout import Printout, Row

TESSERACT: Final = "tesseract"
INSTALL: Final = "install it (Debian: apt-get install tesseract-ocr) and: pip install 'noticecheck[ocr]'"
DOTS: Final = 200
SECONDS: Final = 120
MAX_PAGES: Final = 20
TOUCHING: Final = 14.0
LANGUAGES: Final = {"en": "eng", "fr": "fra", "es": "spa"}
A_SPECK: Final = 25
"""Confidence below which one or two signs are taken for dirt on the page."""

COVER: Final = "\u2588"
_WORD: Final = "5"
_EDGES: Final = "\u2018\u2019`|~_\u00b7\u2022*"
"""Signs that dirt at the edge of a word is read as."""


class Page(NamedTuple):
    """A page as a grey image in the format PGM, with its size in dots."""

    image: bytes
    width: int
    height: int


def printout_of_scan(raw: bytes, name: str, pages: int, language: str | None) -> Printout:
    """Read the pages of a PDF without text, or one image when `pages` is 0.

    Raises:
        InputError: when it cannot be drawn or read within the limits.
        UsageError: when Tesseract or the package that draws pages is not installed.
    """
    found = program()
    if found is None:
        raise UsageError(
            f"{name} is a scan, and Tesseract, the program that reads scans, is not installed; {INSTALL}; or type the text out"
        )
    if pages > MAX_PAGES:
        raise unreadable(name, f"has {pages:,} scanned pages; import reads {MAX_PAGES} at most")
    rows: list[Row] = []
    width = 0.0
    for number, page in enumerate(_drawn(raw, name, pages), 1):
        rows += rows_of_page(_words(page, name, found, language), number)
        width = max(width, float(page.width))
    return Printout(name, "scan", tuple(rows), width, TOUCHING, max(pages, 1))


def program() -> str | None:
    """Return where Tesseract is, None when it is not installed."""
    return shutil.which(TESSERACT)


def words_of_page(raw: bytes, name: str, number: int, found: str, language: str | None) -> tuple[list[Word], int]:
    """Return the words of one page of a PDF, counted from 0, and the width of the page that their places are in.

    Raises:
        InputError: when it cannot be drawn or read within the limits.
        UsageError: when the package that draws pages is not installed.
    """
    page = _page(taken_apart(raw, name, "draw", str(number), str(DOTS)))
    return _words(page, name, found, language), page.width


def _drawn(raw: bytes, name: str, pages: int) -> Iterator[Page]:
    if not pages:
        yield _page(taken_apart(raw, name, "grey"))
    for number in range(pages):
        yield _page(taken_apart(raw, name, "draw", str(number), str(DOTS)))


def _page(image: bytes) -> Page:
    _, size, _ = image.split(b"\n", 3)[:3]
    width, height = map(int, size.split())
    return Page(image, width, height)


def _words(page: Page, name: str, program: str, language: str | None) -> list[Word]:
    """Return the words that Tesseract reads, without what it reads in black boxes, and a sign for each box."""
    boxes = dark_boxes(page.image.split(b"\n", 3)[3], page.width, page.height)
    read = [word for word in _read(page, name, program, language) if not any(_inside(word, box) for box in boxes)]
    return [*read, *(Word(COVER, *box) for box in boxes)]


def _read(page: Page, name: str, program: str, language: str | None) -> Iterator[Word]:
    command = [program, "stdin", "stdout", "-l", _installed(program, language), "--dpi", str(DOTS), "--psm", "4", "tsv"]
    try:
        done = subprocess.run(command, input=page.image, capture_output=True, check=False, timeout=SECONDS)  # noqa: S603 - found on the path
    except subprocess.TimeoutExpired:
        raise unreadable(name, f"takes more than {SECONDS} seconds a page to read") from None
    if done.returncode:
        raise unreadable(name, "cannot be read by Tesseract")
    for words in _lines(done.stdout.decode("utf-8", "replace")):
        yield from _straightened(_without_dirt(words))


def _lines(table: str) -> Iterator[list[Word]]:
    """Yield the words of each line that Tesseract saw, from its table of tab-separated values."""
    rows = (line.split("\t") for line in table.splitlines()[1:])
    for _, words in groupby((row for row in rows if row[0] == _WORD and row[-1].strip()), key=lambda row: row[1:5]):
        yield [_word(row) for row in words]


def _word(row: list[str]) -> Word:
    left, top, width, height, certainty = map(float, row[6:11])
    return Word(row[11].strip(_EDGES) or row[11], left, top, left + width, top + height, max(0, round(certainty)))


def _without_dirt(words: list[Word]) -> list[Word]:
    """Leave out specks: signs at the ends of a line that are no words, and what is small and hardly read."""
    kept = [word for word in words if word.certainty >= A_SPECK or len(word.text) > len("ab")]
    while kept and not any(sign.isalnum() for sign in kept[0].text):
        kept = kept[1:]
    while kept and not any(sign.isalnum() for sign in kept[-1].text) and kept[-1].text not in {")", "\u2588"}:
        kept = kept[:-1]
    return kept if sum(len(word.text) for word in kept) > 1 else []


def _straightened(words: list[Word]) -> Iterator[Word]:
    """Give the words of a line one height, so that a page that lies askew still has lines."""
    if words:
        top, bottom = median(word.top for word in words), median(word.bottom for word in words)
        yield from (Word(word.text, word.left, top, word.right, bottom, word.certainty) for word in words)


def _installed(program: str, language: str | None) -> str:
    """Return the languages to read in, of those that are installed."""
    listed = subprocess.run([program, "--list-langs"], capture_output=True, check=False, timeout=SECONDS)  # noqa: S603 - found on the path
    there = set(listed.stdout.decode("utf-8", "replace").split())
    wanted = [LANGUAGES[language]] if language else list(LANGUAGES.values())
    return "+".join(name for name in wanted if name in there) or "eng"


def _inside(word: Word, box: Box) -> bool:
    across, down = (word.left + word.right) / 2, (word.top + word.bottom) / 2
    return box.left <= across <= box.right and box.top <= down <= box.bottom
