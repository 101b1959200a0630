"""Lexicons: groups of terms for one language, found word by word, the longest term of each group.

The files that people edit are `data/*.yaml`; `data/<language>.json` and `data/<language>.money.json` are made from them and carry the same
terms, sorted by the first word. One look at a word tells every term of every group that starts with it, so that all grammars share one
reading of a text; a word of which nothing starts costs one look. A term may end in `*`, which stands for any ending.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import count
from typing import Final

from noticecheck.model.own_files import own_json
from noticecheck.records import dataclass

STEM: Final = 3
"""Letters by which terms are sorted whose first word has any ending."""
FIGURES: Final = "#"
COMMAS: Final = ","
"""Beside the groups of the lexicon, what masks tell of a token: that it is a number, or a comma."""
_MOST_WORDS: Final = 1 << 12
"""Words remembered; then all are forgotten, so that reading many texts takes no more memory than reading some."""
_SHORTEST_CARRIER: Final = 2
APART, NEXT = "^@"
"""What stands between the parts of a term and between terms in the files: signs that JSON need not escape, which halves the reading."""
_BITS: Final[dict[str, int]] = {}
_numbered: Final = count()


def bit(group: str) -> int:
    """Return the bit by which masks say that a term of a group is there; it is one for every lexicon."""
    return _BITS.get(group) or _BITS.setdefault(group, 1 << next(_numbered))


def mask_of(*groups: str) -> int:
    """Return the bits of several groups."""
    mask = 0
    for group in groups:
        mask |= bit(group)
    return mask


@dataclass(frozen=True, slots=True)
class Match:
    """A term found: how many tokens it takes, and what the lexicon says of it."""

    length: int
    payload: str
    term: str


@dataclass(frozen=True, slots=True)
class _Longer:
    """A term of several words: its group, the words after the first (`*` at the end stands for any ending), and the match that it makes."""

    group: str
    rest: tuple[str, ...]
    match: Match

    def fits(self, keys: Sequence[str], position: int) -> bool:
        """Whether the words after a position are the rest of the term."""
        for key in self.rest:
            position += 1
            if keys[position] != key and not (key[-1] == "*" and keys[position].startswith(key[:-1])):
                return False
        return True


class Word:
    """What starts with one word: the terms of this word alone by their group, and the longer ones by their second word.

    Longer terms stay as they are written until a text has their second word too: small words begin hundreds of them.
    """

    __slots__ = ("_read", "alone", "goes_on", "longer", "mask", "open")

    def __init__(self, lines: Sequence[Line], mask: Callable[[tuple[str, ...]], int], kind: tuple[str, ...]) -> None:
        """Keep the lines of the lexicon that start with the word."""
        alone = sorted((entry(line) for line in lines if " " not in line[1].partition(APART)[0]), key=_size)
        self.alone = {group: Match(1, payload, term) for group, payload, _, term in alone}
        self.mask = mask((*kind, *self.alone))
        self.longer: dict[str, list[Line]] = {}
        for line in lines:
            keys = line[1].partition(APART)[0].split(" ", 2)
            if len(keys) > 1:
                self.longer.setdefault(keys[1], []).append(line)
        self.open = [key for key in self.longer if key[-1] == "*"]
        self._read: dict[str, list[_Longer]] = {}
        self.goes_on = bool(self.longer)

    def fitting(self, keys: Sequence[str], position: int) -> list[_Longer]:
        """Return the longer terms that stand here, the longest last."""
        following = keys[position + 1]
        seconds = [key for key in self.open if following.startswith(key[:-1])]
        if following in self.longer:
            seconds.append(following)
        found = [one for second in seconds for one in self._with(second) if one.fits(keys, position)]
        return sorted(found, key=_length) if len(seconds) > 1 else found

    def _with(self, second: str) -> list[_Longer]:
        known = self._read.get(second)
        if known is None:
            entries = sorted(map(entry, self.longer[second]), key=_size)
            known = self._read[second] = [
                _Longer(group, keys[1:], Match(len(keys), payload, term)) for group, payload, keys, term in entries
            ]
        return known


class Index:
    """The terms of one part of the lexicon in one or more languages; where two languages have a term, the first counts."""

    __slots__ = ("_files", "_masks", "_without_terms", "_words")

    def __init__(self, files: Sequence[_File]) -> None:
        """Nothing is taken apart before a text has its first word."""
        self._files = tuple(files)
        self._words: dict[str, Word] = {}
        self._without_terms: dict[tuple[str, ...], Word] = {(): _EMPTY}
        self._masks: dict[tuple[str, ...], int] = {}

    def word(self, key: str) -> Word:
        """Return what starts with a word."""
        known = self._words.get(key)
        if known is None:
            if len(self._words) >= _MOST_WORDS:
                self._words.clear()
            known = self._words[key] = self._made(key)
        return known

    def mask(self, groups: tuple[str, ...]) -> int:
        """Return the bits of several groups."""
        known = self._masks.get(groups)
        if known is None:
            known = self._masks[groups] = mask_of(*groups)
        return known

    def read(self, keys: Sequence[str], count: int, particles: str) -> tuple[list[dict[str, Match]], list[int]]:
        """Return for each of the first words what `found` says of it, and its mask; behind a glued particle what it says of the rest."""
        known = self._words.get
        words = [known(key) or self.word(key) for key in keys[:count]]
        hits, masks = [word.alone for word in words], [word.mask for word in words]
        for position, word in [(position, word) for position, word in enumerate(words) if word.goes_on]:
            if word.open or keys[position + 1] in word.longer:
                hits[position], masks[position] = self._found(word, keys, position)
        for position, key in enumerate(keys[:count]) if particles else ():
            if len(key) > _SHORTEST_CARRIER and key[0] in particles:
                bare, other = self._found(self.word(key[1:]), keys, position)
                hits[position], masks[position] = {**bare, **hits[position]}, masks[position] | other
        return hits, masks

    def _found(self, word: Word, keys: Sequence[str], position: int) -> tuple[dict[str, Match], int]:
        """Return the longest term of each group that starts with a word at a position, and their mask."""
        longer = {one.group: one.match for one in word.fitting(keys, position)}
        return ({**word.alone, **longer}, word.mask | self.mask(tuple(longer))) if longer else (word.alone, word.mask)

    def at(self, group: str, keys: Sequence[str], position: int) -> Match | None:
        """Return the longest term of one group that starts at a position; `keys` go on a term's length after the last word."""
        return self.at_as(group, keys[position], keys, position)

    def at_as(self, group: str, key: str, keys: Sequence[str], position: int) -> Match | None:
        """Return the longest term of one group that would start at a position if the word there were `key`."""
        word = self.word(key)
        longer = [one.match for one in word.fitting(keys, position) if one.group == group] if word.goes_on else ()
        return longer[-1] if longer else word.alone.get(group)

    def _made(self, key: str) -> Word:
        lines = [line for file in reversed(self._files) for line in file.starting(key)]
        kind = (FIGURES,) if key.isdecimal() else (COMMAS,) if key == COMMAS else ()
        return Word(lines, self.mask, kind) if lines else self._bare(kind)

    def _bare(self, kind: tuple[str, ...]) -> Word:
        """Return what starts with any word of which no term does: one for all figures, and one for all other words."""
        if kind not in self._without_terms:
            self._without_terms[kind] = Word((), self.mask, kind)
        return self._without_terms[kind]


