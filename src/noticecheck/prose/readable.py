"""Whether a summary can be read: its length, whether it is finished, and whether all of it is in one script and one language."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Final

from noticecheck.prose.language import language_of
from noticecheck.prose.mention import Confidence, MarkMention
from noticecheck.prose.tokens import Token, sentences
from noticecheck.prose.word_roles import role_of
from noticecheck.records import dataclass

_OPEN_ENDED: Final = frozenset({"determiner", "preposition", "conjunction", "relative", "agent", "comma", "joint", "ordered", "means"})
_SCRIPTS: Final = ("LATIN", "CYRILLIC", "GREEK", "ARABIC", "HEBREW", "ARMENIAN", "GEORGIAN", "CJK", "HANGUL", "THAI")
_HOME: Final = {"ru": "CYRILLIC", "uk": "CYRILLIC", "ar": "ARABIC", "zh": "CJK"}
_LATIN: Final = frozenset({"en", "fr", "es", "pt", "de", "tr"})
_QUOTES: Final = frozenset("\"()[]'")
_FEWEST_FOREIGN: Final = 3
_FEWEST_SENTENCE: Final = 8
_FEWEST_REPEATED: Final = 6


@dataclass(frozen=True, slots=True)
class Measure:
    """How long a text is: its words (numbers are none), its sentences, and the words of the longest sentence."""

    words: int
    sentences: int
    longest: int


def measure(tokens: Sequence[Token]) -> Measure:
    """Measure a text."""
    counts = [sum(token.kind == "word" for token in tokens[first:after]) for first, after in sentences(tokens)]
    return Measure(sum(counts), len(counts), max(counts, default=0))


@lru_cache(maxsize=8)
def read_defects(text: str, tokens: Sequence[Token], language: str) -> tuple[MarkMention, ...]:
    """Return what keeps a text from being read, in the order of the text.

    `kind` is unfinished, mixed_script (one word in two scripts), other_script, other_language or repeated; `label` names the script or
    the language. The last texts are kept, because more than one rule asks.
    """
    found = (
        *_mixed(text, tokens),
        *_other_script(text, tokens, language),
        *_sentences(text, tokens, language),
        *_unfinished(text, tokens, language),
    )
    return tuple(sorted(found, key=lambda mention: (mention.start, mention.end)))


def _mark(text: str, words: Sequence[Token], kind: str, label: str = "", sure: Confidence = Confidence.SURE) -> MarkMention:
    start, end = words[0].start, words[-1].end
    return MarkMention(start, end, text[start:end], f"readable.{kind.replace('_', '-')}", sure, kind, label)


def _mixed(text: str, tokens: Sequence[Token]) -> Iterator[MarkMention]:
    for token in tokens:
        if token.kind == "word" and not token.key.isascii():
            scripts = sorted({script for letter in text[token.start : token.end] if (script := _script(letter))})
            if len(scripts) > 1:
                yield _mark(text, [token], "mixed_script", " and ".join(script.capitalize() for script in scripts))


def _other_script(text: str, tokens: Sequence[Token], language: str) -> Iterator[MarkMention]:
    """Yield runs of words in another script; a run in quotation marks or brackets gives an original name or term, and is no defect."""
    home = "LATIN" if language in _LATIN else _HOME.get(language, "")
    if not home:
        return
    words = [(place, token) for place, token in enumerate(tokens) if token.kind == "word"]
    for script, run in groupby(words, key=lambda item: _script(text[item[1].start])):
        places = list(run)
        if script in {"", home} or len(places) < _FEWEST_FOREIGN or _enclosed(tokens, places[0][0]):
            continue
        foreign = [token for _, token in places]
        sure = Confidence.SURE if script != "LATIN" or any(_is_small(token) for token in foreign) else Confidence.AMBIGUOUS
        yield _mark(text, foreign, "other_script", script.capitalize(), sure)


def all_in_other_script(text: str, language: str) -> str:
    """Return the script of a text without Latin letters beside a language that is written with them, empty for others and for mixtures."""
    scripts = {_script(letter) for letter in text if letter.isalpha()}
    return scripts.pop().capitalize() if language in _LATIN and len(scripts) == 1 and scripts.isdisjoint({"", "LATIN"}) else ""


def _enclosed(tokens: Sequence[Token], first: int) -> bool:
    return first > 0 and tokens[first - 1].key in _QUOTES


def _is_small(token: Token) -> bool:
    return language_of((token,)) != ""


def _sentences(text: str, tokens: Sequence[Token], language: str) -> Iterator[MarkMention]:
    seen: set[tuple[str, ...]] = set()
    for first, after in sentences(tokens):
        words = [token for token in tokens[first:after] if token.kind == "word"]
        keys = tuple(token.key for token in tokens[first:after] if token.kind != "sign")
        if len(words) >= _FEWEST_REPEATED and keys in seen:
            yield _mark(text, words, "repeated")
        seen.add(keys)
        other = language_of(words) if len(words) >= _FEWEST_SENTENCE and language else ""
        if other and other != language and _script(text[words[0].start]) == _home(language) and not _knows(words, language):
            yield _mark(text, words, "other_language", other)


def _home(language: str) -> str:
    return "LATIN" if language in _LATIN else _HOME.get(language, "")


def _knows(words: Sequence[Token], language: str) -> bool:
    """Whether a sentence has a small word of a language after all."""
    return any(role_of(language, word.key) in {"determiner", "preposition", "be", "have", "conjunction"} for word in words)


def _unfinished(text: str, tokens: Sequence[Token], language: str) -> Iterator[MarkMention]:
    """Yield the end of a text that breaks off: after a small word or a comma surely, after dots perhaps, for they may mark an omission."""
    if not tokens:
        return
    last = tokens[-1]
    dots = text[last.start : last.end] == "…" or text.rstrip().endswith("..")
    if dots:
        yield _mark(text, [last], "unfinished", "dots", Confidence.AMBIGUOUS)
    elif last.key in {",", "-", "("}:
        yield _mark(text, [last], "unfinished", "sign")
    elif last.kind == "word" and role_of(language, last.key) in _OPEN_ENDED:
        yield _mark(text, [last], "unfinished", "word")


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    """Return the script of a letter, empty for signs and rare scripts."""
    name = unicodedata.name(letter, "")
    return next((script for script in _SCRIPTS if name.startswith(script)), "")
