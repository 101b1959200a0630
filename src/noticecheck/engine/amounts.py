"""Stated conversions and what came of judging them: one computation for the rule and for the table of amounts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from noticecheck.engine.terms import offence_periods
from noticecheck.model.partial_date import PartialDate
from noticecheck.model.quantity import Money
from noticecheck.model.report import AmountRow, Dataset
from noticecheck.model.tree import Route, route_text
from noticecheck.records import dataclass

if TYPE_CHECKING:
    from noticecheck.engine.case import Case
    from noticecheck.model.finding import Json
    from noticecheck.money.judgement import DateRole, Judgement


@dataclass(frozen=True, slots=True)
class Conversion:
    """A sum that the notice states in a second currency, and the judgement of it, also as lines and as plain data."""

    route: Route
    judgement: Judgement
    lines: tuple[str, ...]
    data: dict[str, Json]


def conversions(case: Case) -> tuple[Conversion, ...]:
    """Return every stated conversion, judged once however often it is asked for."""
    if case.rates is None:
        return ()
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
    if case.rates is None or not conversions(case):
        return ()
    return tuple(
        Dataset(info.name, info.version, info.data_from.isoformat(), info.data_to.isoformat(), info.licence, info.digest)
        for info in case.rates.datasets({name for one in conversions(case) for name in one.judgement.sources})
    )


def _judged(case: Case) -> Iterator[Conversion]:
    pairs = [(route, *_sums(case, route)) for route in _amounts(case)]
    stated = [(route, amount, second) for route, amount, second in pairs if isinstance(amount, Money) and isinstance(second, Money)]
    if not stated or case.rates is None:
        return
    from noticecheck.money.judge import judge

    roles, countries = tuple(_roles(case)), tuple(countries_named(case))
    for route, amount, second in stated:
        judged = judge(amount, second, roles, case.rates, countries=countries)
        yield Conversion(route, judged, judged.sentences(), judged.as_json())


def _amounts(case: Case) -> Iterator[Route]:
    items = case.items(("facts", "amounts"))
    return (("facts", "amounts", position) for position in range(len(items) if isinstance(items, tuple) else 0))


def _sums(case: Case, route: Route) -> tuple[object, object]:
    return case.look((*route, "amount")), case.look((*route, "stated_as"))


def _roles(case: Case) -> Iterator[DateRole]:
    """Yield the times at which the conversion may have been made: the offence, the warrant, the publication, the update."""
    from noticecheck.money.judgement import DateRole

    periods = [(start or end, end or start) for _, start, end in offence_periods(case)]
    stated = [(start, end) for start, end in periods if start is not None and end is not None]
    if stated:
        yield DateRole("offence", min(start.first for start, _ in stated), max(end.last for _, end in stated))
    for name, route in (
        ("warrant", ("warrant", "issued")),
        ("publication", ("document", "published")),
        ("update", ("document", "updated")),
    ):
        day = case.look(route)
        if isinstance(day, PartialDate):
            yield DateRole(name, day.first, day.last)


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
