"""The charges of a notice beside the prose of its facts: what a charge consists of, and whether the summary tells it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from noticecheck.model.stated import Unknown
from noticecheck.model.tree import Route

if TYPE_CHECKING:
    from noticecheck.engine.case import Case
    from noticecheck.prose.mention import MarkMention
    from noticecheck.prose.reading import Reading


def charges(case: Case) -> tuple[tuple[Route, str], ...] | Unknown:
    """Return the charges that the notice states, with their places; or why nobody knows them."""
    offences = case.items(("offences",))
    if isinstance(offences, Unknown):
        return offences
    routes: list[Route] = [("offences", position, "charge") for position in range(len(offences) if isinstance(offences, tuple) else 0)]
    return tuple((route, str(charge)) for route in routes if isinstance(charge := case.look(route), str))


@lru_cache(maxsize=1024)
def elements_of(charge: str) -> tuple[str, ...]:
    """Return what an offence of this charge consists of, the leading element first; nothing for attempts and what no list has."""
    from noticecheck.prose.elements import read_charges

    marks = read_charges(charge, _language_of(charge))
    return tuple(dict.fromkeys(element for mark in marks for element in mark.label.split()))


def unmatched(charge: str, reading: Reading) -> tuple[MarkMention, ...]:
    """Return the offences that a charge names and of which the summary has no element."""
    from noticecheck.prose.elements import unmatched_charges

    return unmatched_charges(charge, _language_of(charge), reading.phrases)


def tells(reading: Reading, element: str) -> bool:
    """Whether the summary has a word of an element."""
    from noticecheck.prose.elements import tells as told

    return told(element, reading.phrases)


@lru_cache(maxsize=1024)
def _language_of(charge: str) -> str:
    """The language in whose lists a charge is: two or three words are too few to tell it otherwise."""
    from noticecheck.prose.elements import read_charges
    from noticecheck.prose.language import language_votes
    from noticecheck.prose.reading import LANGUAGES
    from noticecheck.prose.tokens import tokenise

    votes = language_votes(tokenise(charge))
    likeliest = sorted((language for language in LANGUAGES if language in votes), key=lambda language: -votes[language])
    return next((language for language in likeliest if read_charges(charge, language)), "")
