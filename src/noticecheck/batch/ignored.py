"""What `.gitignore` leaves out of a folder, as git reads it: the last pattern that matches decides, and the nearest file comes last.

Before them all comes `.git/info/exclude` of the repository. What a user's own settings of git leave out counts on no other machine, so
that it does not count here.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from fnmatch import translate
from pathlib import Path
from typing import Final, NamedTuple, TypeAlias

NAME: Final = ".gitignore"
_OF_THE_REPOSITORY: Final = ".git/info/exclude"
_ESCAPED: Final = re.compile(r"\\(.)")
_ANY_DEPTH: Final = re.compile(r"(?:(?<![^/])\*\*/){2,}")
_CLASS: Final = re.compile(r"\[\^")
_MOST_BYTES: Final = 1_048_576

Segment: TypeAlias = "re.Pattern[str] | None"
"""One part of a pattern between slashes; None is `**`, any number of parts."""


class Pattern(NamedTuple):
    """One line of a file. `again` takes back in what another line left out."""

    segments: tuple[Segment, ...]
    again: bool
    only_folders: bool
    anchored: bool

    def matches(self, parts: Sequence[str], *, folder: bool) -> bool:
        """Whether it means a path, given by its parts below the folder of the file."""
        if self.only_folders and not folder:
            return False
        if not self.anchored:
            only = self.segments[0]
            return only is None or only.match(parts[-1]) is not None
        return _fits(self.segments, parts)


def _fits(segments: Sequence[Segment], parts: Sequence[str]) -> bool:
    if not segments:
        return not parts
    first, rest = segments[0], segments[1:]
    if first is None:
        fewest = 0 if rest else 1
        return any(_fits(rest, parts[taken:]) for taken in range(fewest, len(parts) + 1))
    return bool(parts) and first.match(parts[0]) is not None and _fits(rest, parts[1:])


def pattern_of(line: str) -> Pattern | None:
    """Return the pattern of a line, None for a comment or an empty one."""
    text = re.sub(r"(?<!\\) +$", "", line.rstrip("\r\n"))
    if not text or text.startswith("#"):
        return None
    again = text.startswith("!")
    text = text[again:]
    only_folders = text.endswith("/")
    text = text.rstrip("/") if only_folders else text
    segments = tuple(map(_segment, _ANY_DEPTH.sub("**/", text.lstrip("/")).split("/")))
    return Pattern(segments, again, only_folders, "/" in text) if text.strip("/") else None


def _segment(text: str) -> Segment:
    """Fnmatch knows no backslash; a sign in a class by itself means the sign. Its patterns do not go back, however many stars there are."""
    return None if text == "**" else re.compile(translate(_CLASS.sub("[!", _ESCAPED.sub(_as_class, text))))


def _as_class(match: re.Match[str]) -> str:
    return match[1] if match[1] in "!^]" else f"[{match[1]}]"


class Ignored:
    """The patterns that count in a folder: its own and those of the folders above it, each with where it stands."""

    def __init__(self, patterns: tuple[tuple[int, Pattern], ...] = (), depth: int = 0) -> None:
        """Keep the patterns, each with the number of parts above its file, and the depth of this folder."""
        self._patterns, self._depth = patterns, depth

    def below(self, folder: str) -> Ignored:
        """Return what counts in a folder that is one step further down."""
        depth = self._depth + 1
        return Ignored((*self._patterns, *((depth, pattern) for pattern in _patterns_in(os.path.join(folder, NAME)))), depth)  # noqa: PTH118 - once a folder

    def leaves_out(self, parts: Sequence[str], *, folder: bool) -> bool:
        """Whether a file or folder of this folder is left out; `parts` is its path from where the reading began."""
        for depth, pattern in reversed(self._patterns):
            if pattern.matches(parts[depth:], folder=folder):
                return not pattern.again
        return False


def _patterns_in(path: str) -> Iterator[Pattern]:
    try:
        with open(path, encoding="utf-8", errors="surrogateescape") as file:  # noqa: PTH123 - once a folder
            lines = file.read(_MOST_BYTES).splitlines()
    except OSError:
        return
    yield from filter(None, map(pattern_of, lines))


def ignored_above(top: str) -> tuple[Ignored, tuple[str, ...]]:
    """Return what counts at a folder, and its parts below the top of its repository.

    A folder that the repository leaves out was asked for by name; then only its own files count.
    """
    folder = Path(os.path.realpath(top))
    root = next((above for above in (folder, *folder.parents) if (above / ".git").exists()), folder)
    parts = folder.relative_to(root).parts
    own = tuple((0, pattern) for pattern in _patterns_in(str(root / _OF_THE_REPOSITORY)))
    ignored, here = Ignored(own, depth=-1), root
    for depth in range(len(parts) + 1):
        ignored = ignored.below(str(here))
        if depth < len(parts):
            if ignored.leaves_out(parts[: depth + 1], folder=True):
                return Ignored(depth=-1).below(str(folder)), ()
            here /= parts[depth]
    return ignored, parts
