"""Phrases of a draft or a decision that the Rules do not bear out, each with what the Rules say; from `_data/misstatements.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from noticecheck.records import dataclass
from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.rulebook.files import Plain, Table, read_yaml, rules_folder


@dataclass(frozen=True, slots=True)
class Misstatement:
    """A phrase with its place (line and column from 1), what is right in its stead, and the provision."""

    line: int
    column: int
    words: str
    says: str
    cite: str


def misstatements(text: str) -> tuple[Misstatement, ...]:
    """Return the phrases of a text that the Rules do not bear out, in the order of the text."""
    provisions = load_rulebook().provisions
    found = [(place, words, row) for row in _rows() for place, words in _said(text, row)]
    return tuple(
        Misstatement(text.count("\n", 0, place) + 1, place - text.rfind("\n", 0, place), words, str(row["says"]), provision.cite)
        for place, words, row in sorted(found, key=lambda one: one[0])
        for provision in (provisions[str(row["provision"])],)
    )


def _rows() -> Iterator[Table]:
    rows = read_yaml(rules_folder() / "_data" / "misstatements.yaml")["statements"]
    yield from (row for row in rows if isinstance(row, dict)) if isinstance(rows, list) else ()


def _said(text: str, row: Table) -> Iterator[tuple[int, str]]:
    """Yield the phrases of a row with their offsets, but for those that a denial stands before."""
    before = _any_of(row["unless_before"])
    for match in re.finditer(rf"\b(?:{_any_of(row['phrases'])})\b", text, re.IGNORECASE):
        if not before or not re.search(rf"\b(?:{before})\s+$", text[: match.start()], re.IGNORECASE):
            yield match.start(), match[0]


def _any_of(phrases: Plain) -> str:
    listed = sorted((str(one) for one in phrases), key=len, reverse=True) if isinstance(phrases, list) else []
    return "|".join(r"\s+".join(re.escape(word) for word in phrase.split()) for phrase in listed)
