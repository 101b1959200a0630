"""JUD003: a time of the alleged activity that is stated, and that is no more than a year, an open period or a very long one."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, auto
from typing import Final, assert_never

from noticecheck.engine.case import Case
from noticecheck.engine.comparisons import later
from noticecheck.engine.conditions import Plain
from noticecheck.engine.rule import OpenNumber, OutOfScope, Raised, Ruling, Undecided
from noticecheck.engine.terms import period_of
from noticecheck.model.finding import Basis, Quotation
from noticecheck.model.partial_date import PartialDate
from noticecheck.model.stated import Absent, Placeholder, Unknown
from noticecheck.model.tree import Route, route_text
from noticecheck.records import dataclass

RULE: Final[dict[str, Plain]] = {
    "id": "JUD003",
    "title": "Time is vague or open-ended",
    "severity": "medium",
    "basis": "D",
    "dimension": "facts_and_role",
    "law": {"red_notice": ["rpd-83-2-b-i", "rpd-12-1"], "diffusion": ["rpd-12-1"]},
    "why": (
        "A year or an open period is a time, so the minimum item is there; it seldom lets the person or another bureau check the facts."
    ),
    "in_prose": "period",
    "remedy": "Ask for the day or the month of each act that the person is said to have done.",
    "question": "On which days or in which months is the person said to have acted?",
    "ccf_tags": ["Description of criminal activities"],
    "examples": {
        "pass": [
            {"name": "a day"},
            {"name": "a month of a diffusion", "base": "diffusion", "set": {"facts.time": {"date": "2020-05"}}},
            {"name": "a year in the facts and a day for the offence", "set": {"facts.time": {"date": 2019}}},
            {
                "name": "exactly twelve months",
                "set": {"facts.time": {"from": "2018-03-01", "to": "2019-02-28"}, "offences.0.committed": None},
            },
            {
                "name": "two months over the turn of a year",
                "set": {"facts.time": {"from": "2018-12", "to": "2019-01"}, "offences.0.committed": None},
            },
            {
                "name": "no time at all has its own rule",
                "set": {"facts.time": None, "source.not_stated": ["facts.time"], "offences.0.committed": None},
                "outcome": "not_applicable",
            },
            {
                "name": "the summary gives a closer date than the offence",
                "set": {"facts.time": None, "offences.0.committed": {"date": 2019}},
            },
            {
                "name": "the summary says nothing of the time, and the offence is dated by its year",
                "set": {
                    "facts.time": None,
                    "offences.0.committed": {"date": 2019},
                    "facts.summary": "In Gdynia, Adam Nowak signed a false invoice over 400,000 PLN and kept the money of the company.",
                },
                "outcome": "not_assessed",
                "because": "wording",
            },
            {
                "name": "a period of six months in the summary",
                "set": {
                    "facts.time": None,
                    "offences.0.committed": None,
                    "facts.summary": "From March to August 2019 in Gdynia, Adam Nowak signed false invoices over 400,000 PLN.",
                },
            },
            {
                "name": "an extract may leave out a closer date of the offence",
                "set": {"source.completeness": "extract", "facts.time": {"date": 2019}, "offences.0.committed": None},
                "outcome": "not_assessed",
                "because": "extract",
            },
            {
                "name": "the end is a year and may be near",
                "set": {"facts.time": {"from": "2018-06-01", "to": 2019}, "offences.0.committed": None},
                "outcome": "not_assessed",
                "because": "imprecise",
            },
            {
                "name": "a slot of a template",
                "set": {"template": True, "facts.time": {"date": "{{date}}"}, "offences.0.committed": None},
                "outcome": "not_assessed",
                "because": "placeholder",
            },
        ],
        "fail": [
            {
                "name": "the summary gives two years and nothing closer",
                "set": {
                    "facts.time": None,
                    "offences.0.committed": None,
                    "facts.summary": "In the period from 2010 to 2011 in Gdynia, Adam Nowak signed false invoices over 400,000 PLN.",
                },
                "at": "facts.summary",
                "says": 'the summary states only "In the period from 2010 to 2011" as the time of the alleged criminal activity',
            },
            {
                "name": "a year in an Arabic summary",
                "base": "diffusion",
                "set": {
                    "facts.time": None,
                    "offences.0.committed": None,
                    "facts.summary": (
                        "في عام 2020 في مدينة أريكا قادت المتهمة شاحنة وعبرت بها الحدود ومعها 40 كغم من الكوكايين كانت قد أخفتها."
                    ),
                },
                "at": "facts.summary",
                "says": 'the summary states only "عام 2020" as the time of the alleged criminal activity',
            },
            {
                "name": "two calendar years",
                "set": {"facts.time": {"from": 2010, "to": 2011}, "offences.0.committed": None},
                "at": "facts.time",
                "says": "the notice states only 2010 to 2011 as the time of the alleged criminal activity, without a month or a day",
            },
            {
                "name": "two calendar years, said twice",
                "set": {"facts.time": {"from": 2010, "to": 2011}, "offences.0.committed": {"from": 2010, "to": 2011}},
                "at": "facts.time",
                "says": "the notice states only 2010 to 2011 as the time of the alleged criminal activity, without a month or a day",
            },
            {
                "name": "one year, and only for the offence",
                "set": {"facts.time": None, "source.not_stated": ["facts.time"], "offences.0.committed": {"date": 2019}},
                "at": "offences.0.committed",
                "says": "the notice states only 2019 as the time of the alleged criminal activity, without a month or a day",
            },
            {
                "name": "in the period up to a day",
                "base": "diffusion",
                "set": {"facts.time": {"to": "2020-05-02"}, "offences.0.committed": None},
                "at": "facts.time",
                "says": (
                    "the notice states only a period up to 2020-05-02 as the time of the alleged criminal activity, without its beginning"
                ),
            },
            {
                "name": "from a day on",
                "set": {"facts.time": {"from": "2019-03-12"}, "offences.0.committed": None},
                "at": "facts.time",
                "says": (
                    "the notice states only a period from 2019-03-12 on as the time of the alleged criminal activity, without its end"
                ),
            },
            {
                "name": "a day more than twelve months is for review, because the summary may date each act",
                "set": {"facts.time": {"from": "2018-03-01", "to": "2019-03-02"}, "offences.0.committed": None},
                "at": "facts.time",
                "says": (
                    "the notice states 2018-03-01 to 2019-03-02 as the time of the alleged criminal activity, which is more "
                    "than 12 months, and no closer date for an offence"
                ),
            },
        ],
    },
}


class Vagueness(Enum):
    """How close a stated period is."""

    CLOSE = auto()
    YEARS_ONLY = auto()
    NO_BEGINNING = auto()
    NO_END = auto()
    LONG = auto()
    UNCLEAR = auto()


@dataclass(frozen=True, slots=True)
class Period:
    """A stated period with its place in the notice."""

    route: Route
    start: PartialDate | None
    end: PartialDate | None
    vagueness: Vagueness


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a finding for the first stated period when no stated period is close, and nobody can say that a closer one exists."""
    number = case.numbers["vague_range_months"]
    if number.value is None:
        yield Undecided(Unknown("open_number", number.id))
        return
    routes = _routes(case)
    periods = [period for route in routes if (period := _period(case, route, number)) is not None]
    unknown = [why for route in routes if (why := _why_unknown(case, route)) is not None]
    if any(period.vagueness is Vagueness.CLOSE for period in periods):
        return
    if unknown:
        yield Undecided(unknown[0])
    elif any(period.vagueness is Vagueness.UNCLEAR for period in periods):
        yield Undecided(Unknown("imprecise", route_text(periods[0].route)))
    elif periods:
        yield _raised(periods[0], case, number)
    else:
        yield OutOfScope()


