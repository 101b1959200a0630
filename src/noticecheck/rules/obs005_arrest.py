"""OBS005: an arrest that the file records: whether the data were looked up before it, and how long the detention lasted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from noticecheck.engine.case import Case
from noticecheck.engine.conditions import Plain
from noticecheck.engine.rule import Raised, Ruling, Undecided
from noticecheck.model.finding import Computation, Quotation
from noticecheck.model.partial_date import PartialDate
from noticecheck.model.stated import Unknown
from noticecheck.model.tree import Route, route_text
from noticecheck.records import dataclass

_ARREST: Final[dict[str, Plain]] = {"kind": "arrest", "date": "2020-10-14", "exhibit": "E1"}
_LOOKED_UP: Final[dict[str, Plain]] = {"kind": "notice_consulted", "date": "2020-10-13", "exhibit": "E2"}
_RELEASE: Final[dict[str, Plain]] = {"kind": "release", "date": "2021-02", "exhibit": "E3"}
_OUTSIDE: Final = " (from outside the document: exhibit {})"

RULE: Final[dict[str, Plain]] = {
    "id": "OBS005",
    "title": "Arrest on the document: when it was looked up, and how long detention lasted",
    "severity": "info",
    "basis": "R",
    "dimension": "procedure",
    "observation": True,
    "law": {"both": ["rpd-63-1"]},
    "why": "Whoever arrests on the data has to make sure that they are still accurate and relevant (RPD Art. 63(1)); the days say when "
    "that can have been done.",
    "applies_if": {"some": "context.events", "where": {"field": "each.kind", "is": "arrest"}},
    "remedy": "Ask for the record of what was looked up before the arrest, and of the days of detention.",
    "question": "What was looked up before the arrest, on which day, and when did the detention end?",
    "note": "Days are counted from one date to the other; where one of them is a month or a year, both bounds are given.",
    "examples": {
        "pass": [
            {"name": "no arrest is recorded", "outcome": "not_applicable"},
            {"name": "an arrest and nothing besides", "set": {"context.events": [_ARREST]}},
            {
                "name": "a release before the arrest belongs to another one",
                "set": {"context.events": [_ARREST, {**_RELEASE, "date": "2020-10-13"}]},
            },
            {
                "name": "no exhibit is named",
                "set": {"context.events": [{"kind": "arrest", "date": "2020-10-14"}, _RELEASE]},
                "outcome": "not_assessed",
                "because": "no_exhibit",
            },
        ],
        "fail": [
            {
                "name": "looked up the day before",
                "set": {"context.events": [_LOOKED_UP, _ARREST]},
                "at": "context.events.0.date",
                "says": "the document was looked up on 2020-10-13, 1 day before the arrest of 2020-10-14" + _OUTSIDE.format("E2, E1"),
            },
            {
                "name": "released in a month, on a diffusion",
                "base": "diffusion",
                "set": {"context.events": [_ARREST, _RELEASE]},
                "at": "context.events.1.date",
                "says": "from the arrest of 2020-10-14 to the release of 2021-02 it is 110 to 137 days" + _OUTSIDE.format("E1, E3"),
            },
        ],
    },
}


@dataclass(frozen=True, slots=True)
class _Event:
    """An event with its day, its place in the file and its exhibit, empty when it names none."""

    route: Route
    day: PartialDate
    exhibit: str


def judge(case: Case) -> Iterator[Ruling]:
    """Yield an observation for each day of a look-up before an arrest, and for each release after it."""
    for arrest in _events(case, "arrest"):
        for looked_up in _events(case, "notice_consulted"):
            if looked_up.day.last <= arrest.day.first:
                days = _days(looked_up.day, arrest.day)
                words = f"the document was looked up on {looked_up.day}, {days} before the arrest of {arrest.day}"
                yield _raised(looked_up.route, (looked_up, arrest), words, days)
        for release in _events(case, "release"):
            if release.day.last >= arrest.day.first:
                days = _days(arrest.day, release.day)
                words = f"from the arrest of {arrest.day} to the release of {release.day} it is {days}"
                yield _raised(release.route, (arrest, release), words, days)


def _events(case: Case, kind: str) -> Iterator[_Event]:
    items = case.items(("context", "events"))
    for position, entry in enumerate(items if isinstance(items, tuple) else ()):
        if isinstance(entry, Mapping) and entry.get("kind") == kind and isinstance(day := entry.get("date"), PartialDate):
            yield _Event(("context", "events", position), day, _text(entry.get("exhibit")))


def _text(answer: object) -> str:
    return answer if isinstance(answer, str) else ""


def _days(start: PartialDate, end: PartialDate) -> str:
    """Return how many days lie between two dates, as one number or as the fewest and the most that it may be."""
    fewest, most = max((end.first - start.last).days, 0), (end.last - start.first).days
    return f"{fewest} day{'s' * (fewest != 1)}" if fewest == most else f"{fewest} to {most} days"


def _raised(route: Route, events: tuple[_Event, _Event], words: str, days: str) -> Ruling:
    missing = next((one.route for one in events if not one.exhibit), None)
    if missing is not None:
        return Undecided(Unknown("no_exhibit", route_text(missing)))
    exhibits = tuple(dict.fromkeys(one.exhibit for one in events))
    first, second = (str(one.day) for one in events)
    return Raised(
        route=(*route, "date"),
        message=words + _OUTSIDE.format(", ".join(exhibits)),
        quoted=tuple(Quotation(route_text((*one.route, "date")), str(one.day)) for one in events),
        computation=Computation(lines=(f"from {first} to {second}: {days}",), data={"from": first, "to": second, "days": days}),
        expected="a check of the data before the arrest, and the days of detention",
        exhibits=exhibits,
    )
