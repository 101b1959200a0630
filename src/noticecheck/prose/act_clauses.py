"""Who does what in a sentence: its pieces are read once, from left to right, with the subject of the clause in mind.

A verb belongs to the subject before it; after a comma or a conjunction, to the subject of the verb before.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from noticecheck.prose.act_pieces import Piece
from noticecheck.prose.act_state import LEADS_IN, NOUNS, PASSED, PREPOSITIONS, Who
from noticecheck.prose.act_verbs import VerbReader
from noticecheck.prose.mention import Confidence
from noticecheck.prose.verb_forms import FINITE, Form

_VERBS: Final = frozenset(
    {"abstract", "status", "charge", "procedural", "transparent", "held", "suspected", "proceeding", "station", "weak", "member"},
)
_NO_SUBJECT_AFTER: Final = frozenset({"preposition", "among", "means", "gerundial"})
_FEW: Final = 3


class ClauseReader(VerbReader):
    """Reads one sentence; `found` has the mentions afterwards."""

    __slots__ = ()

    def read(self) -> None:
        """Read the pieces in their order."""
        for index, piece in enumerate(self.sentence.pieces):
            role = piece.role
            if role in PASSED:
                continue
            self.index = index
            self._read(piece, role)
            self.before = role
            self.before_commas = self.before_commas if role == "comma" else role
            self.leading = self.leading and role in LEADS_IN
        if not self.found and self.sentence.pieces:
            self._whole()

    def _read(self, piece: Piece, role: str) -> None:
        on_role = _READERS.get(role)
        if on_role is not None:
            on_role(self, piece)
        elif role != "among" and not (self.listed_verb(piece) if role in _VERBS else self.verb_by_form(piece)):
            self._noun(piece)

    def _whole(self) -> None:
        """The sentence was understood and says nothing of acts, or it was not understood and may."""
        if self.understood:
            self.add_whole("none", "acts.nothing-of-acts", Confidence.SURE)
        else:
            self.add_whole("active", "acts.unread", Confidence.AMBIGUOUS)

    def on_own(self, piece: Piece) -> None:
        """The wanted person: as the subject, as the one by whom or at whose word something was done, or as another part."""
        if piece.role == "agentown" or self.before == "agent":
            self.agent(Who.OWN, piece)
        elif self.before == "ordered":
            self.add("active", self.sentence.pieces[self.index - 1], piece, "acts.on-instructions")
            self.understood = True
        elif piece.role == "own" and self.before not in _NO_SUBJECT_AFTER:
            after_others = self.before == "conjunction" and self.waiting and self.subject in {Who.NAMED, Who.OTHER, Who.GROUP}
            company = after_others or self.before == "joint"
            self.open(Who.OWN, piece)
            self.joint = self.joint or company

    def on_pronoun(self, piece: Piece) -> None:
        """He or she: taken for the wanted person, because the opposite could make a finding of what is none."""
        if self.before not in PREPOSITIONS:
            self.open(Who.OWN, piece)

    def on_group(self, piece: Piece) -> None:
        """A group, or persons who are not named."""
        if piece.role == "groupby" or self.before == "agent":
            self.agent(Who.GROUP, piece)
        elif self.before == "conjunction" and self.waiting and self.subject is Who.OWN:
            self.joint = True
        elif self.before in PREPOSITIONS or (self.waiting and self.subject is Who.OWN and not self.be):
            self.phrase = True
        elif self.waiting and self.be:
            self.predicate()
        elif self.waiting or self.joined or self.before in {"that", "relative"}:
            self.open(Who.GROUP, piece)

    def on_plural(self, piece: Piece) -> None:
        """They: a group, or the wanted person and whoever was named with them."""
        if self.before not in PREPOSITIONS:
            self.open(Who.OWN if self.paired else Who.GROUP, piece)
            self.joint = self.paired

    def on_who(self, piece: Piece) -> None:
        """Who: of the wanted person, or of somebody else."""
        if self.before_commas in {"own", "pronoun"} or (self.waiting and self.subject is Who.OWN):
            self.subject, self.waiting = Who.OWN, True
        else:
            self.enter_relative(piece)

    def on_relative(self, piece: Piece) -> None:
        """Which: of what stands before."""
        self.enter_relative(piece)

    def on_that(self, piece: Piece) -> None:
        """That, when, where: a clause of its own, or one about the noun before when a verb follows at once."""
        following = self.sentence.pieces[self.index + 1 : self.index + 2]
        verb_follows = bool(following) and (bool(following[0].form & FINITE) or following[0].role in {"be", "have", "modal"})
        if verb_follows and self.before in NOUNS:
            self.enter_relative(piece)
        else:
            self.open(Who.NOBODY, piece)

    def on_determiner(self, piece: Piece) -> None:
        """An article or the like opens a noun: a new subject where one is expected."""
        if self.before in PREPOSITIONS or self.before == "determiner":
            return
        if self.waiting and self.subject is Who.OWN:
            self.joint = self.joint or self.before == "conjunction"
            if self.have and self.before != "conjunction" and not self.phrase:
                self.predicate()
        elif self.joined or (self.waiting and self.subject is Who.NOBODY):
            self.open(Who.OTHER, piece)

    def _noun(self, piece: Piece) -> None:
        """A word that is no verb where it stands."""
        if self.before in {"charge", "suspected"} and piece.form & Form.INFINITIVE:
            self.add("active", piece, piece, "acts.charged-with-doing", Confidence.AMBIGUOUS)
        elif self.waiting and self.modal and piece.role == "word":
            self.act(piece)
        elif self.waiting and (self.be or self.have) and piece.role != "number" and not self.phrase:
            self.predicate()
        elif self.phrase or self.before in PREPOSITIONS:
            self.phrase = True
        elif piece.role != "number":
            self._present_tense(piece)
            self._subject_word(piece)

    def _present_tense(self, piece: Piece) -> None:
        """In languages where the present cannot be told by its form, a bare word after `and` may be a further verb."""
        bare = piece.role == "word" and not piece.capital and self.before == "conjunction"
        if bare and self.sentence.language != "en" and self.may_go_on():
            self.add("active", piece, piece, "acts.may-be-present", Confidence.AMBIGUOUS)

    def _subject_word(self, piece: Piece) -> None:
        kind = Who.THING if piece.role == "thing" else Who.NAMED if piece.capital and self.index > 0 else Who.OTHER
        if self.waiting and self.subject is Who.OWN:
            self.joint = self.joint or (self.before == "conjunction" and piece.role == "word")
        elif self.waiting and self.subject is not Who.NOBODY and not self.joined:
            self.subject = kind if self.subject is Who.OTHER else self.subject
        elif self.waiting or self.joined:
            self.open(kind, piece)

    def _inserts(self, piece: Piece) -> bool:
        """Whether a comma between an auxiliary and its verb opens an insertion: was, on that day, arrested."""
        return piece.role == "comma" and self.waiting and (self.be or self.have)

    def on_joiner(self, piece: Piece) -> None:
        """A comma or a conjunction: a clause may begin, and one about a noun may be over."""
        self.phrase = self.before != "comma" and not self.phrase and self._inserts(piece)
        self.joined = True
        if self.apposed and self.waiting and self.before != "comma":
            self.subject, self.waiting, self.apposed = self.main, False, False  # a neighbour, Ana Maly, ...
        if not self.waiting:
            self.leave_relative()

    def on_colon(self, piece: Piece) -> None:
        """A list may follow, and a list of nouns may be one of acts."""
        self.on_joiner(piece)
        if len(self.sentence.pieces) - self.index > _FEW:
            self.add("active", piece, piece, "acts.list", Confidence.AMBIGUOUS)

    def on_preposition(self, _piece: Piece) -> None:
        """What follows is no subject."""
        if self.waiting and self.be and not self.phrase:
            self.predicate()
        self.phrase = True

    def on_joint(self, _piece: Piece) -> None:
        """Together with, in conspiracy with: the subject has company."""
        self.joint = self.joint or self.subject in {Who.OWN, Who.NOBODY} or self.main is Who.OWN
        self.phrase = True

    def on_means(self, piece: Piece) -> None:
        """By way of, with a noun: it may tell an act."""
        if self.main is Who.OWN and self.participle is None:
            self.add("active", piece, piece, "acts.by-means-of", Confidence.AMBIGUOUS)
        self.phrase = True


_Reader = Callable[[ClauseReader, Piece], None]
_READERS: Final[dict[str, _Reader]] = {
    **dict.fromkeys(("own", "oblique", "agentown"), ClauseReader.on_own),
    **dict.fromkeys(("group", "groupby"), ClauseReader.on_group),
    **dict.fromkeys(("determiner", "whose"), ClauseReader.on_determiner),
    **dict.fromkeys(("conjunction", "comma"), ClauseReader.on_joiner),
    **dict.fromkeys(("preposition", "agent", "gerundial", "ordered"), ClauseReader.on_preposition),
    "pronoun": ClauseReader.on_pronoun,
    "plural": ClauseReader.on_plural,
    "who": ClauseReader.on_who,
    "relative": ClauseReader.on_relative,
    "that": ClauseReader.on_that,
    "colon": ClauseReader.on_colon,
    "joint": ClauseReader.on_joint,
    "means": ClauseReader.on_means,
    "be": ClauseReader.on_be,
    "been": ClauseReader.on_been,
    "have": ClauseReader.on_have,
    "modal": ClauseReader.on_modal,
    "wordof": ClauseReader.on_word_of,
    "reflexive": ClauseReader.on_reflexive,
}
