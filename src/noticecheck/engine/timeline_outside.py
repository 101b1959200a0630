"""The part of the timeline that the auditor brings from outside the document: journeys, protection, events, later documents."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from noticecheck.engine.terms import period_of
from noticecheck.engine.timeline import date_of
from noticecheck.model.report import TimelineEvent
from noticecheck.model.tree import Route, route_text
from noticecheck.model.words import WORDS
from noticecheck.records import dataclass

if TYPE_CHECKING:
    from noticecheck.engine.case import Case

NOT_GIVEN: Final = "the file does not give it"
_PROTECTION: Final = {
    "recognised": "recognised as a refugee",
    "pending": "application for protection pending",
    "subsidiary": "subsidiary protection",
    "denied": "protection denied",
    "revoked": "protection revoked",
    "naturalised": "naturalised",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a list of `context`: its place, and what the file says in it."""

    case: Case
    route: Route

    def text(self, key: str) -> str:
        """Return a stated text, empty when there is none."""
        return self.case.notice.text((*self.route, key))

    def word(self, key: str, of: str, other: str) -> str:
        """Return a word of a closed list, `other` when none is stated or a slot of a template stands there."""
        stated = self.text(key)
        return stated if stated in WORDS[of] else other


def outside_events(case: Case) -> Iterator[TimelineEvent]:
    """Yield the events of `context`; where it is given, also the departure, the asylum, the charge and the arrest that it does not have."""
    found = [_event(entry, *describe(entry)) for name, describe in _LISTS.items() for entry in _entries(case, name)]
    kinds = {event.kind for event in found}
    yield from found
    for kind, label, route in _MISSED:
        if kind not in kinds:
            yield TimelineEvent(kind, label, route, "not_known", why=NOT_GIVEN, outside=True)


_MISSED: Final = (
    ("departure", "departure from the requesting country", "context.travel"),
    ("asylum", "application for asylum", "context.refugee"),
    ("charge", "charge brought", "context.events"),
    ("arrest", "arrest", "context.events"),
)


def _entries(case: Case, name: str) -> Iterator[Entry]:
    items = case.items(("context", name))
    return (Entry(case, ("context", name, position)) for position in range(len(items) if isinstance(items, tuple) else 0))


def _event(entry: Entry, kind: str, label: str, detail: str = "") -> TimelineEvent:
    start, end = period_of(entry.case, entry.route)
    known = start is not None or end is not None
    return TimelineEvent(
        kind=kind,
        label=label,
        route=route_text(entry.route),
        state="stated" if known else "not_known",
        start=date_of(start),
        end=date_of(end),
        span=start is not end,
        detail=detail,
        why="" if known else NOT_GIVEN,
        exhibit=entry.text("exhibit"),
        outside=True,
    )


def _travel(entry: Entry) -> tuple[str, str]:
    origin, target = entry.text("from_country"), entry.text("to_country")
    goal = f" to {target}" if target else ""
    if origin and origin == entry.case.notice.text(("document", "requesting_country")):
        return "departure", f"left {origin}{goal}"
    return "journey", f"travelled{f' from {origin}' if origin else ''}{goal}"


def _refugee(entry: Entry) -> tuple[str, str]:
    return "asylum", f"{_PROTECTION.get(entry.text('state'), 'protection')}{_in_the_country(entry)}"


def _whereabouts(entry: Entry) -> tuple[str, str, str]:
    return "whereabouts", f"person{_in_the_country(entry)}", entry.text("place")


def _happened(entry: Entry) -> tuple[str, str, str]:
    kind = entry.word("kind", "event", "other")
    return kind, f"{kind.replace('_', ' ')}{_in_the_country(entry)}", entry.text("note")


def _earlier(entry: Entry) -> tuple[str, str, str]:
    return "earlier_request", f"earlier {entry.word('type', 'document_type', 'request').replace('_', ' ')}", entry.text("outcome")


def _reliance(entry: Entry) -> tuple[str, str, str]:
    return "reliance", "document that repeats the notice", entry.text("document")


def _in_the_country(entry: Entry) -> str:
    country = entry.text("country")
    return f" in {country}" if country else ""


_LISTS: Final[dict[str, Callable[[Entry], tuple[str, ...]]]] = {
    "travel": _travel,
    "refugee": _refugee,
    "whereabouts": _whereabouts,
    "events": _happened,
    "earlier_requests": _earlier,
    "relied_on_by": _reliance,
}
