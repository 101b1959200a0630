"""The judging of a stated conversion: one sum, the same sum in another currency, and the dates that may explain it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from noticecheck.model.quantity import Money
from noticecheck.money.implied import Implied, implied_rate
from noticecheck.money.judgement import DateRole, Judgement, LeavesOpen, RoleJudgement
from noticecheck.money.rate import Absence, Pair
from noticecheck.money.rates import Found, Rates
from noticecheck.money.role import Sums, judge_role
from noticecheck.money.tolerance import GROSS_FROM, MARGIN, Label, rounding

if TYPE_CHECKING:
    from noticecheck.money.hypotheses import Hypothesis

_UNREADABLE = frozenset((Absence.NOT_INSTALLED, Absence.UNEXPECTED_LAYOUT))
_NEAREST_FIRST = (Label.IMPRECISE, Label.WRONG, Label.SHIFTED, Label.GROSSLY_WRONG)


def judge(amount: Money, stated: Money, roles: Sequence[DateRole], rates: Rates, *, countries: Sequence[str] = ()) -> Judgement:
    """Judge whether `stated` is what `amount` was worth at the official rates of any of the roles.

    `countries` (ISO 3166-1 alpha-2) bound the other currencies that are tried when no role fits. The stated sum alone
    may be rounded; the amount gets no slack. Nothing is interpolated and no rate is guessed: without one a role is `not_judged`.
    """
    refused = _cannot_compare(amount, stated, roles)
    if refused:
        return Judgement(amount, stated, Label.NOT_JUDGED, refused)
    pair = Pair(amount.currency, stated.currency)
    found = [rates.look_up(pair, role.first, role.last, MARGIN) for role in roles]
    sums = Sums(amount.amount, stated.amount, pair, _shown(pair, found, amount, stated))
    judged = tuple(judge_role(role, each, sums) for role, each in zip(roles, found, strict=True))
    label = overall(judged)
    best = next((each for each in judged if each.label is label), None)
    implied = _implied(sums, rates)
    return Judgement(
        amount=amount,
        stated=stated,
        label=label,
        reason=_why_open(judged) if label is Label.NOT_JUDGED else "",
        power_of_ten=best.power_of_ten if best is not None else 0,
        roles=judged,
        implied=implied,
        hypotheses=() if label in {Label.RIGHT, Label.NOT_JUDGED} else _hypotheses(sums, judged, implied, rates, countries),
        notes=tuple(_notes(sums, judged, found, rates, countries)),
        rounding=rounding(stated.amount),
    )


def overall(judged: Sequence[RoleJudgement]) -> Label:
    """Return `right` when any role is right, else the label of the nearest role, unless a role without a rate leaves it open."""
    labels = {each.label for each in judged}
    if Label.RIGHT in labels:
        return Label.RIGHT
    nearest = next((label for label in _NEAREST_FIRST if label in labels), Label.NOT_JUDGED)
    left_open = {each.leaves_open for each in judged}
    if LeavesOpen.EVERYTHING in left_open:
        return Label.NOT_JUDGED
    off_by = [each.compared.off_by for each in judged if each.compared is not None and each.label is not Label.NOT_JUDGED]
    if LeavesOpen.SMALL_FACTORS in left_open and min(off_by, default=GROSS_FROM) < GROSS_FROM:
        return Label.NOT_JUDGED
    return nearest


def _cannot_compare(amount: Money, stated: Money, roles: Sequence[DateRole]) -> str:
    if amount.currency == stated.currency:
        return f"both sums are in {amount.currency}"
    if amount.amount <= 0 or stated.amount <= 0:
        return "a sum of zero or less cannot be compared"
    return "" if roles else "there is no date to take a rate from"


def _why_open(judged: Sequence[RoleJudgement]) -> str:
    reasons = (f"{each.role.name}: {each.reason}" for each in judged if each.label is Label.NOT_JUDGED)
    return "; ".join(reasons)


def _shown(pair: Pair, found: Sequence[Found], amount: Money, stated: Money) -> Pair:
    """Return the pair in the direction in which the rate is 1 or more, as a reader expects it: roubles per dollar."""
    highest = next((each.quotes[0].high for each in found if each.quotes), amount.amount / stated.amount)
    return pair.inverse if highest < 1 else pair


def _implied(sums: Sums, rates: Rates) -> Implied | None:
    series = rates.longest(sums.pair)
    return implied_rate(sums.amount, sums.stated, series, sums.shown) if series is not None else None


def _hypotheses(
    sums: Sums, judged: tuple[RoleJudgement, ...], implied: Implied | None, rates: Rates, countries: Sequence[str]
) -> tuple[Hypothesis, ...]:
    from noticecheck.money.hypotheses import hypotheses

    return tuple(hypotheses(sums, judged, implied, rates, countries))


def _notes(sums: Sums, judged: Sequence[RoleJudgement], found: Sequence[Found], rates: Rates, countries: Sequence[str]) -> Iterator[str]:
    if rates.fixed(sums.pair):
        yield f"{sums.pair.code} and {sums.pair.per} are fixed to one another, so that dates cannot be told apart by the rate"
    unreadable = (absence for each in found for absence in each.missing if absence.why in _UNREADABLE)
    yield from dict.fromkeys(absence.detail for absence in unreadable)
    without = [each.role for each in judged if not each.computations]
    if without:
        from noticecheck.money.validity import not_in_use

        named = ((role, not_in_use(code, role.first, role.last, countries)) for code in sums.pair for role in without)
        yield from (found.sentence(str(role)) for role, found in named if found is not None)
