"""Which country used which currency when, and what a name of a currency can mean by it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from typing import Final, TypeAlias

from noticecheck.model.own_files import own_json

Row: TypeAlias = tuple[str, str, str]
_OPEN_END: Final = "9999"


def narrowed(always: Sequence[str], local: Sequence[str], countries: Sequence[str], days: Sequence[date]) -> tuple[str, ...]:
    """Return the codes that a name can mean in a notice, in the order in which the lexicon has them.

    `always` are meant whatever the country, `local` where a country of the notice (ISO 3166-1 alpha-2) uses them. A code counts
    when it was in use on one of the days, without days when it is in use now; where that leaves nothing, the days do not decide.
    """
    codes = tuple(dict.fromkeys((*always, *local)))
    if len(codes) == 1:
        return codes
    stamps = [day.isoformat() for day in days] or [_OPEN_END]
    home = _of_countries(local, countries, stamps)
    meant = tuple(code for code in codes if code in always or code in home) if always or home else codes
    return tuple(code for code in meant if len(meant) == 1 or _in_use(code, stamps)) or meant


def _of_countries(codes: Sequence[str], countries: Sequence[str], stamps: Sequence[str]) -> set[str]:
    """The codes that one of the countries used on one of the days, or else ever."""
    rows = [row for country in countries for row in uses().get(country, ()) if row[0] in codes]
    return {code for code, *span in rows if _covers(span, stamps)} or {code for code, _, _ in rows}


def in_country(codes: Iterable[str], country: str) -> tuple[str, ...]:
    """Return those of the codes that a country has ever used."""
    used = {code for code, _, _ in uses().get(country, ())}
    return tuple(code for code in codes if code in used)


def _in_use(code: str, stamps: Sequence[str]) -> bool:
    """Whether a code was in use anywhere on one of the days."""
    return any(_covers(span, stamps) for span in _spans().get(code, ()))


def _covers(span: Sequence[str], stamps: Sequence[str]) -> bool:
    first, last = span
    return any(first <= stamp <= (last or _OPEN_END) for stamp in stamps)


@cache
def _spans() -> dict[str, set[tuple[str, str]]]:
    spans: dict[str, set[tuple[str, str]]] = {}
    for rows in uses().values():
        for code, first, last in rows:
            spans.setdefault(code, set()).add((first, last))
    return spans


@cache
def uses() -> dict[str, tuple[Row, ...]]:
    """Return the currencies of every country: code, first day, last day; an empty day is an open end."""
    table = own_json(__file__, "data", "currency_use.json")["uses"]
    return {country: tuple((code, first, last) for code, first, last in rows) for country, rows in table.items()}
