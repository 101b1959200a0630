"""The verb of a clause: what its form and its place make of a word, and what it says of the wanted person.

Verbs of acts are not listed: whatever is not listed as abstract, status, charge or procedural, and has the form of a verb, is an act.
"""

from __future__ import annotations

from typing import Final

from noticecheck.prose.act_pieces import Piece
from noticecheck.prose.act_state import PREPOSITIONS, STATES, ClauseState, Who
from noticecheck.prose.mention import Confidence
from noticecheck.prose.verb_forms import FINITE, PASSIVE, Form, goes_with_to_be

_ONLY_PASSIVE: Final = frozenset({"proceeding", "station", "held"})
_MAY_BE_VERBS: Final = _ONLY_PASSIVE | {"word", "thing"}
_HAVING: Final = frozenset({"having", "ayant", "avoir", "haber", "habiendo"})
_NEAR: Final = 12


class VerbReader(ClauseState):
    """The part of the reader that knows verbs. Methods that read a piece return whether they took it as a verb."""

    __slots__ = ()

    def on_be(self, piece: Piece) -> None:
        """To be; with a reflexive pronoun before it, it forms an active past."""
        if self.before in {"charge", "suspected"} and self.charged:
            self._charged_with_being(piece)
        else:
            self._auxiliary()
        self.be, self.reflexive = not self.reflexive, False

    def _charged_with_being(self, piece: Piece) -> None:
        """Accused of being the one who did it may tell an act; accused of being a member does not."""
        self.subject, self.waiting = Who.OWN, True
        if self.role_after(self.index) not in STATES | {"member"}:
            self.add("active", piece, piece, "acts.charged-with-doing", Confidence.AMBIGUOUS)

    def on_been(self, _piece: Piece) -> None:
        """Been: a passive follows."""
        self.be, self.have = True, False

    def on_have(self, piece: Piece) -> None:
        """To have; `having` goes on with the subject of the sentence."""
        goes_on = self.main is Who.OWN and self.sentence.tokens[piece.first].key in _HAVING
        if not self.waiting and (self.charged or goes_on):
            self.subject, self.waiting = Who.OWN, True
        self._auxiliary()
        self.have = True

    def on_modal(self, _piece: Piece) -> None:
        """Would, did and the like: the next word is a verb."""
        self._auxiliary()
        self.modal = True

    def on_word_of(self, piece: Piece) -> None:
        """On his instructions: whose word it was is not certain."""
        self.add("active", piece, piece, "acts.on-instructions", Confidence.AMBIGUOUS)
        self.phrase = True

    def on_reflexive(self, _piece: Piece) -> None:
        """A reflexive pronoun before its verb."""
        self.reflexive = True

    def _auxiliary(self) -> None:
        self.phrase = False
        goes_on = self.before == "conjunction" and self.main is not Who.NOBODY
        if goes_on or not self.waiting:
            self.subject, self.waiting = (self.main if goes_on or self.joined else Who.THING), True

    def listed_verb(self, piece: Piece) -> bool:
        """Read a word that the lexicon lists as a verb, or as a noun that says what somebody is."""
        if self._adjectival(piece):
            return True
        match piece.role:
            case "proceeding" | "station" | "held" if not self._passive(piece):
                return self.verb_by_form(piece)
            case "member":
                return self._member(piece)
            case "held":
                self._state("active", piece)
            case "proceeding" | "procedural":
                self._state("", piece)
            case "station":
                self._state("status", piece)
            case "transparent":
                self._transparent()
            case "suspected" | "charge":
                self._charge(piece)
            case manner if manner in STATES and (self.waiting or self.joined or self.before in {"agent", "gerundial"}):
                self._state(manner, piece)
            case _:
                self.phrase = True
        return True

    def _transparent(self) -> None:
        """Tried to, is believed to: the verb that counts is the next one."""
        self.claim()
        self.modal = self.waiting = True
        self.be = self.have = self.phrase = False

    def _member(self, piece: Piece) -> bool:
        """A member, leader or accomplice: what the subject is, or somebody else in the sentence."""
        without_verb = self.sentence.language == "ru" and self.subject is Who.OWN and self.before == "own"
        if self.waiting and (self.be or without_verb):
            self._state("abstract", piece)
            return True
        if self.waiting and self.subject is Who.OWN and self.before == "conjunction":
            self.joint = True
            return True
        return False

    def _passive(self, piece: Piece) -> bool:
        """Whether something is done to the subject: after to be, also through a conjunction, or told by the form or by several words."""
        goes_on = self.was_be and not self.waiting
        return self.be or goes_on or bool(piece.form & Form.SHORT_PASSIVE) or piece.after - piece.first > 1

    def _adjectival(self, piece: Piece) -> bool:
        """Whether a participle stands before its noun: the charged person, a forged document."""
        return self.before == "determiner" and bool(piece.form & PASSIVE) and not self.be and not self.have

    def _charge(self, piece: Piece) -> None:
        if piece.form & Form.PARTICIPLE and not (self.waiting or self.joined or self.before in {"agent", "gerundial"}):
            self.participle = piece  # a fraud committed by others
            return
        self._state("charge", piece)
        if self.main in {Who.OWN, Who.NOBODY}:
            self.charged = True
            self.main = Who.OWN
        following = self.sentence.pieces[self.index + 1 : self.index + 2]
        if following and following[0].form & Form.GERUND and following[0].role == "word":
            sure = Confidence.SURE if piece.role == "suspected" else Confidence.AMBIGUOUS
            self.add("active", following[0], following[0], "acts.charged-with-doing", sure)

    def verb_by_form(self, piece: Piece) -> bool:
        """Read a word as a verb if its form and its place allow it."""
        form = piece.form
        a_name = piece.capital and bool(form & Form.SHORT_PASSIVE)  # a quoted name may end like a participle
        if not form or a_name or piece.role not in _MAY_BE_VERBS or self._adjectival(piece):
            return False
        if form & Form.GERUND:
            return self._gerund(piece)
        if form & Form.SHORT_PASSIVE:
            return self.before not in PREPOSITIONS and self._was_done(piece)
        if self.waiting and (self.have or self.be) and form & (PASSIVE | Form.WEAK_PARTICIPLE):
            moved = goes_with_to_be(self.sentence.language, self.sentence.tokens[piece.first].key)
            return self.act(piece) if self.have or moved else self._was_done(piece)
        if form & Form.PARTICIPLE and (self.role_after(self.index) == "agent" or not self._finite_here(piece)):
            self.participle = piece
            return not self.waiting or self.role_after(self.index) == "agent"
        return self._finite_here(piece) and self.act(piece)

    def _finite_here(self, piece: Piece) -> bool:
        """Whether a word that has the form for it is the finite verb of the clause."""
        if piece.form & FINITE and (self.waiting or self.joined or self.before == "conjunction"):
            return not self.be and not (self.phrase and self.before in PREPOSITIONS)
        if self.before == "conjunction":
            return self.may_go_on() and bool(piece.form & Form.PRESENT)
        return bool(piece.form & Form.PRESENT) and self.waiting and self.before in {"own", "pronoun", "who", "group", "thing"}

    def may_go_on(self) -> bool:
        """Whether the wanted person may be the subject of a further verb: not in a list of charges."""
        return not self.waiting and self.main is Who.OWN and not self.charged

    def _gerund(self, piece: Piece) -> bool:
        if self.before == "determiner":
            return False  # the managing director
        if self.be and self.waiting:
            return self.act(piece)
        own = self.main is Who.OWN or self.charged
        nobody = self.main is Who.NOBODY and (not self.waiting or self.subject is Who.NOBODY)
        if self.before in {"agent", "gerundial", ""} and (own or nobody):
            self.add("active", piece, piece, "acts.by-doing", Confidence.SURE if own else Confidence.AMBIGUOUS)
            self.understood = True
        elif self.before != "joint" and (own or self.subject is Who.OWN or self.sentence.pieces[0].role == "whose"):
            self.add("active", piece, piece, "acts.doing", Confidence.AMBIGUOUS)
        return True

    def _was_done(self, piece: Piece) -> bool:
        self.participle = piece
        if self.main is not Who.OWN or self.waiting:
            self.add("passive", piece, piece, "acts.passive")
        self.done(self.subject if self.waiting else Who.THING)
        return True

    def agent(self, who: Who, piece: Piece) -> None:
        """By whom: the participle before, in Russian also after, tells what was done."""
        verb = self.participle or self._next_short_passive()
        if verb is not None:
            manner = verb.role if verb.role in STATES else "active"
            self.named_by = None if verb.first < piece.first else piece
            first, last = (verb, piece) if verb.first < piece.first else (piece, verb)
            self.add(manner if who is Who.OWN else "collective", first, last, "acts.by-agent")
            self.understood = True

    def _next_short_passive(self) -> Piece | None:
        later = self.sentence.pieces[self.index + 1 : self.index + 1 + _NEAR]
        return next((piece for piece in later if piece.form & Form.SHORT_PASSIVE), None)

    def act(self, piece: Piece) -> bool:
        """Read an act: whose it is decides what it says of the wanted person."""
        who = self.claim()
        impersonal = self.reflexive and self.sentence.language == "es" and piece.form & FINITE and who not in {Who.OWN, Who.GROUP}
        if impersonal:
            return self._was_done(piece)
        match who:
            case Who.OWN:
                self._own_act(piece)
            case Who.NOBODY:
                self._unsaid(piece)
            case Who.GROUP | Who.NAMED:
                sure = Confidence.SURE if who is Who.GROUP or self.sentence.named else Confidence.AMBIGUOUS
                self.add("collective", piece, piece, "acts.others", sure)
            case Who.OTHER:
                self.add("collective", piece, piece, "acts.somebody", Confidence.AMBIGUOUS)
            case Who.THING:
                pass
        self.done(who)
        return True

    def _own_act(self, piece: Piece) -> None:
        several = bool(piece.form & Form.PLURAL) and not self.joint
        only_present = bool(piece.form & Form.PRESENT) and not piece.form & FINITE and self.before in {"own", "conjunction"}
        manner = "joint" if self.joint or several else "active"
        self.add(manner, piece, piece, "acts.own", Confidence.AMBIGUOUS if several or only_present else Confidence.SURE)

    def _unsaid(self, piece: Piece) -> None:
        """A verb without a subject: it is the wanted person's when it opens its sentence, as in a list of acts, or follows a charge."""
        if piece.form & Form.PLURAL:
            self.add("collective", piece, piece, "acts.no-subject", Confidence.AMBIGUOUS)
        else:
            sure = Confidence.SURE if self.leading or self.charged else Confidence.AMBIGUOUS
            self.add("joint" if self.joint else "active", piece, piece, "acts.no-subject", sure)

    def _state(self, manner: str, piece: Piece) -> None:
        """Take note of a verb that is listed; of others than the wanted person it says nothing."""
        who = self.claim()
        if manner and who in {Who.OWN, Who.NOBODY}:
            self.add(manner, piece, piece, f"acts.{piece.role}")
        if who in {Who.OWN, Who.NOBODY} or manner == "":
            self.done(who)
        else:
            self._of_others(piece)

    def _of_others(self, piece: Piece) -> None:
        if piece.role == "charge" and self.subject in {Who.GROUP, Who.NAMED} and not self.be:
            self.add("collective", piece, piece, "acts.others", Confidence.SURE if self.sentence.named else Confidence.AMBIGUOUS)
        if self.be and piece.form & PASSIVE:
            self.add("passive", piece, piece, "acts.passive")
        self.understood = self.understood or self.be or self.have or bool(piece.form & FINITE)
        self.be = False
        if piece.form & PASSIVE:
            self.participle = piece

    def predicate(self) -> None:
        """Read what comes after to be or to have and is no verb: what the subject is or has."""
        if self.subject is Who.OWN and self.named_by is not None:
            self.add("status", self.named_by, self.named_by, "acts.is-or-has")
        self.done(self.subject)
