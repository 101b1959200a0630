"""Names of countries and towns, looked up by the words of a text; Russian names in any case."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import cache, lru_cache
from typing import Final, TypeVar

from noticecheck.model.own_files import own_json
from noticecheck.prose.lexicon import Match, table
from noticecheck.prose.phrases import Phrases

_LONGEST: Final = 6
_CYRILLIC: Final = "\u0370"
_ARABIC: Final = "\u0600"
_SHORTEST_STEM: Final = 2


def country_at(phrases: Phrases, start: int) -> tuple[int, str] | None:
    """Return the position after the longest name of a country that starts here, and its ISO 3166-1 code."""
    ours = named_at(phrases, "places.countries", start)
    best = (start + ours.length, ours.payload) if ours else None
    names, longer = _countries(phrases.language)
    key = phrases.keys[start]
    for after, name in _longer_names(phrases, start) if key in longer else ():
        if name in names and (best is None or after > best[0]):
            return after, names[name]
    return best or ((start + 1, code) if (code := _country_in_a_word(phrases.language, key)) else None)


def town_at(phrases: Phrases, start: int) -> int:
    """Return the position after the longest name of a town that starts here, 0 when none does."""
    ours = phrases.at("places.towns", start)
    key = phrases.keys[start]
    names, longer = _towns(_script(key))
    found = next((after for after, name in _longer_names(phrases, start) if name in names), 0) if key in longer else 0
    found = found or (start + 1 if _is_town(phrases.language, key) else 0)
    return max(found, start + ours.length) if ours else found


def named_at(phrases: Phrases, name: str, start: int) -> Match | None:
    """Return the term of a group that starts here, in Russian in any case."""
    found = phrases.at(name, start)
    return found or (phrases.at_as(name, start, nominatives(phrases.key(start))) if phrases.language == "ru" else None)


@lru_cache(maxsize=4096)
def nominatives(word: str) -> tuple[str, ...]:
    """Return a Russian word, and what it may be in the nominative."""
    endings = _nominative_endings()
    stems = ((word[:-length], endings.get(word[-length:], ())) for length in (3, 2, 1))
    return (word, *(stem + other for stem, others in stems if len(stem) >= _SHORTEST_STEM for other in others))


def _longer_names(phrases: Phrases, start: int) -> Iterator[tuple[int, str]]:
    """Give the next words as a name of several words, the longest first, with the position after it."""
    keys = phrases.keys[start : min(start + _LONGEST, len(phrases.tokens))]
    for length in range(len(keys), 1, -1):
        yield start + length, " ".join(keys[:length])


@lru_cache(maxsize=1 << 12)
def _country_in_a_word(language: str, word: str) -> str:
    """Return the code of the country whose name a word is, empty when it is none's."""
    names, _ = _countries(language)
    return next((names[form] for form in _plain_forms(language, word) if form in names), "")


@lru_cache(maxsize=1 << 12)
def _is_town(language: str, word: str) -> bool:
    names, _ = _towns(_script(word))
    return any(form in names for form in _plain_forms(language, word))


def _plain_forms(language: str, word: str) -> Iterable[str]:
    """A word, in Russian and Arabic also in what may be its plain form."""
    if not word:
        return ()
    return nominatives(word) if language == "ru" else _without_particles(word) if language == "ar" else (word,)


def _without_particles(word: str) -> Iterator[str]:
    yield word
    if word[0] in "وفبلك" and len(word) > 3:  # noqa: PLR2004 - a particle and a word
        yield word[1:]
        if word.startswith("لل"):
            yield f"ال{word[2:]}"


@cache
def _nominative_endings() -> dict[str, tuple[str, ...]]:
    """Return for the ending of a case the endings of the nominative that it may come from; a dash stands for none."""
    return {ending: tuple("" if each == "-" else each for each in other.split()) for ending, other in table("ru", "places.cases").items()}


_Names = TypeVar("_Names", bound=Collection[str])


def _with_first_words(names: _Names) -> tuple[_Names, frozenset[str]]:
    """Return names with the words with which those of several words start."""
    return names, frozenset(name.split(" ", 1)[0] for name in names if " " in name)


@cache
def _countries(language: str) -> tuple[dict[str, str], frozenset[str]]:
    loaded: dict[str, dict[str, str]] = own_json(__file__, "data", "countries.json")
    return _with_first_words(loaded.get(language, {}))


def _script(word: str) -> str:
    """The script by which the names of towns are kept apart."""
    return "latin" if word < _CYRILLIC else "arabic" if word >= _ARABIC else "cyrillic"


@cache
def _towns(script: str) -> tuple[frozenset[str], frozenset[str]]:
    return _with_first_words(frozenset(_all_towns()[script].split("|")))


@cache
def _all_towns() -> dict[str, str]:
    loaded: dict[str, str] = own_json(__file__, "data", "towns.json")
    return loaded
