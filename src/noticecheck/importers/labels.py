"""Finds the labels of a form at the start of a stretch of text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache, lru_cache
from typing import Final, NamedTuple

from noticecheck.importers.vocabulary import LANGUAGES, Label, Vocabulary, Words, folded
from noticecheck.importers.vocabulary import vocabulary as words_of

_NUMBER: Final = re.compile(r"\s*(?:\(?\d{1,2}(?:[.,](?:\d{1,2}|x))*[.)]?|\(?[a-z]\)|[•▪*–-])\s+")
COUNTER: Final = r"\s*\(?(?:n[o°º]\.?\s*)?\d{1,2}\s?(?:/|of|de|sur)\s?\d{1,2}\)?"
_AFTER: Final = re.compile(
    rf"(?P<count>(?:\s+(?:n[o°º]\.?\s*)?\d{{1,2}}|{COUNTER})(?=\s*[:\uff1a]))?\s*(?P<note>\([^()]{{1,60}}\))?"
    r"\s*(?P<colon>[:\uff1a]|\.{3,}|_{3,}|…|(?<=\s)\.{1,2}(?=\s))?\s*"
)
_ONLY_COUNTED: Final = re.compile(COUNTER)
_COUNTED_HEAD: Final = re.compile(rf"(?:\s+n[o°º]\.?\s*\d{{1,2}}|{COUNTER})$")
_COUNTED: Final = frozenset({"warrant", "judgment", "offences.charge", "offences.sentence"})
"""Labels that also stand alone above a part of the form, with a counter such as `1/2`."""

_NEARLY: Final = 0.86
_SHORTEST_PART: Final = 8
_LONGEST_LABEL: Final = 120


class Found(NamedTuple):
    """A label at the start of a stretch.

    `labels` are all that read so (one word may belong to several sections); `rest` is what follows; `sure` is false for one
    without number and colon, or that only nearly reads so.
    """

    labels: tuple[Label, ...]
    words: str
    note: str
    rest: str
    numbered: bool
    colon: bool
    exact: bool

    @property
    def sure(self) -> bool:
        """Whether it looks like a label beyond its words."""
        return self.exact and (self.colon or self.numbered)


@lru_cache(maxsize=2048)
def label_at(text: str, vocabulary: Vocabulary) -> Found | None:
    """Return the longest label that a text starts with, where what follows shows that it is one."""
    number = _NUMBER.match(text)
    start = number.end() if number else 0
    plain = folded(text)
    for words, labels in _by_first_word(vocabulary).get(_first_word(plain[start:]), ()):
        if plain.startswith(words, start):
            found = _as_label(text, start, start + len(words), labels)
            if found is not None:
                return found._replace(numbered=number is not None)
    return None


def nearly_label_at(text: str, vocabulary: Vocabulary) -> Found | None:
    """Return the label that the words before a colon nearly read as, for scans."""
    head, colon, rest = text.partition(":")
    number = _NUMBER.match(head)
    words = folded(head[number.end() if number else 0 :]).strip()
    if not colon or not _SHORTEST_PART - 4 <= len(words) <= _LONGEST_LABEL:
        return None
    likeness, labels = max(
        ((SequenceMatcher(None, words, other).ratio(), labels) for other, labels in _all(vocabulary)), key=lambda one: one[0]
    )
    if likeness < _NEARLY:
        return None
    return Found(labels, head.strip(), "", rest.strip(), numbered=number is not None, colon=True, exact=False)


@lru_cache(maxsize=2048)
def is_start_of_label(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a text is the beginning of a label that goes on elsewhere."""
    number = _NUMBER.match(text)
    words = folded(text[number.end() if number else 0 :]).strip()
    return len(words) >= _SHORTEST_PART and any(other.startswith(f"{words} ") for other, _ in _all(vocabulary))


@lru_cache(maxsize=2048)
def heading_at(text: str, kind: str, vocabulary: Vocabulary) -> str:
    """Return the key of the heading that a text is, whatever its number; `kind` is titles, statuses or heads. Empty when it is none."""
    number = _NUMBER.match(text)
    words = _COUNTED_HEAD.sub("", " ".join(folded(text[number.end() if number else 0 :]).strip(" :.—–-").split()))
    return _headings(vocabulary, kind).get(words, "")


@cache
def _headings(vocabulary: Vocabulary, kind: str) -> dict[str, str]:
    named = {"titles": vocabulary.titles, "statuses": vocabulary.statuses, "heads": vocabulary.heads}[kind]
    return {folded(words): key for key, variants in named.items() for words in variants}


def _as_label(text: str, start: int, end: int, labels: tuple[Label, ...]) -> Found | None:
    after = _AFTER.match(text, end)
    if after is None:
        return None
    rest, colon = text[after.end() :], after["colon"] is not None
    if text[end : end + 1].isalnum() or (rest and not colon and text[end : end + 1] not in {" ", "("}):
        return None
    note, count = after["note"] or "", (after["count"] or "").strip()
    if _ONLY_COUNTED.fullmatch(rest) and any(label.field in _COUNTED for label in labels):
        rest, count = "", rest
    if note and not colon:
        rest = f"{note} {rest}".strip() if rest else ""
    return Found(labels, text[start:end], note or count, rest.strip(), numbered=False, colon=colon, exact=True)


def _first_word(plain: str) -> str:
    return re.split(r"[\s:(]", plain.strip(), maxsplit=1)[0]


@cache
def _all(vocabulary_: Vocabulary) -> tuple[tuple[str, tuple[Label, ...]], ...]:
    grouped: dict[str, list[Label]] = {}
    for label in vocabulary_.labels:
        grouped.setdefault(folded(label.words), []).append(label)
    return tuple(sorted(((words, tuple(labels)) for words, labels in grouped.items()), key=lambda one: -len(one[0])))


@cache
def _by_first_word(vocabulary_: Vocabulary) -> dict[str, tuple[tuple[str, tuple[Label, ...]], ...]]:
    table: dict[str, list[tuple[str, tuple[Label, ...]]]] = {}
    for words, labels in _all(vocabulary_):
        table.setdefault(_first_word(words), []).append((words, labels))
    return {word: tuple(entries) for word, entries in table.items()}


def candidates(found: Found, section: str) -> Iterator[Label]:
    """Yield the labels that a found one may be, those of the current section first."""
    yield from (label for label in found.labels if label.section == section)
    yield from (label for label in found.labels if label.section != section)


def titles_in(text: str, vocabulary: Vocabulary) -> Iterator[str]:
    """Yield the types of document that a line such as a subject names."""
    yield from _named_in(text, vocabulary.titles)


def statuses_in(text: str, vocabulary: Vocabulary) -> Iterator[str]:
    """Yield the statuses of the person that a line such as a subject names."""
    yield from _named_in(text, vocabulary.statuses)


def _named_in(text: str, variants: Words) -> Iterator[str]:
    plain = folded(text)
    yield from (key for key, titles in variants.items() if any(folded(title) in plain for title in titles))


def is_of_another_language(text: str, spoken: Vocabulary) -> bool:
    """Whether a line is a head, or a label of several words with its colon, in one of the other languages."""
    others = [words_of(language) for language in LANGUAGES if language != spoken.language]
    return any(heading_at(text, "heads", one) or _is_plain_label(label_at(text, one)) for one in others)


def _is_plain_label(found: Found | None) -> bool:
    return found is not None and found.colon and (found.numbered or " " in found.words)
