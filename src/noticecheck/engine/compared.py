"""The notices of a run beside each other: what the others say that concerns each of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from noticecheck.engine.library import Library
from noticecheck.engine.linked_notices import LinkedNotices
from noticecheck.engine.rule import Rulebook
from noticecheck.engine.shared_summaries import SharedSummaries
from noticecheck.engine.sketch import Bounds, Sketch, masked_summary, sketch_of
from noticecheck.model.stated import Notice
from noticecheck.records import replace

Reads = Callable[[int], Notice | None]
"""Gives the notice at a position once more, None when it cannot be read any longer."""


class Compared:
    """Takes the sketches of a run in its order; when it is closed, gives what concerns the notice at each position."""

    def __init__(self, bounds: Bounds) -> None:
        """Start with no notice."""
        self._summaries = SharedSummaries(bounds)
        self._linked = LinkedNotices(self._summaries.names)

    def add(self, sketch: Sketch) -> None:
        """Take the sketch of the next notice."""
        self._summaries.add(sketch)
        self._linked.add(sketch)

    def close(self, read: Reads) -> None:
        """Compare; `read` is asked for those notices alone of which more than the sketch is needed."""

        def masked(position: int) -> Sequence[str]:
            notice = read(position)
            return () if notice is None else masked_summary(notice)

        self._summaries.close(masked)
        self._linked.close(read)

    def library(self, position: int) -> Library:
        """Return what the other notices say that concerns the one at a position, without its earlier version."""
        return Library(self._summaries.of(position), co_accused=self._linked.co_accused(position))

    def earlier(self, position: int) -> int | None:
        """Return the position of the version before the notice at a position, None where there is none."""
        return self._linked.earlier(position)


def libraries(notices: Sequence[Notice], rulebook: Rulebook) -> list[Library]:
    """Return for each of a few notices what the others say that concerns it."""
    bounds = Bounds.of(rulebook.numbers)
    compared = Compared(bounds)
    for notice in notices:
        compared.add(sketch_of(notice, bounds))
    compared.close(notices.__getitem__)
    earlier = (compared.earlier(position) for position in range(len(notices)))
    return [
        replace(compared.library(position), earlier=None if before is None else notices[before]) for position, before in enumerate(earlier)
    ]
