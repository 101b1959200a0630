from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prose_actor_readers import gold, labels_of, required
from prose_gold import score

from noticecheck.prose.actors import read_actors
from noticecheck.prose.marks import read_marks
from noticecheck.prose.mention import Confidence
from noticecheck.prose.offices import read_offices
from noticecheck.prose.organisations import possible_names, read_organisations
from noticecheck.prose.quantities import read_quantities
from noticecheck.prose.victims import read_victims

LANGUAGES = ["en", "fr", "es", "ar", "ru"]
READERS = [read_organisations, read_actors, read_offices, read_victims, read_quantities, read_marks, partial(possible_names, besides=())]


def read(text, language="en"):
    return [(found.text, found.kind, found.confidence.value) for found in read_actors(text, language)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_surely_unnamed_in_the_labelled_sentences_is_labelled(language):
    sentences = gold("actors", language)
    by_text = {one.text: one for one in sentences}
    result = score(required(sentences), lambda one: labels_of("actors", by_text[one.text], sure=True))
    assert result.given
    assert result.precision >= 0.93


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_labelled_as_unnamed_is_found(language):
    sentences = gold("actors", language)
    by_text = {one.text: one for one in sentences}
    assert score(required(sentences), lambda one: labels_of("actors", by_text[one.text])).recall >= 0.93


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        (
            "He used a company and several other firms.",
            "en",
            [("a company", "company", "sure"), ("several other firms", "company", "sure")],
        ),
        ("A group of unidentified persons helped.", "en", [("A group of unidentified persons", "group", "sure")]),
        ("Persons unknown took it.", "en", [("Persons unknown", "person", "sure")]),
        ("одна из фирм и неустановленные лица", "ru", [("одна из фирм", "company", "sure"), ("неустановленные лица", "person", "sure")]),
        ("des individus non identifiés", "fr", [("des individus non identifiés", "person", "sure")]),
        ("personas no identificadas", "es", [("personas no identificadas", "person", "sure")]),
        ("مع أشخاص مجهولين", "ar", [("أشخاص مجهولين", "person", "sure")]),
    ],
)
def test_a_reference_without_a_name_is_sure_when_it_says_so(text, language, found):
    assert read(text, language) == found


@pytest.mark.parametrize(
    "text",
    [
        "He applied for a bank loan and lost his company car.",
        "Every company must keep accounts, and no person may be punished twice.",
        "The company Kappa Ltd paid; the company was then closed.",
        "Kappa Ltd, a company registered in Malta, paid; Oriel Ltd is a company that trades.",
        "A bank employee, Petr Kralik, and the victim Jan Maly spoke.",
        "The wanted person, the accused and the suspect is one and the same.",
        "He founded a firm called Verdant Freight.",
        "The accused, an entrepreneur, was an official.",
        "He signed with the official seal.",
    ],
)
def test_a_name_nearby_or_another_meaning_makes_it_no_reference(text):
    assert read(text) == []


def test_a_definite_reference_may_take_up_a_name_that_was_not_seen():
    assert read("He worked for Tatneftorg until the company dismissed him.") == [("the company", "company", "ambiguous")]


def test_a_name_that_comes_behind_a_comma_or_in_a_list_leaves_a_doubt():
    assert read("He used a company registered in Malta, Kappa Ltd, for it.") == [("a company", "company", "ambiguous")]
    assert read("He used shell companies, including OOO Prima and OOO Vega.") == [("shell companies", "company", "ambiguous")]


def test_the_wanted_person_behind_a_comma_is_not_the_name_of_the_unknown():
    assert read("Together with unidentified persons, NOVAK stole it.") == [("unidentified persons", "person", "sure")]


def test_nothing_is_sure_in_a_text_all_in_capitals():
    assert read("HE STOLE THE MONEY OF A COMPANY.") == [("A COMPANY", "company", "ambiguous")]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("He hit the victim Jan Maly.", "en", [("Jan Maly", "person", "sure")]),
        ("The injured party, Mrs. Olga Petrova, paid.", "en", [("Olga Petrova", "person", "sure")]),
        ("He stole from LLC Sever.", "en", [("LLC Sever", "company", "ambiguous")]),
        ("200 investors lost their savings.", "en", [("200 investors", "victim", "sure")]),
        ("property of commercial organisations", "en", [("commercial organisations", "organisation", "ambiguous")]),
        ("Потерпевший Петров и вкладчики", "ru", [("Петров", "person", "sure"), ("вкладчики", "victim", "ambiguous")]),
        ("au préjudice de la société Nordex SA", "fr", [("Nordex SA", "company", "ambiguous")]),
        ("He opened an account.", "en", []),
    ],
)
def test_a_victim_is_given_with_the_name_or_as_described(text, language, found):
    assert [(one.text, one.kind, one.confidence.value) for one in read_victims(text, language)] == found


PIECES = (
    *(
        "LLC ",
        "ООО ",
        "«",
        "»",
        '"',
        "a company",
        "The company ",
        "Kappa",
        " Ltd",
        "é",
        "e\u0301",
        "İ",
        "ß",
        "\u200f",
        "شركة ",
        "شخص",
        "مجهول ",
    ),
    *(
        ", ",
        ". ",
        "(",
        ")",
        "director of ",
        "as ",
        "40 kg ",
        "1.250 g",
        "Article 5",
        "ч. 4 ст. 159 ",
        "УК",
        " victim ",
        "\u00a0",
        "\n",
        "１２",
        "٤٠ ",
    ),
)


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join), st.sampled_from([None, *LANGUAGES, "tr"]))
def test_every_mention_is_the_characters_at_its_place(text, language):
    mentions = [found for reader in READERS for found in reader(text, language)]
    assert [text[found.start : found.end] for found in mentions] == [found.text for found in mentions]
    assert all(found.text and isinstance(found.confidence, Confidence) for found in mentions)


@pytest.mark.parametrize("text", ["a company" + "," * 3000, "LLC " * 1000, '"' * 3000, "Article 1" + "-1" * 2000, "unknown " * 1000])
def test_hostile_texts_are_read_to_their_end(text):
    assert all(isinstance(reader(text, "en"), tuple) for reader in READERS)
