"""Quantities of drugs and goods: a number with a unit, and the substance where it is stated."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from noticecheck.prose.figures import Figure, figure_at
from noticecheck.prose.lexicon import FIGURES
from noticecheck.prose.mention import Confidence, QuantityMention
from noticecheck.prose.names import Writing

_UNITS: Final = "quantities.units"
_LONGEST: Final = 48
"""Tokens of the longest number."""
_BODY_WITHIN: Final = 3
_COMMA_GROUPS: Final = frozenset({"en", "ar", "zh"})


def read_quantities(text: str, language: str | None = None) -> tuple[QuantityMention, ...]:
    """Return the quantities of a text in their order, without the weight of a person and the numbers of rooms and articles."""
    return tuple(_quantities(Writing.of(text, language)))


def _quantities(writing: Writing) -> Iterator[QuantityMention]:
    units = frozenset(writing.phrases.starts((_UNITS,)))
    for position in writing.phrases.starts((FIGURES,)):
        if units.isdisjoint(range(position + 1, position + _LONGEST)) or _glued(writing, position):
            continue
        figure = figure_at(writing.tokens, position)
        if figure.is_number and (found := _measured(writing, position, figure)):
            yield found


def _glued(writing: Writing, position: int) -> bool:
    """Whether the digits belong to a longer number or a code, or to the weight of a person."""
    before = writing.tokens[position - 1] if position else None
    joined = before is not None and before.end == writing.tokens[position].start and before.key not in {"(", '"'}
    return joined or any(writing.phrases.at("quantities.body", place) for place in range(max(0, position - _BODY_WITHIN), position))


def _measured(writing: Writing, position: int, figure: Figure) -> QuantityMention | None:
    phrases = writing.phrases
    unit = phrases.at(_UNITS, figure.after)
    if unit is None:
        return None
    after = figure.after + unit.length
    name, _, counted = unit.payload.partition(" ")
    place = phrases.skip("quantities.of", after)
    substance = phrases.at("quantities.substances", place)
    letter = len(writing.written(after - 1)) == 1
    if letter and (writing.written(after - 1).isupper() or not (substance or figure.decimal is not None)):
        return None  # "12 g" may be a room, 2012 with the Russian letter is a year, and "5 G" a network
    end = place + substance.length if substance else after
    value, sure = _value(figure, phrases.language, counted=bool(counted))
    confidence = Confidence.SURE if sure else Confidence.AMBIGUOUS
    what = substance.payload if substance else ""
    return QuantityMention(*writing.slice(position, end), "quantities.unit", confidence, value, name, what)


def _value(figure: Figure, language: str, *, counted: bool) -> tuple[Decimal, bool]:
    """The value, and whether it is the only one: "1.250 kg" is one and a quarter or one thousand two hundred and fifty."""
    grouped, decimal = figure.grouped, figure.decimal
    if grouped is None or decimal is None:
        return grouped if grouped is not None else decimal or Decimal(0), True
    by_language = grouped if (figure.mark == ",") == (language in _COMMA_GROUPS) else decimal
    return (grouped, True) if counted else (by_language, False)
