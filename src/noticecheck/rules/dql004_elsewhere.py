"""DQL004: by a record from outside the document, the person was in another country throughout the time of the offence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from noticecheck.engine.case import Case
from noticecheck.engine.conditions import Plain
from noticecheck.engine.rule import Raised, Ruling, Undecided
from noticecheck.engine.terms import period_of
from noticecheck.model.finding import Basis, Quotation
from noticecheck.model.partial_date import PartialDate
from noticecheck.model.stated import Answer, Unknown
from noticecheck.model.tree import Route, route_text
from noticecheck.records import dataclass

_AT_HOME: Final[dict[str, Plain]] = {"country": "DE", "from": "2019-03-01", "to": "2019-03-31", "exhibit": "E1"}
_SAYS: Final = (
    "the offence is placed in PL (2019-03-12), and by {record} the person was in DE from {start} to {end} "
    "(from outside the document: exhibit E1)"
)

RULE: Final[dict[str, Plain]] = {
    "id": "DQL004",
    "title": "Person recorded elsewhere at the time of the offence",
    "severity": "high",
    "basis": "R",
    "dimension": "facts_and_role",
    "law": {"red_notice": ["rpd-12-1", "rpd-83-2-b-i"], "diffusion": ["rpd-12-1"]},
    "why": "Time and location of the activity must be accurate (RPD Art. 12(1) and 83(2)(b)(i)); a record of the person "
    "elsewhere puts one of them in question.",
    "applies_if": {"any_of": [{"stated": "context.whereabouts"}, {"stated": "context.travel"}]},
    "derogation": "The document may mean that the person acted from elsewhere, or that others acted on the person's behalf.",
    "remedy": "Put the record to INTERPOL, and ask how the person is said to have acted at that time and place.",
    "question": "Was the person in the country of the offence at the time that the document gives?",
    "ccf_tags": ["Accuracy and quality of data", "Description of criminal activities"],
    "note": "A sworn record decides with basis D, any other one is for review. Only another country throughout the whole time "
    "of the offence counts. "
    "A journey counts where it is the last one before the offence and none follows until its end.",
    "examples": {
        "pass": [
            {"name": "nothing is known from outside the document", "outcome": "not_applicable"},
            {"name": "in the country", "set": {"context.whereabouts": [{**_AT_HOME, "country": "PL"}]}},
            {"name": "until the day before", "set": {"context.whereabouts": [{**_AT_HOME, "to": "2019-03-11"}]}},
            {"name": "since the day after", "set": {"context.whereabouts": [{**_AT_HOME, "from": "2019-03-13"}]}},
            {
                "name": "a part of the time of the offence",
                "set": {
                    "facts.time": {"from": "2019-02", "to": "2019-03"},
                    "offences.0.committed": {"from": "2019-02", "to": "2019-03"},
                    "context.whereabouts": [_AT_HOME],
                },
            },
            {
                "name": "no exhibit is named",
                "set": {"context.whereabouts": [{"country": "DE", "from": "2019-03-01", "to": "2019-03-31", "sworn": True}]},
                "outcome": "not_assessed",
                "because": "no_exhibit",
            },
            {
                "name": "a journey back before the offence",
                "set": {
                    "context.travel": [
                        {"from_country": "PL", "to_country": "DE", "date": "2019-01-05", "exhibit": "E1"},
                        {"from_country": "DE", "to_country": "PL", "date": "2019-02-05", "exhibit": "E1"},
                    ]
                },
            },
            {
                "name": "a journey back on the day of the offence",
                "set": {
                    "context.travel": [
                        {"from_country": "PL", "to_country": "DE", "date": "2019-01-05", "exhibit": "E1"},
                        {"from_country": "DE", "to_country": "PL", "date": "2019-03-12", "exhibit": "E1"},
                    ]
                },
            },
            {
                "name": "a journey on the day of the offence",
                "set": {"context.travel": [{"from_country": "PL", "to_country": "DE", "date": "2019-03-12", "exhibit": "E1"}]},
            },
            {
                "name": "the offence has no place",
                "set": {"facts.location": None, "offences.0.place": None, "context.whereabouts": [_AT_HOME]},
            },
        ],
        "fail": [
            {
                "name": "a sworn record",
                "set": {"context.whereabouts": [{**_AT_HOME, "sworn": True}]},
                "at": "context.whereabouts.0",
                "says": _SAYS.format(record="a sworn record", start="2019-03-01", end="2019-03-31"),
            },
            {
                "name": "a record of that day that is not sworn",
                "set": {"context.whereabouts": [{**_AT_HOME, "from": "2019-03-12", "to": "2019-03-12"}]},
                "at": "context.whereabouts.0",
                "says": _SAYS.format(record="a record", start="2019-03-12", end="2019-03-12"),
            },
            {
                "name": "only the facts say when and where, in a diffusion",
                "base": "diffusion",
                "set": {
                    "offences": [{"charge": "trafficking in narcotic drugs"}],
                    "context.whereabouts": [{"country": "AR", "from": "2020-04", "to": "2020-06", "exhibit": "E2"}],
                },
                "at": "context.whereabouts.0",
                "says": "the offence is placed in CL (2020-05-02), and by a record the person was in AR from 2020-04 to 2020-06 "
                "(from outside the document: exhibit E2)",
            },
            {
                "name": "the last journey before the offence",
                "set": {
                    "context.travel": [
                        {"from_country": "CZ", "to_country": "PL", "date": "2018-05-05", "exhibit": "E1"},
                        {"from_country": "PL", "to_country": "DE", "date": "2019-03-11", "exhibit": "E1"},
                        {"from_country": "DE", "to_country": "PL", "date": "2019-03-13", "exhibit": "E1"},
                    ]
                },
                "at": "context.travel.1",
                "says": "the offence is placed in PL (2019-03-12), and the last journey recorded before it went to DE (2019-03-11); "
                "none that is recorded followed until its end (from outside the document: exhibit E1)",
            },
        ],
    },
}


@dataclass(frozen=True, slots=True)
class _Offence:
    """When and where the document places an offence."""

    country: str
    start: PartialDate
    end: PartialDate

    def __str__(self) -> str:
        period = str(self.start) if self.start == self.end else f"{self.start} to {self.end}"
        return f"{self.country} ({period})"


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a finding for each record that has the person in another country throughout an offence."""
    offences = tuple(_offences(case))
    yield from (ruling for one in offences for ruling in (*_by_whereabouts(case, one), *_by_travel(case, one)))


