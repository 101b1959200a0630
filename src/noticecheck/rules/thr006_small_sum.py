"""THR006: a single offence with a single stated sum that is very small; whether the crime is serious is for a person to judge."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from noticecheck.engine.case import Case
from noticecheck.engine.conditions import Plain
from noticecheck.engine.rule import OutOfScope, Raised, Ruling, Undecided
from noticecheck.model.finding import Quotation
from noticecheck.model.quantity import Money
from noticecheck.model.stated import Answer, Placeholder, Unknown
from noticecheck.model.tree import Route, route_text

RULE: Final[dict[str, Plain]] = {
    "id": "THR006",
    "title": "Seriousness doubtful",
    "severity": "medium",
    "basis": "R",
    "dimension": "judicial_data",
    "law": {"red_notice": ["rpd-83-1-a-i", "rpd-35-1", "rpd-35-2-b"], "diffusion": ["rpd-35-1", "rpd-35-2-b"]},
    "why": "The offence must be a serious ordinary-law crime (RPD Art. 83(1)(a)(i)) and of interest for police cooperation; "
    "the Rules set no sum.",
    "applies_if": {"stated": "facts.amounts"},
    "remedy": "Ask what makes the offence serious, and of interest to police in other countries.",
    "question": "Is the stated sum the whole of the damage, and what else makes the offence serious?",
    "ccf_tags": ["International interest and seriousness"],
    "examples": {
        "pass": [
            {"name": "a large sum"},
            {"name": "one unit above a hundred", "set": {"facts.amounts": [{"amount": "101 EUR", "of": "damage"}]}},
            {"name": "no sum is stated", "base": "diffusion", "outcome": "not_applicable"},
            {"name": "two sums", "set": {"facts.amounts": [{"amount": "50 EUR", "of": "damage"}, {"amount": "9000 EUR", "of": "bribe"}]}},
            {"name": "a part of a larger sum", "set": {"facts.amounts": [{"amount": "50 EUR", "of": "damage", "part_of": "loss"}]}},
            {"name": "a tax that is called after a value", "set": {"facts.amounts": [{"amount": "50 EUR", "of": "value added tax"}]}},
            {"name": "a sum of something else", "set": {"facts.amounts": [{"amount": "50 EUR", "of": "entrance fee"}]}},
            {"name": "a currency that is not on the list", "set": {"facts.amounts": [{"amount": "50 KWD", "of": "damage"}]}},
            {
                "name": "two offences",
                "set": {"facts.amounts": [{"amount": "50 EUR", "of": "damage"}], "offences": [{"charge": "theft"}, {"charge": "assault"}]},
            },
            {
                "name": "the offences were not transcribed",
                "set": {"facts.amounts": [{"amount": "50 EUR", "of": "damage"}], "offences": None, "source.unknown": ["offences"]},
                "outcome": "not_assessed",
                "because": "not_transcribed",
            },
            {
                "name": "a slot of a template",
                "set": {"template": True, "facts.amounts": [{"amount": "{{sum}}", "of": "damage"}]},
                "outcome": "not_assessed",
                "because": "placeholder",
            },
        ],
        "fail": [
            {
                "name": "exactly a hundred rubles",
                "set": {"facts.amounts": [{"amount": "100 RUB", "of": "value"}], "offences.0.charge": "theft"},
                "at": "facts.amounts.0.amount",
                "says": "the only sum that the notice states is 100 RUB (value), for a single offence (theft)",
            },
            {
                "name": "the value of a thing that is named",
                "set": {"facts.amounts": [{"amount": "100 RUB", "of": "value of the picture"}], "offences.0.charge": "theft"},
                "at": "facts.amounts.0.amount",
                "says": "the only sum that the notice states is 100 RUB (value of the picture), for a single offence (theft)",
            },
            {
                "name": "fifty euros, in a diffusion",
                "base": "diffusion",
                "set": {"facts.amounts": [{"amount": "50 EUR", "of": "damage"}]},
                "at": "facts.amounts.0.amount",
                "says": "the only sum that the notice states is 50 EUR (damage), for a single offence (trafficking in narcotic drugs)",
            },
            {
                "name": "another currency, converted to dollars",
                "set": {"facts.amounts": [{"amount": "5000 COP", "stated_as": "1.30 USD", "of": "loss"}]},
                "at": "facts.amounts.0.amount",
                "says": "the only sum that the notice states is 5,000 COP (loss), for a single offence (fraud)",
            },
        ],
    },
}

SMALL_UNITS: Final = frozenset({"CHF", "CNY", "CZK", "EUR", "GBP", "INR", "JPY", "KZT", "MXN", "PLN", "RUB", "SEK", "UAH", "USD"})
"""Currencies a hundred units of which are little anywhere; in others a hundred may be a fortune, so they raise nothing."""

DAMAGE: Final = frozenset({"damage", "damages", "loss", "value"})
"""What a sum must be for its size to say something about the offence."""


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a matter for review when the only sum, for the only offence, is no more than the open number of units."""
    number, offences, amounts = case.numbers["small_value_units"], case.items(("offences",)), case.items(("facts", "amounts"))
    if number.value is None:
        yield Undecided(Unknown("open_number", number.id))
    elif isinstance(offences, Unknown):
        yield Undecided(offences)
    elif not isinstance(amounts, tuple):
        yield OutOfScope()
    elif len(amounts) == 1 and isinstance(offences, tuple) and len(offences) == 1:
        yield from _on_the_sum(case, amounts[0], number.value)


def _on_the_sum(case: Case, stated: Answer, most: int) -> Iterator[Ruling]:
    route: Route = ("facts", "amounts", 0, "amount")
    entry = stated if isinstance(stated, Mapping) else {}
    if isinstance(entry.get("amount"), Placeholder):
        yield Undecided(Unknown("placeholder", route_text(route)))
    elif _is_the_damage(entry) and any(_is_small(entry.get(key), most) for key in ("amount", "stated_as")):
        charge = case.notice.text(("offences", 0, "charge")) or "not stated"
        yield Raised(
            route=route,
            message=f"the only sum that the notice states is {entry.get('amount')} ({entry['of']}), for a single offence ({charge})",
            quoted=(Quotation(route_text(route), case.notice.text(route)),),
            expected="a serious ordinary-law crime",
        )


def _is_the_damage(entry: Mapping[str, object]) -> bool:
    words = str(entry.get("of", "")).casefold().split()
    return words[:1] != [] and words[0] in DAMAGE and (len(words) == 1 or words[1] in {"of", "to"}) and "part_of" not in entry


def _is_small(sum_stated: object, most: int) -> bool:
    return isinstance(sum_stated, Money) and sum_stated.currency in SMALL_UNITS and sum_stated.amount <= most
