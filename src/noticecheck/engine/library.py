"""What the other notices of a run say that concerns one of them; rules ask for it, and an audit of one notice has none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from noticecheck.model.stated import Notice
from noticecheck.records import asdict, dataclass

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
class Difference:
    """A field that two notices state, and differently; `route` is that of this notice."""

    route: str
    here: str
    there: str


@dataclass(frozen=True, slots=True)
class Linked:
    """Another notice with what it states otherwise."""

    file: str
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Library:
    """What the other notices of a run say that concerns one of them.

    `summary` are those with its summary of facts, `earlier` is the version of the notice itself before this one, `co_accused` are notices
    on co-accused that disagree with it about the crime.
    """

    summary: SharedSummary | None = None
    earlier: Notice | None = None
    co_accused: tuple[Linked, ...] = ()


def plain_library(library: Library) -> dict[str, Any]:
    """Return a library as plain data, without the earlier version, which is a file of its own."""
    return {
        "summary": None if library.summary is None else asdict(library.summary),
        "co_accused": [{"file": one.file, "differences": [asdict(row) for row in one.differences]} for one in library.co_accused],
    }


def library_from(plain: Mapping[str, Any], earlier: Notice | None = None) -> Library:
    """Return the library of plain data."""
    summary = plain["summary"]
    shared = None if summary is None else SharedSummary(**{**summary, "files": tuple(summary["files"])})
    linked = (Linked(one["file"], tuple(Difference(**row) for row in one["differences"])) for one in plain["co_accused"])
    return Library(shared, earlier, tuple(linked))
