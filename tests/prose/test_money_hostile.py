"""The work of reading sums grows with the length of a text, whatever the text; counted in looks at tokens, not timed."""

from collections.abc import Sequence

import pytest

from noticecheck.prose.money_words import words_for
from noticecheck.prose.pairs import pairs_in, read_pairs
from noticecheck.prose.passage import Passage
from noticecheck.prose.tokens import tokenise

HOSTILE = (
    "1", "1 ", "1,", "1.", "1'", "1 000 ", "1,000,", "1.000.000,", "12,34,", "one ", "a ", "half a ", "hundred ", "thousand ", "million ",
    "one and ", "one hundred and ", "two million and ", "twenty-", "(", "((1 ", "(1) ", "1 (one) ", "1 (one ", "$", "$1 ", "$ ", "US$", "U.S. ", "USD ",
    "USD 1 ", "1 USD ", "1-", "1 - ", "1 to ", "between 1 and ", "from 1 ", "No. 1 ", "euros ", "1 euro or ", "1 euro (", "1 euro, about 2 dollars ",
    "= ", "1 USD = ", "per ", "at the rate of ", "и ", "5 тысяч ", "пять ", "руб. ", "1 руб. или ", "و", "و1", "مليون و", "三", "3万", "万",
    "quatre-vingt-", "mille ", "fünfundzwanzig", "ikiyüz", "é", "e\u0301", "\u200f", "\u200f1", "\U0001f4b6", "5 m 5 k ",
)  # fmt: skip
SHORT, LONG = 6_000, 12_000
LINEAR = 2.3
"""Twice the length may take a little more than twice the looks, because a text that is twice as long starts and ends only once."""


class Counted(Sequence):
    """Tokens that count how often they are looked at."""

    def __init__(self, tokens):
        self.tokens, self.looks = tokens, 0

    def __len__(self):
        return len(self.tokens)

    def __getitem__(self, place):
        self.looks += 1
        return self.tokens[place]


def looks_at(text: str, language: str) -> int:
    """Return how often tokens are looked at while the pairs of a text are read."""
    tokens = Counted(tokenise(text))
    tuple(pairs_in(Passage(text, tokens, words_for(tokens.tokens, language))))
    return tokens.looks


@pytest.mark.parametrize("piece", HOSTILE, ids=repr)
def test_twice_the_text_takes_about_twice_the_looks(piece):
    language = "ar" if piece[0] in "ومبل" else "ru" if piece[0] in "ипр5" else "en"
    once, twice = (looks_at(piece * (length // len(piece)), language) for length in (SHORT, LONG))

    assert twice <= LINEAR * once + 100


@pytest.mark.parametrize("piece", ["1 ", "one million and ", "5 тысяч "], ids=repr)
def test_a_text_of_a_hundred_thousand_characters_is_read_to_its_end(piece):
    text = piece * (100_000 // len(piece)) + ". The damage is 73 million tenge (USD 20,000,000)."

    assert read_pairs(text, "en")[-1].second.text == "USD 20,000,000"
