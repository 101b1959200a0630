"""Inputs that stand in something else: lines of JSON Lines, lists of file names, patterns."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from glob import iglob
from io import BytesIO
from pathlib import Path

from noticecheck.cli.inputs import STDIN, Input, printable
from noticecheck.errors import InputError, Problem, UsageError
from noticecheck.source.limits import MAX_BYTES


def matching(pattern: str) -> list[str]:
    """Return the paths that a pattern means, in their order; `**` is any number of folders.

    Raises:
        UsageError: when there are none.
    """
    found = sorted(iglob(pattern, recursive=True))  # noqa: PTH207 - a text of the user, relative or not
    if not found:
        raise UsageError(f"no file matches {printable(pattern)}")
    return found


def listed(file: str) -> tuple[str, ...]:
    """Return the paths that a file lists, one a line, or each ended by NUL as `find -print0` and `git ls-files -z` write them.

    Raises:
        UsageError: when it cannot be read, or lists nothing.
    """
    try:
        raw = sys.stdin.buffer.read() if file == STDIN else Path(file).read_bytes()
    except OSError as error:
        raise UsageError(f"--files-from: {printable(file)} cannot be read ({error.strerror})") from None
    names = raw.split(b"\0") if b"\0" in raw else raw.splitlines()
    paths = tuple(os.fsdecode(name) for name in names if name.strip())
    if not paths:
        raise UsageError(f"--files-from: {'stdin' if file == STDIN else printable(file)} lists no file")
    return paths


def lines_of(path: str) -> Iterator[Input]:
    """Yield a notice for each line that is not empty; a file without any, or one that cannot be read, is one input, which says so."""
    found = False
    try:
        with open(path, "rb") as stream:  # noqa: PTH123 - a text of the user
            for one in _numbered(stream, path):
                found = True
                yield one
    except OSError:
        found = False
    if not found:
        yield Input.at(path)


def lines_of_stdin(raw: bytes) -> Iterator[Input]:
    """Yield a notice for each line of stdin that is not empty."""
    yield from _numbered(BytesIO(raw), None)


def _numbered(lines: Iterable[bytes], path: str | None) -> Iterator[Input]:
    offset = 0
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield Input.at(path, number, offset, len(line))
        offset += len(line)


def read_line(given: Input) -> bytes:
    """Return the bytes of a line of a file, no more than a notice may have and one.

    Raises:
        InputError: when the file cannot be read any longer.
    """
    try:
        with open(str(given.path), "rb") as stream:  # noqa: PTH123 - once for each of many lines
            stream.seek(given.offset)
            return stream.read(min(given.length, MAX_BYTES + 1)).rstrip(b"\r\n")
    except OSError as error:
        raise InputError((Problem(given.name, 0, 0, f"{given.name} cannot be read ({error.strerror})", "check its permissions"),)) from None
