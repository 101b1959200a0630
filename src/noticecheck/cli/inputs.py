"""From the paths of a command line to the notices that they mean: files, folders, patterns, JSON Lines, and `-` for stdin."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Final, TextIO

from noticecheck.errors import UsageError
from noticecheck.named import NamedTuple
from noticecheck.source.limits import MAX_BYTES
from noticecheck.source.read import read_bytes

STDIN: Final = "-"
LINES: Final = (".jsonl", ".ndjson")
"""What a file with a notice in each line must be called."""
NOTICES: Final = (".notice.yaml", ".notice.yml", ".notice.json", ".notice.jsonl")
"""What a file in a folder must be called to be taken for a notice; a file that is named directly may be called anything."""

_PATTERN: Final = frozenset("*?[")


class Input(NamedTuple):
    """One notice to audit: its base name, and where it is; no path means stdin.

    `line` is its line in a file of JSON Lines, with the bytes before it and its own; 0 means the whole file.
    """

    name: str
    path: str | None
    line: int = 0
    offset: int = 0
    length: int = 0

    @classmethod
    def at(cls, path: str | None, line: int = 0, offset: int = 0, length: int = 0) -> Input:
        """Return the input at a path, or in a line of it; no path means stdin."""
        name = "stdin" if path is None else printable(os.path.basename(path.rstrip("/")))  # noqa: PTH119 - no Path is needed
        return cls(f"{name}:{line}" if line else name, path, line, offset, length)

    def read(self) -> bytes:
        """Return its bytes, one more than the limit when there are too many; those of stdin each time it is asked.

        Raises:
            InputError: when it cannot be read.
        """
        if self.path is None:
            raw = _all_of(sys.stdin)
            return raw[self.offset : self.offset + self.length].rstrip(b"\r\n") if self.line else raw
        if not self.line:
            return read_bytes(self.path)
        from noticecheck.cli.input_lists import read_line

        return read_line(self)

    @property
    def place(self) -> str:
        """The path relative to the working directory, with slashes, as code scanning wants it; the base name outside of it."""
        if self.path is None:
            return self.name
        relative = os.path.relpath(self.path)
        inside = not relative.startswith(os.pardir) and not os.path.isabs(relative)  # noqa: PTH117 - a text, not a Path
        return printable(relative.replace(os.sep, "/")) if inside else self.name

    @property
    def shown(self) -> str:
        """The path as the user would write it, for messages on the terminal; reports show the base name."""
        if self.path is None:
            return self.name.partition(":")[0]
        from pathlib import Path

        return printable(str(Path(self.path)))


@lru_cache(maxsize=1)
def _all_of(stream: TextIO) -> bytes:
    """One notice is held to its limit; JSON Lines may have any number of them."""
    start = stream.buffer.read(MAX_BYTES + 1)
    return start + stream.buffer.read() if starts_as_lines(start) else start


def starts_as_lines(raw: bytes) -> bool:
    """Whether bytes begin like JSON Lines: a line that is an object, and another object after it."""
    first, _, rest = raw.partition(b"\n")
    return first.lstrip()[:1] == b"{" and first.rstrip()[-1:] == b"}" and rest.lstrip()[:1] == b"{"


def find_inputs(paths: Iterable[str], *, gitignore: bool = True) -> Iterator[Input]:
    """Yield the notices that the paths mean, each once, those of a folder in the order of their paths.

    Raises:
        UsageError: when a folder holds no notice, or a pattern matches nothing.
    """
    seen: set[int] = set()
    real_folder = lru_cache(maxsize=256)(os.path.realpath)  # of this call alone, since relative paths mean what they mean now
    for path in paths:
        for found in _inputs(path, gitignore=gitignore):
            where = STDIN if found.path is None else _real(found.path, real_folder)
            key = hash((where, found.line))  # a number takes a third of the memory of a path
            if key not in seen:
                seen.add(key)
                yield found


def _real(path: str, real_folder: Callable[[str], str]) -> str:
    """Return a path without links; of the thousands of files in a folder, the folder is looked up once."""
    folder, name = os.path.split(path)
    real = os.path.join(real_folder(folder), name)  # noqa: PTH118 - thousands of them
    return os.path.realpath(path) if not name or name == os.pardir or os.path.islink(real) else real  # noqa: PTH114


def is_several(paths: tuple[str, ...]) -> bool:
    """Whether the paths ask for many reports in one, which is a matter of how they are written and not of what is found.

    Only of stdin it can be told by nothing but what comes: a notice, or JSON Lines.
    """
    if paths == (STDIN,):
        return starts_as_lines(_all_of(sys.stdin))
    return len(paths) > 1 or any(path.endswith(LINES) or is_pattern(path) or os.path.isdir(path) for path in paths)  # noqa: PTH112


def is_pattern(path: str) -> bool:
    """Whether a path is a pattern, such as `cases/**/*.yaml`, and no file of that name is there."""
    return not _PATTERN.isdisjoint(path) and not os.path.lexists(path)


def _inputs(path: str, *, gitignore: bool) -> Iterator[Input]:
    if path == STDIN:
        yield from _of_stdin()
    elif os.path.isdir(path):  # noqa: PTH112
        yield from _in_folder(path, gitignore=gitignore)
    elif is_pattern(path):
        from noticecheck.cli.input_lists import matching

        for one in matching(path):
            yield from _inputs(one, gitignore=gitignore)
    else:
        yield from _of_a_file(path)


def _of_stdin() -> Iterator[Input]:
    if not starts_as_lines(_all_of(sys.stdin)):
        yield Input.at(None)
        return
    from noticecheck.cli.input_lists import lines_of_stdin

    yield from lines_of_stdin(_all_of(sys.stdin))


def _of_a_file(path: str) -> Iterator[Input]:
    if path.endswith(LINES):
        from noticecheck.cli.input_lists import lines_of

        yield from lines_of(path)
    else:
        yield Input.at(path)


def _in_folder(top: str, *, gitignore: bool) -> Iterator[Input]:
    from noticecheck.batch.walk import walk

    found = left_out = 0
    for file in walk(top, NOTICES, gitignore=gitignore):
        left_out += file.left_out
        if not file.left_out:
            found += 1
            yield from _of_a_file(file.path)
    if not found:
        why = f"; {left_out} left out by .gitignore, which --no-gitignore takes in" if left_out else ""
        raise UsageError(f"there is no notice in the folder {printable(top)}; files must end in {', '.join(NOTICES)}{why}")


def printable(name: str) -> str:
    """Return a name from the file system as text that can be written in UTF-8."""
    return name.encode("utf-8", "replace").decode("utf-8")
