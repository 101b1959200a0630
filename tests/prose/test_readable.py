import pytest

from noticecheck.prose.readable import Measure, measure, read_defects
from noticecheck.prose.tokens import tokenise


def defects(text, language="en"):
    return [(one.kind, one.label, one.text, one.confidence.value) for one in read_defects(text, tokenise(text), language)]


def test_a_text_is_measured_in_words_without_numbers():
    assert measure(tokenise("On 3 May 2014 NOVAK stole a car. He sold it.")) == Measure(words=9, sentences=2, longest=6)
    assert measure(()) == Measure(0, 0, 0)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("NOVAK transferred the money to", "en", [("unfinished", "word", "to", "sure")]),
        ("NOVAK transferred the money,", "en", [("unfinished", "sign", ",", "sure")]),
        ("NOVAK transferred the money...", "en", [("unfinished", "dots", ".", "ambiguous")]),
        ("NOVAK a transféré la somme et", "fr", [("unfinished", "word", "et", "sure")]),
        ("Новак перевел деньги на", "ru", [("unfinished", "word", "на", "sure")]),
        ("The firm Cевер received the money.", "en", [("mixed_script", "Cyrillic and Latin", "Cевер", "sure")]),
        (
            "NOVAK stole money. Денежные средства были похищены.",
            "en",
            [("other_script", "Cyrillic", "Денежные средства были похищены", "sure")],
        ),
        (
            "NOVAK stole the money. En la ciudad de Lipova el acusado retiró el dinero de la cuenta.",
            "en",
            [("other_language", "es", "En la ciudad de Lipova el acusado retiró el dinero de la cuenta", "sure")],
        ),
        (
            "The money was sent to a bank abroad. NOVAK kept it. The money was sent to a bank abroad.",
            "en",
            [("repeated", "", "The money was sent to a bank abroad", "sure")],
        ),
        ("Новак получил the money of the bank.", "ru", [("other_script", "Latin", "the money of the bank", "sure")]),
    ],
)
def test_a_defect_is_named_with_its_place(text, language, expected):
    assert defects(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("NOVAK stole a car.", "en"),
        ("NOVAK stole a car", "en"),
        ("The firm “Северный лес и ко” received the money.", "en"),
        ("The firm (Общество Северный лес) received the money.", "en"),
        ("Новак перевел деньги фирме Delta Trans Holding Limited.", "ru"),
        ("NOVAK signed for the company Sociedad Anónima de Capital Variable del Norte.", "en"),
        ("He was arrested. He was arrested.", "en"),
        ("Müller stahl ein Auto.", "de"),
        ("", "en"),
        ("حول المتهم المبلغ إلى شركة Delta Trans.", "ar"),
    ],
)
def test_an_ordinary_text_has_no_defect_that_is_sure(text, language):
    assert [one for one in defects(text, language) if one[3] == "sure"] == []


def test_offsets_are_those_of_the_original():
    text = "The\u00a0firm Cевер, and, at last, the firm «Cевер»…"
    assert all(text[one.start : one.end] == one.text for one in read_defects(text, tokenise(text), "en"))
