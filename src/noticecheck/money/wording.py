"""The sentences of a judgement. They speak of rates and figures only, and word an explanation as a possibility."""

from __future__ import annotations

from collections.abc import Iterator

from noticecheck.model.figures import factor_in_words, listing, range_in_words, rate_in_words, sum_in_words
from noticecheck.model.quantity import Money
from noticecheck.money.implied import Implied
from noticecheck.money.judgement import Computation, Judgement, RoleJudgement
from noticecheck.money.rate import Grain
from noticecheck.money.tolerance import MARGIN, SHARE, Label


def sentences(judgement: Judgement) -> tuple[str, ...]:
    """Return the lines of a report, in the order in which a reader needs them."""
    return tuple(_lines(judgement))


def _lines(judgement: Judgement) -> Iterator[str]:
    yield headline(judgement)
    for judged in judgement.roles:
        yield from role_lines(judgement, judged)
    if judgement.implied is not None:
        yield implied_line(judgement.implied)
    yield from (f"possible explanation: {hypothesis.text}" for hypothesis in judgement.hypotheses)
    yield from judgement.notes
    if any(judged.computations for judged in judgement.roles):
        yield tolerance_line(judgement)


def headline(judgement: Judgement) -> str:
    """Return the label with the dates that it holds for."""
    stated = f"{_money(judgement.amount)} stated as {_money(judgement.stated)}"
    if judgement.label is Label.NOT_JUDGED:
        return f"{stated}: not judged" if judgement.roles else f"{stated}: not judged: {judgement.reason}"
    if judgement.label is Label.RIGHT:
        others = judgement.role_names(*(label for label in Label if label is not Label.RIGHT))
        rest = f"; not at those of the {listing(others)}" if others else ""
        return f"{stated}: right at the official rates of the {listing(judgement.role_names(Label.RIGHT))}{rest}"
    return f"{stated}: {'; '.join(_by_label(judgement))}"


def finding_line(judgement: Judgement) -> str:
    """Return one sentence for a figure that no date makes right: the sums, the nearest date, and how far the figure is off."""
    judged = next(each for each in judgement.roles if each.label is judgement.label)
    computed = judged.computations[0]
    return (
        f"the notice states {_money(judgement.amount)} as {_money(judgement.stated)}; at the official rates of the {judged.role} "
        f"it was {_expected(computed)} {judgement.stated.currency}, and the stated figure "
        f"is {range_in_words(factor_in_words(computed.factor_low), factor_in_words(computed.factor_high))} times that"
    )


def _by_label(judgement: Judgement) -> Iterator[str]:
    """Yield each label with its roles, the nearest first."""
    ranked = sorted(judgement.roles, key=lambda judged: list(Label).index(judged.label))
    named = [(each.compared.words, each.role.name) for each in ranked if each.compared is not None and each.label is not Label.NOT_JUDGED]
    for words in dict.fromkeys(word for word, _ in named):
        roles = dict.fromkeys(name for word, name in named if word == words)
        yield f"{words} at the official rates of the {listing(list(roles))}"


def role_lines(judgement: Judgement, judged: RoleJudgement) -> Iterator[str]:
    """Yield the arithmetic of one role, source by source, or why there is none."""
    if judged.computations:
        first, *others = judged.computations
        yield (
            f"at the rates of the {judged.role} ({_rates(first)}): {_money(judgement.amount)} = {_expected(first)} "
            f"{judgement.stated.currency}; the stated {_money(judgement.stated)} {_compared(judged, first)}"
        )
        yield from (
            f"{_source(other)} rates of the {judged.role.name} give {_expected(other)} {judgement.stated.currency}" for other in others
        )
    if judged.label is Label.NOT_JUDGED:
        yield f"{judged.role}: not judged: {judged.reason}"
    yield from (f"{judged.role}: {note}" for note in judged.notes)


def implied_line(implied: Implied) -> str:
    """Return the implied rate, and when it was official."""
    head = f"implied rate: {rate_in_words(implied.rate)} {implied.unit}"
    series = f"{implied.source}, {implied.series}"
    first, last = implied.first_fit, implied.last_fit
    if implied.always:
        return f"{head}; right on every date ({series})"
    if first is None or last is None:
        bounds = (
            f"lowest {rate_in_words(implied.lowest)}, highest {rate_in_words(implied.highest)}, {implied.source} to {implied.series.last}"
        )
        return f"{head}; no date since {implied.series.first} makes it right ({bounds})"
    if first == last:
        other = "in no other year" if implied.grain is Grain.YEAR else "on no other date"
        return f"{head}; right {implied.when(first)} and {other} ({series})"
    return f"{head}; right first {implied.when(first)}, last {implied.when(last)} ({series})"


def tolerance_line(judgement: Judgement) -> str:
    """Return what was allowed for."""
    rounding = f"{sum_in_words(judgement.rounding)} {judgement.stated.currency}"
    return f"allowed for: rates within {MARGIN.days} days of each date, {SHARE:.0%}, and {rounding} for the rounding of the stated figure"


def _rates(computation: Computation) -> str:
    rates = range_in_words(rate_in_words(computation.rate_low), rate_in_words(computation.rate_high), "-")
    return f"{rates} {computation.unit}, {_source(computation)}"


def _source(computation: Computation) -> str:
    return computation.source if computation.grain is Grain.PEG else f"{computation.source} {computation.grain.adverb}"


def _expected(computation: Computation) -> str:
    return range_in_words(sum_in_words(computation.expected_low), sum_in_words(computation.expected_high))


def _compared(judged: RoleJudgement, computation: Computation) -> str:
    if judged.label is Label.RIGHT:
        return "agrees"
    return f"is {range_in_words(factor_in_words(computation.factor_low), factor_in_words(computation.factor_high))} times that"


def _money(money: Money) -> str:
    whole = money.amount == money.amount.to_integral_value()
    return f"{money.amount:,.0f} {money.currency}" if whole else f"{money.amount:,f} {money.currency}"
