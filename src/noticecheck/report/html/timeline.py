"""The timeline: a picture with a lane for each event, dashed where there is no date, and the same as a table."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from noticecheck.model.report import Report, TimelineDate, TimelineEvent
from noticecheck.report.html.markup import Markup, element, escaped, route, words
from noticecheck.report.html.parts import framed, picture, spaced, table
from noticecheck.report.html.scale import Days

WIDTH: Final = 760.0
LEFT: Final = 280.0
RIGHT: Final = 744.0
LANE: Final = 26.0
TOP: Final = 34.0
_STATES: Final = {"not_stated": "not stated", "not_known": "not known"}
_MARGIN: Final = 0.04
_LABEL: Final = 42
_NARROWEST: Final = 3.0


def timeline(report: Report) -> Iterator[Markup]:
    """Yield the picture and the table; nothing when there is no event, the table alone when none has a date."""
    if any(event.dated for event in report.timeline):
        yield _figure(report)
    if report.timeline:
        yield _table(report)


def _figure(report: Report) -> Markup:
    events = report.timeline
    days = _axis(events, report.audit_date)
    height = TOP + len(events) * LANE + 8
    content = [*_grid(days, height), *_audit(days, report.audit_date, height)]
    content += [lane for place, event in enumerate(events) for lane in _lane(event, TOP + place * LANE, days)]
    drawn = picture("Timeline", "; ".join(map(_told, events)), content, (WIDTH, height), "timeline")
    caption = (
        "A bar spans the days that a date or period may mean; an open end fades. Dashed lanes have no date. Hollow bars come from outside "
        "the document. The broken line is the audit date."
    )
    return framed(drawn, caption, "Timeline, picture")


def _told(event: TimelineEvent) -> str:
    return f"{event.label}: {event.written or _STATES.get(event.state, event.state)}"


def _axis(events: tuple[TimelineEvent, ...], audit: date) -> Days:
    days = [day for event in events for one in (event.start, event.end) if one is not None for day in _ordinals(one)]
    first, last = min(*days, audit.toordinal()), max(*days, audit.toordinal())
    room = max(round((last - first) * _MARGIN), 20)
    return Days(max(first - room, 1), min(last + room, date.max.toordinal()), LEFT, RIGHT)


def _ordinals(day: TimelineDate) -> tuple[int, int]:
    return date.fromisoformat(day.first).toordinal(), date.fromisoformat(day.last).toordinal()


def _grid(days: Days, height: float) -> Iterator[Markup]:
    for place, label in days.ticks():
        yield element("line", x1=place, y1=TOP - 8, x2=place, y2=height - 4, class_="rule")
        yield element("text", label, x=place, y=TOP - 14, text_anchor="middle", class_="tick")


def _audit(days: Days, audit: date, height: float) -> Iterator[Markup]:
    place = days.at(audit.toordinal())
    yield element("line", x1=place, y1=TOP - 8, x2=place, y2=height - 4, class_="today")


def _lane(event: TimelineEvent, top: float, days: Days) -> Iterator[Markup]:
    middle = top + LANE / 2
    label = event.label if len(event.label) <= _LABEL else f"{event.label[: _LABEL - 1]}…"
    yield element("text", label, x=LEFT - 12, y=middle + 4, text_anchor="end", class_="label")
    if not event.dated:
        yield element("line", x1=LEFT, y1=middle, x2=RIGHT, y2=middle, class_="undated")
        told = _STATES.get(event.state, event.state)
        room = 8.0 + 6.6 * len(told)
        yield element("rect", x=(LEFT + RIGHT - room) / 2, y=middle - 8, width=room, height=16, class_="ground")
        yield element("text", told, x=(LEFT + RIGHT) / 2, y=middle + 4, text_anchor="middle", class_="state")
        return
    yield from _bar(event, middle, days)


def _bar(event: TimelineEvent, middle: float, days: Days) -> Iterator[Markup]:
    """Yield the bar of an event, with arrows where a period is open, and its date beside it where there is more room."""
    start = days.left if event.start is None else days.at(_ordinals(event.start)[0])
    end = days.right if event.end is None else days.at(_ordinals(event.end)[1] + 1)
    width = max(end - start, _NARROWEST)
    open_end = "open" if event.start is None or event.end is None else ""
    kind = " ".join(filter(None, ["lane", "outside" if event.outside else "", "span" if event.span else "", open_end]))
    yield element("rect", element("title", _told(event)), x=start, y=middle - 6, width=width, height=12, rx=2, class_=kind)
    room_right = days.right - (start + width)
    written = event.written
    if room_right > 7.0 * len(written):
        yield element("text", written, x=start + width + 6, y=middle + 4, class_="date")
    elif start - days.left > 7.0 * len(written):
        yield element("text", written, x=start - 6, y=middle + 4, text_anchor="end", class_="date")
    else:
        yield element("text", written, x=start + width / 2, y=middle + 4, text_anchor="middle", class_="date on")


def _table(report: Report) -> Markup:
    columns = ("Date as written", "Event", "Place in the file", "Exhibit or side")
    return table("Timeline, as text", columns, map(_table_row, report.timeline), "stack")


def _table_row(event: TimelineEvent) -> tuple[Markup, ...]:
    return _date(event), _event(event), route(event.route), escaped(event.exhibit or _side(event))


def _side(event: TimelineEvent) -> str:
    return "outside the document" if event.outside else "the document"


def _date(event: TimelineEvent) -> Markup:
    if event.dated:
        return words(event.written)
    return element("span", _STATES.get(event.state, event.state), class_="quiet")


def _event(event: TimelineEvent) -> Markup:
    label = event.label[:1].upper() + event.label[1:]
    detail = element("bdi", f"({event.detail})") if event.detail else None
    why = element("span", event.why, class_="quiet why") if event.why else None
    return spaced(part for part in (element("bdi", label), detail, why) if part is not None)
