import pytest

from noticecheck.prose.elements import ELEMENTS, PERHAPS, read_charges, unmatched_charges, words_of
from noticecheck.prose.lexicon import table
from noticecheck.prose.phrases import laid_out

LANGUAGES = ["en", "fr", "es", "ru", "ar"]
LETTER = (
    "On 3 May 2014 in Lipova the accused wrote a letter to the newspaper about the mayor and read it aloud in the square before many "
    "of his followers, who applauded him for it."
)


def unmatched(charge, facts, language="en", facts_language="en"):
    found = unmatched_charges(charge, language, laid_out(facts, facts_language))
    return [(one.text, one.label, one.confidence.value) for one in found]


def test_a_charge_is_read_with_the_elements_that_tell_it():
    charge = "fraud and murder"
    found = read_charges(charge, "en")
    assert [(one.text, one.label, one.start, one.end) for one in found] == [("fraud", "deceit taking", 0, 5), ("murder", "death", 10, 16)]


@pytest.mark.parametrize(
    ("charge", "language", "offences"),
    [
        ("robbery with a firearm", "en", {"robbery with a firearm": "taking force weapon"}),
        ("laundering of the proceeds of drug trafficking", "en", {"laundering of the proceeds of drug trafficking": "money drug"}),
        ("fraud, aggravated robbery; arson", "en", {"fraud": "deceit taking", "robbery": "taking force", "arson": "fire"}),
        ("vol avec violences et effraction", "fr", {"vol avec violences": "taking injury"}),
        ("vol avec effraction et violences", "fr", {"vol avec effraction et violences": "taking injury"}),
        ("blanchiment d'escroquerie", "fr", {"blanchiment d'escroquerie": "money deceit taking"}),
        ("meurtre et vol", "fr", {"meurtre": "death", "vol": "taking"}),
        ("secuestro con homicidio y estafa", "es", {"secuestro con homicidio": "liberty death", "estafa": "deceit taking"}),
        ("убийство, сопряженное с разбоем", "ru", {"убийство, сопряженное с разбоем": "death taking force"}),
        ("قتل وخطف", "ar", {"قتل": "death", "وخطف": "liberty"}),
        ("изнасилование с угрозой убийством", "ru", {}),
        ("threats to murder", "en", {}),
        ("corruption de mineur", "fr", {}),
        ("violación de domicilio", "es", {}),
    ],
)
def test_words_on_how_an_offence_was_done_are_no_further_offence(charge, language, offences):
    assert {one.text: one.label for one in read_charges(charge, language)} == offences


@pytest.mark.parametrize(
    ("charge", "language", "expected"),
    [
        ("Murder", "en", [("Murder", "death", "sure")]),
        ("Vol à main armée", "fr", [("Vol à main armée", "taking force", "sure")]),
        ("Estafa", "es", [("Estafa", "deceit taking", "sure")]),
        ("Убийство", "ru", [("Убийство", "death", "sure")]),
        ("القتل العمد", "ar", [("القتل العمد", "death", "sure")]),
        ("Attempted murder", "en", []),
        ("Conspiracy to commit murder", "en", []),
        ("Libel", "en", []),
        ("Покушение на убийство", "ru", []),
    ],
)
def test_a_charge_without_any_of_its_elements_in_the_facts(charge, language, expected):
    assert unmatched(charge, LETTER, language) == expected


@pytest.mark.parametrize(
    ("charge", "facts", "language"),
    [
        ("Murder", "In Lipova he stabbed the victim, who died on the way to the hospital.", "en"),
        ("Theft", "He opened the till and removed the notes.", "en"),
        ("Fraud", "He promised flats and collected deposits.", "en"),
        ("Robbery", "He pulled out a pistol.", "en"),
        ("Kidnapping", "They forced him into a car and kept him in a cellar for ransom.", "en"),
        ("Fraud", "Il a retiré 30 000 euros du coffre.", "fr"),
        ("Homicidio", "Disparó contra su vecino.", "es"),
        ("Violences volontaires", "Il l'a attaché à une chaise ; deux côtes ont été cassées.", "fr"),
        ("Lesiones", "Le dio patadas y quedó con una fractura.", "es"),
        ("Вред здоровью", "Он толкнул соседа, у которого обнаружен перелом руки.", "ru"),
        ("Мошенничество", "Под предлогом продажи квартиры получил деньги.", "ru"),
    ],
)
def test_one_word_of_an_element_is_enough(charge, facts, language):
    assert unmatched(charge, facts, "en" if charge[0].isascii() and language == "fr" else language, language) == []


def test_a_word_that_may_be_of_an_element_keeps_anybody_from_missing_it_and_is_not_shown_as_it():
    facts = "On 3 May 2014 in Lipova he entered the office of the power plant and wrote his name into the book that lay there."
    assert unmatched("Drug trafficking", facts) == []
    assert list(words_of(("drug", "entry"), facts, laid_out(facts, "en"))) == []


def test_short_facts_only_raise_a_question():
    assert unmatched("Murder", "NOVAK wrote a letter.") == [("Murder", "death", "ambiguous")]


def test_without_words_of_an_element_in_the_language_nothing_is_said():
    assert unmatched("Arson", "كتب المتهم رسالة إلى الصحيفة", "en", "ar") == []
    assert unmatched("Murder", "Er schrieb einen Brief.", "en", "de") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lists_name_known_elements_and_every_element_of_a_charge_has_words(language):
    told = {element for payload in table(language, "elements.facts").values() for element in payload.split()}
    asked = {element for payload in table(language, "elements.charges").values() for element in payload.split()}
    assert {element.removeprefix(PERHAPS) for element in told} <= set(ELEMENTS)
    assert asked <= told


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_name_of_an_offence_in_the_facts_counts_as_told(language):
    for charge, elements in table(language, "elements.charges").items():
        assert len(elements.split()) <= 2, charge
