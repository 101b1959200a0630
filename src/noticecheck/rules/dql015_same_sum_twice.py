"""DQL015: the same sum or quantity is given with two values: in the fields and the summary, in words, in two units or in two places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import TYPE_CHECKING, Final

from noticecheck.engine.amounts import doubles_in_the_summary
from noticecheck.engine.case import Case
from noticecheck.engine.conditions import Plain
from noticecheck.engine.rule import OutOfScope, Raised, Ruling, Undecided
from noticecheck.model.finding import Basis, Quotation
from noticecheck.model.quantity import Money
from noticecheck.model.stated import Absent, Unknown
from noticecheck.model.tree import Route, route_text
from noticecheck.named import NamedTuple
from noticecheck.rules.prose_quantities import quantities_stated_twice, quantities_that_differ
from noticecheck.rules.prose_words import in_the_summary, sure, told_once
from noticecheck.rules.thousandfold import times

if TYPE_CHECKING:
    from noticecheck.prose.reading import Reading
    from noticecheck.prose.totals import Twice

RULE: Final[dict[str, Plain]] = {
    "id": "DQL015",
    "title": "The same sum or quantity is given with two values",
    "severity": "medium",
    "basis": "H",
    "dimension": "amounts",
    "law": {"both": ["rpd-12-1"]},
    "why": "Data must be accurate (RPD Art. 12(1)); of two values of one sum or quantity, one is not.",
    "remedy": "Ask which of the two values is right, and have the other corrected.",
    "question": "Which of the two values is right?",
    "ccf_tags": ["Accuracy and quality of data"],
    "note": (
        "An addition to the catalogue. Compared are the only sum in a currency of the summary and of the fields, figures with the words "
        "beside them, two sums of the whole damage, and two amounts of the fields called by one name. Sums that are said to be "
        "approximate are not compared. Quantities of drugs and goods are compared where the summary states the one as the other, in "
        "brackets or behind words such as i.e.; they agree within half a unit of the coarser one and the tolerance "
        "for measures. The same figures a thousand times as large are DQL008's."
    ),
    "examples": {
        "pass": [
            {"name": "the summary and the fields agree"},
            {
                "name": "no sum is stated anywhere",
                "base": "diffusion",
                "set": {"facts.amounts": None, "facts.summary": "In May 2018 in Porto she sold heroin to many people."},
                "outcome": "not_applicable",
            },
            {
                "name": "figures and words agree",
                "set": {
                    "facts.amounts": None,
                    "facts.summary": "On 12 March 2019 in Gdynia, Adam Nowak took 400,000 (four hundred thousand) PLN of the company.",
                },
            },
            {
                "name": "the summary has another sum of the same currency beside it",
                "set": {
                    "facts.amounts": [{"amount": "4000000 PLN"}],
                    "facts.summary": "On 12 March 2019 in Gdynia, Adam Nowak signed invoices over 400,000 PLN and 90,000 PLN.",
                },
            },
            {
                "name": "two amounts of one name in two currencies",
                "set": {"facts.amounts": [{"amount": "400000 PLN", "of": "damage"}, {"amount": "95000 EUR", "of": "damage"}]},
            },
            {
                "name": "one quantity in two units",
                "set": {
                    "facts.amounts": None,
                    "facts.summary": "On 12 March 2019 in Gdynia, Adam Nowak sold 500 g, i.e. 0.5 kg of heroin, to a stranger.",
                },
            },
            {
                "name": "a difference of the tolerance between two units",
                "set": {
                    "facts.amounts": None,
                    "facts.summary": "On 12 March 2019 in Gdynia, Adam Nowak sold 2.0000 kg (1960.0 g) of heroin to a stranger.",
                },
            },
            {
                "name": "packages of one quantity, and all of them, in a diffusion",
                "base": "diffusion",
                "set": {
                    "facts.amounts": None,
                    "facts.summary": "In May 2018 in Porto she sold packages of 500 g (2 kg) of heroin. She left Portugal in June 2018.",
                },
                "outcome": "not_applicable",
            },
            {
                "name": "a paraphrase",
                "set": {"facts.summary_is": "paraphrase"},
                "outcome": "not_assessed",
                "because": "paraphrase",
            },
        ],
        "fail": [
            {
                "name": "the summary says another sum than the fields",
                "set": {
                    "facts.amounts": [{"amount": "4000000 PLN"}],
                    "facts.summary": "On 12 March 2019 in Gdynia, Adam Nowak signed a false invoice and took 400,000 PLN of the company.",
                },
                "at": "facts.summary",
                "says": 'the summary states "400,000 PLN", and the fields 4,000,000 PLN',
            },
            {
                "name": "figures and words in brackets that differ",
                "set": {
                    "facts.amounts": None,
                    "facts.summary": "On 12 March 2019 in Gdynia, Adam Nowak took 400,000 (forty thousand) zlotys of the company.",
                },
                "at": "facts.summary",
                "says": 'the figures and the words of one sum differ: "400,000 (forty thousand) zlotys"',
            },
            {
                "name": "the sum once more in words, with another value",
                "set": {
                    "facts.amounts": None,
                    "facts.summary": "On 12 March 2019 in Gdynia, Adam Nowak took PLN 400,000 (forty thousand zlotys) of the company.",
                },
                "at": "facts.summary",
                "says": 'the summary gives one sum with two values: "PLN 400,000", "forty thousand zlotys"',
            },
            {
                "name": "the total damage in two places, in a diffusion",
                "base": "diffusion",
                "set": {
                    "facts.summary": (
                        "In May 2018 in Porto she sold land that was not hers; the total damage amounts to 120,000 EUR. She left "
                        "Portugal in June 2018. The total damage of 150,000 EUR was never made good."
                    ),
                },
                "at": "facts.summary",
                "says": 'the summary gives one sum with two values: "120,000 EUR", "150,000 EUR"',
            },
            {
                "name": "ten times the quantity in grams",
                "set": {
                    "facts.amounts": None,
                    "facts.summary": "On 12 March 2019 in Gdynia, Adam Nowak sold 2.5 kg (25,000 g) of heroin to a stranger.",
                },
                "at": "facts.summary",
                "says": 'the summary gives one quantity with two values: "2.5 kg", "25,000 g"',
            },
            {
                "name": "more than the tolerance between two units, in a diffusion",
                "base": "diffusion",
                "set": {
                    "facts.amounts": None,
                    "facts.summary": "In May 2018 in Porto she sold 2.0000 kg (1959.9 g) of heroin. She left Portugal in June 2018.",
                },
                "at": "facts.summary",
                "says": 'the summary gives one quantity with two values: "2.0000 kg", "1959.9 g"',
            },
            {
                "name": "the damage twice in the fields",
                "set": {"facts.amounts": [{"amount": "400000 PLN", "of": "damage"}, {"amount": "410000 PLN", "of": "Damage"}]},
                "at": "facts.amounts.1.amount",
                "says": "the damage is stated as 400,000 PLN and as 410,000 PLN; there may be two of them",
            },
        ],
    },
}

_EXPECTED: Final = "one value for one sum"
_AMOUNTS: Final[Route] = ("facts", "amounts")


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a matter for review for each sum that the notice gives with two values."""
    sums = (*_in_the_fields(case), *(_told(double) for double in doubles_in_the_summary(case)), *_beside_the_fields(case))
    raised = (*sums, *quantities_that_differ(case))
    yield from raised
    reading = case.reading
    if not raised and isinstance(reading, Unknown) and not _only_language(case, reading):
        yield Undecided(reading)
    elif not raised and not isinstance(case.items(_AMOUNTS), tuple) and not _sums_told(case) and not quantities_stated_twice(case):
        yield OutOfScope()


