"""How much there is to measure with: labelled sentences and whole summaries, in the five languages that are read."""

from collections import Counter

import pytest
from prose_acts_gold import GOLD, LANGUAGES, labelled
from prose_gold import sentences
from prose_summaries import summaries

from noticecheck.prose.reading import LANGUAGES as READ

GRAMMARS = ("dates", "places", "actors", "marks")


def own_acts():
    return [line for line in (GOLD / "own_acts.txt").read_text(encoding="utf-8").splitlines() if line[0] != "#"]


def texts():
    """Return every labelled sentence with its language, without the summaries and the sentences on sums."""
    sentenced = [(one.language, one.text) for grammar in GRAMMARS for one in sentences(grammar)]
    acts = [(language, one.text) for language in LANGUAGES for one in labelled(language)]
    return {*sentenced, *acts, *((line[:2], line.split(" | ")[2]) for line in own_acts())}


def test_at_least_three_hundred_sentences_are_labelled_and_some_of_each_language():
    counted = Counter(language for language, _ in texts())
    assert counted.total() >= 600
    assert {language: counted[language] >= 60 for language in READ} == dict.fromkeys(READ, True)


def test_at_least_sixty_summaries_are_labelled_and_half_of_them_are_clean():
    assert len(summaries()) == 70
    assert sum(one.clean for one in summaries()) == 35


@pytest.mark.parametrize("grammar", GRAMMARS)
def test_every_grammar_has_sentences_that_it_was_not_made_with(grammar):
    assert {one.language for one in sentences(grammar) if one.held_out} == set(READ)


def test_no_text_is_labelled_twice_in_one_grammar():
    for grammar in GRAMMARS:
        assert [text for text, count in Counter(one.text for one in sentences(grammar)).items() if count > 1] == []
