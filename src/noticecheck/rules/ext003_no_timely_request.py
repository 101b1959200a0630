"""EXT003: the person was located, and no extradition request followed within the days that an open number sets."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from noticecheck.engine.case import Case
from noticecheck.engine.conditions import Plain
from noticecheck.engine.rule import Raised, Ruling, Undecided
from noticecheck.model.finding import Computation, Quotation
from noticecheck.model.partial_date import PartialDate
from noticecheck.model.stated import Absent, Answer, Unknown
from noticecheck.model.tree import Route, route_text

RULE: Final[dict[str, Plain]] = {
    "id": "EXT003",
    "title": "Person located, and no timely extradition request",
    "severity": "high",
    "basis": "D",
    "dimension": "extradition",
    "law": {"red_notice": ["rpd-81-3-d", "rpd-87-b"], "diffusion": ["rpd-10-3", "rpd-51-4"]},
    "why": "The bureau must act once the person is located in another country; inaction calls the purpose of the data into question.",
    "applies_if": {
        "all_of": [
            {"stated": ["extradition.located.country", "extradition.located.date"]},
            {"not": {"stated": "extradition.refusals"}},
            {"not": {"field": "extradition.located.country", "is_same_as": "document.requesting_country"}},
        ]
    },
    "derogation": "There may be grounds that the document does not state, and the time limit of the applicable treaty may differ.",
    "remedy": "Ask when extradition was requested, or why it was not.",
    "question": "Was extradition requested after the person was located, and on which day?",
    "ccf_tags": ["Lack of action for extradition"],
    "note": "A request may have been made after the document was printed, or without being entered in it. So a missing date counts only "
    "where the file lists extradition.requested_on under source.not_stated; otherwise the rule asks. A refusal shows that there was one.",
    "examples": {
        "pass": [
            {"name": "not located", "outcome": "not_applicable"},
            {
                "name": "requested sixty days later",
                "set": {"extradition.located": {"country": "DE", "date": "2020-10-01"}, "extradition.requested_on": "2020-11-30"},
            },
            {
                "name": "requested before the location",
                "set": {"extradition.located": {"country": "DE", "date": "2020-10-01"}, "extradition.requested_on": "2020-09-01"},
            },
            {
                "name": "located sixty days before the audit",
                "set": {"extradition.located": {"country": "DE", "date": "2021-05-01"}, "source.not_stated": ["extradition.requested_on"]},
            },
            {
                "name": "located lately, and the file does not speak of a request",
                "set": {"extradition.located": {"country": "DE", "date": "2021-06-01"}},
            },
            {
                "name": "located long ago, and the file does not speak of a request",
                "set": {"extradition.located": {"country": "DE", "date": "2020-10-01"}},
                "outcome": "not_assessed",
                "because": "not_given",
            },
            {
                "name": "located long ago, in a report that does not speak of a request",
                "set": {"extradition.located": {"country": "DE", "date": "2018-09"}, "source.completeness": "secondhand"},
                "outcome": "not_assessed",
                "because": "secondhand",
            },
            {
                "name": "months that leave it open",
                "set": {"extradition.located": {"country": "DE", "date": "2020-10"}, "extradition.requested_on": "2020-12"},
                "outcome": "not_assessed",
                "because": "imprecise",
            },
            {
                "name": "a refusal shows that there was a request",
                "set": {
                    "extradition.located": {"country": "DE", "date": "2020-10-01"},
                    "extradition.refusals": [{"country": "DE", "ground": "limitation"}],
                    "source.not_stated": ["extradition.requested_on"],
                },
                "outcome": "not_applicable",
            },
            {
                "name": "located in the requesting country",
                "set": {"extradition.located": {"country": "PL", "date": "2020-10-01"}, "source.not_stated": ["extradition.requested_on"]},
                "outcome": "not_applicable",
            },
            {
                "name": "the number of days is a slot of a template",
                "set": {"template": True, "extradition.located": {"country": "DE", "date": "{{located}}"}},
                "outcome": "not_assessed",
                "because": "placeholder",
            },
        ],
        "fail": [
            {
                "name": "requested sixty-one days later",
                "set": {"extradition.located": {"country": "DE", "date": "2020-10-01"}, "extradition.requested_on": "2020-12-01"},
                "at": "extradition.requested_on",
                "says": "located in DE on 2020-10-01, and extradition was requested 61 days later (2020-12-01); 60 are the limit",
            },
            {
                "name": "located sixty-one days before the audit, and the document states no request",
                "set": {"extradition.located": {"country": "DE", "date": "2021-04-30"}, "source.not_stated": ["extradition.requested_on"]},
                "at": "extradition.requested_on",
                "says": "located in DE on 2021-04-30, and no extradition request is stated 61 days later (2021-06-30); 60 are the limit",
            },
            {
                "name": "a diffusion, with a month that leaves no doubt",
                "base": "diffusion",
                "set": {"extradition.located": {"country": "AR", "date": "2020-11"}, "source.not_stated": ["extradition.requested_on"]},
                "at": "extradition.requested_on",
                "says": "located in AR on 2020-11, and no extradition request is stated 212 days later (2021-06-30); 60 are the limit",
            },
        ],
    },
}

_NUMBER: Final = "extradition_request_days"
_LOCATED: Final[Route] = ("extradition", "located", "date")
_REQUESTED: Final[Route] = ("extradition", "requested_on")


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a finding when the request surely came too late, or is surely not stated although the days have passed."""
    located, requested, limit = case.look(_LOCATED), case.look(_REQUESTED), case.numbers[_NUMBER].value
    if limit is None:
        yield Undecided(Unknown("open_number", _NUMBER))
    elif not isinstance(located, PartialDate):
        yield Undecided(Unknown("placeholder", route_text(_LOCATED)))
    else:
        yield from _judged(case, located, requested, limit)


