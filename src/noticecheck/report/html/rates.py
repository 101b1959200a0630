"""The rate over time: what was published, the rate that the stated figure implies, and the dates that matter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from noticecheck.report.html.markup import Markup, element
from noticecheck.report.html.parts import framed, picture
from noticecheck.report.html.scale import Days, Figures

if TYPE_CHECKING:
    from noticecheck.model.pictures import RateSeries
    from noticecheck.model.report import AmountRow

WIDTH: Final = 760.0
LEFT: Final = 62.0
RIGHT: Final = 744.0
LEGEND: Final = 14.0
ROLE: Final = 15.0
PLOT: Final = 236.0
FOOT: Final = 36.0
_LETTER: Final = 6.4
FAR_APART: Final = 25
"""Where the highest value is so many times the lowest, a logarithmic axis shows both."""
_GAP: Final = 400
"""Days without a quote after which the line is broken: nothing is drawn between two quotes of different times."""


class Role(NamedTuple):
    """A time at which the conversion may have been made, and the line on which its name stands above the picture."""

    name: str
    start: float
    end: float
    place: float
    line: int


class Drawn(NamedTuple):
    """A series on its axes, with the roles, the implied rate, and where the area of the drawing begins and ends."""

    series: RateSeries
    days: Days
    figures: Figures
    roles: tuple[Role, ...]
    implied: str

    @property
    def top(self) -> float:
        """The upper edge of the area."""
        return self.figures.top

    @property
    def bottom(self) -> float:
        """The lower edge of the area."""
        return self.figures.bottom


def rate_figure(row: AmountRow, series: RateSeries) -> Markup | None:
    """Return the picture of a stated conversion, None where nothing was published."""
    implied = row.judgement.get("implied_rate")
    if not series.bins or not isinstance(implied, dict):
        return None
    rate = str(implied["rate"])
    drawn = _on_axes(series, rate, _roles(row))
    content = [*_legend(drawn), *_bands(drawn), *_axes(drawn), *_published(drawn), _implied(drawn)]
    title = f"{series.unit}, {series.bins[0].first} to {series.bins[-1].last}, {series.source}"
    told = f"Published: {_extent(series)}. Implied by the stated figure: {_short(rate)}. {' '.join(row.lines)}"
    published = f"{series.unit}: {_manner(series)}"
    caption = f"{published}; the broken line is what the stated figure implies, the shaded times are those that the notice gives."
    figure = picture(title, told, content, (WIDTH, drawn.bottom + FOOT), "rates")
    return framed(figure, caption, f"{row.stated} stated as {row.stated_as}, picture")


def _manner(series: RateSeries) -> str:
    return f"as fixed ({series.source})" if series.holds else f"lowest to highest of each {_period(series)} as published by {series.source}"


def _period(series: RateSeries) -> str:
    days = [date.fromisoformat(one.first).toordinal() for one in series.bins]
    spacing = (days[-1] - days[0]) / max(len(days) - 1, 1)
    return "month" if spacing < 45 else "year" if 300 < spacing < 430 else "few months"  # noqa: PLR2004 - days


def _extent(series: RateSeries) -> str:
    low, high = min(float(one.low) for one in series.bins), max(float(one.high) for one in series.bins)
    return f"{low:,.6g} to {high:,.6g} {series.unit}"


def _roles(row: AmountRow) -> list[tuple[str, int, int]]:
    roles = row.judgement.get("roles")
    found = [one for one in roles if isinstance(one, dict)] if isinstance(roles, list) else []
    return [(str(one["role"]), _day(str(one["first"])), _day(str(one["last"]))) for one in found]


def _day(written: str) -> int:
    return date.fromisoformat(written).toordinal()


def _on_axes(series: RateSeries, implied: str, roles: list[tuple[str, int, int]]) -> Drawn:
    first = min([_day(series.bins[0].first), *(start for _, start, _ in roles)])
    last = max([_day(series.bins[-1].last), *(end for _, _, end in roles)])
    days = Days(first, last, LEFT, RIGHT)
    placed = tuple(_placed(days, roles))
    top = LEGEND + 14 + ROLE * (max((role.line for role in placed), default=-1) + 1)
    values = [float(implied), *(float(one.low) for one in series.bins), *(float(one.high) for one in series.bins)]
    low, high = min(values), max(values)
    logarithmic = high > low * FAR_APART
    lowest, highest = (low / 1.4, high * 1.4) if logarithmic else (0.0, high * 1.08)
    return Drawn(series, days, Figures(lowest, highest, top + PLOT, top, logarithmic), placed, implied)


def _placed(days: Days, roles: list[tuple[str, int, int]]) -> Iterator[Role]:
    """Yield the roles, the name of each on the first line on which it covers no other."""
    taken: list[list[tuple[float, float]]] = []
    for name, first, last in roles:
        start, end, half = days.at(first), days.at(last + 1), _LETTER * len(name) / 2
        place = min(max((start + end) / 2, LEFT + half), RIGHT - half)
        line = next((count for count, spans in enumerate(taken) if all(place + half < a or b < place - half for a, b in spans)), len(taken))
        if line == len(taken):
            taken.append([])
        taken[line].append((place - half, place + half))
        yield Role(name, start, max(end, start + 1.5), place, line)


def _legend(drawn: Drawn) -> Iterator[Markup]:
    told = f"implied by the stated figure: {_short(drawn.implied)}"
    left = RIGHT - _LETTER * len(told)
    yield element("text", drawn.series.unit, x=LEFT, y=LEGEND, class_="tick")
    yield element("line", x1=left - 34, y1=LEGEND - 4, x2=left - 6, y2=LEGEND - 4, class_="implied")
    yield element("text", told, x=RIGHT, y=LEGEND, text_anchor="end", class_="told")


def _axes(drawn: Drawn) -> Iterator[Markup]:
    bottom = drawn.bottom
    for place, label in drawn.figures.ticks():
        yield element("line", x1=LEFT, y1=place, x2=RIGHT, y2=place, class_="rule")
        yield element("text", label, x=LEFT - 8, y=place + 4, text_anchor="end", class_="tick")
    for place, label in drawn.days.ticks():
        yield element("line", x1=place, y1=bottom, x2=place, y2=bottom + 5, class_="axis")
        yield element("text", label, x=place, y=bottom + 20, text_anchor="middle", class_="tick")
    yield element("line", x1=LEFT, y1=bottom, x2=RIGHT, y2=bottom, class_="axis")


def _bands(drawn: Drawn) -> Iterator[Markup]:
    """Yield a band for each time at which the conversion may have been made, up to its name."""
    for role in drawn.roles:
        written = LEGEND + 18 + ROLE * role.line
        yield element("rect", x=role.start, y=written + 4, width=role.end - role.start, height=drawn.bottom - written - 4, class_="band")
        yield element("text", role.name, x=role.place, y=written, text_anchor="middle", class_="role")


def _published(drawn: Drawn) -> Iterator[Markup]:
    """Yield the band from the lowest to the highest rate of each bin, broken where nothing was published for long."""
    runs: list[list[tuple[float, float, float, int]]] = [[]]
    for one in drawn.series.bins:
        first, last = (date.fromisoformat(day).toordinal() for day in (one.first, one.last))
        if runs[-1] and first - runs[-1][-1][3] > _GAP and not drawn.series.holds:
            runs.append([])
        low, high = drawn.figures.at(float(one.low)), drawn.figures.at(float(one.high))
        places = (first, last) if drawn.series.holds else ((first + last) // 2,)
        runs[-1] += [(drawn.days.at(place), low, high, last) for place in places]
    yield from (element("path", d=_outline(run), class_="published") for run in runs)


def _outline(run: list[tuple[float, float, float, int]]) -> str:
    above = [f"{place:.1f} {high:.1f}" for place, _, high, _ in run]
    below = [f"{place:.1f} {low:.1f}" for place, low, _, _ in reversed(run)]
    return f"M{'L'.join([*above, *below])}Z"


def _implied(drawn: Drawn) -> Markup:
    place = drawn.figures.at(float(drawn.implied))
    return element("line", x1=LEFT, y1=place, x2=RIGHT, y2=place, class_="implied")


def _short(rate: str) -> str:
    return f"{float(rate):,.6g}"
