import json
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from money_gold import Score, amounts_score, pairs_score, sentences, total

from noticecheck.model.quantity import Money
from noticecheck.prose import currency_use, lexicon
from noticecheck.prose.currencies import meaning
from noticecheck.prose.mention import AmountMention, Confidence
from noticecheck.prose.money import read_amounts
from noticecheck.prose.tokens import keys_of

DATA = Path(lexicon.__file__).with_name("data")
LANGUAGES = ("en", "fr", "es", "ar", "ru", "tr", "uk", "zh", "pt", "de")


def amounts(text, language="en", countries=(), days=()):
    return [(one.text, one.value, one.currencies) for one in read_amounts(text, language, countries, days)]


def test_a_sum_says_where_it_is_what_it_is_worth_and_why_it_was_read():
    assert read_amounts("He took approximately 20,000,000 U.S. dollars.") == (
        AmountMention(
            start=22,
            end=45,
            text="20,000,000 U.S. dollars",
            why="money.suffix-name",
            value=Decimal(20_000_000),
            currencies=("USD",),
            readings=(Decimal(20_000_000),),
            approximate="approximately",
        ),
    )


def test_the_labelled_sentences_reach_the_targets():
    scores = {language: total(amounts_score(one) for one in sentences() if one.language == language) for language in LANGUAGES}
    overall = total(scores.values())

    assert overall.precision >= 0.97
    assert overall.recall >= 0.97
    assert {language: score for language, score in scores.items() if score.precision < 0.97 or score.recall < 0.9} == {}


def test_pairs_of_the_labelled_sentences_reach_the_targets():
    score = total(pairs_score(one) for one in sentences())

    assert score.precision >= 0.99
    assert score.recall >= 0.95


def test_the_labels_are_many_and_a_third_of_them_are_traps_and_a_third_held_out():
    labelled = sentences()

    assert len(labelled) >= 150
    assert min(sum(one.trap for one in labelled), sum(one.held_out for one in labelled)) >= len(labelled) // 3


def test_sentences_without_a_sum_give_none():
    empty = [one for one in sentences() if not one.labels]

    assert [(one.text, found) for one in empty if (found := read_amounts(one.text, None, one.countries))] == []


@pytest.mark.parametrize(
    ("countries", "days", "codes"),
    [
        ((), (), ("RUB", "BYN")),
        (("RU",), (), ("RUB",)),
        (("RU",), (date(1997, 5, 1),), ("RUR",)),
        (("RU",), (date(1998, 5, 1),), ("RUB", "RUR")),
        (("RU",), (date(2011, 5, 1),), ("RUB",)),
        (("BY",), (date(2014, 5, 1),), ("BYR",)),
        (("BY",), (date(2014, 5, 1), date(2018, 1, 1)), ("BYN", "BYR")),
        (("RU", "BY"), (date(2011, 5, 1),), ("RUB", "BYR")),
        (("US",), (date(2011, 5, 1),), ("RUB", "BYR")),
    ],
    ids=repr,
)
def test_countries_and_days_narrow_what_roubles_can_mean(countries, days, codes):
    assert amounts("5 million roubles", "en", countries, days) == [("5 million roubles", Decimal(5_000_000), codes)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("RUR 500,000 and RUB 500", [("RUR 500,000", Decimal(500_000), ("RUR",)), ("RUB 500", Decimal(500), ("RUB",))]),
        ("500 million tomans", [("500 million tomans", Decimal(5_000_000_000), ("IRR",))]),
        ("50 kopecks", [("50 kopecks", Decimal("0.50"), ("RUB", "BYN", "UAH"))]),
        ("15 dollars and 40 cents", [("15 dollars and 40 cents", Decimal("15.40"), ("USD",))]),
        ("100 roubles 50 kopecks", [("100 roubles 50 kopecks", Decimal("100.50"), ("RUB", "BYN"))]),
        ("USD 5,000 (five thousand US dollars)", [("USD 5,000 (five thousand US dollars)", Decimal(5000), ("USD",))]),
        ("10 rmb 20 usd", [("10 rmb", Decimal(10), ("CNY",)), ("20 usd", Decimal(20), ("USD",))]),
        ("75 USD million", [("75 USD million", Decimal(75_000_000), ("USD",))]),
        ("in 2014 USD 500,000", [("USD 500,000", Decimal(500_000), ("USD",))]),
        ("from 2010 to 2012 USD 500,000", [("USD 500,000", Decimal(500_000), ("USD",))]),
        ("a $2-million yacht", [("$2-million", Decimal(2_000_000), ("USD",))]),
        ("KWD 12.500", [("KWD 12.500", Decimal(12_500), ("KWD",))]),
        ("He won 20 million dollars", [("20 million dollars", Decimal(20_000_000), ("USD",))]),
        ("75.000 EUR-equivalent", [("75.000 EUR", Decimal(75_000), ("EUR",))]),
        ("EUR equivalent: 905,000", [("EUR equivalent: 905,000", Decimal(905_000), ("EUR",))]),
        ("Amount in USD: 1,250,000.", [("USD: 1,250,000", Decimal(1_250_000), ("USD",))]),
        ("Victims paid in USD: 2,500 of them came back", []),
        ("Paid in dollars: 5,000 euros", [("5,000 euros", Decimal(5_000), ("EUR",))]),
        ("C$ 400,000 córdobas", [("C$ 400,000 córdobas", Decimal(400_000), ("NIO",))]),
        ("€ 400,000 tenge", [("€ 400,000 tenge", Decimal(400_000), ("EUR", "KZT"))]),
        ("20,000 USD (TRY 41,000)", [("20,000 USD", Decimal(20_000), ("USD",)), ("TRY 41,000", Decimal(41_000), ("TRY",))]),
        ("12 roubles 05 kopecks", [("12 roubles 05 kopecks", Decimal("12.05"), ("RUB", "BYN"))]),
        ("one million, two hundred thousand euros", [("one million, two hundred thousand euros", Decimal(1_200_000), ("EUR",))]),
        ("one million, two million and three million euros", [("three million euros", Decimal(3_000_000), ("EUR",))]),
        ("5 pounds of cocaine", []),
        ("1,200 of pounds", [("1,200 of pounds", Decimal(1_200), ("GBP",))]),
        ("ALL 500 PERSONS, TRY 3 TIMES, TOP 10", []),
        ("USD 5% a month", []),
        ("account No. 40817 USD", []),
        ("A-500 dollars, 12/300 euros", []),
        ("in 2012 dollars", []),
        ("several million dollars, millions of euros", []),
    ],
)
def test_what_stands_beside_a_number_decides_what_it_is(text, found):
    assert amounts(text) == found


