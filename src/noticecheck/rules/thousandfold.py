"""Two sums with the same figures of which one is a thousand or a million times the other: thousand and million mistaken for each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, Final

from noticecheck.model.quantity import Money

if TYPE_CHECKING:
    from noticecheck.prose.mention import AmountMention

_TIMES: Final = {10**3: "a thousand", 10**6: "a million", 10**9: "a billion"}
_FEWEST_FIGURES: Final = 2
"""Five thousand and five million are two sums; 73 thousand and 73 million, or 4.5 of each, are hardly that by chance."""


def times(first: Money, second: Money) -> str:
    """Return how many times the one is of the other, in words; empty when their figures differ, or have one digit alone."""
    small, large = sorted((first.amount, second.amount))
    same = first.currency == second.currency and small > 0 and len(small.normalize().as_tuple().digits) >= _FEWEST_FIGURES
    return next((words for factor, words in _TIMES.items() if same and large == small * factor), "")


def beside_the_fields(mentions: Sequence[AmountMention], stated: Sequence[Money]) -> Iterator[tuple[AmountMention, Money, str]]:
    """Yield the sums of a summary that are a thousandfold or thousandth of one of the fields that the summary has not."""
    said = [(mention, money) for mention in mentions if (money := mention.money()) is not None]
    for field in stated:
        if not any(money.amount == field.amount and money.currency == field.currency for _, money in said):
            yield from ((mention, field, how) for mention, money in said if (how := times(money, field)))


def among(mentions: Sequence[AmountMention]) -> Iterator[tuple[AmountMention, AmountMention, str]]:
    """Yield the sums of one summary of which one is a thousandfold of the other."""
    said = [(mention, money) for mention in mentions if (money := mention.money()) is not None]
    for (first, one), (second, other) in combinations(said, 2):
        if how := times(one, other):
            yield first, second, how
