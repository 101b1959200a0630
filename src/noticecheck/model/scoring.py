"""Weights, grades and caps: one data file, printed in every report."""

from __future__ import annotations

from collections.abc import Mapping

from noticecheck.model.finding import Severity
from noticecheck.records import dataclass


@dataclass(frozen=True, slots=True)
class Dimension:
    """A group of rules that is scored together."""

    id: str
    title: str
    weight: int


@dataclass(frozen=True, slots=True)
class Scoring:
    """How outcomes become points. The weights are a judgement; the verdict does not depend on them.

    `grades` are (letter, lowest points) from the best to the worst. `caps` are (number of critical deficiencies, best
    letter possible), the largest number last.
    """

    version: str
    severity: Mapping[Severity, int]
    dimensions: tuple[Dimension, ...]
    grades: tuple[tuple[str, int], ...]
    caps: tuple[tuple[int, str], ...]
    least_coverage: int
    custom: bool = False
