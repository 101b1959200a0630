"""A time from a first to a last day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from noticecheck.named import NamedTuple

if TYPE_CHECKING:
    from noticecheck.model.finding import Json


class Span(NamedTuple):
    """Days from a first to a last one, both included."""

    first: date
    last: date

    def __str__(self) -> str:
        """Return `2014-01-20 to 2014-07-30`, or the one day."""
        return str(self.first) if self.first == self.last else f"{self.first} to {self.last}"

    def as_json(self) -> dict[str, Json]:
        """Return plain data."""
        return {"first": self.first.isoformat(), "last": self.last.isoformat()}
