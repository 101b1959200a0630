"""The places that a text names, what they are the places of, and the words and names that are no places."""

import json
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from prose_gold import score, sentences
from prose_readers import place_label, read_gold_places

from noticecheck.prose import lexicon
from noticecheck.prose.gazetteer import nominatives
from noticecheck.prose.phrases import Phrases
from noticecheck.prose.place_context import Surroundings
from noticecheck.prose.places import _places, read_places
from noticecheck.prose.tokens import tokenise

DATA = Path(lexicon.__file__).with_name("data")
LANGUAGES = ["en", "fr", "es", "ar", "ru"]
PIECES = st.sampled_from(
    [
        *(
            "in",
            "In",
            "the",
            "city",
            "of",
            "Moscow",
            "Almaty",
            ",",
            "Kazakhstan",
            "Reading",
            "Georgia",
            "St",
            ".",
            "Petersburg",
            "-",
            "Tver",
            "region",
        ),
        *(
            "Court",
            "NOVAK",
            "Mr",
            "12",
            "Harbour",
            "Street",
            "US",
            "Republic",
            "rue",
            "des",
            "Lilas",
            "calle",
            "Mayor",
            "(",
            ")",
            '"',
            "\u00a0",
            "İ",
        ),
        *("г.", "Москве", "область", "ул.", "д.", "5", "مدينة", "القاهرة", "في", "مصر", "\u200f", "ß"),
    ]
)


def read(text, language="en", known=()):
    return [(found.text, place_label(found)) for found in read_places(text, language, known)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_labelled_sentences_are_read_as_labelled(language):
    gold = sentences("places", language)
    assert score(gold, read_gold_places).precision >= 0.92
    assert score(gold, read_gold_places).recall >= 0.92


@given(
    st.one_of(st.text(), st.lists(PIECES, max_size=20).map(" ".join), st.lists(PIECES, max_size=20).map("".join)),
    st.sampled_from(LANGUAGES),
)
@settings(max_examples=300, deadline=None)
def test_every_place_stands_where_it_says_and_none_in_another(text, language):
    found = read_places(text, language, ["Lower Marling"])
    assert [one.text for one in found] == [text[one.start : one.end] for one in found]
    assert all(before.end <= after.start for before, after in pairwise(found))


class Counted(Sequence):
    """Tokens that count how often they are looked at."""

    def __init__(self, tokens):
        self.tokens, self.looks = tokens, 0

    def __len__(self):
        return len(self.tokens)

    def __getitem__(self, place):
        self.looks += 1
        return self.tokens[place]


@pytest.mark.parametrize("piece", ["Moscow ", "in Moscow, ", "the city of ", "A ", "New York-", "12 Harbour Road ", "Republic of ", "( "])
def test_twice_the_text_takes_about_twice_the_looks(piece):
    texts = [piece * (length // len(piece)) for length in (3_000, 6_000)]
    counted = [Counted(tokenise(text)) for text in texts]
    for text, tokens in zip(texts, counted, strict=True):
        tuple(_places(Surroundings.of(text, Phrases(tokens, "en")), frozenset({"lower marling"})))
    once, twice = (tokens.looks for tokens in counted)
    assert twice <= 2.1 * once + 200


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("in Almaty, Kazakhstan", "en", [("Almaty", "town"), ("Kazakhstan", "country KZ")]),
        ("the Republic of Kazakhstan", "en", [("Republic of Kazakhstan", "country KZ")]),
        ("in the Samara region", "en", [("Samara region", "region")]),
        ("in the oblast of Lower Marling", "en", [("Lower Marling", "region")]),
        ("at 14 Harbour Street, Gdynia", "en", [("14 Harbour Street", "address"), ("Gdynia", "town")]),
        ("in Almaty NOVAK met him", "en", [("Almaty", "town")]),
        ("au Kazakhstan et à Genève", "fr", [("Kazakhstan", "country KZ"), ("Genève", "town")]),
        ("en Alemania y en Ginebra", "es", [("Alemania", "country DE"), ("Ginebra", "town")]),
        ("في تركيا وفي بيروت", "ar", [("تركيا", "country TR"), ("بيروت", "town")]),
        ("из Нижнего Новгорода в Турцию", "ru", [("Нижнего Новгорода", "town"), ("Турцию", "country TR")]),
        ("г. Химки, ул. Мира, д. 10, кв. 5", "ru", [("Химки", "town"), ("ул. Мира, д. 10, кв. 5", "address")]),
    ],
)
def test_a_place_has_its_kind_and_a_country_its_code(text, language, found):
    assert read(text, language) == found


@pytest.mark.parametrize("word", ["Москва", "Москвы", "Москве", "Москву", "Москвой"])
def test_a_russian_town_is_found_in_every_case(word):
    assert read(f"в {word}", "ru") == [(word, "town")]


@pytest.mark.parametrize(
    ("form", "nominative"), [("казани", "казань"), ("россии", "россия"), ("минском", "минск"), ("грозного", "грозный"), ("орла", "орел")]
)
def test_a_case_form_leads_back_to_its_nominative(form, nominative):
    assert nominative in set(nominatives(form))


@pytest.mark.parametrize(
    ("text", "language", "roles"),
    [
        ("Article 159 of the Criminal Code of Ukraine", "en", ["law"]),
        ("a citizen of the Republic of Kazakhstan", "en", ["nationality"]),
        ("born on 3 May 1979 in Kazan", "en", ["birth"]),
        ("the Oktyabrsky District Court of the city of Barnaul", "en", ["procedure"]),
        ("with its registered office in Cyprus", "en", ["office"]),
        ("a citizen stole the goods in Moscow", "en", ["fact"]),
        ("уроженец г. Баку, гражданин Азербайджана", "ru", ["birth", "nationality"]),
        ("Code pénal de Tunisie", "fr", ["law"]),
    ],
)
def test_what_stands_before_a_place_says_what_it_is_the_place_of(text, language, roles):
    assert [found.role for found in read_places(text, language)] == roles


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Reading the orange file, Mr. Paris split the nice mobile phone box.", "en"),
        ("Moscow Credit Bank and Kazan Trade Ltd refused.", "en"),
        ("a Russian investigator, U.S. dollars, turkey and china plates; it told us", "en"),
        ("Georgia Kent and Jordan Washington signed.", "en"),
        ("The Oktyabrsky District Court and this region", "en"),
        ("российский следователь и минская карта ООО «Тверь-Снаб»", "ru"),
        ("Doña Mercedes Rosario y León Dorado S.A.", "es"),
        ("المتهم المصري الجنسية", "ar"),
    ],
)
def test_adjectives_names_and_words_are_no_places(text, language):
    assert read(text, language) == []


def test_a_place_that_the_document_names_elsewhere_needs_no_list():
    assert (read("He met them near Lower Marling."), read("He met them near Lower Marling.", known=["Lower Marling"])) == (
        [],
        [("Lower Marling", "town")],
    )


def test_the_tables_are_as_small_as_they_are_meant_to_be():
    sizes = {name: (DATA / name).stat().st_size for name in ("towns.json", "countries.json")}
    assert {name: size for name, size in sizes.items() if size > 100_000} == {}


def test_every_language_knows_the_countries_by_name():
    countries = json.loads((DATA / "countries.json").read_text(encoding="utf-8"))
    assert {language: len(set(names.values())) > 230 for language, names in countries.items()} == dict.fromkeys(LANGUAGES, True)
