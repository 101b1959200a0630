"""Three thousand sentences made at random from formats, scales, currencies and templates; every sum and pair in them must be read."""

import random
from collections.abc import Callable
from decimal import Decimal
from itertools import product

import pytest

from noticecheck.prose.money import read_amounts
from noticecheck.prose.pairs import read_pairs
from noticecheck.records import dataclass

SENTENCES = 3000
SEED = 20261122


def grouped(mark: str, decimal: str = "") -> Callable[[random.Random], tuple[str, Decimal]]:
    """Return a maker of numbers grouped by a sign, with two decimals where `decimal` is given."""

    def make(chance: random.Random) -> tuple[str, Decimal]:
        whole, cents = chance.randrange(1_000_000, 999_999_999), f"{chance.randrange(100):02}" if decimal else ""
        return f"{whole:,}".replace(",", mark) + (decimal + cents if decimal else ""), Decimal(f"{whole}.{cents or 0}")

    return make


def indian(chance: random.Random) -> tuple[str, Decimal]:
    """Return a number in lakhs and crores."""
    digits = str(chance.randrange(10_00_000, 99_99_99_999))
    head, tail = digits[:-3], digits[-3:]
    parts = [head[max(0, end - 2) : end] for end in range(len(head), 0, -2)][::-1]
    return ",".join([*parts, tail]), Decimal(digits)


def plain(chance: random.Random) -> tuple[str, Decimal]:
    """Return a number without any sign."""
    value = chance.choice([chance.randrange(2, 1000), chance.randrange(10_000, 99_999_999)])
    return str(value), Decimal(value)


def eastern(chance: random.Random) -> tuple[str, Decimal]:
    """Return a number in the digits of Arabic with its own signs."""
    text, value = grouped("٬")(chance)
    return text.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")), value


def scaled(words: dict[str, int], decimal: str) -> Callable[[random.Random], tuple[str, Decimal]]:
    """Return a maker of numbers with a word of scale, one decimal at most."""

    def make(chance: random.Random) -> tuple[str, Decimal]:
        word, power = chance.choice(list(words.items()))
        whole, tenth = chance.randrange(2, 900), chance.randrange(10)
        shown = f"{whole}{decimal}{tenth}" if tenth else str(whole)
        return f"{shown}{word}", Decimal(f"{whole}.{tenth}") * 10**power

    return make


@dataclass(frozen=True)
class Language:
    """What sentences of a language are made of. `#` in a currency is where the number stands, `@` in a template a sum."""

    numbers: tuple[Callable[[random.Random], tuple[str, Decimal]], ...]
    currencies: dict[str, str]
    single: tuple[str, ...]
    pairs: tuple[str, ...]
    no_pairs: tuple[str, ...]


