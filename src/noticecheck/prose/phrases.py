"""The tokens of a text beside the lexicon of its language: what a grammar looks at while it reads from left to right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final

from noticecheck.prose.language import language_of
from noticecheck.prose.lexicon import Match, Terms, table
from noticecheck.prose.tokens import Token
from noticecheck.records import dataclass

_LONGEST_TERM: Final = 8
_GLUED: Final = "وفبلك"
"""Arabic particles written together with the word that follows."""
_SHORTEST_CARRIER: Final = 2
_CYRILLIC: Final = range(0x0400, 0x0530)
_ARABIC: Final = range(0x0600, 0x0700)


@dataclass(frozen=True, slots=True)
class Phrases:
    """A text to be read; every position is that of a token, and one outside the text is no error."""

    tokens: Sequence[Token]
    language: str

    def key(self, position: int) -> str:
        """Return the folded word, number or sign, empty outside the text."""
        return self.tokens[position].key if 0 <= position < len(self.tokens) else ""

    def at(self, name: str, position: int) -> Match[str] | None:
        """Return the longest term of a group that starts here; in Arabic also without the particle glued to it."""
        return self.any_at((name,), position)

    def any_at(self, names: tuple[str, ...], position: int) -> Match[str] | None:
        """Return the longest term of several groups that starts here."""
        if not 0 <= position < len(self.tokens):
            return None
        terms = _terms(self.language, names)
        found = terms.at(self.tokens, position)
        if found or self.language != "ar":
            return found
        bare = _without_particle(self.tokens[position])
        return terms.at((bare, *self.tokens[position + 1 : position + _LONGEST_TERM]), 0) if bare else None

    def at_as(self, name: str, position: int, words: Iterable[str]) -> Match[str] | None:
        """Return the term of a group that would start here if the word here were one of these."""
        terms, token, rest = _terms(self.language, (name,)), self.tokens[position], self.tokens[position + 1 : position + _LONGEST_TERM]
        return next((found for word in words if (found := terms.at((_as(token, word), *rest), 0))), None)

    def payload(self, name: str, position: int) -> str:
        """Return what the term that starts here stands for, empty when there is none."""
        found = self.at(name, position)
        return found.payload if found else ""

    def skip(self, name: str, position: int) -> int:
        """Return the position after a term of the group, or the same position when there is none."""
        found = self.at(name, position)
        return position + found.length if found else position

    def number(self, position: int, longest: int = 4) -> int:
        """Return the whole number written here, -1 when there is none or it has more digits than `longest`."""
        key = self.key(position)
        return int(key) if len(key) <= longest and key.isdecimal() else -1

    def digits(self, position: int) -> int:
        """Return how many digits the number here has, 0 when it is none."""
        key = self.key(position)
        return len(key) if key.isdecimal() else 0

    def apart(self, position: int) -> bool:
        """Whether white space or the end of the text comes before this position."""
        return not 0 < position < len(self.tokens) or self.tokens[position].spaced


@cache
def _terms(language: str, names: tuple[str, ...]) -> Terms[str]:
    return Terms({term: payload for name in names for term, payload in table(language, name).items()})


def reading_language(tokens: Sequence[Token], language: str | None) -> str:
    """Return the language to read in: the one given, else the one that the text shows, else the likeliest of its script."""
    return language or language_of(tokens) or _of_script(next((token.key for token in tokens if token.kind == "word"), ""))


def _of_script(word: str) -> str:
    code = ord(word[0]) if word else 0
    return "ru" if code in _CYRILLIC else "ar" if code in _ARABIC else "en"


def _as(token: Token, key: str) -> Token:
    return Token(token.start, token.end, key, token.kind, token.spaced, token.capital)


def _without_particle(token: Token) -> Token | None:
    key = token.key
    return _as(token, key[1:]) if len(key) > _SHORTEST_CARRIER and key[0] in _GLUED else None


def joined(tokens: Sequence[Token]) -> str:
    """Return words as one key, with a space between each two: the form in which tables hold names."""
    return " ".join(token.key for token in tokens)
