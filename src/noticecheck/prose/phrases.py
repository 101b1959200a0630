"""The tokens of a text beside the lexicon of its language: what a grammar looks at while it reads from left to right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache, reduce
from operator import or_
from typing import TYPE_CHECKING, Final

from noticecheck.prose.language import language_of
from noticecheck.prose.lexicon import Match, bit, index, table
from noticecheck.prose.tokens import Token, sentences, tokenise

if TYPE_CHECKING:
    from noticecheck.prose.points import Point

_OUTSIDE: Final = ("",) * 32
"""What stands before and after a text: more words than a term or a look to either side has."""
_GLUED: Final = "وفبلك"
"""Arabic particles written together with the word that follows."""
CAPITALS: Final = "^"
"""Beside the groups of the lexicon: words with a capital letter."""
_CYRILLIC: Final = range(0x0400, 0x0530)
_ARABIC: Final = range(0x0600, 0x0700)


class Phrases:
    """A text to be read; every position is that of a token, and one outside the text is no error.

    `hits` has for each token the longest term of each group that starts there. They are looked up once, for all grammars.
    """

    __slots__ = ("_index", "_present", "_sentences", "hits", "keys", "language", "masks", "points", "tokens")

    def __init__(self, tokens: Sequence[Token], language: str) -> None:
        """Look up the words of a text in the lexicon of its language."""
        self.tokens, self.language = tokens, language
        self.keys = [*[token.key for token in tokens], *_OUTSIDE]
        self._index = index((language,))
        self.hits, self.masks = self._index.read(self.keys, len(tokens), _GLUED if language == "ar" else "")
        self.hits.extend([{}] * len(_OUTSIDE))
        capital, masks = bit(CAPITALS), self.masks
        for position in [position for position, token in enumerate(tokens) if token.capital]:
            masks[position] |= capital
        self._present = reduce(or_, self.masks, 0)
        self.masks.extend([0] * len(_OUTSIDE))
        self._sentences: tuple[tuple[int, int], ...] | None = None
        self.points: dict[tuple[int, bool, bool], Point | None] = {}
        """The points in time that have been asked for, by where and how."""

    @property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """The sentences as (first token, token after the last), by the abbreviations of the language."""
        if self._sentences is None:
            self._sentences = sentences(self.tokens, frozenset(table(self.language, "dates.abbreviations")))
        return self._sentences

    def key(self, position: int) -> str:
        """Return the folded word, number or sign, empty outside the text."""
        return self.keys[position]

    def at(self, name: str, position: int) -> Match | None:
        """Return the longest term of a group that starts here; in Arabic also without the particle glued to it."""
        return self.hits[position].get(name)

    def any_at(self, names: tuple[str, ...], position: int) -> Match | None:
        """Return the longest term of several groups that starts here."""
        best = None
        for name in names:
            found = self.hits[position].get(name)
            if found and (best is None or (found.length, len(found.term)) >= (best.length, len(best.term))):
                best = found
        return best

    def starts(self, names: tuple[str, ...]) -> list[int]:
        """Return the positions where a term of one of several groups starts, in their order: where alone a grammar needs to look."""
        wanted = self._index.mask(names) & self._present
        return [position for position, mask in enumerate(self.masks) if mask & wanted] if wanted else []

    def at_as(self, name: str, position: int, words: Iterable[str]) -> Match | None:
        """Return the term of a group that would start here if the word here were one of these."""
        return next((found for word in words if (found := self._index.at_as(name, word, self.keys, position))), None)

    def payload(self, name: str, position: int) -> str:
        """Return what the term that starts here stands for, empty when there is none."""
        found = self.hits[position].get(name)
        return found.payload if found else ""

    def skip(self, name: str, position: int) -> int:
        """Return the position after a term of the group, or the same position when there is none."""
        found = self.hits[position].get(name)
        return position + found.length if found else position

    def number(self, position: int, longest: int = 4) -> int:
        """Return the whole number written here, -1 when there is none or it has more digits than `longest`."""
        key = self.keys[position]
        return int(key) if len(key) <= longest and key.isdecimal() else -1

    def digits(self, position: int) -> int:
        """Return how many digits the number here has, 0 when it is none."""
        key = self.keys[position]
        return len(key) if key.isdecimal() else 0

    def apart(self, position: int) -> bool:
        """Whether white space or the end of the text comes before this position."""
        return not 0 < position < len(self.tokens) or self.tokens[position].spaced


@lru_cache(maxsize=16)
def laid_out(text: str, language: str | None) -> Phrases:
    """Return a text beside its lexicon; the last texts are kept, because every grammar reads the same one."""
    tokens = tokenise(text)
    return Phrases(tokens, reading_language(tokens, language))


def reading_language(tokens: Sequence[Token], language: str | None) -> str:
    """Return the language to read in: the one given, else the one that the text shows, else the likeliest of its script."""
    return language or language_of(tokens) or _of_script(next((token.key for token in tokens if token.kind == "word"), ""))


def _of_script(word: str) -> str:
    code = ord(word[0]) if word else 0
    return "ru" if code in _CYRILLIC else "ar" if code in _ARABIC else "en"


def joined(tokens: Sequence[Token]) -> str:
    """Return words as one key, with a space between each two: the form in which tables hold names."""
    return " ".join(token.key for token in tokens)