LANGUAGES = {
    "en": Language(
        (grouped(","), grouped(",", "."), grouped(" "), grouped("\u00a0"), grouped("'"), indian, plain,
         scaled({" thousand": 3, " million": 6, " mln": 6, " billion": 9, "k": 3, "m": 6, "bn": 9, " crore": 7, " lakh": 5}, ".")),
        {"USD #": "USD", "US$#": "USD", "# U.S. dollars": "USD", "€#": "EUR", "# euros": "EUR", "RUB #": "RUB",
        "# Kazakhstani tenge": "KZT",
         "AED #": "AED", "# Emirati dirhams": "AED", "£#": "GBP", "# hryvnias": "UAH", "₽ #": "RUB", "# Swiss francs": "CHF",
         "INR #": "INR",
         "# Turkish liras": "TRY", "# CZK": "CZK", "# Chinese yuan": "CNY", "KWD #": "KWD", "# BYN": "BYN", "# Mexican pesos": "MXN"},
        ("On 12 May 2014 he transferred @ to account No. 40817810500.", "Case No. 77-2011: the damage was @, as Article 159 says.",
         "By Order No. 2014/311 of 3 June 2014 a fine of @ was imposed; 45 shares (12.5 %) were seized.", "He took @.",
         "In 2012 @ disappeared."),
        ("The loss of @ (approximately @) was found.", "He stole @, equivalent to @, in 2013.", "Damage: @, i.e. @.",
        "@ or about @ was paid.",
         "He obtained @ (at the rate of the Central Bank on 12.05.2014 - @) from the bank."),
        ("He took @ and @ in May 2013.", "Of @ he returned @ to 12 investors.", "First @ was paid; then @ was paid on 3 May 2011."),
    ),
    "ru": Language(
        (grouped(" "), grouped("\u00a0", ","), grouped(" ", ","), plain, scaled({" тысяч": 3, " тыс.": 3, " млн": 6, " миллионов": 6,
        " млрд.": 9}, ",")),
        {"# российских рублей": "RUB", "# долларов США": "USD", "# евро": "EUR", "# тенге": "KZT", "# гривен": "UAH",
         "# белорусских рублей": "BYN", "# грн.": "UAH", "$#": "USD", "# китайских юаней": "CNY", "# USD": "USD"},
        ("12.05.2014 он перечислил @ на счёт № 40702810.", "По ч. 4 ст. 159 УК РФ: ущерб в размере @ причинён обществу.",
        "В 2012 году похищено @."),
        ("Ущерб составил @ (около @) по делу.", "Он похитил @, что эквивалентно @, у банка.",
        "Сумма: @ (по курсу ЦБ РФ на 01.02.2013 – @) и долг."),
        ("Он взял @ и @ из сейфа.", "Из @ он вернул @ потерпевшим.", "Сначала он получил @; затем передал @ водителю."),
    ),
    "fr": Language(
        (grouped(" "), grouped("\u202f", ","), grouped(".", ","), grouped("'"), plain, scaled({" mille": 3, " millions d'": 6,
        " millions de ": 6}, ",")),
        {"# EUR": "EUR", "# USD": "USD", "# CHF": "CHF", "# €": "EUR"},
        ("Le 12 mai 2014, il a versé @ sur le compte n° 40817810.", "L'article 313-1 et la somme de @ sont cités dans le dossier."),
        ("Le préjudice est de @ (environ @) selon la plainte.", "Il a détourné @, soit @, de la société.",
        "Il a reçu @, équivalant à @, en 2013."),
        ("Il a pris @ et @ dans le coffre.", "Sur les @ il a remboursé @ aux victimes."),
    ),
    "de": Language(
        (grouped("."), grouped(".", ","), grouped("'"), grouped(" "), plain, scaled({" Millionen": 6, " Mio.": 6, " Tsd.": 3,
        " Milliarden": 9}, ",")),
        {"# Euro": "EUR", "# US-Dollar": "USD", "# EUR": "EUR", "# Schweizer Franken": "CHF", "# russische Rubel": "RUB", "CHF #": "CHF"},
        ("Am 12.05.2014 überwies er @ auf das Konto Nr. 40817810.", "Nach § 263 Abs. 3 StGB beträgt der Schaden @ und mehr."),
        ("Der Schaden beträgt @ (etwa @) nach dem Gutachten.", "Er erhielt @, das entspricht @, von der Bank.",
        "Er nahm @, also rund @, mit."),
        ("Er nahm @ und @ aus der Kasse.", "Von den @ zahlte er @ an die 12 Anleger zurück."),
    ),
    "tr": Language(
        (grouped("."), grouped(".", ","), plain, scaled({" bin": 3, " milyon": 6, " milyar": 9}, ",")),
        {"# ABD doları": "USD", "# avro": "EUR", "# Türk lirası": "TRY", "# TL": "TRY", "# Rus rublesi": "RUB", "# USD": "USD"},
        ("12.05.2014 tarihinde @ tutarında para gönderdi.", "2016/1123 esas sayılı dosyada @ zarar için dava açıldı."),
        ("Şirket @ (yaklaşık @) zarara uğradı.", "O tarihte @, yani @, aldı."),
        ("Kasadan @ ve @ çaldı.", "Toplam @ için dava açıldı. Sonra @ bulundu."),
    ),
    "ar": Language(
        (grouped(","), eastern, plain, scaled({" ألف": 3, " مليون": 6, " مليار": 9}, ".")),
        {"# دولار أمريكي": "USD", "# يورو": "EUR", "# درهم إماراتي": "AED", "# دينار كويتي": "KWD", "# ريال سعودي": "SAR"},
        ("بتاريخ 12 مايو 2014 حول مبلغ @ إلى حساب مجهول.", "طبقا للمادة 399 بلغت الخسائر @ في القضية."),
        ("استولى على @ (ما يعادل @) من الشركة.", "بلغت الخسائر @، أي حوالي @، في ذلك الوقت."),
        ("سرق @ و @ من الخزنة.", "من أصل @ أعاد @ إلى 15 ضحية."),
    ),
    "zh": Language(
        (plain, grouped(","), scaled({"万": 4, "亿": 8}, ".")),
        {"#美元": "USD", "#欧元": "EUR", "人民币#元": "CNY", "#港元": "HKD", "#元人民币": "CNY", "#坚戈": "KZT"},
        ("该人于2014年5月12日转账@。", "根据刑法第266条，诈骗金额为@，涉及120人。"),
        ("损失@（约合@）。", "骗取@，相当于@。"),
        ("收受@和@。", "从@中返还@给15名受害人。"),
    ),
}  # fmt: skip


