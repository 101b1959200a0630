"""Lexicons: groups of terms for one language, matched token by token, the longest term first.

The files that people edit are `data/*.yaml`; the tables read here are made from them and carry the same terms. A term may end in `*`,
which stands for any ending: `рубл*` matches рубль and рублей.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Final, Generic, TypeVar

from noticecheck.prose.tokens import Token, keys_of
from noticecheck.records import dataclass

DATA: Final = Path(__file__).with_name("data")
_STEM: Final = 3
_PLAIN_WORDS: Final = re.compile(r"[A-Za-z]+\*?(?: [A-Za-z]+\*?)*")
"""A term of plain words, whose tokens are its words; any other is taken apart by the tokeniser."""
Payload = TypeVar("Payload")


@dataclass(frozen=True, slots=True)
class Match(Generic[Payload]):
    """A term found: how many tokens it takes, and what the lexicon says of it."""

    length: int
    payload: Payload
    term: str


@dataclass(frozen=True, slots=True)
class _Entry(Generic[Payload]):
    keys: tuple[str, ...]
    open_end: tuple[bool, ...]
    payload: Payload
    term: str

    def fits(self, tokens: Sequence[Token], start: int) -> bool:
        if start + len(self.keys) > len(tokens):
            return False
        if len(self.keys) == 1:  # the index has compared an exact word already
            return not self.open_end[0] or tokens[start].key.startswith(self.keys[0])
        return all(
            tokens[start + offset].key.startswith(key) if is_open else tokens[start + offset].key == key
            for offset, (key, is_open) in enumerate(zip(self.keys, self.open_end, strict=True))
        )


class Terms(Generic[Payload]):
    """Terms of one group, looked up at a token in constant time."""

    def __init__(self, terms: Mapping[str, Payload]) -> None:
        """Sort the terms by the first letters of their first word; a term is taken apart when a text has such a word.

        Most words of a language's lexicon are in no given text, and taking all of them apart costs more than reading it.
        """
        self._exact: dict[str, list[_Entry[Payload]]] = {}
        self._open: dict[str, list[_Entry[Payload]]] = {}
        self._pairs: dict[tuple[str, ...], list[_Entry[Payload]]] = {}
        self._last: set[str] = set()
        self._waiting: dict[str, list[tuple[str, Payload]]] = {}
        for term, payload in terms.items():
            if _PLAIN_WORDS.fullmatch(term):
                lowered = term.lower()
                self._last.add(lowered.rsplit(" ", 1)[-1].rstrip("*")[:_STEM])
                self._waiting.setdefault(lowered.split(" ", 1)[0].rstrip("*")[:_STEM], []).append((term, payload))
            else:
                entry = _entry(term, payload)
                self._last.add(entry.keys[-1][:_STEM])
                self._file(entry)

    def _file(self, entry: _Entry[Payload]) -> None:
        """Index by the first word and the second if there is one, or by the first letters where the ending is open."""
        if len(entry.keys) > 1 and not any(entry.open_end[:2]):
            self._pairs.setdefault(entry.keys[:2], []).append(entry)
            return
        table, key = (self._open, entry.keys[0][:_STEM]) if entry.open_end[0] else (self._exact, entry.keys[0])
        table.setdefault(key, []).append(entry)

    def may_end(self, key: str) -> bool:
        """Whether a term may end with a word: a quick look that saves most look-ups to the left."""
        return key[:_STEM] in self._last

    def at(self, tokens: Sequence[Token], position: int) -> Match[Payload] | None:
        """Return the longest term that starts at a token."""
        key = tokens[position].key
        if key[:_STEM] in self._waiting:
            for term, payload in self._waiting.pop(key[:_STEM]):
                self._file(_entry(term, payload))
        exact, stem = self._exact.get(key), self._open.get(key[:_STEM])
        pairs = self._pairs.get((key, tokens[position + 1].key)) if self._pairs and position + 1 < len(tokens) else None
        if exact is None and stem is None and pairs is None:
            return None
        fitting = [entry for entry in (*(exact or ()), *(stem or ()), *(pairs or ())) if entry.fits(tokens, position)]
        best = max(fitting, key=lambda entry: (len(entry.keys), len(entry.term)), default=None)
        return None if best is None else Match(len(best.keys), best.payload, best.term)


def _entry(term: str, payload: Payload) -> _Entry[Payload]:
    if term.isalpha() and term.isascii():
        return _Entry((term.lower(),), (False,), payload, term)
    keys = keys_of(term)
    stars = [after == "*" for after in (*keys[1:], "")]
    words = [(key, star) for key, star in zip(keys, stars, strict=True) if key != "*"]
    return _Entry(tuple(key for key, _ in words), tuple(star for _, star in words), payload, term)


@cache
def group(language: str, name: str) -> Terms[str]:
    """Return a group of terms of a language, empty when the language has none; what a term stands for is a text."""
    return Terms(table(language, name))


@cache
def shared_group(languages: tuple[str, ...], name: str) -> Terms[str]:
    """Return one group of several languages as one; where two have a term, the first language counts."""
    return Terms({term: payload for language in reversed(languages) for term, payload in table(language, name).items()})


def table(language: str, name: str) -> dict[str, str]:
    """Return a group of terms of a language as it is in the file."""
    return _file(language).get(name, {})


@cache
def _file(language: str) -> dict[str, dict[str, str]]:
    path = DATA / f"{language}.json"
    return json.loads(path.read_bytes()) if path.is_file() else {}


@cache
def languages() -> tuple[str, ...]:
    """Return the languages that have a lexicon."""
    return tuple(sorted(path.stem for path in DATA.glob("*.json") if len(path.stem) == 2))  # noqa: PLR2004 - ISO 639-1
