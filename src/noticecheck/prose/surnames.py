"""One surname in several spellings: other alphabets, other transliterations, the cases of Russian."""
# ruff: noqa: RUF001 - letters of other alphabets are what this is about

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from typing import Final

_ALPHABET: Final = (
    "а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f "
    "х:h ц:ts ч:ch ш:sh щ:sch ъ: ы:i ь: э:e ю:iu я:ia "
    "і:i ї:i є:ie ґ:g ў:u ә:a ғ:g қ:k ң:n ө:o ұ:u ү:u һ:h ҳ:h ҷ:j ӣ:i ӯ:u"
)
_CYRILLIC: Final = {ord(letter): latin for letter, latin in (pair.split(":") for pair in _ALPHABET.split(" "))}
_ONE_SOUND: Final = {"shch": "sch", "kh": "h", "tz": "ts", "ck": "k", "ph": "f", "ks": "x", "yo": "e", "ya": "ia", "yu": "iu", "ye": "e"}
_ONE_LETTER: Final = str.maketrans({"y": "i", "j": "i", "w": "v", "q": "k", "'": None, "ø": "o", "ł": "l", "đ": "d"})
_INSTRUMENTAL: Final = ("om", "em", "im", "oi", "ei", "oiu", "eiu")
_OBLIQUE: Final = ("a", "u", "e", "i", "ogo", "omu", "ego", "emu", "uiu", "iu", "ia", "ih")
_CLOSE: Final = 0.8
_SHORT: Final = 4


class Case(StrEnum):
    """How a name stands in its sentence, as far as its ending tells: as the subject, as the one by whom, or as another part."""

    SUBJECT = "subject"
    BY = "by"
    OTHER = "other"


@lru_cache(maxsize=1 << 11)
def sounded(name: str) -> str:
    """Return a name in plain Latin letters, alike for transliterations that differ by custom only; empty for other scripts."""
    low = name.lower().translate(_CYRILLIC)
    plain = "".join(letter for letter in unicodedata.normalize("NFD", low) if not unicodedata.combining(letter))
    for written, sound in _ONE_SOUND.items():
        plain = plain.replace(written, sound)
    letters = plain.translate(_ONE_LETTER)
    return "".join(letter for letter, before in zip(letters, " " + letters, strict=False) if letter != before)


@lru_cache(maxsize=1 << 11)
def case_of(word: str, surname: str) -> Case | None:
    """Return how a word stands in its sentence as the surname, and None when it is no form of it. Cases are those of Russian."""
    if word == surname.lower():
        return Case.SUBJECT
    heard, name = sounded(word), sounded(surname)
    if not heard or not name:
        return None
    if heard in {name, name + "a"} and _feminine_or_plain(heard, name):
        return Case.SUBJECT
    if not _cyrillic(word):
        return None
    stem = next((name.removesuffix(ending) for ending in ("aia", "a", "i", "o") if name.endswith(ending) and len(name) > _SHORT), name)
    ending = heard[len(stem) :] if heard.startswith(stem) else ""
    return Case.BY if ending in _INSTRUMENTAL else Case.SUBJECT if ending == "aia" else Case.OTHER if ending in _OBLIQUE else None


def _feminine_or_plain(heard: str, name: str) -> bool:
    """Ivanova may be her as the subject or him in the genitive; the subject is the careful reading, for the common endings."""
    return heard == name or name.endswith(("ov", "ev", "in"))


def _cyrillic(word: str) -> bool:
    return any("\u0400" <= letter <= "\u04ff" for letter in word)


def alike(name: str, other: str) -> bool:
    """Whether two names may be one in two spellings: equal as sounded, or with few letters exchanged, added or left out."""
    first, second = sounded(name), sounded(other)
    if not first or not second:
        return True
    longest = max(len(first), len(second))
    return first == second or first in second or second in first or 1 - _edits(first, second) / longest >= _CLOSE


def like_any(name: str, others: Iterable[str]) -> bool:
    """Whether a name may be one of the others in another spelling."""
    return any(alike(name, other) for other in others)


def _edits(first: str, second: str) -> int:
    """Levenshtein's distance: single letters to exchange, add or leave out."""
    row = list(range(len(second) + 1))
    for above, letter in enumerate(first, 1):
        left, corner = above, above - 1
        row[0] = above
        for column, other in enumerate(second, 1):
            corner, left = row[column], min(row[column] + 1, left + 1, corner + (letter != other))
            row[column] = left
    return row[-1]