def _offences(case: Case) -> Iterator[_Offence]:
    """Yield the offences with a time and a country; the facts stand in for what an offence does not say. Each is named once."""
    items = case.items(("offences",))
    count = len(items) if isinstance(items, tuple) else 0
    facts = (period_of(case, ("facts", "time")), case.notice.text(("facts", "location", "country")))
    own = [
        (period_of(case, ("offences", place, "committed")), case.notice.text(("offences", place, "place", "country")))
        for place in range(count)
    ]
    placed = [(period if any(period) else facts[0], country or facts[1]) for period, country in own] or [facts]
    stated = (_Offence(country, start, end) for (start, end), country in placed if country and start is not None and end is not None)
    yield from dict.fromkeys(stated)


def _by_whereabouts(case: Case, offence: _Offence) -> Iterator[Ruling]:
    for route, entry in _entries(case, "whereabouts"):
        start, end, country = entry.get("from"), entry.get("to"), entry.get("country")
        if not isinstance(start, PartialDate) or not isinstance(end, PartialDate) or not isinstance(country, str):
            continue
        if country != offence.country and start.last <= offence.start.first and end.first >= offence.end.last:
            sworn = entry.get("sworn") is True
            record = "a sworn record" if sworn else "a record"
            words = f"the offence is placed in {offence}, and by {record} the person was in {country} from {start} to {end}"
            yield _raised(route, entry, words, Basis.DETERMINISTIC if sworn else Basis.HUMAN_REVIEW)


def _by_travel(case: Case, offence: _Offence) -> Iterator[Ruling]:
    journeys = [(route, entry, day) for route, entry in _entries(case, "travel") if isinstance(day := entry.get("date"), PartialDate)]
    before = [one for one in journeys if one[2].last < offence.start.first]
    if not before:
        return
    route, entry, day = max(before, key=lambda one: one[2].last)
    alone = not any(other is not entry and _may_follow(when, day, offence.end.last) for _, other, when in journeys)
    country = entry.get("to_country")
    if alone and isinstance(country, str) and country != offence.country:
        words = (
            f"the offence is placed in {offence}, and the last journey recorded before it went to {country} ({day}); "
            "none that is recorded followed until its end"
        )
        yield _raised(route, entry, words, Basis.HUMAN_REVIEW)


def _may_follow(when: PartialDate, day: PartialDate, end: date) -> bool:
    return when.last >= day.first and when.first <= end


def _entries(case: Case, key: str) -> Iterator[tuple[Route, Mapping[str, Answer]]]:
    items = case.items(("context", key))
    for position, entry in enumerate(items if isinstance(items, tuple) else ()):
        if isinstance(entry, Mapping):
            yield ("context", key, position), entry


def _raised(route: Route, entry: Mapping[str, Answer], words: str, basis: Basis) -> Ruling:
    exhibit = entry.get("exhibit")
    if exhibit is None:
        return Undecided(Unknown("no_exhibit", route_text(route)))
    return Raised(
        route=route,
        message=f"{words} (from outside the document: exhibit {exhibit})",
        quoted=(Quotation(route_text(route), ", ".join(str(value) for value in entry.values() if not isinstance(value, bool))),),
        expected="a time and a place at which the person can have acted",
        basis=basis,
        exhibits=(str(exhibit),),
    )
