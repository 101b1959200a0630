"""Who does what in a sentence: its pieces are read once, from left to right, with the subject of the clause in mind.

A verb belongs to the subject before it; after a comma or a conjunction, to the subject of the verb before. Verbs of acts are not listed:
whatever is not listed as abstract, status, charge or procedural, and has the form of a verb, is an act.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from noticecheck.prose.act_pieces import Piece
from noticecheck.prose.mention import ActMention, Confidence
from noticecheck.prose.tokens import Token
from noticecheck.prose.verb_forms import FINITE, PASSIVE, Form, goes_with_to_be

_BY_MANNER: Final = frozenset({"abstract", "status", "charge"})
_VERB_ROLES: Final = _BY_MANNER | {"procedural", "transparent", "held", "suspected", "proceeding", "station", "weak", "member"}
_NOUNS: Final = frozenset({"word", "thing", "noun", "number", "own", "oblique", "agentown", "group", "groupby"})
_PREPOSITIONS: Final = frozenset({"preposition", "joint", "agent", "ordered", "among", "gerundial", "means"})
_JOINERS: Final = frozenset({"conjunction", "comma", "break"})
_LONGEST_TARGET: Final = 12


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


@dataclass(slots=True)
class ClauseReader:
    """Reads one sentence. `found` holds the mentions; `paired` says whether the last subject was the wanted person and somebody else."""

    sentence: Sentence
    paired: bool = False
    found: list[ActMention] = field(default_factory=list)
    subject: Who = Who.NOBODY
    named_by: Piece | None = None
    main: Who = Who.NOBODY
    waiting: bool = True
    understood: bool = False
    be: bool = False
    have: bool = False
    modal: bool = False
    reflexive: bool = False
    joint: bool = False
    joined: bool = False
    phrase: bool = False
    charged: bool = False
    participle: Piece | None = None
    outer: tuple[Who, Piece | None, bool, bool] | None = None

    def read(self) -> None:
        """Read the pieces in their order."""
        for index, piece in enumerate(self.sentence.pieces):
            handler = _HANDLERS.get(piece.role)
            if handler is not None:
                handler(self, index, piece)
            elif piece.role in _VERB_ROLES:
                self._listed_verb(index, piece)
            elif not self._verb_by_form(index, piece):
                self._noun(index, piece)
        if not self.found and self.sentence.pieces:
            self._whole("none" if self.understood else "active")

    # Subjects

    def _own(self, index: int, piece: Piece) -> None:
        before = self._before(index)
        if piece.role == "agentown" or before == "agent":
            self._agent(Who.OWN, piece)
        elif before == "ordered":
            self._add("active", self.sentence.pieces[index - 1], piece, "acts.on-instructions")
            self.understood = True
        elif piece.role == "own" and before == "joint":
            self._open(Who.OWN, piece)
            self.joint = True
        elif piece.role == "own" and before not in {"preposition", "among", "means", "gerundial"}:
            with_others = before == "conjunction" and self.waiting and self.subject in {Who.NAMED, Who.OTHER, Who.GROUP}
            self._open(Who.OWN, piece)
            self.joint = self.joint or with_others

    def _pronoun(self, index: int, piece: Piece) -> None:
        if self._before(index) not in _PREPOSITIONS:
            self._open(Who.OWN, piece)

    def _group(self, index: int, piece: Piece) -> None:
        before = self._before(index)
        if piece.role == "groupby" or before == "agent":
            self._agent(Who.GROUP, piece)
        elif before == "conjunction" and self.waiting and self.subject is Who.OWN:
            self.joint = True
        elif before in _PREPOSITIONS or (self.waiting and self.subject is Who.OWN and not self.be):
            self.phrase = True
        elif self.waiting and self.be:
            self._predicate()
        elif self.waiting or self.joined or before in {"that", "relative"}:
            self._open(Who.GROUP, piece)

    def _plural(self, index: int, piece: Piece) -> None:
        if self._before(index) in _PREPOSITIONS:
            return
        self._open(Who.OWN if self.paired else Who.GROUP, piece)
        self.joint = self.paired

    def _who(self, index: int, piece: Piece) -> None:
        if self._before(index, past_commas=True) in {"own", "pronoun"}:
            self.waiting = True
            self.subject = Who.OWN
            return
        self._relative(index, piece)

    def _relative(self, _index: int, _piece: Piece) -> None:
        """What follows tells of the noun before; the clause around it goes on afterwards."""
        if self.outer is None:
            self.outer = (self.subject if self.waiting else self.main, self.named_by, self.waiting, self.joint)
        self._open(Who.THING if self._last_noun_is_thing(_index) else Who.GROUP, _piece)

    def _that(self, index: int, piece: Piece) -> None:
        following = self._piece(index + 1)
        if following is not None and self._before(index) in _NOUNS and (following.form & FINITE or following.role in {"be", "have", "modal"}):
            self._relative(index, piece)
            return
        self._open(Who.NOBODY, piece)
        self.understood = False

    def _open(self, who: Who, piece: Piece) -> None:
        keeps_company = self.joint and self.subject is Who.NOBODY
        self.subject, self.named_by, self.waiting = who, piece, True
        self.be = self.have = self.modal = self.reflexive = self.phrase = self.joined = False
        self.joint = keeps_company

    # Nouns and small words

    def _determiner(self, index: int, piece: Piece) -> None:
        before = self._before(index)
        if before in _PREPOSITIONS or before == "determiner":
            return
        if self.waiting and self.subject is Who.OWN:
            if before == "conjunction":
                self.joint = True
            elif self.have:
                self._predicate()
            return
        if self.waiting and self.subject is not Who.NOBODY and not self.joined:
            return
        if self.waiting or self.joined:
            self._open(Who.OTHER, piece)

    def _noun(self, index: int, piece: Piece) -> None:
        before = self._before(index)
        if before in {"charge", "suspected"} and piece.form & Form.INFINITIVE:
            self._add("active", piece, piece, "acts.charged-with-doing", Confidence.AMBIGUOUS)
        elif self.waiting and self.modal and piece.role == "word":
            self._act(index, piece)
        elif self.waiting and (self.be or self.have) and piece.role != "number" and not self.phrase:
            self._predicate()
        elif self.phrase or before in _PREPOSITIONS:
            self.phrase = True
        elif self.waiting and self.subject is Who.OWN:
            self.joint = self.joint or (before == "conjunction" and piece.role == "word")
        elif self.waiting and (self.subject is not Who.NOBODY) and not self.joined:
            self._narrow(index, piece)
        elif self.waiting or self.joined:
            self._open(self._kind(index, piece), piece)

    def _kind(self, index: int, piece: Piece) -> Who:
        if piece.role in {"thing", "number"}:
            return Who.THING
        return Who.NAMED if piece.capital and index > 0 else Who.OTHER

    def _narrow(self, index: int, piece: Piece) -> None:
        """A further word of the subject may say what kind of subject it is."""
        kind = self._kind(index, piece)
        if self.subject is Who.OTHER and kind is not Who.OTHER and piece.role != "number":
            self.subject = kind

    def _joiner(self, _index: int, piece: Piece) -> None:
        self.phrase = False
        self.joined = True
        if piece.role == "break":
            self.participle = None
            self.waiting = True
            self.subject, self.named_by = Who.NOBODY, None
        if self.outer is not None and not self.waiting:
            self._leave_relative()

    def _leave_relative(self) -> None:
        if self.outer is not None:
            self.subject, self.named_by, self.waiting, self.joint = self.outer
            self.main = self.subject
            self.outer = None

    def _preposition(self, _index: int, _piece: Piece) -> None:
        if self.waiting and self.be:
            self._predicate()
        self.phrase = True

    def _joint(self, _index: int, _piece: Piece) -> None:
        if self.subject in {Who.OWN, Who.NOBODY} or self.main is Who.OWN:
            self.joint = True
        self.phrase = True

    def _means(self, index: int, piece: Piece) -> None:
        following = self._piece(index + 1)
        if self.main is Who.OWN and following is not None and not self.participle:
            self._add("active", piece, following, "acts.by-means-of", Confidence.AMBIGUOUS)
        self.phrase = True

    # Verbs

    def _be(self, index: int, _piece: Piece) -> None:
        self._auxiliary(index)
        self.be, self.reflexive = not self.reflexive, False

    def _been(self, _index: int, _piece: Piece) -> None:
        self.be, self.have = True, False

    def _have(self, index: int, piece: Piece) -> None:
        if not self.waiting and (self.charged or (self.main is Who.OWN and self._is_participle(piece))):
            self.subject, self.waiting = Who.OWN, True
        self._auxiliary(index)
        self.have = True

    def _is_participle(self, piece: Piece) -> bool:
        token = self.sentence.tokens[piece.first]
        return token.key in {"having", "ayant", "avoir", "haber", "habiendo"}

    def _modal(self, index: int, _piece: Piece) -> None:
        self._auxiliary(index)
        self.modal = True

    def _auxiliary(self, index: int) -> None:
        self.phrase = False
        if self._before(index) == "conjunction" and self.main is not Who.NOBODY:
            self.subject, self.waiting = self.main, True
        elif not self.waiting and self.joined:
            self.subject, self.waiting = self.main, True
        elif not self.waiting:
            self.subject, self.waiting = Who.THING, True

    def _reflexive(self, _index: int, _piece: Piece) -> None:
        self.reflexive = True

    def _listed_verb(self, index: int, piece: Piece) -> None:
        if self._adjectival(index, piece):
            return
        match piece.role:
            case "proceeding" | "station" | "held" if not self._passive(piece):
                if not self._verb_by_form(index, piece):
                    self._noun(index, piece)
            case "held":
                self._state("active", index, piece)
            case "member":
                self._member(index, piece)
            case "proceeding" | "procedural":
                self._state("", index, piece)
            case "station":
                self._state("status", index, piece)
            case "transparent":
                self._claim(index)
                self.modal, self.be, self.have, self.waiting, self.phrase = True, False, False, True, False
            case "suspected" | "charge":
                self._charge(index, piece)
            case "weak":
                self.phrase = True
            case manner if self.waiting or self.joined or self._before(index) in {"agent", "gerundial"}:
                self._state(manner, index, piece)
            case _:
                self.phrase = True

    def _member(self, index: int, piece: Piece) -> None:
        """A member, leader or accomplice: what the subject is, or somebody else in the sentence."""
        if self.waiting and (self.be or (self.sentence.language == "ru" and self.subject is Who.OWN and self._before(index) == "own")):
            self._state("abstract", index, piece)
        elif self.waiting and self.subject is Who.OWN and self._before(index) == "conjunction":
            self.joint = True
        else:
            self._noun(index, piece)

    def _passive(self, piece: Piece) -> bool:
        return self.be or bool(piece.form & Form.SHORT_PASSIVE) or piece.after - piece.first > 1

    def _adjectival(self, index: int, piece: Piece) -> bool:
        """Whether a participle stands before its noun: the charged person, a forged document."""
        return self._before(index) == "determiner" and bool(piece.form & PASSIVE) and not self.be and not self.have

    def _charge(self, index: int, piece: Piece) -> None:
        self._state("charge", index, piece)
        if self.main in {Who.OWN, Who.NOBODY}:
            self.charged = True
            self.main = Who.OWN
        following = self._piece(index + 1)
        if following is not None and following.form & Form.GERUND and following.role == "word":
            sure = Confidence.SURE if piece.role == "suspected" else Confidence.AMBIGUOUS
            self._add("active", following, following, "acts.charged-with-doing", sure)

    def _verb_by_form(self, index: int, piece: Piece) -> bool:
        """Read a word as a verb if its form and its place allow it."""
        form, before = piece.form, self._before(index)
        if not form or piece.role not in {"word", "thing", "proceeding", "station", "held"} or self._adjectival(index, piece):
            return False
        if form & Form.GERUND:
            return self._gerund(index, piece, before)
        if form & Form.SHORT_PASSIVE:
            return before not in _PREPOSITIONS and self._was_done(piece)
        if self.have and self.waiting and form & (Form.PARTICIPLE | Form.WEAK_PARTICIPLE):
            return self._act(index, piece)
        if self.be and self.waiting and form & (PASSIVE | Form.WEAK_PARTICIPLE):
            moved = goes_with_to_be(self.sentence.language, self.sentence.tokens[piece.first].key)
            return self._act(index, piece) if moved else self._was_done(piece)
        if form & FINITE and (self.waiting or self.joined or before == "conjunction"):
            return not (self.be or self.phrase and before in _PREPOSITIONS) and self._act(index, piece)
        if form & Form.PRESENT and self.waiting and before in {"own", "pronoun", "who", "group", "thing"}:
            return self._act(index, piece)
        if form & PASSIVE and not self.waiting:
            self.participle = piece
            return True
        return False

    def _gerund(self, index: int, piece: Piece, before: str) -> bool:
        if self.be and self.waiting:
            return self._act(index, piece)
        if before in {"agent", "gerundial"} and (self.main is Who.OWN or self.charged or (self.waiting and self.subject is Who.NOBODY)):
            sure = Confidence.SURE if self.main is Who.OWN or self.charged else Confidence.AMBIGUOUS
            self._add("active", piece, piece, "acts.by-doing", sure)
            self.understood = True
        elif before not in _PREPOSITIONS and before != "determiner" and Who.OWN in {self.main, self.subject}:
            self._add("active", piece, piece, "acts.doing", Confidence.AMBIGUOUS)
        return True

    def _was_done(self, piece: Piece) -> bool:
        self.participle = piece
        if self.main is not Who.OWN or self.waiting:
            self._add("passive", piece, piece, "acts.passive")
        self._done(self.subject if self.waiting else Who.THING)
        return True

    def _agent(self, who: Who, piece: Piece) -> None:
        """By whom: the participle before tells what was done."""
        verb = self.participle or self._next_short_passive(piece)
        if verb is None:
            return
        manner = verb.role if verb.role in _BY_MANNER else "active"
        self._add(manner if who is Who.OWN else "collective", verb, piece, "acts.by-agent")
        self.understood = True

    def _next_short_passive(self, piece: Piece) -> Piece | None:
        later = (other for other in self.sentence.pieces if other.first >= piece.after and other.form & Form.SHORT_PASSIVE)
        return next(later, None)

    def _claim(self, index: int) -> Who:
        """Return whose verb this is, and take note that the clause has it."""
        directly = self._before(index) == "conjunction" and self.main is not Who.NOBODY and self.subject is not Who.OWN
        who = self.main if directly or not self.waiting else self.subject
        self.subject = who
        return who

    def _act(self, index: int, piece: Piece) -> bool:
        who = self._claim(index)
        if self.reflexive and who is not Who.OWN and piece.form & FINITE and self.sentence.language == "es" and self.subject is not Who.GROUP:
            return self._was_done(piece)
        match who:
            case Who.OWN:
                self._own_act(piece)
            case Who.NOBODY:
                self._unsaid(index, piece)
            case Who.GROUP | Who.NAMED:
                sure = Confidence.SURE if who is Who.GROUP or self.sentence.named else Confidence.AMBIGUOUS
                self._add("collective", piece, piece, "acts.others", sure)
            case Who.OTHER:
                self._add("collective", piece, piece, "acts.somebody", Confidence.AMBIGUOUS)
            case Who.THING:
                pass
        self._done(who)
        return True

    def _own_act(self, piece: Piece) -> None:
        several = bool(piece.form & Form.PLURAL) and not self.joint
        weak = several or (bool(piece.form & Form.PRESENT) and not self.joint and self.named_by is not None and self.named_by.role == "own")
        manner = "joint" if self.joint or several else "active"
        self._add(manner, piece, piece, "acts.own", Confidence.AMBIGUOUS if weak else Confidence.SURE)

    def _unsaid(self, index: int, piece: Piece) -> None:
        """A verb without a subject: first in its sentence it is the wanted person's, as in a list of acts."""
        first = all(other.role in {"skip", "sign", "comma", "reflexive", "joint"} for other in self.sentence.pieces[:index])
        if piece.form & Form.PLURAL:
            self._add("collective", piece, piece, "acts.no-subject", Confidence.AMBIGUOUS)
            return
        manner = "joint" if self.joint else "active"
        self._add(manner, piece, piece, "acts.no-subject", Confidence.SURE if first else Confidence.AMBIGUOUS)

    def _state(self, manner: str, index: int, piece: Piece) -> None:
        """Take note of a verb that is listed; of others than the wanted person it says nothing."""
        who = self._claim(index)
        if manner and who in {Who.OWN, Who.NOBODY}:
            self._add(manner, piece, piece, f"acts.{piece.role}")
        if who in {Who.OWN, Who.NOBODY} or manner == "":
            self._done(who)
        else:
            self._of_others(piece)

    def _of_others(self, piece: Piece) -> None:
        if self.be and piece.form & PASSIVE:
            self._add("passive", piece, piece, "acts.passive")
        self.understood, self.be = True, False
        if piece.form & PASSIVE:
            self.participle = piece

    def _predicate(self) -> None:
        """What comes after to be or to have and is no verb: what the subject is or has."""
        if self.subject is Who.OWN and self.named_by is not None:
            self._add("status", self.named_by, self.named_by, "acts.is-or-has")
        self._done(self.subject)

    def _done(self, who: Who) -> None:
        self.understood = True
        self.waiting = self.be = self.have = self.modal = self.reflexive = self.joined = self.phrase = False
        if self.outer is not None:
            self.waiting = False
            return
        self.main = who
        self.paired = who is Who.OWN and self.joint

    # Mentions

    def _add(self, manner: str, first: Piece, last: Piece, why: str, sure: Confidence = Confidence.SURE) -> None:
        tokens, text = self.sentence.tokens, self.sentence.text
        by = self.named_by if self.named_by is not None and self.named_by.first <= first.first else None
        start, end = tokens[(by or first).first].start, tokens[last.after - 1].end
        subject = "" if by is None else text[tokens[by.first].start : tokens[by.after - 1].end]
        verb = text[tokens[first.first].start : tokens[first.after - 1].end]
        self.found.append(ActMention(start, end, text[start:end], why, sure, manner, subject, verb, self._target(last)))

    def _target(self, verb: Piece) -> str:
        """The words after a verb, up to the next comma or conjunction."""
        after = verb.after
        for piece in self._following(verb):
            if piece.role in _JOINERS or piece.role in {"that", "relative", "who", "sign"} or piece.after - verb.after > _LONGEST_TARGET:
                break
            after = piece.after
        if after == verb.after:
            return ""
        tokens = self.sentence.tokens
        return self.sentence.text[tokens[verb.after].start : tokens[after - 1].end]

    def _following(self, verb: Piece) -> Iterator[Piece]:
        pieces = self.sentence.pieces
        position = next((index for index, piece in enumerate(pieces) if piece is verb), len(pieces))
        yield from pieces[position + 1 : position + 2 + _LONGEST_TARGET]

    def _whole(self, manner: str) -> None:
        """The sentence as one mention: it was understood and says nothing of acts, or it was not understood and may."""
        tokens, pieces = self.sentence.tokens, self.sentence.pieces
        start, end = tokens[pieces[0].first].start, tokens[pieces[-1].after - 1].end
        text = self.sentence.text[start:end]
        if manner == "none":
            self.found.append(ActMention(start, end, text, "acts.nothing-of-acts", manner=manner))
        elif any(character.isalpha() for character in text):
            self.found.append(ActMention(start, end, text, "acts.unread", Confidence.AMBIGUOUS, manner))

    # Looking around

    def _piece(self, index: int) -> Piece | None:
        return self.sentence.pieces[index] if 0 <= index < len(self.sentence.pieces) else None

    def _before(self, index: int, *, past_commas: bool = False) -> str:
        """Return the part of the piece before, adverbs and the like left out; empty at the start."""
        passed = {"skip", "sign", "comma"} if past_commas else {"skip", "sign"}
        earlier = (self.sentence.pieces[place].role for place in range(index - 1, -1, -1))
        return next((role for role in earlier if role not in passed), "")

    def _last_noun_is_thing(self, index: int) -> bool:
        return self._before(index, past_commas=True) in {"thing", "word", "noun", "number"}


