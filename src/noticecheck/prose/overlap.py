"""How far a summary only repeats other words of the notice: the charge and the text of the law."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property
from typing import Final

from noticecheck.prose.lexicon import table
from noticecheck.prose.mention import MarkMention
from noticecheck.prose.tokens import Token

_SMALL: Final = frozenset(
    {"determiner", "preposition", "conjunction", "relative", "that", "be", "been", "have", "skip", "agent", "reflexive", "means"}
    | {"gerundial", "own", "pronoun", "plural", "who", "among", "ordered"},
)
_STEM: Final = 5
_RUN: Final = 5


class Recital:
    """A summary beside its sources; words count as equal when their first five letters are."""

    def __init__(self, text: str, tokens: Sequence[Token], sources: Sequence[Sequence[Token]], ignored: frozenset[str]) -> None:
        """Count the words of the summary; `ignored` are small words and words for the person, which say nothing."""
        self._text, self._tokens, self._sources = text, tokens, sources
        self._known = {_stem(token) for source in sources for token in source if token.kind != "sign"}
        self._content = [token for token in tokens if token.kind != "sign" and token.key not in ignored]

    @property
    def content(self) -> int:
        """How many words of the summary carry meaning."""
        return len(self._content)

    @cached_property
    def repeated(self) -> int:
        """How many of them stand in the sources too."""
        return sum([token.key[:_STEM] in self._known for token in self._content])

    @property
    def own(self) -> tuple[str, ...]:
        """Those that are nowhere in the sources, each once."""
        own = (token for token in self._content if _stem(token) not in self._known)
        return tuple(dict.fromkeys(self._text[token.start : token.end] for token in own))

    @property
    def runs(self) -> tuple[MarkMention, ...]:
        """The stretches of five words or more that it has from the sources word by word."""
        return tuple(_runs(self._text, self._tokens, self._sources))

    @property
    def share(self) -> float:
        """Repeated words for each word that carries meaning, from 0 to 1; 0 for a text without any."""
        return self.repeated / self.content if self.content else 0.0


def recital(text: str, tokens: Sequence[Token], sources: Sequence[Sequence[Token]], language: str, names: Iterable[str] = ()) -> Recital:
    """Compare a summary with its sources. `names` are words to leave out."""
    return Recital(text, tokens, sources, _small_words(language) | {name.lower() for name in names})


def _runs(text: str, tokens: Sequence[Token], sources: Sequence[Sequence[Token]]) -> Iterator[MarkMention]:
    """Yield the longest stretches that are in a source: stretches of five words that overlap or touch are one."""
    words = [token for token in tokens if token.kind != "sign"]
    shingles = {shingle for source in sources for shingle in _shingles([token for token in source if token.kind != "sign"])}
    first = after = 0
    for place, shingle in enumerate(_shingles(words)):
        if shingle not in shingles:
            continue
        if place > after and after:
            yield _run(text, words[first:after])
            first = place
        first = place if not after else first
        after = place + _RUN
    if after:
        yield _run(text, words[first:after])


def _run(text: str, words: Sequence[Token]) -> MarkMention:
    start, end = words[0].start, words[-1].end
    return MarkMention(start, end, text[start:end], "overlap.run", kind="recital", label=str(len(words)))


def _shingles(words: Sequence[Token]) -> Iterator[tuple[str, ...]]:
    stems = [_stem(word) for word in words]
    return (tuple(stems[place : place + _RUN]) for place in range(len(stems) - _RUN + 1))


def _stem(token: Token) -> str:
    return token.key[:_STEM]


@cache
def _small_words(language: str) -> frozenset[str]:
    groups = (table(language, "acts.words"), table(language, "acts.persons"))
    return frozenset(word for terms in groups for term, role in terms.items() if role in _SMALL for word in term.split())
