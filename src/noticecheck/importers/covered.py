"""What cannot be read of a value: black boxes, rows of X, exemptions of the law of disclosure, places that the copy calls illegible."""

from __future__ import annotations

import re
from typing import Final

from noticecheck.importers.draft import Reason
from noticecheck.importers.entry import LONG, Entry
from noticecheck.importers.vocabulary import Vocabulary

HIDDEN: Final[tuple[Reason, ...]] = ("redacted", "illegible")
_LAW_OF_DISCLOSURE: Final = re.compile(r"\(b\)\s?\(\d\)(?:\s?\([A-F]\))?(?:\s*[;,]\s*(?=\(b\)))?")
"""The exemptions of the Freedom of Information Act, as they are set in place of what is blacked out."""

_RUN: Final = re.compile(r"X{4,}")
_BLACK: Final = re.compile(r"[\u2588\u25a0\u2587\u2589\u25ac]+(?:\s*[\u2588\u25a0\u2587\u2589\u25ac]+)*")
_UNREADABLE: Final = re.compile(r"\ufffd+|\?{3,}")
_MARKED: Final = re.compile(r"\[(?:redacted|illegible)\]")


def covered(entry: Entry, vocabulary: Vocabulary) -> tuple[str, Reason | None]:
    """Return the words of an entry with what cannot be read marked, and why the whole cannot be read if so."""
    marked = _marked(entry.prose if entry.field in LONG else entry.words, vocabulary)
    rest = _MARKED.sub("", marked).strip(" .,;")
    for reason in HIDDEN:
        hidden = entry.mark == reason or f"[{reason}]" in marked
        if hidden and (entry.field not in LONG or not rest):
            return marked, reason
    return marked, None


def _marked(words: str, vocabulary: Vocabulary) -> str:
    words = _LAW_OF_DISCLOSURE.sub("[redacted]", _BLACK.sub("[redacted]", words))
    if _RUN.fullmatch(words.strip()):
        return "[redacted]"
    for reason in HIDDEN:
        for mark in vocabulary.answers[reason]:
            words = re.sub(re.escape(mark), f"[{reason}]", words, flags=re.IGNORECASE)
    return re.sub(rf"({_MARKED.pattern})\s+(?=[,.;:)])", r"\1", _UNREADABLE.sub("[illegible]", words))
