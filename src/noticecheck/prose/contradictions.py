"""Signs that a summary was written about somebody else: another surname acts in it, or its pronouns are of the other sex."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from noticecheck.prose.mention import Confidence, MarkMention, NamedMention
from noticecheck.prose.phrases import laid_out
from noticecheck.prose.surnames import alike, like_any
from noticecheck.prose.tokens import Token, sentences

if TYPE_CHECKING:
    from noticecheck.prose.act_pieces import Piece

_CAPITAL_SURNAMES: Final = frozenset({"en", "fr", "es"})
_VERBS: Final = frozenset({"be", "have", "modal", "abstract", "status", "charge", "procedural", "transparent"})
_ENOUGH: Final = 2
_WANTED: Final = frozenset({"wanted", "accused", "sought", "named", "said", "suspected"})


def other_surnames(text: str, tokens: Sequence[Token], language: str, known: Sequence[str]) -> tuple[NamedMention, ...]:
    """Return surnames in capitals that act in a text and are none of the known ones (the person's, aliases, accomplices, companies).

    Sure only when the text does not name the person at all. Nothing in languages without the custom of surnames in capitals.
    """
    from noticecheck.prose.persons import mostly_capitals

    if language not in _CAPITAL_SURNAMES or not known or mostly_capitals(text, tokens):
        return ()
    words = [word for name in known for word in name.split()]
    sure = Confidence.AMBIGUOUS if is_named(tokens, known[0]) else Confidence.SURE
    strangers = [token for token in _acting(text, tokens, language) if not like_any(token.key, words)]
    return tuple(_stranger(token, text[token.start : token.end], sure) for token in strangers)


def is_named(tokens: Sequence[Token], surname: str) -> bool:
    """Whether a text names a person, in whatever spelling of the surname."""
    return any(token.kind == "word" and token.end - token.start > _ENOUGH and alike(token.key, surname) for token in tokens)


def _stranger(token: Token, name: str, sure: Confidence) -> NamedMention:
    return NamedMention(token.start, token.end, name, "contradictions.other-surname", sure, "person", name)


def _acting(text: str, tokens: Sequence[Token], language: str) -> Iterator[Token]:
    """Yield the surnames in capitals that stand right before a verb, with given names between at most."""
    from noticecheck.prose.act_pieces import Person, pieces_of
    from noticecheck.prose.persons import is_surname

    phrases = laid_out(text, language)
    for bounds in sentences(tokens):
        pieces = pieces_of(phrases, bounds, Person(), ())
        for place, piece in enumerate(pieces):
            token = tokens[piece.first]
            if piece.role == "word" and is_surname(text, token, language) and _verb_follows(pieces[place + 1 : place + 4]):
                yield token


def _verb_follows(pieces: Sequence[Piece]) -> bool:
    from noticecheck.prose.verb_forms import FINITE

    after = next((piece for piece in pieces if not (piece.role == "word" and piece.capital) and piece.role != "skip"), None)
    return after is not None and (after.role in _VERBS or (after.role == "word" and bool(after.form & FINITE)))


def other_sex(text: str, tokens: Sequence[Token], language: str, sex: str, surname: str) -> tuple[MarkMention, ...]:
    """Return the pronouns that are of the other sex than the stated one (M or F), when the person alone can be meant.

    Nothing when the text speaks of another person too, when it has pronouns of the stated sex, or when it has only one pronoun and that is
    no subject. Sure in English alone: elsewhere a pronoun may stand for a thing.
    """
    phrases = laid_out(text, language)
    pronouns = [(tokens[place], phrases.payload("persons.pronouns", place)) for place in phrases.starts(("persons.pronouns",))]
    wrong = [(token, told) for token, told in pronouns if not told.startswith(sex)]
    if not wrong:
        return ()
    alone = sex in {"M", "F"} and len(wrong) == len(pronouns) and not _others(text, tokens, language, surname)
    if not alone or (len(wrong) < _ENOUGH and not any(told.endswith("subject") for _, told in wrong)):
        return ()
    sure = Confidence.SURE if language == "en" else Confidence.AMBIGUOUS
    return tuple(
        MarkMention(token.start, token.end, text[token.start : token.end], "contradictions.pronoun", sure, "other_sex", told[0])
        for token, told in wrong
    )


def _others(text: str, tokens: Sequence[Token], language: str, surname: str) -> bool:
    """Whether a text speaks of somebody whom a pronoun may stand for."""
    from noticecheck.prose.act_pieces import Person
    from noticecheck.prose.persons import read_persons

    person = Person.named(surname)
    if any(not _wanted(tokens, place) for place in laid_out(text, language).starts(("persons.others",))):
        return True
    return any(not any(person.case(word.lower()) for word in named.text.split()) for named in read_persons(text, tokens, language))


def _wanted(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word for a person speaks of the wanted one: the wanted person, the accused person."""
    return tokens[place].key == "person" and place > 0 and tokens[place - 1].key in _WANTED
