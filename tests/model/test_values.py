"""Dates, sums, durations, measures and countries: what each text means, and which texts have no meaning."""

from datetime import date
from decimal import Decimal

import pytest

from noticecheck.model.currencies import is_code
from noticecheck.model.fields import KINDS, short
from noticecheck.model.partial_date import PartialDate
from noticecheck.model.places import COUNTRIES, codes_like
from noticecheck.model.quantity import Measure, Money, Penalty
from noticecheck.model.words import WORDS
from noticecheck.money.dated_facts import redenominations
from noticecheck.prose.currency_use import uses as currencies_in_use
from noticecheck.prose.lexicon import table


def why_not(kind, text):
    with pytest.raises(ValueError, match=r"write|none of|one of") as caught:
        KINDS[kind].read(text)
    return str(caught.value)


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("2010-12-15", date(2010, 12, 15), date(2010, 12, 15), "day"),
        ("2010-5-1", date(2010, 5, 1), date(2010, 5, 1), "day"),
        ("2010-02", date(2010, 2, 1), date(2010, 2, 28), "month"),
        ("2012-02", date(2012, 2, 1), date(2012, 2, 29), "month"),
        ("2010-12", date(2010, 12, 1), date(2010, 12, 31), "month"),
        ("2010", date(2010, 1, 1), date(2010, 12, 31), "year"),
        ("9999-12", date(9999, 12, 1), date(9999, 12, 31), "month"),
    ],
)
def test_a_date_means_the_days_that_its_precision_leaves(text, first, last, precision):
    assert PartialDate.parse(text) == PartialDate(first, last, precision, text)


@pytest.mark.parametrize("text", ["0000", "2010-00", "2010-13", "2010-02-30", "2011-02-29", "2010-01-32"])
def test_a_day_outside_the_calendar_is_no_date(text):
    assert why_not("date", text) == f"{text!r} is not a day of the calendar; write it as YYYY-MM-DD, YYYY-MM or YYYY"


@pytest.mark.parametrize("text", ["05/06/2015", "5.6.15", "5-6-2015", "13/01/2015"])
def test_a_date_whose_order_is_open_is_no_date(text):
    assert why_not("date", text) == (
        f"{text!r} is ambiguous: the order of day and month, or the century, is not clear; write it as YYYY-MM-DD, YYYY-MM or YYYY"
    )


@pytest.mark.parametrize("text", ["20100101", "2010/01/01", "2010-1-1-1", "May 2010", "10", "٢٠١٠", "2010-01-01T00:00", "1.0"])
def test_any_other_form_is_no_date(text):
    assert why_not("date", text) == f"{text!r} is not a date; write it as YYYY-MM-DD, YYYY-MM or YYYY"


def test_the_same_day_written_otherwise_is_the_same_date():
    assert PartialDate.parse("2010-5-1") == PartialDate.parse("2010-05-01")


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("73000000 RUB", "73000000", "RUB"),
        ("73,000,000 RUB", "73000000", "RUB"),
        ("73 000 000.50 rub", "73000000.50", "RUB"),
        ("1'250'000 CHF", "1250000", "CHF"),
        ("1\u00a0250\u202f000 EUR", "1250000", "EUR"),
        ("100RUB", "100", "RUB"),
        ("-5 USD", "-5", "USD"),
        ("5 DEM", "5", "DEM"),
        ("5 SUR", "5", "SUR"),
        ("5 BYB", "5", "BYB"),
        ("1.5 EUR", "1.5", "EUR"),
        ("1.250 KWD", "1.250", "KWD"),
        ("0.125 EUR", "0.125", "EUR"),
        ("1250.125 EUR", "1250.125", "EUR"),
    ],
)
def test_a_sum_is_a_number_and_a_code(text, amount, currency):
    assert Money.parse(text) == Money(Decimal(amount), currency, text)


@pytest.mark.parametrize("text", ["73000000", "RUB 73000000", "1.250.000 EUR", "a lot", "5 EURO", "5 €", "1e6 USD", "5 million USD", ""])
def test_any_other_form_is_no_sum(text):
    assert why_not("amount", text) == f"{text!r} is not an amount; write NUMBER CODE, for example 73000000 RUB"


@pytest.mark.parametrize("text", ["1,5 EUR", "1250000,50 EUR", "1,25,000 INR", "1250,000 EUR"])
def test_a_comma_that_may_be_a_decimal_sign_is_told(text):
    assert why_not("amount", text) == (
        f"{text!r}: the comma may be a decimal sign; write the number without commas, for example 1250000.50 EUR"
    )


@pytest.mark.parametrize(
    ("code", "meant"),
    [
        ("RUX", "RUB"),
        ("UDS", "USD"),
        ("RMB", "CNY"),
        ("CFA", "XAF or XOF"),
        ("XXX", "three letters of ISO 4217, for example RUB"),
        ("QQQ", "three letters of ISO 4217, for example RUB"),
    ],
)
def test_a_code_that_no_currency_ever_had_is_told_with_what_may_be_meant(code, meant):
    assert why_not("amount", f"5 {code.lower()}") == f"'5 {code.lower()}': no currency has or had the code {code}; write {meant}"


def test_every_code_that_the_rates_or_the_words_of_the_summary_have_may_be_written():
    used = {code for codes in currencies_in_use().values() for code, _, _ in codes} | set(table("mul", "money.codes"))
    redenominated = {code for change in redenominations() for code in (change.old, change.new)}

    assert {code for code in used | redenominated if not is_code(code)} == set()


