"""DQL009: two versions of one notice that state different facts of the same act, warrant or judgment."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from noticecheck.engine.case import Case
from noticecheck.engine.conditions import Plain
from noticecheck.engine.rule import OutOfScope, Raised, Ruling, Undecided
from noticecheck.model.finding import Quotation
from noticecheck.model.partial_date import PartialDate
from noticecheck.model.quantity import Money
from noticecheck.model.stated import Absent, Notice, Placeholder, Unknown
from noticecheck.model.tree import Route, route_text
from noticecheck.named import NamedTuple

RULE: Final[dict[str, Plain]] = {
    "id": "DQL009",
    "title": "Different versions of the same notice disagree",
    "severity": "high",
    "basis": "D",
    "dimension": "judicial_data",
    "law": {"both": ["rpd-12-1", "rpd-46-1"], "red_notice": ["rpd-80-2"]},
    "why": (
        "Data must be accurate (RPD Art. 12(1)) and stay so (Art. 80(2)); of two statements on one past fact at least one is mistaken. "
        "Which of them, and whether the change was explained, a comparison of texts cannot tell."
    ),
    "remedy": "Ask which of the two statements the judicial file bears out, since when it has been known, and why the other one was made.",
    "question": "Which of the two versions is right, and on what was the change based?",
    "ccf_tags": ["Accuracy and quality of data"],
    "note": (
        "Judged by `noticecheck diff`, which has both versions; an audit of one file has nothing to compare. Versions are of one notice "
        "where control or file number says so. What may change with time (a new warrant, a further charge, a status) is no contradiction, "
        "nor is a date made more precise, nor the same place or law in other words."
    ),
    "examples": {
        "pass": [
            {"name": "one version alone", "outcome": "not_applicable"},
            {"name": "two versions that say the same", "earlier": {}},
            {"name": "a time made more precise", "earlier": {"offences.0.committed": {"date": 2019}, "facts.time": {"date": 2019}}},
            {"name": "a place given in other words", "earlier": {"facts.location": {"place": "in a suburb"}}},
            {"name": "a new warrant", "earlier": {"warrant.number": "17/2019", "warrant.issued": "2019-06-01"}},
            {"name": "a further charge", "earlier": {"offences": [{"charge": "forgery", "committed": {"date": 2015}}]}},
            {
                "name": "a sum that the earlier version does not give",
                "set": {"facts.amounts": [{"amount": "100000 EUR", "of": "loss"}]},
                "earlier": {},
            },
            {"name": "another notice", "earlier": {"document.control_no": "B-1/1-2001"}, "outcome": "not_applicable"},
            {
                "name": "no number tells whether they are one notice",
                "earlier": {"document.control_no": None, "document.file_no": None, "facts.time": {"date": 2001}},
                "outcome": "not_assessed",
                "because": "not_given",
            },
        ],
        "fail": [
            {
                "name": "another time of the facts",
                "earlier": {"facts.time": {"from": 2010, "to": 2011}},
                "at": "facts.time",
                "says": "this version states 2019-03-12 as the time of the alleged criminal activity, and the earlier one 2010 to 2011",
            },
            {
                "name": "another country of the facts",
                "earlier": {"facts.location.country": "DE"},
                "at": "facts.location.country",
                "says": "this version states PL as the country of the alleged criminal activity, and the earlier one DE",
            },
            {
                "name": "another day of the same offence",
                "set": {"offences.0.committed": {"from": "2019-03-12", "to": "2019-03-14"}},
                "earlier": {"offences.0.committed": {"date": "2019-03-15"}},
                "at": "offences.0.committed",
                "says": "this version states 2019-03-12 to 2019-03-14 as the time of the offence (fraud), and the earlier one 2019-03-15",
            },
            {
                "name": "an earlier day of the same offence",
                "earlier": {"offences.0.committed": {"date": "2019-03-11"}},
                "at": "offences.0.committed",
                "says": "this version states 2019-03-12 as the time of the offence (fraud), and the earlier one 2019-03-11",
            },
            {
                "name": "another country of the same offence",
                "earlier": {"offences.0.place": {"country": "CZ"}},
                "at": "offences.0.place.country",
                "says": "this version states PL as the country of the offence (fraud), and the earlier one CZ",
            },
            {
                "name": "another maximum penalty under the same law",
                "earlier": {"offences.0.max_penalty": "10 years"},
                "at": "offences.0.max_penalty",
                "says": "this version states 8 years as the maximum penalty (fraud), and the earlier one 10 years",
            },
            {
                "name": "another sum for the same thing",
                "earlier": {"facts.amounts.0.amount": "4000000 PLN"},
                "at": "facts.amounts.0.amount",
                "says": "this version states 400000 PLN as the sum (damage), and the earlier one 4000000 PLN",
            },
            {
                "name": "the same warrant with another date",
                "earlier": {"warrant.issued": "2020-01-07"},
                "at": "warrant.issued",
                "says": "this version states 2020-02-03 as the date of the warrant, and the earlier one 2020-01-07",
            },
            {
                "name": "known by the file number alone",
                "set": {"document.control_no": None},
                "earlier": {"document.control_no": None, "facts.time": {"date": 2018}},
                "at": "facts.time",
                "says": "this version states 2019-03-12 as the time of the alleged criminal activity, and the earlier one 2018",
            },
            {
                "name": "a diffusion by its file number",
                "base": "diffusion",
                "set": {"document.file_no": "2020/777"},
                "earlier": {"document.file_no": "2020/777", "facts.time": {"date": 2001}},
                "at": "facts.time",
                "says": "this version states 2020-05-02 as the time of the alleged criminal activity, and the earlier one 2001",
            },
            {
                "name": "the same judgment with another date",
                "base": "sentence",
                "earlier": {"judgment.date": "2001-01-07"},
                "at": "judgment.date",
                "says": "this version states 2018-01-15 as the date of the judgment, and the earlier one 2001-01-07",
            },
        ],
    },
}


class _Stated(NamedTuple):
    """What one version states at a place, in words, and as days where it is a time."""

    route: Route
    words: str
    first: date | None = None
    last: date | None = None


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a finding for each fact of the past on which this version and the earlier one cannot both be right."""
    earlier = None if case.library is None else case.library.earlier
    same = None if earlier is None else same_notice(earlier, case.notice)
    if earlier is None or same is False:
        yield OutOfScope()
    elif same is None:
        yield Undecided(Unknown("not_given", "document.control_no"))
    else:
        for what, was, now in _contradictions(earlier, case.notice):
            yield Raised(
                route=now.route,
                message=f"this version states {now.words} as {what}, and the earlier one {was.words}",
                quoted=(Quotation(route_text(now.route), now.words), Quotation(f"{route_text(was.route)} (earlier version)", was.words)),
                expected="one statement of the same fact in every version",
            )


