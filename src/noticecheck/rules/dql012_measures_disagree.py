"""DQL012: one height or weight stated in two units that do not say the same, such as 185 cm beside 5 ft 1 in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final

from noticecheck.engine.case import Case
from noticecheck.engine.conditions import Plain
from noticecheck.engine.rule import Raised, Ruling, Undecided
from noticecheck.model.finding import Computation, Quotation
from noticecheck.model.quantity import Measure
from noticecheck.model.stated import Placeholder, Unknown
from noticecheck.model.tree import Route, route_text
from noticecheck.records import dataclass

RULE: Final[dict[str, Plain]] = {
    "id": "DQL012",
    "title": "Measures of the person disagree",
    "severity": "medium",
    "basis": "D",
    "dimension": "identity",
    "law": {"both": ["rpd-12-1"]},
    "why": "Data must be accurate (RPD Art. 12(1)); a height or weight that differs from unit to unit identifies nobody.",
    "applies_if": {
        "any_of": [
            {
                "all_of": [
                    {"stated": f"person.physical_description.{kind}"},
                    {"count": f"person.physical_description.{kind}", "is_at_least": 2},
                ]
            }
            for kind in ("height", "weight")
        ]
    },
    "remedy": "Ask which of the measures is right, and have the other one corrected.",
    "question": "What are the height and the weight of the person?",
    "ccf_tags": ["Accuracy and quality of data"],
    "note": "Several measures in one unit may be a range, such as 175 cm to 180 cm, and are compared with those in another unit only.",
    "examples": {
        "pass": [
            {"name": "one height and one weight", "outcome": "not_applicable"},
            {"name": "the same height in two units", "set": {"person.physical_description.height": ["180 cm", "5 ft 11 in"]}},
            {"name": "whole feet are coarse", "set": {"person.physical_description.height": ["185 cm", "6 ft"]}},
            {"name": "metres with one decimal are coarse", "set": {"person.physical_description.height": ["1.8 m", "5 ft 9 in"]}},
            {"name": "a range in one unit", "set": {"person.physical_description.height": ["175 cm", "185 cm"]}},
            {"name": "a range in two units", "set": {"person.physical_description.height": ["175 cm", "185 cm", "5 ft 9 in", "6 ft 1 in"]}},
            {"name": "the same weight in two units", "set": {"person.physical_description.weight": ["80 kg", "176 lb"]}},
            {"name": "stones without pounds are coarse", "set": {"person.physical_description.weight": ["80 kg", "13 st"]}},
            {
                "name": "a difference of the tolerance",
                "set": {"person.physical_description.weight": ["100 kg", "97500 g"]},
            },
            {
                "name": "a template",
                "set": {"template": True, "person.physical_description.height": ["{{height}}", "{{height in feet}}"]},
                "outcome": "not_assessed",
                "because": "placeholder",
            },
            {
                "name": "an extract without a description",
                "set": {"person.physical_description": None, "source.completeness": "extract"},
                "outcome": "not_applicable",
            },
        ],
        "fail": [
            {
                "name": "185 cm beside 5 ft 1 in",
                "set": {"person.physical_description.height": ["185 cm", "5 ft 1 in"]},
                "at": "person.physical_description.height.1",
                "says": "the height is stated as 185 cm and as 5 ft 1 in, which is 1.55 m",
            },
            {
                "name": "a gram more than the tolerance",
                "set": {"person.physical_description.weight": ["100 kg", "97499 g"]},
                "at": "person.physical_description.weight.1",
                "says": "the weight is stated as 100 kg and as 97499 g, which is 97.5 kg",
            },
            {
                "name": "kilograms copied as pounds, in a diffusion",
                "base": "diffusion",
                "set": {"person.physical_description.weight": ["60 kg", "60 lb"]},
                "at": "person.physical_description.weight.1",
                "says": "the weight is stated as 60 kg and as 60 lb, which is 27.2 kg",
            },
            {
                "name": "a weight among the heights",
                "set": {"person.physical_description.height": ["180 cm", "80 kg"]},
                "at": "person.physical_description.height.1",
                "says": "the height is stated as 80 kg, which is no measure of height",
            },
        ],
    },
}

_KINDS: Final[Mapping[str, str]] = {"height": "meter", "weight": "gram"}
_SHOWN: Final[Mapping[str, tuple[Decimal, str, Decimal]]] = {
    "meter": (Decimal(1), "m", Decimal("0.01")),
    "gram": (Decimal(1000), "kg", Decimal("0.1")),
}
"""How a converted measure is printed: the divisor, the unit, and the last digit."""


@dataclass(frozen=True, slots=True)
class _Stated:
    """A measure, where it stands, and its size in metres or grams."""

    route: Route
    measure: Measure
    size: Decimal

    @property
    def unit(self) -> str:
        """The smallest unit that it is stated in."""
        return self.measure.parts[-1][1]


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a finding for each measure that no rounding brings to what is stated in another unit."""
    for kind in _KINDS:
        items = case.items(("person", "physical_description", kind))
        stated = items if isinstance(items, tuple) else ()
        measures: dict[Route, Measure] = {
            ("person", "physical_description", kind, place): one for place, one in enumerate(stated) if isinstance(one, Measure)
        }
        if any(isinstance(one, Placeholder) for one in stated):
            yield Undecided(Unknown("placeholder", f"person.physical_description.{kind}"))
        elif len(measures) > 1:
            yield from _compared(case, kind, measures)


