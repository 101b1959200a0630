"""The files of a folder to its depth, in the order of their paths, one folder in memory at a time."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Final, NamedTuple

from noticecheck.batch.ignored import ignored_above

_HIDDEN: Final = "."


class Found(NamedTuple):
    """A file below a folder. `left_out` says that a `.gitignore` leaves it out; `link` that it is a symbolic link."""

    path: str
    left_out: bool
    link: bool


def walk(top: str, endings: tuple[str, ...], *, gitignore: bool) -> Iterator[Found]:
    """Yield the files with one of these endings; hidden folders are left out, and links to folders are not followed.

    What is neither a file nor a dead link, such as a pipe, is passed over: reading it could wait for ever.
    """
    ignored, parts = ignored_above(top) if gitignore else (None, ())
    # A list of open folders instead of recursion: paths may be deeper than the interpreter's stack.
    open_folders = [(ignored, parts, iter(_entries(top)))]
    while open_folders:
        ignored, parts, entries = open_folders[-1]
        entry = next(entries, None)
        if entry is None:
            open_folders.pop()
            continue
        path = (*parts, entry.name)
        if entry.is_dir(follow_symlinks=False):
            if not entry.name.startswith(_HIDDEN) and not (ignored and ignored.leaves_out(path, folder=True)):
                open_folders.append((ignored and ignored.below(entry.path), path, iter(_entries(entry.path))))
        elif entry.name.endswith(endings) and _is_file_or_missing(entry):
            yield Found(entry.path, ignored is not None and ignored.leaves_out(path, folder=False), entry.is_symlink())


def _entries(folder: str) -> list[os.DirEntry[str]]:
    """A folder sorts where its files do, so that the paths come in order."""
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: f"{entry.name}/" if entry.is_dir(follow_symlinks=False) else entry.name)
    except OSError:
        return []


def _is_file_or_missing(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file() or not os.path.exists(entry.path)  # noqa: PTH110 - for many thousands of files
    except OSError:
        return True