def a_sum(language: Language, chance: random.Random, other_than: str = "") -> tuple[str, Decimal, str]:
    """Return a sum as text, value and code, in a currency other than the one given."""
    shape, code = chance.choice([item for item in language.currencies.items() if item[1] != other_than])
    number, value = chance.choice(language.numbers)(chance)
    if code == "KWD" and number.count(".") == 1 and number.partition(".")[2].isdigit():
        number, value = plain(chance)
    text = shape.replace("#", number.rstrip() if shape.startswith("#") else number)
    return text, value, code


def fill(template: str, texts: list[str]) -> tuple[str, list[tuple[int, int]]]:
    """Put sums into a template; return the sentence and the place of each."""
    places, sentence = [], ""
    for piece, text in zip(template.split("@"), [*texts, ""], strict=True):
        sentence += piece
        places.append((len(sentence), len(sentence) + len(text)))
        sentence += text
    return sentence, places[:-1]


def cases() -> list[tuple[str, str, list[tuple[str, Decimal, str]], list[tuple[int, int]], bool]]:
    """Return the sentences with their languages, sums and places, and whether the two sums are a pair."""
    chance, made = random.Random(SEED), []
    while len(made) < SENTENCES:
        name = chance.choice(list(LANGUAGES))
        language = LANGUAGES[name]
        kind = chance.choice(("single", "pairs", "no_pairs"))
        template = chance.choice(getattr(language, kind))
        sums = [a_sum(language, chance)]
        sums += [a_sum(language, chance, sums[0][2])] * (template.count("@") - 1)
        sentence, places = fill(template, [text for text, _, _ in sums])
        made.append((name, sentence, sums, places, kind == "pairs"))
    return made


def pairs_in(sentence: str, language: str) -> list[tuple[str, str]]:
    """Return the pairs of a sentence as texts."""
    return [(pair.first.text, pair.second.text) for pair in read_pairs(sentence, language)]


CASES = cases()


def test_every_sum_of_the_random_sentences_is_read_with_its_place_value_and_currency():
    missed = [
        (sentence, found, wanted)
        for name, sentence, sums, places, _ in CASES
        if (found := [(m.start, m.end, m.value, m.currency) for m in read_amounts(sentence, name)])
        != (wanted := [(start, end, value, code) for (start, end), (_, value, code) in zip(places, sums, strict=True)])
    ]

    assert missed == []


def test_of_the_random_sentences_those_that_state_two_sums_as_equal_and_no_others_give_a_pair():
    wrong = [
        (sentence, found)
        for name, sentence, sums, _, is_pair in CASES
        if (found := pairs_in(sentence, name)) != ([(sums[0][0], sums[1][0])] if is_pair else [])
    ]

    assert wrong == []


@pytest.mark.parametrize(("space", "name"), list(product(("\u00a0", "\u202f", "\u2009"), LANGUAGES)), ids=repr)
def test_no_break_and_thin_spaces_change_neither_value_nor_place(space, name):
    sentences = [sentence for language, sentence, *_ in CASES[:200] if language == name]

    plain_reading = [[(m.start, m.end, m.value) for m in read_amounts(each, name)] for each in sentences]
    spaced_texts = [each.replace(" ", space) for each in sentences]
    spaced = [[(m.start, m.end, m.value) for m in read_amounts(each, name)] for each in spaced_texts]

    assert spaced == plain_reading
    assert all(m.text == each[m.start : m.end] for each in spaced_texts for m in read_amounts(each, name))
