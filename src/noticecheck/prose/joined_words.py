"""Words written together, taken apart: Arabic particles before a word, German and Turkish numbers in one word."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from noticecheck.prose.tokens import Token

_PARTICLES: Final = ("وبال", "وال", "بال", "فال", "كال", "ولل", "لل", "ال", "وب", "ول", "و", "ف", "ب", "ل", "ك")
_AND: Final = "و"
_SHORTEST: Final = 5
_SHORTEST_CARRIER: Final = 3
"""Letters of a word that carries an Arabic particle; a shorter rest is part of the word itself."""


def apart(tokens: Sequence[Token], language: str, known: frozenset[str]) -> Sequence[Token]:
    """Return the tokens with the joined ones split; `known` are the words to look for in them."""
    match language:
        case "ar":
            return tuple([part for token in tokens for part in _without_particle(token, known)])
        case "de" | "tr":
            return tuple(part for token in tokens for part in _parts(token, known))
        case _:
            return tokens


@lru_cache(maxsize=1 << 11)
def _particle(key: str, known: frozenset[str]) -> str:
    """Return the particle with which a word starts that is none of the known ones, and the rest of which is one."""
    rests = ((each, key[len(each) :]) for each in _PARTICLES if key not in known and key.startswith(each))
    return next((each for each, rest in rests if rest in known and len(rest) >= _SHORTEST_CARRIER), "")


def _without_particle(token: Token, known: frozenset[str]) -> Sequence[Token]:
    particle = _particle(token.key, known)
    return tuple(_taken_apart(token, particle)) if particle else (token,)


def _taken_apart(token: Token, particle: str) -> Iterator[Token]:
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
