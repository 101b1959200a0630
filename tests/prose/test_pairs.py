from decimal import Decimal

import pytest

from noticecheck.prose.pairs import read_pairs


def pairs(text, language="en", countries=()):
    return [(pair.first.text, pair.second.text) for pair in read_pairs(text, language, countries)]


def test_a_pair_has_both_sums_with_their_places_and_the_words_that_join_them():
    text = 'embezzling 73 million rubles, which the Russians translated to "approximately 20,000,000 U.S. dollars", from 2010'
    (pair,) = read_pairs(text, countries=("RU", "US"))

    assert [(one.start, one.end, one.value, one.currency) for one in (pair.first, pair.second)] == [
        (11, 28, Decimal(73_000_000), "RUB"),
        (78, 101, Decimal(20_000_000), "USD"),
    ]
    assert pair.connector == ', which the Russians translated to "approximately'
    assert pair.judgeable


def test_a_pair_whose_currency_is_open_cannot_be_judged():
    (pair,) = read_pairs("5,000 pesos (USD 400)")

    assert not pair.judgeable


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "USD 20m (RUB 73m)", ("USD 20m", "RUB 73m")),
        ("en", "RUB 73m/USD 2m", ("RUB 73m", "USD 2m")),
        ("en", "73 million tenge, i.e. USD 200,000", ("73 million tenge", "USD 200,000")),
        ("en", "73 million tenge, the equivalent of USD 200,000", ("73 million tenge", "USD 200,000")),
        ("en", "5 000 tenge [about 10 euros]", ("5 000 tenge", "10 euros")),
        ("fr", "5 000 tenges, soit environ 10 euros", ("5 000 tenges", "10 euros")),
        ("fr", "5 000 tenges (environ 10 euros)", ("5 000 tenges", "10 euros")),
        ("es", "5.000 euros, equivalentes a 6.000 dólares", ("5.000 euros", "6.000 dólares")),
        ("ru", "5 000 тенге, что эквивалентно 10 евро", ("5 000 тенге", "10 евро")),
        ("ru", "5 000 тенге или 10 евро", ("5 000 тенге", "10 евро")),
        ("ru", "5 000 тенге (около 10 евро)", ("5 000 тенге", "10 евро")),
        ("ar", "5000 يورو (ما يعادل 6000 دولار)", ("5000 يورو", "6000 دولار")),
        ("tr", "5.000 avro (yaklaşık 6.000 dolar)", ("5.000 avro", "6.000 dolar")),
        ("uk", "5 000 євро, тобто 6 000 доларів", ("5 000 євро", "6 000 доларів")),
        ("zh", "5000欧元（约合6000美元）", ("5000欧元", "6000美元")),
        ("pt", "5.000 euros, ou seja, 6.000 dólares", ("5.000 euros", "6.000 dólares")),
        ("de", "5.000 Euro (umgerechnet 6.000 Dollar)", ("5.000 Euro", "6.000 Dollar")),
        ("de", "5.000 Euro, was 6.000 Dollar entspricht", ("5.000 Euro", "6.000 Dollar")),
        ("es", "73.000.000 de rublos (unos 2.400.000 dólares)", ("73.000.000 de rublos", "2.400.000 dólares")),
        ("ru", "5 000 тенге (что на тот момент равнялось 10 евро)", ("5 000 тенге", "10 евро")),
        ("en", "5 000 tenge, which at the rate of the bank on that day made 10 euros", ("5 000 tenge", "10 euros")),
        ("en", "5 000 tenge, which came to 10 euros", ("5 000 tenge", "10 euros")),
        ("en", "5 000 tenge, corresponding at the official rate of the bank to 10 euros", ("5 000 tenge", "10 euros")),
        ("fr", "5 000 tenges, ce qui, au taux de change du jour, représente 10 euros", ("5 000 tenges", "10 euros")),
        ("es", "5.000 tenges, que al tipo de cambio vigente representan 10 euros", ("5.000 tenges", "10 euros")),
        ("es", "5.000 pesos mexicanos m.n., esto es, 300 euros", ("5.000 pesos mexicanos", "300 euros")),
        ("pt", "5.000 meticais, o que perfaz 70 euros", ("5.000 meticais", "70 euros")),
        ("de", "5.000 Tenge, was nach dem Kurs der Zentralbank 10 Euro ergab", ("5.000 Tenge", "10 Euro")),
        ("de", "5.000 Tenge (rd. 10 Euro)", ("5.000 Tenge", "10 Euro")),
        ("ru", "5 000 драмов РА, или 10 евро", ("5 000 драмов РА", "10 евро")),
        ("uk", "5 000 тенге, що згідно з офіційним курсом НБУ станом на 05.03.2014 еквівалентно 10 євро", ("5 000 тенге", "10 євро")),
    ],
)
def test_words_of_equivalence_make_a_pair_in_every_language(language, text, found):
    assert pairs(text, language) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "5,000 euros and 6,000 dollars",
        "5,000 euros of 6,000 dollars",
        "from 5,000 euros to 6,000 dollars",
        "USD 5,000 (five thousand US dollars)",
        "USD 5,000 (USD 6,000)",
        "5,000 euros (of which 600 dollars in cash)",
        "5,000 euros (including 600 dollars)",
        "5,000 euros (600 dollars and 20,000 roubles)",
        "5,000 euros, about 600 dollars and a watch",
        "5,000 euros, 600 dollars, 20,000 roubles",
        "5,000 euros. Approximately 600 dollars was found.",
        "5,000 euros; equivalent goods for 600 dollars",
        "5,000 euros and goods equivalent to 600 dollars",
        "He demanded 5,000 euros or 6,000 dollars",
        "either 5,000 euros or 6,000 dollars",
        "He changed 5,000 euros at the rate of the bank, made 6,000 dollars from it and left",
        "5,000 euros at the rate of the bank and 6,000 dollars",
        "5,000 euros, the corresponding invoice of 6,000 dollars",
        "5,000 euros, which he took to a bank that made 6,000 dollars; ",
        "5,000 euros to Petrov (600 dollars to Ivanov)",
        "between 5,000 and 6,000 euros (USD 7,000)",
        "30.5 roubles to the dollar (EUR 0.8)",
        "5.000 Euro, was er für 6.000 Dollar verkaufte",
        "5.000 Euro, die er für 6.000 Dollar, was dem Preis entspricht, verkaufte",
    ],
)
def test_lists_shares_choices_and_sums_in_one_currency_are_no_pair(text):
    assert pairs(text) == []


def test_several_pairs_in_one_text_are_found_in_their_order():
    text = "First 73 million tenge (USD 200,000) was taken, then 5 million tenge (EUR 12,000); EUR 3 remained."

    assert pairs(text) == [("73 million tenge", "USD 200,000"), ("5 million tenge", "EUR 12,000")]