def _compared(case: Case, kind: str, measures: Mapping[Route, Measure]) -> Iterator[Ruling]:
    sizes = {route: _size(measure, _KINDS[kind]) for route, measure in measures.items()}
    yield from (_of_another_kind(kind, route, measures[route]) for route, size in sizes.items() if size is None)
    percent = case.numbers["measure_tolerance_percent"].value
    if percent is None:
        yield Undecided(Unknown("open_number", "measure_tolerance_percent"))
    else:
        stated = [_Stated(route, measures[route], size) for route, size in sizes.items() if size is not None]
        yield from _disagreements(kind, stated, percent)


def _of_another_kind(kind: str, route: Route, measure: Measure) -> Raised:
    return Raised(
        route=route,
        message=f"the {kind} is stated as {measure}, which is no measure of {kind}",
        quoted=(Quotation(route_text(route), str(measure)),),
        expected=f"a measure of {kind}",
    )


def _disagreements(kind: str, stated: list[_Stated], percent: int) -> Iterator[Raised]:
    """Compare the first unit with each of the others: all that is stated in one unit may be a range."""
    units = dict.fromkeys(one.unit for one in stated)
    groups = [[one for one in stated if one.unit == unit] for unit in units]
    for group in groups[1:]:
        both = (*groups[0], *group)
        allowed = max(one.measure.half_a_step for one in both) + max(one.size for one in both) * percent / 100
        apart = max(_gap(groups[0], group), _gap(group, groups[0]))
        if apart > allowed:
            yield _raised(kind, (groups[0][0], group[0]), (apart, allowed), percent)


def _gap(lower: list[_Stated], higher: list[_Stated]) -> Decimal:
    return min(one.size for one in higher) - max(one.size for one in lower)


def _raised(kind: str, two: tuple[_Stated, _Stated], sizes: tuple[Decimal, Decimal], percent: int) -> Raised:
    first, second = two
    one, other, apart, allowed = (_shown(size, _KINDS[kind]) for size in (first.size, second.size, *sizes))
    return Raised(
        route=second.route,
        message=f"the {kind} is stated as {first.measure} and as {second.measure}, which is {other}",
        quoted=tuple(Quotation(route_text(stated.route), str(stated.measure)) for stated in two),
        computation=Computation(
            lines=(
                f"{first.measure} = {one}; {second.measure} = {other}",
                f"they lie {apart} apart; allowed are {allowed}: half a step of the coarser measure and {percent} % of the larger",
            ),
            data={"first": one, "second": other, "apart": apart, "allowed": allowed},
        ),
        expected="measures that agree",
    )


def _size(measure: Measure, unit: str) -> Decimal | None:
    """The whole measure in metres or grams; None when it is not of that kind."""
    size, found = measure.base()
    return size if found == unit else None


def _shown(size: Decimal, unit: str) -> str:
    divisor, name, digit = _SHOWN[unit]
    return f"{(size / divisor).quantize(digit)} {name}"
