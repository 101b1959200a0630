"""The one maximum term of imprisonment in the wording of a penal provision, in English, French or Spanish; or why there is none to be read.

Only the clear case is decided: exactly one duration, or range of durations, beside a word of deprivation of liberty. A second
duration, a life or death penalty, or words of an increase leave the wording open. Read word by word, because patterns with
every number word take longer to build than an audit may.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from noticecheck.records import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """A maximum term in months, with the words that state it and where they stand in the text."""

    months: int
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Duration:
    """A stretch of words, from one position to before another, that states a number of months; None where it cannot be read."""

    months: int | None
    start: int
    end: int


_ONES: Final = {
    1: "one un uno", 2: "two deux dos", 3: "three trois tres", 4: "four quatre cuatro", 5: "five cinq cinco", 6: "six six seis",
    7: "seven sept siete", 8: "eight huit ocho", 9: "nine neuf nueve",
}  # fmt: skip
_MORE: Final = {
    10: "ten dix diez", 11: "eleven onze once", 12: "twelve douze doce", 13: "thirteen treize trece", 14: "fourteen quatorze catorce",
    15: "fifteen quinze quince", 16: "sixteen seize dieciséis", 17: "seventeen dix-sept diecisiete", 18: "eighteen dix-huit dieciocho",
    19: "nineteen dix-neuf diecinueve", 20: "twenty vingt veinte", 21: "veintiuno veintiún", 22: "veintidós", 23: "veintitrés",
    24: "veinticuatro", 25: "veinticinco", 26: "veintiséis", 27: "veintisiete", 28: "veintiocho", 29: "veintinueve",
    30: "thirty trente treinta", 40: "forty quarante cuarenta", 50: "fifty cinquante cincuenta",
}  # fmt: skip
_JOINED: Final = {
    f"{ten}{joint}{one}": tens + ones
    for tens in (20, 30, 40, 50)
    for ones, words in _ONES.items()
    for ten, joint, one in zip(_MORE[tens].split(), ("-", "-", "y"), words.split(), strict=True)
}
"""Such as `twenty-five`, `vingt-cinq` and, written together, `treintaycinco`."""

_NUMBERS: Final = (
    {"une": 1, "una": 1} | _JOINED | {word: n for table in (_ONES, _MORE) for n, words in table.items() for word in words.split()}
)
_YEARS: Final = frozenset(("year", "years", "an", "ans", "année", "années", "año", "años"))
_MONTHS: Final = frozenset(("month", "months", "mois", "mes", "meses"))
_SHORT: Final = frozenset(("day", "days", "week", "weeks", "jour", "jours", "semaine", "semaines", "día", "días", "semana", "semanas"))
_UNITS: Final = _YEARS | _MONTHS | _SHORT
_TO: Final = frozenset(("to", "à", "a", "-", "–"))
_AND: Final = frozenset(("and", "et", "y", "or"))
_WORD: Final = r"\d+|[^\W\d_]+|[-.;]|–"
_BETWEEN: Final = ("between", "entre", "not less than", "no less than", "at least", "d au moins", "no menos de")
_CAPS: Final = ("not more than", "not exceeding", "no more than", "no más de")
_LEAST: Final = (
    *("not less than", "no less than", "at least", "minimum of", "minimum term of", "more than", "exceeding", "au moins", "plus de"),
    *("no menos de", "no inferior a", "no menor de", "más de", "superior a", "mínima de", "mínimo de"),
)
_MOST: Final = ("not more than", "no more than", "not exceeding", "without exceeding", "no más de", "no superior a")
_AND_OVER: Final = ("or more", "and over", "and above", "au moins", "au minimum", "ou plus", "o más", "como mínimo")
_LIBERTY: Final = (
    "imprison",
    "emprisonn",
    "custod",
    "prison",
    "prisión",
    "réclusion",
    "reclusión",
    "détention",
    "presidio",
    "liberty",
    "libertad",
)
_OPENS: Final = ("increas", "doubl", "aggravat", "augment", "majoré", "moitié", "duplic", "increment", "agrav", "perpetu", "perpétu")
_OPEN_WORDS: Final = frozenset("life death vie mort muerte twice half third tiers mitad tercio hundred cent cien ciento".split())  # noqa: SIM905
_BEFORE: Final = 12
_AFTER: Final = 6
"""Words before and after a term within which a word of deprivation of liberty belongs to it, inside the sentence."""


def maximum_term(text: str) -> Term | str | None:
    """Return the maximum term that a provision states; None when it states no duration, `open` when the words leave it open."""
    places = list(re.finditer(_WORD, text))
    words = [place[0].casefold() for place in places]
    units = [position for position, word in enumerate(words) if word in _UNITS]
    durations = [_duration_at(words, unit) for unit in units]
    if all(one is None for one in durations):
        return None
    found = _only(words, durations)
    if found is None or found.months is None or _is_open(words) or not _is_a_maximum_of_imprisonment(words, found):
        return "open"
    start, end = places[found.start].start(), places[found.end - 1].end()
    return Term(found.months, text[start:end], start, end)


def _duration_at(words: Sequence[str], unit: int) -> _Duration | None:
    """Return the duration that ends with a unit; None when no number stands before it."""
    number = _number_before(words, unit - 1 if words[unit - 1] == "-" else unit)
    if number is None:
        return None
    count, start = number
    factor = None if words[unit] in _SHORT else 12 if words[unit] in _YEARS else 1
    return _Duration(None if count is None or factor is None else count * factor, start, unit + 1)


def _number_before(words: Sequence[str], end: int) -> tuple[int | None, int] | None:
    """Return the number before a position and where it starts; the number is None when the words before it may belong to it."""
    for length, joint in ((3, "-"), (3, "y"), (1, "")):
        start = end - length
        if start >= 0 and (not joint or words[start + 1] == joint) and (count := _number("".join(words[start:end]))) is not None:
            said_before = _number(words[start - 1]) == count if start else False
            start -= said_before  # ten (10) years
            return (None if _may_go_on(words, start) else count), start
    return None


def _number(word: str) -> int | None:
    return int(word) if word.isdecimal() and len(word) <= 3 else _NUMBERS.get(word)  # noqa: PLR2004 - no term has four digits


def _may_go_on(words: Sequence[str], start: int) -> bool:
    """Whether a number may be the end of a longer one that is not known here, such as `ninety-two` or `sesenta y cinco`."""
    if start < 2 or words[start - 1] not in {"-", *_AND}:  # noqa: PLR2004 - a joint and what it joins
        return False
    before = words[start - 2]
    return before not in _UNITS and not before.isdecimal() and not (_number(before) is not None and _follows(words, start - 2, _BETWEEN))


def _only(words: Sequence[str], durations: Sequence[_Duration | None]) -> _Duration | None:
    """Return the one duration, range or compound that the units make up; None when they make up more."""
    stated = [one for one in durations if one is not None]
    if len(stated) != len(durations):
        return None
    if len(stated) == 1:
        return _with_a_bare_beginning(words, stated[0])
    first, second = stated[0], stated[-1]
    if len(stated) > 2:  # noqa: PLR2004 - a range has two ends
        return None
    between = list(words[first.end : second.start])
    if _joins_a_range(words, first.start, between):
        return _Duration(second.months, first.start, second.end)
    compound = len(between) == 1 and between[0] in _AND - {"or"} and words[first.end - 1] in _YEARS and words[second.end - 1] in _MONTHS
    both = None if first.months is None or second.months is None else first.months + second.months
    return _Duration(both, first.start, second.end) if compound else None


def _with_a_bare_beginning(words: Sequence[str], one: _Duration) -> _Duration:
    """Return a duration with the number that begins its range: `two to eight years`."""
    for joint in range(1, 5):
        low = _number_before(words, one.start - joint) if one.start > joint else None
        if low is not None and _joins_a_range(words, low[1], list(words[one.start - joint : one.start])):
            return _Duration(one.months, low[1], one.end)
    return one


def _joins_a_range(words: Sequence[str], low: int, between: list[str]) -> bool:
    """Whether the words between two numbers make a range of them; `low` is where the first one starts."""
    if between in (["up", "to"], ["up", "to", "a"]) or (len(between) == 1 and between[0] in _TO):
        return True
    capped = between[:1] and between[0] in _AND and (len(between) == 1 or " ".join(between[1:]) in _CAPS)
    return bool(capped) and _follows(words, low, _BETWEEN)


def _follows(words: Sequence[str], position: int, phrases: Iterable[str]) -> bool:
    """Whether one of the phrases stands right before a position."""
    return f" {' '.join(words[max(position - 4, 0) : position])}".endswith(tuple(f" {phrase}" for phrase in phrases))


def _is_open(words: Sequence[str]) -> bool:
    return any(word in _OPEN_WORDS or word.startswith(_OPENS) for word in words)


def _is_a_maximum_of_imprisonment(words: Sequence[str], term: _Duration) -> bool:
    before, after = words[max(term.start - _BEFORE, 0) : term.start], words[term.end : term.end + _AFTER]
    near = any(word.startswith(_LIBERTY) for word in (*_sentence(reversed(before)), *_sentence(after)))
    at_least = _follows(words, term.start, _LEAST) and not _follows(words, term.start, _MOST)
    is_range = _number(words[term.start]) is not None and any(word in _TO | _AND for word in words[term.start : term.end])
    return near and (is_range or not at_least) and not f"{' '.join(after)} ".startswith(tuple(f"{phrase} " for phrase in _AND_OVER))


def _sentence(words: Iterable[str]) -> list[str]:
    """Return the words up to the end of the sentence."""
    found = []
    for word in words:
        if word in {".", ";"}:
            break
        found.append(word)
    return found