def _size(entry: Entry) -> tuple[int, int, bool]:
    """Longer terms after shorter ones; of two alike the one without an open ending is the better."""
    _, _, keys, term = entry
    return len(keys), len(term), keys[0][-1] != "*"


def _length(one: _Longer) -> tuple[int, int]:
    return one.match.length, len(one.match.term)


Line = tuple[Sequence[str], str]
"""The names of the groups of a file, and a term as it is written there: its words, number of its group, what it stands for, and itself."""
Entry = tuple[str, str, tuple[str, ...], str]
"""Group, what the term stands for, the keys of its words, and the term as it is written."""


def entry(line: Line) -> Entry:
    """Take a line of a file apart."""
    groups, written = line
    keys, number, payload, term = written.split(APART)
    return groups[int(number)], payload, tuple(keys.split(" ")), term or keys


_EMPTY: Final = Word((), len, ())


class _File:
    """The terms of one file, kept as they are written until a word asks for them."""

    __slots__ = ("_groups", "_stems", "_tables", "_words")

    def __init__(self, name: str) -> None:
        try:
            raw = own_json(__file__, "data", name)
        except FileNotFoundError:
            raw = {"groups": [], "tables": {}, "words": {}, "stems": {}}
        self._groups: list[str] = raw["groups"]
        self._tables: dict[str, dict[str, str]] = raw["tables"]
        self._words: dict[str, str] = raw["words"]
        self._stems: dict[str, str] = raw["stems"]

    def starting(self, key: str) -> Iterator[Line]:
        """Yield the terms whose first word is this one, also those whose first word has any ending."""
        listed = self._stems.get(key[:STEM])
        if listed is not None:
            yield from ((self._groups, line) for line in listed.split(NEXT) if key.startswith(line.partition("*")[0]))
        listed = self._words.get(key)
        if listed is not None:
            yield from ((self._groups, line) for line in listed.split(NEXT))

    def table(self, group: str) -> dict[str, str]:
        """Return the terms of a group as they are written."""
        known = self._tables.get(group)
        if known is None and group.removeprefix("money.") not in self._groups:
            known = self._tables[group] = {}
        if known is None:
            lines = (line for part in (self._words, self._stems) for listed in part.values() for line in listed.split(NEXT))
            entries = (entry((self._groups, line)) for line in lines)
            found = {term: payload for name, payload, _, term in entries if name == group.removeprefix("money.")}
            known = self._tables[group] = dict(sorted(found.items()))
        return known


@cache
def index(languages: tuple[str, ...], part: str = "") -> Index:
    """Return the index of languages; `part` is empty or `.money`."""
    return Index([_file(language, part) for language in languages])


def table(language: str, name: str) -> dict[str, str]:
    """Return a group of terms of a language as it is in the file, with what each stands for; those of sums start with `money.`."""
    return _file(language, ".money" if name.startswith("money.") else "").table(name)


@cache
def _file(language: str, part: str) -> _File:
    return _File(f"{language}{part}.json")


@cache
def languages() -> tuple[str, ...]:
    """Return the languages that have a lexicon."""
    from pathlib import Path  # nothing else here needs it

    return tuple(sorted({path.name[:2] for path in Path(__file__).with_name("data").glob("??.*json")}))
