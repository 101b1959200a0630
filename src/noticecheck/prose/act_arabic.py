"""Who does what in Arabic. The form of a word does not tell a verb there, so known words alone count, and what is not known stays open."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from noticecheck.prose.act_pieces import Person
from noticecheck.prose.lexicon import index
from noticecheck.prose.mention import ActMention, Confidence
from noticecheck.prose.phrases import Phrases
from noticecheck.prose.word_roles import ROLES

_PREFIXES: Final = ("و", "ف")
_NEAR: Final = 3
_FEW: Final = 3
_MANY: Final = 12
_STATES: Final = frozenset({"abstract", "charge", "status"})
_ACTING: Final = "act"


def read_sentence(text: str, phrases: Phrases, bounds: tuple[int, int], person: Person) -> Iterator[ActMention]:
    """Yield what one sentence says; a sentence in which no word is known is yielded whole, as ambiguous."""
    first, after = bounds
    tokens = phrases.tokens
    read = list(_roles(phrases, bounds, person))
    unknown = sum(not role and tokens[position].kind == "word" for position, role, _ in read)
    roles = [each for each in read if each[1]]
    shared = any(role == "joint" for _, role, _ in roles)
    understood = said = False
    for number, (position, role, length) in enumerate(roles):
        near = [other for place, other, _ in roles[max(0, number - _NEAR) : number + _NEAR] if abs(place - position) <= _NEAR]
        understood = understood or role not in {"own", "group", "thing", "joint", "agent"}
        beside = {other for place, other, taken in roles[max(0, number - 1) : number] if place + taken == position}
        following = roles[number + 1][1] if roles[number + 1 : number + 2] and roles[number + 1][0] == position + length else ""
        manner, sure = _manner(role, near, {*beside, following}, shared=shared)
        if manner:
            said = True
            start, end = tokens[position].start, tokens[position + length - 1].end
            yield ActMention(start, end, text[start:end], f"acts.ar-{role}", sure, manner, "", text[start:end])
    start, end = tokens[first].start, tokens[after - 1].end
    if any(token.kind == "word" for token in tokens[first:after]) and (not understood or unknown > _MANY):
        yield ActMention(start, end, text[start:end], "acts.unread", Confidence.AMBIGUOUS, "active")
    elif understood and not said:
        yield ActMention(start, end, text[start:end], "acts.nothing-of-acts", manner="none")


def _manner(role: str, near: Sequence[str], beside: Collection[str], *, shared: bool) -> tuple[str, Confidence]:
    """Return what a word says of the person, given what stands near it; nothing when it says nothing."""
    if role in _STATES:
        return role, Confidence.SURE
    if role == "passive":
        return ("active" if "agent" in near and "own" in near else "passive"), Confidence.SURE
    if role != _ACTING:
        return "", Confidence.SURE
    if "own" in near:
        return ("joint" if shared else "active"), Confidence.SURE
    if "group" in beside:
        return "collective", Confidence.SURE
    return ("", Confidence.SURE) if "thing" in beside else ("active", Confidence.AMBIGUOUS)


def _roles(phrases: Phrases, bounds: tuple[int, int], person: Person) -> Iterator[tuple[int, str, int]]:
    position, end = bounds
    while position < end:
        token = phrases.tokens[position]
        if token.kind == "word" and any(person.case(form) for form in _forms(token.key)):
            yield position, "own", 1
            position += 1
            continue
        match = _known(phrases.keys, position)
        yield position, match[0], match[1]
        position += match[1]


def _known(keys: Sequence[str], position: int) -> tuple[str, int]:
    """Return what a word is, as it stands or without the letter for `and` or `then` before it."""
    lexicon = index(("ar",))
    for form in _forms(keys[position]):
        if match := lexicon.at_as(ROLES, form, keys, position):
            return match.payload, match.length
    return "", 1


def _forms(key: str) -> tuple[str, ...]:
    return (key, key[1:]) if key.startswith(_PREFIXES) and len(key) > _FEW else (key,)
