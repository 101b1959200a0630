"""Defined terms: values that follow from what the notice states, each with one meaning for every rule."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final, TypeAlias

from noticecheck.engine.identifiers import names_and_data, photograph_and_data
from noticecheck.engine.offence_terms import OFFENCE_TERMS
from noticecheck.engine.outside_terms import OUTSIDE_TERMS
from noticecheck.model.partial_date import PartialDate
from noticecheck.model.quantity import Penalty
from noticecheck.model.stated import ABSENT, Absent, Answer, Placeholder, Unknown
from noticecheck.model.tree import Route
from noticecheck.records import replace

if TYPE_CHECKING:
    from noticecheck.engine.case import Case


def _audit_date(case: Case) -> Answer:
    day = case.audit_date
    return PartialDate(day, day, "day", day.isoformat())


def _first_stated(*routes: Route) -> Callable[[Case], Answer]:
    """The first of these routes that states something; else why the first one does not."""

    def term(case: Case) -> Answer:
        answers = [case.look(route) for route in routes]
        stated = [answer for answer in answers if not isinstance(answer, (Absent, Unknown))]
        unknown = [answer for answer in answers if isinstance(answer, Unknown)]
        return stated[0] if stated else unknown[0] if unknown else answers[0]

    return term


def period_of(case: Case, route: Route) -> tuple[PartialDate | None, PartialDate | None]:
    """Return the first and the last date of a period, None where it is not stated."""
    exact = case.look((*route, "date"))
    if isinstance(exact, PartialDate):
        return exact, exact
    start, end = case.look((*route, "from")), case.look((*route, "to"))
    return (start if isinstance(start, PartialDate) else None), (end if isinstance(end, PartialDate) else None)


Period: TypeAlias = "tuple[Route, PartialDate | None, PartialDate | None]"
"""The route of a period, its first and its last date, None where one is not stated."""


def offence_periods(case: Case) -> tuple[Period, ...]:
    """Return every stated period of the offences: that of the facts, and that of each offence."""
    offences = case.items(("offences",))
    count = len(offences) if isinstance(offences, tuple) else 0
    routes: list[Route] = [("facts", "time"), *(("offences", position, "committed") for position in range(count))]
    periods = ((route, *period_of(case, route)) for route in routes)
    return tuple([(route, start, end) for route, start, end in periods if start is not None or end is not None])


def _first_day_of_the_offence(case: Case) -> Answer:
    days = [day for _, start, end in case.offence_periods if (day := start or end) is not None]
    return min(days, key=lambda day: day.first) if days else _why_no_offence_date(case)


def _last_day_of_the_offence(case: Case) -> Answer:
    days = [day for _, start, end in case.offence_periods if (day := end or start) is not None]
    return max(days, key=lambda day: day.last) if days else _why_no_offence_date(case)


def _why_no_offence_date(case: Case) -> Answer:
    """The first slot or the first reason not to know, of the period of the facts and of each offence."""
    offences = case.items(("offences",))
    count = len(offences) if isinstance(offences, tuple) else 0
    periods: list[Route] = [("facts", "time"), *(("offences", position, "committed") for position in range(count))]
    answers = (case.look((*period, *part)) for period in periods for part in ((), ("date",), ("from",), ("to",)))
    return next((answer for answer in answers if isinstance(answer, Unknown | Placeholder)), ABSENT)


def _age_on(edge: str) -> Callable[[Case], Answer]:
    """Age in whole years; unknown when the dates leave more than one answer open."""

    def term(case: Case) -> Answer:
        born, day = case.look(("person", "born", "date")), case.term(edge)
        if isinstance(born, Placeholder) or isinstance(day, Placeholder):
            return Unknown("placeholder", "person.born.date")
        if isinstance(born, PartialDate) and isinstance(day, PartialDate):
            youngest, oldest = _years(born.last, day.first), _years(born.first, day.last)
            return youngest if youngest == oldest else Unknown("imprecise", "person.born.date")
        return born if isinstance(born, (Absent, Unknown)) else day

    return term


def _bound_on_age(*, oldest: bool, at_start: bool = False) -> Callable[[Case], Answer]:
    """The oldest or the youngest that the person can have been at any time of the offences, or when the first one began."""

    def term(case: Case) -> Answer:
        born = case.look(("person", "born", "date"))
        first, last = case.term("first day of the offence"), case.term("last day of the offence")
        if isinstance(born, PartialDate) and isinstance(first, PartialDate) and isinstance(last, PartialDate):
            return _years(born.first, first.last if at_start else last.last) if oldest else _years(born.last, first.first)
        return next(answer for answer in (born, first, last) if not isinstance(answer, PartialDate))

    return term


def _years(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def _highest_penalty(case: Case) -> Answer:
    offences = case.items(("offences",))
    if not isinstance(offences, tuple):
        return offences
    stated = [case.look(("offences", position, "max_penalty")) for position in range(len(offences))]
    penalties = [answer for answer in stated if isinstance(answer, Penalty)]
    highest = max(penalties, key=lambda penalty: penalty.most, default=None)
    unknown = _unknown_among(stated)
    if unknown is not None and (highest is None or highest.most.is_finite()):
        return unknown
    return ABSENT if highest is None else highest


def _unknown_among(answers: Iterable[Answer]) -> Unknown | None:
    """The first of some values that nobody can judge: not known, or a slot of a template."""
    slots = (Unknown("placeholder", str(answer)) if isinstance(answer, Placeholder) else answer for answer in answers)
    return next((answer for answer in slots if isinstance(answer, Unknown)), None)


def _longest(key: str) -> Callable[[Case], Answer]:
    """The longest stated sentence, or remainder of one; several may run one after another, so their sum is the most that it can be."""

    def term(case: Case) -> Answer:
        offences = case.items(("offences",))
        if not isinstance(offences, tuple):
            return offences
        answers = [case.look(("offences", position, key)) for position in range(len(offences))]
        stated = [answer for answer in answers if isinstance(answer, Penalty)]
        unknown = _unknown_among(answers)
        if not stated or unknown is not None:
            return ABSENT if unknown is None else unknown
        longest = max(stated, key=lambda penalty: (penalty.least, penalty.most))
        return replace(longest, most=sum((penalty.most for penalty in stated), Decimal(0))) if len(stated) > 1 else longest

    return term


def _summary_in_the_documents_words(case: Case) -> Answer:
    """The summary of facts; unknown when the file only paraphrases it."""
    summary = case.look(("facts", "summary"))
    if isinstance(summary, (Absent, Unknown)) or case.notice.text(("facts", "summary_is")) in {"verbatim", "translation"}:
        return summary
    return Unknown("paraphrase", "facts.summary")


def _days_without_request(case: Case) -> Answer:
    """Days from the location of the person to the request for extradition, or to the audit when there is none."""
    located, requested = case.look(("extradition", "located", "date")), case.look(("extradition", "requested_on"))
    if not isinstance(located, PartialDate):
        return located
    if isinstance(requested, Unknown | Placeholder):
        return requested
    until = requested.first if isinstance(requested, PartialDate) else case.audit_date
    return max((until - located.last).days, 0)


TERMS: Final[Mapping[str, Callable[[Case], Answer]]] = {
    "audit date": _audit_date,
    "day of the notice": _first_stated(("document", "published"), ("document", "recorded"), ("document", "requested")),
    "day of recording": _first_stated(("document", "recorded"), ("document", "published")),
    "last update": _first_stated(("document", "updated"), ("document", "published"), ("document", "recorded")),
    "first day of the offence": _first_day_of_the_offence,
    "last day of the offence": _last_day_of_the_offence,
    "age at the start of the offence": _age_on("first day of the offence"),
    "age at the end of the offence": _age_on("last day of the offence"),
    "oldest age at the start of the offence": _bound_on_age(oldest=True, at_start=True),
    "oldest age at the offence": _bound_on_age(oldest=True),
    "youngest age at the offence": _bound_on_age(oldest=False),
    "highest maximum penalty": _highest_penalty,
    "longest sentence": _longest("sentence"),
    "longest remainder": _longest("remaining"),
    "summary in the document's words": _summary_in_the_documents_words,
    "days from location to the extradition request": _days_without_request,
    "first combination of identifiers": names_and_data,
    "second combination of identifiers": photograph_and_data,
    **OFFENCE_TERMS,
    **OUTSIDE_TERMS,
}
"""Names are phrases with spaces, so that they cannot be taken for routes of the notice."""
