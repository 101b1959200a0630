"""A text as tokens: words, numbers and signs, each with its place in the original characters.

Folding maps one code point to one code point, so that an offset into a token is an offset into the text. One pass, no pattern
that can go back over what it has read: the time grows with the length.
"""
# ruff: noqa: RUF001 - characters that look alike are what is folded here

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final, Literal

from noticecheck.named import NamedTuple

TokenKind = Literal["word", "number", "sign"]

_HAN: Final = "\u3007\u3400-\u4dbf\u4e00-\u9fff"
_MARKS: Final = "\u0300-\u036f\u064b-\u0652\u0670"
_FORMAT: Final = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_FIRST_HAN: Final = "\u3007"
_LAST_HAN: Final = "\u9fff"
_SPECIAL: Final = frozenset(
    [
        chr(code)
        for first, last in ((0x300, 0x36F), (0x64B, 0x652), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x2069))
        for code in range(first, last + 1)
    ]
    + list("\u0670\u00ad\u061c\ufeff")
)
"""The marks and signs of format of the two lists above."""
_PLAIN_TOKEN: Final = re.compile(r"(\s*)(\d+|[^\W\d_]+|[^\w\s]|_)")
"""White space and a token; one after the other they are the whole of a text that does not end in white space, and has nothing else."""
_STOPS: Final = frozenset(".!?;؟。")
_UNWRITTEN: Final = dict.fromkeys((*range(0x64B, 0x653), 0x670, 0x640))
_FOLDED: Final = {
    **{0xFF01 + sign: chr(0x21 + sign) for sign in range(94)},  # full-width letters and signs
    **{0x0660 + digit: str(digit) for digit in range(10)},  # Arabic digits
    **{0x06F0 + digit: str(digit) for digit in range(10)},  # Persian digits
    **dict.fromkeys(map(ord, "\u00a0\u202f\u2009\u2007\u2002\u2003\u3000"), " "),
    **dict.fromkeys(map(ord, "‘’ʼ′`´"), "'"),
    **dict.fromkeys(map(ord, "“”„«»″‟"), '"'),
    **dict.fromkeys(map(ord, "‐‑‒–—−"), "-"),
    ord("٬"): ",",
    ord("٫"): ".",
    ord("،"): ",",
    ord("؛"): ";",
    ord("ё"): "е",
    ord("Ё"): "Е",
    ord("İ"): "i",
    ord("ı"): "i",  # capital I without a dot has the small letter i outside Turkish
    ord("أ"): "ا",
    ord("إ"): "ا",
    ord("آ"): "ا",
    ord("ى"): "ي",
    ord("ة"): "ه",
}
_FOLDED_CHARS: Final = frozenset(map(chr, _FOLDED))


class Token(NamedTuple):
    """A word, a run of digits or one sign. `key` is its folded small-letter form, without the vowel marks of Arabic.

    `start` and `end` are code points into the original text, end exclusive; `spaced` says whether white space comes before it.
    A Chinese character is a word by itself.
    """

    start: int
    end: int
    key: str
    kind: TokenKind
    spaced: bool
    capital: bool


_made: Final = tuple.__new__
"""Makes a token without a look at the names of its parts, which takes longer than the rest of the reading."""


@cache
def _any_token() -> re.Pattern[str]:
    """The tokens of any script. Its large sets of characters take longer to compile than a summary takes to read."""
    return re.compile(rf"\d+|[{_HAN}]|[^\W\d_{_HAN}](?:[^\W\d_{_HAN}]|[{_MARKS}])*|[^\w\s{_FORMAT}{_MARKS}]|_")


def _is_plain(text: str) -> bool:
    """Whether there are no marks, signs of format or Chinese characters, of which the pattern for plain text knows nothing."""
    if text.isascii():
        return True
    chars = frozenset(text)
    return chars.isdisjoint(_SPECIAL) and not [char for char in chars if _FIRST_HAN <= char <= _LAST_HAN]


def fold(text: str) -> str:
    """Return the text with look-alike digits, spaces, quotes and dashes made one; never longer or shorter.

    A sign is replaced before those with greater code points, of which some become it: each is replaced once.
    """
    for char in sorted(_FOLDED_CHARS.intersection(text)):
        text = text.replace(char, _FOLDED[ord(char)])
    return text


@lru_cache(maxsize=8)
def tokenise(text: str) -> tuple[Token, ...]:
    """Return the tokens of a text in their order. Vowel marks of Arabic and marks of direction belong to no token.

    The last texts are kept, because every grammar reads the same one.
    """
    folded = fold(text)
    return tuple(_plain_tokens(text, folded) if _is_plain(folded) else _any_tokens(text, folded))


def _plain_tokens(text: str, folded: str) -> list[Token]:
    tokens: list[Token] = []
    end = 0
    for gap, word in _PLAIN_TOKEN.findall(folded.rstrip()):
        start = end + len(gap)
        end = start + len(word)
        key, kind, capital = _known(text[start:end])
        tokens.append(_made(Token, (start, end, key, kind, gap != "", capital)))
    return tokens


def _any_tokens(text: str, folded: str) -> list[Token]:
    tokens: list[Token] = []
    before = 0
    for match in _any_token().finditer(folded):
        start, end = match.span()
        key, kind, capital = _known(text[start:end])
        gap = folded[before:start]
        tokens.append(_made(Token, (start, end, key, kind, gap.strip() != gap, capital)))
        before = end
    return tokens


@lru_cache(maxsize=1 << 12)
def _known(written: str) -> tuple[str, TokenKind, bool]:
    """Return key, kind, and whether it has a capital, of a token as it is written. Most words of a text are of those before."""
    folded = fold(written)
    key = _lowered(folded)
    kind: TokenKind = "number" if folded[0].isdecimal() else "word" if folded[0].isalpha() else "sign"
    return (_written(key) if kind == "word" and not key.isascii() else key), kind, written[0].isupper()


def keys_of(term: str) -> list[str]:
    """Return the keys of the tokens of a term of a lexicon, without their places."""
    folded = fold(term)
    lowered = _lowered(folded)
    found: list[str] = [word for _, word in _PLAIN_TOKEN.findall(lowered.rstrip())] if _is_plain(folded) else _any_token().findall(lowered)
    return found if term.isascii() else [_written(key) for key in found]


def _written(key: str) -> str:
    """The letters of a word as one code point each, without vowel marks and stretched strokes."""
    plain = key.translate(_UNWRITTEN)
    return (plain if plain.isalpha() else unicodedata.normalize("NFC", plain)) or key


def _lowered(text: str) -> str:
    """Small letters where that keeps the length; a letter whose small form is longer stays as it is."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(low if len(low := char.lower()) == 1 else char for char in text)


def sentences(tokens: Sequence[Token], abbreviations: frozenset[str] = frozenset()) -> tuple[tuple[int, int], ...]:
    """Return the sentences as (first token, token after the last).

    A full stop ends one unless it follows an abbreviation or a single letter, stands inside a number, or no capital or digit follows.
    """
    stops = [position for position, token in enumerate(tokens) if token.key in _STOPS]
    edges = [0, *(position + 1 for position in stops if _ends(tokens, position, abbreviations)), len(tokens)]
    return tuple((first, after) for first, after in pairwise(edges) if first < after)


def _ends(tokens: Sequence[Token], position: int, abbreviations: frozenset[str]) -> bool:
    if tokens[position].key != ".":
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
