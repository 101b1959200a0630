"""The office or position in which somebody acts, and a position that is relied on without the post."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from noticecheck.prose.lexicon import COMMAS
from noticecheck.prose.mention import Confidence, MarkMention
from noticecheck.prose.names import Writing
from noticecheck.prose.tokens import tokenise

_INTRODUCERS: Final = "offices.introducers"
_MOST_WORDS: Final = 5
_PRETENDED: Final = "pretended"
"""What the lexicon says of "posing as a bank employee": no office that anybody has."""


def read_offices(text: str, language: str | None = None, surnames: Sequence[str] = ()) -> tuple[MarkMention, ...]:
    """Return the offices that the text gives somebody, in its order, as marks with the kind `office` or `position_relied_on`.

    An office is sure after words such as "being" or "as", and after one of the `surnames` of the wanted person and a comma; after another
    name it is ambiguous, for it may be another person's. `label` is the kind of office: director, accountant, minister ... A position
    relied on ("abusing his official position") is given only where the text states no office at all.
    """
    writing = Writing.of(text, language)
    own = frozenset(token.key for name in surnames for token in tokenise(name))
    offices = tuple(_offices(writing, own))
    return offices or tuple(_relied_on(writing))


def _offices(writing: Writing, own: frozenset[str]) -> Iterator[MarkMention]:
    read = 0
    for position in writing.phrases.starts((_INTRODUCERS, COMMAS)):
        start, why = _introduced(writing, position, own) if position >= read else (position, "")
        after, label = _title(writing, start) if why else (0, "")
        if after and why != _PRETENDED:
            confidence = Confidence.AMBIGUOUS if why == "another" else Confidence.SURE
            yield MarkMention(*writing.slice(start, after), f"offices.{why}", confidence, "office", label)
        read = max(after, read)


def _introduced(writing: Writing, position: int, own: frozenset[str]) -> tuple[int, str]:
    """Where the words of an office may start after this token, and what introduces them; nothing where nothing does."""
    found = writing.phrases.at(_INTRODUCERS, position)
    if found:
        return position + found.length, found.payload or "introduced"
    if position and writing.phrases.key(position) == "," and writing.capital(position - 1):
        return position + 1, "own" if writing.phrases.key(position - 1) in own else "another"
    return position, ""


def _title(writing: Writing, start: int) -> tuple[int, str]:
    """The token after the words of an office that start here, and its label; 0 when there is none."""
    place = start
    for _ in range(_MOST_WORDS):
        found = writing.phrases.at("offices.titles", place)
        if found and found.payload:
            after = place + found.length
            return after - int(found.length > 1 and writing.phrases.at("actors.of", after - 1) is not None), found.payload
        step = writing.phrases.skip("offices.modifiers", place)
        if step == place:
            break
        place = step
    return 0, ""


def _relied_on(writing: Writing) -> Iterator[MarkMention]:
    """A position that somebody uses or abuses: a verb of the lexicon, "his", and a word for a position."""
    read = 0
    for position in writing.phrases.starts(("offices.reliance",)):
        verb = writing.phrases.at("offices.reliance", position) if position >= read else None
        if verb is None:
            continue
        start = position + verb.length
        place = writing.phrases.skip("offices.possessors", start)
        found = writing.phrases.at("offices.positions", place)
        if found and (found.payload == "sure" or place > start):
            confidence = Confidence.SURE if found.payload == "sure" else Confidence.AMBIGUOUS
            read = place + found.length
            yield MarkMention(*writing.slice(position, read), "offices.relied-on", confidence, "position_relied_on")
