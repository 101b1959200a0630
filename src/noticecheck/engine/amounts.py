"""Stated conversions and what came of judging them: one computation for the rule and for the table of amounts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from noticecheck.model.partial_date import PartialDate
from noticecheck.model.quantity import Money
from noticecheck.model.report import AmountRow, Dataset
from noticecheck.model.tree import Route, route_text
from noticecheck.records import dataclass

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from noticecheck.engine.case import Case
    from noticecheck.model.finding import Json
    from noticecheck.model.stated import Notice
    from noticecheck.money.judgement import DateRole, Judgement
    from noticecheck.prose.mention import AmountMention, AmountPair
    from noticecheck.prose.totals import Total, Twice

SUMMARY: Final[Route] = ("facts", "summary")
_TWO_NUMBERS: Final = re.compile(r"\d[^\d]*[^\d.,\s][^\d]*\d")


@dataclass(frozen=True, slots=True)
class Conversion:
    """A sum that the notice states in a second currency, and the judgement of it, also as lines and as plain data.

    `pair` is how it stands in the summary, when it was read there.
    """

    route: Route
    judgement: Judgement
    lines: tuple[str, ...]
    data: dict[str, Json]
    pair: AmountPair | None = None


def conversions(case: Case) -> tuple[Conversion, ...]:
    """Return every stated conversion, judged once however often it is asked for."""
    if not case.conversions:
        case.conversions.append(tuple(_judged(case)))
    return case.conversions[0]


def amount_rows(case: Case) -> tuple[AmountRow, ...]:
    """Return a row for every stated conversion, right or not."""
    return tuple(
        AmountRow(
            route=route_text(one.route),
            stated=str(one.judgement.amount),
            stated_as=str(one.judgement.stated),
            label=one.judgement.label.value,
            lines=one.lines,
            judgement=one.data,
        )
        for one in conversions(case)
    )


def datasets_used(case: Case) -> tuple[Dataset, ...]:
    """Return the data sets whose rates were used."""
    if not conversions(case) or case.rates is None:
        return ()
    return tuple(
        Dataset(info.name, info.version, info.data_from.isoformat(), info.data_to.isoformat(), info.licence, info.digest)
        for info in case.rates.datasets({name for one in conversions(case) for name in one.judgement.sources})
    )


def pairs_in_the_summary(case: Case) -> tuple[AmountPair, ...]:
    """Return the sums that the summary states as equal and the fields do not, in whoever's words the summary is given.

    A paraphrase beside listed amounts is left alone: whoever wrote both has said in the list what the sums are.
    """
    if not _may_convert_in_prose(case.notice):
        return ()
    reading = case.sums_of_the_file
    listed = {frozenset({_value(amount), _value(second)}) for _, amount, second in _stated(case)}
    found = () if reading is None else reading.pairs
    return tuple(pair for pair in found if frozenset({_value(pair.first.money()), _value(pair.second.money())}) not in listed)


def totals_in_the_summary(case: Case) -> tuple[Total, ...]:
    """Return the totals of the summary with their parts, under the same terms as the conversions in it."""
    reading = case.sums_of_the_file if _may_convert_in_prose(case.notice) else None
    return () if reading is None else reading.totals


def doubles_in_the_summary(case: Case) -> tuple[Twice, ...]:
    """Return the sums that the summary gives twice with two values, under the same terms."""
    reading = case.sums_of_the_file if _may_convert_in_prose(case.notice) else None
    return () if reading is None else reading.twice


def in_order(pair: AmountPair, countries: tuple[str, ...]) -> tuple[AmountMention, AmountMention]:
    """Return the sum of a pair and what it is converted to, in whichever order the text has them.

    Rounding is allowed for in the second alone. That is the one not in a currency of the countries of the notice; else the one said to be
    approximate; else the one with fewer digits that are not zero; else the dollars.
    """
    from noticecheck.prose.currency_use import in_country

    def converted(mention: AmountMention) -> tuple[bool, bool, int, bool, str]:
        """What makes a sum the converted one, the weightiest first."""
        at_home = any(in_country(mention.currencies, country) for country in countries)
        digits = len(mention.value.normalize().as_tuple().digits)
        return not at_home, bool(mention.approximate), -digits, mention.currency == "USD", mention.currency

    first, second = sorted((pair.first, pair.second), key=converted)
    return first, second


def _may_convert_in_prose(notice: Notice) -> bool:
    paraphrased = notice.value(("facts", "summary_is"), "paraphrase") == "paraphrase"
    if paraphrased and notice.value(("facts", "amounts"), "") != "":
        return False
    return _TWO_NUMBERS.search(str(notice.value(SUMMARY, ""))) is not None


def _value(money: Money | None) -> tuple[Decimal, str] | None:
    return None if money is None else (money.amount, money.currency)


def _stated(case: Case) -> list[tuple[Route, Money, Money]]:
    pairs = [(route, *_sums(case, route)) for route in _amounts(case)]
    return [(route, amount, second) for route, amount, second in pairs if isinstance(amount, Money) and isinstance(second, Money)]


def _judged(case: Case) -> Iterator[Conversion]:
    stated: list[tuple[Route, Money, Money, AmountPair | None]] = [(*one, None) for one in _stated(case)]
    for pair in pairs_in_the_summary(case):
        first, second = (mention.money() for mention in in_order(pair, tuple(countries_named(case))))
        if first is not None and second is not None:
            stated.append((SUMMARY, first, second, pair))
    rates = case.rates if stated else None
    if rates is None:
        return
    from noticecheck.money.judge import judge

    roles, countries = tuple(_roles(case)), tuple(countries_named(case))
    for route, amount, second, read in stated:
        judged = judge(amount, second, roles, rates, countries=countries)
        yield Conversion(route, judged, judged.sentences(), judged.as_json(), read)


def _amounts(case: Case) -> Iterator[Route]:
    items = case.items(("facts", "amounts"))
    return (("facts", "amounts", position) for position in range(len(items) if isinstance(items, tuple) else 0))


def _sums(case: Case, route: Route) -> tuple[object, object]:
    return case.look((*route, "amount")), case.look((*route, "stated_as"))


def _roles(case: Case) -> Iterator[DateRole]:
    """Yield the times at which the conversion may have been made: the offence, the warrant, the publication, the update."""
    from noticecheck.money.judgement import DateRole

    periods = [(start or end, end or start) for _, start, end in case.offence_periods]
    stated = [(start, end) for start, end in periods if start is not None and end is not None]
    if stated:
        yield DateRole("offence", min(start.first for start, _ in stated), max(end.last for _, end in stated))
    elif times := _times_in_the_summary(case):
        yield DateRole("offence", min(first for first, _ in times), max(last for _, last in times))
    for name, route in (
        ("warrant", ("warrant", "issued")),
        ("publication", ("document", "published")),
        ("update", ("document", "updated")),
    ):
        day = case.look(route)
        if isinstance(day, PartialDate):
            yield DateRole(name, day.first, day.last)


def _times_in_the_summary(case: Case) -> list[tuple[date, date]]:
    """The times of the facts that the summary surely gives, where no field does."""
    reading = case.words_of_the_file if _may_convert_in_prose(case.notice) else None
    dates = () if reading is None else reading.dates
    facts = [(one.earliest, one.latest) for one in dates if one.role == "fact" and one.confidence == "sure"]
    return [(first, last) for first, last in facts if first is not None and last is not None]


def countries_named(case: Case) -> Iterator[str]:
    """Yield the countries that the notice names, each once."""
    offences = case.items(("offences",))
    places: list[Route] = [
        ("offences", position, "place", "country") for position in range(len(offences) if isinstance(offences, tuple) else 0)
    ]
    routes: list[Route] = [
        ("document", "requesting_country"),
        ("facts", "location", "country"),
        ("extradition", "located", "country"),
        *places,
    ]
    named = [case.notice.text(route) for route in routes]
    nationalities = case.items(("person", "nationalities"))
    named += [str(code) for code in nationalities] if isinstance(nationalities, tuple) else []
    yield from dict.fromkeys(filter(None, named))
