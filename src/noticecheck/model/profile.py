"""A profile: what a report is made for. It chooses rules and chapters, and changes no rule, no severity and no weight."""

from __future__ import annotations

from typing import Final

from noticecheck.records import dataclass


@dataclass(frozen=True, slots=True)
class Profile:
    """What a report is made for.

    `chapters` are the chapters of a report for people in their order; none: all in their usual order. `points` says whether
    score and grade are shown to people. `withheld` names what the report leaves out: `location` (where the person was located
    or has been since).
    """

    name: str
    title: str
    note: str = ""
    chapters: tuple[str, ...] = ()
    points: bool = True
    withheld: tuple[str, ...] = ()


DEFAULT: Final = "default"
EVERYTHING: Final = Profile(DEFAULT, "Every rule, every chapter")

CHAPTERS: Final = (
    "findings",
    "for_review",
    "facts",
    "observations",
    "not_assessed",
    "suppressed",
    "amounts",
    "reliance",
    "forum",
    "authorities",
    "method",
)
"""The chapters of a report for people, in their usual order. What limits it stands last in every report."""
