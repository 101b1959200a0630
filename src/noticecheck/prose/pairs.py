"""Two sums that a text states as equal: `73 million rubles (approximately 20,000,000 U.S. dollars)`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from noticecheck.prose.lexicon import Match
from noticecheck.prose.mention import AmountPair
from noticecheck.prose.money import Sum, sums_in
from noticecheck.prose.passage import Passage, passage
from noticecheck.prose.surroundings import ends_sentence
from noticecheck.records import dataclass, replace

_LONGEST_GAP: Final = 24
_STRANGERS: Final = {"equivalents": 6, "rates": 16}
"""How many other words may stand between two sums beside the words that make them equal."""

_BEFORE_CHOICE: Final = 12
_NEXT_IN_LIST: Final = 3
_OPENING: Final = frozenset("([")
_CLOSING: Final = frozenset(")]")
_QUIET: Final = frozenset("\"',-")


def read_pairs(text: str, language: str | None = None, countries: Sequence[str] = (), days: Sequence[date] = ()) -> tuple[AmountPair, ...]:
    """Return the sums that a text states as equal, the first with its equivalent, in their order.

    Both are in different currencies; a total and its share, a list, a choice and a rate are no pair. The arguments are those of
    `read_amounts`. `AmountPair.judgeable` says whether both sums have one value and one currency.
    """
    read = passage(text, language, countries, days)
    return tuple(pairs_among(read, tuple(sums_in(read))))


def pairs_among(passage: Passage, found: Sequence[Sum]) -> Iterator[AmountPair]:
    """Yield the pairs among the sums of a passage: neighbours with nothing between them but words that state them as equal."""
    rates = {token for each in found if each.mention.role == "rate" for token in range(each.start, each.after)}
    sums = [each for each in found if each.mention.role == "amount"]
    for number, (first, second) in enumerate(pairwise(sums)):
        after = sums[number + 2] if number + 2 < len(sums) else None
        if _comparable(first, second) and _stated_equal(passage, first, second, after, rates):
            yield AmountPair(first.mention, second.mention, _connector(passage, first, second))


def _comparable(first: Sum, second: Sum) -> bool:
    one_value = first.mention.high is None and second.mention.high is None
    return one_value and set(first.mention.currencies).isdisjoint(second.mention.currencies)


def _stated_equal(passage: Passage, first: Sum, second: Sum, after: Sum | None, rates: set[int]) -> bool:
    if not 0 < second.start - first.after <= _LONGEST_GAP:
        return False
    gap = _said_by_verb(passage, _gap(passage, first.after, second.start, rates), first, second)
    if not gap.joins or _is_first_of_list(passage, gap, second, after):
        return False
    return not (gap.chooses and _is_choice(passage, first))


@dataclass(frozen=True, slots=True)
class _Gap:
    """What stands between two sums: kinds of words, and how many are strangers."""

    kinds: frozenset[str]
    strangers: int
    broken: bool

    @property
    def joins(self) -> bool:
        if self.broken:
            return False
        stating = self.kinds - {"bracket", "fillers", "approximators", "bounds"}
        if not stating and self.kinds & {"bracket", "approximators"}:
            return not self.strangers and "fillers" not in self.kinds
        allowed = max((_STRANGERS.get(kind, 0) for kind in stating), default=0)
        enough = not stating <= {"rates", "participles"} or ("rates" in stating and bool(self.kinds & {"bracket", "participles"}))
        return bool(stating) and enough and self.strangers <= allowed

    @property
    def chooses(self) -> bool:
        return self.kinds - {"fillers"} == {"alternatives"}


def _said_by_verb(passage: Passage, gap: _Gap, first: Sum, second: Sum) -> _Gap:
    """The gap with the verb of a clause on the first sum, before the second sum or behind it.

    As in `12 billion soums, which at the rate of that day made 4.9 million dollars` and `73 Mio. Rubel, was 1,8 Millionen Euro entspricht`.
    """
    opener = passage.term("relatives", first.after + int(passage.key(first.after) == ","))
    behind = opener is not None and passage.key(second.after) in opener.payload.split()
    before = opener is not None and "verbs" in gap.kinds and ("rates" in gap.kinds or not gap.strangers)
    kinds = gap.kinds - {"verbs"}
    return replace(gap, kinds=kinds | {"equivalents"} if behind or before else kinds)


_GROUPS: Final = ("equivalents", "equivalents.verbs", "connectors", "alternatives", "approximators", "rates", "fillers")


def _gap(passage: Passage, start: int, end: int, rates: set[int]) -> _Gap:
    kinds: set[str] = set()
    strangers, broken, position = 0, passage.key(start) in _CLOSING, start
    while position < end and not broken:
        kind, length = _kind_at(passage, position, end, rates)
        strangers += kind == "stranger"
        broken = kind == "break"
        kinds.add(kind)
        position += length
    return _Gap(frozenset(kinds - {"stranger", "quiet", "break"}), strangers, broken)


def _kind_at(passage: Passage, position: int, end: int, rates: set[int]) -> tuple[str, int]:
    if position in rates:
        return "rates", 1
    matches = ((name, passage.term(name, position)) for name in _GROUPS)
    longest = max(
        ((_bounds_or(name, match), match.length) for name, match in matches if match is not None and position + match.length <= end),
        key=lambda pair: pair[1],
        default=None,
    )
    if longest is not None:
        return longest
    key = passage.key(position)
    if ends_sentence(passage, position) or passage.term("joiners", position) is not None:
        return "break", 1
    return ("bracket" if key in _OPENING else "quiet" if key in _QUIET else "stranger"), 1


def _bounds_or(name: str, match: Match) -> str:
    """The kind of a term; `more than` and `up to` bound a sum and do not say that it equals another.

    A participle such as `corresponding` says so only beside a rate.
    """
    if name == "equivalents.verbs":
        return match.payload
    return "bounds" if name == "approximators" and match.payload != "about" else name


def _is_first_of_list(passage: Passage, gap: _Gap, second: Sum, after: Sum | None) -> bool:
    """Whether the second sum opens a list, as in `100 roubles (20 dollars and 30 euros)` or `5 euros, about 20 dollars and a watch`."""
    joiner = passage.term("joiners", second.after)
    only_about = gap.kinds <= {"approximators"}
    if joiner is None:
        return only_about and after is not None and after.start - second.after <= _NEXT_IN_LIST
    return only_about or ("bracket" in gap.kinds and after is not None and after.start == second.after + joiner.length)


def _is_choice(passage: Passage, first: Sum) -> bool:
    """Whether a word such as `demanded` or `either` comes before the first sum in its sentence, so that `or` is a choice."""
    for position in range(first.start - 1, max(-1, first.start - _BEFORE_CHOICE), -1):
        if ends_sentence(passage, position):
            return False
        if passage.term("choices", position) is not None:
            return True
    return False


def _connector(passage: Passage, first: Sum, second: Sum) -> str:
    return passage.written(first.after, second.start).strip()