def same_notice(earlier: Notice, later: Notice) -> bool | None:
    """Whether two files are versions of one notice: None where neither control nor file number tells it."""
    for key in ("control_no", "file_no"):
        was, now = (" ".join(notice.text(("document", key)).casefold().split()) for notice in (earlier, later))
        if was and now:
            return was == now
    return None


def _contradictions(earlier: Notice, later: Notice) -> Iterator[tuple[str, _Stated, _Stated]]:
    yield from _times("the time of the alleged criminal activity", _period(earlier, ("facts", "time")), _period(later, ("facts", "time")))
    yield from _words("the country of the alleged criminal activity", earlier, later, ("facts", "location", "country"))
    for was, now in _alike(earlier, later, ("offences",), "charge"):
        charge = later.text((*now, "charge"))
        yield from _times(f"the time of the offence ({charge})", _period(earlier, (*was, "committed")), _period(later, (*now, "committed")))
        yield from _pair(f"the country of the offence ({charge})", earlier, (*was, "place", "country"), later, (*now, "place", "country"))
        if _same(earlier, (*was, "law"), later, (*now, "law")):
            yield from _pair(f"the maximum penalty ({charge})", earlier, (*was, "max_penalty"), later, (*now, "max_penalty"))
    for was, now in _alike(earlier, later, ("facts", "amounts"), "of"):
        yield from _amounts(earlier, (*was, "amount"), later, (*now, "amount"))
    for group, day, what in (("warrant", "issued", "the date of the warrant"), ("judgment", "date", "the date of the judgment")):
        if _same(earlier, (group, "number"), later, (group, "number")):
            yield from _times(what, _period(earlier, (group, day)), _period(later, (group, day)))


