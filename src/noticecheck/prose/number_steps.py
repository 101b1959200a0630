"""Steps by which a number grows while its words are read: sums, words of scale, what adds to what, and where it ends."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Final

from noticecheck.prose.money_words import MoneyWords
from noticecheck.prose.tokens import Token

_ONE: Final = Decimal(1)
_PLACES: Final = (1, 10, 100)
_LONGEST: Final = 24
_MAY_GO_ON: Final = frozenset(
    {"scales", "scales.letters", "scales.pointed", "bare-scales", "multipliers", "halves", "joiners", "numbers", "whole", "before-scale"}
)
_CLOSING: Final = frozenset(",.;:)")
"""Signs that end a number where a word comes after them."""


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


def ends(tokens: Sequence[Token], after: int, words: MoneyWords) -> bool:
    """Whether nothing that can belong to a number starts at a token."""
    joined = after < len(tokens) and tokens[after].key == "-"
    return not joined and words.hits[after].keys().isdisjoint(_MAY_GO_ON)


def stands_alone(tokens: Sequence[Token], start: int, words: MoneyWords) -> bool:
    """Whether digits are a number by themselves, with nothing behind them that can belong to it: most numbers of a text are."""
    token, after = tokens[start], start + 1
    if token.kind != "number" or len(token.key) > _LONGEST or (token.key[0] == "0" and len(token.key) > 1):
        return False
    following = tokens[after : after + 2]
    ended = following[1:] and following[0].key in _CLOSING and following[1].kind == "word" and following[1].spaced
    return not following or bool(ended) or (following[0].kind == "word" and words.hits[after].keys().isdisjoint(_MAY_GO_ON))
