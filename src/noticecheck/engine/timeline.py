"""The dates of a case in order: those of the document, and those that the auditor brings, each with its precision and its route.

What happened and has no date is kept, and says whether the document does not state it or nobody can tell from the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Final

from noticecheck.engine.terms import period_of
from noticecheck.model.finding import DocumentType
from noticecheck.model.partial_date import PartialDate
from noticecheck.model.report import TimelineDate, TimelineEvent
from noticecheck.model.stated import EXPLANATIONS, Absent, Answer, Placeholder, Unknown
from noticecheck.model.tree import Route, route_text

if TYPE_CHECKING:
    from noticecheck.engine.case import Case
    from noticecheck.prose.mention import DateMention

_FACTS: Final[Route] = ("facts", "time")
_RUN: Final = ("offence", "departure", "journey", "asylum", "charge", "warrant", "judgment", "publication", "location", "arrest")
"""The order in which a case usually runs, for what has no date."""

_OF_THE_DOCUMENT: Final[tuple[tuple[str, str, Route], ...]] = (
    ("warrant", "warrant issued", ("warrant", "issued")),
    ("judgment", "judgment", ("judgment", "date")),
    ("request", "{document} requested", ("document", "requested")),
    ("recording", "data recorded", ("document", "recorded")),
    ("publication", "{published}", ("document", "published")),
    ("update", "{document} last updated", ("document", "updated")),
    ("suspension", "{document} suspended", ("document", "suspended_on")),
    ("location", "person located", ("extradition", "located", "date")),
    ("extradition_request", "extradition requested", ("extradition", "requested_on")),
    ("warrant_expiry", "warrant expires", ("warrant", "expires")),
    ("prescription", "prosecution or sentence time-barred", ("prescription_date",)),
)
"""Kind, label and route of the dates that stand once in a document."""

_NAMES: Final = (
    {"document": "notice", "published": "notice published"},
    {"document": "diffusion", "published": "diffusion circulated"},
)


def timeline(case: Case) -> tuple[TimelineEvent, ...]:
    """Return the events by their first possible day, then those without a date, in the order in which a case usually runs."""
    found = [*_offences(case), *_of_the_document(case), *_refusals(case), *_brought_from_outside(case)]
    dated = sorted((event for event in found if event.dated), key=lambda event: event.first)
    undated = (event for event in found if not event.dated)
    return (*dated, *sorted(undated, key=lambda event: _RUN.index(event.kind) if event.kind in _RUN else len(_RUN)))


def date_of(day: PartialDate | None) -> TimelineDate | None:
    """Return a date as the timeline holds it."""
    return None if day is None else TimelineDate(day.text, day.precision, day.first.isoformat(), day.last.isoformat())


def _brought_from_outside(case: Case) -> Iterable[TimelineEvent]:
    if "context" not in case.notice.data:
        return ()
    from noticecheck.engine.timeline_outside import outside_events

    return outside_events(case)


def _offences(case: Case) -> Iterator[TimelineEvent]:
    """Yield the period of the facts and that of each offence; else the times that the summary gives; else one event without a date."""
    periods = case.offence_periods
    if periods:
        yield from (_offence(route, case, start, end) for route, start, end in periods)
        return
    times = tuple(_in_the_summary(case))
    yield from times or (_undated("offence", "offence", _FACTS, _why(case)),)


def _offence(route: Route, case: Case, start: PartialDate | None, end: PartialDate | None) -> TimelineEvent:
    whole = route == _FACTS
    return TimelineEvent(
        kind="offence",
        label="facts alleged" if whole else f"offence {int(route[1]) + 1}",
        route=route_text(route),
        state="stated",
        start=date_of(start),
        end=date_of(end),
        span=start is not end,
        detail="" if whole else case.notice.text((*route[:-1], "charge")),
    )


def _in_the_summary(case: Case) -> Iterator[TimelineEvent]:
    reading = case.words_of_the_file
    dates: tuple[DateMention, ...] = () if reading is None else reading.dates
    for one in dates:
        if one.role == "fact" and one.confidence == "sure" and one.earliest is not None and one.latest is not None:
            day = TimelineDate(one.text, one.precision, one.earliest.isoformat(), one.latest.isoformat())
            yield TimelineEvent("offence", "facts alleged, as the summary says", "facts.summary", "stated", day, day)


def _why(case: Case) -> Answer:
    """Why no time of the offence is known: what is said of the period of the facts, where it is that nothing is stated, else of any."""
    whole = case.look(_FACTS)
    return whole if isinstance(whole, Absent) else case.term("first day of the offence")


def _of_the_document(case: Case) -> Iterator[TimelineEvent]:
    for kind, label, route in _OF_THE_DOCUMENT:
        answer = case.look(route)
        named = label.format_map(_NAMES[case.kind is DocumentType.DIFFUSION])
        if isinstance(answer, PartialDate):
            yield TimelineEvent(kind, named, route_text(route), "stated", date_of(answer), date_of(answer))
        elif _missed(kind, route, case):
            yield _undated(kind, named, route, answer)


def _missed(kind: str, route: Route, case: Case) -> bool:
    """Whether an event belongs to the case although it has no date."""
    convicted = case.notice.text(("status",)) == "convicted"
    if kind == "publication":
        return case.kind is not DocumentType.PENDING_REQUEST
    if kind == "warrant":
        return not convicted or _told_of(case, "warrant")
    if kind == "judgment":
        return convicted or _told_of(case, "judgment")
    return kind == "location" and isinstance(case.look(route[:-1]), Mapping)


def _told_of(case: Case, key: str) -> bool:
    return isinstance(case.look((key,)), Mapping)


def _refusals(case: Case) -> Iterator[TimelineEvent]:
    refusals = case.items(("extradition", "refusals"))
    for position in range(len(refusals) if isinstance(refusals, tuple) else 0):
        route: Route = ("extradition", "refusals", position)
        start, end = period_of(case, route)
        country, ground = (case.notice.text((*route, key)) for key in ("country", "ground"))
        label = " ".join(filter(None, ["extradition refused", country and f"by {country}"]))
        if start is None:
            yield _undated("refusal", label, (*route, "date"), case.look((*route, "date")), ground)
        else:
            yield TimelineEvent("refusal", label, route_text((*route, "date")), "stated", date_of(start), date_of(end), detail=ground)


def _undated(kind: str, label: str, route: Route, answer: Answer, detail: str = "") -> TimelineEvent:
    """Return an event of the document without a date, and why there is none."""
    slot = isinstance(answer, Placeholder)
    reason = "placeholder" if slot else answer.reason if isinstance(answer, Unknown) else ""
    state = "not_known" if reason else "not_stated"
    return TimelineEvent(kind, label, route_text(route), state, detail=detail, why=EXPLANATIONS.get(reason, reason))