@pytest.mark.parametrize(
    ("language", "text"), [("tr", "birkaç bin lira"), ("fr", "plusieurs mille euros"), ("ru", "несколько миллионов рублей")]
)
def test_several_thousand_is_no_number(language, text):
    assert amounts(text, language) == []


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("He took 400.000 euros", [("400000", "400")]),
        ("Of 55.000.000 euros he took 400.000 euros", [("55000000",), ("400000",)]),
        ("Of 1.234,50 euros he took 400.000 euros", [("1234.50",), ("400000",)]),
        ("Of 1.234,50 and 1,234.50 euros he took 400.000 euros", [("1234.50",), ("400000", "400")]),
    ],
)
def test_figures_that_leave_no_doubt_settle_the_signs_of_the_others(text, readings):
    found = [one.readings for one in read_amounts(text, "en")]

    assert found == [tuple(map(Decimal, values)) for values in readings]


def test_a_letter_with_a_space_before_a_number_is_a_currency_only_where_its_country_is_named():
    text = "Desvió L 12,500,000.00 del presupuesto"

    assert [[one.currencies for one in read_amounts(text, "es", countries)] for countries in ((), ("HN",))] == [[], [("HNL",)]]


def test_thousands_in_arabic_may_have_either_sign_where_both_are_usual():
    text = "200.000 درهم"

    assert [[len(one.readings) for one in read_amounts(text, "ar", (country,))] for country in ("AE", "MA")] == [[2], [1]]


def test_words_in_brackets_that_say_another_number_leave_two_readings():
    (found,) = read_amounts("500 000 (fifty thousand) euros")

    assert (found.readings, found.confidence) == ((Decimal(500_000), Decimal(50_000)), Confidence.AMBIGUOUS)


def test_three_decimals_are_doubtful_only_where_the_unit_has_a_thousand_parts():
    assert [one.readings for one in read_amounts("12,500 dinars; 12,500 euros", "en", ("KW",))] == [
        (Decimal(12_500), Decimal("12.5")),
        (Decimal(12_500),),
    ]


@pytest.mark.parametrize(
    ("text", "language", "roles"),
    [
        ("at the rate of 30.5 roubles to the dollar", "en", ["rate"]),
        ("1 USD = 30 RUB", "en", ["rate", "rate"]),
        ("1,10 dollar pour un euro", "fr", ["rate"]),
        ("31,5 рубля за доллар", "ru", ["rate"]),
        ("500 dollars per person", "en", ["share"]),
        ("kişi başı 2.500 avro", "tr", ["share"]),
        ("98 500 000 tenge / USD 215,000", "en", ["amount", "amount"]),
        ("at the rate of the Central Bank USD 40,000", "en", ["amount"]),
    ],
)
def test_a_rate_and_a_share_are_told_from_an_amount(text, language, roles):
    assert [one.role for one in read_amounts(text, language)] == roles


def test_a_range_has_a_lower_and_an_upper_value():
    found = read_amounts("between 5,000 and 7,000 euros; $1-2 million; 20 to 30 thousand tenge")

    assert [(one.low, one.high, one.currency) for one in found] == [
        (Decimal(5000), Decimal(7000), "EUR"),
        (Decimal(1_000_000), Decimal(2_000_000), "USD"),
        (Decimal(20_000), Decimal(30_000), "KZT"),
    ]


