"""Two quantities that a text states as one: `2.5 kg (2,500 g) of heroin`, `500 g, i.e. 0.5 kg`, `2,5 kg, soit 2500 g`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from noticecheck.prose.lexicon import index
from noticecheck.prose.mention import QuantityMention
from noticecheck.prose.names import Writing
from noticecheck.prose.quantities import apposition
from noticecheck.records import dataclass

_GUARDS: Final = "quantities.guards"
_BESIDE: Final = 3
_CLOSING: Final = frozenset(")]")
_ENDS: Final = frozenset({"", ".", ";", ",", ":", "!", "?", ")", "]", "،", "؛"})
_UNITS: Final = "quantities.units"
_TIMES: Final = frozenset({"x", "\u0445", "*", "×", "+", "-", "/", "&"})


@dataclass(frozen=True, slots=True)
class QuantityPair:
    """Two quantities in apposition: the text says that the one is the other."""

    first: QuantityMention
    second: QuantityMention


@dataclass(frozen=True, slots=True)
class _Place:
    """A quantity, its first token and the token after its last."""

    mention: QuantityMention
    first: int
    after: int


def quantity_pairs(text: str, language: str, found: Sequence[QuantityMention]) -> tuple[QuantityPair, ...]:
    """Return the quantities of a text that it states as one, the first of their sentence, in their order.

    Both are measures of one substance with nothing between them but an equals sign, an opening bracket or words such as `i.e.`; where a
    multiplication, a share, a purity or an approximation may be meant, there is no pair.
    """
    writing = Writing.of(text, language)
    return tuple(_pairs(writing, _placed(writing, found))) if len(found) > 1 else ()


def _placed(writing: Writing, found: Sequence[QuantityMention]) -> list[_Place]:
    starts = {token.start: position for position, token in enumerate(writing.tokens)}
    ends = {token.end: position + 1 for position, token in enumerate(writing.tokens)}
    return [_Place(one, starts[one.start], ends[one.end]) for one in found]


def _pairs(writing: Writing, places: Sequence[_Place]) -> Iterator[QuantityPair]:
    for number, (one, other) in enumerate(pairwise(places)):
        sentence = next((bounds for bounds in writing.phrases.sentences if bounds[0] <= one.first < bounds[1]), (0, 0))
        alone = number == 0 or places[number - 1].after <= sentence[0]
        following = places[number + 2] if number + 2 < len(places) else None
        last = following is None or following.first >= sentence[1]
        if alone and other.after <= sentence[1] and _one_substance(one, other) and _apposed(writing, one, other, last=last):
            yield QuantityPair(one.mention, other.mention)


def _one_substance(one: _Place, other: _Place) -> bool:
    stated = {one.mention.substance, other.mention.substance} - {""}
    return len(stated) < 2 and bool(one.mention.measures() and other.mention.measures())  # noqa: PLR2004 - two substances


def _apposed(writing: Writing, one: _Place, other: _Place, *, last: bool) -> bool:
    """Whether the text says that one is the other: in brackets that hold nothing else, or behind `i.e.` up to a sign."""
    bracket, stated = apposition(writing.phrases, one.after)[1:]
    key = writing.phrases.key(other.after)
    closed = key in _CLOSING if bracket else stated and last and key in _ENDS
    return closed and not _divided(writing, one) and not _guarded(writing, one, other)


def _divided(writing: Writing, one: _Place) -> bool:
    """Whether the first quantity may be that of one piece of several: `packages of 500 g`, `3 x 500 g`, but not `a quantity of 500 g`."""
    before = one.first - 1
    key = writing.phrases.key(before) if before >= 0 else ""
    if key in _TIMES or (before >= 0 and (key.isdecimal() or writing.phrases.at(_UNITS, before) or _is_number_word(writing, before))):
        return True
    of = next((at for at in (before, before - 1) if at >= 0 and writing.phrases.skip("quantities.of", at) == one.first), -1)
    return of >= 0 and not (of and writing.phrases.at("quantities.amount", of - 1))


def _is_number_word(writing: Writing, position: int) -> bool:
    return index((writing.phrases.language,), ".money").at("numbers", writing.phrases.keys, position) is not None


def _guarded(writing: Writing, one: _Place, other: _Place) -> bool:
    """Whether a word beside the two quantities, or within them, speaks of purity, of pieces or of an approximation."""
    near = range(max(0, one.first - _BESIDE), min(len(writing.tokens), other.after + _BESIDE))
    return any(writing.phrases.at(_GUARDS, position) for position in near)
