"""However a drafter writes the two sums of a conversion, and in whichever order, the judgement is the same."""

from __future__ import annotations

from datetime import date

import pytest

from noticecheck.model.quantity import Money
from noticecheck.money.judge import judge
from noticecheck.money.judgement import DateRole
from noticecheck.money.rates import Rates
from noticecheck.money.tolerance import Label
from noticecheck.prose.pairs import read_pairs

OFFENCE = (DateRole("offence", date(2010, 1, 1), date(2011, 12, 31)),)
RATES = Rates()

STYLES = [
    "He embezzled 73 million rubles (approximately 20,000,000 U.S. dollars).",
    "He embezzled RUB 73,000,000 (USD 20,000,000).",
    "He embezzled 73,000,000 Russian roubles, equivalent to US$20 million.",
    "He embezzled 73 mln RUB, i.e. 20 mln USD.",
    "Il a détourné 73 millions de roubles russes (environ 20 millions de dollars américains).",
    "Il a détourné 73 000 000 roubles russes, soit 20 000 000 USD.",
    "Se apropió de 73.000.000 rublos rusos (aproximadamente 20.000.000 USD).",
    "Похитил 73 млн рублей (около 20 млн долларов США).",
    "Похитил 73 000 000 руб., что эквивалентно 20 000 000 долларов США.",
]


@pytest.mark.parametrize("text", STYLES)
def test_the_way_of_writing_does_not_change_the_label(text: str) -> None:
    """Seventy-three million roubles of 2010 and 2011 were never twenty million dollars."""
    (pair,) = read_pairs(text, countries=("RU",), days=(date(2010, 1, 1), date(2011, 12, 31)))
    amount, stated = pair.first.money(), pair.second.money()
    assert (amount and amount.amount, stated and stated.amount) == (73_000_000, 20_000_000)
    assert amount is not None
    assert stated is not None
    assert judge(amount, stated, OFFENCE, RATES).label is Label.GROSSLY_WRONG


def test_the_order_of_the_pair_does_not_change_the_label() -> None:
    """Dollars first or roubles first: the figure is as far off either way."""
    roubles, dollars = Money.parse("73000000 RUB"), Money.parse("20000000 USD")
    labels = {judge(first, second, OFFENCE, RATES).label for first, second in ((roubles, dollars), (dollars, roubles))}
    assert labels == {Label.GROSSLY_WRONG}
