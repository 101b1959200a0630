from functools import partial

import pytest
from prose_actor_readers import gold, labels_of, required
from prose_gold import score

from noticecheck.prose.lexicon import table
from noticecheck.prose.mention import Confidence
from noticecheck.prose.organisations import possible_names, read_organisations

LANGUAGES = ["en", "fr", "es", "ar", "ru"]


def read(text, language="en", known=()):
    return [
        (found.text, found.kind, found.name, found.why.removeprefix("organisations."))
        for found in read_organisations(text, language, known)
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_labelled_sentences_are_read_as_labelled(language):
    sentences = required(gold("organisations", language))
    assert score(sentences, partial(labels_of, "organisations")).precision >= 0.95
    assert score(sentences, partial(labels_of, "organisations")).recall >= 0.95


@pytest.mark.parametrize(
    "text",
    ["OOO Zarya paid", "ООО Zarya paid", "ОOO Zarya paid", "O00 Zarya paid", "OОО Zarya paid"],
    ids=["Latin", "Cyrillic", "first letter Cyrillic", "zeros for letters", "last letters Cyrillic"],
)
def test_a_legal_form_in_look_alike_letters_is_the_same_form(text):
    assert read(text) == [(text.removesuffix(" paid"), "company", "Zarya", "form-before")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He sued Kappa Trading, S.A. de C.V. for it.", "Kappa Trading, S.A. de C.V."),
        ("He sued Müller & Söhne GmbH for it.", "Müller & Söhne GmbH"),
        ("He sued Delta Trans s.r.o. for it.", "Delta Trans s.r.o."),
        ('He sued "Blue Lagoon" LLC for it.', '"Blue Lagoon" LLC'),
        ("He sued Limited Liability Company 'Trading House East' for it.", "Limited Liability Company 'Trading House East'"),
        ("He sued Kappa Bilişim A.Ş. for it.", "Kappa Bilişim A.Ş."),
    ],
)
def test_a_company_is_found_with_its_legal_form_before_or_after(text, found):
    assert [(one.text, one.confidence) for one in read_organisations(text, "en")] == [(found, Confidence.SURE)]


@pytest.mark.parametrize(
    "text",
    [
        "As of 5 May the sum was paid as a deposit.",
        "Smith and AS IS were typed in capitals.",
        "sa part a été saisie",
        "The District Court issued a warrant.",
        "HE STOLE THE MONEY OF A COMPANY LTD AND FLED.",
        "The company did not pay and the bank was closed.",
        "",
    ],
)
def test_nothing_is_an_organisation_without_a_name(text):
    assert read_organisations(text, "en") == ()


def test_a_name_in_the_fields_of_the_notice_is_found_without_its_legal_form():
    assert read("Money left Vostokles in 2012; LLC VOSTOKLES did not notice.", known=["ООО «Vostokles»"]) == [
        ("Vostokles", "organisation", "Vostokles", "known"),
        ("LLC VOSTOKLES", "company", "VOSTOKLES", "form-before"),
    ]


def test_a_name_comes_back_without_its_legal_form_or_by_its_short_name():
    text = 'Baltic Fish Trading Ltd (hereinafter "BFT") signed; Baltic Fish Trading paid and BFT did not deliver.'
    assert read(text) == [
        ("Baltic Fish Trading Ltd", "company", "Baltic Fish Trading", "form-after"),
        ("BFT", "company", "BFT", "later"),
        ("Baltic Fish Trading", "company", "Baltic Fish Trading", "later"),
        ("BFT", "company", "BFT", "later"),
    ]


def test_a_name_in_arabic_without_quotation_marks_is_doubtful():
    found = read_organisations("وقع العقد مع شركة الندى للتجارة في المدينة", "ar")
    assert [(one.text, one.confidence) for one in found] == [("الندى للتجارة", Confidence.AMBIGUOUS)]


def test_a_name_that_no_grammar_knows_is_possible_so_that_a_rule_only_asks():
    text = "In Morava he took money from Tatneftorg and from “Blue House”."
    assert read_organisations(text, "en") == ()
    possible = possible_names(text, "en", ())
    assert [(one.text, one.confidence) for one in possible] == [
        ("Morava", Confidence.AMBIGUOUS),
        ("Tatneftorg", Confidence.AMBIGUOUS),
        ("“Blue House”", Confidence.AMBIGUOUS),
    ]


def test_what_other_readers_have_found_is_no_possible_name():
    text = "He worked for Kappa Ltd in the year 2012."
    assert possible_names(text, "en", read_organisations(text, "en")) == ()


@pytest.mark.parametrize("form", sorted(table("mul", "forms.after")))
def test_every_legal_form_of_the_lexicon_is_read_behind_a_name(form):
    language, name = ("en", "Kappa") if form.isascii() or form[0].upper() != form[0].lower() else ("ar", "شركة الندى")
    found = [one.text for one in read_organisations(f"x {name} {form} x", language)]
    assert found == [f"{name.removeprefix('شركة ')} {form}"]


@pytest.mark.parametrize("form", sorted(table("mul", "forms.before")))
def test_every_legal_form_of_the_lexicon_is_read_before_a_name(form):
    assert [one.text for one in read_organisations(f"x {form} Kappa x", "en")] == [f"{form} Kappa"]
