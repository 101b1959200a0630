"""What the notice says of the facts, question by question: the words of its fields, else those of its summary."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Final

from noticecheck.engine.judging import shown
from noticecheck.model.finding import Quotation
from noticecheck.model.report import FactCell
from noticecheck.model.stated import Absent, Unknown
from noticecheck.model.tree import Route, route_text

if TYPE_CHECKING:
    from noticecheck.engine.case import Case
    from noticecheck.prose.mention import Mention
    from noticecheck.prose.reading import Reading

_QUESTIONS: Final[dict[str, tuple[Route, ...]]] = {
    "who": (("facts", "entities"), ("facts", "victims"), ("facts", "accomplices")),
    "role": (("facts", "role"),),
    "what": (("facts", "acts"),),
    "when": (("facts", "time"), ("offences", "committed")),
    "where": (("facts", "location"), ("offences", "place")),
    "how": (),
    "benefit": (("facts", "amounts"),),
}
"""The fields that answer each question; a field of the offences is looked up for each of them."""

_MEANS: Final = ("deceit", "force", "threat", "weapon", "entry", "document", "drug")
_MOST_WORDS: Final = 4
_BY_NAME: Final = "acts.others"
"""What the reading of acts says of an act of somebody else whom the summary names."""
_OWN: Final = frozenset({"active", "joint"})


def fact_matrix(case: Case) -> tuple[FactCell, ...]:
    """Return a cell for each question, in the order in which a reader asks them."""
    return tuple(_cell(case, question, routes) for question, routes in _QUESTIONS.items())


def _cell(case: Case, question: str, routes: tuple[Route, ...]) -> FactCell:
    words = tuple(_stated(case, routes))
    if words:
        return FactCell(question, "stated", words[:_MOST_WORDS])
    answers = [case.look(route) for route in routes if route[0] == "facts"]
    if answers and all(isinstance(answer, Absent) for answer in answers):
        return FactCell(question, "not_stated")
    if all(not isinstance(answer, Unknown) or answer.reason == "prose" for answer in answers):
        return _read(case, question)
    return FactCell(question, "not_read")


def _stated(case: Case, routes: tuple[Route, ...]) -> Iterator[Quotation]:
    for place in (full for route in routes for full in _each(case, route)):
        text = shown(case.look(place), quoting=True)
        if text:
            yield Quotation(route_text(place), text)


def _each(case: Case, route: Route) -> Iterator[Route]:
    """Yield the route of a group, or of each item of a list with what is known of it."""
    if route[0] == "offences":
        offences = case.items(("offences",))
        yield from (("offences", position, *route[1:]) for position in range(len(offences) if isinstance(offences, tuple) else 0))
    else:
        items = case.look(route)
        yield from ((*route, position) for position in range(len(items))) if isinstance(items, tuple) else (route,)


def _read(case: Case, question: str) -> FactCell:
    """Answer a question from the prose, where it may be read."""
    reading = case.reading
    if isinstance(reading, (Absent, Unknown)):
        return FactCell(question, "not_stated" if isinstance(reading, Absent) else "not_read")
    found = tuple(dict.fromkeys(Quotation("facts.summary", one.text, one.start, one.end) for one in _FROM_PROSE[question](reading)))
    if found:
        return FactCell(question, "stated", found[:_MOST_WORDS])
    from noticecheck.prose.acts import Answer

    unclear = question in {"who", "how"} or (question == "what" and reading.own_acts.answer is not Answer.NO)
    return FactCell(question, "not_read" if unclear else "not_stated")


def _means(reading: Reading) -> Iterator[Mention]:
    """Yield the words for a deceit, a force, a weapon and the like, and the quantities of drugs and goods."""
    from noticecheck.prose.elements import words_of

    yield from reading.quantities
    yield from words_of(_MEANS, reading.text, reading.phrases)


def _own_acts(reading: Reading) -> Iterable[Mention]:
    """The acts of the person; where the notice does not name them, those of whoever the summary names."""
    nameless = not reading.surname
    return (
        act
        for act in reading.acts
        if (act.manner in _OWN and act.confidence == "sure") or (nameless and act.manner == "collective" and act.why == _BY_NAME)
    )


def _somebody(reading: Reading) -> Iterable[Mention]:
    """The organisations and victims; where there are none, whoever is referred to without a name, or by words that may be one."""
    named = (*reading.organisations, *reading.victims)
    return named or reading.actors or (name for name in reading.possible_names if " " in name.text and not _is_own(name, reading))


def _is_own(name: Mention, reading: Reading) -> bool:
    return any(word in name.text.casefold() for word in (reading.surname.casefold(), reading.forenames.casefold()) if word)


_FROM_PROSE: Final[dict[str, Callable[[Reading], Iterable[Mention]]]] = {
    "who": _somebody,
    "role": lambda reading: (mark for mark in reading.offices if mark.kind == "office"),
    "what": _own_acts,
    "when": lambda reading: (one for one in reading.dates if one.role == "fact" and one.precision != "vague"),
    "where": lambda reading: (one for one in reading.places if one.role == "fact"),
    "how": _means,
    "benefit": lambda reading: (one for one in reading.amounts if one.role == "amount"),
}
