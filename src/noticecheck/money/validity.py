"""When and where a currency was in use, by the Unicode CLDR table, with a few days corrected."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from noticecheck.model.figures import listing
from noticecheck.money.dated_facts import rows, text_of
from noticecheck.money.span import Span
from noticecheck.records import dataclass

_OPEN = "-"
_NO_TENDER = "x"


@dataclass(frozen=True, slots=True)
class Use:
    """The days on which a country used a currency; open ends are the ends of the calendar."""

    code: str
    span: Span
    tender: bool

    def touches(self, first: date, last: date) -> bool:
        """Say whether the currency was in use on any day from `first` to `last`."""
        return self.span.first <= last and first <= self.span.last


@dataclass(frozen=True, slots=True)
class NotInUse:
    """A currency that was in use on no day of a period. `used` is empty for a code that no currency has.

    `instead` names, for each country concerned that ever used it, what that country used in the period.
    """

    code: str
    first: date
    last: date
    used: tuple[Span, ...]
    instead: tuple[tuple[str, tuple[str, ...]], ...]

    def sentence(self, when: str = "") -> str:
        """Return it in words; `when` names the period as the reader knows it, as in `offence date 2019-05-01`."""
        if not self.used:
            return f"no currency with the code {self.code} is known"
        named = when or (f"{self.first}" if self.first == self.last else f"days from {self.first} to {self.last}")
        then = "".join(f"; {country} then used {listing(codes)}" for country, codes in self.instead)
        return f"{self.code} was not in use on the {named}: it was in use {' and '.join(_in_words(span) for span in self.used)}{then}"


def not_in_use(code: str, first: date, last: date, countries: Sequence[str] = ()) -> NotInUse | None:
    """Return what is known of a currency that was in use nowhere from `first` to `last`; None when it was.

    `countries` (ISO 3166-1 alpha-2) are those concerned: what they used instead is named. A currency of another country
    is in use all the same, as a sum may be stated in any.
    """
    used = days_of_use(code)
    if any(span.first <= last and first <= span.last for span in used):
        return None
    own = (country for country in dict.fromkeys(countries) if any(use.code == code for use in _uses(country)))
    found = ((country, currencies_of(country, first, last)) for country in own)
    return NotInUse(code, first, last, used, tuple((country, codes) for country, codes in found if codes))


@cache
def days_of_use(code: str) -> tuple[Span, ...]:
    """Return the times for which a currency was in use anywhere, oldest first; open ends are the ends of the calendar."""
    countries = [*_countries_with(code), *(row["country"] for row in rows("days_of_use_added.json", "use") if row["code"] == code)]
    return tuple(_merged(sorted({use.span for country in countries for use in _uses(country) if use.code == code})))


def currencies_of(country: str, first: date, last: date) -> tuple[str, ...]:
    """Return the legal tender of a country (ISO 3166-1 alpha-2) between two days; nothing for an unknown country."""
    return tuple(dict.fromkeys(use.code for use in _uses(country) if use.tender and use.touches(first, last)))


@cache
def _uses(country: str) -> tuple[Use, ...]:
    added = [row for row in rows("days_of_use_added.json", "use") if row["country"] == country]
    uses = [_use(*text.split()) for text in _uses_in(country)]
    uses += [_use(row["code"], row["from"], row["to"]) for row in added]
    return tuple(sorted(map(_corrected, uses), key=lambda use: use.span))


def _corrected(use: Use) -> Use:
    """Return the use with the days of its code where the table has others."""
    row = next((row for row in rows("validity.json", "spans") if row["code"] == use.code), None)
    return use if row is None else _use(row["code"], row["from"], row["to"] or _OPEN)


def _uses_in(country: str) -> list[str]:
    """Return the uses of one country: its line alone is parsed, as the whole table takes longer than the judging."""
    text = text_of("days_of_use.json")
    begin = text.find(f'\n"{country}": ') + 1
    uses: list[str] = json.loads(text[begin : text.index("\n", begin)].partition(": ")[2].rstrip(",")) if begin else []
    return uses


def _countries_with(code: str) -> list[str]:
    """Return the countries whose line names a code."""
    return [line[1:3] for line in text_of("days_of_use.json").split("\n") if f'"{code} ' in line]


def _use(code: str, first: str, last: str, kind: str = "") -> Use:
    begin = date.min if first == _OPEN else date.fromisoformat(first)
    end = date.max if last == _OPEN else date.fromisoformat(last)
    return Use(code, Span(begin, end), tender=kind != _NO_TENDER)


def _merged(spans: list[Span]) -> Iterator[Span]:
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
