"""What a summary says of the wanted person's own acts: sentence by sentence, and as one answer for the whole text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Final

from noticecheck.prose.act_clauses import ClauseReader
from noticecheck.prose.act_pieces import Person, pieces_of
from noticecheck.prose.act_state import Sentence
from noticecheck.prose.mention import ActMention, Confidence
from noticecheck.prose.phrases import laid_out
from noticecheck.prose.tokens import Token
from noticecheck.records import dataclass

MANNERS: Final = ("active", "joint", "collective", "abstract", "charge", "passive", "status")
_OWN: Final = frozenset({"active", "joint"})
_OPEN: Final = frozenset({"active", "joint", "collective"})
_READ: Final = frozenset({"en", "fr", "es", "ru"})


class Answer(StrEnum):
    """Whether the text says that the person acted. A rule may find on `no`, and can only ask on `cannot tell`."""

    YES = "yes"
    NO = "no"
    CANNOT_TELL = "cannot tell"


@dataclass(frozen=True, slots=True)
class OwnActs:
    """The answer for a text, the strongest manner in which it speaks of the person, and the first mention of each manner as evidence."""

    answer: Answer
    strongest: str
    evidence: tuple[ActMention, ...]

    @property
    def group_only(self) -> bool:
        """Whether what is done is put down to a group, to others, or to nobody, and nothing to the person."""
        return self.answer is Answer.NO and any(mention.manner in {"collective", "passive"} for mention in self.evidence)

    @property
    def formula_only(self) -> bool:
        """Whether the person `was involved`, `took part`, `belonged`, and nothing more is said."""
        return self.answer is Answer.NO and self.strongest == "abstract"


def read_acts(text: str, tokens: Sequence[Token], language: str, surname: str, forenames: str = "") -> tuple[ActMention, ...]:
    """Return what a text says of who did what, in the order of the text; nothing in a language that is not read (ISO 639-1).

    A mention is ambiguous where the subject or the verb is not certain; a sentence that was not understood is one whole, ambiguous mention.
    """
    person = Person.named(surname, forenames)
    found = tuple(_mentions(text, tokens, language, person))
    return tuple(sorted(dict.fromkeys(found), key=lambda mention: (mention.start, mention.end)))


def _mentions(text: str, tokens: Sequence[Token], language: str, person: Person) -> Iterator[ActMention]:
    if language not in _READ | {"ar"}:
        return
    phrases = laid_out(text, language)
    if language == "ar":
        from noticecheck.prose import act_arabic

        for each in phrases.sentences:
            yield from act_arabic.read_sentence(text, phrases, each, person)
        return
    own = person.words_in(token.key for token in tokens if token.kind == "word")
    named = any(person.case(key) is not None for key in own)
    paired = False
    for each in phrases.sentences:
        sentence = Sentence(text, tokens, pieces_of(phrases, each, person, own), language, named)
        reader = ClauseReader(sentence, paired)
        reader.read()
        paired = reader.paired
        yield from reader.found


def own_acts(mentions: Sequence[ActMention], language: str) -> OwnActs:
    """Return the answer for a text from its mentions.

    It is `no` only when all of the text was understood and nothing in it is an act of the person.
    """
    sure = [mention for mention in mentions if mention.confidence is Confidence.SURE]
    first = {mention.manner: mention for mention in reversed(sure)}
    evidence = tuple(first[manner] for manner in MANNERS if manner in first)
    strongest = evidence[0].manner if evidence else ""
    return OwnActs(_answer(mentions, strongest, language), strongest, evidence)


def _answer(mentions: Sequence[ActMention], strongest: str, language: str) -> Answer:
    if strongest in _OWN:
        return Answer.YES
    unsure = any(mention.manner in _OPEN and mention.confidence is Confidence.AMBIGUOUS for mention in mentions)
    return Answer.CANNOT_TELL if unsure or not mentions or language not in _READ | {"ar"} else Answer.NO
