from functools import partial

import pytest
from prose_actor_readers import gold, labels_of, required
from prose_gold import score

from noticecheck.prose.offices import read_offices


def read(text, language="en", surnames=()):
    return [(found.text, found.kind, found.label, found.confidence.value) for found in read_offices(text, language, surnames)]


@pytest.mark.parametrize("language", ["en", "fr", "es", "ar", "ru"])
def test_labelled_sentences_are_read_as_labelled(language):
    result = score(required(gold("offices", language)), partial(labels_of, "offices"))
    assert result.precision >= 0.93
    assert result.recall >= 0.93


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Being the general director of Kappa Ltd, he signed.", "en", ("general director", "director")),
        ("He held the position of chief accountant.", "en", ("chief accountant", "accountant")),
        ("En qualité de gérant, il a signé.", "fr", ("gérant", "director")),
        ("En calidad de alcalde firmó.", "es", ("alcalde", "minister")),
        ("Занимая должность главного бухгалтера, она подписала.", "ru", ("главного бухгалтера", "accountant")),
        ("بصفته مديرا وقع العقد", "ar", ("مديرا", "director")),
    ],
)
def test_an_office_is_sure_after_words_that_give_it(text, language, found):
    assert read(text, language) == [(found[0], "office", found[1], "sure")]


def test_an_office_behind_a_name_is_sure_only_when_it_is_the_name_of_the_wanted_person():
    text = "Novak, director of Kappa Ltd, signed."
    assert read(text) == [("director", "office", "director", "ambiguous")]
    assert read(text, surnames=["NOVAK"]) == [("director", "office", "director", "sure")]


@pytest.mark.parametrize(
    "text",
    [
        "He forged the signature of the director of Lumen Ltd.",
        "The head of the victim was hit.",
        "He introduced himself as a bank employee.",
        "He used the official seal and stated his official position on the matter.",
        "The director's office was searched.",
    ],
)
def test_the_office_of_somebody_else_and_a_pretended_one_are_not_given(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("Abusing his official position, he took the money.", "en", "Abusing his official position"),
        ("Il a agi en abusant de ses fonctions.", "fr", "en abusant de ses fonctions"),
        ("Lo hizo prevaliéndose de su cargo.", "es", "prevaliéndose de su cargo"),
        ("Используя служебное положение, он похитил деньги.", "ru", "Используя служебное положение"),
        ("مستغلا وظيفته اختلس المبلغ", "ar", "مستغلا وظيفته"),
    ],
)
def test_a_position_relied_on_is_given_where_no_post_is_stated(text, language, words):
    assert read(text, language) == [(words, "position_relied_on", "", "sure")]


def test_a_position_relied_on_is_silent_where_the_post_is_stated():
    text = "As mayor of the town, and abusing his official position, he took the money."
    assert read(text) == [("mayor", "office", "minister", "sure")]
