"""The inputs of a run, tens of thousands of them in little memory."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import overload

from noticecheck.cli.inputs import Input
from noticecheck.engine.compact import Texts


class InputTable(Sequence[Input]):
    """A sequence of inputs that makes each of them anew when it is asked for."""

    def __init__(self, inputs: Iterable[Input]) -> None:
        """Take the inputs in their order."""
        self._paths, self._path, self._line = Texts(), array("l"), array("Q")
        self._offset, self._length = array("Q"), array("Q")
        last: str | None = None
        for one in inputs:
            if one.path is not None and one.path != last:
                self._paths.add(one.path)
            last = one.path
            self._path.append(-1 if last is None else len(self._paths) - 1)
            self._line.append(one.line)
            self._offset.append(one.offset)
            self._length.append(one.length)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._path)

    @overload
    def __getitem__(self, position: int) -> Input: ...
    @overload
    def __getitem__(self, position: slice) -> Sequence[Input]: ...
    def __getitem__(self, position: int | slice) -> Input | Sequence[Input]:
        """Return the input at a position."""
        if isinstance(position, slice):
            return [self[one] for one in range(*position.indices(len(self)))]
        path = self._path[position]
        return Input.at(None if path < 0 else self._paths[path], self._line[position], self._offset[position], self._length[position])

    def __iter__(self) -> Iterator[Input]:
        """Yield the inputs in their order."""
        return (self[position] for position in range(len(self)))
