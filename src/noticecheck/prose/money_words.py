"""The lexicons of one grammar for one passage: the groups of its language, of any other script in it, and of every language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from noticecheck.prose.figures import thousands_of
from noticecheck.prose.language import language_votes
from noticecheck.prose.lexicon import FIGURES, Match, index, table
from noticecheck.prose.tokens import Token, keys_of
from noticecheck.records import dataclass

EVERY_LANGUAGE: Final = "mul"
_READ: Final = ("en", "fr", "es", "ar", "ru", "tr", "uk", "zh", "pt", "de")
_OTHER_SCRIPTS: Final = {"latin": "en", "cyrillic": "ru", "ar": "ar", "zh": "zh"}
_ENOUGH: Final = 3
_LEAD: Final = 2
"""A language is taken by its small words alone when it has so many, and so many more than the next: Portuguese has the Spanish `dos`."""
_UNITS: Final = frozenset({"currencies", "symbols", "qualifiers", "currencies.weak", "subunits"})
_IN_WORDS: Final = ("numbers", "multipliers", "bare-scales", "before-scale", "whole")
_NUMBER_STARTS: Final = (FIGURES, *_IN_WORDS)
_MAY_BE_UNITS: Final = (*sorted(_UNITS), "symbols.exact")
_OUTSIDE: Final = ("",) * 32
_LAST_LATIN: Final = "\u024f"


@dataclass(frozen=True, slots=True)
class MoneyWords:
    """A passage beside the terms of its languages, which come in the order in which they count.

    `hits` has for each token the longest term of each group that starts there; they go on beyond the last token. `present`
    are the groups that are found anywhere; `numbers` and
    `units` are the tokens where a number and a currency may start. `thousands` is the sign between thousands in the figures of the passage
    that leave no doubt, empty when they differ or there are none.
    """

    languages: tuple[str, ...]
    countries: tuple[str, ...]
    hits: Sequence[Mapping[str, Match]]
    present: frozenset[str]
    numbers: Sequence[int]
    units: frozenset[int]
    thousands: str = ""

    def at(self, name: str, position: int) -> Match | None:
        """Return the longest term of a group that starts at a token; none outside the passage."""
        return self.hits[position].get(name)

    def before(self, name: str, position: int, longest: int = 4) -> Match | None:
        """Return the longest term of a group that ends right before a token."""
        if name not in self.present:
            return None
        for start in range(max(0, position - longest), position):
            match = self.hits[start].get(name)
            if match is not None and start + match.length == position:
                return match
        return None

    def unit_follows(self, tokens: Sequence[Token], position: int) -> bool:
        """Whether a currency starts at a token, by its first word."""
        if position >= len(tokens):
            return False
        return not _UNITS.isdisjoint(self.hits[position]) or tokens[position].key.upper() in self.table("codes")

    def may_start_number(self, position: int) -> bool:
        """Whether a number written in words can start at a token."""
        return any(name in self.hits[position] for name in _IN_WORDS)

    def table(self, name: str) -> dict[str, str]:
        """Return the terms that every language shares, for look-ups that need no tokens."""
        return table(EVERY_LANGUAGE, f"money.{name}")

    @property
    def decimal_mark(self) -> str:
        """The sign before decimals in the passage itself, else in its language and countries; empty where both signs group."""
        if self.thousands:
            return {",": ".", ".": ","}[self.thousands]
        usual = table(self.languages[0], "money.decimal")
        for mark, sign in (("decimal point in", "."), ("either mark in", "")):
            if not set(usual.get(mark, "").split()).isdisjoint(self.countries):
                return sign
        return usual.get("decimal mark", ".")


def words_for(tokens: Sequence[Token], language: str | None, countries: tuple[str, ...] = ()) -> MoneyWords:
    """Return the words for a passage; without a language, those of the language that it is in or that knows most of its words."""
    return words_in(tokens, languages_for(tokens, language), countries)


def words_in(tokens: Sequence[Token], languages: tuple[str, ...], countries: tuple[str, ...] = ()) -> MoneyWords:
    """Return the words of these languages for a passage."""
    keys = [*[token.key for token in tokens], *_OUTSIDE]
    lexicon = index(languages, ".money")
    hits, masks = lexicon.read(keys, len(tokens), "")
    number = lexicon.mask(_NUMBER_STARTS)
    starts = [position for position, mask in enumerate(masks) if mask & number]
    unit = lexicon.mask(_MAY_BE_UNITS)
    codes = _codes()
    units = frozenset([position for position, mask in enumerate(masks) if mask & unit or keys[position] in codes])
    present = frozenset[str]().union(*filter(None, hits))
    return MoneyWords(languages, countries, (*hits, *({},) * len(_OUTSIDE)), present, starts, units, thousands_of(tokens))


@cache
def _codes() -> frozenset[str]:
    """The codes of currencies in small letters, as the keys of tokens are."""
    return frozenset(code.lower() for name in ("money.codes", "money.codes.weak") for code in table(EVERY_LANGUAGE, name))


def languages_for(tokens: Sequence[Token], language: str | None) -> tuple[str, ...]:
    """Return the languages whose words count in a passage: its own, one for each other script in it, and what all have in common."""
    first = language if language in _READ else _language_of(tokens)
    scripts = {_script(letter) for letter in {token.key[0] for token in tokens if token.kind == "word"}}
    others = (other for script, other in _OTHER_SCRIPTS.items() if script in scripts and script != _script_of(first))
    return (first, *others, EVERY_LANGUAGE)


def _language_of(tokens: Sequence[Token]) -> str:
    """The language with most small words; in a short text the words of currencies and numbers vote too, English where none does."""
    votes = language_votes(tokens)
    ranked = sorted(votes, key=lambda language: -votes[language])
    if ranked and votes[ranked[0]] >= _ENOUGH and votes[ranked[0]] >= votes.get((*ranked, "")[1], 0) + _LEAD:
        return ranked[0]
    keys = {token.key for token in tokens if token.kind == "word"}
    return max(votes, key=lambda language: (votes[language] + len(keys & vocabulary(language)), votes[language]), default="en")


_NUMBERS: Final = ("numbers", "multipliers", "scales", "bare-scales", "whole", "halves", "joiners")
_CURRENCIES: Final = ("before-scale", "currencies", "currencies.weak", "qualifiers", "qualifiers.after", "subunits")


@cache
def vocabulary(language: str) -> frozenset[str]:
    """Return every word that the sums of a language are made of."""
    return _keys(language, (*_NUMBERS, *_CURRENCIES))


@cache
def compounds(language: str) -> frozenset[str]:
    """Return the words that can be written together with others: those of numbers, in Arabic those of currencies too."""
    return _keys(language, (*_NUMBERS, *_CURRENCIES) if language == "ar" else _NUMBERS)


def _keys(language: str, groups: tuple[str, ...]) -> frozenset[str]:
    return frozenset(key for name in groups for term in table(language, f"money.{name}") for key in keys_of(term))


def _script(letter: str) -> str:
    if letter <= _LAST_LATIN:
        return "latin"
    if "\u0400" <= letter <= "\u052f":
        return "cyrillic"
    if "\u0600" <= letter <= "\u06ff":
        return "ar"
    return "zh" if "\u3007" <= letter <= "\u9fff" else "other"


def _script_of(language: str) -> str:
    return {"ru": "cyrillic", "uk": "cyrillic", "ar": "ar", "zh": "zh"}.get(language, "latin")
