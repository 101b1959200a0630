"""Which language a text is in: its script, then a vote of its small words."""
# ruff: noqa: RUF001 - small words of other scripts are what this is about

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from noticecheck.prose.tokens import Token, fold, tokenise

_SMALL_WORDS: Final = {
    "en": "the of and to in was were by with from that which his her for on at as is has had been a an he she they it be are not this who",
    "fr": "le la les des du de et dans une un par avec pour que qui sur au aux est été ont avait ses à a en il elle ce cette son sa ne pas",
    "es": "el la los las de del y en una un por con para que se su al es fue ha había sus a lo como más",
    "pt": "o a os as de do da dos das e em uma um por com para que se ao à foi é não seu sua na nas nos pelo pela ou",
    "de": "der die das und in von zu mit den dem des ein eine für auf ist wurde war sich durch er sie es nach bei hat an am im zum zur vom",
    "tr": "ve bir bu ile için olarak olan tarafından tarihinde de da ise daha sonra veya kadar göre o",
    "ru": "и в на с по что из от для не он она был была были его за до о а или к у",
    "uk": "і в на з по що із від для не він вона був була були його за до та у або й",
}
_SPEAKERS: Final[dict[str, list[str]]] = {}
"""The languages that have a small word."""
for _language, _words in _SMALL_WORDS.items():
    for _word in fold(_words).split():
        _SPEAKERS.setdefault(_word, []).append(_language)
_LETTERS: Final = {"uk": "іїєґ", "ru": "ыэъ", "fr": "èêœùû", "es": "ñ", "pt": "ãõ", "de": "ßä", "tr": "şğ"}
_OWN_LETTERS: Final = {language: frozenset(letters) for language, letters in _LETTERS.items()}
"""Letters of one of the languages that share a script and of none of the others."""
_FEWEST_VOTES: Final = 1


def language_of(tokens: Sequence[Token]) -> str:
    """Return the ISO 639-1 code of the language of a text, empty when it cannot be told; of two as likely, the first of the list."""
    votes = language_votes(tokens)
    best = max(votes, key=lambda language: votes[language], default="")
    return best if best and votes[best] >= _FEWEST_VOTES else ""


@lru_cache(maxsize=256)
def language_of_text(text: str) -> str:
    """Return the language of a text that is not laid out, such as a law; the last texts are kept, because laws come again."""
    return language_of(tokenise(text))


def language_votes(tokens: Sequence[Token]) -> dict[str, int]:
    """Return how many small words, and words with letters of its own, speak for each language that has the script of a text."""
    told = [_told(token.key) for token in tokens if token.kind == "word"]
    scripts = Counter([script for script, _ in told])
    script = max(scripts, key=scripts.__getitem__, default="")
    if script in {"ar", "zh"}:
        return {script: len(told)}
    candidates = ("ru", "uk") if script == "cyrillic" else ("en", "fr", "es", "pt", "de", "tr") if script == "latin" else ()
    votes = Counter([language for _, languages in told for language in languages])
    return {language: votes[language] for language in candidates}


@lru_cache(maxsize=1 << 12)
def _told(word: str) -> tuple[str, tuple[str, ...]]:
    """Return the script of a word, and the languages that it speaks for: one for a small word, one for a letter of its own."""
    lettered = () if word.isascii() else [language for language, letters in _OWN_LETTERS.items() if not letters.isdisjoint(word)]
    return _script(word[0]), (*_SPEAKERS.get(word, ()), *lettered)


def _script(letter: str) -> str:
    code = ord(letter)
    if code < 0x0250:  # noqa: PLR2004 - the end of the Latin blocks
        return "latin"
    if 0x0400 <= code <= 0x052F:  # noqa: PLR2004
        return "cyrillic"
    if 0x0600 <= code <= 0x06FF:  # noqa: PLR2004
        return "ar"
    return "zh" if 0x4E00 <= code <= 0x9FFF else "other"  # noqa: PLR2004
