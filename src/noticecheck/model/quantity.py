"""Amounts of money, durations and measures, as written and as numbers."""

from __future__ import annotations

import functools
import re
from decimal import Decimal
from typing import TYPE_CHECKING

from noticecheck.model.currencies import codes_like, is_code
from noticecheck.records import dataclass, field

if TYPE_CHECKING:
    import pint

_MONEY = re.compile(r"([+-]?[0-9][0-9 ,_']*(?:\.[0-9]+)?)\s*([A-Za-z]{3})")
_SPACES = dict.fromkeys(map(ord, "\u00a0\u202f"), " ")
_BETWEEN_DIGITS = dict.fromkeys(map(ord, " _'"))
_THOUSANDTHS = frozenset({"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"})
"""Currencies whose unit has a thousand parts, so that three decimals are no thousands (ISO 4217)."""

_DURATION_PART = re.compile(r"(\d+(?:\.\d+)?)\s*(years?|months?|weeks?|days?)", re.IGNORECASE)
_FILLER = re.compile(r"(?:\s|,|\band\b)+", re.IGNORECASE)
_DAYS_IN = {"week": Decimal(7), "day": Decimal(1)}
_MONTHS_IN = {"year": Decimal(12), "month": Decimal(1)}
SPECIAL_PENALTIES = ("life", "death", "fine")


@dataclass(frozen=True, slots=True)
class Money:
    """A sum in one currency (ISO 4217, withdrawn codes too). `text` is the sum as the file has it."""

    amount: Decimal
    currency: str
    text: str = field(compare=False)

    def __str__(self) -> str:
        """Return the sum with grouped digits, as in `73,000,000 RUB`."""
        return f"{self.amount:,} {self.currency}"

    @classmethod
    def parse(cls, text: str) -> Money:
        """Read `NUMBER CODE`, as in `73000000 RUB`, with a point for decimals.

        Raises:
            ValueError: when the number or the three-letter code is missing, a comma may be a decimal sign, or no currency has the code.
        """
        match = _MONEY.fullmatch(text.strip().translate(_SPACES))
        if match is None:
            raise ValueError(f"{text!r} is not an amount; write NUMBER CODE, for example 73000000 RUB")
        digits = match[1].translate(_BETWEEN_DIGITS)
        if "," in digits and not re.fullmatch(r"[+-]?\d{1,3}(,\d{3})+(\.\d+)?", digits):
            raise ValueError(f"{text!r}: the comma may be a decimal sign; write the number without commas, for example 1250000.50 EUR")
        if re.fullmatch(r"[+-]?[1-9]\d{0,2}\.\d{3}", digits) and match[2].upper() not in _THOUSANDTHS:
            code, whole = match[2].upper(), digits.replace(".", "")
            raise ValueError(f"{text!r}: the point may separate thousands; write {whole} {code} if it does, else two decimals")
        return cls(Decimal(digits.replace(",", "")), _code(match[2].upper(), text), text)


def _code(code: str, text: str) -> str:
    if not is_code(code):
        shown = " or ".join(codes_like(code)) or "three letters of ISO 4217, for example RUB"
        raise ValueError(f"{text!r}: no currency has or had the code {code}; write {shown}")
    return code


@dataclass(frozen=True, slots=True)
class Penalty:
    """A duration of deprivation of liberty, or `life`, `death` or `fine`, as stated.

    `least` and `most` are months. They differ only where days or weeks are stated, because a month may be counted as
    30 days or as a twelfth of 365; 730 days are at least 24 months on either count, 180 days may or may not be six.
    `fine` is 0 months; `life` and `death` count as more serious than any number of months.
    """

    least: Decimal
    most: Decimal
    kind: str
    text: str = field(compare=False)

    def __str__(self) -> str:
        """Return the penalty as written."""
        return self.text

    @classmethod
    def parse(cls, text: str) -> Penalty:
        """Read `24 months`, `2 years`, `3 years 2 months`, `45 days`, or one of `life`, `death`, `fine`.

        Raises:
            ValueError: for anything else, with the forms that can be read.
        """
        stripped = text.strip()
        word = stripped.lower()
        if word in SPECIAL_PENALTIES:
            months = Decimal(0) if word == "fine" else Decimal("Infinity")
            return cls(months, months, word, stripped)
        parts = _DURATION_PART.findall(stripped)
        if not parts or _FILLER.sub("", _DURATION_PART.sub("", stripped)):
            raise ValueError(f"{text!r} is not a duration; write for example 24 months, 2 years, 3 years 2 months or 45 days, in English")
        named = [(Decimal(number), unit.lower().rstrip("s")) for number, unit in parts]
        months = sum((number * _MONTHS_IN[unit] for number, unit in named if unit in _MONTHS_IN), Decimal(0))
        days = sum((number * _DAYS_IN[unit] for number, unit in named if unit in _DAYS_IN), Decimal(0))
        return cls(months + days * 12 / 365, months + days / 30, "duration", stripped)


