"""A lowest and a highest sum in one phrase: `between 5,000 and 7,000 euros`, `$1-2 million`."""

from __future__ import annotations

from decimal import Decimal

from noticecheck.prose.beside import unit_behind
from noticecheck.prose.currencies import Unit
from noticecheck.prose.numbers import Number
from noticecheck.prose.passage import Passage
from noticecheck.prose.tokens import fold
from noticecheck.records import dataclass, replace


@dataclass(frozen=True, slots=True)
class Range:
    """Two values in one currency: tokens `start` to `after`."""

    start: int
    after: int
    low: Decimal
    high: Decimal
    unit: Unit


def range_at(passage: Passage, first: Number, before: Unit | None) -> Range | None:
    """Return the range that a number opens; `before` is the currency in front of it, if any."""
    start = before.start if before is not None else first.start
    opener = passage.term_before("ranges", start)
    middle = _middle(passage, first.after, opener.payload if opener is not None else "")
    second = passage.number(middle) if middle else None
    if second is None or not second.readings or "mark" in {first.doubt, second.doubt}:
        return None
    unit = before or unit_behind(passage, second, second.after)
    low, high = _scaled(first, second), second.value
    if unit is None or low >= high:
        return None
    after = second.after if before is not None else unit.after
    behind = passage.unit(after) if before is not None else None
    if behind is not None and set(behind.meaning.codes) & set(unit.meaning.codes):
        after = behind.after
    return Range(start - (opener.length if opener is not None else 0), after, low, high, replace(unit, start=start))


def _middle(passage: Passage, position: int, words: str) -> int:
    """Where the second number starts: after a hyphen, or after the word that the opening word calls for; 0 when it does not."""
    stop = passage.key(position) == "." and not passage.tokens[position].spaced and passage.key(position - 1) not in {"", ")"}
    position += int(stop and passage.term("scales", position - 1) is not None)
    key = passage.key(position)
    if key and (key in fold(words).split() or passage.term("ranges.middle", position) is not None):
        return position + 1
    hyphen = key == "-" and position + 1 < len(passage.tokens)
    return position + 1 if hyphen and passage.tokens[position].spaced == passage.tokens[position + 1].spaced else 0


def _scaled(first: Number, second: Number) -> Decimal:
    """The lower value; `1-2 million` lends its scale to the 1 as well."""
    power = Decimal(10) ** second.scale
    return first.value * power if not first.scale and second.scale and first.value < second.value / power else first.value
