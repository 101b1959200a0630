"""When a currency was in use, by the Unicode CLDR table that babel carries, with a few days corrected."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from noticecheck.money.dated_facts import corrected_use
from noticecheck.money.implied import Span
from noticecheck.money.judgement import DateRole


def not_in_use(code: str, role: DateRole) -> Iterator[str]:
    """Yield a note when a currency was in use on no day of a role, or is not known at all."""
    used = days_of_use(code)
    if not used:
        yield f"no currency with the code {code} is known"
    elif not any(span.first <= role.last and role.first <= span.last for span in used):
        yield f"{code} was not in use on the {role}: it was in use {' and '.join(_in_words(span) for span in used)}"


def days_of_use(code: str) -> tuple[Span, ...]:
    """Return the times for which a currency was in use anywhere, oldest first; open ends are the ends of the calendar."""
    corrected = corrected_use().get(code)
    if corrected is not None:
        return (Span(*corrected),)
    from babel.core import get_global

    rows = [row for territory in get_global("territory_currencies").values() for row in territory if row[0] == code]
    spans = {(date(*start) if start else date.min, date(*end) if end else date.max) for _, start, end, _ in rows}
    return tuple(_merged(sorted(spans)))


def currencies_of(country: str, first: date, last: date) -> tuple[str, ...]:
    """Return the legal tender of a country (ISO 3166-1 alpha-2) between two days; nothing for an unknown country."""
    from babel.numbers import get_territory_currencies

    return tuple(get_territory_currencies(country, first, last))


def _merged(spans: list[tuple[date, date]]) -> Iterator[Span]:
    """Yield the spans joined where they overlap, as one currency is used by many countries."""
    rest = iter(spans)
    begin, end = next(rest, (date.max, date.min))
    for start, stop in rest:
        if start > end:
            yield Span(begin, end)
            begin = start
        end = max(end, stop)
    if begin <= end:
        yield Span(begin, end)


def _in_words(span: Span) -> str:
    begins = f"from {span.first}" if span.first != date.min else ""
    ends = f"to {span.last}" if span.last != date.max else ""
    return " ".join(word for word in (begins, ends) if word) or "at all times"
