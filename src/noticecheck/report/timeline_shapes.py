"""The shapes of the timeline in the JSON report; imported where `shapes.py` is."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import TypedDict

TimelineState: TypeAlias = Literal["stated", "not_stated", "not_known"]


class TimelineDateJson(TypedDict):
    """A date as written, its precision (day, month, year; in prose also others), and the first and last day that it may mean."""

    text: str
    precision: str
    first: str
    last: str


class TimelineEventJson(TypedDict):
    """An event of the case, in the order of its first possible day; events without a date come last.

    `kind` is one of the words of the documentation; `label` says it in words, `detail` in those of the file. `written` is the date or
    period as the file writes it, empty where `state` is not `stated`; `why` then says why nobody can tell. `start` and `end` are the
    same date unless it is a `span`; of an open span one is null. `outside` marks what the auditor brings from outside the document.
    """

    kind: str
    label: str
    detail: str
    route: str
    state: TimelineState
    why: str
    written: str
    start: TimelineDateJson | None
    end: TimelineDateJson | None
    span: bool
    outside: bool
    exhibit: str
