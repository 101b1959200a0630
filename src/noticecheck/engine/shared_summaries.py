"""Which notices of a run share a summary of facts with a notice on another person.

Time and memory grow with the number of notices, not with that of their pairs: equal digests make groups, and of texts with a band
in common each is compared with two others of its band at most.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import islice, pairwise
from typing import Final

from noticecheck.engine.compact import Groups, Texts
from noticecheck.engine.library import BUT_FOR_NAMES, IDENTICAL, NEARLY, SharedSummary
from noticecheck.engine.likeness import BANDS, likeness, longest_own_passage, shingles
from noticecheck.engine.sketch import Bounds, Sketch, Who

_SHOWN: Final = 3
_LOOKED_AT: Final = 50
"""Notices of a group among which those to name are looked for, so that a large group takes no longer."""
_NONE: Final = -1

Masked = Callable[[int], Sequence[str]]
"""Gives the masked words of the summary of the notice at a position."""


class SharedSummaries:
    """Takes the sketches of a run in its order; when it is closed, tells of each notice whose summary it shares."""

    def __init__(self, bounds: Bounds) -> None:
        """Start with no notice."""
        self._bounds = bounds
        self.names = Texts()
        self._family, self._name, self._birth, self._told = array("Q"), array("Q"), array("I"), array("Q")
        self._exact, self._alike = array("Q"), array("Q")
        self._bands = [array("I") for _ in range(BANDS)]
        self._near = array("i")

    def add(self, sketch: Sketch) -> None:
        """Take the sketch of the next notice."""
        self.names.add(sketch.name)
        self._family.append(sketch.who.family)
        self._name.append(sketch.who.name)
        self._birth.append(sketch.who.birth)
        self._told.append(sketch.told)
        self._exact.append(sketch.exact)
        self._alike.append(sketch.alike)
        for column, band in zip(self._bands, sketch.bands or (0,) * BANDS, strict=True):
            column.append(band)

    def close(self, masked: Masked) -> None:
        """Find the groups; `masked` is asked only for texts that may be nearly the same as another."""
        self._same, self._similar = Groups(self._exact), Groups(self._alike)
        self._near = array("i", [_NONE]) * len(self.names)
        self._link(masked)
        self._bands = []  # they have told what they can

    def of(self, position: int) -> SharedSummary | None:
        """Return whose summary the notice at a position shares, None for nobody's."""
        alone = (IDENTICAL, self._same.like(position)), (BUT_FOR_NAMES, self._similar.like(position))
        for kind, members in (*alone, (NEARLY, self._nearly_like(position))):
            others = list(islice(self._others(position, members[:_LOOKED_AT]), _SHOWN + 1))
            if others:
                return SharedSummary(
                    kind,
                    tuple(self.names[other] for other in others[:_SHOWN]),
                    more=len(others) > _SHOWN,
                    sure=any(self._birth[position] and self._birth[other] for other in others),
                )
        return None

    def _others(self, position: int, members: Sequence[int]) -> Iterator[int]:
        """Yield notices on other persons; not those that the role or the acts in the fields tell apart from this one."""
        who, told = self._who(position), self._told[position]
        for other in members:
            if who.differs_from(self._who(other)) and told in {0, self._told[other]}:
                yield other

    def _who(self, position: int) -> Who:
        return Who(self._family[position], self._name[position], self._birth[position])

    def _nearly_like(self, position: int) -> Sequence[int]:
        if not self._alike[position]:
            return ()
        near = self._near[self._similar.first(position)]
        return self._similar.like(near) if near != _NONE else ()

    def _link(self, masked: Masked) -> None:
        """Give each text another that is nearly the same: in each band it is compared with the first and with the next that share it."""
        runs = lru_cache(maxsize=512)(lambda place: shingles(masked(place)))
        for column in self._bands:
            for members in Groups(column):
                texts = [place for place in members if self._similar.first(place) == place]
                pairs = dict.fromkeys((*((texts[0], place) for place in texts[1:]), *pairwise(texts)))
                for one, other in pairs:
                    self._compare(one, other, runs, masked)

    def _compare(self, one: int, other: int, runs: Callable[[int], frozenset[str]], masked: Masked) -> None:
        open_ones = [(here, there) for here, there in ((one, other), (other, one)) if self._near[here] == _NONE]
        if (
            not open_ones
            or not self._who(one).differs_from(self._who(other))
            or likeness(runs(one), runs(other)) * 100 < self._bounds.percent
        ):
            return
        for here, there in open_ones:
            if longest_own_passage(masked(here), masked(there)) < self._bounds.own_words:
                self._near[here] = there
