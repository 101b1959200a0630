"""What a page carries beside the document: page numbers, running heads, stamps of courts and of disclosure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from noticecheck.importers.printout import Row, Stretch

_FURNITURE: Final = re.compile(
    r"(?:page|p\.|página|pagina|pág\.)\s*\d+(?:\s*(?:of|de|sur|/)\s*\d+)?|-\s*\d+\s*-|\d{1,3}\s*/\s*\d{1,3}"
    r"|(?:case|cause|affaire|caso)\s+(?:no\.?\s*)?\d[\w:.-]*.*\b(?:document|doc\.?|filed|page)\b.*"
    r"|(?:exhibit|ex\.|pièce|annexe?|anexo|prueba|tab)\s*(?:n[o°º]\.?\s*)?[A-Z0-9]{1,4}(?:-\d+)?"
    r"|(?:government|defen[cs]e|plaintiff's|respondent's|joint)\s+exhibit.*"
    r"|for official use only|(?:pour )?usage officiel (?:uniquement|exclusivement)|(?:para )?uso oficial (?:exclusivo|únicamente)"
    r"|confidential|confidentiel|confidencial|certified (?:true )?copy|copie certifiée(?: conforme)?|copia certificada"
    r"|received|filed|sealed"
    r"|(?:icpo-)?interpol|oipc-interpol|copy|copie|copia|draft"
    r"|[A-Z]{2,6}[-_ ]?\d{5,}",
    re.IGNORECASE,
)
_AT_THE_EDGE: Final = 3
_TWICE: Final = 2


def without_furniture(rows: Iterable[Row], is_label: Callable[[str], bool], footer: str) -> Iterator[Row]:
    """Leave out what is printed on the page and is not of the document; a running head with a label is kept once."""
    kept = [tuple(stretch for stretch in row if stretch.text != footer and not _is_furniture(stretch)) for row in rows]
    running = _running(kept)
    seen: set[str] = set()
    for row in kept:
        words = _pattern(row)
        if words not in running:
            yield row
        elif words not in seen and any(is_label(stretch.text) for stretch in row):
            seen.add(words)
            yield row


def _is_furniture(stretch: Stretch) -> bool:
    return _FURNITURE.fullmatch(stretch.text.strip(" *|[]")) is not None


def _running(rows: list[Row]) -> set[str]:
    """Return the lines that stand at the edge of more than one page."""
    pages: dict[int, list[Row]] = {}
    for row in rows:
        if row:
            pages.setdefault(row[0].page, []).append(row)
    edges = ({_pattern(row) for row in (*of_page[:_AT_THE_EDGE], *of_page[-_AT_THE_EDGE:])} for of_page in pages.values())
    counted = Counter(words for edge in edges for words in edge)
    return {words for words, times in counted.items() if times >= _TWICE and words}


def _pattern(row: Row) -> str:
    return re.sub(r"page \d+|\b\d{1,2}\b(?=\s*$)", "#", " ".join(stretch.text for stretch in row).casefold())
