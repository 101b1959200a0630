"""How figures are written."""

from decimal import Decimal

import pytest

from noticecheck.model.figures import factor_in_words, listing, plain_rate, plain_sum, range_in_words, rate_in_words, sum_in_words


@pytest.mark.parametrize(("value", "words"), [("2220405.6", "2,220,406"), ("999.5", "999.50"), ("0.5", "0.50")])
def test_a_sum_has_cents_only_when_small(value, words):
    assert sum_in_words(Decimal(value)) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("27.2342", "27.23"),
        ("3.65", "3.65"),
        ("3.6725", "3.6725"),
        ("41977.451", "41,977.45"),
        ("2", "2.00"),
        ("0.0000123456", "0.0000123"),
    ],
)
def test_a_rate_has_the_places_that_matter(value, words):
    assert rate_in_words(Decimal(value)) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("7.461", "7.5"),
        ("9.007", "9.0"),
        ("9.99", "10"),
        ("17.4", "17"),
        ("1234", "1,200"),
        ("0.478", "0.48"),
        ("1.06", "1.06"),
        ("0.000098", "0.000098"),
    ],
)
def test_a_factor_has_two_digits(value, words):
    assert factor_in_words(Decimal(value)) == words


def test_a_range_of_one_figure_is_that_figure():
    assert (range_in_words("a", "b"), range_in_words("a", "a")) == ("a to b", "a")


def test_a_list_reads_as_english():
    assert [listing(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]


def test_plain_figures_have_no_exponent():
    assert (plain_sum(Decimal("2E+7")), plain_rate(Decimal("1E-9"))) == ("20000000.00", "0.00000000100000")
