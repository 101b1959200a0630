"""What may explain a figure that fits no date."""

from datetime import date

import pytest

from noticecheck.model.quantity import Money
from noticecheck.money.hypotheses import Hypothesis, HypothesisKind
from noticecheck.money.judge import judge
from noticecheck.money.judgement import DateRole

DOUBT = "; the factor is not confirmed by the data"


def found(rates, amount, stated, *days, countries=()):
    roles = [
        DateRole(name, date.fromisoformat(day), date.fromisoformat(day))
        for name, day in zip(("offence", "publication"), days, strict=False)
    ]
    return judge(Money.parse(amount), Money.parse(stated), roles, rates, countries=countries).hypotheses


def test_another_date_is_named_when_its_rate_fits(rates):
    assert found(rates, "73000000 RUB", "1120000 USD", "2010-12-15") == (
        Hypothesis(
            HypothesisKind.ANOTHER_DATE,
            "the rate may be that of another date; it fits first on 2014-12-16 to 2014-12-17, last on 2023-01-18 to 2023-01-25 (NBP)",
        ),
    )


def test_the_old_unit_is_named_with_the_power_of_ten_that_it_is(rates):
    assert found(rates, "2500000 BYN", "125 USD", "2016-09-10") == (
        Hypothesis(
            HypothesisKind.REDENOMINATION,
            "one of the sums may be in another unit (10,000 BYR became 1 BYN on 2016-07-01); the figure would then fit the offence",
            ("offence",),
        ),
        Hypothesis(
            HypothesisKind.POWER_OF_TEN,
            "the stated figure may have 4 zeros too few, or a decimal point out of place; it would then be near the offence",
            ("offence",),
        ),
    )


def test_an_unconfirmed_factor_says_so(rates):
    hypotheses = found(rates, "1000000000 RUB", "41500 USD", "1999-06-15")
    assert [(each.kind, each.verified) for each in hypotheses if each.kind is HypothesisKind.REDENOMINATION] == [
        (HypothesisKind.REDENOMINATION, False)
    ]
    assert "the factor is not confirmed by the data" in hypotheses[0].text


def test_small_change_is_named_by_its_own_word(rates):
    hypotheses = found(rates, "7300000000 RUB", "2400000 USD", "2010-12-15")
    assert [each for each in hypotheses if each.kind is HypothesisKind.SUB_UNIT] == [
        Hypothesis(
            HypothesisKind.SUB_UNIT,
            f"the first sum may be in kopecks (100 to 1 RUB{DOUBT}); the figure would then fit the offence",
            ("offence",),
            verified=False,
        )
    ]
    other = found(rates, "73000000 RUB", "240000000 USD", "2010-12-15")
    assert [each.text for each in other if each.kind is HypothesisKind.SUB_UNIT] == [
        f"the second sum may be in cents (100 to 1 USD{DOUBT}); the figure would then fit the offence"
    ]


def test_a_thousandth_is_small_change_only_where_there_are_a_thousand(rates):
    dinars = found(rates, "1000000 KWD", "3500 USD", "2010-12-15")
    roubles = found(rates, "73000000 RUB", "2400 USD", "2010-12-15")
    assert [each.text.partition(" (")[0] for each in dinars if each.kind is HypothesisKind.SUB_UNIT] == ["the first sum may be in fils"]
    assert [each for each in roubles if each.kind is HypothesisKind.SUB_UNIT] == []


def test_exchanged_sums_are_named(rates):
    hypotheses = found(rates, "2382363 USD", "78000 RUB", "2010-12-15")
    assert HypothesisKind.INVERTED in {each.kind for each in hypotheses}


@pytest.mark.parametrize(
    ("countries", "codes"),
    [
        pytest.param((), set(), id="no country: only dollar, euro and pound are tried"),
        pytest.param(("RU",), set(), id="Russia"),
        pytest.param(("RU", "AE"), {"AED"}, id="the Emirates are spoken of"),
        pytest.param(("QA", "AE"), {"AED", "QAR"}, id="Qatar as well"),
    ],
)
def test_another_currency_is_tried_only_for_the_countries_concerned(rates, countries, codes):
    hypotheses = found(rates, "73000000 RUB", "20000000 USD", "2010-12-15", "2018-05-01", countries=countries)
    named = [each for each in hypotheses if each.kind is HypothesisKind.ANOTHER_CURRENCY]
    assert {each.text.split(" rather")[0].rpartition(" ")[2] for each in named} == codes
    assert all(each.roles == ("offence", "publication") for each in named)


def test_the_other_currency_is_shown_with_its_sum(rates):
    hypotheses = found(rates, "73000000 RUB", "20000000 USD", "2010-12-15", countries=("AE",))
    assert hypotheses[-1] == Hypothesis(
        HypothesisKind.ANOTHER_CURRENCY,
        "the first sum may be in AED rather than RUB: 73,000,000 AED were 19,877,468 USD at the rates of the offence",
        ("offence",),
    )


def test_the_stated_sum_may_be_the_one_in_another_currency(rates):
    hypotheses = found(rates, "73000000 RUB", "1799000 USD", "2010-12-15")
    assert [each.text.partition(":")[0] for each in hypotheses if each.kind is HypothesisKind.ANOTHER_CURRENCY] == [
        "the second sum may be in EUR rather than USD"
    ]


def test_a_figure_that_fits_or_is_not_judged_is_not_explained(rates):
    assert found(rates, "73000000 RUB", "2400000 USD", "2010-12-15") == ()
    assert found(rates, "1000000 BYN", "340000 USD", "2023-02-10") == ()


def test_every_hypothesis_is_worded_as_a_possibility(rates):
    every = [
        *found(rates, "2382363 USD", "78000 RUB", "2010-12-15"),
        *found(rates, "2500000 BYN", "125 USD", "2016-09-10"),
        *found(rates, "73000000 RUB", "20000000 USD", "2010-12-15", countries=("AE",)),
    ]
    assert [each.text for each in every if " may " not in each.text] == []
    assert every[0].as_json() == {
        "kind": every[0].kind.value,
        "text": every[0].text,
        "roles": list(every[0].roles),
        "verified": every[0].verified,
    }
