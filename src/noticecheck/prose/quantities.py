"""Quantities of drugs and goods: a number with a unit, and the substance where it is stated."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from noticecheck.prose.figures import Figure, figure_at
from noticecheck.prose.lexicon import FIGURES
from noticecheck.prose.mention import Confidence, QuantityMention
from noticecheck.prose.names import Writing
from noticecheck.prose.phrases import Phrases

_UNITS: Final = "quantities.units"
_SAME: Final = "quantities.same"
_OPENING: Final = frozenset("([")
_BETWEEN: Final = frozenset("([=,،")
_LONGEST: Final = 48
"""Tokens of the longest number."""
_BODY_WITHIN: Final = 3
_COMMA_GROUPS: Final = frozenset({"en", "ar", "zh"})


def read_quantities(text: str, language: str | None = None) -> tuple[QuantityMention, ...]:
    """Return the quantities of a text in their order, without the weight of a person and the numbers of rooms and articles."""
    return tuple(_quantities(Writing.of(text, language)))


def _quantities(writing: Writing) -> Iterator[QuantityMention]:
    units, after = frozenset(writing.phrases.starts((_UNITS,))), -1
    for position in writing.phrases.starts((FIGURES,)):
        if units.isdisjoint(range(position + 1, position + _LONGEST)) or _glued(writing, position):
            continue
        figure = figure_at(writing.tokens, position)
        if figure.is_number and (found := _measured(writing, position, figure, beside=position == after)):
            mention, end = found
            after = apposition(writing.phrases, end)[0]
            yield mention


def _glued(writing: Writing, position: int) -> bool:
    """Whether the digits belong to a longer number or a code, or to the weight of a person."""
    before = writing.tokens[position - 1] if position else None
    joined = before is not None and before.end == writing.tokens[position].start and before.key not in {"(", '"'}
    return joined or any(writing.phrases.at("quantities.body", place) for place in range(max(0, position - _BODY_WITHIN), position))


def apposition(phrases: Phrases, start: int) -> tuple[int, bool, bool]:
    """Read what states the next quantity as the same: a bracket that opens, an equals sign, words such as `i.e.`.

    Return the position after it, whether it opens a bracket, and whether it says that they are equal; -1 where it does neither.
    """
    bracket = stated = False
    position = start
    while (key := phrases.key(position)) in _BETWEEN or phrases.at(_SAME, position):
        term = phrases.at(_SAME, position)
        bracket, stated = bracket or key in _OPENING, stated or key == "=" or term is not None
        position += term.length if term else 1
    return (position if bracket or stated else -1), bracket, stated


def _measured(writing: Writing, position: int, figure: Figure, *, beside: bool) -> tuple[QuantityMention, int] | None:
    phrases = writing.phrases
    unit = phrases.at(_UNITS, figure.after)
    if unit is None:
        return None
    after = figure.after + unit.length
    name, _, counted = unit.payload.partition(" ")
    place = phrases.skip("quantities.of", after)
    substance = phrases.at("quantities.substances", place)
    letter = len(writing.written(after - 1)) == 1
    if letter and (
        writing.written(after - 1).isupper() or not (substance or beside or figure.decimal is not None or _stated_again(phrases, after))
    ):
        return None  # "12 g" may be a room, 2012 with the Russian letter is a year, and "5 G" a network
    end = place + substance.length if substance else after
    values = _values(figure, phrases.language, counted=bool(counted))
    confidence = Confidence.SURE if len(values) == 1 else Confidence.AMBIGUOUS
    what = substance.payload if substance else ""
    return QuantityMention(*writing.slice(position, end), "quantities.unit", confidence, values[0], name, what, values), end


def _stated_again(phrases: Phrases, after: int) -> bool:
    """Whether the same quantity follows in another unit: 500 g, i.e. 0.5 kg."""
    place = apposition(phrases, after)[0]
    return place > 0 and phrases.key(place).isdecimal() and phrases.at(_UNITS, figure_at(phrases.tokens, place).after) is not None


def _values(figure: Figure, language: str, *, counted: bool) -> tuple[Decimal, ...]:
    """The values, the likeliest first: "1.250 kg" is one and a quarter or one thousand two hundred and fifty."""
    grouped, decimal = figure.grouped, figure.decimal
    if grouped is None or decimal is None:
        return (grouped if grouped is not None else decimal or Decimal(0),)
    likelier, other = (grouped, decimal) if (figure.mark == ",") == (language in _COMMA_GROUPS) else (decimal, grouped)
    return (grouped,) if counted else (likelier, other)
