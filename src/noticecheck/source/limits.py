"""How large and deep an input may be, and how a reader says that it is not acceptable."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

MAX_BYTES: Final = 1_048_576
MAX_DEPTH: Final = 64
MAX_NODES: Final = 50_000
MAX_SCALAR: Final = 262_144


@dataclass(frozen=True, slots=True)
class Complaint:
    """Something that is not acceptable, at a place counted from 0, with the way out."""

    line: int
    column: int
    message: str
    hint: str = ""
    width: int = 1


class Refused(Exception):  # noqa: N818 - it stays inside this package; callers see an InputError
    """A text cannot be composed; carries every complaint found so far."""

    def __init__(self, complaints: list[Complaint]) -> None:
        """Keep the complaints."""
        super().__init__(complaints[0].message)
        self.complaints = complaints
