"""Whether a summary tells what an offence consists of: a death for murder, a taking for theft, a deceit for fraud."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from noticecheck.prose.lexicon import table
from noticecheck.prose.mention import Confidence, MarkMention
from noticecheck.prose.phrases import Phrases, laid_out

ELEMENTS: Final = (
    "death", "taking", "force", "entry", "deceit", "sexual", "liberty", "drug", "weapon", "benefit", "document", "fire", "threat", "money",
    "tax", "injury", "border", "person",
)  # fmt: skip
PERHAPS: Final = "maybe_"
"""Before an element: its word keeps anybody from saying that the element is not told, and is never shown as the telling of it."""
_FEWEST_WORDS: Final = 15
_CHARGES: Final = "elements.charges"
_NONE: Final = "elements.none"
_JOINED: Final = "elements.joined"
_AND: Final = "و"
_SIGNS: Final = frozenset(",;/+&(:")


def read_charges(text: str, language: str) -> tuple[MarkMention, ...]:
    """Return the offences that a charge names, each with its elements in `label`, any of which tells it.

    Nothing for forms that need not have their result: attempt, conspiracy, complicity and the like.
    """
    phrases = laid_out(text, language)
    return () if phrases.starts((_NONE,)) else tuple(_charges(text, phrases))


def _charges(text: str, phrases: Phrases) -> Iterator[MarkMention]:
    named: list[tuple[int, int, str]] = []
    for position in phrases.starts((_CHARGES,)):
        match = phrases.at(_CHARGES, position) if not named or position >= named[-1][1] else None
        if match is None:
            continue
        first, label = position, match.payload
        if named and not _is_another(phrases, named[-1][1], position):
            first, _, label = named.pop()
            label = f"{label} {match.payload}"
        named.append((first, position + match.length, label))
    for first, after, label in named:
        start, end = phrases.tokens[first].start, phrases.tokens[after - 1].end
        elements = " ".join(dict.fromkeys(label.split()))
        yield MarkMention(start, end, text[start:end], "elements.charge", kind="charge", label=elements)


def _is_another(phrases: Phrases, after: int, position: int) -> bool:
    """Whether what is named here is a further offence, and no word on how the one before was done: "theft with violence"."""
    if phrases.language == "ar" and phrases.key(position).startswith(_AND):
        return True
    between = range(after, position)
    others = [place for place in between if phrases.key(place) not in _SIGNS and phrases.at(_JOINED, place) is None]
    return len(others) < len(between) and len(others) <= 1


def unmatched_charges(charge: str, language: str, facts: Phrases) -> tuple[MarkMention, ...]:
    """Return the offences named in a charge of this language of which the facts have no element; offsets are into the charge.

    Ambiguous when the facts have under 15 words. Nothing in a language without lists, because nothing is known then.
    """
    listed = _listed(facts.language)
    if not listed:
        return ()
    short = sum(token.kind == "word" for token in facts.tokens) < _FEWEST_WORDS
    sure = Confidence.AMBIGUOUS if short else Confidence.SURE
    return tuple(
        MarkMention(named.start, named.end, named.text, "elements.unmatched", sure, "unmatched_charge", named.label)
        for named in read_charges(charge, language)
        if all(element in listed and not tells(element, facts) for element in named.label.split())
    )


def tells(element: str, facts: Phrases) -> bool:
    """Return whether the facts have a word of an element, or one that may be: "plant" may be a drug."""
    return bool(facts.starts((f"told.{element}", f"told.{PERHAPS}{element}")))


def words_of(elements: Sequence[str], text: str, phrases: Phrases) -> Iterator[MarkMention]:
    """Yield the words of a text that tell one of some elements, in their order, each with the element as its label."""
    groups = tuple(f"told.{element}" for element in elements)
    for position in phrases.starts(groups):
        element, match = next((name, found) for name in groups if (found := phrases.at(name, position)))
        start, end = phrases.tokens[position].start, phrases.tokens[position + match.length - 1].end
        yield MarkMention(start, end, text[start:end], "elements.told", kind="element", label=element.removeprefix("told."))


@cache
def _listed(language: str) -> frozenset[str]:
    """The elements of which a language has words."""
    told = " ".join(table(language, "elements.facts").values()).split()
    return frozenset(element for element in told if not element.startswith(PERHAPS))
