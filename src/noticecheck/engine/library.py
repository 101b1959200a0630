"""What the other notices of a run say that concerns one of them; rules ask for it, and an audit of one notice has none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from noticecheck.model.stated import Notice
from noticecheck.records import dataclass

IDENTICAL: Final = "identical"
BUT_FOR_NAMES: Final = "but for names and figures"
NEARLY: Final = "nearly"


@dataclass(frozen=True, slots=True)
class SharedSummary:
    """Notices on other persons whose summary of facts is that of this one.

    `likeness` is `identical`, `but for names and figures` or `nearly`. `files` are the base names of the first three,
    `more` says whether there are others. `sure` tells that they are on other persons beyond doubt: names and days of birth differ.
    """

    likeness: str
    files: tuple[str, ...]
    more: bool = False
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Library:
    """What the other notices of a run say that concerns one of them; `earlier` is an earlier version of the notice itself."""

    summary: SharedSummary | None = None
    earlier: Notice | None = None


def library_from(summary: Mapping[str, Any] | None) -> Library:
    """Return a library from the plain data of its parts."""
    if summary is None:
        return Library()
    return Library(SharedSummary(**{**summary, "files": tuple(summary["files"])}))
