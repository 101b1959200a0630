"""The kinds of value that a notice holds: one parser and one JSON Schema each.

The same parsers serve the pydantic model (schemas, editors) and the reader of notices (which keeps every place).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from noticecheck.model.partial_date import PartialDate
from noticecheck.model.places import COUNTRIES
from noticecheck.model.quantity import Measure, Money, Penalty

Leaf = str | bool | int | PartialDate | Money | Penalty | Measure
"""A value as rules see it."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of value: how its text is read, and how an editor should check it."""

    name: str
    parse: Callable[[str], Leaf]
    schema: dict[str, object]


def _text(text: str) -> str:
    return text


def _flag(text: str) -> bool:
    if text in {"true", "false"}:
        return text == "true"
    raise ValueError(f"{text!r} is neither true nor false; write true or false")


def _flag_or_unknown(text: str) -> bool | str:
    return "unknown" if text == "unknown" else _flag_with_unknown(text)


def _flag_with_unknown(text: str) -> bool:
    try:
        return _flag(text)
    except ValueError:
        raise ValueError(f"{text!r} is none of true, false, unknown") from None


def _integer(text: str) -> int:
    if text.isascii() and text.isdigit():
        return int(text)
    raise ValueError(f"{text!r} is not a whole number; write digits only")


def _day(text: str) -> PartialDate:
    parsed = PartialDate.parse(text)
    if parsed.precision != "day":
        raise ValueError(f"{text!r} needs a day; write it as YYYY-MM-DD")
    return parsed


def _country(text: str) -> str:
    if text in COUNTRIES:
        return text
    shown = " or ".join(sorted(code for code, name in COUNTRIES.items() if text.casefold() in {code.casefold(), name.casefold()}))
    raise ValueError(f"{text!r} is not a country code of ISO 3166-1; write {shown or 'two capital letters, for example RU'}")


def _country_or_all(text: str) -> str:
    return text if text == "ALL" else _country(text)


def _language(text: str) -> str:
    if len(text) == 2 and text.isascii() and text.islower():  # noqa: PLR2004 - ISO 639-1 codes have two letters
        return text
    raise ValueError(f"{text!r} is not a language code of ISO 639-1; write two small letters, for example en")


_SCALAR: Final = ["string", "number"]
KINDS: Final[dict[str, Kind]] = {
    kind.name: kind
    for kind in (
        Kind("text", _text, {"type": [*_SCALAR, "boolean"]}),
        Kind("date", PartialDate.parse, {"type": _SCALAR, "pattern": r"^\d{4}(-\d{1,2}(-\d{1,2})?)?$", "examples": ["2016-05-01", "2016-05", 2016]}),
        Kind("day", _day, {"type": "string", "pattern": r"^\d{4}-\d{1,2}-\d{1,2}$", "examples": ["2020-09-04"]}),
        Kind("amount", Money.parse, {"type": "string", "pattern": r"^[+-]?[0-9][0-9 ,_.'\u00a0\u202f]*\s*[A-Za-z]{3}$", "examples": ["73000000 RUB"]}),
        Kind("penalty", Penalty.parse, {"type": "string", "examples": ["10 years", "24 months", "life", "death", "fine"]}),
        Kind("measure", Measure.parse, {"type": "string", "examples": ["180 cm", "5 ft 11 in", "80 kg"]}),
        Kind("flag", _flag, {"type": "boolean"}),
        Kind("flag_or_unknown", _flag_or_unknown, {"enum": [True, False, "unknown"]}),
        Kind("integer", _integer, {"type": "integer", "minimum": 0}),
        Kind("country", _country, {"type": "string", "enum": sorted(COUNTRIES)}),
        Kind("country_or_all", _country_or_all, {"type": "string", "enum": ["ALL", *sorted(COUNTRIES)]}),
        Kind("language", _language, {"type": "string", "pattern": "^[a-z]{2}$"}),
    )
}
