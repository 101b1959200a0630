"""Sums of money in running text, each with its characters, its value and every currency that it can mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Final

from noticecheck.prose.currencies import Form, Unit
from noticecheck.prose.mention import AmountMention, Confidence
from noticecheck.prose.money_range import Range, range_at
from noticecheck.prose.numbers import Number
from noticecheck.prose.passage import Passage, passage
from noticecheck.prose.surroundings import approximate, is_reference, is_year, role, runs_on

_THOUSANDTHS: Final = frozenset({"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"})
"""Currencies whose unit has a thousand parts (ISO 4217), so that three decimals are no thousands."""

_HUNDRED: Final = 100
_SHORT: Final = 4


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
    position = taken = 0
    while position < len(passage.tokens):
        number = passage.number(position) if passage.starts_number(position) else None
        if number is None:
            position += 1
            continue
        found = _sum(passage, number, taken) if number.readings else None
        if found is not None:
            yield found
        position = max(number.after, position + 1) if found is None else found.after
        taken = taken if found is None else found.after


def _is_end_of_rate(passage: Passage, number: Number, taken: int) -> bool:
    """Whether this is the one euro of `1.10 dollars for one euro`: it belongs to the sum before."""
    per = passage.term("per", taken) if taken else None
    return per is not None and number.value == 1 and taken + per.length in {number.start, number.after}


@dataclass(frozen=True, slots=True)
class _Parts:
    """What a sum is made of before it is judged: where, which values, in which currency, by which rule."""

    start: int
    after: int
    readings: tuple[Decimal, ...]
    unit: Unit
    rule: str
    doubt: str = ""
    high: Decimal | None = None


def _sum(passage: Passage, number: Number, taken: int) -> Sum | None:
    parts = _parts(passage, number, taken)
    if parts is None or _is_end_of_rate(passage, number, taken):
        return None
    codes = parts.unit.meaning.possible(passage.countries, passage.days)
    thousandths = parts.doubt == "thousandths" and not _THOUSANDTHS.isdisjoint(codes)
    readings = parts.readings if parts.doubt == "mark" or thousandths else parts.readings[:1]
    values = tuple(value * parts.unit.meaning.factor for value in readings)
    tokens = passage.tokens
    mention = AmountMention(
        start=tokens[parts.start].start,
        end=tokens[parts.after - 1].end,
        text=passage.written(parts.start, parts.after),
        why=f"money.{parts.rule}",
        confidence=Confidence.SURE if len(values) == len(codes) == 1 else Confidence.AMBIGUOUS,
        value=values[0],
        low=values[0] if parts.high is not None else None,
        high=parts.high * parts.unit.meaning.factor if parts.high is not None else None,
        currencies=codes,
        readings=values,
        approximate=approximate(passage, parts.start),
        role=role(passage, parts.start, parts.after, values[0] == 1),
    )
    return Sum(parts.start, parts.after, mention)


def _parts(passage: Passage, number: Number, taken: int) -> _Parts | None:
    before = _unit_before(passage, number, taken)
    if before is None and is_reference(passage, number):
        return None
    ranged = range_at(passage, number, before)
    if ranged is not None:
        return _of_range(ranged, taken)
    after, written_twice = _past_words(passage, number)
    behind = _unit_after(passage, number, after)
    if before is not None and behind is not None:
        joined = _one_unit(before, behind)
        return _with_cents(passage, number, joined, written_twice) if joined else _before_alone(passage, number, before)
    if behind is not None:
        return _with_cents(passage, number, replace(behind, start=number.start), written_twice)
    return _before_alone(passage, number, before) if before is not None else _of_parts_alone(passage, number)


def _unit_before(passage: Passage, number: Number, taken: int) -> Unit | None:
    """The currency in front: a name or a weak sign only before a large number."""
    unit = passage.unit_before(number.start, taken)
    if unit is None or unit.form in {Form.CODE, Form.SYMBOL} or number.large:
        return unit
    return None


def _before_alone(passage: Passage, number: Number, unit: Unit) -> _Parts | None:
    if runs_on(passage, number.after):
        return None
    after = number.after + int(number.scale > 0 and _abbreviated(passage, number.after))
    return _Parts(unit.start, after, number.readings, unit, f"prefix-{unit.form}", number.doubt)


def _abbreviated(passage: Passage, after: int) -> bool:
    """Whether the full stop here belongs to a short word of scale, as in `CHF 5 Mio., also`, and does not end the sentence."""
    if passage.key(after) != "." or passage.tokens[after].spaced or len(passage.key(after - 1)) > _SHORT or after + 1 == len(passage.tokens):
        return False
    following = passage.tokens[after + 1]
    return following.kind == "sign" or not following.capital


def _past_words(passage: Passage, number: Number) -> tuple[int, Number | None]:
    """Step over the same number in words in brackets: 500 000 (five hundred thousand) roubles."""
    stop = passage.key(number.after) == "." and passage.key(number.after + 1) == "("
    bracket = number.after + int(stop)
    if passage.key(bracket) != "(":
        return number.after, None
    words = passage.number(bracket + 1)
    closed = words is not None and bool(words.readings) and passage.key(words.after) == ")"
    return (words.after + 1, words) if words is not None and closed else (number.after, None)


def _unit_after(passage: Passage, number: Number, after: int) -> Unit | None:
    """The currency behind, at once or after `of`; not where it belongs to the next number, as in `in 2014 USD 500`."""
    unit = passage.unit(after)
    if unit is None and number.scale:
        link = passage.term("links", after)
        unit = passage.unit(after + link.length) if link is not None else None
    if unit is None or (unit.form is Form.WEAK and not _large_enough(number, unit)):
        return None
    return None if _belongs_to_next(passage, number, unit) else unit


def _large_enough(number: Number, unit: Unit) -> bool:
    return number.large or (unit.meaning.always != () and number.value >= _HUNDRED)


def _belongs_to_next(passage: Passage, number: Number, unit: Unit) -> bool:
    if number.large or unit.form not in {Form.CODE, Form.SYMBOL} or unit.after >= len(passage.tokens):
        return False
    if passage.tokens[unit.after].kind != "number":
        return False
    following = passage.number(unit.after)
    if following is None or not following.readings:
        return False
    return is_year(number) or passage.unit(following.after) is None


def _one_unit(before: Unit, behind: Unit) -> Unit | None:
    """The currency that is written on both sides, when the two agree."""
    common = [code for code in before.meaning.codes if code in behind.meaning.codes]
    if not common:
        return None
    clearer = min(before, behind, key=lambda unit: len(unit.meaning.codes))
    return replace(clearer, start=before.start, after=behind.after)


def _with_cents(passage: Passage, number: Number, unit: Unit, written_twice: Number | None) -> _Parts:
    """Add a scale written behind the currency (75 USD million), and the parts of it (15 dollars and 40 cents)."""
    readings, after = number.readings, unit.after
    scale = passage.term("scales", after) if not number.scale else None
    if scale is not None:
        readings, after = tuple(value * 10 ** int(scale.payload) for value in readings), after + scale.length
    joiner = passage.term("joiners", after)
    few = passage.number(after + (joiner.length if joiner is not None else 0))
    part = passage.part(few.after) if few is not None and few.readings else None
    if few is not None and part is not None and few.value * part.meaning.factor < 1:
        readings, after = tuple(value + few.value * part.meaning.factor for value in readings), part.after
    doubt = number.doubt
    if written_twice is not None and written_twice.value not in number.readings:
        readings, doubt = (*readings[:1], written_twice.value), "mark"
    elif written_twice is not None:
        readings, doubt = (written_twice.value, ), ""
    return _Parts(unit.start, after, readings, unit, f"suffix-{unit.form}", doubt)


def _of_parts_alone(passage: Passage, number: Number) -> _Parts | None:
    unit = passage.part(number.after)
    return None if unit is None else _Parts(number.start, unit.after, number.readings, unit, f"suffix-{unit.form}", number.doubt)


def _of_range(ranged: Range, taken: int) -> _Parts:
    start = max(ranged.start, taken)
    return _Parts(start, ranged.after, (ranged.low,), ranged.unit, f"range-{ranged.unit.form}", "", ranged.high)
