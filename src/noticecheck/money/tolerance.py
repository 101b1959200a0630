"""How far a stated figure may lie from the official range, and what it is called when it lies further.

The measures rest on a trial with 4,000 conversions made at one office's rates and judged with another's: with 5 percent
and 7 days, 98 of 100 true conversions are accepted, and 5 of 100 that are off by 10 percent.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from enum import StrEnum

from noticecheck.records import dataclass

MARGIN = timedelta(days=7)
"""Quotes so many days before or after a date count for it."""
SHARE = Decimal("0.05")
"""A figure may lie so far outside the official range, as a share of its edge."""
_ROUNDING_AT_MOST = Decimal("0.25")
_IMPRECISE_AT_MOST = Decimal("1.25")
"""Nine of ten official rates drift by no more than a fifth in a year."""
GROSS_FROM = Decimal("3.2")
"""99 of 100 official rates drift by less than this factor in two years, so that a mistaken date hardly explains more."""
_SHIFT_BAND = Decimal("0.08")
"""How far the decimal logarithm of the factor may lie from a whole number for the figure to count as shifted."""


class Label(StrEnum):
    """What a stated conversion is at the official rates of a time; from the nearest to the furthest, then the open one."""

    RIGHT = "right"
    IMPRECISE = "imprecise"
    WRONG = "wrong"
    SHIFTED = "shifted"
    GROSSLY_WRONG = "grossly_wrong"
    NOT_JUDGED = "not_judged"


@dataclass(frozen=True, slots=True)
class Comparison:
    """A label, with the power of ten for `shifted`, and the factor by which the figure is off: at least 1."""

    label: Label
    power_of_ten: int
    off_by: Decimal

    @property
    def words(self) -> str:
        """Return the label as a sentence uses it, as in `grossly wrong` or `shifted by 10^3`."""
        if self.label is Label.SHIFTED:
            return "shifted by 10" if self.power_of_ten == 1 else f"shifted by 10^{self.power_of_ten}"
        return self.label.value.replace("_", " ")


def rounding(figure: Decimal) -> Decimal:
    """Return half a unit of the last significant digit; zeros at the end count as rounding. At most a quarter of the figure."""
    exponent = figure.normalize().as_tuple().exponent
    half = Decimal(5).scaleb(int(exponent) - 1)
    return min(half, figure * _ROUNDING_AT_MOST)


def compare(figure: Decimal, low: Decimal, high: Decimal) -> Comparison:
    """Compare a positive stated figure with the official range, from `low` to `high` in the same currency."""
    if is_right(figure, low, high):
        return Comparison(Label.RIGHT, 0, Decimal(1))
    factor = figure / high if figure > high else figure / low
    off_by = max(factor, 1 / factor)
    logarithm = factor.log10()
    power = int(logarithm.to_integral_value())
    if power != 0 and abs(logarithm - power) < _SHIFT_BAND:
        return Comparison(Label.SHIFTED, power, off_by)
    if off_by <= _IMPRECISE_AT_MOST:
        return Comparison(Label.IMPRECISE, 0, off_by)
    return Comparison(Label.WRONG if off_by < GROSS_FROM else Label.GROSSLY_WRONG, 0, off_by)


def is_right(figure: Decimal, low: Decimal, high: Decimal) -> bool:
    """Say whether a figure lies in the official range, 5 percent and its own rounding allowed for."""
    slack = rounding(figure)
    return low * (1 - SHARE) - slack <= figure <= high * (1 + SHARE) + slack


def fits(figure: Decimal, low: Decimal, high: Decimal, share: Decimal = SHARE) -> bool:
    """Say whether a figure lies in a range widened by `share`, with nothing allowed for rounding: a guess must be closer."""
    return low * (1 - share) <= figure <= high * (1 + share)
