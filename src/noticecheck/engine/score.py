"""Outcomes to points, coverage and a grade: arithmetic on whole numbers, nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from noticecheck.model.finding import SCORED_BASES, Basis, Json, Outcome, Severity
from noticecheck.model.report import DimensionScore, Score
from noticecheck.model.scoring import Dimension, Scoring


@dataclass(frozen=True, slots=True)
class Scored:
    """What the score needs to know of a rule that was run."""

    rule_id: str
    dimension: str
    severity: Severity
    basis: Basis
    outcome: Outcome
    gives_points: bool = True
    """False for a composite, whose parts give the points; when critical it still caps the grade."""


@dataclass(frozen=True, slots=True)
class _Tally:
    """Weights of one dimension by outcome."""

    met: int
    deficient: int
    unknown: int

    @property
    def assessed(self) -> int:
        return self.met + self.deficient

    @property
    def total(self) -> int:
        return self.assessed + self.unknown

    def share(self, part: int, whole: int) -> Fraction:
        return Fraction(100 * part, whole) if whole else Fraction(0)


def score(judged: Iterable[Scored], scoring: Scoring) -> tuple[Score, tuple[DimensionScore, ...]]:
    """Return the overall score and one for each dimension.

    Only rules of basis D and C with the outcome met, deficient or not assessed count. Points are 0 to 100, rounded half up;
    coverage is rounded down, so that it is never overstated. The grade follows from the figures as printed.
    """
    counted = [one for one in judged if one.basis in SCORED_BASES]
    pointed = [one for one in counted if one.gives_points]
    tallies = {dimension.id: _tally(pointed, dimension, scoring.severity) for dimension in scoring.dimensions}
    present = [dimension for dimension in scoring.dimensions if tallies[dimension.id].total]
    assessed = [dimension for dimension in present if tallies[dimension.id].assessed]
    value = _mean(assessed, {d.id: tallies[d.id].share(tallies[d.id].met, tallies[d.id].assessed) for d in assessed})
    floor = _mean(present, {d.id: tallies[d.id].share(tallies[d.id].met, tallies[d.id].total) for d in present})
    ceiling = _mean(present, {d.id: tallies[d.id].share(tallies[d.id].met + tallies[d.id].unknown, tallies[d.id].total) for d in present})
    coverage = _mean(present, {d.id: tallies[d.id].share(tallies[d.id].assessed, tallies[d.id].total) for d in present})
    critical = sum(one.outcome is Outcome.DEFICIENT and one.severity is Severity.CRITICAL for one in counted)
    points = _points(value) if assessed else None
    grade, caps = _grade(points, int(coverage), critical, scoring)
    overall = Score(
        value=points,
        floor=_points(floor),
        ceiling=_points(ceiling),
        coverage=int(coverage),
        grade=grade,
        caps=caps,
        weights=_weights(scoring),
        custom_weights=scoring.custom,
    )
    return overall, tuple(_dimension(dimension, tallies[dimension.id]) for dimension in scoring.dimensions)


def _tally(counted: list[Scored], dimension: Dimension, weights: Mapping[Severity, int]) -> _Tally:
    def weight(outcome: Outcome) -> int:
        return sum(weights[one.severity] for one in counted if one.dimension == dimension.id and one.outcome is outcome)

    return _Tally(weight(Outcome.MET), weight(Outcome.DEFICIENT), weight(Outcome.NOT_ASSESSED))


def _mean(dimensions: list[Dimension], values: Mapping[str, Fraction]) -> Fraction:
    total = sum(dimension.weight for dimension in dimensions)
    return Fraction(sum(dimension.weight * values[dimension.id] for dimension in dimensions), total) if total else Fraction(0)


def _points(share: Fraction) -> int:
    return int(share + Fraction(1, 2))


def _dimension(dimension: Dimension, tally: _Tally) -> DimensionScore:
    return DimensionScore(
        id=dimension.id,
        title=dimension.title,
        weight=dimension.weight,
        value=_points(tally.share(tally.met, tally.assessed)) if tally.assessed else None,
        floor=_points(tally.share(tally.met, tally.total)),
        ceiling=_points(tally.share(tally.met + tally.unknown, tally.total)) if tally.total else 100,
        coverage=int(tally.share(tally.assessed, tally.total)),
        assessed=tally.assessed,
        total=tally.total,
    )


def _grade(value: int | None, coverage: int, critical: int, scoring: Scoring) -> tuple[str, tuple[str, ...]]:
    if value is None or coverage < scoring.least_coverage:
        return "", (f"not graded: {coverage} % of the weight could be assessed, and a grade needs {scoring.least_coverage} %",)
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