_Handler = Callable[[ClauseReader, int, Piece], None]


def _skip(_reader: ClauseReader, _index: int, _piece: Piece) -> None:
    """Pass over."""


_HANDLERS: Final[dict[str, _Handler]] = {
    "own": ClauseReader._own,
    "oblique": ClauseReader._own,
    "agentown": ClauseReader._own,
    "pronoun": ClauseReader._pronoun,
    "group": ClauseReader._group,
    "groupby": ClauseReader._group,
    "plural": ClauseReader._plural,
    "who": ClauseReader._who,
    "relative": ClauseReader._relative,
    "that": ClauseReader._that,
    "determiner": ClauseReader._determiner,
    "conjunction": ClauseReader._joiner,
    "comma": ClauseReader._joiner,
    "break": ClauseReader._joiner,
    "preposition": ClauseReader._preposition,
    "agent": ClauseReader._preposition,
    "gerundial": ClauseReader._preposition,
    "ordered": ClauseReader._preposition,
    "among": _skip,
    "skip": _skip,
    "sign": _skip,
    "joint": ClauseReader._joint,
    "means": ClauseReader._means,
    "be": ClauseReader._be,
    "been": ClauseReader._been,
    "have": ClauseReader._have,
    "modal": ClauseReader._modal,
    "reflexive": ClauseReader._reflexive,
}
