"""Totals with their parts, and sums that a text gives twice, as read from sentences."""

import pytest

from noticecheck.prose.reading import Reading


def totals(text, *countries):
    return [
        (found.whole.text, [part.text for part in found.parts], found.exhaustive) for found in Reading(text, countries=countries).totals
    ]


def twice(text):
    return [(found.first.text, found.second.text if found.second is not None else "") for found in Reading(text).twice]


@pytest.mark.parametrize(
    ("text", "whole", "parts"),
    [
        ("He took 100,000 euros, 250,000 euros and 300,000 euros, in total 700,000 euros.", "700,000 euros", 3),
        ("Il a pris 100 000 euros, 250 000 euros et 300 000 euros, soit un total de 700 000 euros.", "700 000 euros", 3),
        ("Tomó 100.000 euros, 250.000 euros y 300.000 euros, por un total de 700.000 euros.", "700.000 euros", 3),
        ("Levou 100.000 euros, 250.000 euros e 300.000 euros, num total de 700.000 euros.", "700.000 euros", 3),
        ("Er erhielt 100.000 Euro, 250.000 Euro und 300.000 Euro, insgesamt 700.000 Euro.", "700.000 Euro", 3),
        ("Он получил 100 000 евро, 250 000 евро и 300 000 евро, всего 700 000 евро.", "700 000 евро", 3),
        ("Він отримав 100 000 євро, 250 000 євро і 300 000 євро, всього 700 000 євро.", "700 000 євро", 3),
        ("Şüpheli 100.000 avro, 250.000 avro ve 300.000 avro, toplam 700.000 avro aldı.", "700.000 avro", 3),
        ("استلم 100000 يورو و250000 يورو و300000 يورو، بمجموع 700000 يورو.", "700000 يورو", 3),
        ("他收受10万欧元、25万欧元和30万欧元，共计70万欧元。", "70万欧元", 3),
        ("He took 900,000 euros, consisting of 500,000 euros and 300,000 euros.", "900,000 euros", 2),
    ],
)
def test_a_list_with_its_total_is_read_in_every_language(text, whole, parts):
    assert [(total, len(found), exhaustive) for total, found, exhaustive in totals(text)] == [(whole, parts, True)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("He paid 3,000 dollars to the driver and 4,000 dollars to the clerk, a total of 9,000 dollars.", 2),
        ("Of a debt of 50,000 euros he paid 3,000 euros, 4,000 euros and 5,000 euros, of a total of 90,000 euros.", 3),
        ("He took 900,000 euros, of which 500,000 euros in cash and 600,000 euros in bonds.", 2),
        ("He took 900,000 euros, including 950,000 euros of his own.", 1),
    ],
)
def test_what_may_leave_a_part_out_is_not_exhaustive(text, parts):
    assert [(len(found), exhaustive) for _, found, exhaustive in totals(text)] == [(parts, False)]


@pytest.mark.parametrize(
    "text",
    [
        "On 1 May he took 500,000 euros and 100,000 euros. In total 700,000 euros disappeared.",
        "He took 900,000 euros, including 50,000 dollars.",
        "He took 20,000 dollars and 30,000 euros, in total 60,000 euros.",
        "He took about 20,000 euros and 30,000 euros, in total 60,000 euros.",
        "He took 20,000 euros and 30,000 euros, in total about 60,000 euros.",
        "He took 20,000 euros each and 30,000 euros, in total 600,000 euros.",
        "A total of 60,000 euros was taken.",
        "He took 900,000 euros and bought a house for 500,000 euros and a car for 600,000 euros.",
        "He took 900,000 roubles, equivalent to 20,000 euros and 30,000 dollars, in total 60,000 euros.",
    ],
)
def test_sums_of_other_things_are_no_parts(text):
    assert totals(text, "RU") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He took 500 000 (fifty thousand) euros.", [("500 000 (fifty thousand) euros", "")]),
        ("He took USD 5,000 (five hundred US dollars).", [("USD 5,000", "five hundred US dollars")]),
        ("The total damage is 5,000 euros. The total damage caused was 6,000 euros.", [("5,000 euros", "6,000 euros")]),
        ("Общий ущерб составил 5 000 евро. Общая сумма ущерба – 6 000 евро.", [("5 000 евро", "6 000 евро")]),
        ("He took 500 000 (five hundred thousand) euros.", []),
        ("He took USD 5,000 (five thousand US dollars).", []),
        ("He took USD 5,000 (USD 6,000 with interest).", []),
        ("The total damage is 5,000 euros. The total damage is 6,000 dollars.", []),
        ("The total damage is about 5,000 euros. The total damage is 6,000 euros.", []),
        ("The damage to one victim is 5,000 euros. The damage to another is 6,000 euros.", []),
        ("The total damage is 5,000 euros. The total damage of 5,000 euros was not made good.", []),
    ],
)
def test_one_sum_with_two_values_is_told_and_nothing_else(text, found):
    assert twice(text) == found
