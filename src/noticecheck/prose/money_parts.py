"""What a sum of money is made of: a number, a currency before or behind it, cents, and the same once more in brackets."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from noticecheck.prose.beside import one_unit, unit_behind, unit_in_front, unit_of_heading
from noticecheck.prose.currencies import Unit
from noticecheck.prose.money_range import Range, range_at
from noticecheck.prose.numbers import Number
from noticecheck.prose.passage import Passage
from noticecheck.prose.surroundings import is_reference, runs_on
from noticecheck.records import dataclass, replace

DISAGREEING: Final = "-words-differ"
"""How the rule of a sum ends whose figures and words in brackets say two numbers."""
_SHORT: Final = 4
_MANY: Final = 99
_TWO: Final = 2
_FEW: Final = frozenset(f"0{digit}" for digit in range(10))
"""Kopecks and the like are written with two digits, as in `12 rub. 05 kop.`."""


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
    return None if found is None else _with_repetition(passage, found)


def _parts_at(passage: Passage, number: Number, taken: int) -> Parts | None:
    before = unit_in_front(passage, number, taken)
    if before is None and is_reference(passage, number):
        return None
    ranged = range_at(passage, number, before)
    if ranged is not None:
        return _of_range(ranged, taken)
    start, after, in_words = _past_brackets(passage, number)
    behind = unit_behind(passage, number, after)
    if behind is None:
        before = before or unit_of_heading(passage, number, taken)
        return _before_alone(passage, number, before) if before is not None else _of_cents_alone(passage, number)
    unit = replace(behind, start=start) if before is None else _named_twice(passage, before, behind)
    if unit is not None:
        return _complete(passage, number, unit, in_words)
    return None if before is None else _before_alone(passage, number, before)


def _named_twice(passage: Passage, front: Unit, behind: Unit) -> Unit | None:
    """The currency on both sides; behind a name in front, a plain word for a unit only counts, as in the Chinese for `HKD 30,000 yuan`."""
    plain = passage.term("plain-units", behind.start)
    only_counts = plain is not None and behind.start + plain.length == behind.after
    return replace(front, after=behind.after) if only_counts else one_unit(front, behind)


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


def _past_brackets(passage: Passage, number: Number) -> tuple[int, int, Number | None]:
    """Where the number starts and ends with the brackets around it, or with the same number in words behind it.

    As in `(500,000) dirhams` and `500 000 (five hundred thousand) roubles`.
    """
    if passage.key(number.start - 1) == "(" and passage.key(number.after) == ")":
        return number.start - 1, number.after + 1, None
    stop = passage.key(number.after) == "." and passage.key(number.after + 1) == "("
    bracket = number.after + int(stop)
    words = passage.number(bracket + 1) if passage.key(bracket) == "(" else None
    if words is None or not words.readings or passage.key(words.after) != ")":
        return number.start, number.after, None
    return number.start, words.after + 1, words


def _complete(passage: Passage, number: Number, unit: Unit, in_words: Number | None) -> Parts:
    """Add a scale behind the currency (75 USD million) and cents (15 dollars and 40 cents); compare with the words in brackets."""
    scale = passage.term("scales", unit.after) if not number.scale else None
    power = 10 ** int(scale.payload) if scale is not None else 1
    after = unit.after + (scale.length if scale is not None else 0)
    after, cents = _cents(passage, after)
    readings, doubt, rule = tuple(value * power + cents for value in number.readings), number.doubt, f"suffix-{unit.form}"
    if in_words is not None:
        agrees = in_words.value in number.readings
        readings, doubt = ((in_words.value + cents,), "") if agrees else ((*readings[:1], in_words.value + cents), "mark")
        rule += "" if agrees else DISAGREEING
    return Parts(unit.start, after, readings, unit, rule, doubt)


def _cents(passage: Passage, after: int) -> tuple[int, Decimal]:
    """The part of one unit that follows, and the token after it."""
    joiner = passage.term("joiners", after)
    start = after + (joiner.length if joiner is not None else 0)
    few = passage.number(start)
    digits = passage.key(start) if few is not None and not few.readings else ""
    part = passage.part(few.after) if few is not None and (few.readings or digits in _FEW) else None
    value = (Decimal(digits) if digits else few.value) * part.meaning.factor if few is not None and part is not None else Decimal(0)
    return (part.after, value) if part is not None and value < 1 else (after, Decimal(0))


def _of_cents_alone(passage: Passage, number: Number) -> Parts | None:
    unit = passage.part(number.after)
    return None if unit is None else Parts(number.start, unit.after, number.readings, unit, f"suffix-{unit.form}", number.doubt)


def _of_range(ranged: Range, taken: int) -> Parts:
    start = max(ranged.start, taken)
    return Parts(start, ranged.after, (ranged.low,), ranged.unit, f"range-{ranged.unit.form}", "", ranged.high)


def _with_repetition(passage: Passage, parts: Parts) -> Parts:
    """Take in the same sum once more in brackets, in words or in figures: `$500 (five hundred Canadian dollars)`.

    A name there that leaves fewer currencies than the sign before it decides.
    """
    if passage.key(parts.after) != "(":
        return parts
    start = parts.after + 1
    said = passage.term("in-words", start)
    start += said.length if said is not None else 0
    front = passage.unit(start)
    again = passage.number(front.after if front is not None else start)
    if again is None or not again.readings:
        return parts
    end, cents = _hundredths(passage, again.after)
    behind = unit_behind(passage, again, end)
    if behind is not None:
        end, more = max(_cents(passage, behind.after), _hundredths(passage, behind.after))
        cents += more
    only = passage.term("only", end)
    end += only.length if only is not None else 0
    named = [unit for unit in (front, behind) if unit is not None]
    agree = all(set(unit.meaning.codes) & set(parts.unit.meaning.codes) for unit in named)
    if not agree or again.value + cents != parts.readings[0] or passage.key(end) != ")":
        return parts
    alike = [unit for unit in (parts.unit, *named) if unit.meaning.factor == parts.unit.meaning.factor]
    clearer = min(alike, key=lambda unit: len(unit.meaning.possible(passage.countries, passage.days)) or _MANY)
    return replace(parts, after=end + 1, unit=replace(parts.unit, meaning=clearer.meaning))


def _hundredths(passage: Passage, after: int) -> tuple[int, Decimal]:
    """The cents of a cheque, as in `mil pesos 50/100` and `mil y 50/100 soles`, and the token after them."""
    joiner = passage.term("joiners", after)
    start = after + (joiner.length if joiner is not None else 0)
    digits = passage.key(start)
    found = digits.isdecimal() and len(digits) == _TWO and passage.key(start + 1) == "/" and passage.key(start + 2) == "100"
    return (start + 3, Decimal(digits) / 100) if found else (after, Decimal(0))
