"""How large and deep an input may be, and how a reader says that it is not acceptable."""

from __future__ import annotations

from typing import Final

from noticecheck.model.tree import Map
from noticecheck.records import dataclass

MAX_BYTES: Final = 1_048_576
MAX_DEPTH: Final = 64
"""Levels of groups and lists, the outermost counted as one."""
MAX_NODES: Final = 50_000
MAX_SCALAR: Final = 262_144
MAX_PROBLEMS: Final = 100
"""How many problems of one file are told; the rest are counted."""
START_FROM_INIT: Final = "start from `noticecheck init`"


@dataclass(frozen=True, slots=True)
class Complaint:
    """Something that is not acceptable, at a place counted from 0, with the way out."""

    line: int
    column: int
    message: str
    hint: str = ""
    width: int = 1


class Refused(Exception):  # noqa: N818 - it stays inside this package; callers see an InputError
    """A text cannot be accepted; carries every complaint found so far, and the tree when the whole text was read."""

    def __init__(self, complaints: list[Complaint], tree: Map | None = None) -> None:
        """Keep the complaints."""
        super().__init__(complaints[0].message)
        self.complaints = complaints
        self.tree = tree
