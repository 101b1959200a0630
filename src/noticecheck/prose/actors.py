"""Somebody referred to and not named: a company, official, accomplice, victim, group or other person.

A noun of the lexicon with what introduces it. It is no such reference when a name follows or goes before it, when it only describes
another noun ("a bank loan"), when it speaks of anybody ("every company"), or when it takes up an organisation already named.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from noticecheck.prose.lexicon import FIGURES
from noticecheck.prose.mention import ActorMention, Confidence, NamedMention
from noticecheck.prose.names import CASELESS, Writing
from noticecheck.prose.organisations import read_organisations
from noticecheck.records import dataclass

_OPENERS: Final = (FIGURES, "actors.determiners", "actors.unknown", "actors.modifiers", "actors.heads", "actors.skipped")
_MOST_DESCRIBING: Final = 4
_NAME_WITHIN: Final = 22
_APPOSITION_WITHIN: Final = 8
_BEFORE_A_NAME: Final = frozenset({",", "(", ":", "-"})
_ENTITIES: Final = frozenset({"company", "organisation"})
_OWN: Final = frozenset({"accomplice", "victim", "person"})
_NOUN_FIRST: Final = frozenset({"fr", "es", "ar", "pt"})
_COMPOUNDING: Final = frozenset({"en"})


@dataclass(frozen=True, slots=True)
class _Noun:
    """A noun phrase: tokens, the kind, how it is introduced, whether it says "unknown" or describes, and the flags of its noun."""

    first: int
    after: int
    kind: str
    opener: str
    unknown: bool
    described: bool
    flags: frozenset[str]

    @property
    def refers(self) -> bool:
        """Whether the phrase speaks of somebody in particular, rather than of anybody or of the kind."""
        if self.opener == "generic" or ("vague" in self.flags and self.opener not in {"indefinite", "group"} and not self.unknown):
            return False
        return bool(self.opener) or self.unknown or "bare" in self.flags or ("described" in self.flags and self.described)

    @property
    def sure(self) -> bool:
        """Whether the phrase itself says that it does not name."""
        if self.unknown or self.opener in {"indefinite", "group", "counted"}:
            return True
        return self.kind in _OWN if self.opener == "possessive" else not self.opener and "open" not in self.flags


@dataclass(frozen=True, slots=True)
class _Reading:
    """A text with the organisations that it names, and where in the text each starts and ends."""

    writing: Writing
    organisations: Sequence[NamedMention]
    starts: frozenset[int]
    ends: frozenset[int]
    covered: frozenset[int]


def read_actors(text: str, language: str | None = None, organisations: Sequence[NamedMention] | None = None) -> tuple[ActorMention, ...]:
    """Return who is referred to and not named, in the order of the text.

    `organisations` are those that the text names, read from it when None. A reference is sure when it says that it does not name:
    "a company", "unidentified persons", "his accomplices". One that may take up a name not seen ("the company") is ambiguous.
    `kind` is company, organisation, official, accomplice, person, victim or group.
    """
    writing = Writing.of(text, language)
    named = read_organisations(text, language) if organisations is None else organisations
    covered = frozenset(place for mention in named for place in range(mention.start, mention.end))
    starts, ends = frozenset(mention.start for mention in named), frozenset(mention.end for mention in named)
    reading = _Reading(writing, named, starts, ends, covered)
    return tuple(_mention(reading, noun) for noun in _nouns(writing) if noun.refers and not _no_reference(reading, noun))


def _nouns(writing: Writing) -> Iterator[_Noun]:
    after = 0
    for position in writing.phrases.starts(_OPENERS):
        if position < after:
            continue
        after = writing.phrases.skip("actors.skipped", position)
        noun = _noun(writing, position) if after == position else None
        if noun is not None:
            yield noun
            after = noun.after


def _noun(writing: Writing, first: int) -> _Noun | None:
    """The noun phrase that starts here, as long as it can be read."""
    phrases, token = writing.phrases, writing.tokens[first]
    opener = phrases.at("actors.determiners", first)
    if token.kind == "sign":
        return None
    counted = opener is None and token.kind == "number"
    start = first + (opener.length if opener else int(counted))
    unknown, described, place = _describing(writing, start)
    head = phrases.at("actors.heads", place)
    if head is None or phrases.at("actors.skipped", place) or phrases.at("actors.skipped", start):
        return None
    after = place + head.length
    while phrases.language in _COMPOUNDING and (next_head := phrases.at("actors.heads", after)):
        head, described, after = next_head, True, after + next_head.length
    unknown_after, described_after, after = _describing(writing, after, behind=True)
    kind, *flags = head.payload.split()
    opened = opener.payload if opener else "counted" if counted else ""
    group = opened == "group" and kind in {"person", "accomplice"}
    flagged = frozenset(flags) - {"definite"}
    opened = "definite" if "definite" in flags and not opened else opened
    return _Noun(first, after, "group" if group else kind, opened, unknown or unknown_after, described or described_after, flagged)


def _describing(writing: Writing, start: int, *, behind: bool = False) -> tuple[bool, bool, int]:
    """Step over words that describe; return whether one says unknown, whether another kind occurs, and the token after them.

    Behind its noun, in a language that has them before it, only "unknown" is read.
    """
    phrases = writing.phrases
    groups = ("actors.unknown",) if behind and phrases.language not in _NOUN_FIRST else ("actors.unknown", "actors.modifiers")
    unknown = described = False
    place = start
    for _ in range(_MOST_DESCRIBING):
        found = phrases.any_at(groups, place)
        if found is None or (not behind and _is_the_noun(writing, place, found.length)):
            break
        unknown, described, place = unknown or bool(found.payload), described or not found.payload, place + found.length
    return unknown, described, place


def _is_the_noun(writing: Writing, place: int, length: int) -> bool:
    """Whether a word that can describe ("third", "unknown") is the noun itself here, because no other noun comes after it."""
    noun = writing.phrases.at("actors.heads", place)
    return noun is not None and (noun.length > length or (noun.length == length and not writing.phrases.at("actors.heads", place + length)))


def _no_reference(reading: _Reading, noun: _Noun) -> bool:
    """Whether the phrase names after all, is part of a name, only describes, or takes up an organisation named before."""
    writing = reading.writing
    return (
        writing.tokens[noun.first].start in reading.covered
        or writing.tokens[noun.after - 1].start in reading.covered
        or writing.phrases.at("actors.compounds", noun.after) is not None
        or ("adjective" in noun.flags and not _stands_alone(writing, noun.after))
        or _name_follows(reading, noun)
        or _name_before(reading, noun)
        or (noun.opener == "definite" and not noun.unknown and _named_before(reading, noun))
    )


def _stands_alone(writing: Writing, after: int) -> bool:
    """Whether a word that is also an adjective ("official") has no noun behind it."""
    return not after < len(writing.tokens) or writing.tokens[after].kind == "sign" or writing.phrases.at("marks.after", after) is not None


def _name_follows(reading: _Reading, noun: _Noun) -> bool:
    """Whether a proper name comes next, with nothing but a comma, a bracket, "called" or a title between.

    Behind "unknown persons" and a group a comma ends the phrase: "with unknown persons, Novak ...".
    """
    writing, after = reading.writing, noun.after
    if (noun.unknown or noun.kind == "group") and writing.phrases.key(after) == ",":
        return False
    place = called = writing.phrases.skip("actors.called", after)
    while place < len(writing.tokens) and (
        writing.phrases.key(place) in _BEFORE_A_NAME or (step := writing.phrases.skip("actors.mister", place)) > place
    ):
        place = place + 1 if writing.phrases.key(place) in _BEFORE_A_NAME else step
    place = max(place, writing.phrases.skip("actors.called", place))
    if called > after or place >= len(writing.tokens):
        return called > after
    near = writing.tokens[place].start - writing.tokens[after - 1].end <= _NAME_WITHIN
    return near and (writing.capital(place) or writing.quoted(place) is not None or writing.tokens[place].start in reading.starts)


def _name_before(reading: _Reading, noun: _Noun) -> bool:
    """Whether the phrase says what somebody just named is: "Kappa Ltd, a company", "NOVAK was an official"."""
    writing, before = reading.writing, noun.first - 1
    if before < 0:
        return False
    copula = writing.phrases.at("actors.copulas", before) is not None
    if copula and (noun.kind not in _ENTITIES or (before and writing.tokens[before - 1].end in reading.ends)):
        return True
    if writing.phrases.key(before) != ",":
        return not noun.opener and not noun.unknown and writing.capital(before) and not writing.opens_sentence(before)
    if before and writing.tokens[before - 1].end in reading.ends:
        return noun.opener in {"indefinite", "definite"}
    if noun.kind not in _ENTITIES and writing.phrases.at("actors.subjects", before - 1):
        return True
    name = writing.run_before(before)
    place = name is not None and writing.phrases.at("actors.of", name.first - 1) is not None
    return name is not None and not place and noun.opener in {"indefinite", "definite"}


def _named_before(reading: _Reading, noun: _Noun) -> bool:
    """Whether an organisation that these words may take up was named earlier."""
    start = reading.writing.tokens[noun.first].start
    return noun.kind in _ENTITIES and any(named.end <= start and named.kind != "body" for named in reading.organisations)


def _named_soon(reading: _Reading, after: int) -> bool:
    """Whether a name comes behind a comma, a bracket or "including" in the same sentence: "firms, including OOO Prima"."""
    writing = reading.writing
    for place in range(after, min(after + _APPOSITION_WITHIN, len(writing.tokens))):
        if writing.phrases.key(place) in {".", ";"}:
            return False
        listed = writing.phrases.skip("actors.including", place)
        named = place + 1 if writing.phrases.key(place) in _BEFORE_A_NAME else listed
        if place < named < len(writing.tokens) and writing.tokens[named].start in reading.starts:
            return True
    return False


def _mention(reading: _Reading, noun: _Noun) -> ActorMention:
    writing = reading.writing
    start, end, text = writing.slice(noun.first, noun.after)
    named_soon = noun.kind in _ENTITIES and _named_soon(reading, noun.after)
    shouting = not writing.tells and writing.phrases.language not in CASELESS
    sure = noun.sure and not shouting and not named_soon
    why = "unknown" if noun.unknown else noun.opener or "bare"
    return ActorMention(start, end, text, f"actors.{why}", Confidence.SURE if sure else Confidence.AMBIGUOUS, noun.kind)