def _routes(case: Case) -> list[Route]:
    offences = case.items(("offences",))
    count = len(offences) if isinstance(offences, tuple) else 0
    return [("facts", "time"), *(("offences", position, "committed") for position in range(count))]


def _period(case: Case, route: Route, number: OpenNumber) -> Period | None:
    start, end = period_of(case, route)
    return None if start is None and end is None else Period(route, start, end, _vagueness(start, end, number))


def _vagueness(start: PartialDate | None, end: PartialDate | None, number: OpenNumber) -> Vagueness:
    if start is None:
        return Vagueness.NO_BEGINNING
    if end is None:
        return Vagueness.NO_END
    if start.precision == end.precision == "year":
        return Vagueness.YEARS_ONLY
    if number.value is None or end.last < later(start.first, number.value, number.unit):
        return Vagueness.CLOSE
    return Vagueness.LONG if end.first >= later(start.last, number.value, number.unit) else Vagueness.UNCLEAR


def _why_unknown(case: Case, route: Route) -> Unknown | None:
    """Why a date that may be closer is not known; None when the document states one or is known to have none."""
    answers = [case.look(route), *(case.look((*route, key)) for key in ("date", "from", "to"))]
    if isinstance(answers[0], Absent):
        return None
    if any(isinstance(answer, Placeholder) for answer in answers):
        return Unknown("placeholder", route_text(route))
    stated = any(isinstance(answer, PartialDate) for answer in answers)
    return None if stated else next((answer for answer in answers if isinstance(answer, Unknown)), None)


def _raised(period: Period, case: Case, number: OpenNumber) -> Raised:
    stated = [case.notice.text((*period.route, key)) for key in ("date", "from", "to")]
    long = period.vagueness is Vagueness.LONG
    return Raised(
        route=period.route,
        message=_message(period, number),
        quoted=(Quotation(route_text(period.route), " to ".join(filter(None, stated))),),
        basis=Basis.HUMAN_REVIEW if long else None,  # a summary can date each act within a long period
        expected="a day or a month for each act, or a short period",
    )


def _message(period: Period, number: OpenNumber) -> str:
    what = "as the time of the alleged criminal activity"
    start, end = period.start, period.end
    match period.vagueness:
        case Vagueness.NO_BEGINNING:
            return f"the notice states only a period up to {end} {what}, without its beginning"
        case Vagueness.NO_END:
            return f"the notice states only a period from {start} on {what}, without its end"
        case Vagueness.YEARS_ONLY:
            return f"the notice states only {start if start == end else f'{start} to {end}'} {what}, without a month or a day"
        case Vagueness.LONG | Vagueness.UNCLEAR | Vagueness.CLOSE:
            longer = f"which is more than {number.value} {number.unit}, and no closer date for an offence"
            return f"the notice states {start} to {end} {what}, {longer}"
        case _:
            assert_never(period.vagueness)