_MEASURE_PART = re.compile(r"(\d+(?:\.\d+)?)\s*([A-Za-z]+|'|\")")
_UNIT_NAMES = {
    **dict.fromkeys(("mm", "millimetre", "millimetres"), "millimeter"),
    **dict.fromkeys(("cm", "centimetre", "centimetres", "centimeter", "centimeters"), "centimeter"),
    **dict.fromkeys(("m", "metre", "metres", "meter", "meters"), "meter"),
    **dict.fromkeys(("ft", "foot", "feet", "'"), "foot"),
    **dict.fromkeys(("in", "inch", "inches", '"'), "inch"),
    **dict.fromkeys(("g", "gram", "grams", "gramme", "grammes"), "gram"),
    **dict.fromkeys(("kg", "kilo", "kilos", "kilogram", "kilograms"), "kilogram"),
    **dict.fromkeys(("lb", "lbs", "pound", "pounds"), "pound"),
    **dict.fromkeys(("st", "stone", "stones"), "stone"),
}
_MASSES = frozenset({"gram", "kilogram", "pound", "stone"})
_OF_GOODS = {
    "mg": "milligram",
    "g": "gram",
    "kg": "kilogram",
    "t": "tonne",
    "oz": "ounce",
    "oz t": "troy_ounce",
    "lb": "pound",
    "l": "liter",
    "ml": "milliliter",
}
"""The units of drugs and goods: an ounce is the common one, `oz t` that of precious metals, and a tonne has 1,000 kg."""
_DEFINITIONS = ("meter = [length]", "centimeter = 0.01 meter", "millimeter = 0.001 meter", "inch = 0.0254 meter", "foot = 0.3048 meter",
                "gram = [mass]", "kilogram = 1000 gram", "pound = 453.59237 gram", "stone = 14 pound",
                "milligram = 0.001 gram", "tonne = 1000 kilogram", "ounce = 28.349523125 gram", "troy_ounce = 31.1034768 gram",
                "liter = [volume]", "milliliter = 0.001 liter")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Measure:
    """A height, or a weight or volume, as stated: parts of (number, unit), such as 5 feet and 11 inches."""

    parts: tuple[tuple[Decimal, str], ...]
    text: str

    def __str__(self) -> str:
        """Return the measure as written."""
        return self.text

    @classmethod
    def parse(cls, text: str) -> Measure:
        """Read `180 cm`, `1.80 m`, `5 ft 11 in`, `5'11"`, `80 kg` or `12 st 7 lb`.

        Raises:
            ValueError: when a number has no unit, a unit is not known, a comma stands for a decimal point, or length meets mass.
        """
        found = _MEASURE_PART.findall(text)
        if not found or _MEASURE_PART.sub("", text).strip():
            raise ValueError(f"{text!r} is not a measure; write number and unit, for example 180 cm, 5 ft 11 in or 80 kg")
        unknown = [unit for _, unit in found if unit.lower() not in _UNIT_NAMES]
        if unknown:
            raise ValueError(f"{text!r}: {unknown[0]!r} is not a unit that is known here; write cm, m, ft, in, kg, g, lb or st")
        parts = tuple((Decimal(number), _UNIT_NAMES[unit.lower()]) for number, unit in found)
        if len({unit in _MASSES for _, unit in parts}) > 1:
            raise ValueError(f"{text!r} mixes units of length and of mass; write one measure")
        return cls(parts, text)

    @classmethod
    def of_goods(cls, number: Decimal, unit: str, text: str) -> Measure | None:
        """Return a quantity of drugs or goods in mg, g, kg, t, oz, lb, l or ml; None for any other unit, such as what is counted."""
        name = _OF_GOODS.get(unit)
        return cls(((number, name),), text) if name else None

    @property
    def half_a_step(self) -> Decimal:
        """Half of the smallest step that it could have been stated in, in its base unit: half an inch of 5 ft 11 in, 5 cm of 1.8 m."""
        number, unit = self.parts[-1]
        step = Decimal(1).scaleb(min(int(number.as_tuple().exponent), 0))
        return Measure(((step, unit),), self.text).base()[0] / 2

    def base(self) -> tuple[Decimal, str]:
        """Return the whole measure in metres, grams or litres, converted by pint."""
        registry = _units()
        quantities = [number * registry.Unit(unit) for number, unit in self.parts]
        total = sum(quantities[1:], quantities[0])
        unit = next(base for base in ("meter", "gram", "liter") if total.is_compatible_with(base))
        return Decimal(total.to(unit).magnitude), unit


@functools.cache
def _units() -> pint.UnitRegistry[Decimal]:
    """An empty registry with the few units above: pint's full one takes a hundred times as long to build."""
    import pint

    registry: pint.UnitRegistry[Decimal] = pint.UnitRegistry(None, non_int_type=Decimal)
    for definition in _DEFINITIONS:
        registry.define(definition)
    return registry
