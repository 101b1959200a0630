import pytest

from noticecheck.prose.overlap import recital
from noticecheck.prose.tokens import tokenise

LAW = (
    "Whoever, with the purpose of gaining a material benefit, causes another person to dispose disadvantageously of property "
    "by deceiving that person, shall be punished by imprisonment of up to eight years."
)


def compared(text, *sources, language="en", names=()):
    return recital(text, tokenise(text), [tokenise(source) for source in sources], language, names)


def test_a_summary_that_is_the_text_of_the_law():
    found = compared("NOVAK caused another person to dispose disadvantageously of property by deceiving that person.", LAW, names=["NOVAK"])
    assert (found.content, found.repeated, found.own, found.share) == (5, 5, (), 1.0)
    assert [(run.text, run.label) for run in found.runs] == [
        ("caused another person to dispose disadvantageously of property by deceiving that person", "12")
    ]


def test_a_summary_with_facts_of_its_own():
    found = compared("On 12 March 2019 NOVAK sold one flat to two buyers and kept both deposits.", LAW, names=["NOVAK"])
    assert found.repeated == 0
    assert found.own == ("12", "March", "2019", "sold", "flat", "buyers", "kept", "deposits")
    assert found.runs == ()


def test_figures_count_as_facts():
    assert compared("Fraud of 5000 euros on 3 May", "fraud").own == ("5000", "euros", "3", "May")


def test_the_charge_in_another_form_of_the_word_is_repeated():
    assert compared("мошенничество в особо крупном размере", "Мошенничеством в особо крупном размере", language="ru").share == 1.0


@pytest.mark.parametrize("text", ["", "of the", "NOVAK"])
def test_a_text_without_content_repeats_nothing(text):
    assert compared(text, LAW, names=["NOVAK"]).share == 0.0


def test_two_stretches_stand_apart():
    source = "one two three four five six seven eight nine ten eleven"
    found = compared("one two three four five zero seven eight nine ten eleven", source)
    assert [run.text for run in found.runs] == ["one two three four five", "seven eight nine ten eleven"]


def test_stretches_that_overlap_are_one():
    source = "the accused took away the property of another person"
    assert [run.text for run in compared(source, source).runs] == [source]
