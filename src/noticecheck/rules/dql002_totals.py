"""DQL002: parts that do not add up to the total that the document gives for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from noticecheck.engine.amounts import SUMMARY, totals_in_the_summary
from noticecheck.engine.case import Case
from noticecheck.engine.conditions import Plain
from noticecheck.engine.rule import OutOfScope, Raised, Ruling, ToldByTheProse, Undecided
from noticecheck.model.finding import Basis, Quotation
from noticecheck.model.quantity import Money
from noticecheck.model.stated import Answer, Placeholder, Unknown
from noticecheck.model.tree import Route, route_text
from noticecheck.records import replace
from noticecheck.rules.prose_words import in_the_summary

if TYPE_CHECKING:
    from noticecheck.prose.totals import Total
    from noticecheck.rules.adding_up import Addition

_THREE_PARTS: Final[list[Plain]] = [
    {"amount": "100000 PLN", "of": "damage"},
    {"amount": "60000 PLN", "of": "first invoice", "part_of": "damage"},
    {"amount": "40000 PLN", "of": "second invoice", "part_of": "Damage"},
]

RULE: Final[dict[str, Plain]] = {
    "id": "DQL002",
    "title": "Totals do not add up",
    "severity": "medium",
    "basis": "D",
    "dimension": "amounts",
    "law": {"both": ["rpd-12-1"]},
    "why": "Data must be accurate (RPD Art. 12(1)); parts that come to more than their total cannot all be right.",
    "remedy": "Ask which of the figures is right, and have the others corrected.",
    "question": "Which sums make up the total, and what is the total?",
    "ccf_tags": ["Accuracy and quality of data"],
    "note": "Each figure may be rounded at its last digit that is not zero. Parts that come to less than the total are for "
    "review: there may be others. So are parts and totals that only the words of the summary give.",
    "examples": {
        "pass": [
            {"name": "no part of a total", "outcome": "not_applicable"},
            {
                "name": "parts in the summary that add up",
                "set": {
                    "facts.amounts": None,
                    "facts.summary": (
                        "On 12 March 2019 in Gdynia, Adam Nowak had 60,000 PLN, 30,000 PLN and 10,000 PLN, in total 100,000 PLN, "
                        "paid to his own account."
                    ),
                },
            },
            {
                "name": "some of the parts of a total in the summary",
                "set": {
                    "facts.amounts": None,
                    "facts.summary": (
                        "On 12 March 2019 in Gdynia, Adam Nowak took 100,000 PLN, of which 60,000 PLN in cash and 30,000 PLN by transfer."
                    ),
                },
            },
            {
                "name": "an extract without sums",
                "set": {"source.completeness": "extract", "facts.amounts": None},
                "outcome": "not_applicable",
            },
            {"name": "two parts that add up", "set": {"facts.amounts": _THREE_PARTS}},
            {"name": "one part of several, that of one victim", "set": {"facts.amounts": _THREE_PARTS[:2]}},
            {
                "name": "rounding explains the difference",
                "set": {
                    "facts.amounts": [
                        {"amount": "1200000 PLN", "of": "damage"},
                        {"amount": "704350.40 PLN", "of": "first", "part_of": "damage"},
                        {"amount": "499120 PLN", "of": "second", "part_of": "damage"},
                    ]
                },
            },
            {
                "name": "parts in another currency, converted by the document itself",
                "set": {
                    "facts.amounts": [
                        {"amount": "100000 PLN", "stated_as": "26000 USD", "of": "damage"},
                        {"amount": "16000 USD", "of": "first", "part_of": "damage"},
                        {"amount": "9000 EUR", "stated_as": "10000 USD", "of": "second", "part_of": "damage"},
                    ]
                },
            },
            {
                "name": "parts in another currency",
                "set": {"facts.amounts": [{"amount": "100000 PLN", "of": "damage"}, {"amount": "9000 EUR", "part_of": "damage"}]},
                "outcome": "not_assessed",
                "because": "no_rate",
            },
            {
                "name": "the total is not listed",
                "set": {"facts.amounts": [{"amount": "60000 PLN", "of": "first invoice", "part_of": "damage"}]},
                "outcome": "not_assessed",
                "because": "not_given",
            },
            {
                "name": "a template",
                "set": {
                    "template": True,
                    "facts.amounts": [{"amount": "{{total}}", "of": "damage"}, {"amount": "9 PLN", "part_of": "damage"}],
                },
                "outcome": "not_assessed",
                "because": "placeholder",
            },
        ],
        "fail": [
            {
                "name": "more than the total",
                "set": {
                    "facts.amounts": [
                        {"amount": "104312.50 PLN", "of": "damage"},
                        {"amount": "64312 PLN", "of": "first", "part_of": "damage"},
                        {"amount": "40002.50 PLN", "of": "second", "part_of": "damage"},
                    ]
                },
                "at": "facts.amounts.0.amount",
                "says": "the parts of the damage come to 104,314.50 PLN, and the total stated is 104,312.50 PLN",
            },
            {
                "name": "less than the total, in a diffusion",
                "base": "diffusion",
                "set": {
                    "facts.amounts": [
                        {"amount": "61000 EUR", "of": "first", "part_of": "loss"},
                        {"amount": "84500 EUR", "of": "loss"},
                        {"amount": "20500 EUR", "of": "second", "part_of": "loss"},
                    ]
                },
                "at": "facts.amounts.1.amount",
                "says": "the parts of the loss come to 81,500 EUR, and the total stated is 84,500 EUR; the notice may not give every part",
            },
            {
                "name": "parts in the summary that come to more than their total",
                "set": {
                    "facts.amounts": None,
                    "facts.summary": (
                        "On 12 March 2019 in Gdynia, Adam Nowak took 104,000 PLN, of which 60,000 PLN in cash and 65,000 PLN by transfer."
                    ),
                },
                "at": "facts.summary",
                "says": 'the parts in the summary come to 125,000 PLN, and the total stated is "104,000 PLN"',
            },
            {
                "name": "a list in the summary that comes to less than its total, in a diffusion",
                "base": "diffusion",
                "set": {"facts.summary": "On 3 May 2018 in Porto she sold heroin for 500 EUR, 700 EUR and 900 EUR, in total 3,000 EUR."},
                "at": "facts.summary",
                "says": (
                    'the parts in the summary come to 2,100 EUR, and the total stated is "3,000 EUR"; the summary may not give every part'
                ),
            },
            {
                "name": "round figures that only coarse rounding explains",
                "set": {
                    "facts.amounts": [
                        {"amount": "100000 PLN", "of": "damage"},
                        {"amount": "60000 PLN", "of": "first", "part_of": "damage"},
                        {"amount": "50000 PLN", "of": "second", "part_of": "damage"},
                    ]
                },
                "at": "facts.amounts.0.amount",
                "says": "the parts of the damage come to 110,000 PLN, and the total stated is 100,000 PLN; the figures may be rounded",
            },
        ],
    },
}

_ROUTE: Final[Route] = ("facts", "amounts")
_EXPECTED: Final = "parts that add up to the total"
_NOTABLE: Final = Decimal("0.01")
"""The share of a total from which a difference is worth asking about even if rounding could explain it."""


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a finding for each total, listed or in the summary, whose stated parts come to something else."""
    items = case.items(_ROUTE)
    entries = [entry if isinstance(entry, Mapping) else {} for entry in (items if isinstance(items, tuple) else ())]
    names = dict.fromkeys(_name(entry, "part_of") for entry in entries if "part_of" in entry)
    for name in names:
        one = _sum_of(name, entries)
        yield from [Undecided(one)] if isinstance(one, Unknown) else _judged(one)
    told = totals_in_the_summary(case)
    for total in told:
        yield from _told(total)
    if not names:
        yield ToldByTheProse() if told else OutOfScope()


