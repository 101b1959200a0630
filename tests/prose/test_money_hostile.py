"""The work of reading sums grows with the length of a text, whatever the text; counted in looks at tokens, not timed."""

from collections.abc import Sequence

import pytest

from noticecheck.prose.money import sums_in
from noticecheck.prose.money_words import words_for
from noticecheck.prose.pairs import pairs_among, read_pairs
from noticecheck.prose.passage import Passage
from noticecheck.prose.tokens import tokenise
from noticecheck.prose.totals import totals_among, twice_among

HOSTILE = (
    "1", "1 ", "1,", "1 000 ", "12,34,", "1.000.000,", "one ", "half a ", "thousand ", "one hundred and ", "two million and ", "twenty-",
    "(", "((1 ", "1 (one) ", "1 (one ", "$", "$1 ", "U.S. ", "USD ", "USD 1 ", "1-", "1 to ", "between 1 and ", "No. 1 ", "1 euro or ",
    "1 euro (", "1 euro, about 2 dollars ", "1 USD = ", "at the rate of ", "5 тысяч ", "1 руб. или ", "و1", "مليون و", "三", "3万",
    "quatre-vingt-", "fünfundzwanzig", "e\u0301", "\u200f1", "5 m 5 k ",
    "1 euro, ", "1 euro, in total 1 euro, ", "1 euro of which 1 euro, ", "total damage 1 euro ", "total damage ",
    "in total ", "1 euro, in total 2",
)  # fmt: skip
SHORT, LONG = 4_000, 12_000
LINEAR = 3.3
"""Three times the length may take a little more than three times the looks; were the growth quadratic, it would take nine times."""


class Counted(Sequence):
    """Tokens that count how often they are looked at."""

    def __init__(self, tokens):
        self.tokens, self.looks = tokens, 0

    def __len__(self):
        return len(self.tokens)

    def __getitem__(self, place):
        self.looks += 1
        return self.tokens[place]


def looks_at(text, language):
    tokens = Counted(tokenise(text))
    read = Passage(text, tokens, words_for(tokens.tokens, language))
    sums = tuple(sums_in(read))
    tuple(pairs_among(read, sums))
    tuple(totals_among(read, sums))
    tuple(twice_among(read, sums))
    return tokens.looks


@pytest.mark.parametrize("piece", HOSTILE, ids=repr)
def test_three_times_the_text_takes_about_three_times_the_looks(piece):
    language = "ar" if piece[0] in "وم" else "ru" if "т" in piece or "р" in piece else "en"
    short, long = (looks_at(piece * (length // len(piece)), language) for length in (SHORT, LONG))

    assert long <= LINEAR * short + 100


@pytest.mark.parametrize("piece", ["1 ", "one million and "], ids=repr)
def test_a_text_of_a_hundred_thousand_characters_is_read_to_its_end(piece):
    text = piece * (100_000 // len(piece)) + ". The damage is 73 million tenge (USD 20,000,000)."

    assert [(pair.first.text, pair.second.text) for pair in read_pairs(text, "en")] == [("73 million tenge", "USD 20,000,000")]
