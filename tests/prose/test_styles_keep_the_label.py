"""However a drafter writes the two sums of a conversion, and in whichever order, the judgement is the same."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import assume, given
from hypothesis.strategies import booleans, integers, sampled_from

from noticecheck.engine.amounts import in_order
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


WRITTEN = {
    "en": (("# million Russian roubles", "RUB #m", "RUB @,@", "@,@ rubles", "@ @ RUB"),
           ("# million U.S. dollars", "US$#m", "USD @,@", "@,@ dollars", "$@,@"),
           ("He took ONE (approximately TWO).", "He took ONE, equivalent to TWO, in cash.", "He took ONE, i.e. TWO.",
            "Loss: ONE / TWO.")),
    "fr": (("# millions de roubles", "@ @ roubles russes", "@.@ RUB"),
           ("# millions de dollars", "@ @ dollars américains", "@.@ USD"),
           ("Il a pris ONE (environ TWO).", "Il a pris ONE, soit TWO.")),
    "es": (("# millones de rublos", "@.@ rublos", "@.@ de rublos"), ("# millones de dólares", "@.@ dólares", "@.@ USD"),
           ("Tomó ONE (aproximadamente TWO).", "Tomó ONE, equivalentes a TWO, en efectivo.")),
    "pt": (("# milhões de rublos", "@.@ rublos"), ("# milhões de dólares", "US$ @.@"),
           ("Levou ONE (cerca de TWO).", "Levou ONE, ou seja, TWO.")),
    "de": (("# Millionen Rubel", "# Mio. Rubel", "@.@ RUB"), ("# Millionen US-Dollar", "@.@ Dollar"),
           ("Er nahm ONE (etwa TWO).", "Er nahm ONE, umgerechnet TWO.")),
    "ru": (("# млн рублей", "# миллионов рублей", "@ @ руб."), ("# млн долларов США", "@ @ долларов"),
           ("Он взял ONE (около TWO).", "Он взял ONE, что эквивалентно TWO.")),
    "uk": (("# млн рублів", "@ @ рублів"), ("# млн доларів США", "@ @ доларів"),
           ("Він узяв ONE (близько TWO).", "Він узяв ONE, тобто TWO.")),
    "tr": (("# milyon ruble", "@.@ ruble"), ("# milyon dolar", "@.@ ABD doları"),
           ("Şüpheli ONE (yaklaşık TWO) aldı.", "Şüpheli ONE, yani TWO aldı.")),
    "ar": (("# مليون روبل", "@,@ روبل"), ("# مليون دولار", "@,@ دولار"), ("استلم ONE (حوالي TWO).", "استلم ONE، ما يعادل TWO.")),
    "zh": (("@@卢布",), ("@@美元",), ("骗取ONE（约合TWO）。", "骗取ONE，相当于TWO。")),
}  # fmt: skip
"""Roubles, dollars and sentences. `#` is millions, `@` with a sign between is the whole number grouped by that sign."""
CHOICES = [
    (language, rouble, dollar, sentence)
    for language, (roubles, dollars, sentences) in WRITTEN.items()
    for rouble, dollar, sentence in product(roubles, dollars, sentences)
]


def put(style: str, millions: int) -> str:
    """Write a sum of whole millions in a style."""
    if "#" in style:
        return style.replace("#", str(millions))
    head, _, rest = style.partition("@")
    sign, _, tail = rest.partition("@")
    return head + f"{millions * 1_000_000:,}".replace(",", sign) + tail


@given(roubles=integers(2, 999), dollars=integers(2, 999), choice=sampled_from(CHOICES), swapped=booleans())
def test_neither_style_nor_language_nor_order_changes_the_label(roubles: int, dollars: int, choice: tuple[str, ...], swapped: bool) -> None:
    """What the fields would be judged by is what the summary is judged by, however it is written."""
    language, rouble, dollar, sentence = choice
    sums = put(rouble, roubles), put(dollar, dollars)
    text = sentence.replace("ONE", sums[swapped]).replace("TWO", sums[not swapped])
    (pair,) = read_pairs(text, language, ("RU",), (date(2010, 1, 1), date(2011, 12, 31)))
    amount, stated = (mention.money() for mention in in_order(pair, ("RU",)))
    wanted = Money(Decimal(roubles * 1_000_000), "RUB", ""), Money(Decimal(dollars * 1_000_000), "USD", "")
    assert (amount, stated) == wanted
    assert amount is not None
    assert stated is not None
    assert judge(amount, stated, OFFENCE, RATES).label is judge(*wanted, OFFENCE, RATES).label


@given(roubles=integers(1_000_001, 99_999_999), dollars=integers(1_000_001, 99_999_999), factor=integers(2, 999))
def test_scaling_both_sums_by_any_number_changes_no_label_that_rounding_does_not_decide(roubles: int, dollars: int, factor: int) -> None:
    """The rate that two sums imply stays; only what the last digit of the stated figure stands for changes with its digits."""
    sums = Money(Decimal(roubles), "RUB", ""), Money(Decimal(dollars), "USD", "")
    scaled = Money(Decimal(roubles * factor), "RUB", ""), Money(Decimal(dollars * factor), "USD", "")
    before, after = judge(*sums, OFFENCE, RATES), judge(*scaled, OFFENCE, RATES)
    assume(Label.RIGHT not in {before.label, after.label} or before.rounding * factor == after.rounding)
    assert (before.label, before.power_of_ten) == (after.label, after.power_of_ten)
