"""Words that name a kind of offence, an office, a court or the like: groups of terms in several languages, found in a field of a notice.

A term is matched word by word, without regard to capitals, accents and hyphens; of terms that overlap, the first and longest counts.
Nothing is built before a field is looked at, and then only the terms that begin like one of its words.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from noticecheck.prose.lexicon import Match, Terms
    from noticecheck.prose.tokens import Token

STEM: Final = 3
"""Letters of its first word by which a term is filed."""

_JOINTS: Final = frozenset("-'")
_ARTICLES: Final = ("وال", "بال", "فال", "كال", "ال", "لل")
_PARTICLES: Final = frozenset("وبلفك")
_SHORTEST_ROOT: Final = 3
_FEWEST_LETTERS: Final = 4


class Found(NamedTuple):
    """A term in a text: the groups that it belongs to, and where it stands, in characters of the text, the end exclusive."""

    groups: tuple[str, ...]
    start: int
    end: int


class Lexicon:
    """The terms of one file, by group.

    `terms` holds them by the first letters of their first word, each with the names of its groups; a group of `leaves_open` makes a
    text that has one of its terms a matter for a person; `classes` gives the class of offence that a group stands for.
    """

    def __init__(self, terms: Mapping[str, Mapping[str, str]], leaves_open: frozenset[str], classes: Mapping[str, str]) -> None:
        """Take the terms as filed; none is looked at yet."""
        self._terms, self._leaves_open, self._classes = terms, leaves_open, classes
        self._built: dict[str, Terms[str]] = {}

    def found_in(self, text: str) -> tuple[Found, ...]:
        """Return the terms in a text, in its order."""
        return _found(self, text)

    def says(self, text: str, groups: Iterable[str]) -> bool | None:
        """Whether a text has a term of one of these groups; None when it also has one that leaves it open."""
        found, wanted = self.found_in(text), frozenset(groups)
        if all(wanted.isdisjoint(one.groups) for one in found):
            return False
        return None if self._is_open(found, wanted) else True

    def classes_in(self, text: str) -> frozenset[str]:
        """Return the classes of offence that a text names; none when it is left open."""
        found = self.found_in(text)
        named = (self._classes.get(group, "") for one in found for group in one.groups)
        return frozenset() if self._is_open(found, frozenset()) else frozenset(filter(None, named))

    def _is_open(self, found: Iterable[Found], wanted: frozenset[str]) -> bool:
        others = self._leaves_open - wanted
        return any(not others.isdisjoint(one.groups) for one in found)

    def match_at(self, tokens: list[Token], position: int) -> Match[str] | None:
        """Return the longest term that starts at a token; an Arabic particle may stand before its first letter."""
        token = tokens[position]
        match = self._filed_under(token.key).at(tokens, position)
        if match is None and len(token.key) > _FEWEST_LETTERS and token.key[0] in _PARTICLES:
            bare = [_with_key(token, token.key[1:]), *tokens[position + 1 :]]
            match = self._filed_under(bare[0].key).at(bare, 0)
        return match

    def _filed_under(self, key: str) -> Terms[str]:
        from noticecheck.prose.lexicon import Terms

        stem = key[:STEM]
        if stem not in self._built:
            self._built[stem] = Terms(self._terms.get(stem, {}))
        return self._built[stem]


@lru_cache(maxsize=128)
def _found(lexicon: Lexicon, text: str) -> tuple[Found, ...]:
    from noticecheck.prose.tokens import tokenise

    tokens = [_plain(token) for token in tokenise(text) if token.key not in _JOINTS]
    found, position = [], 0
    while position < len(tokens):
        match = lexicon.match_at(tokens, position)
        if match is not None:
            found.append(Found(tuple(match.payload.split()), tokens[position].start, tokens[position + match.length - 1].end))
        position += 1 if match is None else match.length
    return tuple(found)


def _plain(token: Token) -> Token:
    return token if token.key.isascii() else _with_key(token, plain_key(token.key))


def _with_key(token: Token, key: str) -> Token:
    return type(token)(token.start, token.end, key, token.kind, token.spaced, token.capital)


def plain_key(key: str) -> str:
    """Return a word as lexicons file it: without accents, and in Arabic without the article and what is written together with it."""
    letters = key if key.isascii() else "".join(sign for sign in unicodedata.normalize("NFKD", key) if not unicodedata.combining(sign))
    article = next((one for one in _ARTICLES if letters.startswith(one) and len(letters) - len(one) >= _SHORTEST_ROOT), "")
    return letters[len(article) :]
