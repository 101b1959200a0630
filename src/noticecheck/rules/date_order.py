"""Pairs of stated dates of which one cannot lie before the other.

Only what is certain counts: a date given as a month or a year may be any of its days. Some orders look odd and occur in good
order, and are left out: data recorded before a notice was asked for (a bureau may record first), a diffusion recorded after it
was sent (it is recorded on request), an update before publication (the data were completed under review), an offence that a
later update may have added, and a suspension before a new publication. The warrant against the offence and against the
publication is JUD018.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, TypeAlias

from noticecheck.engine.case import Case
from noticecheck.engine.terms import period_of
from noticecheck.model.finding import DocumentType
from noticecheck.model.partial_date import PartialDate
from noticecheck.model.tree import Route
from noticecheck.named import NamedTuple


class Dated(NamedTuple):
    """A stated date, where it stands, and what it is the date of."""

    route: Route
    day: PartialDate
    name: str


class Pair(NamedTuple):
    """Two stated dates of which `late` cannot lie before `early`, and the route to point at."""

    early: Dated
    late: Dated
    at: Route
    an_update_may_explain: bool = False

    @property
    def contradicts(self) -> bool:
        """Whether every reading of the two dates is in the wrong order."""
        return self.late.day.last < self.early.day.first


_Named: TypeAlias = tuple[Route, str]
_REQUEST: Final[_Named] = (("document", "requested"), "the request for the document")
_RECORDING: Final[_Named] = (("document", "recorded"), "the recording")
_PUBLICATION: Final[_Named] = (("document", "published"), "the publication")
_UPDATE: Final[_Named] = (("document", "updated"), "the last update")
_ORDER: Final[tuple[tuple[_Named, _Named], ...]] = (
    (_REQUEST, _UPDATE),
    (_RECORDING, _UPDATE),
    (_REQUEST, _PUBLICATION),
    ((("warrant", "issued"), "the issue of the warrant"), (("warrant", "expires"), "the expiry of the warrant")),
)
"""The first date of each pair cannot lie after the second, whatever the type of document."""

_ORDER_OF_NOTICES: Final = ((_RECORDING, _PUBLICATION),)
_AFTER_THE_OFFENCE: Final[tuple[_Named, ...]] = (
    (("judgment", "date"), "the judgment"),
    (("prescription_date",), "the prescription date"),
    (("extradition", "requested_on"), "the request for extradition"),
)


def dates_in_pairs(case: Case) -> tuple[Pair, ...]:
    """Return every pair that the stated dates of a document make; of pairs with the same route the last one says most."""
    starts = _starts(case)
    first = _first_start(case, starts)
    return (*_periods(case), *_in_order(case), *_after_the_offence(case, first), *_document_after_the_offence(case, starts, first))


def _dated(case: Case, named: _Named) -> Dated | None:
    route, name = named
    day = case.look(route)
    return Dated(route, day, name) if isinstance(day, PartialDate) else None


def _in_order(case: Case) -> Iterator[Pair]:
    for first, second in (*_ORDER, *(() if case.kind is DocumentType.DIFFUSION else _ORDER_OF_NOTICES)):
        early, late = _dated(case, first), _dated(case, second)
        if early is not None and late is not None:
            yield Pair(early, late, late.route)


def _periods(case: Case) -> Iterator[Pair]:
    offices = case.items(("person", "offices"))
    held: list[Route] = [("person", "offices", position) for position in range(len(offices) if isinstance(offices, tuple) else 0)]
    for route in (*(route for route, _, _ in case.offence_periods), *held):
        start, end = period_of(case, route)
        if start is not None and end is not None and start is not end:
            late = Dated((*route, "to"), end, "the end of the period")
            yield Pair(Dated((*route, "from"), start, "its beginning"), late, late.route)


def _starts(case: Case) -> list[Dated]:
    """Return when each offence began, those of the list before that of the summary; a period that contradicts itself is left out."""
    periods = [(route, start, end or start) for route, start, end in case.offence_periods if start is not None]
    sound = [(route, start) for route, start, end in periods if end.last >= start.first]
    leaf = {route: "date" if isinstance(case.look((*route, "date")), PartialDate) else "from" for route, _ in sound}
    listed = sorted(sound, key=lambda period: period[0][0] == "facts")
    return [Dated((*route, leaf[route]), start, "the beginning of the offence") for route, start in listed]


def _first_start(case: Case, starts: list[Dated]) -> Dated | None:
    """Return the earliest beginning of the offences, None when one of them may have begun earlier."""
    offences = case.items(("offences",))
    dated = {start.route[:-1] for start in starts}
    every = all(("offences", position, "committed") in dated for position in range(len(offences) if isinstance(offences, tuple) else 0))
    return min(starts, key=lambda start: start.day.first) if starts and (every or ("facts", "time") in dated) else None


def _after_the_offence(case: Case, first: Dated | None) -> Iterator[Pair]:
    stated = [dated for named in _AFTER_THE_OFFENCE if (dated := _dated(case, named)) is not None]
    if first is not None:
        yield from (Pair(first, late, late.route) for late in stated)


def _document_after_the_offence(case: Case, starts: list[Dated], first: Dated | None) -> Iterator[Pair]:
    """Yield the first offence with the request, which it cannot follow, and each offence with the publication, or else the recording."""
    request, latest = _dated(case, _REQUEST), _dated(case, _PUBLICATION) or _dated(case, _RECORDING)
    if request is not None and first is not None:
        yield Pair(first, request, first.route, an_update_may_explain=True)
    if latest is not None:
        each = {start.day.text: start for start in reversed(starts)}
        yield from (Pair(start, latest, start.route, an_update_may_explain=True) for start in each.values())
