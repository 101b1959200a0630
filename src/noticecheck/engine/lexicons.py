"""Words that name a kind of offence, an office, a court or the like: groups of terms in several languages, found in a field of a notice.

A term is matched word by word, without regard to capitals, accents and hyphens; of terms that overlap, the first and longest counts.
Nothing is built before a field is looked at, and then only the terms that begin like one of its words.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final, TypeAlias

from noticecheck.named import NamedTuple

STEM: Final = 3
"""Letters of its first word by which a term is filed."""

JOINTS: Final = frozenset("-'")
"""Signs that join words and do not count."""

Place: TypeAlias = tuple[int, int]
"""The first character of a word and the one after its last."""

Term: TypeAlias = tuple[str, ...]
"""The group of a term, then its words in order, each with its alternatives: `state|official`; an empty one may be left out."""

BETWEEN: Final = "  "
"""What stands between the parts of a term as lexicons are handed it; the words of an alternative have one space between them."""

_Words: TypeAlias = tuple[str, ...]
_Slots: TypeAlias = tuple[tuple[_Words, ...], ...]
_ARTICLES: Final = ("وال", "بال", "فال", "كال", "ال", "لل")
_PARTICLES: Final = frozenset("وبلفك")
_SHORTEST_ROOT: Final = 3
_FEWEST_LETTERS: Final = 4
_MOST_WORDS: Final = 1 << 12
"""Words of notices that a lexicon remembers, with the terms that may begin with them."""


class Found(NamedTuple):
    """A term in a text: the groups that have it, and where it stands, in characters of the text, the end exclusive."""

    groups: frozenset[str]
    start: int
    end: int


class _Entry(NamedTuple):
    group: str
    slots: _Slots
    second: frozenset[str] | None
    """The words of which one must come second; None where more may."""


class Lexicon:
    """The terms of one file, by group.

    `filed` holds the numbers of the terms by the first letters of their first word; a group of `leaves_open` makes a text that has one
    of its terms a matter for a person; `classes` gives the class of offence that a group stands for.
    """

    def __init__(
        self, terms: Sequence[str], filed: Mapping[str, Sequence[int]], leaves_open: frozenset[str], classes: Mapping[str, str]
    ) -> None:
        """Take the terms as filed; none is looked at yet."""
        self._terms, self._filed, self._leaves_open, self._classes = terms, filed, leaves_open, classes
        self._built: dict[str, tuple[_Entry, ...]] = {}
        self._beginning: dict[str, tuple[_Entry, ...]] = {}
        self._dull: set[str] = set()

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
        following = keys[position + 1] if position + 1 < len(keys) else ""
        ends = [
            (end, group)
            for group, slots, second in self._begin_with(keys[position])
            if (second is None or following in second) and (end := _end(slots, keys, position))
        ]
        last = max(ends, default=(0, ""))[0]
        return (frozenset(group for end, group in ends if end == last), last) if last else None

    def starts(self, keys: Sequence[str]) -> Iterator[int]:
        """Yield the places of the words with which a term may begin."""
        for position in [position for position, key in enumerate(keys) if key not in self._dull]:
            if self._may_begin(keys[position]):
                yield position
            else:
                if len(self._dull) >= _MOST_WORDS:
                    self._dull.clear()
                self._dull.add(keys[position])

    def _may_begin(self, key: str) -> bool:
        """Whether a term may begin with a word, or in Arabic with what follows its particle."""
        return bool(self._begin_with(key)) or (len(key) > _FEWEST_LETTERS and key[0] in _PARTICLES and bool(self._begin_with(key[1:])))

    def _begin_with(self, key: str) -> tuple[_Entry, ...]:
        """Return the terms that may begin with a word; remembered, because the same words come again in every notice."""
        known = self._beginning.get(key)
        if known is not None:
            return known
        begun = tuple(entry for entry in self._entries(key[:STEM]) if _may_begin(entry.slots, key))
        if begun:
            if len(self._beginning) >= _MOST_WORDS:
                self._beginning.clear()
            self._beginning[key] = begun
        return begun

    def _entries(self, stem: str) -> tuple[_Entry, ...]:
        if stem not in self._filed:
            return ()
        if stem not in self._built:
            self._built[stem] = tuple(_entry(self._terms[number]) for number in self._filed[stem])
        return self._built[stem]


def _entry(term: str) -> _Entry:
    group, *slots = term.split(BETWEEN)
    cut = tuple(tuple(tuple(words.split()) for words in slot.split("|")) for slot in slots)
    return _Entry(group, cut, _second(cut))


def _second(slots: _Slots) -> frozenset[str] | None:
    """Return the words that may come second, where the first slot has one word and the second is neither left out nor a stem."""
    if len(slots) <= 1 or any(len(words) != 1 for words in slots[0]):
        return None
    second = [words[0] if words else "*" for words in slots[1]]
    return None if any(word.endswith("*") for word in second) else frozenset(second)


def _may_begin(slots: _Slots, key: str) -> bool:
    """Whether a term can begin with a word: with the first of its words, or of a later slot where the earlier may be left out."""
    first = slots[0] if slots else ()
    return any(not words or _is(words[0], key) for words in first)


def _is(word: str, key: str) -> bool:
    return key.startswith(word[:-1]) if word.endswith("*") else key == word


def _end(slots: _Slots, keys: Sequence[str], position: int) -> int:
    """Return the place after the longest way in which the words of a term stand here; 0 when they do not."""
    if not slots:
        return position
    after = (_end(slots[1:], keys, position + len(words)) for words in slots[0] if _stand(words, keys, position))
    return max(after, default=0)


def _stand(words: _Words, keys: Sequence[str], position: int) -> bool:
    there = keys[position : position + len(words)]
    return len(there) == len(words) and all(map(_is, words, there))


@lru_cache(maxsize=128)
def _found(lexicon: Lexicon, text: str) -> tuple[Found, ...]:
    places, keys = _words(text)
    return tuple(_terms_in(lexicon, places, keys))


@lru_cache(maxsize=16)
def _words(text: str) -> tuple[tuple[Place, ...], tuple[str, ...]]:
    """Return where the words of a text stand and how lexicons file them; the last texts are kept, because every lexicon reads the same."""
    from noticecheck.prose.tokens import tokenise

    tokens = [token for token in tokenise(text) if token.key not in JOINTS]
    return tuple((token.start, token.end) for token in tokens), tuple(plain_key(token.key) for token in tokens)


def _terms_in(lexicon: Lexicon, places: Sequence[Place], keys: Sequence[str]) -> Iterator[Found]:
    after = 0
    for position in lexicon.starts(keys):
        found = lexicon.at(keys, position) if position >= after else None
        if found is not None:
            groups, after = found
            yield Found(groups, places[position][0], places[after - 1][1])


def plain_key(key: str) -> str:
    """Return a word as lexicons file it: without accents, and in Arabic without the article and what is written together with it."""
    if key.isascii():
        return key
    letters = "".join(sign for sign in unicodedata.normalize("NFKD", key) if not unicodedata.combining(sign))
    article = next((one for one in _ARTICLES if letters.startswith(one) and len(letters) - len(one) >= _SHORTEST_ROOT), "")
    return letters[len(article) :]
