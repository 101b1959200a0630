"""Sums of money in running text, each with its characters, its value and every currency that it can mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from noticecheck.prose.mention import AmountMention, Confidence
from noticecheck.prose.money_parts import Parts, parts_at
from noticecheck.prose.number_steps import stands_alone
from noticecheck.prose.numbers import Number
from noticecheck.prose.passage import Passage, passage
from noticecheck.prose.surroundings import approximate, role
from noticecheck.records import dataclass

_BEFORE: Final = 8
_BEHIND: Final = 56
_LEADS_ON: Final = frozenset("()-")
_LINKS: Final = frozenset({"links", "ranges.middle"})
_THOUSANDTHS: Final = frozenset({"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"})
"""Currencies whose unit has a thousand parts (ISO 4217), so that three decimals are no thousands."""


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum with the tokens that it takes: `start` to `after`."""

    start: int
    after: int
    mention: AmountMention


def read_amounts(
    text: str, language: str | None = None, countries: Sequence[str] = (), days: Sequence[date] = ()
) -> tuple[AmountMention, ...]:
    """Return the sums of money of a text in their order.

    `language` is an ISO 639-1 code, found out without one. `countries` (ISO 3166-1 alpha-2) and `days` of the notice narrow what a
    name such as pesos or roubles can mean; what they leave open stays open in `currencies`. Nothing is converted or guessed.
    """
    return tuple(found.mention for found in sums_in(passage(text, language, countries, days)))


def sums_in(passage: Passage) -> Iterator[Sum]:
    """Yield the sums of a passage. Each token is looked at a bounded number of times, so the work grows with the length."""
    after = 0
    before: Sum | None = None
    for position in passage.words.numbers:
        number = passage.number(position) if position >= after and not _is_bare(passage, position) else None
        found = _sum(passage, number, before) if number is not None and number.readings and _may_have_unit(passage, number) else None
        after = found.after if found is not None else max(after, number.after if number is not None else 0)
        if found is not None:
            yield found
            before = found


def _is_bare(passage: Passage, position: int) -> bool:
    """Whether no currency can belong to the number here: a quick look that saves the reading of days, years and articles."""
    words, after = passage.words, position + 1
    letter = position > 0 and len(passage.key(position - 1)) == 1 and passage.tokens[position - 1].kind == "word"
    if letter or not words.units.isdisjoint(range(position - _BEFORE, position)) or words.before("ranges", position):
        return False
    if words.units.isdisjoint(range(after, after + _BEHIND)):
        return True
    return after not in words.units and stands_alone(passage.tokens, position, words) and "ranges.middle" not in words.hits[after]


def _may_have_unit(passage: Passage, number: Number) -> bool:
    """Whether a currency can stand before a number or behind it: one more quick look, when its end is known."""
    words, start, after = passage.words, number.start, number.after
    key = passage.key(after)
    if after in words.units or key in _LEADS_ON or (key == "." and passage.key(after + 1) == "("):
        return True
    if not words.units.isdisjoint(range(start - _BEFORE, start)) or not words.hits[after].keys().isdisjoint(_LINKS):
        return True
    return (start > 0 and len(passage.key(start - 1)) == 1) or words.before("ranges", start) is not None


def _sum(passage: Passage, number: Number, before: Sum | None) -> Sum | None:
    parts = parts_at(passage, number, before.after if before is not None else 0)
    if parts is None or _is_end_of_rate(passage, number, before):
        return None
    codes = parts.unit.meaning.possible(passage.countries, passage.days)
    thousandths = parts.doubt == "thousandths" and not _THOUSANDTHS.isdisjoint(codes)
    readings = parts.readings if parts.doubt == "mark" or thousandths else parts.readings[:1]
    values = tuple(value * parts.unit.meaning.factor for value in readings)
    mention = AmountMention(
        start=passage.tokens[parts.start].start,
        end=passage.tokens[parts.after - 1].end,
        text=passage.written(parts.start, parts.after),
        why=f"money.{parts.rule}",
        confidence=Confidence.SURE if len(values) == len(codes) == 1 else Confidence.AMBIGUOUS,
        value=values[0],
        low=values[0] if parts.high is not None else None,
        high=parts.high * parts.unit.meaning.factor if parts.high is not None else None,
        currencies=codes,
        readings=values,
        approximate=approximate(passage, parts.start),
        role="rate" if _equals_one(passage, parts, before) else role(passage, parts.start, parts.after, values[0]),
    )
    return Sum(parts.start, parts.after, mention)


def _is_end_of_rate(passage: Passage, number: Number, before: Sum | None) -> bool:
    """Whether this is the one euro of `1.10 dollars for one euro`: it belongs to the sum before."""
    per = passage.term("per", before.after) if before is not None else None
    return before is not None and per is not None and number.value == 1 and before.after + per.length in {number.start, number.after}


def _equals_one(passage: Passage, parts: Parts, before: Sum | None) -> bool:
    """Whether this is the second half of `1 USD = 30 RUB`."""
    if before is None or before.mention.role != "rate" or before.mention.value != 1:
        return False
    return parts.start == before.after + 1 and passage.key(before.after) == "="
