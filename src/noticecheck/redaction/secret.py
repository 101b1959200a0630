"""What is taken out of a notice: names, numbers and days, each with what stands in its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final, Literal, NamedTuple, TypeAlias

from noticecheck.model.partial_date import PartialDate
from noticecheck.model.stated import Notice, Value
from noticecheck.model.tree import Route, route_text
from noticecheck.prose.tokens import tokenise
from noticecheck.redaction.profile import Treatment, treatment_of

Sort: TypeAlias = Literal["name", "organisation", "number", "day", "word"]

_SHORTEST: Final = 2
_FEWEST_SIGNS: Final = 4
_LINKS: Final = "the of and for der die das von van de del della di da dos du la le les el al bin ibn abu und et y i e"
_FORMS: Final = "ltd llc inc co corp company gmbh ag kg sa sas sarl srl spa oy oyj ab as bv nv plc zao ooo oao pao too bank group limited"
_NOT_NAMES: Final = frozenset(f"{_LINKS} {_FORMS}".split())
_ORGANISED: Final = re.compile(r"compan|organi|firm|bank|state|ministr|authorit|fund|club|association", re.IGNORECASE)


class Secret(NamedTuple):
    """One thing that must not be left: its original, what replaces it, and the words of it that give it away."""

    sort: Sort
    original: str
    label: str
    route: str
    words: tuple[str, ...] = ()
    day: date | None = None


def secrets_of(notice: Notice, profile: str, also: Iterable[str] = ()) -> tuple[Secret, ...]:
    """Return everything that a profile takes out of a notice, and what `also` names: one name, number or word each."""
    labels: dict[str, str] = {}
    counts: dict[str, int] = {}
    found = [secret for route, value in _leaves(notice.data, ()) for secret in _secret(notice, route, value, profile, labels, counts)]
    extra = [Secret("word", word, _numbered("OTHER", word, labels, counts), "", words_of(word) or (word,)) for word in also]
    return tuple(dict.fromkeys((*found, *extra)))


def _leaves(value: Value, route: Route) -> Iterator[tuple[Route, Value]]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _leaves(item, (*route, key))
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from _leaves(item, (*route, position))
    else:
        yield route, value


def _secret(notice: Notice, route: Route, value: Value, profile: str, labels: dict[str, str], counts: dict[str, int]) -> Iterator[Secret]:
    treatment = treatment_in(notice, route, profile)
    if treatment is None:
        return
    text, place = str(value), route_text(route)
    match treatment.kind:
        case "label" | "organisation":
            words = words_of(text)
            label = _label(treatment.role, text, labels, counts)
            if words and not re.search(r"\d", text):
                yield Secret("organisation" if treatment.kind == "organisation" else "name", text, label, place, words)
            elif _signs(text) and re.search(r"\d", text):
                yield Secret("number", text, label, place)
        case "last_four" if _signs(text):
            yield Secret("number", text, last_four(text), place)
        case "year" if isinstance(value, PartialDate) and value.first == value.last:
            yield Secret("day", text, str(value.first.year), place, day=value.first)
        case "drop":
            yield from _dropped(notice, text, route)


def treatment_in(notice: Notice, route: Route, profile: str) -> Treatment | None:
    """Return what is done to a field or to the group that it is in; a victim that is an organisation is treated as one."""
    found = next((one for end in range(len(route), 0, -1) if (one := treatment_of(route[:end], profile)) is not None), None)
    if found is not None and found.role == "VICTIM" and _ORGANISED.search(notice.text((*route[:-1], "kind"))):
        return treatment_of(("facts", "entities", 0, "name"), profile)
    return found


def _dropped(notice: Notice, text: str, route: Route) -> Iterator[Secret]:
    """A town or counsel that is dropped from its field is looked for in texts too, but a town that is a place of the facts stays there."""
    label = {"place": "a place", "by": "counsel"}.get(str(route[-1]))
    if label is not None and words_of(text) and text.casefold() not in _places_of_the_facts(notice):
        yield Secret("name", text, label, route_text(route), words_of(text))


def _places_of_the_facts(notice: Notice) -> frozenset[str]:
    offences = notice.value(("offences",), "")
    count = len(offences) if isinstance(offences, tuple) else 0
    routes: list[Route] = [("facts", "location", "place"), *(("offences", position, "place", "place") for position in range(count))]
    return frozenset(notice.text(route).casefold() for route in routes)


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a name that give it away: those with a capital, or of a script that has none."""
    tokens = tokenise(text)
    words = (text[one.start : one.end] for one in tokens if one.kind == "word")
    return tuple(dict.fromkeys(word for word in words if len(word) >= _SHORTEST and _telling(word)))


def _telling(word: str) -> bool:
    return word.casefold() not in _NOT_NAMES and (word[0].isupper() or word.upper() == word.lower())


def _label(role: str, text: str, labels: dict[str, str], counts: dict[str, int]) -> str:
    """Return the label of a name, the same for the same name; the person alone has one without a number."""
    return role if role == "PERSON" else _numbered(role, text, labels, counts)


def _numbered(role: str, text: str, labels: dict[str, str], counts: dict[str, int]) -> str:
    key = " ".join(text.casefold().split())
    if key not in labels:
        counts[role] = counts.get(role, 0) + 1
        labels[key] = f"{role}-{counts[role]}"
    return labels[key]


def last_four(text: str) -> str:
    """Return a number as its last four signs; a shorter one as nothing of it."""
    signs = re.sub(r"[\W_]", "", text)
    return f"ending {signs[-4:]}" if len(signs) > _FEWEST_SIGNS else "number withheld"


def _signs(text: str) -> bool:
    return len(re.sub(r"[\W_]", "", text)) >= _FEWEST_SIGNS
