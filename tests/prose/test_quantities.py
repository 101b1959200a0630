"""The measures of quantities, and which quantities a text states as one."""

from decimal import Decimal

import pytest

from noticecheck.prose.quantities import read_quantities
from noticecheck.prose.reading import Reading


def pairs(text):
    return [(pair.first.text, pair.second.text) for pair in Reading(text).quantity_pairs]


@pytest.mark.parametrize(
    ("text", "language", "bases"),
    [
        ("5 kg of cocaine", "en", [(5000, "gram")]),
        ("2.5 mg of fentanyl", "en", [("0.0025", "gram")]),
        ("3 tonnes of hashish", "en", [(3_000_000, "gram")]),
        ("10 lbs of cannabis", "en", [("4535.9237", "gram")]),
        ("2 ounces of heroin", "en", [("56.69904625", "gram")]),
        ("2 ounces of gold", "en", [("56.69904625", "gram"), ("62.2069536", "gram")]),
        ("40 litres of methadone", "en", [(40, "liter")]),
        ("250 ml de morphine", "fr", [("0.25", "liter")]),
        ("3 onces de cocaïne", "fr", [("85.048569375", "gram")]),
        ("40 gramos de cocaína", "es", [(40, "gram")]),
        ("0,5 кг героина", "ru", [(500, "gram")]),
        ("40 كيلوغرام من الكوكايين", "ar", [(40000, "gram")]),
        ("25,000 grams of heroin", "en", [(25000, "gram"), (25, "gram")]),
        ("3 tons of cannabis", "en", []),
        ("1,200 tablets", "en", []),
    ],
)
def test_a_quantity_has_its_measures_in_grams_or_litres_in_every_reading(text, language, bases):
    (mention,) = read_quantities(text, language)
    assert [measure.base() for measure in mention.measures()] == [(Decimal(number), unit) for number, unit in bases]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("The accused sold 2.5 kg (25,000 g) of heroin to a stranger.", ("2.5 kg", "25,000 g")),
        ("The accused sold 500 g, i.e. 0.5 kg of heroin, to a stranger.", ("500 g", "0.5 kg of heroin")),
        ("The accused sold a quantity of 500 g = 5 kg of heroin.", ("500 g", "5 kg of heroin")),
        ("The accused sold 10 lb (5 kg) of cocaine and 1 kg of heroin.", ("10 lb", "5 kg")),
        ("Le prévenu a vendu 2,5 kg, soit 25 000 grammes de cocaïne, à un inconnu.", ("2,5 kg", "25 000 grammes de cocaïne")),
        ("El acusado vendió 2,5 kg, es decir, 25000 gramos de cocaína, a un desconocido.", ("2,5 kg", "25000 gramos de cocaína")),
        ("Обвиняемый сбыл 2,5 кг, то есть 25000 грамм героина, неизвестному лицу.", ("2,5 кг", "25000 грамм героина")),
        ("Обвиняемый хранил дома 0,5 кг героина, т.е. 5000 г.", ("0,5 кг героина", "5000 г")),
        ("باع المتهم 2 كيلوغرام أي 20000 جرام من الهيروين.", ("2 كيلوغرام", "20000 جرام من الهيروين")),
    ],
)
def test_two_quantities_in_apposition_are_a_pair(text, pair):
    assert pairs(text) == [pair]


@pytest.mark.parametrize(
    "text",
    [
        "The accused sold packages of 500 g (2 kg) of heroin.",
        "The accused sold two 500 g (1 kg) of heroin.",
        "The accused sold 3 x 500 g = 1.5 kg of heroin.",
        "The accused sold 1 kg and 500 g (1.5 kg) of heroin.",
        "The accused sold 3 bags of 2 kg each (6 kg) of cocaine.",
        "The accused sold about 2 kg (3 kg) of heroin.",
        "The accused carried 5 kg of cocaine, i.e. 4 kg of pure cocaine.",
        "The accused carried 5 kg of cocaine (4 kg of pure cocaine) to London.",
        "The accused sold 5 kg of drugs (2 kg of heroin) to a stranger.",
        "The accused sold 5 kg of drugs (2 kg and 3 kg) to a stranger.",
        "The accused sold 500 grams of heroin (15 kg a month) to a stranger.",
        "The accused sold 5 kg of cocaine, 2 kg of heroin and 1 kg of opium.",
        "The accused sold 2 tons (4,000 lb) of cannabis.",
        "Le prévenu a vendu deux sachets de 500 g, soit 1 kg de cocaïne.",
        "El acusado vendió bolsas de 500 g, es decir, 2 kg de cocaína.",
        "Обвиняемый сбыл пакеты по 500 г (2 кг) героина.",
        "باع المتهم أكياس من 500 غرام أي 2 كيلوغرام من الهيروين.",
    ],
)
def test_a_share_a_multiple_a_purity_and_a_list_are_no_pair(text):
    assert pairs(text) == []
