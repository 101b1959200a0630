"""Words that name a kind of offence, an office, a court or the like: groups of terms in several languages, found in a field of a notice.

A term is matched word by word, without regard to capitals, accents and hyphens; of terms that overlap, the first and longest counts.
Nothing is built before a field is looked at, and then only the terms that begin like one of its words.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from noticecheck.prose.tokens import Token

STEM: Final = 3
"""Letters of its first word by which a term is filed."""

JOINTS: Final = frozenset("-'")
"""Signs that join words and do not count."""

Term: TypeAlias = tuple[str, ...]
"""The group of a term, then its words in order, each with its alternatives: `state|official`; an empty one may be left out."""

_Words: TypeAlias = tuple[str, ...]
_Slots: TypeAlias = tuple[tuple[_Words, ...], ...]
_ARTICLES: Final = ("وال", "بال", "فال", "كال", "ال", "لل")
_PARTICLES: Final = frozenset("وبلفك")
_SHORTEST_ROOT: Final = 3
_FEWEST_LETTERS: Final = 4


class Found(NamedTuple):
    """A term in a text: the groups that have it, and where it stands, in characters of the text, the end exclusive."""

    groups: frozenset[str]
    start: int
    end: int


class _Entry(NamedTuple):
    group: str
    slots: _Slots


class Lexicon:
    """The terms of one file, by group.

    `filed` holds the numbers of the terms by the first letters of their first word; a group of `leaves_open` makes a text that has one
    of its terms a matter for a person; `classes` gives the class of offence that a group stands for.
    """

    def __init__(
        self, terms: Sequence[Term], filed: Mapping[str, Sequence[int]], leaves_open: frozenset[str], classes: Mapping[str, str]
    ) -> None:
        """Take the terms as filed; none is looked at yet."""
        self._terms, self._filed, self._leaves_open, self._classes = terms, filed, leaves_open, classes
        self._built: dict[str, tuple[_Entry, ...]] = {}

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

    def at(self, keys: Sequence[str], position: int) -> tuple[frozenset[str], int] | None:
        """Return the groups of the longest term that starts at a word, and its last word; a particle may stand before it in Arabic."""
        longest = self._longest(keys, position)
        key = keys[position]
        if longest is None and len(key) > _FEWEST_LETTERS and key[0] in _PARTICLES:
            longest = self._longest([*keys[:position], key[1:], *keys[position + 1 :]], position)
        return longest

    def _longest(self, keys: Sequence[str], position: int) -> tuple[frozenset[str], int] | None:
        ends = [(end, entry.group) for entry in self._entries(keys[position][:STEM]) if (end := _end(entry.slots, keys, position))]
        last = max(ends, default=(0, ""))[0]
        return (frozenset(group for end, group in ends if end == last), last) if last else None

    def _entries(self, stem: str) -> tuple[_Entry, ...]:
        if stem not in self._built:
            self._built[stem] = tuple(_entry(self._terms[number]) for number in self._filed.get(stem, ()))
        return self._built[stem]


def _entry(term: Sequence[str]) -> _Entry:
    group, *slots = term
    return _Entry(group, tuple(tuple(tuple(words.split()) for words in slot.split("|")) for slot in slots))


def _end(slots: _Slots, keys: Sequence[str], position: int) -> int:
    """Return the place after the longest way in which the words of a term stand here; 0 when they do not."""
    if not slots:
        return position
    after = (_end(slots[1:], keys, position + len(words)) for words in slots[0] if _stand(words, keys, position))
    return max(after, default=0)


def _stand(words: _Words, keys: Sequence[str], position: int) -> bool:
    there = keys[position : position + len(words)]
    return len(there) == len(words) and all(
        key.startswith(word[:-1]) if word.endswith("*") else key == word for word, key in zip(words, there, strict=True)
    )


@lru_cache(maxsize=128)
def _found(lexicon: Lexicon, text: str) -> tuple[Found, ...]:
    from noticecheck.prose.tokens import tokenise

    tokens = [token for token in tokenise(text) if token.key not in JOINTS]
    return tuple(_terms_in(lexicon, tokens, [plain_key(token.key) for token in tokens]))


def _terms_in(lexicon: Lexicon, tokens: Sequence[Token], keys: Sequence[str]) -> Iterator[Found]:
    position = 0
    while position < len(tokens):
        found = lexicon.at(keys, position)
        if found is not None:
            yield Found(found[0], tokens[position].start, tokens[found[1] - 1].end)
        position = position + 1 if found is None else found[1]


def plain_key(key: str) -> str:
    """Return a word as lexicons file it: without accents, and in Arabic without the article and what is written together with it."""
    if key.isascii():
        return key
    letters = "".join(sign for sign in unicodedata.normalize("NFKD", key) if not unicodedata.combining(sign))
    article = next((one for one in _ARTICLES if letters.startswith(one) and len(letters) - len(one) >= _SHORTEST_ROOT), "")
    return letters[len(article) :]
