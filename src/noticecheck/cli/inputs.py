"""From the paths of a command line to the notices that they mean: files, folders, and `-` for stdin."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final, NamedTuple, TextIO

from noticecheck.errors import UsageError
from noticecheck.source.limits import MAX_BYTES
from noticecheck.source.read import read_bytes

STDIN: Final = "-"
NOTICES: Final = (".notice.yaml", ".notice.yml", ".notice.json")
"""What a file in a folder must be called to be taken for a notice; a file that is named directly may be called anything."""


class Input(NamedTuple):
    """One notice to audit: its base name, and where it is; no path means stdin."""

    name: str
    path: Path | None

    def read(self) -> bytes:
        """Return its bytes, one more than the limit when there are too many; those of stdin each time it is asked.

        Raises:
            InputError: when it cannot be read.
        """
        return _all_of(sys.stdin) if self.path is None else read_bytes(self.path)

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
        return self.name if self.path is None else printable(str(self.path))


@lru_cache(maxsize=1)
def _all_of(stream: TextIO) -> bytes:
    return stream.buffer.read(MAX_BYTES + 1)


def find_inputs(paths: Iterable[str]) -> Iterator[Input]:
    """Yield the notices that the paths mean, each file once, those of a folder in the order of their paths.

    Raises:
        UsageError: when a folder holds no notice.
    """
    seen: set[str] = set()
    for path in paths:
        for found in _inputs(path):
            key = STDIN if found.path is None else os.path.realpath(found.path)
            if key not in seen:
                seen.add(key)
                yield found


def is_several(paths: tuple[str, ...]) -> bool:
    """Whether the paths ask for many reports in one, which is a matter of how they are written and not of what is found."""
    return len(paths) > 1 or (paths != (STDIN,) and any(os.path.isdir(path) for path in paths))  # noqa: PTH112 - no Path is needed


def _inputs(path: str) -> Iterator[Input]:
    if path == STDIN:
        yield Input("stdin", None)
    elif os.path.isdir(path):  # noqa: PTH112
        found = sorted(_in_folder(path))
        if not found:
            raise UsageError(f"there is no notice in the folder {printable(path)}; files must end in {', '.join(NOTICES)}")
        yield from (Input(printable(os.path.basename(file)), Path(file)) for file in found)  # noqa: PTH119
    else:
        yield Input(printable(os.path.basename(path)), Path(path))  # noqa: PTH119


def _in_folder(top: str) -> Iterator[str]:
    """Yield the notices below a folder; hidden folders are left out, and links to folders are not followed."""
    for folder, below, files in os.walk(top):
        below[:] = [name for name in below if not name.startswith(".")]
        named = (os.path.join(folder, name) for name in files if name.endswith(NOTICES))  # noqa: PTH118 - for many thousands of files
        yield from filter(_is_file_or_missing, named)


def _is_file_or_missing(path: str) -> bool:
    """Tell a pipe or a device from a file: reading one that somebody left in a folder would wait for ever. A dead link is told later."""
    try:
        return stat.S_ISREG(os.stat(path).st_mode)  # noqa: PTH116 - for many thousands of files
    except OSError:
        return True


def printable(name: str) -> str:
    """Return a name from the file system as text that can be written in UTF-8."""
    return name.encode("utf-8", "replace").decode("utf-8")
