"""The score and the completeness of a report: bars from floor to ceiling, and a sign for each rule that was run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from noticecheck.model.finding import Outcome
from noticecheck.model.report import DimensionScore, Report, Score
from noticecheck.report.html.markup import Markup, element
from noticecheck.report.html.parts import picture, table
from noticecheck.report.wording import counted

BAR: Final = (200.0, 18.0)
FAMILIES: Final = {
    "DOC": "The document",
    "IDN": "Identity",
    "JUD": "Judicial data",
    "FCT": "Facts",
    "THR": "Thresholds",
    "EXC": "Excluded offences",
    "POL": "Neutrality",
    "HRT": "Rights and protection",
    "PRC": "Proceedings",
    "EXT": "Extradition",
    "TMP": "Time",
    "SRC": "Source",
    "DIF": "Diffusions",
    "DQL": "Quality of data",
    "OBS": "Observations",
}
"""What the first three letters of a rule's id stand for; those of a rule pack go by their letters."""

STATES: Final = {
    Outcome.MET: "met",
    Outcome.DEFICIENT: "deficient",
    Outcome.FOR_REVIEW: "for review",
    Outcome.NOT_ASSESSED: "not assessed",
    Outcome.NOT_APPLICABLE: "not applicable",
    Outcome.SUPPRESSED: "suppressed",
}
_CELL: Final = 12.0


def score_table(report: Report) -> Markup:
    """Return the score as a table of bars: all of it, then each dimension."""
    score = report.score
    rows = [("All dimensions", _bar("All dimensions", score), _points(score), f"{score.coverage} %")]
    rows += [(one.title, _bar(one.title, one), _points(one), _coverage(one)) for one in report.dimensions]
    columns = ("Dimension", "From floor to ceiling", "Points", "Assessed")
    return table("Completeness and consistency, points of 100 with their floor and ceiling", columns, rows, "score")


def _points(score: Score | DimensionScore) -> str:
    value = "none" if score.value is None else str(score.value)
    return f"{value} ({score.floor} to {score.ceiling})"


def _coverage(one: DimensionScore) -> str:
    return f"{one.coverage} %" if one.total else "no rule in scope"


def _bar(title: str, score: Score | DimensionScore) -> Markup:
    """Return a bar from floor to ceiling on a track of 100 points, with a mark at the value."""
    width, height = BAR
    scale = (width - 4) / 100
    span = max((score.ceiling - score.floor) * scale, 2.0)
    drawn = [
        element("rect", x=2, y=7, width=width - 4, height=4, rx=2, class_="track"),
        element("rect", x=2 + score.floor * scale, y=4, width=span, height=10, rx=3, class_="interval"),
    ]
    if score.value is not None:
        drawn.append(element("rect", x=2 + score.value * scale - 2, y=1, width=4, height=height - 2, rx=1.5, class_="value"))
    told = f"{_points(score)} of 100"
    return picture(title, told, drawn, BAR, "bar")


def completeness(report: Report) -> Markup | None:
    """Return a row for each family of rules, with a sign for each of its rules and the figures beside it."""
    families: dict[str, list[tuple[str, Outcome]]] = {}
    for rule_id, outcome in sorted(report.outcomes.items()):
        families.setdefault(rule_id[:3], []).append((rule_id, outcome))
    if not families:
        return None
    order = [*FAMILIES, *sorted(families.keys() - FAMILIES.keys())]
    shown = tuple(state for state in STATES if state is not Outcome.SUPPRESSED or state in report.outcomes.values())
    rows = [_family(name, families[name], shown) for name in order if name in families]
    columns = ("Rules on", "One sign a rule", *(STATES[state] for state in shown))
    return table("Completeness: what became of each rule that was run", columns, rows, "grid")


def _family(name: str, rules: list[tuple[str, Outcome]], shown: tuple[Outcome, ...]) -> tuple[str | Markup, ...]:
    figures = Counter(outcome for _, outcome in rules)
    title = FAMILIES.get(name, name)
    told = ", ".join(counted(figures[state], word, word) for state, word in STATES.items() if figures[state])
    signs = [sign for place, (rule_id, outcome) in enumerate(rules) for sign in _sign(place, rule_id, outcome)]
    drawn = picture(title, told, signs, (len(rules) * _CELL + 2, 16.0), "signs")
    return (title, drawn, *(str(figures[state] or "–") for state in shown))


def _sign(place: int, rule_id: str, outcome: Outcome) -> Iterator[Markup]:
    """Yield the sign of a rule: each outcome has a shape of its own, so that none is told by colour alone."""
    left, title = place * _CELL + 2, element("title", f"{rule_id}: {STATES[outcome]}")
    yield element("g", title, _shape(outcome, left, 3.0), class_=f"sign {outcome.value}")


def _shape(outcome: Outcome, left: float, top: float) -> Markup:
    right, bottom, middle, centre = left + 10, top + 10, left + 5, top + 5
    match outcome:
        case Outcome.MET:
            return element("circle", cx=middle, cy=centre, r=4.5)
        case Outcome.DEFICIENT:
            return element("path", d=f"M{left} {top}h10v10h-10z")
        case Outcome.FOR_REVIEW:
            return element("path", d=f"M{middle} {top - 0.5}L{right} {centre}L{middle} {bottom + 0.5}L{left} {centre}z")
        case Outcome.NOT_ASSESSED:
            return element("circle", cx=middle, cy=centre, r=4)
        case Outcome.SUPPRESSED:
            return element("path", d=f"M{left} {top}L{right} {bottom}M{right} {top}L{left} {bottom}")
        case _:
            return element("path", d=f"M{left + 2} {centre}h6")


def legend() -> Markup:
    """Return what each sign means."""
    items = [_legend(outcome, word) for outcome, word in STATES.items()]
    return element("ul", *items, class_="legend")


def _legend(outcome: Outcome, word: str) -> Markup:
    sign = element("g", _shape(outcome, 2.0, 3.0), class_=f"sign {outcome.value}")
    return element("li", element("svg", sign, viewBox="0 0 14 16", class_="signs", aria_hidden="true", focusable="false"), f" {word}")