def _judged(case: Case, located: PartialDate, requested: Answer, limit: int) -> Iterator[Ruling]:
    if isinstance(requested, PartialDate):
        earliest, latest, until = requested.first, requested.last, str(requested)
        words = f"extradition was requested {_days(located.last, earliest)} days later"
    else:
        earliest, latest, until = case.audit_date, case.audit_date, case.audit_date.isoformat()
        words = f"no extradition request is stated {_days(located.last, earliest)} days later"
    if _days(located.first, latest) <= limit:
        return
    if _days(located.last, earliest) <= limit:
        yield Undecided(Unknown("imprecise", route_text(_LOCATED)))
    elif (missing := _why_open(requested)) is not None:
        yield Undecided(missing)
    else:
        country = case.notice.text(("extradition", "located", "country"))
        yield Raised(
            route=_REQUESTED,
            message=f"located in {country} on {located}, and {words} ({until}); {limit} are the limit",
            quoted=tuple(
                Quotation(route_text(route), case.notice.text(route)) for route in (_LOCATED, _REQUESTED) if case.notice.text(route)
            ),
            computation=_computation(located, earliest, limit),
            expected="an extradition request soon after the location",
            auditors_reading=isinstance(requested, Absent),
        )


def _why_open(requested: Answer) -> Unknown | None:
    """Why a request may have been made all the same; None when it is stated, or when the file says that the document has none."""
    match requested:
        case Unknown():
            return requested
        case Absent(auditors_reading=read):
            return None if read else Unknown("not_given", route_text(_REQUESTED))
        case PartialDate():
            return None
        case _:
            return Unknown("placeholder", route_text(_REQUESTED))


def _computation(located: PartialDate, until: date, limit: int) -> Computation:
    days = _days(located.last, until)
    return Computation(
        lines=(f"from {located.last.isoformat()} to {until.isoformat()}: {days} days; the number used is {limit}",),
        data={"from": located.last.isoformat(), "to": until.isoformat(), "days": days, "limit": limit},
    )


def _days(start: date, end: date) -> int:
    return (end - start).days
