"""Steps by which a number grows while its words are read: sums, words of scale, and what adds to what."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Final

_ONE: Final = Decimal(1)
_PLACES: Final = (1, 10, 100)


def both(one: tuple[Decimal, ...], other: tuple[Decimal, ...], combine: Callable[[Decimal, Decimal], Decimal]) -> tuple[Decimal, ...]:
    """Combine the readings of two parts; a part with one reading goes with each of the other's."""
    readings = max(len(one), len(other))
    return tuple(combine(left, right) for left, right in zip(one * (readings // len(one)), other * (readings // len(other)), strict=True))


def raised(whole: Decimal, added: Decimal, power: Decimal) -> Decimal:
    """Apply a word of scale: to what was added, and to as much of the whole as lies below it (`five thousand three hundred million`)."""
    below = whole % power
    return whole - below + (below + added) * power


def plain(value: Decimal) -> Decimal:
    """The value without zeros after the point and without an exponent."""
    return value.quantize(_ONE) if value == value.to_integral_value() else value.normalize()


def fits(section: Decimal, value: Decimal, *, joined: bool) -> bool:
    """Whether a simple number adds to the open section: twenty and five do, five and twenty only joined, two and three never."""
    places = [place for place in _PLACES if section // place % 10]
    disjoint = not any(value // place % 10 for place in places)
    return disjoint and (joined or value < min(places, default=_PLACES[-1]))
