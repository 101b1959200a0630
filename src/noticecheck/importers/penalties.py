"""Penalties, measures and sums as forms print them."""

from __future__ import annotations

import re
from typing import Final

from noticecheck.importers.vocabulary import Vocabulary, folded
from noticecheck.model.quantity import Measure, Money, Penalty

NOT_ALL_READ: Final = "only the duration was read; the words say more"
LONGEST_OF_RANGE: Final = "the words give a range; its upper end is taken"
_PART: Final = re.compile(r"(\d+(?:[.,]\d+)?)\s*(years?|months?|weeks?|days?)", re.IGNORECASE)
_TWO: Final = 2


def read_penalty(text: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """Return a penalty as the format writes it, in English, and what is doubtful about it.

    Raises:
        ValueError: when no duration, life, death or fine is read.
    """
    plain = " ".join(folded(text).split()).strip(" .;")
    for kind, variants in vocabulary.penalties.items():
        if plain in map(folded, variants):
            return kind, ""
    durations, rest = _durations(plain, vocabulary)
    if not durations:
        raise ValueError(f"{text!r} is not read as a penalty")
    others = [word for word in re.findall(r"[^\W_][\w'’-]*", rest) if word not in vocabulary.harmless]
    chosen = max(durations, key=lambda one: Penalty.parse(one).most)
    doubt = LONGEST_OF_RANGE if len(durations) >= _TWO else NOT_ALL_READ if others else ""
    return chosen, doubt


def _durations(plain: str, vocabulary: Vocabulary) -> tuple[list[str], str]:
    """Return the durations in a text, and what is left of it."""
    units = {folded(word): unit for unit, words in vocabulary.units.items() for word in words}
    names = "|".join(sorted(map(re.escape, units), key=len, reverse=True))
    numbers = "|".join([r"\d+(?:[.,]\d+)?", *sorted(map(re.escape, vocabulary.numbers), key=len, reverse=True)])
    part = rf"(?<!\w)({numbers})(?:\s*\((\d+)\))?\s+({names})(?!\w)"
    joined = rf"{part}(?:(?:\s*,)?\s+(?:{re.escape(vocabulary.joined)}\s+)?{part}){{0,3}}"
    found: list[str] = []
    for match in re.finditer(joined, _with_units_of_ranges(plain, numbers, names)):
        parts = re.findall(part, match[0])
        found.append(" ".join(_written(number, units[unit], vocabulary) for number, _, unit in parts))
    return found, re.sub(joined, " ", plain)


def _with_units_of_ranges(plain: str, numbers: str, names: str) -> str:
    """Read `2 to 6 years` as `2 years to 6 years`."""
    return re.sub(rf"(?<!\w)({numbers})\s+(to|a|à|-|–|y|and|et|or|ou|o)\s+({numbers})\s+({names})(?!\w)", r"\1 \4 \2 \3 \4", plain)


def _written(number: str, unit: str, vocabulary: Vocabulary) -> str:
    figure = vocabulary.numbers.get(number, number).replace(",", ".")
    return f"{figure} {unit}" if figure == "1" else f"{figure} {unit}s"


def write_penalty(penalty: Penalty, vocabulary: Vocabulary) -> str:
    """Print a penalty in the form's language."""
    if penalty.kind != "duration":
        return vocabulary.penalties[penalty.kind][0]
    return " ".join(f"{number} {_unit(number, unit, vocabulary)}" for number, unit in _PART.findall(penalty.text))


def _unit(number: str, unit: str, vocabulary: Vocabulary) -> str:
    words = vocabulary.units[unit.lower().rstrip("s")]
    return words[1] if number == "1" else words[0]


def read_measures(text: str) -> tuple[list[str], str]:
    """Return measures as stated, `180 cm (5 ft 11 in)` as two.

    Raises:
        ValueError: when one cannot be read.
    """
    plain = re.sub(r"(\d),(\d)", r"\1.\2", text.strip(" .;"))
    plain = re.sub(r"(\d)\s*m\s*(\d{2})(?!\d)", r"\1.\2 m", plain)
    parts = [part.strip(" .()") for part in re.split(r"\s*[;/|]\s*|\s*\(|\)\s*", plain) if part.strip(" .()")]
    for part in parts:
        Measure.parse(part)
    return parts, ""


def read_amount(text: str) -> tuple[str, str]:
    """Return a sum as NUMBER CODE.

    Raises:
        ValueError: when it is written otherwise.
    """
    Money.parse(text.strip())
    return text.strip(), ""