def _only_language(case: Case, reading: Unknown) -> bool:
    """Whether nothing but the sums of the summary could be read, and these were."""
    return reading.reason == "language" and case.sums_of_the_file is not None


def _sums_told(case: Case) -> bool:
    reading = case.sums_of_the_file
    return reading is not None and bool(reading.amounts)


def _told(double: Twice) -> Raised:
    if double.second is None:
        message = f"the figures and the words of one sum differ: {told_once((double.first,))}"
        return in_the_summary(message, (double.first,), _EXPECTED)
    both = (double.first, double.second)
    return in_the_summary(f"the summary gives one sum with two values: {told_once(both)}", both, _EXPECTED)


def _in_the_fields(case: Case) -> Iterator[Raised]:
    """Two listed amounts of one name in one currency; there may be two things of that name, so that a person has to judge."""
    for first, second in combinations(_wholes(case), 2):
        one, other = first.money, second.money
        if first.name.casefold() == second.name.casefold() and one.currency == other.currency and one.amount != other.amount:
            yield Raised(
                route=second.route,
                message=f"the {first.name} is stated as {one} and as {other}; there may be two of them",
                quoted=tuple(Quotation(route_text(each.route), each.money.text) for each in (first, second)),
                expected=_EXPECTED,
                basis=Basis.HUMAN_REVIEW,
            )


class _Whole(NamedTuple):
    """A listed amount that is not part of another, with its name."""

    name: str
    route: Route
    money: Money


def _wholes(case: Case) -> Iterator[_Whole]:
    items = case.items(_AMOUNTS)
    for position, entry in enumerate(items if isinstance(items, tuple) else ()):
        route: Route = (*_AMOUNTS, position, "amount")
        money = case.look(route)
        if isinstance(entry, Mapping) and "of" in entry and "part_of" not in entry and isinstance(money, Money):
            yield _Whole(str(entry["of"]), route, money)


def _beside_the_fields(case: Case) -> Iterator[Raised]:
    """The only sum of the summary in a currency is another than the only one of the fields."""
    reading = case.reading
    if isinstance(reading, Unknown) and _only_language(case, reading):
        reading = case.sums_of_the_file or reading
    items = case.items(_AMOUNTS)
    if isinstance(reading, (Absent, Unknown)) or not isinstance(items, tuple):
        return
    routes: list[Route] = [(*_AMOUNTS, position, key) for position in range(len(items)) for key in ("amount", "stated_as")]
    yield from _differing([money for route in routes if isinstance(money := case.look(route), Money)], reading)


def _differing(stated: list[Money], reading: Reading) -> Iterator[Raised]:
    for mention in sure(reading.amounts):
        said = mention.money()
        if said is None or mention.approximate:
            continue
        same = [money for money in stated if money.currency == said.currency]
        others = [one for one in reading.amounts if said.currency in one.currencies]
        if len(same) == len(others) == 1 and same[0].amount != said.amount and not times(said, same[0]):
            yield in_the_summary(f"the summary states {told_once((mention,))}, and the fields {same[0]}", (mention,), _EXPECTED)
            return
