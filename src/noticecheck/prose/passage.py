"""A text laid out for the reading of sums: its tokens, its words, and what is known of the notice that it stands in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Final

from noticecheck.prose.currencies import Unit, part_at, unit_at, unit_before
from noticecheck.prose.lexicon import Match
from noticecheck.prose.money_words import MoneyWords, compounds, languages_for, words_in
from noticecheck.prose.numbers import Number, number_at
from noticecheck.prose.tokens import Token, tokenise
from noticecheck.records import dataclass, replace

_JOINING: Final = frozenset({"ar", "de", "tr"})
"""Languages that write words together."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A text, and the countries and days of its notice. Positions are those of tokens; one outside the text is no error."""

    text: str
    tokens: Sequence[Token]
    words: MoneyWords
    countries: tuple[str, ...] = ()
    days: tuple[date, ...] = ()

    def key(self, position: int) -> str:
        """Return the folded token, empty outside the text."""
        return self.tokens[position].key if 0 <= position < len(self.tokens) else ""

    def written(self, start: int, after: int) -> str:
        """Return the original characters from a token to the one before `after`."""
        return self.text[self.tokens[start].start : self.tokens[after - 1].end]

    def term(self, group: str, position: int) -> Match | None:
        """Return the longest term of a group that starts here."""
        return self.words.at(group, position)

    def term_before(self, group: str, position: int, longest: int = 4) -> Match | None:
        """Return the longest term of a group that ends right before here."""
        return self.words.before(group, position, longest)

    def number(self, position: int) -> Number | None:
        """Return the number that starts here."""
        return number_at(self.tokens, position, self.words) if position < len(self.tokens) else None

    def unit(self, position: int) -> Unit | None:
        """Return the currency that starts here."""
        return unit_at(self.text, self.tokens, position, self.words)

    def unit_before(self, position: int, earliest: int) -> Unit | None:
        """Return the currency that ends right before here."""
        return unit_before(self.text, self.tokens, position, self.words, earliest)

    def part(self, position: int) -> Unit | None:
        """Return the part of a currency that starts here, such as kopecks."""
        return part_at(position, self.words)


def passage(text: str, language: str | None = None, countries: Sequence[str] = (), days: Sequence[date] = ()) -> Passage:
    """Lay out a text; without a language (ISO 639-1) it is found out."""
    tokens, words = laid_beside(text, languages_for(tokenise(text), language))
    return Passage(text, tokens, replace(words, countries=tuple(countries)), tuple(countries), tuple(days))


@lru_cache(maxsize=8)
def laid_beside(text: str, languages: tuple[str, ...]) -> tuple[Sequence[Token], MoneyWords]:
    """Return the tokens of a text and its words; the last texts are kept, because a notice is asked twice what sums it states."""
    tokens, first = tokenise(text), languages[0]
    split: Sequence[Token] = tokens
    if first in _JOINING:
        from noticecheck.prose.joined_words import apart

        split = apart(tokens, first, compounds(first))
    return split, words_in(split, languages)
