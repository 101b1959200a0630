"""Quantities of drugs and goods that the summary states in two units, and whether the two say the same."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import product
from typing import TYPE_CHECKING, Final

from noticecheck.engine.rule import Raised, Ruling, Undecided
from noticecheck.model.finding import Computation
from noticecheck.model.stated import Absent, Unknown
from noticecheck.records import replace
from noticecheck.rules.prose_words import in_the_summary, told_once

if TYPE_CHECKING:
    from noticecheck.engine.case import Case
    from noticecheck.model.finding import Json
    from noticecheck.model.quantity import Measure
    from noticecheck.prose.quantity_pairs import QuantityPair

_UNITS: Final = {"gram": "g", "liter": "l"}
_NUMBER: Final = "measure_tolerance_percent"


def quantities_stated_twice(case: Case) -> tuple[QuantityPair, ...]:
    """Return the quantities that the summary states as one; none where it may not be read."""
    reading = case.reading
    return () if isinstance(reading, (Absent, Unknown)) else reading.quantity_pairs


def quantities_that_differ(case: Case) -> Iterator[Ruling]:
    """Yield a matter for review for each quantity stated in two units of which no reading says the same."""
    percent = case.numbers[_NUMBER].value
    for pair in quantities_stated_twice(case):
        if percent is None:
            yield Undecided(Unknown("open_number", _NUMBER))
        elif all(_apart(one, other, percent) for one, other in product(pair.first.measures(), pair.second.measures())):
            yield _raised(pair, percent)


def _apart(one: Measure, other: Measure, percent: int) -> bool:
    """Whether two measures of one kind lie further apart than rounding and the tolerance explain."""
    (first, unit), (second, another) = one.base(), other.base()
    return unit == another and abs(first - second) > _allowed(one, other, percent)


def _allowed(one: Measure, other: Measure, percent: int) -> Decimal:
    return max(one.half_a_step, other.half_a_step) + max(one.base()[0], other.base()[0]) * percent / 100


def _raised(pair: QuantityPair, percent: int) -> Raised:
    both = (pair.first, pair.second)
    lines = [f"{mention.text} = {' or '.join(_shown(measure) for measure in mention.measures())}" for mention in both]
    rounding = "half a unit of the coarser one"
    raised = in_the_summary(f"the summary gives one quantity with two values: {told_once(both)}", both, "one value for one quantity")
    lines.append(f"they lie further apart than {rounding} and {percent} % of the larger")
    data: dict[str, Json] = {name: _shown(mention.measures()[0]) for name, mention in zip(("first", "second"), both, strict=True)}
    return replace(raised, computation=Computation(lines=tuple(lines), data=data))


def _shown(measure: Measure) -> str:
    number, unit = measure.base()
    return f"{number.normalize():,f} {_UNITS[unit]}"
