"""A sentence as pieces: the words of it that matter for who did what, each with the part that it plays."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Final

from noticecheck.named import NamedTuple
from noticecheck.prose.lexicon import Match
from noticecheck.prose.phrases import Phrases
from noticecheck.prose.surnames import Case, case_of, sounded
from noticecheck.prose.tokens import Token, keys_of
from noticecheck.prose.verb_forms import FINITE, PASSIVE, Form, form_of, is_adverb
from noticecheck.prose.word_roles import ROLES, role_of
from noticecheck.records import dataclass, field

_BY_CASE: Final = {Case.SUBJECT: "own", Case.BY: "agentown", Case.OTHER: "oblique"}
_TITLES: Final = 2
_NOBODY: Final = (None, False)
_made: Final = tuple.__new__
"""Makes a piece as tokens are made."""


class Piece(NamedTuple):
    """Tokens from `first` to before `after`. `role` is what the lexicon says of them, `word`, `number` or `sign` where it is silent."""

    role: str
    first: int
    after: int
    form: int = Form.NONE
    capital: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """The wanted person as the notice names them."""

    surnames: tuple[str, ...] = ()
    forenames: frozenset[str] = field(default_factory=frozenset)
    initials: frozenset[str] = field(default_factory=frozenset)
    known: dict[str, tuple[Case | None, bool]] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def named(cls, surname: str, forenames: str = "") -> Person:
        """Take the names apart; each word of a surname counts, particles of one or two letters do not."""
        parts = [word for word in keys_of(surname) if len(word) > _TITLES]
        heard = frozenset(sounded(word) for word in keys_of(forenames))
        return cls(tuple(parts), heard, frozenset(word[:1] for word in (*heard, *map(sounded, parts))))

    def case(self, key: str) -> Case | None:
        """Return how a word stands in its sentence as the surname of the person, if it is that."""
        return self.told(key)[0]

    def told(self, key: str) -> tuple[Case | None, bool]:
        """Return how a word stands as the surname, and whether it is a forename; each word is looked at once."""
        known = self.known.get(key)
        if known is None:
            heard = sounded(key)
            known = self.known[key] = _NOBODY if heard[:1] not in self.initials else self._named(key, heard)
        return known

    def words_in(self, keys: Iterable[str]) -> frozenset[str]:
        """Return the words that are a name of the person, among those of a text."""
        initials = self.initials
        return frozenset([key for key in frozenset(keys) if sounded(key)[:1] in initials and self.told(key) != _NOBODY])

    def _named(self, key: str, heard: str) -> tuple[Case | None, bool]:
        cases = (case_of(key, surname) for surname in self.surnames)
        return next(filter(None, cases), None), heard in self.forenames


def pieces_of(phrases: Phrases, bounds: tuple[int, int], person: Person, own: Collection[str]) -> tuple[Piece, ...]:
    """Return the pieces of a sentence, given as its first token and the one after its last; `own` are the words that name the person."""
    position, end = bounds
    tokens, hits, language = phrases.tokens, phrases.hits, phrases.language
    pieces: list[Piece] = []
    while position < end:
        token = tokens[position]
        match = hits[position].get(ROLES)
        piece = None
        if token.kind == "number":
            piece = _figure(tokens, position, end)
        elif token.kind == "word" and token.key in own:
            piece = _named(tokens, position, end, (person, language))
        if piece is not None and piece.role in {"own", "oblique"} and _possessive(tokens, piece.after):
            piece = Piece("whose", piece.first, piece.after + 2)
        if piece is None and match is not None and position + match.length <= end:
            piece = _listed(tokens, position, match, language)
        elif piece is None:
            piece = _plain(token, position, language)
        pieces.append(piece)
        position = piece.after
    return tuple(pieces)


def _figure(tokens: Sequence[Token], position: int, end: int) -> Piece:
    """Read a number with its separators, so that a comma in it divides no clauses."""
    after = position
    while after < end and tokens[after].kind == "number":
        after += 2 if after + 2 < end and tokens[after + 1].kind == "sign" and tokens[after + 2].kind == "number" else 1
    return Piece("number", position, after)


def _named(tokens: Sequence[Token], position: int, end: int, whose: tuple[Person, str]) -> Piece | None:
    """Read the name of the wanted person, with given names around it."""
    first, (person, language) = position, whose
    while position < end and position - first < _TITLES and _is_forename(tokens[position], person):
        position += 1
    case = person.case(tokens[position].key) if position < end and tokens[position].kind == "word" else None
    if case is None:
        return None if position == first else Piece("own", first, position)
    after = position + 1
    while after < min(end, position + 1 + _TITLES) and _continues_name(tokens[after], language):
        after += 1
    return Piece(_BY_CASE[case], first, after, capital=True)


def _is_forename(token: Token, person: Person) -> bool:
    return token.capital and person.told(token.key)[1]


def _continues_name(token: Token, language: str) -> bool:
    """Whether a word may be a further name; in a text in capitals, a verb may not."""
    known = role_of(language, token.key) or form_of(language, token.key) & (FINITE | PASSIVE | Form.GERUND)
    return token.capital and token.kind == "word" and not known


def _listed(tokens: Sequence[Token], position: int, match: Match, language: str) -> Piece:
    capital = tokens[position].capital
    if match.payload == "modal" and capital and position and tokens[position - 1].key not in ".;:":
        return Piece("number", position, position + 1)  # the month of May
    form = form_of(language, tokens[position].key) if match.length == 1 else Form.NONE
    return _made(Piece, (match.payload, position, position + match.length, form, capital))


def _plain(token: Token, position: int, language: str) -> Piece:
    if token.kind != "word":
        return _made(Piece, (token.kind, position, position + 1, Form.NONE, False))
    if is_adverb(language, token.key):
        return _made(Piece, ("skip", position, position + 1, Form.NONE, False))
    return _made(Piece, ("word", position, position + 1, form_of(language, token.key), token.capital))


def _possessive(tokens: Sequence[Token], position: int) -> bool:
    """Whether an apostrophe and an s follow: what comes next belongs to the person, and is not the person."""
    return position + 1 < len(tokens) and tokens[position].key == "'" and tokens[position + 1].key == "s" and not tokens[position].spaced
