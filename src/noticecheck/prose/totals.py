"""Parts that a text adds up to a total, and one sum that it gives twice, in figures and in words or in two places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from noticecheck.prose.mention import AmountMention
from noticecheck.prose.money import Sum
from noticecheck.prose.money_parts import DISAGREEING
from noticecheck.prose.passage import Passage
from noticecheck.prose.surroundings import ends_sentence
from noticecheck.records import dataclass

_STRANGERS: Final = 5
"""How many words may stand between two parts, such as `to the driver`."""
_BEFORE_TOTAL: Final = 3
_TO_THE_SUM: Final = 4
"""How many words may stand between `total damage` and its sum, such as `caused amounts to`."""
_COMMAS: Final = frozenset(",、和及与")
_MARKS: Final = frozenset(":(-\"'") | _COMMAS


@dataclass(frozen=True, slots=True)
class Total:
    """A total and its parts, all exact and in one currency. `exhaustive` says that the text gives them as all the parts there are."""

    whole: AmountMention
    parts: tuple[AmountMention, ...]
    exhaustive: bool


@dataclass(frozen=True, slots=True)
class Twice:
    """One sum in two places of a text with two values. `second` is None where one mention has both, as in `500 (five thousand) euros`."""

    first: AmountMention
    second: AmountMention | None = None


def totals_among(passage: Passage, sums: Sequence[Sum]) -> Iterator[Total]:
    """Yield each total of a passage that is stated with two parts or more, or with one that it includes."""
    for number, total in enumerate(sums):
        marker = passage.term_before("totals", total.start)
        begins = total.start - marker.length if marker is not None else 0
        found = _parts_before(passage, sums, number, begins) if marker is not None else ()
        if found:
            only_some = passage.term_before("links", begins) is not None
            yield from _total(passage, total, found, exhaustive=not only_some and _is_list(passage, found))
        else:
            yield from _with_parts_behind(passage, sums, number)


def twice_among(passage: Passage, sums: Sequence[Sum]) -> Iterator[Twice]:
    """Yield each sum that is given twice with two values: in figures and in words, or as the whole of the damage in two places."""
    yield from (Twice(one.mention) for one in sums if one.mention.why.endswith(DISAGREEING))
    for first, second in pairwise(sums):
        if passage.key(first.after) == "(" and second.start == first.after + 1 and _in_two_scripts(first, second):
            yield Twice(first.mention, second.mention)
    first_of: dict[str, Sum] = {}
    for one in sums:
        if _is_exact(passage, one) and _is_the_whole(passage, one.start):
            first = first_of.setdefault(one.mention.currency, one)
            if first.mention.value != one.mention.value:
                yield Twice(first.mention, one.mention)


def _total(passage: Passage, total: Sum, parts: Sequence[Sum], *, exhaustive: bool) -> Iterator[Total]:
    every = (total, *parts)
    if all(_is_exact(passage, one) for one in every) and len({one.mention.currency for one in every}) == 1:
        yield Total(total.mention, tuple(one.mention for one in parts), exhaustive)


def _parts_before(passage: Passage, sums: Sequence[Sum], number: int, end: int) -> Sequence[Sum]:
    """The run of sums before one that ends right before the word for the total, at least two."""
    first = number - 1
    if first < 1 or _strangers(passage, sums[first].after, end) > _BEFORE_TOTAL:
        return ()
    while first > 0 and _lists(passage, sums[first - 1], sums[first]):
        first -= 1
    return sums[first:number] if number - first > 1 else ()


def _with_parts_behind(passage: Passage, sums: Sequence[Sum], number: int) -> Iterator[Total]:
    """A total with the parts that follow it, as in `900,000 euros, of which 500,000 euros in cash and 600,000 euros in bonds`."""
    total = sums[number]
    start = total.after + int(passage.key(total.after) in _MARKS)
    opener = passage.term("parts", start)
    after = number + 1
    if opener is None or after == len(sums) or _strangers(passage, start + opener.length, sums[after].start) > 1:
        return
    after += 1
    while after < len(sums) and _lists(passage, sums[after - 1], sums[after]):
        after += 1
    parts = sums[number + 1 : after]
    if len(parts) > 1 or opener.payload == "some":
        yield from _total(passage, total, parts, exhaustive=opener.payload == "all" and _is_list(passage, parts))


def _lists(passage: Passage, one: Sum, other: Sum) -> bool:
    """Whether two neighbours stand in one list: in one sentence, with a comma or `and` and few words between."""
    inside = range(one.after, other.start)
    joined = any(passage.key(position) in _COMMAS or passage.term("joiners", position) is not None for position in inside)
    return joined and _strangers(passage, one.after, other.start) <= _STRANGERS


def _is_list(passage: Passage, parts: Sequence[Sum]) -> bool:
    """Whether nothing but commas and `and` stands between the parts, so that none is left unread among them."""
    return all(_strangers(passage, one.after, other.start) == 0 for one, other in pairwise(parts))


def _strangers(passage: Passage, start: int, end: int) -> int:
    """How many other words stand between; more than any bound where a sentence ends, or a total or the parts of one are named."""
    count, position = 0, start
    while position < end and count <= _STRANGERS:
        breaks = passage.term("parts", position) or passage.term("totals", position) or passage.term("equivalents", position)
        if breaks is not None or ends_sentence(passage, position):
            return len(passage.tokens)
        joiner = passage.term("joiners", position)
        count += int(joiner is None and passage.key(position) not in _MARKS)
        position += joiner.length if joiner is not None else 1
    return count


def _is_exact(passage: Passage, one: Sum) -> bool:
    about = one.mention.approximate and passage.term_before("totals", one.start) is None
    return one.mention.money() is not None and not about


def _in_two_scripts(first: Sum, second: Sum) -> bool:
    """Whether two sums in one currency, one in figures and one in words, differ."""
    one, other = first.mention.money(), second.mention.money()
    figures = [any(letter.isdigit() for letter in each.mention.text) for each in (first, second)]
    return one is not None and other is not None and one.currency == other.currency and one != other and figures[0] != figures[1]


def _is_the_whole(passage: Passage, start: int) -> bool:
    """Whether `total damage` or the like comes right before a sum."""
    for position in range(start, max(-1, start - _TO_THE_SUM - 1), -1):
        if passage.term_before("wholes", position) is not None:
            return True
        if position and ends_sentence(passage, position - 1) and passage.key(position - 1) != ":":
            return False
    return False
