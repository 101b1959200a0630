"""Outcomes to points, coverage and a grade: arithmetic on whole numbers, nothing else."""

from __future__ import annotations

import math
from collections.abc import Iterable

from noticecheck.model.finding import SCORED_BASES, Basis, Json, Outcome, Severity
from noticecheck.model.report import DimensionScore, Score
from noticecheck.model.scoring import Dimension, Scoring
from noticecheck.named import NamedTuple
from noticecheck.records import replace


class Scored(NamedTuple):
    """What the score needs to know of a rule that was run."""

    rule_id: str
    dimension: str
    severity: Severity
    basis: Basis
    outcome: Outcome
    gives_points: bool = True
    """False for a composite, whose parts give the points; when critical it still caps the grade."""


class _Tally(NamedTuple):
    """Weights of one dimension by outcome."""

    dimension: Dimension
    met: int
    deficient: int
    unknown: int

    @property
    def assessed(self) -> int:
        return self.met + self.deficient

    @property
    def total(self) -> int:
        return self.assessed + self.unknown


class _Share(NamedTuple):
    """A part of a whole, with the weight that it has beside others."""

    part: int
    whole: int
    weight: int


def score(judged: Iterable[Scored], scoring: Scoring) -> tuple[Score, tuple[DimensionScore, ...]]:
    """Return the overall score and one for each dimension.

    Only rules of basis D and C with the outcome met, deficient or not assessed count. Points are 0 to 100, rounded half up;
    coverage is rounded down, so that it is never overstated. The grade follows from the figures as printed.
    """
    counted = [one for one in judged if one.basis in SCORED_BASES]
    tallies = _tallies([one for one in counted if one.gives_points], scoring)
    present = [tally for tally in tallies if tally.total]
    assessed = [tally for tally in present if tally.assessed]
    critical = sum(one.outcome is Outcome.DEFICIENT and one.severity is Severity.CRITICAL for one in counted)
    points = _points(_mean([_Share(t.met, t.assessed, t.dimension.weight) for t in assessed])) if assessed else None
    coverage = _whole(_mean([_Share(t.assessed, t.total, t.dimension.weight) for t in present]))
    grade, caps = _grade(points, coverage, critical, scoring)
    overall = Score(
        value=points,
        floor=_points(_mean([_Share(t.met, t.total, t.dimension.weight) for t in present])),
        ceiling=_points(_mean([_Share(t.met + t.unknown, t.total, t.dimension.weight) for t in present])),
        coverage=coverage,
        grade=grade,
        caps=caps,
        weights=_weights(scoring),
        custom_weights=scoring.custom,
    )
    return overall, tuple(map(_dimension, tallies))


def ungraded(overall: Score) -> Score:
    """Return the score of a template: slots that nobody has filled earn no grade."""
    return replace(overall, grade="", caps=("not graded: a template",))


def _tallies(pointed: list[Scored], scoring: Scoring) -> list[_Tally]:
    weights: dict[tuple[str, Outcome], int] = {}
    for one in pointed:
        key = one.dimension, one.outcome
        weights[key] = weights.get(key, 0) + scoring.severity[one.severity]
    counted = (Outcome.MET, Outcome.DEFICIENT, Outcome.NOT_ASSESSED)
    return [_Tally(dimension, *(weights.get((dimension.id, outcome), 0) for outcome in counted)) for dimension in scoring.dimensions]


def _mean(shares: list[_Share]) -> tuple[int, int]:
    """Return the weighted mean of shares in hundredths, as an exact fraction of whole numbers."""
    common = math.lcm(*(share.whole for share in shares)) if shares else 1
    total = sum(share.weight for share in shares)
    hundredths = 100 * sum(share.weight * share.part * (common // share.whole) for share in shares)
    return (hundredths, total * common) if total else (0, 1)


def _points(fraction: tuple[int, int]) -> int:
    return (2 * fraction[0] + fraction[1]) // (2 * fraction[1])


def _whole(fraction: tuple[int, int]) -> int:
    return fraction[0] // fraction[1]


def _dimension(tally: _Tally) -> DimensionScore:
    return DimensionScore(
        id=tally.dimension.id,
        title=tally.dimension.title,
        weight=tally.dimension.weight,
        value=_points((100 * tally.met, tally.assessed)) if tally.assessed else None,
        floor=_points((100 * tally.met, tally.total)) if tally.total else 0,
        ceiling=_points((100 * (tally.met + tally.unknown), tally.total)) if tally.total else 100,
        coverage=_whole((100 * tally.assessed, tally.total)) if tally.total else 0,
        assessed=tally.assessed,
        total=tally.total,
    )


def _grade(value: int | None, coverage: int, critical: int, scoring: Scoring) -> tuple[str, tuple[str, ...]]:
    if value is None or coverage < scoring.least_coverage:
        return "", (f"not graded: a grade needs coverage of {scoring.least_coverage} %",)
    letters = [letter for letter, _ in scoring.grades]
    earned = next((letter for letter, least in scoring.grades if value >= least), letters[-1])
    bound = next((letter for count, letter in reversed(scoring.caps) if critical >= count), earned)
    if letters.index(bound) <= letters.index(earned):
        return earned, ()
    many = "one critical deficiency" if critical == 1 else f"{critical} critical deficiencies"
    return bound, (f"{earned} by points, no better than {bound} with {many}",)


def _weights(scoring: Scoring) -> dict[str, Json]:
    return {
        "version": scoring.version,
        "severity": {severity.value: weight for severity, weight in scoring.severity.items()},
        "dimensions": {dimension.id: dimension.weight for dimension in scoring.dimensions},
    }
