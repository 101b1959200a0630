"""DQL014: a sum in a currency that was in use on no day from the offence to the audit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from noticecheck.engine.amounts import countries_named
from noticecheck.engine.case import Case
from noticecheck.engine.conditions import Plain
from noticecheck.engine.rule import Raised, Ruling, Undecided
from noticecheck.model.finding import Computation, Quotation
from noticecheck.model.partial_date import PartialDate
from noticecheck.model.quantity import Money
from noticecheck.model.stated import Absent, Unknown
from noticecheck.model.tree import Route, route_text

RULE: Final[dict[str, Plain]] = {
    "id": "DQL014",
    "title": "A sum is stated in a currency that was not in use",
    "severity": "medium",
    "basis": "C",
    "dimension": "amounts",
    "law": {"both": ["rpd-12-1"]},
    "why": "Data must be accurate (RPD Art. 12(1)); a sum in a currency that nobody used at the time cannot be checked.",
    "in_prose": "currencies",
    "applies_if": {"some": "facts.amounts", "where": {"stated": "each.amount"}},
    "remedy": "Ask for the currency in which the sum was counted at the time.",
    "question": "In which currency was the sum counted, and on which day?",
    "ccf_tags": ["Accuracy and quality of data"],
    "note": "An addition to the catalogue. The days of use come from the Unicode CLDR, with corrections in the data of the package.",
    "examples": {
        "pass": [
            {"name": "the currency of the country at the time"},
            {
                "name": "a sum of an old offence stated in the currency that replaced the one of the time",
                "set": {
                    "facts.time": {"date": "2010-12-15"},
                    "offences.0.committed": {"date": "2010-12-15"},
                    "facts.amounts": [{"amount": "250 BYN", "of": "damage"}],
                },
            },
            {"name": "a sum in the summary in the currency of the country", "set": {"facts.amounts": None}},
            {
                "name": "no sum is stated",
                "base": "diffusion",
                "set": {"facts.amounts": None, "facts.summary": "In May 2018 in Porto she sold heroin to many people."},
                "outcome": "not_applicable",
            },
            {
                "name": "no time of the offence is stated",
                "set": {
                    "facts.time": None,
                    "offences.0.committed": None,
                    "source.not_stated": ["facts.time"],
                    "facts.amounts": [{"amount": "5 DEM"}],
                },
                "outcome": "not_assessed",
                "because": "no_date",
            },
        ],
        "fail": [
            {
                "name": "marks eighteen years after the mark",
                "set": {"facts.amounts": [{"amount": "400000 DEM", "of": "damage"}]},
                "at": "facts.amounts.0.amount",
                "says": "DEM was not in use on the days from 2019-03-12 to 2021-06-30: it was in use from 1948-06-20 to 2002-05-15",
            },
            {
                "name": "marks in the summary alone",
                "set": {
                    "facts.amounts": None,
                    "facts.summary": "On 12 March 2019 in Gdynia, Adam Nowak took 400,000 German marks of the company for himself.",
                },
                "at": "facts.summary",
                "says": "DEM was not in use on the days from 2019-03-12 to 2021-06-30: it was in use from 1948-06-20 to 2002-05-15",
            },
            {
                "name": "a converted sum in the manat of before 2006",
                "set": {"facts.amounts": [{"amount": "400000 PLN", "stated_as": "1000000 AZM"}]},
                "at": "facts.amounts.0.stated_as",
                "says": "AZM was not in use on the days from 2019-03-12 to 2021-06-30: it was in use from 1993-11-22 to 2006-12-31",
            },
        ],
    },
}

_ALWAYS: Final = frozenset({"AUD", "CAD", "CHF", "DKK", "GBP", "JPY", "NOK", "SEK", "USD"})
"""In use without a break since long before any notice that can be audited."""
_EURO_SINCE: Final = date(1999, 1, 1)


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a finding for each sum in a currency that was in use nowhere from the offence to the audit."""
    begun = case.term("first day of the offence")
    if isinstance(begun, (Absent, Unknown)) or not isinstance(begun, PartialDate):
        yield Undecided(Unknown("no_date", "facts.time"))
        return
    for route, money in _sums(case):
        if not since_always(money.currency, begun):
            yield from _judged(case, route, money, begun)


def since_always(currency: str, begun: PartialDate) -> bool:
    """Say whether a currency was in use on a day beyond doubt, so that no table need be read."""
    return currency in _ALWAYS or (currency == "EUR" and begun.first >= _EURO_SINCE)


def _judged(case: Case, route: Route, money: Money, begun: PartialDate) -> Iterator[Raised]:
    from noticecheck.money.validity import not_in_use

    last = max(begun.last, case.audit_date)
    found = not_in_use(money.currency, begun.first, last, tuple(countries_named(case)))
    if found is not None:
        sentence = found.sentence()
        yield Raised(
            route=route,
            message=sentence,
            quoted=(Quotation(route_text(route), money.text),),
            computation=Computation((sentence,), {"currency": money.currency, "first": begun.first.isoformat(), "last": last.isoformat()}),
            expected="a currency that was in use between the offence and the notice",
        )


def _sums(case: Case) -> Iterator[tuple[Route, Money]]:
    items = case.items(("facts", "amounts"))
    for position in range(len(items) if isinstance(items, tuple) else 0):
        for part in ("amount", "stated_as"):
            route: Route = ("facts", "amounts", position, part)
            value = case.look(route)
            if isinstance(value, Money):
                yield route, value
