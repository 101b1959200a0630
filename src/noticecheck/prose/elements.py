"""Whether a summary tells what an offence consists of: a death for murder, a taking for theft, a deceit for fraud."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from noticecheck.prose.lexicon import Terms, table
from noticecheck.prose.mention import Confidence, MarkMention
from noticecheck.prose.tokens import Token

ELEMENTS: Final = (
    "death", "taking", "force", "entry", "deceit", "sexual", "liberty", "drug", "weapon", "benefit", "document", "fire", "threat", "money",
    "tax", "injury", "border", "person",
)  # fmt: skip
_FEWEST_WORDS: Final = 15


def read_charges(text: str, tokens: Sequence[Token], language: str) -> tuple[MarkMention, ...]:
    """Return the offences that a charge names, each with its elements in `label`, any of which tells it.

    Nothing for forms that need not have their result: attempt, conspiracy, complicity and the like.
    """
    if any(_terms(language, "elements.none").at(tokens, position) for position in range(len(tokens))):
        return ()
    return tuple(_charges(text, tokens, language))


def _charges(text: str, tokens: Sequence[Token], language: str) -> Iterator[MarkMention]:
    terms = _terms(language, "elements.charges")
    position = 0
    while position < len(tokens):
        match = terms.at(tokens, position)
        if match is not None:
            start, end = tokens[position].start, tokens[position + match.length - 1].end
            yield MarkMention(start, end, text[start:end], "elements.charge", kind="charge", label=match.payload)
        position += match.length if match is not None else 1


def unmatched_charges(
    charge: str, charge_tokens: Sequence[Token], charge_language: str, facts: Sequence[Token], facts_language: str,
) -> tuple[MarkMention, ...]:  # fmt: skip
    """Return the offences named in a charge of which the facts have no element; offsets are into the charge.

    Ambiguous when the facts have under 15 words. Nothing in a language without lists, because nothing is known then.
    """
    if not table(facts_language, "elements.facts"):
        return ()
    short = sum(token.kind == "word" for token in facts) < _FEWEST_WORDS
    sure = Confidence.AMBIGUOUS if short else Confidence.SURE
    return tuple(
        MarkMention(named.start, named.end, named.text, "elements.unmatched", sure, "unmatched_charge", named.label)
        for named in read_charges(charge, charge_tokens, charge_language)
        if all(_listed(element, facts_language) and not tells(element, facts, facts_language) for element in named.label.split())
    )


def tells(element: str, facts: Sequence[Token], language: str) -> bool:
    """Return whether the facts have a word of an element."""
    terms = _facts(language, element)
    return any(terms.at(facts, position) is not None for position in range(len(facts)))


def words_of(elements: Sequence[str], text: str, tokens: Sequence[Token], language: str) -> Iterator[MarkMention]:
    """Yield the words of a text that tell one of some elements, in their order, each with the element as its label."""
    terms = [(element, _facts(language, element)) for element in elements]
    for position in range(len(tokens)):
        found = next(((element, match) for element, each in terms if (match := each.at(tokens, position))), None)
        if found is not None:
            start, end = tokens[position].start, tokens[position + found[1].length - 1].end
            yield MarkMention(start, end, text[start:end], "elements.told", kind="element", label=found[0])


def _listed(element: str, language: str) -> bool:
    return any(element in told.split() for told in table(language, "elements.facts").values())


@cache
def _terms(language: str, group: str) -> Terms[str]:
    return Terms(table(language, group))


@cache
def _facts(language: str, element: str) -> Terms[str]:
    return Terms({term: told for term, told in table(language, "elements.facts").items() if element in told.split()})