def _alike(earlier: Notice, later: Notice, route: Route, key: str) -> Iterator[tuple[Route, Route]]:
    """Yield the items of a list that both versions name alike, where each has only one of that name."""
    was, now = _by_name(earlier, route, key), _by_name(later, route, key)
    yield from ((was[name][0], now[name][0]) for name in now if len(now[name]) == 1 and len(was.get(name, ())) == 1)


def _by_name(notice: Notice, route: Route, key: str) -> dict[str, list[Route]]:
    items = notice.value(route, "")
    found: dict[str, list[Route]] = {}
    for position in range(len(items) if isinstance(items, tuple) else 0):
        name = " ".join(notice.text((*route, position, key)).casefold().split())
        if name:
            found.setdefault(name, []).append((*route, position))
    return found


def _period(notice: Notice, route: Route) -> _Stated | None:
    """Return the days between which a stated date or period lies; None where none is stated, or an end of it is open."""
    day = notice.look(route)
    if isinstance(day, PartialDate):
        return _Stated(route, str(day), day.first, day.last)
    start, end, only = (notice.look((*route, key)) for key in ("from", "to", "date"))
    if isinstance(only, PartialDate):
        return _Stated(route, str(only), only.first, only.last)
    if isinstance(start, PartialDate) and isinstance(end, PartialDate):
        return _Stated(route, f"{start} to {end}", start.first, end.last)
    return None


def _times(what: str, was: _Stated | None, now: _Stated | None) -> Iterator[tuple[str, _Stated, _Stated]]:
    if was is None or now is None or was.first is None or now.first is None or was.last is None or now.last is None:
        return
    if was.last < now.first or now.last < was.first:
        yield what, was, now


def _words(what: str, earlier: Notice, later: Notice, route: Route) -> Iterator[tuple[str, _Stated, _Stated]]:
    yield from _pair(what, earlier, route, later, route)


def _pair(what: str, earlier: Notice, was: Route, later: Notice, now: Route) -> Iterator[tuple[str, _Stated, _Stated]]:
    before, after = (_stated(notice, route) for notice, route in ((earlier, was), (later, now)))
    if before is not None and after is not None and earlier.look(was) != later.look(now):
        yield what, before, after


def _amounts(earlier: Notice, was: Route, later: Notice, now: Route) -> Iterator[tuple[str, _Stated, _Stated]]:
    """Two sums for the same thing differ only where they are in one currency."""
    before, after = earlier.look(was), later.look(now)
    if isinstance(before, Money) and isinstance(after, Money) and before.currency == after.currency and before.amount != after.amount:
        yield f"the sum ({later.text((*now[:-1], 'of'))})", _Stated(was, before.text), _Stated(now, after.text)


def _stated(notice: Notice, route: Route) -> _Stated | None:
    value = notice.look(route)
    return None if isinstance(value, (Absent, Unknown, Placeholder)) else _Stated(route, str(value))


def _same(earlier: Notice, was: Route, later: Notice, now: Route) -> bool:
    before, after = (" ".join(notice.text(route).casefold().split()) for notice, route in ((earlier, was), (later, now)))
    return bool(before) and before == after
