"""Words written together, taken apart: Arabic particles before a word, German and Turkish numbers in one word."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import Final

from noticecheck.prose.tokens import Token

JOINING: Final = frozenset({"ar", "de", "tr"})
"""Languages that write words together."""
_PARTICLES: Final = ("وبال", "وال", "بال", "فال", "كال", "ولل", "لل", "ال", "وب", "ول", "و", "ف", "ب", "ل", "ك")
_AND: Final = "و"
_SHORTEST: Final = 5
_SHORTEST_CARRIER: Final = 3
"""Letters of a word that carries an Arabic particle; a shorter rest is part of the word itself."""


def apart(tokens: Sequence[Token], language: str, known: Collection[str]) -> Sequence[Token]:
    """Return the tokens with the joined ones split; `known` are the words to look for in them."""
    match language:
        case "ar":
            return tuple(part for token in tokens for part in _without_particle(token, known))
        case "de" | "tr":
            return tuple(part for token in tokens for part in _parts(token, known))
        case _:
            return tokens


def _without_particle(token: Token, known: Collection[str]) -> Iterator[Token]:
    rests = ((each, token.key[len(each) :]) for each in _PARTICLES if token.key.startswith(each))
    particle = next((each for each, rest in rests if rest in known and len(rest) >= _SHORTEST_CARRIER), "")
    if token.key in known or not particle:
        yield token
        return
    written = token.end - token.start == len(token.key)
    middle = token.start + len(particle) if written else token.start
    if particle.startswith(_AND):
        yield Token(token.start, max(token.start + 1, middle), _AND, "word", token.spaced, capital=False)
    rest = token.key[len(particle) :]
    yield Token(middle, token.end, rest, "word", token.spaced and not particle.startswith(_AND), capital=False)


def _parts(token: Token, known: Collection[str]) -> Iterator[Token]:
    """Yield the words of a compound, the longest first at each place; the word itself when it is not made of known words alone."""
    if token.kind != "word" or len(token.key) < _SHORTEST or token.key in known:
        yield token
        return
    bounds = [0, *_bounds(token.key, known)]
    if bounds[-1] != len(token.key):
        yield token
        return
    for begin, end in pairwise(bounds):
        key = token.key[begin:end]
        yield Token(token.start + begin, token.start + end, key, "word", token.spaced and begin == 0, token.capital and begin == 0)


def _bounds(key: str, known: Collection[str]) -> Iterator[int]:
    begin = 0
    while begin < len(key):
        end = next((end for end in range(min(len(key), begin + 12), begin + 1, -1) if key[begin:end] in known), 0)
        if not end:
            return
        yield end
        begin = end