def test_a_point_that_may_separate_thousands_is_told():
    assert (
        why_not("amount", "73.000 eur") == "'73.000 eur': the point may separate thousands; write 73000 EUR if it does, else two decimals"
    )


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("24 months", "24", "24"),
        ("2 years", "24", "24"),
        ("3 years 2 months", "38", "38"),
        ("3 years and 2 months", "38", "38"),
        ("3 years, 2 months", "38", "38"),
        ("1.5 years", "18.0", "18.0"),
        ("1 YEAR", "12", "12"),
        ("365 days", "12", "12.16666666666666666666666667"),
        ("730 days", "24", "24.33333333333333333333333333"),
        ("180 days", "5.917808219178082191780821918", "6"),
    ],
)
def test_a_duration_is_months_and_of_days_both_counts(text, least, most):
    assert Penalty.parse(text) == Penalty(Decimal(least), Decimal(most), "duration", text)


@pytest.mark.parametrize(("text", "months"), [("life", "Infinity"), ("DEATH", "Infinity"), ("fine", "0")])
def test_life_and_death_outweigh_any_number_of_months_and_a_fine_weighs_none(text, months):
    assert Penalty.parse(text) == Penalty(Decimal(months), Decimal(months), text.lower(), text)


@pytest.mark.parametrize(
    "text", ["5", "5 Jahre", "up to 5 years", "-5 years", "five years", "2-5 years", "", "life imprisonment", "1e3 years"]
)
def test_any_other_form_is_no_duration(text):
    assert why_not("penalty", text) == (
        f"{text!r} is not a duration; write for example 24 months, 2 years, 3 years 2 months or 45 days, in English"
    )


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("180 cm", ("1.80", "meter")),
        ("1.80 m", ("1.80", "meter")),
        ("1 m 80 cm", ("1.80", "meter")),
        ("5 ft 11 in", ("1.8034", "meter")),
        ("5'11\"", ("1.8034", "meter")),
        ("80 kg", ("80000", "gram")),
        ("12 st 7 lb", ("79378.664750", "gram")),
    ],
)
def test_a_measure_is_converted_to_metres_or_grams(text, base):
    magnitude, unit = Measure.parse(text).base()
    assert (magnitude, unit) == (Decimal(base[0]), base[1])


def test_sums_durations_and_measures_are_shown():
    shown = str(Measure.parse("5 ft 11 in")), str(Money.parse("73000000 RUB")), str(Penalty.parse("2 years"))
    assert shown == ("5 ft 11 in", "73,000,000 RUB", "2 years")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("180", "'180' is not a measure; write number and unit, for example 180 cm, 5 ft 11 in or 80 kg"),
        ("1,80 m", "'1,80 m' is not a measure; write number and unit, for example 180 cm, 5 ft 11 in or 80 kg"),
        ("tall", "'tall' is not a measure; write number and unit, for example 180 cm, 5 ft 11 in or 80 kg"),
        ("5 pood", "'5 pood': 'pood' is not a unit that is known here; write cm, m, ft, in, kg, g, lb or st"),
        ("180 cm 80 kg", "'180 cm 80 kg' mixes units of length and of mass; write one measure"),
    ],
)
def test_any_other_form_is_no_measure(text, reason):
    assert why_not("measure", text) == reason


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("RUS", "RU"),
        ("ru", "RU"),
        ("Russia", "RU"),
        ("RUSSIA", "RU"),
        ("UK", "GB"),
        ("GBR", "GB"),
        ("AUT", "AT"),
        ("EL", "GR"),
        ("Kosovo", "XK"),
    ],
)
def test_a_country_is_suggested_from_its_name_and_its_other_codes(text, meant):
    assert why_not("country", text) == f"{text!r} is not a country code of ISO 3166-1; write {meant}"


def test_no_country_is_suggested_where_none_is_meant():
    assert (codes_like("Atlantis"), codes_like("")) == ((), ())


def test_every_country_is_known_by_two_letters():
    assert [code for code in COUNTRIES if not (len(code) == 2 and code.isascii() and code.isupper())] == []


def test_all_is_an_addressee_and_no_country():
    assert (KINDS["country_or_all"].read("ALL"), why_not("country", "ALL")) == (
        "ALL", "'ALL' is not a country code of ISO 3166-1; write two capital letters, for example RU",
    )  # fmt: skip


@pytest.mark.parametrize("text", ["eng", "EN", "e", "1a", "é1", "English", "e1"])
def test_a_language_is_two_small_letters(text):
    assert why_not("language", text) == f"{text!r} is not a language code of ISO 639-1; write two small letters, for example en"


@pytest.mark.parametrize("name", WORDS)
def test_every_word_of_a_closed_list_is_read_and_the_rest_lists_them(name):
    kind = KINDS[f"choice:{name}"]
    assert [kind.read(word) for word in WORDS[name]] == list(WORDS[name])
    assert why_not(f"choice:{name}", "zzz") == f"'zzz' is not one of: {', '.join(WORDS[name])}"


def test_a_long_text_is_quoted_by_its_beginning():
    assert (short("a" * 60), short("b" * 61)) == (f"'{'a' * 60}'", f"'{'b' * 60}'… (61 characters)")
