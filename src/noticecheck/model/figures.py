"""Sums, rates and factors as a report writes them: in words for a reader, as plain strings for a program."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

_WHOLE_FROM = 1000
_TWO_PLACES_FROM = 10
_NEAR_ONE = (Decimal("0.8"), Decimal("1.25"))
_CENT = Decimal("0.01")


def sum_in_words(value: Decimal) -> str:
    """Return a sum with grouped digits, without cents from 1,000 up."""
    return f"{value:,.0f}" if abs(value) >= _WHOLE_FROM else f"{value:,.2f}"


def rate_in_words(value: Decimal) -> str:
    """Return a rate with two places from 10 up and at most four below, as in `27.23` or `3.6725`."""
    if value >= _TWO_PLACES_FROM:
        return f"{value:,.2f}"
    whole, _, places = f"{value:.4f}".partition(".")
    return f"{whole}.{places.rstrip('0').ljust(2, '0')}" if round(value, 4) else f"{_significant(value, 3):f}"


def factor_in_words(value: Decimal) -> str:
    """Return a factor with two digits that matter, as in `7.5`, `17` or `0.48`; near 1 with two places."""
    low, high = _NEAR_ONE
    return f"{value:.2f}" if low <= value < high else f"{_significant(_significant(value, 2), 2):,f}"


def range_in_words(low: str, high: str, joint: str = " to ") -> str:
    """Return two figures as a range, or one when they read the same."""
    return low if low == high else f"{low}{joint}{high}"


def listing(words: Sequence[str]) -> str:
    """Return words as an English list, as in `a, b and c`."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def plain_sum(value: Decimal) -> str:
    """Return a sum to the cent, without an exponent."""
    return f"{value.quantize(_CENT):f}" if value < Decimal("1e20") else f"{value:f}"


def plain_rate(value: Decimal) -> str:
    """Return a rate or factor with six digits that matter, without an exponent."""
    return f"{_significant(value, 6):f}"


def _significant(value: Decimal, digits: int) -> Decimal:
    return value if value == 0 else round(value, digits - 1 - value.adjusted())
