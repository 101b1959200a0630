"""The dates of a case on a line of time, for the terminal: spans, points, and what has no date as a broken line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final, NamedTuple

from noticecheck.model.report import Report, TimelineEvent
from noticecheck.report.page import Page, wrap

_LANE: Final = 36
_DATES: Final = 12
_NARROW_LANE: Final = 24
_WIDE: Final = 90
_UNDATED: Final = "- "
_LEGEND: Final = "o a day, = a period or a date without a day, < or > open at that end, - - no date; * from outside the document"
_POINT, _SPAN, _OPEN = "o", "=", ">"


class _Scale(NamedTuple):
    """From days to cells."""

    first: int
    last: int
    cells: int

    def cell(self, day: int) -> int:
        """Return the cell of a day."""
        return 0 if self.last == self.first else (day - self.first) * (self.cells - 1) // (self.last - self.first)


def timeline_text(report: Report, page: Page) -> str:
    """Return the line of time: every event with its date, in the order of the dates, then what has none, with the reason."""
    return "".join(f"{line.rstrip()}\n" for line in _lines(report, page))


def _lines(report: Report, page: Page) -> Iterator[str]:
    dated = sorted((event for event in report.timeline if event.dated), key=lambda event: (event.first, event.label))
    undated = [event for event in report.timeline if not event.dated]
    yield from wrap(page.clean(f"{report.input.name}, audit date {report.audit_date}"), page.width)
    if not report.timeline:
        yield "The report holds no date and no event."
        return
    scale = _Scale(*_bounds(dated, report.audit_date), _LANE if page.width >= _WIDE else _NARROW_LANE)
    yield _axis(scale)
    for event in dated:
        yield from _row(_bar(event, scale), event.written, event, page, scale.cells)
    for event in undated:
        yield from _row((_UNDATED * scale.cells)[: scale.cells], event.state.replace("_", " "), event, page, scale.cells)
    yield ""
    yield from wrap(_LEGEND, page.width)


def _bounds(dated: Sequence[TimelineEvent], audit_date: date) -> tuple[int, int]:
    days = [_days(event) for event in dated]
    ends = [day for pair in days for day in pair if day is not None]
    return (min(ends), max(ends)) if ends else (audit_date.toordinal(), audit_date.toordinal())


def _days(event: TimelineEvent) -> tuple[int | None, int | None]:
    """Return the first and the last day that an event may cover; None at an open end."""
    first = None if event.start is None else _ordinal(event.start.first)
    last = None if event.end is None else _ordinal(event.end.last)
    return first, last


def _ordinal(text: str) -> int | None:
    try:
        return date.fromisoformat(text).toordinal()
    except ValueError:
        return None


def _bar(event: TimelineEvent, scale: _Scale) -> str:
    first, last = _days(event)
    start = 0 if first is None else scale.cell(first)
    end = scale.cells - 1 if last is None else scale.cell(last)
    drawn = _POINT if first is not None and first == last else _SPAN * max(1, end - start + 1)
    if last is None:
        drawn = f"{drawn[:-1]}{_OPEN}"
    if first is None:
        drawn = f"<{drawn[1:]}"
    return (" " * start + drawn)[: scale.cells].ljust(scale.cells)


def _axis(scale: _Scale) -> str:
    """Return the years at the two ends, and one between them where there is room."""
    years = [date.fromordinal(day).year for day in (scale.first, (scale.first + scale.last) // 2, scale.last)]
    left, middle, right = map(str, years)
    if left == right:
        return f" {left}"
    space = scale.cells - len(left) - len(right)
    between = middle.center(space) if middle not in {left, right} else " " * space
    return f" {left}{between}{right}"


def _row(lane: str, when: str, event: TimelineEvent, page: Page, cells: int) -> Iterator[str]:
    outside = f" * {event.exhibit}".rstrip() if event.outside else ""
    detail = f": {event.detail}" if event.detail else ""
    why = f" ({event.why})" if event.why and not event.dated else ""
    written = wrap(page.clean(when), _DATES)
    told = wrap(page.clean(f"{event.label}{detail}{why}{outside}"), page.width - cells - _DATES - 4)
    for count in range(max(len(written), len(told))):
        left = f" {lane}" if count == 0 else " " * (cells + 1)
        yield f"{left} {written[count] if count < len(written) else '':<{_DATES}} {told[count] if count < len(told) else ''}"
