"""The inputs of a run, tens of thousands of them in little memory."""

from __future__ import annotations

import os
from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, overload

from noticecheck.cli.inputs import Input
from noticecheck.engine.compact import Texts

_STDIN: Final = -1


class InputTable(Sequence[Input]):
    """A sequence of inputs that makes each of them anew when it is asked for."""

    def __init__(self, inputs: Iterable[Input]) -> None:
        """Take the inputs in their order; files of one folder share its name, and lines of one file the path."""
        self._folders, self._folder, self._names = Texts(), array("I"), Texts()
        self._path, self._line, self._offset, self._length = array("i"), array("I"), array("Q"), array("Q")
        last: str | None = None
        for one in inputs:
            if one.path is not None and one.path != last:
                self._add(one.path)
            last = one.path
            self._path.append(_STDIN if last is None else len(self._names) - 1)
            self._line.append(one.line)
            self._offset.append(one.offset)
            self._length.append(one.length)
        if not any(self._line):
            self._line, self._offset, self._length = array("I"), array("Q"), array("Q")

    def _add(self, path: str) -> None:
        folder, sign, name = path.rpartition(os.sep)
        known = len(self._folders)
        if not known or self._folders[known - 1] != folder + sign:
            self._folders.add(folder + sign)
        self._folder.append(len(self._folders) - 1)
        self._names.add(name)

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
        where = None if path == _STDIN else self._folders[self._folder[path]] + self._names[path]
        if not self._line:
            return Input.at(where)
        return Input.at(where, self._line[position], self._offset[position], self._length[position])

    def __iter__(self) -> Iterator[Input]:
        """Yield the inputs in their order."""
        return (self[position] for position in range(len(self)))