def test_a_sum_becomes_money_only_when_nothing_about_it_is_open():
    text = "USD 5; 7 pesos; between 5 and 7 euros; KWD 12.500; 30.5 roubles to the dollar; 3 euros"

    assert [one.money() for one in read_amounts(text, "en")] == [
        Money(Decimal(5), "USD", "USD 5"),
        None,
        None,
        None,
        None,
        Money(Decimal(3), "EUR", "3 euros"),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_of_a_currency_is_read_behind_a_large_number(language):
    names = {**lexicon.table(language, "money.currencies"), **lexicon.table(language, "money.currencies.weak")}
    texts = {term: f"20 000 000 {term.replace('*', '')}" for term in names}
    found = {term: read_amounts(text, language) for term, text in texts.items()}

    assert [term for term, text in texts.items() if [one.text for one in found[term]] != [text]] == []
    assert [term for term in texts if not set(found[term][0].currencies) <= set(meaning(names[term]).codes)] == []


@pytest.mark.parametrize("group", ["money.symbols", "money.codes", "money.codes.weak", "money.symbols.exact"])
def test_every_code_and_sign_is_read_before_and_behind_a_large_number(group):
    terms = lexicon.table("mul", group)
    missed = [
        (term, place)
        for term, payload in terms.items()
        for place, text in (("before", f"{term} 20,000,000"), ("behind", f"20,000,000 {term}"))
        if [(one.text, one.currencies) for one in read_amounts(text, "en")] != [(text, meaning(payload).possible((), ()))]
    ]

    assert missed == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_scale_multiplies(language):
    scales = {**lexicon.table(language, "money.scales"), **lexicon.table(language, "money.scales.letters")}
    values = {term: [one.value for one in read_amounts(f"€ 2{gap(term)}{term.replace('*', '')}", language)] for term in scales}

    assert {term: value for term, value in values.items() if value != [Decimal(2) * 10 ** int(scales[term])]} == {}


def gap(term: str) -> str:
    return "" if len(term) == 1 and term.isascii() else " "


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_word_is_read(language):
    words = lexicon.table(language, "money.numbers")
    values = {term: [one.value for one in read_amounts(f"{term.replace('*', '')} EUR", language)] for term in words}

    assert {term: value for term, value in values.items() if value != [Decimal(words[term])]} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_adjective_of_a_country_picks_a_currency_of_that_country(language):
    before, after = (lexicon.table(language, f"money.qualifiers{place}") for place in ("", ".after"))
    countries = {*before.values(), *after.values()}

    assert countries <= currency_use.uses().keys()


def test_the_table_of_currencies_in_use_names_its_source_and_has_the_corrected_days():
    table = json.loads((DATA / "currency_use.json").read_text(encoding="utf-8"))

    assert table["uses"]["RU"] == [["RUR", "1991-12-25", "1998-12-31"], ["RUB", "1998-01-01", ""]]
    assert "Unicode CLDR" in table["about"]


def test_every_code_that_the_lexicons_name_was_in_use_somewhere():
    used = {code for rows in currency_use.uses().values() for code, _, _ in rows}
    families = {code for payload in lexicon.table("mul", "money.families").values() for code in meaning(payload).codes}
    codes = {*lexicon.table("mul", "money.codes"), *lexicon.table("mul", "money.codes.weak")}

    assert families - used == {"VED"} & families
    assert codes == used


def groups_of(language):
    path = DATA / f"{language}.money.yaml"
    return {group["id"]: group["terms"] for group in yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)["groups"]}


@pytest.mark.parametrize("language", [*LANGUAGES, "mul"])
def test_no_term_hides_another_of_its_group(language):
    groups = groups_of(language)
    keys = {name: [tuple(keys_of(term)) for term in terms] for name, terms in groups.items()}
    meant = {name: {tuple(keys_of(term)): payload for term, payload in terms.items()} for name, terms in groups.items()}

    assert [(name, term) for name, terms in groups.items() for term in terms if meant[name][tuple(keys_of(term))] != terms[term]] == []
    assert [(name, key) for name, found in keys.items() for key in found if key[1:2] == ("*",) and len(key[0]) < 3] == []


FRAGMENTS = (
    "5", "000", "٥٠٠", " ", "\u00a0", "\u202f", ",", ".", "'", "$", "€", "USD", "million", "млн", "рублей", "ألف", "دولار", "万", "元", "(",
    ")", "and", "half a", "euros", "e\u0301", "\u200f", "\u0640", "İ", "ß", "ﬁ", "－", "\U0001f4b6", "No.", "-", "/", "=", "to",
)  # fmt: skip


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=30).map("".join), st.sampled_from([None, *LANGUAGES]))
@settings(max_examples=150, deadline=None)
def test_the_characters_of_every_sum_are_those_of_the_text(text, language):
    found = read_amounts(text, language)

    assert [one.text for one in found] == [text[one.start : one.end] for one in found]
    assert all(one.end <= following.start for one, following in pairwise(found))


def test_a_score_counts_what_agrees():
    assert (Score(4, 5, 4).precision, Score(4, 5, 4).recall) == (1.0, 0.8)
