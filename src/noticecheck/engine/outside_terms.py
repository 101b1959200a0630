"""Defined terms on what surrounds the document: the dated tables of the rulebook, and the history that the auditor brings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Final

from noticecheck.model.partial_date import PartialDate
from noticecheck.model.stated import ABSENT, Absent, Answer, Placeholder, Unknown
from noticecheck.model.tree import Route, route_text

if TYPE_CHECKING:
    from noticecheck.engine.case import Case
    from noticecheck.engine.rule import DatedFact

_ASKS: Final[Route] = ("document", "requesting_country")
_CIRCULATED: Final[Route] = ("document", "published")


def _measure(case: Case) -> Answer:
    """What the table of measures says of the requesting country on the day of circulation; absent when it says nothing."""
    country = case.look(_ASKS)
    rows = [row for row in case.tables.get("supervision_measures", ()) if country in row.countries]
    return _of_the_rows(rows, case.look(_CIRCULATED), _CIRCULATED) if isinstance(country, str) else _not_stated(country, _ASKS)


def _treaty(case: Case) -> Answer:
    """What the table of treaties says of the requesting and the host country on the audit date; absent when it says nothing."""
    pair = [case.look(route) for route in (_ASKS, ("extradition", "located", "country"))]
    missing = next((answer for answer in pair if not isinstance(answer, str)), None)
    rows = [row for row in case.tables.get("extradition_treaties", ()) if row.countries == frozenset(map(str, pair))]
    return _of_the_rows(rows, case.term("audit date"), ()) if missing is None else _not_stated(missing, _ASKS)


def _conflict(case: Case) -> Answer:
    """What the table of conflicts says of the requesting country and another one that the document names; absent when it says nothing."""
    country = case.look(_ASKS)
    named = set(_named_countries(case)) - {country}
    rows = [row for row in case.tables.get("conflicts", ()) if country in row.countries and not named.isdisjoint(row.countries)]
    return _of_the_rows(rows, case.term("day of the notice"), _CIRCULATED) if isinstance(country, str) else _not_stated(country, _ASKS)


def _majority(case: Case) -> Answer:
    """What the table of ages of majority says of somebody of eighteen or more at the start of the offence; absent unless it is certain."""
    country, start = case.look(_ASKS), case.term("first day of the offence")
    age, usual = case.term("oldest age at the start of the offence"), case.numbers["majority_age"].value
    if not isinstance(age, int) or not isinstance(start, PartialDate) or usual is None or age < usual:
        return ABSENT
    rows = [row for row in case.tables.get("majority_ages", ()) if country in row.countries and row.value is not None and age < row.value]
    told = [f"{row.holds} ({row.source})" for row in rows if _holds(row, start)]
    return told[-1] if told else ABSENT


def _not_stated(answer: Answer, route: Route) -> Answer:
    return Unknown("placeholder", route_text(route)) if isinstance(answer, Placeholder) else answer


def _of_the_rows(rows: list[DatedFact], day: Answer, route: Route) -> Answer:
    """Return the words and the source of the row in force on a day; absent when none is, unknown when the day leaves it open."""
    if not rows:
        return ABSENT
    if not isinstance(day, PartialDate):
        return Unknown("not_given", route_text(route)) if isinstance(day, Absent) else _not_stated(day, route)
    possible = [row for row in rows if _may_hold(row, day)]
    certain = [row for row in possible if _holds(row, day)]
    if possible and not certain:
        return Unknown("imprecise", route_text(route))
    return f"{certain[-1].holds} ({certain[-1].source})" if certain else ABSENT


def _may_hold(row: DatedFact, day: PartialDate) -> bool:
    return (row.start is None or day.last >= row.start.first) and (row.end is None or day.first <= row.end.last)


def _holds(row: DatedFact, day: PartialDate) -> bool:
    return (row.start is None or day.first >= row.start.last) and (row.end is None or day.last <= row.end.first)


def _named_countries(case: Case) -> Iterator[str]:
    """Yield the countries of the person, of the facts and of each offence, as far as they are stated."""
    offences, nationalities = case.items(("offences",)), case.items(("person", "nationalities"))
    count = len(offences) if isinstance(offences, tuple) else 0
    yield from map(str, nationalities if isinstance(nationalities, tuple) else ())
    routes: list[Route] = [("facts", "location", "country"), ("extradition", "located", "country")]
    routes += [("offences", position, "place", "country") for position in range(count)]
    yield from filter(None, map(case.notice.text, routes))


def _last_state(*states: str) -> Callable[[Case], Answer]:
    """The latest day since which the person was in one of these states of protection, as far as days are given, by the audit date."""

    def term(case: Case) -> Answer:
        since = (one["from"] for one in _entries(case, "refugee") if one.get("state") in states and "from" in one)
        return _latest(day for day in since if isinstance(day, PartialDate) and day.first <= case.audit_date)

    return term


def _last_return(case: Case) -> Answer:
    """The latest journey to the requesting country, as far as days are given, that was made by the day of the warrant."""
    country, warrant = case.look(_ASKS), case.look(("warrant", "issued"))
    journeys = (one["date"] for one in _entries(case, "travel") if one.get("to_country") == country and "date" in one)
    return _latest(
        day for day in journeys if isinstance(day, PartialDate) and isinstance(warrant, PartialDate) and day.first <= warrant.last
    )


def _entries(case: Case, key: str) -> Iterator[Mapping[str, Answer]]:
    items = case.items(("context", key))
    return (one for one in (items if isinstance(items, tuple) else ()) if isinstance(one, Mapping))


def _latest(days: Iterator[PartialDate]) -> Answer:
    return max(days, key=lambda day: day.last, default=ABSENT)


def _days_to_the_warrant(case: Case) -> Answer:
    """The fewest days that may lie between the last day of the offence and the issue of the warrant."""
    offence, warrant = case.term("last day of the offence"), case.look(("warrant", "issued"))
    if isinstance(offence, PartialDate) and isinstance(warrant, PartialDate):
        return max((warrant.first - offence.last).days, 0)
    return offence if not isinstance(offence, PartialDate) else warrant


def _years_to_the_notice(case: Case) -> Answer:
    """The fewest full years that had passed from the last day of the offence before the day of the notice."""
    offence, notice = case.term("last day of the offence"), case.term("day of the notice")
    if isinstance(offence, PartialDate) and isinstance(notice, PartialDate):
        start, end = offence.last, notice.first
        return max(end.year - start.year - ((end.month, end.day) <= (start.month, start.day)), 0)
    return offence if not isinstance(offence, PartialDate) else notice


OUTSIDE_TERMS: Final[Mapping[str, Callable[[Case], Answer]]] = {
    "supervision measure on the day of circulation": _measure,
    "extradition with the host country": _treaty,
    "conflict that touches the case": _conflict,
    "majority above eighteen by the law of the requesting country": _majority,
    "last loss of refugee status": _last_state("revoked", "naturalised"),
    "last decision on protection": _last_state("recognised", "denied", "revoked"),
    "last return before the warrant": _last_return,
    "days from the offence to the warrant": _days_to_the_warrant,
    "full years from the offence to the notice": _years_to_the_notice,
}
"""Joined to the other defined terms in `terms`."""
