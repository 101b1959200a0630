"""How like two summaries are: word for word, but for names and figures, or but for a few words; told without comparing every pair.

A summary becomes a sketch of a few numbers. Equal digests tell that two texts are equal; equal bands tell which texts may be
nearly equal (MinHash by one permutation, banded: of two texts that share four fifths of their runs of three words, 98 in 100 share
a band). Only those are compared word by word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from typing import Final
from zlib import crc32

MASK: Final = "_"
"""What stands for names and figures; several of them side by side are one."""

_WORD: Final = re.compile(r"\w+")
_SHINGLE: Final = 3
_BINS: Final = 32
_ROWS: Final = 4
BANDS: Final = _BINS // _ROWS
_EMPTY: Final = -1
_HASH_BITS: Final = 5
_MASK_32: Final = 0xFFFF_FFFF
"""Numbers of 32 bits are enough: two texts that have one in common are compared word by word."""
_CAPITALS_TELL: Final = 0.5
"""Share of words with a capital letter above which capitals do not tell a name from a word."""


def plain(text: str) -> str:
    """Return a text in small letters without accents, look-alike forms of one letter made one."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return decomposed if decomposed.isascii() else "".join(sign for sign in decomposed if not unicodedata.combining(sign))


def words_of(text: str) -> list[str]:
    """Return the words and figures of a text in order, without regard to capitals, accents, line ends and punctuation."""
    return _WORD.findall(plain(text))


def masked(text: str, names: Iterable[str]) -> tuple[str, ...]:
    """Return the words of a text with everything that may be a name, a date or a figure replaced by one sign.

    `names` are words to take for names too. Where most words have a capital letter, capitals tell nothing.
    """
    written = _WORD.findall(text)
    known = {word for name in names for word in words_of(name)}
    tells = sum(word[0].isupper() for word in written) <= len(written) * _CAPITALS_TELL
    kept: list[str] = []
    for word in written:
        small, has_figures = _small(word)
        hidden = has_figures or small in known or (tells and word[0].isupper())
        if not hidden:
            kept.append(small)
        elif not kept or kept[-1] != MASK:
            kept.append(MASK)
    return tuple(kept)


@lru_cache(maxsize=1 << 12)
def _small(word: str) -> tuple[str, bool]:
    """Return a word without accents in small letters, and whether it has figures; most words of a notice are of those before."""
    small = plain(word)
    return small, any(map(str.isdigit, small))


def digest(words: Iterable[str]) -> int:
    """Return a number of 64 bits that stands for words in their order, 0 for none."""
    text = "\x1f".join(words)
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()) if text else 0


def shingles(words: Sequence[str]) -> frozenset[str]:
    """Return the runs of three words; of a shorter text, the text; none for none."""
    if not words:
        return frozenset()
    last = max(1, len(words) - _SHINGLE + 1)
    return frozenset(" ".join(words[place : place + _SHINGLE]) for place in range(last))


def bands(words: Sequence[str]) -> tuple[int, ...]:
    """Return eight numbers; texts that are nearly equal have one of them in common at the same place."""
    least = [_EMPTY] * _BINS
    for shingle in shingles(words):
        hashed = crc32(shingle.encode())
        bin_, value = hashed & (_BINS - 1), hashed >> _HASH_BITS
        if least[bin_] == _EMPTY or value < least[bin_]:
            least[bin_] = value
    filled = _filled(least)
    return tuple(hash(tuple(filled[first : first + _ROWS])) & _MASK_32 for first in range(0, _BINS, _ROWS))


def _filled(least: list[int]) -> list[int]:
    """Let a bin that nothing fell into take what the next filled one has, so that short texts can be compared too."""
    filled, following = least[:], next(value for value in least if value != _EMPTY)
    for place in range(len(least) - 1, -1, -1):
        if filled[place] == _EMPTY:
            filled[place] = following
        following = filled[place]
    return filled


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the share of runs of words that two texts have in common, from 0 to 1 (Jaccard); 0 for texts without words."""
    return len(one & other) / max(1, len(one | other))


def longest_own_passage(words: Sequence[str], others: Sequence[str]) -> int:
    """Return the number of words of the longest passage that only the first text has."""
    return max(_own_passages(words, others), default=0)


def _own_passages(words: Sequence[str], others: Sequence[str]) -> Iterator[int]:
    from difflib import SequenceMatcher

    matched = SequenceMatcher(None, words, others, autojunk=False).get_matching_blocks()
    end = 0
    for block in matched:
        yield block.a - end
        end = block.a + block.size
