"""What is known at a point of a sentence while it is read from left to right: whose clause it is, and how far its verb has come."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from noticecheck.prose.act_pieces import Piece
from noticecheck.prose.mention import ActMention, Confidence
from noticecheck.prose.tokens import Token
from noticecheck.records import dataclass, field

STATES: Final = frozenset({"abstract", "status", "charge"})
NOUNS: Final = frozenset({"word", "thing", "noun", "number", "own", "oblique", "agentown", "group", "groupby"})
PREPOSITIONS: Final = frozenset({"preposition", "joint", "agent", "ordered", "among", "gerundial", "means"})
JOINERS: Final = frozenset({"conjunction", "comma", "colon", "that", "relative", "who", "sign"})
PASSED: Final = frozenset({"skip", "sign"})
LEADS_IN: Final = PASSED | {"comma", "reflexive", "joint", "number"}
_LONGEST_TARGET: Final = 12
_FAR: Final = 60


class Who(StrEnum):
    """Whom a clause is about."""

    NOBODY = "nobody"
    OWN = "the wanted person"
    GROUP = "a group"
    NAMED = "another person by name"
    OTHER = "somebody or something else"
    THING = "no person"


@dataclass(frozen=True, slots=True)
class Sentence:
    """What a reader is given: the text, its tokens, the pieces of one sentence, and whether the text names the wanted person at all."""

    text: str
    tokens: Sequence[Token]
    pieces: Sequence[Piece]
    language: str
    named: bool


@dataclass(frozen=True, slots=True)
class _Outer:
    """The clause around a relative clause, to go back to."""

    subject: Who
    named_by: Piece | None
    waiting: bool
    joint: bool


@dataclass(slots=True)
class ClauseState:
    """The sentence, the mentions found, and the clause now.

    `subject` is whom the clause is about and `named_by` the words for it; `main` and `main_by` those of the last finite verb. `waiting`
    says that the subject has no verb yet; `joined` that a comma or conjunction came; `phrase` that what comes belongs to a
    preposition; `joint` that the subject acts with others; `charged` that the sentence has named a charge against the person; `paired`
    that the last subject was the person and somebody else. `before` and `before_commas` are the parts of the piece before, without
    adverbs, and without commas. `be`, `have`, `modal` and `reflexive` came before the verb, `was_be` before the last one;
    `apposed` says that the subject came after a comma and may only explain the noun before.
    """

    sentence: Sentence
    paired: bool = False
    found: list[ActMention] = field(default_factory=list)
    index: int = 0
    before: str = ""
    before_commas: str = ""
    leading: bool = True
    subject: Who = Who.NOBODY
    named_by: Piece | None = None
    main: Who = Who.NOBODY
    main_by: Piece | None = None
    waiting: bool = True
    understood: bool = False
    be: bool = False
    was_be: bool = False
    have: bool = False
    modal: bool = False
    reflexive: bool = False
    apposed: bool = False
    joint: bool = False
    joined: bool = False
    phrase: bool = False
    charged: bool = False
    participle: Piece | None = None
    outer: _Outer | None = None

    def open(self, who: Who, piece: Piece) -> None:
        """Begin a clause with a subject; company named before any subject stays with it."""
        keeps_company = self.joint and self.subject is Who.NOBODY
        self.apposed = self.before == "comma" and self.main is not Who.NOBODY
        self.subject, self.named_by, self.waiting = who, piece, True
        self.be = self.have = self.modal = self.reflexive = self.phrase = self.joined = False
        self.joint = keeps_company

    def enter_relative(self, piece: Piece) -> None:
        """Begin a clause about the noun before; the clause around it goes on afterwards."""
        if self.outer is None:
            self.outer = _Outer(self.subject if self.waiting else self.main, self.named_by, self.waiting, self.joint)
        self.open(Who.THING if self.before_commas in {"thing", "word", "noun", "number"} else Who.GROUP, piece)

    def leave_relative(self) -> None:
        """Go back to the clause around."""
        if self.outer is not None:
            self.subject, self.named_by = self.outer.subject, self.outer.named_by
            self.waiting, self.joint = self.outer.waiting, self.outer.joint
            self.main, self.main_by = self.subject, self.named_by
            self.outer = None

    def claim(self) -> Who:
        """Return whose the verb is that comes now: after a conjunction, that of the verb before."""
        directly = self.before == "conjunction" and self.main is not Who.NOBODY and self.subject is not Who.OWN
        if directly or not self.waiting:
            self.subject, self.named_by = self.main, self.main_by
        return self.subject

    def done(self, who: Who) -> None:
        """Take note that the subject has its verb."""
        self.understood = True
        self.was_be = self.be or (self.was_be and not self.waiting)
        self.waiting = self.be = self.have = self.modal = self.reflexive = self.joined = self.phrase = False
        if self.outer is None:
            self.main, self.main_by = who, self.named_by
            self.paired = who is Who.OWN and self.joint

    def add(self, manner: str, first: Piece, last: Piece, why: str, sure: Confidence = Confidence.SURE) -> None:
        """Keep a mention: from its subject, where that goes before, to its verb."""
        by = self.named_by if self.named_by is not None and 0 <= first.first - self.named_by.first < _FAR else None
        tokens = self.sentence.tokens
        start, end = tokens[(by or first).first].start, tokens[last.after - 1].end
        subject = "" if by is None else self.written(by.first, by.after)
        verb = self.written(first.first, first.after)
        self.found.append(ActMention(start, end, self.sentence.text[start:end], why, sure, manner, subject, verb, self._target(last)))

    def add_whole(self, manner: str, why: str, sure: Confidence) -> None:
        """Keep the sentence as one mention, if there is a word in it."""
        pieces = self.sentence.pieces
        start, end = self.sentence.tokens[pieces[0].first].start, self.sentence.tokens[pieces[-1].after - 1].end
        text = self.sentence.text[start:end]
        if any(piece.role not in {"sign", "number"} for piece in pieces):
            self.found.append(ActMention(start, end, text, why, sure, manner))

    def written(self, first: int, after: int) -> str:
        """Return the original characters of tokens."""
        return self.sentence.text[self.sentence.tokens[first].start : self.sentence.tokens[after - 1].end]

    def _target(self, verb: Piece) -> str:
        """The words after a verb, up to the next comma or conjunction."""
        after = verb.after
        for piece in self.sentence.pieces[self.index + 1 : self.index + 2 + _LONGEST_TARGET]:
            if piece.role in JOINERS or piece.after - verb.after > _LONGEST_TARGET:
                break
            after = max(after, piece.after)
        return "" if after == verb.after else self.written(verb.after, after)

    def role_after(self, index: int) -> str:
        """Return the part of the piece after one, empty at the end."""
        return self.sentence.pieces[index + 1].role if index + 1 < len(self.sentence.pieces) else ""
