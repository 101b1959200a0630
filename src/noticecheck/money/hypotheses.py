"""What might explain a figure that fits no date given. Possibilities only, each tried within narrow bounds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from noticecheck.model.figures import listing, range_in_words, sum_in_words
from noticecheck.money.dated_facts import Redenomination, redenominations, sub_units
from noticecheck.money.implied import Implied
from noticecheck.money.judgement import RoleJudgement
from noticecheck.money.quotes import Quotes
from noticecheck.money.rate import Pair
from noticecheck.money.rates import Rates
from noticecheck.money.role import Sums
from noticecheck.money.tolerance import MARGIN, Label, fits
from noticecheck.records import dataclass

if TYPE_CHECKING:
    from noticecheck.model.finding import Json

_ALWAYS_TRIED = ("USD", "EUR", "GBP")
_CURRENCY_SHARE = Decimal("0.02")
"""Two percent: among 51 currencies one fits by chance in 15 of 100 cases, so that only those of the countries concerned are tried."""
_NEAR_ENOUGH = Decimal("0.1")
"""Two sources differ by less than this share, but for days of a crash."""
_PARTS = (Decimal(100), Decimal(1000))
_POWERS = tuple(power for power in range(-9, 10) if power)


class HypothesisKind(StrEnum):
    """What might explain a figure that fits no date given."""

    ANOTHER_DATE = "another_date"
    REDENOMINATION = "redenomination"
    ANOTHER_CURRENCY = "another_currency"
    INVERTED = "inverted"
    POWER_OF_TEN = "power_of_ten"
    SUB_UNIT = "sub_unit"


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """A possibility, never a finding. `roles` are the dates that it would fit; `verified` is False for an unconfirmed factor."""

    kind: HypothesisKind
    text: str
    roles: tuple[str, ...] = ()
    verified: bool = True

    def as_json(self) -> dict[str, Json]:
        """Return plain data."""
        return {"kind": self.kind.value, "text": self.text, "roles": list(self.roles), "verified": self.verified}


def hypotheses(
    sums: Sums, judged: Sequence[RoleJudgement], implied: Implied | None, rates: Rates, countries: Sequence[str]
) -> Iterator[Hypothesis]:
    """Yield what would make the figure fit: another date, another unit, a power of ten, an inverted rate, another currency."""
    compared = [each for each in judged if each.computations]
    yield from _another_date(implied)
    yield from _redenominations(sums, compared)
    if any(each.label is Label.IMPRECISE for each in judged):
        return
    yield from _powers_of_ten(sums, compared)
    yield from _sub_units(sums, compared)
    yield from _inverted(sums, compared)
    yield from _other_currencies(sums, compared, rates, countries)


def _another_date(implied: Implied | None) -> Iterator[Hypothesis]:
    if implied is None or implied.first_fit is None or implied.last_fit is None:
        return
    first, last = implied.when(implied.first_fit), implied.when(implied.last_fit)
    when = first if first == last else f"first {first}, last {last}"
    yield Hypothesis(HypothesisKind.ANOTHER_DATE, f"the rate may be that of another date; it fits {when} ({implied.source})")


def _redenominations(sums: Sums, judged: Sequence[RoleJudgement]) -> Iterator[Hypothesis]:
    for change in redenominations():
        if not _concerns(change, sums.pair):
            continue
        roles = tuple(each.role.name for each in judged if _fits_other_unit(sums, each, change.factor))
        if roles:
            factor, doubt = sum_in_words(change.factor).removesuffix(".00"), _doubt(verified=change.verified)
            units = f"{factor} {change.old} became 1 {change.new} on {change.day}{doubt}"
            text = f"one of the sums may be in another unit ({units}); the figure would then fit the {listing(roles)}"
            yield Hypothesis(HypothesisKind.REDENOMINATION, text, roles, change.verified)


def _doubt(*, verified: bool) -> str:
    return "" if verified else "; the factor is not confirmed by the data"


def _concerns(change: Redenomination, pair: Pair) -> bool:
    """Say whether a sum of the pair may be in the other unit. The dollar and the euro took the place of many currencies."""
    codes = {pair.code, pair.per}
    return change.old in codes or (change.new in codes and change.new not in _ALWAYS_TRIED)


def _fits_other_unit(sums: Sums, judged: RoleJudgement, factor: Decimal) -> bool:
    low, high = _expected(judged)
    return fits(sums.stated, low * factor, high * factor) or fits(sums.stated, low / factor, high / factor)


def _powers_of_ten(sums: Sums, judged: Sequence[RoleJudgement]) -> Iterator[Hypothesis]:
    for power in _POWERS:
        roles = tuple(each.role.name for each in judged if each.power_of_ten == power or _fits_scaled(sums, each, power))
        if roles:
            many = "too many" if power > 0 else "too few"
            zeros = f"{abs(power)} {'zero' if abs(power) == 1 else 'zeros'} {many}"
            text = f"the stated figure may have {zeros}, or a decimal point out of place; it would then be near the {listing(roles)}"
            yield Hypothesis(HypothesisKind.POWER_OF_TEN, text, roles)


def _fits_scaled(sums: Sums, judged: RoleJudgement, power: int) -> bool:
    low, high = _expected(judged)
    return fits(sums.stated, low.scaleb(power), high.scaleb(power))


def _sub_units(sums: Sums, judged: Sequence[RoleJudgement]) -> Iterator[Hypothesis]:
    """Yield each of the two sums that may be in the small change of its currency."""
    if not any(_fits_other_unit(sums, each, factor) for each in judged for factor in _PARTS):
        return
    for which, code, of_the_amount in (("first", sums.pair.code, True), ("second", sums.pair.per, False)):
        small = sub_units().get(code)
        if small is None:
            continue
        factor = 1 / small.parts if of_the_amount else small.parts
        roles = tuple(each.role.name for each in judged if fits(sums.stated, *(edge * factor for edge in _expected(each))))
        if roles:
            units = f"{small.parts} to 1 {code}{_doubt(verified=small.verified)}"
            text = f"the {which} sum may be in {small.name} ({units}); the figure would then fit the {listing(roles)}"
            yield Hypothesis(HypothesisKind.SUB_UNIT, text, roles, small.verified)


def _inverted(sums: Sums, judged: Sequence[RoleJudgement]) -> Iterator[Hypothesis]:
    def at_the_inverse(low: Decimal, high: Decimal) -> tuple[Decimal, Decimal]:
        return sums.amount * sums.amount / high, sums.amount * sums.amount / low

    roles = tuple(each.role.name for each in judged if fits(sums.stated, *at_the_inverse(*_expected(each))))
    if roles:
        text = f"the rate may have been applied the wrong way round, or the two sums exchanged; it would then fit the {listing(roles)}"
        yield Hypothesis(HypothesisKind.INVERTED, text, roles)


def _other_currencies(sums: Sums, judged: Sequence[RoleJudgement], rates: Rates, countries: Sequence[str]) -> Iterator[Hypothesis]:
    code, per = sums.pair.code, sums.pair.per
    for other in sorted(_candidates(judged, countries) - {code, per}):
        asked = [(each, rates.first_answer(Pair(other, per), each.role.first, each.role.last, MARGIN)) for each in judged]
        first = {each.role.name: sums.expected((quotes,)) for each, quotes in asked if quotes is not None}
        yield from _in_another(sums, first, Pair(other, per), f"the first sum may be in {other} rather than {code}")
        second = {each.role.name: _in_second(sums, each, quotes, rates, other) for each, quotes in asked if quotes is not None}
        yield from _in_another(sums, second, Pair(code, other), f"the second sum may be in {other} rather than {per}")


def _in_second(sums: Sums, judged: RoleJudgement, cross: Quotes, rates: Rates, other: str) -> tuple[Decimal, Decimal] | None:
    """Return the range of the first sum in another currency, or None where it cannot come near the stated one.

    The ranges in the stated currency and of the other one in it bound the answer, which spares most of the look-ups.
    """
    low, high = _expected(judged)
    if not fits(sums.stated, low * cross.low, high * cross.high, _NEAR_ENOUGH):
        return None
    quotes = rates.first_answer(Pair(sums.pair.code, other), judged.role.first, judged.role.last, MARGIN)
    return sums.expected((quotes,)) if quotes is not None else None


def _candidates(judged: Sequence[RoleJudgement], countries: Sequence[str]) -> set[str]:
    if not countries:
        return set(_ALWAYS_TRIED)
    from noticecheck.money.validity import currencies_of

    spoken_of = (code for country in countries for each in judged for code in currencies_of(country, each.role.first, each.role.last))
    return {*_ALWAYS_TRIED, *spoken_of}


def _in_another(sums: Sums, ranges: Mapping[str, tuple[Decimal, Decimal] | None], pair: Pair, claim: str) -> Iterator[Hypothesis]:
    fitting = {role: found for role, found in ranges.items() if found is not None and fits(sums.stated, *found, _CURRENCY_SHARE)}
    if fitting:
        low, high = next(iter(fitting.values()))
        worth = f"{sum_in_words(sums.amount)} {pair.code} were {range_in_words(sum_in_words(low), sum_in_words(high))} {pair.per}"
        yield Hypothesis(HypothesisKind.ANOTHER_CURRENCY, f"{claim}: {worth} at the rates of the {listing(list(fitting))}", tuple(fitting))


def _expected(judged: RoleJudgement) -> tuple[Decimal, Decimal]:
    """Return the range over all sources."""
    return min(each.expected_low for each in judged.computations), max(each.expected_high for each in judged.computations)
