"""A text as tokens: words, numbers and signs, each with its place in the original characters.

Folding maps one code point to one code point, so that an offset into a token is an offset into the text. One pass, no pattern
that can go back over what it has read: the time grows with the length.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

TokenKind = Literal["word", "number", "sign"]

_TOKEN: Final = re.compile(r"\d+|[^\W\d_]+|[^\w\s]|_")
_FOLDED: Final = {
    **{0x0660 + digit: str(digit) for digit in range(10)},  # Arabic digits
    **{0x06F0 + digit: str(digit) for digit in range(10)},  # Persian digits
    **{0xFF10 + digit: str(digit) for digit in range(10)},  # full-width digits
    **dict.fromkeys(map(ord, "\u00a0\u202f\u2009\u2007\u2002\u2003\u3000"), " "),
    **dict.fromkeys(map(ord, "‘’ʼ′`´"), "'"),
    **dict.fromkeys(map(ord, "“”„«»″‟"), '"'),
    **dict.fromkeys(map(ord, "‐‑‒–—−"), "-"),  # noqa: RUF001 - the very characters to fold
    ord("٬"): ",",
    ord("٫"): ".",
    ord("،"): ",",
    ord("؛"): ";",
    ord("ё"): "е",
    ord("Ё"): "Е",
    ord("أ"): "ا",
    ord("إ"): "ا",
    ord("آ"): "ا",
    ord("ى"): "ي",
    ord("ة"): "ه",
}


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a run of digits or one sign. `key` is its folded small-letter form, of the same length as the text it stands for.

    `start` and `end` are code points into the original text, end exclusive; `spaced` says whether white space comes before it.
    """

    start: int
    end: int
    key: str
    kind: TokenKind
    spaced: bool
    capital: bool


def fold(text: str) -> str:
    """Return the text with look-alike digits, spaces, quotes and dashes made one; never longer or shorter."""
    return text.translate(_FOLDED)


def tokenise(text: str) -> tuple[Token, ...]:
    """Return the tokens of a text in their order. Vowel marks of Arabic belong to no token."""
    folded = fold(text)
    lowered = _lowered(folded)
    return tuple(_token(folded, lowered, match.start(), match.end()) for match in _TOKEN.finditer(folded))


def _token(folded: str, lowered: str, start: int, end: int) -> Token:
    first = folded[start]
    kind: TokenKind = "number" if first.isdigit() else "word" if first.isalpha() else "sign"
    return Token(start, end, lowered[start:end], kind, start > 0 and folded[start - 1].isspace(), first.isupper())


def _lowered(text: str) -> str:
    """Small letters where that keeps the length; a letter whose small form is longer stays as it is."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(low if len(low := char.lower()) == 1 else char for char in text)


def sentences(tokens: Sequence[Token], abbreviations: frozenset[str] = frozenset()) -> tuple[tuple[int, int], ...]:
    """Return the sentences as (first token, token after the last).

    A full stop ends one unless it follows an abbreviation or a single letter, stands inside a number, or no capital or digit follows.
    """
    starts = [0, *(position + 1 for position in range(len(tokens)) if _ends(tokens, position, abbreviations))]
    bounds = dict.fromkeys((*starts, len(tokens)))
    edges = sorted(bounds)
    return tuple((first, after) for first, after in zip(edges, edges[1:], strict=False) if first < after)


def _ends(tokens: Sequence[Token], position: int, abbreviations: frozenset[str]) -> bool:
    token = tokens[position]
    if token.kind != "sign" or token.key not in ".!?;؟。":
        return False
    if token.key != ".":
        return True
    before = tokens[position - 1] if position else None
    after = tokens[position + 1] if position + 1 < len(tokens) else None
    if after is None or before is None:
        return True
    abbreviated = before.key in abbreviations or (before.kind == "word" and before.end - before.start == 1)
    return after.spaced and not (abbreviated or (before.kind == "word" and not _opens(after)))


def _opens(token: Token) -> bool:
    """Whether a sentence may start with this token: capitals, digits, quotes, and scripts without capitals."""
    return token.capital or token.kind != "word" or not (token.key.islower())
