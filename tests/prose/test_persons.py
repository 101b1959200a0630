import pytest

from noticecheck.prose.contradictions import other_sex, other_surnames
from noticecheck.prose.persons import names, read_persons
from noticecheck.prose.tokens import tokenise


def persons(text, language="en"):
    return [(one.text, one.name, one.confidence.value) for one in read_persons(text, tokenise(text), language)]


def strangers(text, known=("NOVAK",), language="en"):
    return [(one.text, one.confidence.value) for one in other_surnames(text, tokenise(text), language, known)]


def pronouns(text, sex, language="en", surname="NOVAK"):
    return [(one.text, one.start, one.label, one.confidence.value) for one in other_sex(text, tokenise(text), language, sex, surname)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("On 3 May Adam NOVAK met a friend.", "en", [("Adam NOVAK", "NOVAK", "sure")]),
        ("NOVAK met a friend.", "en", [("NOVAK", "NOVAK", "ambiguous")]),
        (
            "The money was paid to Mr. Jan Maly and Mrs Ewa Tichá.",
            "en",
            [("Jan Maly", "Jan Maly", "sure"), ("Ewa Tichá", "Ewa Tichá", "sure")],
        ),
        ("La victime, Mme Anne Duval, a payé.", "fr", [("Anne Duval", "Anne Duval", "sure")]),
        ("El señor Juan Pérez pagó.", "es", [("Juan Pérez", "Juan Pérez", "sure")]),
        ("Гражданин Малый заплатил.", "ru", [("Малый", "Малый", "sure")]),
        ("دفع السيد خالد المبلغ", "ar", [("خالد", "خالد", "ambiguous")]),
        ("The SWIFT message went to DELTA GMBH via INTERPOL.", "en", []),
        ("THE ACCUSED STOLE A CAR IN LIPOVA AND SOLD IT TO A DEALER.", "en", []),
        ("The accused stole a car.", "en", []),
    ],
)
def test_persons_with_their_names(text, language, expected):
    assert persons(text, language) == expected


def test_each_name_once():
    text = "Mr Maly paid Mr Tichy. Mr Maly left."
    assert list(names(read_persons(text, tokenise(text), "en"))) == ["Maly", "Tichy"]


@pytest.mark.parametrize(
    ("text", "known", "expected"),
    [
        ("TICHY Jan forged the deed and sold the flat.", ("NOVAK",), [("TICHY", "sure")]),
        ("NOVAK met TICHY. TICHY forged the deed.", ("NOVAK",), [("TICHY", "ambiguous")]),
        ("TICHY forged the deed.", ("NOVAK", "Jan TICHY"), []),
        ("NOWAK forged the deed.", ("NOVAK",), []),
        ("IVANOFF forged the deed.", ("Иванов",), []),
        ("The money went to TICHY.", ("NOVAK",), []),
        ("DELTA GMBH received the money.", ("NOVAK", "Delta GmbH"), []),
        ("INTERPOL was informed.", ("NOVAK",), []),
        ("TICHY FORGED THE DEED AND SOLD THE FLAT TO A BUYER.", ("NOVAK",), []),
        ("TICHY forged the deed.", (), []),
    ],
)
def test_another_surname_that_acts(text, known, expected):
    assert strangers(text, known) == expected


def test_where_surnames_are_not_in_capitals_nothing_is_said():
    assert strangers("ТИХИЙ подделал договор.", language="ru") == []


@pytest.mark.parametrize(
    ("text", "sex", "expected"),
    [
        ("NOVAK opened the safe. She removed the money.", "M", [("She", 23, "F", "sure")]),
        ("NOVAK sold her flat and kept the price for herself.", "M", [("her", 11, "F", "sure"), ("herself", 43, "F", "sure")]),
        ("NOVAK opened the safe. He removed the money.", "F", [("He", 23, "M", "sure")]),
        ("NOVAK opened the safe. He removed the money.", "M", []),
        ("NOVAK opened the safe. She removed the money.", "F", []),
        ("NOVAK opened the safe. She removed the money.", "U", []),
        ("NOVAK opened the safe. She removed the money.", "", []),
        ("NOVAK and his wife opened the safe. She removed the money.", "M", []),
        ("NOVAK met the victim. She gave him money.", "M", []),
        ("NOVAK met Mrs Tichá. She paid.", "M", []),
        ("NOVAK opened the safe. She removed the money and he left.", "M", []),
        ("NOVAK opened her safe.", "M", []),
        ("The wanted person opened the safe. She removed the money.", "M", [("She", 35, "F", "sure")]),
    ],
)
def test_a_pronoun_of_the_other_sex(text, sex, expected):
    assert pronouns(text, sex) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("NOVAK a ouvert le coffre. Elle a pris l'argent.", "fr", [("Elle", 26, "F", "ambiguous")]),
        ("La société a payé. Elle a fait faillite.", "fr", []),
        ("NOVAK abrió la caja. Ella tomó el dinero.", "es", [("Ella", 21, "F", "ambiguous")]),
        ("Новак открыл сейф. Она забрала деньги.", "ru", [("Она", 19, "F", "ambiguous")]),
        ("Компания открыла счет. Она перевела деньги.", "ru", []),
    ],
)
def test_where_a_pronoun_may_stand_for_a_thing_there_is_only_a_question(text, language, expected):
    assert pronouns(text, "M", language) == expected
