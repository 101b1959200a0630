"""The judging of a stated sum at the rates of one date or period."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from noticecheck.model.figures import factor_in_words
from noticecheck.money.dated_facts import Window, parallel_rates
from noticecheck.money.judgement import Computation, DateRole, LeavesOpen, RoleJudgement
from noticecheck.money.quotes import Quotes
from noticecheck.money.rate import Absence, Grain, NoRate, Pair
from noticecheck.money.rates import LONGEST_WAIT, Found
from noticecheck.money.tolerance import GROSS_FROM, Comparison, Label, compare, is_right
from noticecheck.records import dataclass

_ANNUAL_BELOW = 10
"""The days that an annual mean does not tell may explain a factor below this."""
_DISAGREE_FROM = Decimal("1.1")
_LONGEST_GAP = 31
_SOON_AFTER = timedelta(days=730)
"""The gross factor is beyond what rates drift in two years, so so long after the last quote it still says something."""
_SAYS_LITTLE = frozenset((Absence.NOT_CARRIED, Absence.NOT_INSTALLED))
_SAYS_NOTHING = frozenset((Absence.BEFORE_SERIES, Absence.UNIT_CHANGED))


@dataclass(frozen=True, slots=True)
class Sums:
    """The two positive sums of a conversion. `shown` is the pair, or its inverse, in which rates are printed."""

    amount: Decimal
    stated: Decimal
    pair: Pair
    shown: Pair

    def expected(self, quotes: tuple[Quotes, ...]) -> tuple[Decimal, Decimal]:
        """Return the lowest and highest sum that the quotes make of the amount."""
        return self.amount / max(each.high for each in quotes), self.amount / min(each.low for each in quotes)


def judge_role(role: DateRole, found: Found, sums: Sums) -> RoleJudgement:
    """Compare the stated sum with the quotes found for a role; `not_judged` where they do not decide."""
    if not found.quotes:
        return _without_rates(role, found.missing)
    low, high = sums.expected(found.quotes)
    compared = compare(sums.stated, low, high)
    doubt, reason = _doubt(role, found.quotes, compared, sums)
    return RoleJudgement(
        role=role,
        label=compared.label if doubt is LeavesOpen.NOTHING else Label.NOT_JUDGED,
        compared=compared,
        reason=reason,
        leaves_open=doubt,
        computations=tuple(_computation(quotes, sums) for quotes in found.quotes),
        notes=tuple(_notes(role, found, compared, sums)),
    )


def _without_rates(role: DateRole, missing: tuple[NoRate, ...]) -> RoleJudgement:
    telling = [absence for absence in missing if absence.why not in _SAYS_LITTLE] or missing
    reason = "; ".join(absence.detail for absence in telling)
    known_nearby = any(_hardly_matters(absence, role) for absence in telling) and not any(
        absence.why in _SAYS_NOTHING for absence in telling
    )
    return RoleJudgement(role, Label.NOT_JUDGED, None, reason, LeavesOpen.SMALL_FACTORS if known_nearby else LeavesOpen.EVERYTHING)


def _hardly_matters(absence: NoRate, role: DateRole) -> bool:
    """Say whether the rate cannot have been far from a known one: the role is soon after the series, or quotes are set aside."""
    soon = absence.near is not None and role.last - absence.near <= _SOON_AFTER
    return absence.why is Absence.SET_ASIDE or (absence.why is Absence.AFTER_SERIES and soon)


def _doubt(role: DateRole, quotes: tuple[Quotes, ...], compared: Comparison, sums: Sums) -> tuple[LeavesOpen, str]:
    """Return what keeps the rates from deciding, with the reason; a figure that is right by any source is not doubted."""
    if any(is_right(sums.stated, *sums.expected((each,))) for each in quotes):
        return LeavesOpen.NOTHING, ""
    if compared.label is Label.RIGHT:
        apart = _disagreement(quotes)
        return (
            (LeavesOpen.EVERYTHING, "the figure lies between sources that disagree")
            if apart >= _DISAGREE_FROM
            else (LeavesOpen.NOTHING, "")
        )
    window = max(_parallel(role, sums.pair), key=lambda each: each.factor, default=None)
    if window is not None and compared.off_by < window.factor:
        return LeavesOpen.EVERYTHING, f"not at the official rate, and {_another_rate(window)}"
    annual = _why_means_do_not_decide(quotes, compared)
    if annual:
        return LeavesOpen.EVERYTHING, annual
    leaves_open, reason = _coverage(role, quotes)
    if leaves_open is LeavesOpen.SMALL_FACTORS and compared.off_by >= GROSS_FROM:
        return LeavesOpen.NOTHING, ""
    return leaves_open, reason


def _why_means_do_not_decide(quotes: tuple[Quotes, ...], compared: Comparison) -> str:
    """Say why annual means leave a figure open: the factor of their unit is not confirmed, or the days of the year may explain it."""
    unconfirmed = next(filter(None, (each.unconfirmed for each in quotes)), "")
    if unconfirmed:
        return f"only annual means in a later unit are known, and {unconfirmed} is not confirmed by data"
    near = all(each.grain is Grain.YEAR for each in quotes) and compared.off_by < _ANNUAL_BELOW
    return "only annual means are known for this time, and the figure is off by less than ten times" if near else ""


def _coverage(role: DateRole, quotes: tuple[Quotes, ...]) -> tuple[LeavesOpen, str]:
    """Say whether the quotes, taken together, cover the role from its first day to its last."""
    if any(each.grain.holds_throughout and each.first <= role.first and role.last <= each.last for each in quotes):
        return LeavesOpen.NOTHING, ""
    days = sorted({day for each in quotes for day in each.days})
    begin, end = date.fromordinal(days[0]), date.fromordinal(days[-1])
    if begin > role.first + LONGEST_WAIT:
        return LeavesOpen.EVERYTHING, f"the rates begin on {begin} and leave the time from {role.first} open"
    if end < role.last - LONGEST_WAIT:
        leaves_open = LeavesOpen.SMALL_FACTORS if role.last - end <= _SOON_AFTER else LeavesOpen.EVERYTHING
        return leaves_open, f"the rates end on {end} and leave the time to {role.last} open"
    gap = next(((before, after) for before, after in pairwise(days) if after - before > _LONGEST_GAP), None)
    if gap is not None and quotes[0].grain is not Grain.YEAR:
        return LeavesOpen.SMALL_FACTORS, f"there is no rate from {date.fromordinal(gap[0] + 1)} to {date.fromordinal(gap[1] - 1)}"
    return LeavesOpen.NOTHING, ""


def _notes(role: DateRole, found: Found, compared: Comparison, sums: Sums) -> Iterator[str]:
    window = next(_parallel(role, sums.pair), None)
    if window is not None and compared.label is Label.RIGHT:
        yield f"right at the official rate, but {_another_rate(window)}"
    annual = next((each for each in found.quotes if each.grain is Grain.YEAR), None)
    if annual is not None:
        if annual.unconfirmed:
            yield f"the annual means are those of a later unit at {annual.unconfirmed}, which is not confirmed by data"
        width = factor_in_words(annual.high / annual.low)
        yield f"only annual means are known for this time ({annual.source}); their range is {width} to 1"
    apart = _disagreement(found.quotes)
    if apart >= _DISAGREE_FROM:
        yield f"the sources disagree: their mean rates are {factor_in_words(apart)} to 1"
    yield from (absence.detail for absence in found.missing if absence.why is Absence.SET_ASIDE)


def _parallel(role: DateRole, pair: Pair) -> Iterator[Window]:
    return (window for code in (pair.code, pair.per) for window in parallel_rates(code) if window.may_touch(role.first, role.last))


def _another_rate(window: Window) -> str:
    certainty = "was in use" if window.reason == "sources" else "is likely to have been in use"
    since = f"from {window.first}" if window.verified else f"from about {window.first} (not confirmed, perhaps earlier)"
    return f"another {window.code} rate than the official one {certainty} {since} to {window.last}"


def _disagreement(quotes: tuple[Quotes, ...]) -> Decimal:
    means = [each.mean for each in quotes]
    return max(means) / min(means)


def _computation(quotes: Quotes, sums: Sums) -> Computation:
    low, high = sums.expected((quotes,))
    inverted = sums.shown != sums.pair
    return Computation(
        source=quotes.source,
        grain=quotes.grain,
        unit=str(sums.shown),
        rate_low=1 / quotes.high if inverted else quotes.low,
        rate_high=1 / quotes.low if inverted else quotes.high,
        expected_low=low,
        expected_high=high,
        factor_low=sums.stated / high,
        factor_high=sums.stated / low,
        first=quotes.first,
        last=quotes.last,
        data_to=quotes.data_to,
    )
