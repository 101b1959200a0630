"""Notices of a run that belong together: versions of one notice in their order, and co-accused whose notices state the crime differently.

Of a group of versions each is read once; a notice is compared with a few co-accused at most. So time grows with the notices alone. What
only one of two notices states is no difference, and neither is a date that another only states more precisely.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from noticecheck.engine.compact import Groups, Texts
from noticecheck.engine.library import Difference, Linked
from noticecheck.engine.likeness import words_of
from noticecheck.engine.sketch import Sketch
from noticecheck.model.partial_date import PartialDate
from noticecheck.model.quantity import Money
from noticecheck.model.stated import Notice, Value
from noticecheck.model.tree import Route, route_text

Reads = Callable[[int], Notice | None]

_MOST_CO_ACCUSED: Final = 5
_TIME: Final[tuple[Route, ...]] = tuple(("facts", "time", part) for part in ("date", "from", "to"))
_DATES: Final[tuple[Route, ...]] = (("document", "updated"), ("document", "published"), ("source", "as_of"))
"""What tells which of two versions is the earlier one."""

Stated = Mapping[tuple[str, ...], tuple[Route, Value]]
"""What a notice states, by what it is, with the route where it stands."""


class LinkedNotices:
    """Takes the sketches of a run in its order; when it is closed, tells of each notice which belong to it."""

    def __init__(self, names: Texts) -> None:
        """Start with no notice; `names` are the base names of the files by position."""
        self._names = names
        self._version, self._person = array("Q"), array("Q")
        self._owner, self._named = array("L"), array("Q")
        self._earlier: dict[int, int] = {}
        self._co_accused: dict[int, tuple[Linked, ...]] = {}

    def add(self, sketch: Sketch) -> None:
        """Take the sketch of the next notice."""
        position = len(self._version)
        self._version.append(sketch.version)
        self._person.append(sketch.person)
        for named in sketch.named:
            self._owner.append(position)
            self._named.append(named)

    def close(self, read: Reads) -> None:
        """Compare; `read` is asked only for notices that belong to another."""
        for group in Groups(self._version):
            self._put_in_order(group, read)
        for one, other in self._pairs():
            self._compare(one, other, read)

    def earlier(self, position: int) -> int | None:
        """Return the position of the version before this one, None where none is there, or its dates do not tell."""
        return self._earlier.get(position)

    def co_accused(self, position: int) -> tuple[Linked, ...]:
        """Return the notices on co-accused that disagree with the notice at a position."""
        return self._co_accused.get(position, ())

    def _put_in_order(self, group: Sequence[int], read: Reads) -> None:
        dated = [(day, position) for position in group if (notice := read(position)) is not None and (day := _dated(notice)) is not None]
        dated.sort()
        for (before, earlier), (after, later) in pairwise(dated):
            if before < after:
                self._earlier[later] = earlier

    def _compare(self, one: int, other: int, read: Reads) -> None:
        first, second = read(one), read(other)
        if first is None or second is None:
            return
        stated, otherwise = of_the_crime(first), of_the_crime(second)
        for here, there, mine, theirs in ((one, other, stated, otherwise), (other, one, otherwise, stated)):
            differences = tuple(_differences(mine, theirs))
            if differences:
                self._co_accused[here] = (*self._co_accused.get(here, ()), Linked(self._names[there], differences))

    def _pairs(self) -> Iterator[tuple[int, int]]:
        """Yield each notice with those on persons that it names, a few at most, each pair once."""
        order = array("L", sorted((place for place, key in enumerate(self._person) if key), key=self._person.__getitem__))
        seen: set[tuple[int, int]] = set()
        count: dict[int, int] = defaultdict(int)
        for owner, named in zip(self._owner, self._named, strict=True):
            start = bisect_left(order, named, key=self._person.__getitem__)
            for other in order[start : start + _MOST_CO_ACCUSED]:
                pair = min(owner, other), max(owner, other)
                if self._person[other] != named or other == owner or count[owner] >= _MOST_CO_ACCUSED:
                    break
                if pair not in seen:
                    seen.add(pair)
                    count[owner] += 1
                    yield pair


def of_the_crime(notice: Notice) -> Stated:
    """Return what notices on one crime have to state alike."""
    found: dict[tuple[str, ...], tuple[Route, Value]] = {
        tuple(map(str, route)): (route, value) for route in _TIME if (value := notice.value(route, "")) != ""
    }
    amounts = notice.value(("facts", "amounts"), "")
    for position, row in enumerate(amounts if isinstance(amounts, tuple) else ()):
        amount = row.get("amount") if isinstance(row, Mapping) else None
        if isinstance(amount, Money) and isinstance(row, Mapping) and "of" in row:
            key = ("amounts", *words_of(str(row["of"])), amount.currency)
            found[key] = ("facts", "amounts", position, "amount"), amount
    return found


def _differences(mine: Stated, theirs: Stated) -> Iterator[Difference]:
    for key, (route, value) in mine.items():
        other = theirs.get(key)
        if other is not None and _disagree(value, other[1]):
            yield Difference(route_text(route), str(value), str(other[1]))


def _disagree(one: Value, other: Value) -> bool:
    if isinstance(one, PartialDate) and isinstance(other, PartialDate):
        return one.last < other.first or other.last < one.first
    return one != other


def _dated(notice: Notice) -> date | None:
    return next((day for route in _DATES if (day := notice.day(route)) is not None), None)
