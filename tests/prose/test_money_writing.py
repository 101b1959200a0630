"""How sums are written in the papers of different countries: number words over millions, cheques, ranges, signs of one country."""

from decimal import Decimal

import pytest

from noticecheck.prose.money import read_amounts


def read(text, language=None, countries=()):
    return [(one.text, one.value, one.high, one.currencies) for one in read_amounts(text, language, countries)]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("pt", "dois mil e trezentos milhões de dólares", 2_300_000_000),
        ("pt", "mil e duzentos milhões de dólares", 1_200_000_000),
        ("pt", "dois milhões e trezentos mil dólares", 2_300_000),
        ("es", "dos mil trescientos millones de dólares", 2_300_000_000),
        ("fr", "deux mille trois cents millions de dollars", 2_300_000_000),
        ("ru", "две тысячи триста миллионов долларов", 2_300_000_000),
    ],
)
def test_thousands_and_hundreds_of_millions_are_one_number(language, text, value):
    assert read(text, language) == [(text, Decimal(value), None, ("USD",))]


def test_a_sentence_of_few_small_words_is_in_the_language_of_its_numbers_and_currencies():
    (found,) = read_amounts("Suscribió contratos por dos mil trescientos millones de dólares sin licitación alguna.")
    assert found.value == Decimal(2_300_000_000)
    assert [one.value for one in read_amounts("Il a versé 3,5 M d'euros.")] == [Decimal(3_500_000)]


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "Rs. 1,350 crore", ["13500000000"]),
        ("en", "INR 1.350 crore", ["13500000"]),
        ("zh", "8,000万美元", ["80000000"]),
        ("en", "USD 1,350 million", ["1350000000", "1350000"]),
    ],
)
def test_the_comma_before_crores_and_wan_is_no_decimal_mark(language, text, values):
    (found,) = read_amounts(text, language, ("IN",))
    assert sorted(found.readings) == sorted(map(Decimal, values))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "zwischen 2 Mio. und 3 Mio. USD"),
        ("ru", "от 2 млн. до 3 млн. долларов"),
        ("uk", "від 2 млн. до 3 млн. доларів"),
        ("zh", "200万至300万美元"),
        ("zh", "从200万到300万美元"),
        ("ar", "من 2 مليون إلى 3 مليون دولار"),
    ],
)
def test_a_range_has_a_scale_at_both_ends(language, text):
    assert read(text, language) == [(text, Decimal(2_000_000), Decimal(3_000_000), ("USD",))]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("$745.000.000 (setecientos cuarenta y cinco millones de pesos)", ("CLP",)),
        ("$745.000.000 (setecientos cuarenta y cinco millones de pesos 00/100 M.N.)", ("CLP",)),
        ("CLP $745.000.000 (son: setecientos cuarenta y cinco millones)", ("CLP",)),
        ("$745.000.000", ("USD", "CLP")),
    ],
)
def test_words_in_brackets_and_a_code_before_a_sign_say_which_currency_it_is(text, codes):
    assert read(text, "es", ("CL",)) == [(text, Decimal(745_000_000), None, codes)]


def test_a_short_name_of_a_country_behind_roubles_narrows_them_to_no_old_currency():
    found = read("5 млн рублей РТ и 3 млн рублей КР, 25 млн драмов РА", "ru", ("RU",))
    assert [codes for *_, codes in found] == [("RUB",), ("RUB",), ("AMD",)]


@pytest.mark.parametrize(
    ("language", "text", "value", "code"),
    [
        ("zh", "港币3万元", 30_000, "HKD"),
        ("zh", "新台币3万元", 30_000, "TWD"),
        ("zh", "人民币3万元", 30_000, "CNY"),
        ("de", "30.000,-- EUR", 30_000, "EUR"),
        ("de", "30.000,- EUR", 30_000, "EUR"),
        ("en", "INR 30,000/-", 30_000, "INR"),
    ],
)
def test_strokes_for_no_cents_and_a_plain_word_for_a_unit_change_nothing(language, text, value, code):
    assert read(text, language) == [(text, Decimal(value), None, (code,))]


def test_words_in_brackets_that_say_another_sum_stay_a_sum_of_their_own():
    found = read("$745.000.000 (setecientos millones de pesos)", "es", ("CL",))
    assert [(value, codes) for _, value, _, codes in found] == [(745_000_000, ("USD", "CLP")), (700_000_000, ("CLP",))]


@pytest.mark.parametrize(
    ("text", "country", "value", "code"),
    [
        ("Bs 14.200.000", "BO", "14200000", "BOB"),
        ("Bs.F 14.200.000", "VE", "14200000", "VEF"),
        ("S/. 1'250,000.00", "PE", "1250000", "PEN"),
        ("S/. 1'250,000.50 (un millón doscientos cincuenta mil y 50/100 soles)", "PE", "1250000.50", "PEN"),
    ],
)
def test_signs_and_grouping_of_one_country(text, country, value, code):
    assert read(text, "es", (country,)) == [(text, Decimal(value), None, (code,))]


@pytest.mark.parametrize(
    ("text", "value"), [("MXN 50,000 M.N.", 50_000), ("COP 50.000.000 M/cte", 50_000_000), ("USD 73m/RUB 2m", 73_000_000)]
)
def test_the_letter_of_an_abbreviation_is_no_million(text, value):
    assert read_amounts(text, "es")[0].value == Decimal(value)
