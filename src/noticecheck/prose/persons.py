"""Persons whom a summary names: a name after a title, beside initials, or with its surname in capitals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from noticecheck.prose.lexicon import Match, table
from noticecheck.prose.mention import Confidence, NamedMention
from noticecheck.prose.phrases import Phrases, laid_out
from noticecheck.prose.tokens import Token
from noticecheck.prose.word_roles import role_of

CASELESS: Final = frozenset({"ar", "zh"})
_FEWEST_LETTERS: Final = 4
_MOST_WORDS: Final = 3
_MOSTLY: Final = 0.6


def read_persons(text: str, tokens: Sequence[Token], language: str) -> tuple[NamedMention, ...]:
    """Return the persons whom a text names; `kind` is person, `name` the surname where capitals tell it, else the whole name.

    In scripts without capitals only the word after a title is found, as ambiguous. In a text in capitals nothing is found.
    """
    phrases = laid_out(text, language)
    capitals = language not in CASELESS and not mostly_capitals(text, tokens)
    found: dict[int, NamedMention] = {}
    position = 0
    while position < len(tokens):
        mention, position = _person(text, phrases, position, capitals=capitals)
        if mention is not None:
            found.setdefault(mention.start, mention)
    return tuple(found.values())


def _person(
    text: str, phrases: Phrases, position: int, *, capitals: bool,
) -> tuple[NamedMention | None, int]:  # fmt: skip
    """Return the person at a token, if any, and where to go on."""
    tokens, language = phrases.tokens, phrases.language
    title = phrases.at("persons.titles", position)
    if title is not None:
        return _titled(text, tokens, position, title, capitals=capitals)
    dated = position > 0 and tokens[position - 1].kind == "number" and not is_surname(text, tokens[position], language)
    after = _run(tokens, position) if capitals and not dated else position
    shouted = next((place for place in range(position, after) if is_surname(text, tokens[place], language)), None)
    if shouted is None or any(tokens[place].key in _acronyms() for place in range(position, after)):
        return None, max(after, position + 1)
    surname = text[tokens[shouted].start : tokens[shouted].end]
    sure = Confidence.SURE if after - position > 1 else Confidence.AMBIGUOUS
    return _mention(text, tokens[position:after], "persons.capitals", surname, sure), after


def _titled(
    text: str, tokens: Sequence[Token], position: int, title: Match, *, capitals: bool,
) -> tuple[NamedMention | None, int]:  # fmt: skip
    first = position + title.length
    first += first < len(tokens) and tokens[first].key == "."
    after = _run(tokens, first) if capitals else min(first + 1, len(tokens))
    if after <= first or tokens[first].kind != "word":
        return None, position + title.length
    sure = Confidence.SURE if capitals else Confidence.AMBIGUOUS
    name = text[tokens[first].start : tokens[after - 1].end]
    return _mention(text, tokens[first:after], "persons.title", name, sure), after


def _mention(text: str, words: Sequence[Token], why: str, name: str, sure: Confidence) -> NamedMention:
    start, end = words[0].start, words[-1].end
    return NamedMention(start, end, text[start:end], why, sure, "person", name)


def _run(tokens: Sequence[Token], position: int) -> int:
    """Return where a run of words with capital letters ends."""
    after = position
    while after < len(tokens) and after - position < _MOST_WORDS and tokens[after].capital and tokens[after].kind == "word":
        after += 1
    return after


def mostly_capitals(text: str, tokens: Sequence[Token]) -> bool:
    """Whether so many words are in capitals that capitals tell nothing."""
    words = [text[token.start : token.end] for token in tokens if token.kind == "word"]
    return sum(len(word) > 1 and word.isupper() for word in words) > max(1, len(words)) * _MOSTLY and len(words) > _MOST_WORDS * 2


def is_surname(text: str, token: Token, language: str) -> bool:
    """Whether a word in capitals is written as a surname is: four letters or more, no known word and no acronym."""
    word = text[token.start : token.end]
    if token.kind != "word" or len(word) < _FEWEST_LETTERS or not word.isupper():
        return False
    return token.key not in _acronyms() and not role_of(language, token.key)


@cache
def _acronyms() -> frozenset[str]:
    """Words in capitals that are no surnames: of organisations, and the forms of companies."""
    forms = (*table("mul", "forms.before"), *table("mul", "forms.after"))
    return frozenset(table("mul", "persons.acronyms")) | {word for form in forms for word in form.lower().replace(".", "").split()}


def names(persons: Sequence[NamedMention]) -> Iterator[str]:
    """Yield the names, each once."""
    yield from dict.fromkeys(person.name for person in persons)
