"""The kinds of value that a notice holds: one parser and one JSON Schema each.

The same parsers serve the pydantic model (schemas, editors) and the reader of notices (which keeps every place).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from noticecheck.model.partial_date import PartialDate
from noticecheck.model.places import COUNTRIES, codes_like
from noticecheck.model.quantity import Measure, Money, Penalty
from noticecheck.model.shape import shape_at
from noticecheck.model.tree import parse_route
from noticecheck.model.words import WORDS
from noticecheck.records import dataclass

Leaf = str | bool | int | PartialDate | Money | Penalty | Measure
"""A value as rules see it."""

FORMAT_VERSION: Final = "1"
MAX_VALUE: Final = 100
"""Characters of a value that is not free text; the longest that a notice needs is the name of a list word or a duration in words."""

_SHOWN: Final = 60
_STEERING: Final = frozenset({"version", "route", "choice:completeness", "choice:summary_is"})


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of value: how its text is read, and how an editor should check it."""

    name: str
    parse: Callable[[str], Leaf]
    schema: dict[str, object]

    @property
    def takes_slots(self) -> bool:
        """Whether a slot of a template may stand for the value; what steers the reading itself must be written out."""
        return self.name not in _STEERING

    def read(self, text: str) -> Leaf:
        """Read a value.

        Raises:
            ValueError: in plain words, with the way to write it, when the text is not of this kind.
        """
        if self.name != "text" and len(text) > MAX_VALUE:
            raise ValueError(f"{short(text)} is too long for this field; write no more than {MAX_VALUE} characters")
        return self.parse(text)


def short(text: str) -> str:
    """Quote a text of the notice for a message; of a long one only its beginning, with its length."""
    return repr(text) if len(text) <= _SHOWN else f"{text[:_SHOWN]!r}… ({len(text):,} characters)"


def _text(text: str) -> str:
    return text


def _flag(text: str) -> bool:
    if text in {"true", "True", "TRUE"}:
        return True
    if text in {"false", "False", "FALSE"}:
        return False
    raise ValueError(f"{text!r} is neither true nor false; write true or false")


def _flag_or_unknown(text: str) -> bool | str:
    if text == "unknown":
        return text
    try:
        return _flag(text)
    except ValueError:
        raise ValueError(f"{text!r} is none of true, false, unknown") from None


def _integer(text: str) -> int:
    if text.isascii() and text.isdigit():
        return int(text)
    raise ValueError(f"{text!r} is not a whole number; write digits only")


def _version(text: str) -> int:
    if text == FORMAT_VERSION:
        return int(text)
    raise ValueError(f"{text!r} is not a version of the format that is known here; write {FORMAT_VERSION}")


def _route(text: str) -> str:
    if shape_at(parse_route(text)) is None:
        raise ValueError(f"the format has no route {text!r}")
    return text


def _day(text: str) -> PartialDate:
    parsed = PartialDate.parse(text)
    if parsed.precision != "day":
        raise ValueError(f"{text!r} needs a day; write it as YYYY-MM-DD")
    return parsed


def _country(text: str) -> str:
    if text in COUNTRIES:
        return text
    shown = " or ".join(codes_like(text))
    raise ValueError(f"{text!r} is not a country code of ISO 3166-1; write {shown or 'two capital letters, for example RU'}")


def _country_or_all(text: str) -> str:
    return text if text == "ALL" else _country(text)


def _language(text: str) -> str:
    if len(text) == 2 and text.isascii() and text.isalpha() and text.islower():  # noqa: PLR2004 - ISO 639-1 codes have two letters
        return text
    raise ValueError(f"{text!r} is not a language code of ISO 639-1; write two small letters, for example en")


def choice(name: str) -> Kind:
    """Return the kind for one word of the closed list called `name`."""
    words = WORDS[name]

    def parse(text: str) -> str:
        if text in words:
            return text
        raise ValueError(f"{text!r} is not one of: {', '.join(words)}")

    return Kind(f"choice:{name}", parse, {"type": "string", "enum": list(words)})


_SCALAR: Final = ["string", "number"]
_DATE_PATTERN: Final = r"^\d{4}(-\d{1,2}(-\d{1,2})?)?$"
_DATE_EXAMPLES: Final = ["2016-05-01", "2016-05", 2016]
_AMOUNT_PATTERN: Final = r"^[+-]?[0-9][0-9 ,_.'\u00a0\u202f]*\s*[A-Za-z]{3}$"
KINDS: Final[dict[str, Kind]] = {
    kind.name: kind
    for kind in (
        Kind("version", _version, {"const": int(FORMAT_VERSION)}),
        Kind("text", _text, {"type": [*_SCALAR, "boolean"]}),
        Kind("route", _route, {"type": "string"}),
        Kind("date", PartialDate.parse, {"type": _SCALAR, "pattern": _DATE_PATTERN, "examples": _DATE_EXAMPLES}),
        Kind("day", _day, {"type": "string", "pattern": r"^\d{4}-\d{1,2}-\d{1,2}$", "examples": ["2020-09-04"]}),
        Kind("amount", Money.parse, {"type": "string", "pattern": _AMOUNT_PATTERN, "examples": ["73000000 RUB"]}),
        Kind("penalty", Penalty.parse, {"type": "string", "examples": ["10 years", "24 months", "life", "death", "fine"]}),
        Kind("measure", Measure.parse, {"type": "string", "examples": ["180 cm", "5 ft 11 in", "80 kg"]}),
        Kind("flag", _flag, {"type": "boolean"}),
        Kind("flag_or_unknown", _flag_or_unknown, {"enum": [True, False, "unknown"]}),
        Kind("integer", _integer, {"type": "integer", "minimum": 0}),
        Kind("country", _country, {"type": "string", "enum": sorted(COUNTRIES)}),
        Kind("country_or_all", _country_or_all, {"type": "string", "enum": ["ALL", *sorted(COUNTRIES)]}),
        Kind("language", _language, {"type": "string", "pattern": "^[a-z]{2}$"}),
        *map(choice, WORDS),
    )
}
"""Every kind by its name, as the table of the format calls it."""
