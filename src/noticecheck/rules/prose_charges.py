"""The charges of a notice beside the prose of its facts: what a charge consists of, and whether the summary tells it."""

from __future__ import annotations

from functools import cache
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


@cache
def elements_of(charge: str) -> tuple[str, ...]:
    """Return what an offence of this charge consists of, the leading element first; nothing for attempts and what no list has."""
    from noticecheck.prose.elements import read_charges
    from noticecheck.prose.tokens import tokenise

    tokens = tokenise(charge)
    marks = read_charges(charge, tokens, _language_of(charge))
    return tuple(dict.fromkeys(element for mark in marks for element in mark.label.split()))


def unmatched(charge: str, reading: Reading) -> tuple[MarkMention, ...]:
    """Return the offences that a charge names and of which the summary has no element."""
    from noticecheck.prose.elements import unmatched_charges
    from noticecheck.prose.tokens import tokenise

    return unmatched_charges(charge, tokenise(charge), _language_of(charge), reading.tokens, reading.language)


def tells(reading: Reading, element: str) -> bool:
    """Whether the summary has a word of an element."""
    from noticecheck.prose.elements import tells as told

    return told(element, reading.tokens, reading.language)


def _language_of(charge: str) -> str:
    """The language in whose lists a charge is: two or three words are too few to tell it otherwise."""
    from noticecheck.prose.elements import read_charges
    from noticecheck.prose.reading import LANGUAGES
    from noticecheck.prose.tokens import tokenise

    tokens = tokenise(charge)
    return next((language for language in LANGUAGES if read_charges(charge, tokens, language)), "")
