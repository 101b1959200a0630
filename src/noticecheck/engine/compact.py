"""Texts and groups of equal keys, kept in few bytes each: a run may have tens of thousands of notices."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence


class Texts:
    """Short texts by the position at which they were added."""

    def __init__(self) -> None:
        """Start with no text."""
        self._bytes = bytearray()
        self._ends = array("Q")

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._ends)

    def add(self, text: str) -> None:
        """Keep one more text."""
        self._bytes += text.encode("utf-8", "surrogateescape")
        self._ends.append(len(self._bytes))

    def __getitem__(self, position: int) -> str:
        """Return the text that was added at a position."""
        start = self._ends[position - 1] if position else 0
        return self._bytes[start : self._ends[position]].decode("utf-8", "surrogateescape")


class Groups:
    """Positions by their key, in the order of the positions; the key 0 belongs to no group."""

    def __init__(self, keys: Sequence[int]) -> None:
        """Sort the positions by their keys."""
        self._key = keys.__getitem__
        self._order = array("I", sorted((place for place, key in enumerate(keys) if key), key=self._key))

    def like(self, position: int) -> Sequence[int]:
        """Return every position with the key of this one, itself included; nothing for the key 0."""
        key = self._key(position)
        return self._with(key) if key else ()

    def first(self, position: int) -> int:
        """Return the first position with the key of this one."""
        return self._order[bisect_left(self._order, self._key(position), key=self._key)]

    def __iter__(self) -> Iterator[Sequence[int]]:
        """Yield the groups with more than one member."""
        start = 0
        while start < len(self._order):
            end = bisect_right(self._order, self._key(self._order[start]), lo=start, key=self._key)
            if end - start > 1:
                yield self._order[start:end]
            start = end

    def _with(self, key: int) -> Sequence[int]:
        start = bisect_left(self._order, key, key=self._key)
        return self._order[start : bisect_right(self._order, key, lo=start, key=self._key)]
