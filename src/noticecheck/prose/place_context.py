"""What stands around the name of a place: whether it can be one there, and what it is the place of."""

from __future__ import annotations

from typing import Final

from noticecheck.prose.phrases import Phrases
from noticecheck.records import dataclass

_LONGEST_PREPOSITION: Final = 3
_RANK: Final = {"": 0, "joined": 1, "weak": 2, "strong": 3}
_ACRONYM: Final = 4
_REACH: Final = 9
_SMALL: Final = 3
_ROLE_TERM: Final = 3
_MADE_OF: Final = ("places.prepositions", "places.before", "places.country_prefixes", "places.after", "dates.months")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A text in which names of places are judged by their neighbours."""

    text: str
    phrases: Phrases
    regions: frozenset[int]
    streets: frozenset[int]
    """Where words for a region and for a street stand that come behind their names."""
    has_streets: bool

    @classmethod
    def of(cls, text: str, phrases: Phrases) -> Surroundings:
        """Look for words for regions and streets."""
        regions, behind, before = (frozenset(phrases.starts((f"places.{name}",))) for name in ("after", "street_after", "street_before"))
        return cls(text, phrases, regions, behind, bool(behind or before))

    def capital(self, position: int) -> bool:
        """Whether a word with a capital stands here; scripts without capitals have them everywhere."""
        if not 0 <= position < len(self.phrases.tokens):
            return False
        token = self.phrases.tokens[position]
        return token.kind == "word" and (token.capital or self.phrases.language == "ar")

    def all_capitals(self, position: int) -> bool:
        """Whether the word here is a surname or acronym in capitals."""
        if not 0 <= position < len(self.phrases.tokens):
            return False
        token = self.phrases.tokens[position]
        return token.end - token.start > 1 and self.text[token.start : token.end].isupper()

    def run(self, start: int, longest: int) -> int:
        """Return the position after the words with capitals that start here, those joined by a dash included."""
        position, words = start, 0
        while words < longest and self.capital(position) and (position == start or not self._breaks(position)):
            position, words = position + 1, words + 1
            if self.phrases.key(position) == "-" and not self.phrases.apart(position) and self.capital(position + 1):
                position += 1
        return position

    def strength(self, start: int) -> str:
        """Return how the preposition before a position calls for a place: `strong`, `weak`, `joined` to another, or not at all."""
        best = ""
        for length in range(1, _LONGEST_PREPOSITION + 1):
            found = self.phrases.at("places.prepositions", start - length)
            if found and found.length == length and _RANK[found.payload] > _RANK[best]:
                best = found.payload
        return best

    def alone(self, start: int, after: int) -> bool:
        """Whether the name is not a part of a longer one: Moscow Credit Bank, Mr London, "Tver-Snab"."""
        return not (self._preceded(start) or self._followed(after))

    def role(self, start: int) -> str:
        """Return what a place is the place of, from the words before it that only small words separate from it."""
        position = start - 1
        while position >= max(0, start - _REACH):
            found = self._role_ending_at(position)
            if found:
                return found
            if not self._connects(position):
                return "fact"
            position -= 1
        return "fact"

    def _role_ending_at(self, position: int) -> str:
        for length in range(1, _ROLE_TERM + 1):
            found = self.phrases.at("places.roles", position - length + 1)
            if found and found.length == length:
                return found.payload
        return ""

    def _connects(self, position: int) -> bool:
        key = self.phrases.key(position)
        if key in {",", ";", ":", "(", ")", "!", "?"}:
            return False
        small = len(key) <= _SMALL or key.isdecimal()
        return small or self.capital(position) or any(self.phrases.at(name, position) for name in _MADE_OF)

    def _breaks(self, position: int) -> bool:
        """Whether a surname in capitals starts here: in Almaty NOVAK met."""
        return self.all_capitals(position) and not self.all_capitals(position - 1)

    def _preceded(self, start: int) -> bool:
        phrases, before = self.phrases, start - 1
        if phrases.at("places.titles", before) or phrases.at("places.titles", before - (phrases.key(before) == ".")):
            return True
        if phrases.key(before) == '"' or (phrases.key(before) in {"-", "_", "@", "/"} and not phrases.apart(start)):
            return True
        if phrases.language == "ar" or not self.capital(before) or not phrases.apart(start):
            return False
        return not any(phrases.at(name, before) for name in _MADE_OF)

    def _followed(self, after: int) -> bool:
        phrases = self.phrases
        if phrases.key(after) in {"-", "_", "@"} and not phrases.apart(after):
            return phrases.key(after + 1) != "" and not phrases.apart(after + 1)
        if phrases.key(after) == '"' and not phrases.apart(after):
            return True
        if phrases.language == "ar" or not self.capital(after) or not phrases.apart(after):
            return False
        return not self.all_capitals(after) or phrases.tokens[after].end - phrases.tokens[after].start <= _ACRONYM
