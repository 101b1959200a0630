from decimal import Decimal
from functools import partial

import pytest
from prose_actor_readers import gold, labels_of, required
from prose_gold import score

from noticecheck.prose.lexicon import table
from noticecheck.prose.marks import read_marks
from noticecheck.prose.quantities import read_quantities

LANGUAGES = ["en", "fr", "es", "ar", "ru"]
PLAIN = ["formula", "conclusion", "unnamed_source", "sensitive", "vague_amount"]


def read(text, language="en"):
    return [(found.text, found.kind, found.label, found.confidence.value) for found in read_marks(text, language)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_labelled_sentences_are_read_as_labelled(language):
    result = score(required(gold("marks", language)), partial(labels_of, "marks"))
    assert result.precision >= 0.95
    assert result.recall >= 0.9


@pytest.mark.parametrize(
    ("language", "kind", "term"),
    [(language, kind, term) for language in LANGUAGES for kind in PLAIN for term in sorted(table(language, f"marks.{kind}"))],
)
def test_every_phrase_of_the_lexicon_is_found_as_itself(language, kind, term):
    phrase = term.replace("*", "")
    found = {(one.kind, one.text) for one in read_marks(f"x {phrase} x", language) if one.kind != "guilt"}
    assert found == {(kind, phrase)}


@pytest.mark.parametrize(
    ("text", "language", "label"),
    [
        ("The terrorist fled.", "en", "terrorist"),
        ("He is a dangerous criminal.", "en", "criminal"),
        ("The criminal did not stop.", "en", "criminal"),
        ("That extremist couldn't be found.", "en", "extremist"),
        ("Le criminel est à l'étranger.", "fr", "criminal"),
        ("Le terroriste ne s'est pas arrêté.", "fr", "terrorist"),
        ("Le criminel n'a pas été retrouvé.", "fr", "criminal"),
        ("El criminal no se detuvo.", "es", "criminal"),
        ("El delincuente huyó.", "es", "delinquent"),
        ("Преступник скрылся.", "ru", "criminal"),
        ("فر المجرم إلى الخارج", "ar", "criminal"),
    ],
)
def test_guilt_is_asserted_by_a_noun_for_the_person(text, language, label):
    assert [(one.kind, one.label) for one in read_marks(text, language)] == [("guilt", label)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The criminal group and the terrorist organisation are named in the Criminal Code.", "en"),
        ("The criminal proceedings did not stop, and the criminal court could not be seised.", "en"),
        ("Le réseau criminel n'a pas cessé et l'acte terroriste ne fut pas commis.", "fr"),
        ("El acto criminal no se cometió, y el juzgado de lo criminal no lo condenó.", "es"),
        ("He is accused of being a member of a terrorist group.", "en"),
        ("Le groupe criminel et l'acte terroriste sont cités.", "fr"),
        ("El grupo criminal y el acto terrorista se mencionan.", "es"),
        ("Преступная группа и террористический акт названы.", "ru"),
        ("التنظيم الإرهابي والعمل الإجرامي مذكوران", "ar"),
        ("His hair is black, his Christian name is Alex, and the opposition to the claim was rejected.", "en"),
        ("The company was established in 2009 and a large sum of 40,000 euros was paid.", "en"),
        ("A large sum of USD 40,000 was paid.", "en"),
        ("Article 5 of the contract and section 3 of the lease were broken.", "en"),
        ("ст. 5 договора нарушена", "ru"),
    ],
)
def test_the_same_words_in_another_meaning_are_no_marks(text, language):
    assert read(text, language) == []


@pytest.mark.parametrize(
    ("text", "language", "words", "label", "confidence"),
    [
        ("under Article 159 part 4 of the Criminal Code.", "en", "Article 159 part 4 of the Criminal Code", "159", "sure"),
        ("under paragraph 2 of Article 210(1) of the Penal Code.", "en", "paragraph 2 of Article 210(1) of the Penal Code", "210", "sure"),
        ("under 18 U.S.C. § 1343 and", "en", "18 U.S.C. § 1343", "1343", "sure"),
        ("under Articles 159, 160 and 210 of the Criminal Code", "en", "Articles 159, 160 and 210 of the Criminal Code", "159", "sure"),
        ("under Article 159.", "en", "Article 159", "159", "ambiguous"),
        ("l'article 313-1 du code pénal", "fr", "l'article 313-1 du code pénal", "313-1", "sure"),
        ("п. «б» ч. 3 ст. 160 УК РФ", "ru", "п. «б» ч. 3 ст. 160 УК РФ", "160", "sure"),
        ("المادة 336 من قانون العقوبات", "ar", "المادة 336 من قانون العقوبات", "336", "sure"),
    ],
)
def test_a_provision_is_read_with_its_number_and_its_code(text, language, words, label, confidence):
    assert read(text, language) == [(words, "provision", label, confidence)]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("40 kg of cocaine", "en", ("40 kg of cocaine", Decimal(40), "kg", "cocaine", "sure")),
        ("2.5 grams of heroin", "en", ("2.5 grams of heroin", Decimal("2.5"), "g", "heroin", "sure")),
        ("1,200 tablets", "en", ("1,200 tablets", Decimal(1200), "tablet", "", "sure")),
        ("1.250 kg of gold", "en", ("1.250 kg of gold", Decimal("1.250"), "kg", "gold", "ambiguous")),
        ("1.250 kg de oro", "es", ("1.250 kg de oro", Decimal(1250), "kg", "gold", "ambiguous")),
        ("2,5 грамма героина", "ru", ("2,5 грамма героина", Decimal("2.5"), "g", "heroin", "sure")),
        ("40 كيلوغرام من الكوكايين", "ar", ("40 كيلوغرام من الكوكايين", Decimal(40), "kg", "cocaine", "sure")),
    ],
)
def test_a_quantity_has_its_value_unit_and_substance(text, language, found):
    mentions = read_quantities(text, language)
    assert [(one.text, one.value, one.unit, one.substance, one.confidence.value) for one in mentions] == [found]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("He weighs 80 kg.", "en"),
        ("room 12 g of the hotel", "en"),
        ("5 G networks", "en"),
        ("12 марта 2012 г. он уехал", "ru"),
        ("file A-40 kg", "en"),
    ],
)
def test_the_weight_of_a_person_rooms_and_years_are_no_quantities(text, language):
    assert read_quantities(text, language) == ()
