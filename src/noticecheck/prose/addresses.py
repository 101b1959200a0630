"""Streets and houses: 14 Harbour Street, 12 rue des Lilas, calle Mayor 15, and the like in the other languages."""

from __future__ import annotations

from typing import Final

from noticecheck.prose.phrases import Phrases
from noticecheck.prose.place_context import Surroundings

_LONGEST_NAME: Final = 3
_LINKS: Final = frozenset(["de", "du", "des", "la", "le", "les", "l", "d", "del", "los", "las", "el", "'", "-"])
_MOST_LINKS: Final = 4


def address_at(here: Surroundings, start: int) -> tuple[int, int] | None:
    """Return the first token of the street and house that are written from a position, and the token after the last."""
    return _street_after(here, start) or _street_before(here, start)


def _street_after(here: Surroundings, start: int) -> tuple[int, int] | None:
    """Read a house number, a name and the word for a street."""
    phrases = here.phrases
    if here.streets.isdisjoint(range(start + 1, start + 2 + _LONGEST_NAME)):
        return None
    numbered = phrases.number(start) > 0
    name = start + 1 if numbered else start
    if not here.capital(name) or not (numbered or here.strength(start) or phrases.key(start - 1) == "on"):
        return None
    for length in range(1, _LONGEST_NAME + 1):
        if here.run(name, length) != name + length:
            return None
        street = phrases.at("places.street_after", name + length)
        if street and here.capital(name + length):
            return start, name + length + street.length
    return None


def _street_before(here: Surroundings, start: int) -> tuple[int, int] | None:
    """Read the word for a street, its name, and a house number before or behind."""
    phrases = here.phrases
    street = phrases.at("places.street_before", start)
    if street is None:
        return None
    after = _name(here, start + street.length)
    if after is None:
        return None
    number = start - 1 - (phrases.key(start - 1) == ",")
    first = number if phrases.language == "fr" and phrases.number(number) > 0 else start
    return first, _house(phrases, after)


def _name(here: Surroundings, start: int) -> int | None:
    phrases, position = here.phrases, start
    for _ in range(_MOST_LINKS):
        if phrases.key(position) not in _LINKS:
            break
        position += 1
    if phrases.at("places.not_names", position) or not here.capital(position):
        return None
    return position + 1 if phrases.language == "ar" else here.run(position, _LONGEST_NAME)


def _house(phrases: Phrases, after: int) -> int:
    """Step over house, building and flat numbers, with a comma before each or without."""
    position = after
    for _ in range(_MOST_LINKS):
        start = position + (phrases.key(position) == ",")
        word = start + 1 if phrases.at("places.house", start) else start
        number = word + (phrases.key(word) in {".", "°"})
        if phrases.number(number) < 0:
            break
        position = number + 1
    return position
