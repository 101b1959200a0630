"""What a sum of money is made of: a number, a currency before or behind it, cents, and the same once more in brackets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from noticecheck.prose.currencies import Form, Unit
from noticecheck.prose.money_range import Range, range_at
from noticecheck.prose.numbers import Number
from noticecheck.prose.passage import Passage
from noticecheck.prose.surroundings import is_reference, is_year, runs_on

_HUNDRED: Final = 100
_SHORT: Final = 4


@dataclass(frozen=True, slots=True)
class Parts:
    """A sum before it is judged: tokens `start` to `after`, its values with the likelier first, its currency, and the rule that made it.

    `doubt` is that of the number; `high` is the upper end of a range.
    """

    start: int
    after: int
    readings: tuple[Decimal, ...]
    unit: Unit
    rule: str
    doubt: str = ""
    high: Decimal | None = None


def parts_at(passage: Passage, number: Number, taken: int) -> Parts | None:
    """Return the sum around a number, None when there is no currency or the number is one of an article, a file or the like.

    `taken` is the token after the last sum, which a currency in front of this one must not reach into.
    """
    found = _parts_at(passage, number, taken)
    return None if found is None else replace(found, after=_past_repetition(passage, found))


def _parts_at(passage: Passage, number: Number, taken: int) -> Parts | None:
    before = _unit_before(passage, number, taken)
    if before is None and is_reference(passage, number):
        return None
    ranged = range_at(passage, number, before)
    if ranged is not None:
        return _of_range(ranged, taken)
    after, in_words = _past_words(passage, number)
    behind = _unit_behind(passage, number, after)
    if behind is None:
        return _before_alone(passage, number, before) if before is not None else _of_cents_alone(passage, number)
    unit = replace(behind, start=number.start) if before is None else _one_unit(before, behind)
    if unit is not None:
        return _complete(passage, number, unit, in_words)
    return None if before is None else _before_alone(passage, number, before)


def _unit_before(passage: Passage, number: Number, taken: int) -> Unit | None:
    """The currency in front: a code or a sign, before a large number a name or a letter too."""
    unit = passage.unit_before(number.start, taken)
    if unit is None or unit.form is Form.WORD:
        return None
    return unit if unit.form in {Form.CODE, Form.SYMBOL} or number.large else None


def _before_alone(passage: Passage, number: Number, unit: Unit) -> Parts | None:
    if runs_on(passage, number.after):
        return None
    after = number.after + int(number.scale > 0 and _abbreviated(passage, number.after))
    return Parts(unit.start, after, number.readings, unit, f"prefix-{unit.form}", number.doubt)


def _abbreviated(passage: Passage, after: int) -> bool:
    """Whether the full stop here belongs to a short word of scale, as in `CHF 5 Mio., also`, and does not end the sentence."""
    follows = passage.tokens[after + 1] if after + 1 < len(passage.tokens) else None
    if passage.key(after) != "." or passage.tokens[after].spaced or len(passage.key(after - 1)) > _SHORT or follows is None:
        return False
    return follows.kind == "sign" or not follows.capital


def _past_words(passage: Passage, number: Number) -> tuple[int, Number | None]:
    """Step over the same number in words in brackets: 500 000 (five hundred thousand) roubles."""
    stop = passage.key(number.after) == "." and passage.key(number.after + 1) == "("
    bracket = number.after + int(stop)
    words = passage.number(bracket + 1) if passage.key(bracket) == "(" else None
    if words is None or not words.readings or passage.key(words.after) != ")":
        return number.after, None
    return words.after + 1, words


def _unit_behind(passage: Passage, number: Number, after: int) -> Unit | None:
    """The currency behind, at once or after `of`; not where it belongs to the next number, as in `in 2014 USD 500`."""
    unit = passage.unit(after) or _after_hyphen(passage, after)
    if unit is None and number.scale:
        link = passage.term("links", after)
        unit = passage.unit(after + link.length) if link is not None else None
    if unit is None or not _large_enough(number, unit) or _is_weight(passage, unit):
        return None
    return None if _belongs_to_next(passage, number, unit) else unit


def _after_hyphen(passage: Passage, after: int) -> Unit | None:
    """The currency in `a 1.5-million-euro villa`."""
    hyphen = passage.key(after) == "-" and not passage.tokens[after].spaced
    unit = passage.unit(after + 1) if hyphen else None
    return unit if unit is not None and unit.form is Form.NAME and not passage.tokens[unit.start].spaced else None


def _large_enough(number: Number, unit: Unit) -> bool:
    match unit.form:
        case Form.WEAK:
            return number.large or number.value >= _HUNDRED
        case Form.WORD:
            return number.large
        case _:
            return True


def _is_weight(passage: Passage, unit: Unit) -> bool:
    """Whether the word is a unit of weight here, as in five pounds of heroin."""
    weight = passage.term("weights", unit.start)
    return weight is not None and weight.length == unit.after - unit.start and passage.key(unit.after) == weight.payload


def _belongs_to_next(passage: Passage, number: Number, unit: Unit) -> bool:
    figures = unit.after < len(passage.tokens) and passage.tokens[unit.after].kind == "number"
    if number.large or unit.form not in {Form.CODE, Form.SYMBOL} or not figures:
        return False
    following = passage.number(unit.after)
    if following is None or not following.readings:
        return False
    return is_year(number) or passage.unit(following.after) is None


def _one_unit(before: Unit, behind: Unit) -> Unit | None:
    """The currency that is written on both sides, when the two agree."""
    if set(before.meaning.codes).isdisjoint(behind.meaning.codes):
        return None
    clearer = min(before, behind, key=lambda unit: len(unit.meaning.codes))
    return replace(clearer, start=before.start, after=behind.after)


def _complete(passage: Passage, number: Number, unit: Unit, in_words: Number | None) -> Parts:
    """Add a scale behind the currency (75 USD million) and cents (15 dollars and 40 cents); compare with the words in brackets."""
    scale = passage.term("scales", unit.after) if not number.scale else None
    power = 10 ** int(scale.payload) if scale is not None else 1
    after = unit.after + (scale.length if scale is not None else 0)
    after, cents = _cents(passage, after)
    readings, doubt = tuple(value * power + cents for value in number.readings), number.doubt
    if in_words is not None:
        agrees = in_words.value in number.readings
        readings, doubt = ((in_words.value + cents,), "") if agrees else ((*readings[:1], in_words.value + cents), "mark")
    return Parts(unit.start, after, readings, unit, f"suffix-{unit.form}", doubt)


def _cents(passage: Passage, after: int) -> tuple[int, Decimal]:
    """The part of one unit that follows, and the token after it."""
    joiner = passage.term("joiners", after)
    few = passage.number(after + (joiner.length if joiner is not None else 0))
    part = passage.part(few.after) if few is not None and few.readings else None
    value = few.value * part.meaning.factor if few is not None and part is not None else Decimal(0)
    return (part.after, value) if part is not None and value < 1 else (after, Decimal(0))


def _of_cents_alone(passage: Passage, number: Number) -> Parts | None:
    unit = passage.part(number.after)
    return None if unit is None else Parts(number.start, unit.after, number.readings, unit, f"suffix-{unit.form}", number.doubt)


def _of_range(ranged: Range, taken: int) -> Parts:
    start = max(ranged.start, taken)
    return Parts(start, ranged.after, (ranged.low,), ranged.unit, f"range-{ranged.unit.form}", "", ranged.high)


def _past_repetition(passage: Passage, parts: Parts) -> int:
    """Step over the same sum once more in brackets, in words or in figures: USD 500 (five hundred US dollars)."""
    if passage.key(parts.after) != "(":
        return parts.after
    front = passage.unit(parts.after + 1)
    again = passage.number(front.after if front is not None else parts.after + 1)
    if again is None or not again.readings or again.value != parts.readings[0]:
        return parts.after
    behind = passage.unit(again.after)
    only = passage.term("only", behind.after if behind is not None else again.after)
    end = (behind.after if behind is not None else again.after) + (only.length if only is not None else 0)
    agree = all(set(unit.meaning.codes) & set(parts.unit.meaning.codes) for unit in (front, behind) if unit is not None)
    return end + 1 if agree and passage.key(end) == ")" else parts.after
