"""Where the shipped rules are and whether a file of theirs has changed, told without `pathlib` and YAML, which a start can do without."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Final

from noticecheck.model.digest import sha256_of
from noticecheck.model.version import VERSION

PACKAGE: Final = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))  # noqa: PTH120 - see above
PYTHON_RULES: Final = f"{PACKAGE}{os.sep}rules"
COMPILED: Final = "__compiled__"
"""The folder of a pack for what is made of its files."""
LAYOUT: Final = "2"
"""Which table is made of them; to be counted up with every change of it, so that none of another layout is trusted."""


def shipped_folder() -> str:
    """Return the folder of the shipped rules: inside the installed package, or at the top of a source checkout."""
    packaged = f"{PACKAGE}{os.sep}_rules"
    if os.path.isdir(packaged):  # noqa: PTH112 - see above
        return packaged
    return f"{os.path.dirname(os.path.dirname(PACKAGE))}{os.sep}rules"  # noqa: PTH120 - see above


def stamp(*folders: str) -> str:
    """Return a SHA-256 over the version, the layout, and the name, size and time of change of every rule, law and data file."""
    told = [VERSION, LAYOUT]
    for folder in folders:
        told += sorted(_files_of(folder))
    return sha256_of("\x00".join(told).encode("utf-8", "surrogateescape"))


def _files_of(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            name = entry.name
            if name.endswith((".yaml", ".py")):
                found = entry.stat()
                yield f"{entry.path}\x00{found.st_size}\x00{found.st_mtime_ns}"
            elif name[:2] != "__" and entry.is_dir():
                yield from _files_of(entry.path)
