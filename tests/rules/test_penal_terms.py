"""The one maximum term in the wording of a provision: read where it is plain, left open where it is not."""

import pytest

from noticecheck.rules.penal_terms import Term, maximum_term

READ = (
    ("shall be punished by imprisonment of up to five years", "five years", 60),
    ("imprisonment for a term not exceeding ten (10) years", "ten (10) years", 120),
    ("deprivation of liberty for a term of five to ten years", "five to ten years", 120),
    ("imprisonment from 6 months to 5 years", "6 months to 5 years", 60),
    ("imprisonment of 5-10 years", "5-10 years", 120),
    ("five years' imprisonment and a fine of 500,000 roubles", "five years", 60),
    ("a term of imprisonment of between two and eight years", "two and eight years", 96),
    ("imprisonment for not less than two and not exceeding eight years", "two and not exceeding eight years", 96),
    ("imprisonment of up to twenty-two years", "twenty-two years", 264),
    ("imprisonment of up to 3 years and 6 months", "3 years and 6 months", 42),
    ("punishable by up to 10 years in prison", "10 years", 120),
    ("est puni de cinq ans d'emprisonnement et de 375 000 euros d'amende", "cinq ans", 60),
    ("un emprisonnement de six mois à cinq ans", "six mois à cinq ans", 60),
    ("réclusion criminelle de quinze à vingt-cinq ans", "quinze à vingt-cinq ans", 300),
    ("emprisonnement de cinq ans au plus", "cinq ans", 60),
    ("pena de prisión de uno a cinco años", "uno a cinco años", 60),
    ("presidio de seis meses a tres años", "seis meses a tres años", 36),
    ("prisión de treinta y cinco años", "treinta y cinco años", 420),
    ("privación de libertad no mayor de 8 años", "8 años", 96),
    ("pena privativa de libertad no menor de cuatro ni mayor de ocho años", "ocho años", 96),
    ("emprisonnement de deux ans à huit ans", "deux ans à huit ans", 96),
    ("a 10-year prison term", "10-year", 120),
)
OPEN = (
    "imprisonment for not less than 3 years",
    "imprisonment for two years or more",
    "emprisonnement d'au moins deux ans",
    "imprisonment of up to five years; in serious cases up to ten years",
    "whoever, with a child under fourteen years of age ...: imprisonment of up to 10 years",
    "imprisonment of up to five years, increased by half for a public officer",
    "imprisonment of up to ten years or life imprisonment",
    "disqualification from public office for up to five years",
    "imprisonment for ninety-two years",
    "prisión de sesenta y cinco años",
    "imprisonment of up to five years and thirty days",
    "emprisonnement de vingt et un ans",
    "one hundred and twenty years' imprisonment",
    "imprisonment; the limitation period is ten years",
    "imprisonment of up to five years for a repeated offence within recent years",
)
SILENT = (
    "",
    "years of age",
    "Whoever commits fraud shall be punished ...",
    "лишением свободы на срок до 10 лет",
    "Freiheitsstrafe bis zu fünf Jahren",
)


@pytest.mark.parametrize(("text", "words", "months"), READ)
def test_a_plain_maximum_is_read_with_its_place(text, words, months):
    start = text.index(words)
    assert maximum_term(text) == Term(months, words, start, start + len(words))


@pytest.mark.parametrize("text", OPEN)
def test_a_wording_with_more_than_one_plain_maximum_is_left_open(text):
    assert maximum_term(text) == "open"


@pytest.mark.parametrize("text", SILENT)
def test_a_wording_without_a_term_in_a_language_that_is_read_says_nothing(text):
    assert maximum_term(text) is None
