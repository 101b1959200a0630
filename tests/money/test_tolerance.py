"""The labels, their bounds, and what scaling and swapping leave as they are."""

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from noticecheck.money.tolerance import Comparison, Label, compare, fits, rounding


@pytest.mark.parametrize(
    ("figure", "slack"),
    [
        ("20000000", "5000000"),
        ("10000000", "2500000"),
        ("2400000", "50000"),
        ("2382363", "0.5"),
        ("340000", "5000"),
        ("1250000.50", "0.05"),
        ("1000.00", "250"),
        ("7", "0.5"),
    ],
)
def test_half_a_unit_of_the_last_digit_is_allowed_but_at_most_a_quarter(figure, slack):
    assert rounding(Decimal(figure)) == Decimal(slack)


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        pytest.param("950", Comparison(Label.RIGHT, 0, Decimal(1)), id="5 percent too low"),
        pytest.param("949", Comparison(Label.IMPRECISE, 0, 1000 / Decimal(949)), id="just more than 5 percent too low"),
        pytest.param("900", Comparison(Label.RIGHT, 0, Decimal(1)), id="10 percent too low, but stated with one digit"),
        pytest.param("1100", Comparison(Label.RIGHT, 0, Decimal(1)), id="10 percent too high, but stated with two digits"),
        pytest.param("1050.5", Comparison(Label.IMPRECISE, 0, Decimal("1.0505")), id="just above 5 percent and rounding"),
        pytest.param("1100.01", Comparison(Label.IMPRECISE, 0, Decimal("1.10001")), id="a tenth too high"),
        pytest.param("1250", Comparison(Label.IMPRECISE, 0, Decimal("1.25")), id="a quarter too high"),
        pytest.param("800", Comparison(Label.IMPRECISE, 0, Decimal("1.25")), id="the factor a quarter too low"),
        pytest.param("801", Comparison(Label.IMPRECISE, 0, 1000 / Decimal(801)), id="a fifth too low"),
        pytest.param("1251", Comparison(Label.WRONG, 0, Decimal("1.251")), id="more than a quarter too high"),
        pytest.param("3199", Comparison(Label.WRONG, 0, Decimal("3.199")), id="below the gross factor"),
        pytest.param("3201", Comparison(Label.GROSSLY_WRONG, 0, Decimal("3.201")), id="above the gross factor"),
        pytest.param("8310", Comparison(Label.GROSSLY_WRONG, 0, Decimal("8.31")), id="not yet near ten"),
        pytest.param("8320", Comparison(Label.SHIFTED, 1, Decimal("8.32")), id="near ten from below"),
        pytest.param("12020", Comparison(Label.SHIFTED, 1, Decimal("12.02")), id="near ten from above"),
        pytest.param("12030", Comparison(Label.GROSSLY_WRONG, 0, Decimal("12.03")), id="no longer near ten"),
        pytest.param("1010000", Comparison(Label.SHIFTED, 3, Decimal(1010)), id="a thousand times"),
        pytest.param("1", Comparison(Label.SHIFTED, -3, Decimal(1000)), id="a thousandth"),
    ],
)
def test_a_figure_is_labelled_by_its_distance_from_the_range(figure, expected):
    assert compare(Decimal(figure), Decimal(1000), Decimal(1000)) == expected


def test_the_distance_counts_from_the_nearer_edge():
    assert compare(Decimal(4004), Decimal(1000), Decimal(2002)) == Comparison(Label.WRONG, 0, Decimal(2))
    assert compare(Decimal(501), Decimal(1002), Decimal(2002)) == Comparison(Label.WRONG, 0, Decimal(2))


def test_a_guess_gets_no_slack_for_rounding():
    assert not fits(Decimal(800), Decimal(1000), Decimal(1000))
    assert fits(Decimal(1050), Decimal(1000), Decimal(1000))


POSITIVE = st.decimals(min_value=Decimal("0.01"), max_value=Decimal("1e12"), places=2)
POWERS = st.integers(min_value=-9, max_value=9)


@given(POSITIVE, POSITIVE, POSITIVE, POWERS)
def test_scaling_every_sum_by_a_power_of_ten_never_changes_the_label(figure, edge, other_edge, power):
    """It holds exactly: rounding is counted in digits, and a power of ten moves only the exponent of a decimal."""
    low, high = sorted((edge, other_edge))
    assert compare(figure.scaleb(power), low.scaleb(power), high.scaleb(power)) == compare(figure, low, high)


@given(POSITIVE, POSITIVE, POSITIVE)
def test_swapping_the_pair_mirrors_the_label_wherever_neither_figure_is_right(amount, stated, rate):
    """It holds wherever rounding and the 5 percent do not decide.

    Those two belong to the stated figure alone, so a figure within them may be right one way and imprecise the other.
    The factor itself only turns over: the label stays, and a power of ten changes its sign.
    """
    forth = compare(stated, amount / rate, amount / rate)
    back = compare(amount, stated * rate, stated * rate)
    assume(Label.RIGHT not in {forth.label, back.label})
    # A factor within a rounding error of a bound may fall on either side of it once it is turned over.
    assume(all(abs(forth.off_by - bound) > Decimal("1e-9") for bound in (Decimal("1.25"), Decimal("3.2"))))
    logarithm = forth.off_by.log10()
    assume(abs(abs(logarithm - logarithm.to_integral_value()) - Decimal("0.08")) > Decimal("1e-9"))
    assert (back.label, back.power_of_ten) == (forth.label, -forth.power_of_ten)


@given(POSITIVE, POSITIVE)
def test_a_figure_inside_the_range_is_right_whichever_way_the_pair_is_read(amount, rate):
    assert compare(amount / rate, amount / rate, amount / rate).label is Label.RIGHT
    assert compare(amount, amount, amount).label is Label.RIGHT
