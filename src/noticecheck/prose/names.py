"""Names as they are written: between quotation marks, or as a run of words with capital letters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from noticecheck.prose.phrases import CAPITALS, Phrases, laid_out
from noticecheck.prose.tokens import Token
from noticecheck.records import dataclass

_LONGEST_QUOTED: Final = 9
_LONGEST_RUN: Final = 6
_GLUE: Final = frozenset("-&'/+")
CASELESS: Final = frozenset({"ar", "zh"})
_FEW_SMALL_WORDS: Final = 0.1


@dataclass(frozen=True, slots=True)
class Name:
    """Tokens from `first` to before `after`; `inner` are the words alone, without the quotation marks."""

    first: int
    after: int
    inner: tuple[str, ...]
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Writing:
    """A text with what its capital letters can tell: nothing in scripts without them, and nothing where all letters are capitals."""

    text: str
    phrases: Phrases
    tokens: Sequence[Token]
    tells: bool

    @classmethod
    def of(cls, text: str, language: str | None = None) -> Writing:
        """Look at how a text is written; without a language (ISO 639-1) it is told from the text."""
        return written(text, language)

    def slice(self, first: int, after: int) -> tuple[int, int, str]:
        """Return start, end and characters of a run of tokens."""
        start, end = self.tokens[first].start, self.tokens[after - 1].end
        return start, end, self.text[start:end]

    def written(self, position: int) -> str:
        """Return a token as the text has it."""
        token = self.tokens[position]
        return self.text[token.start : token.end]

    def capital(self, position: int) -> bool:
        """Whether a word starts with a capital letter, in a text where that tells something."""
        return self.tells and 0 <= position < len(self.tokens) and self.tokens[position].capital

    def spaced(self, position: int) -> bool:
        """Whether white space comes before a token."""
        return 0 <= position < len(self.tokens) and self.tokens[position].spaced

    def quoted(self, position: int) -> Name | None:
        """Return what stands between the quotation marks that open here, when it is short enough to be a name."""
        key = self.phrases.key(position)
        if key != '"' and not (key == "'" and (self.spaced(position) or position == 0)):
            return None
        last = min(len(self.tokens), position + 2 + _LONGEST_QUOTED)
        close = next((place for place in range(position + 2, last) if self.phrases.key(place) == key), 0)
        inner = tuple(token.key for token in self.tokens[position + 1 : close] if token.kind != "sign")
        return Name(position, close + 1, inner, quoted=True) if close and inner and not self.spaced_end(close) else None

    def spaced_end(self, close: int) -> bool:
        """Whether the mark that should close a name opens another one: a space before it and none after."""
        return self.spaced(close) and close + 1 < len(self.tokens) and not self.spaced(close + 1)

    def run(self, position: int) -> Name | None:
        """Return the words with capital letters that start here, joined by hyphens and the like."""
        after = position
        while after < len(self.tokens) and after - position < _LONGEST_RUN and self._continues(position, after):
            after += 1
        while after > position and self.phrases.key(after - 1) in _GLUE:
            after -= 1
        inner = tuple(token.key for token in self.tokens[position:after] if token.kind != "sign")
        return Name(position, after, inner) if inner else None

    def _continues(self, first: int, position: int) -> bool:
        if self.capital(position):
            return position == first or not self.phrases.at("organisations.not_names", position)
        if position == first:
            return False
        glued = not self.spaced(position) and self.phrases.key(position - 1) in _GLUE
        return self.phrases.key(position) in _GLUE or glued

    def run_before(self, position: int) -> Name | None:
        """Return the words with capital letters, or the quoted name, that end just before a token."""
        first = position
        while first > 0 and position - first < _LONGEST_RUN and self._continues_back(first - 1):
            first -= 1
        while first < position and not self._opens(first):
            first += 1
        inner = tuple(token.key for token in self.tokens[first:position] if token.kind != "sign")
        return Name(first, position, inner) if inner else None

    def _continues_back(self, position: int) -> bool:
        key, token = self.phrases.key(position), self.tokens[position]
        return self.capital(position) or key in _GLUE or token.kind == "number"

    def _opens(self, position: int) -> bool:
        return self.capital(position) and not self.phrases.at("organisations.not_names", position)

    def quoted_before(self, position: int) -> Name | None:
        """Return the quoted name that closes just before a token."""
        key = self.phrases.key(position - 1)
        if key not in {'"', "'"}:
            return None
        first = max(-1, position - 3 - _LONGEST_QUOTED)
        opening = next((place for place in range(position - 3, first, -1) if self.phrases.key(place) == key), -1)
        return self.quoted(opening) if opening >= 0 else None

    def name_at(self, position: int) -> Name | None:
        """Return the quoted name or the run of capital words that starts here."""
        return self.quoted(position) or self.run(position)

    def opens_sentence(self, position: int) -> bool:
        """Whether a token is the first of a sentence, where a capital letter says nothing."""
        return position == 0 or self.phrases.key(position - 1) in {".", "!", "?", ":", "؟"}

    def capital_runs(self) -> Iterator[Name]:
        """Yield every run of capital words that does not owe its capital to the start of a sentence."""
        after = 0
        for position in self.phrases.starts((CAPITALS,)) if self.tells else ():
            named = position >= after and not self.phrases.at("organisations.not_names", position)
            name = self.run(position) if named else None
            if name is not None and not (self.opens_sentence(position) and len(name.inner) == 1):
                yield name
            after = name.after if name else after


@lru_cache(maxsize=8)
def written(text: str, language: str | None) -> Writing:
    """Return how a text is written; the last texts are kept, because several grammars look at the same one."""
    phrases = laid_out(text, language)
    words = len([token for token in phrases.tokens if token.kind == "word"])
    small = words - len(phrases.starts((CAPITALS,)))
    return Writing(text, phrases, phrases.tokens, phrases.language not in CASELESS and small > words * _FEW_SMALL_WORDS)
