"""The draft of a notice: values with the words they came from, and what was not found, not stated or not readable."""

from __future__ import annotations

from typing import Literal

from noticecheck.model.tree import Route
from noticecheck.records import dataclass, field

Confidence = Literal["high", "medium", "low"]
Reason = Literal["not_stated", "unknown", "illegible", "redacted"]
REASONS: tuple[Reason, ...] = ("not_stated", "unknown", "illegible", "redacted")


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where words stand and what they are; `page` is 0 where a medium has no pages."""

    words: str
    page: int
    line: int


@dataclass(frozen=True, slots=True)
class Reading:
    """One value of the draft, as the format writes it, with its evidence. `remark` says what is doubtful about it."""

    route: Route
    value: str
    evidence: Evidence | None
    confidence: Confidence
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """A route without a value, why, and the words that stand there if any."""

    route: Route
    reason: Reason
    evidence: Evidence | None = None
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """What was made of a document.

    `extras` are the words that the format has no key for; `unread` says which pages were not read and why, empty when all were.
    """

    origin: str
    readings: tuple[Reading, ...]
    gaps: tuple[Gap, ...]
    extras: tuple[Evidence, ...] = field(default=())
    unread: str = ""

    @property
    def doubtful(self) -> tuple[Reading | Gap, ...]:
        """What a person should look at: values of low confidence, and words that were found and could not be read."""
        return tuple(
            [one for one in self.readings if one.confidence == "low"]
            + [one for one in self.gaps if one.reason != "not_stated" and one.evidence is not None]
        )
