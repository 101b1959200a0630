"""Notes on how a notice matters before a forum: authority for and against, dated. They are no findings and change none."""

from __future__ import annotations

from noticecheck.records import dataclass


@dataclass(frozen=True, slots=True)
class Authority:
    """A text that a note rests on.

    `stance` is `for` (it helps whoever questions the notice), `against` (it helps whoever relies on it) or `neutral`. `verified` says
    whether its words were read; `last_verified` is the day on which its source was last read, empty when it was not.
    """

    id: str
    cite: str
    stance: str
    proposition: str
    quote: str
    date: str
    status: str
    source: str
    verified: bool
    last_verified: str
    note: str


@dataclass(frozen=True, slots=True)
class Note:
    """One note. `occasion` says when it is printed; `findings` are the fingerprints of the findings that occasion it."""

    id: str
    heading: str
    text: str
    occasion: str
    findings: tuple[str, ...] = ()
    authorities: tuple[Authority, ...] = ()


@dataclass(frozen=True, slots=True)
class Overlay:
    """The notes of one forum. `caution` says what they do not do; `as_of` is the day up to which its sources were followed."""

    forum: str
    title: str
    as_of: str
    caution: str
    notes: tuple[Note, ...]
