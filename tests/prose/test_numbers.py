from decimal import Decimal

import pytest

from noticecheck.prose.money_words import words_for
from noticecheck.prose.numbers import Number, number_at
from noticecheck.prose.tokens import tokenise


def number(text: str, language: str = "en") -> Number | None:
    tokens = tokenise(text)
    return number_at(tokens, 0, words_for(tokens, language))


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("1,234,567.89", "en", "1234567.89"),
        ("1.234.567,89", "de", "1234567.89"),
        ("1 234 567,89", "fr", "1234567.89"),
        ("1\u00a0234\u202f567,89", "fr", "1234567.89"),
        ("1'234'567", "de", "1234567"),
        ("12,34,567", "en", "1234567"),
        ("12,34,56,789.50", "en", "123456789.50"),
        ("١٬٢٣٤٬٥٦٧٫٨٩", "ar", "1234567.89"),
        ("۱۲۳۴", "ar", "1234"),
        ("5,000/-", "en", "5000"),
        ("5.000,-", "de", "5000"),
        ("12 345 678, 90", "ru", "12345678.90"),
        ("4 mln 300 thousand", "en", "4300000"),
        ("2 million and 300 thousand", "en", "2300000"),
        ("5 crore 20 lakh", "en", "52000000"),
        ("1.76 lakh crore", "en", "1760000000000"),
        ("20m", "en", "20000000"),
        ("3k", "en", "3000"),
        ("1.2-billion", "en", "1200000000"),
        ("half a million", "en", "500000"),
        ("a quarter of a million", "en", "250000"),
        ("two and a half million", "en", "2500000"),
        ("three hundred and seventy-five thousand", "en", "375000"),
        ("one hundred and one thousand two hundred and five", "en", "101205"),
        ("quatre-vingt-dix mille cinq cents", "fr", "90500"),
        ("deux millions et demi", "fr", "2500000"),
        ("mil doscientos millones", "es", "1200000000"),
        ("un millón y medio", "es", "1500000"),
        ("сорок две тысячи пятьсот", "ru", "42500"),
        ("два с половиной миллиона", "ru", "2500000"),
        ("полтора миллиарда", "ru", "1500000000"),
        ("4 млн 300 тыс", "ru", "4300000"),
        ("iki milyon üç yüz bin", "tr", "2300000"),
        ("bir buçuk milyon", "tr", "1500000"),
        ("три мільйони двісті тисяч", "uk", "3200000"),
        ("三千五百万", "zh", "35000000"),
        ("3亿2000万", "zh", "320000000"),
        ("vinte e cinco mil", "pt", "25000"),
        ("zwei Millionen", "de", "2000000"),
        ("ثلاثة ملايين", "ar", "3000000"),
        ("20 ألف", "ar", "20000"),
    ],
)
def test_a_number_is_read_in_every_style(text, language, value):
    found = number(text, language)

    assert found == Number(0, len(tokenise(text)), (Decimal(value),), found.scale, found.large, "", found.in_words)


@pytest.mark.parametrize(
    ("text", "language", "readings", "doubt"),
    [
        ("73,000", "en", ("73000", "73"), "thousandths"),
        ("12.500", "en", ("12500", "12.5"), "mark"),
        ("12.500", "de", ("12500", "12.5"), "thousandths"),
        ("1.250 million", "en", ("1250000", "1250000000"), "mark"),
        ("48.000 millones", "es", ("48000000000", "48000000"), "mark"),
    ],
)
def test_one_sign_before_three_digits_leaves_two_readings_the_likelier_first(text, language, readings, doubt):
    found = number(text, language)

    assert (found.readings, found.doubt) == (tuple(map(Decimal, readings)), doubt)


@pytest.mark.parametrize("text", ["12.05.2014", "192.168.10.1", "0044", "10.31.1974", "1,23,45", "1.2345.678"])
def test_dates_addresses_and_numbers_with_leading_zeros_have_no_value(text):
    assert number(text).readings == ()


@pytest.mark.parametrize("text", ["several million", "and", "hundred dollars", "million", "a man", "half of it"])
def test_words_that_are_no_number_by_themselves_are_none(text):
    assert number(text) is None


def test_two_numbers_joined_by_and_stay_two():
    assert [number(text).after for text in ("two thousand and five million", "two and three", "5 and 6 million")] == [2, 1, 1]