def _told(total: Total) -> Iterator[Raised]:
    """Parts in the words of the summary: more than the total, or less where the words list them all."""
    whole, parts = total.whole.money(), tuple(money for one in total.parts if (money := one.money()) is not None)
    if whole is None:
        return
    from noticecheck.rules.adding_up import Addition

    one = Addition("summary", SUMMARY, whole, parts)
    too_much = one.difference > one.explained_by_rounding
    if too_much or (total.exhaustive and -one.difference > one.explained_by_rounding):
        doubt = "" if too_much else "; the summary may not give every part"
        found = f"{one.found:,} {whole.currency}"
        message = f'the parts in the summary come to {found}, and the total stated is "{total.whole.text}"{doubt}'
        yield replace(in_the_summary(message, (total.whole, *total.parts), _EXPECTED), computation=one.arithmetic())


def _name(entry: Mapping[str, Answer], key: str) -> str:
    return str(entry.get(key, "")).strip().casefold()


def _sum_of(name: str, entries: Sequence[Mapping[str, Answer]]) -> Addition | Unknown:
    """Return a total with its parts in one currency, or why they cannot be added."""
    from noticecheck.rules.adding_up import Addition  # few notices list parts

    parts = [entry for entry in entries if _name(entry, "part_of") == name]
    totals = [position for position, entry in enumerate(entries) if _name(entry, "of") == name and entry not in parts]
    if len(totals) != 1:
        return Unknown("not_given", route_text(_ROUTE))
    total = entries[totals[0]]
    if any(isinstance(entry.get(key), Placeholder) for entry in (total, *parts) for key in ("amount", "stated_as")):
        return Unknown("placeholder", route_text(_ROUTE))
    for key in ("amount", "stated_as"):
        whole = total.get(key)
        converted = [_in_currency(entry, whole.currency) for entry in parts] if isinstance(whole, Money) else []
        stated = tuple(one for one in converted if one is not None)
        if isinstance(whole, Money) and len(stated) == len(parts):
            return Addition(str(total["of"]), (*_ROUTE, totals[0], key), whole, stated)
    return Unknown("no_rate", route_text(_ROUTE))


def _in_currency(entry: Mapping[str, Answer], currency: str) -> Money | None:
    sums = (entry.get(key) for key in ("amount", "stated_as"))
    return next((one for one in sums if isinstance(one, Money) and one.currency == currency), None)


def _judged(one: Addition) -> Iterator[Ruling]:
    lone = len(one.parts) == 1 and one.difference < 0
    too_much, within = one.difference > one.explained_by_rounding, abs(one.difference) <= one.explained_by_rounding
    if one.difference == 0 or lone or (within and abs(one.difference) <= abs(one.total.amount) * _NOTABLE):
        return
    doubt = "" if too_much else "; the figures may be rounded" if within else "; the notice may not give every part"
    found = f"{one.found:,} {one.total.currency}"
    yield Raised(
        route=one.route,
        message=f"the parts of the {one.name} come to {found}, and the total stated is {one.total}{doubt}",
        quoted=tuple(Quotation(route_text(_ROUTE), money.text) for money in (one.total, *one.parts)),
        computation=one.arithmetic(),
        expected=_EXPECTED,
        basis=None if too_much else Basis.HUMAN_REVIEW,
    )
