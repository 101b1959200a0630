"""What a date is the date of: the facts, a law, a birth, or a step of the procedure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from noticecheck.prose.phrases import Phrases

_LOOK_BACK: Final = 12
_LOOK_AHEAD: Final = 14
_NEAR_THE_START: Final = 3
_NEAR: Final = 2
_STOPS: Final = frozenset(";!?؟")


def role(phrases: Phrases, first: int, after: int, sentence: tuple[int, int], taken: Sequence[tuple[int, int]]) -> str:
    """Return `law`, `birth`, `procedure` or `fact` for the date between two tokens of a sentence.

    The nearest word before it decides; for a date that opens its sentence the words after it do. `taken` are the dates read before.
    """
    floor = max(sentence[0], taken[-1][1] if taken else 0, first - _LOOK_BACK)
    found = _before(phrases, first, floor)
    if found:
        return found
    behind = _reaching_over(phrases, after)
    if behind in {"birth", "law"}:
        return behind
    opens = first - max(sentence[0], taken[-1][1] if taken else 0) <= _NEAR_THE_START
    return (opens and _after(phrases, after, min(sentence[1], after + _LOOK_AHEAD))) or "fact"


def _reaching_over(phrases: Phrases, after: int) -> str:
    """Read the word right behind a date, which may share its abbreviation (the Russian for "year of birth")."""
    for start in (after, after - 1, after - 2):
        found = phrases.at("dates.roles_right", start)
        if found and start + found.length > after:
            return found.payload
    return ""


def _before(phrases: Phrases, first: int, floor: int) -> str:
    """Read the nearest word before that says so; past a comma only where what follows is still about the same paper or law."""
    only_law = False
    for position in range(first - 1, floor - 1, -1):
        key = phrases.key(position)
        goes_on = phrases.payload("dates.dated", position + 1) if key == "," else "dated"
        if key in _STOPS or not goes_on:
            return ""
        only_law = only_law or goes_on == "law"
        found = phrases.at("dates.roles_left", position)
        if found and position + found.length <= first:
            meant = _longest_ending_here(phrases, position, floor, found.payload)
            return meant if meant == "law" or not only_law else ""
    return ""


def _longest_ending_here(phrases: Phrases, position: int, floor: int, otherwise: str) -> str:
    """Prefer a longer term that starts before and covers the word found: "charged with" over "charged"."""
    for start in range(position - 1, max(floor, position - 4) - 1, -1):
        found = phrases.at("dates.roles_left", start)
        if found and start + found.length > position:
            return found.payload
    return otherwise


def _after(phrases: Phrases, after: int, end: int) -> str:
    """Read what happened on the day that opens a sentence; `near` are nouns that say so only right behind it."""
    for position in range(after, end):
        found = phrases.payload("dates.roles_right", position)
        if found and (found != "near" or position - after < _NEAR):
            return "procedure" if found == "near" else found
    return ""
