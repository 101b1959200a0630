"""The one maximum term of imprisonment in the wording of a penal provision, in English, French or Spanish; or why there is none to be read.

Only the clear case is decided: exactly one duration, or range of durations, beside a word of deprivation of liberty. A second
duration, a life or death penalty, or words of an increase leave the wording open.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from noticecheck.records import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """A maximum term in months, with the words that state it and where they stand in the text."""

    months: int
    text: str
    start: int
    end: int


_ONES: Final = {
    1: "one un uno", 2: "two deux dos", 3: "three trois tres", 4: "four quatre cuatro", 5: "five cinq cinco", 6: "six six seis",
    7: "seven sept siete", 8: "eight huit ocho", 9: "nine neuf nueve",
}  # fmt: skip
_MORE: Final = {
    10: "ten dix diez", 11: "eleven onze once", 12: "twelve douze doce", 13: "thirteen treize trece", 14: "fourteen quatorze catorce",
    15: "fifteen quinze quince", 16: "sixteen seize dieciséis dieciseis", 17: "seventeen dix-sept diecisiete",
    18: "eighteen dix-huit dieciocho", 19: "nineteen dix-neuf diecinueve", 20: "twenty vingt veinte", 21: "veintiuno veintiún veintiun",
    22: "veintidós veintidos", 23: "veintitrés veintitres", 24: "veinticuatro", 25: "veinticinco", 26: "veintiséis veintiseis",
    27: "veintisiete", 28: "veintiocho", 29: "veintinueve", 30: "thirty trente treinta", 40: "forty quarante cuarenta",
    50: "fifty cinquante cincuenta",
}  # fmt: skip
_JOINED: Final = {
    f"{ten}{joint}{one}": tens + ones
    for tens in (20, 30, 40, 50)
    for ones, words in _ONES.items()
    for ten, joint, one in zip(_MORE[tens].split(), ("-", "-", " y "), words.split(), strict=True)
}
"""Such as `twenty-five`, `vingt-cinq` and `treinta y cinco`."""

_NUMBERS: Final = (
    {"une": 1, "una": 1} | _JOINED | {word: number for table in (_ONES, _MORE) for number, words in table.items() for word in words.split()}
)
_NUMBER: Final = rf"(?:\d{{1,3}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_SAID_TWICE: Final = r"(?:\s*\((?:\d{1,3}|[a-zéè-]{2,15})\))?"
_MONTHS_IN: Final = {"year": 12, "month": 1}
_UNIT: Final = r"(?:years?|months?|ans?|ann[ée]es?|mois|a[ñn]os?|mes(?:es)?|days?|weeks?|jours?|semaines?|d[íi]as?|semanas?)\b"
_SHORT: Final = re.compile(r"(?:days?|weeks?|jours?|semaines?|d[íi]as?|semanas?)$", re.IGNORECASE)
_YEAR: Final = re.compile(r"(?:years?|ans?|ann[ée]es?|a[ñn]os?)$", re.IGNORECASE)
_ATOM: Final = rf"\b{_NUMBER}{_SAID_TWICE}(?:\s|-|’|'){{1,2}}{_UNIT}"
_SINGLE: Final = rf"(?<![\w-])(?<!\bet )(?<!\by ){_ATOM}"
_BETWEEN: Final = r"(?:between|entre|not less than|no less than|at least|d['’]au moins|no menos de)\s+"
_ONE: Final = rf"{_NUMBER}{_SAID_TWICE}(?:\s{_UNIT})?"
_RANGE: Final = (
    rf"(?:{_BETWEEN}(?P<low1>{_ONE})\s+(?:and|et|y|or)\s+(?:not more than |not exceeding |no more than |no más de )?"
    rf"(?P<high1>{_ATOM})"
    rf"|\b(?P<low2>{_ONE})\s+(?:to|up to|à|a)\s+(?P<high2>{_ATOM})|\b(?P<low3>\d{{1,3}})\s*[-–]\s*(?P<high3>{_ATOM}))"
)
_COMPOUND: Final = rf"(?P<years>{_ATOM})\s+(?:and|et|y)\s+(?P<months>\b{_NUMBER}{_SAID_TWICE}\s(?:months?|mois|mes(?:es)?)\b)"
_LIBERTY: Final = (
    r"imprison\w*|depriv\w+ of liberty|custod\w+|prison\b|emprisonnement|réclusion|détention|"
    r"prisión|privación de (?:la )?libertad|reclusión|presidio"
)
_LEAST_BEFORE: Final = (
    r"(?:(?:not|no) less than|at least|minimum (?:term )?of|more than|exceeding|au moins|plus de|"
    r"no menos de|no inferior a|más de|superior a|mínim[ao] de)\s*$"
)
_MOST_BEFORE: Final = r"(?:(?:not|no|ne) (?:more than|exceeding|plus de|más de)|no superior a|without exceeding)\s*$"
_LEAST_AFTER: Final = r"^\s*(?:or more|and over|and above|au moins|au minimum|ou plus|o más|como mínimo)\b"
_OPENS: Final = (
    r"\bfor life\b|\blife (?:imprisonment|sentence)|perp[eé]tu|\bà vie\b|cadena perpetua|\bdeath penalty|by death\b|"
    r"peine de mort|pena de muerte|\bincreas|\bdoubl|\btwice\b|\bhalf\b|\bthird\b|\baggravat|augment|\bmajor[ée]|"
    r"moiti[ée]|\btiers\b|\bmitad\b|\btercio\b|duplic|increment|\bagrav|"
    r"\bhundred\b|\bcent\b|\bciento?\b"
)
_REACH_BEFORE: Final = 70
_REACH_AFTER: Final = 40


@cache
def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


def maximum_term(text: str) -> Term | str | None:
    """Return the maximum term that a provision states; None when it states no duration, `open` when the words leave it open."""
    units = list(_pattern(rf"\b{_UNIT}").finditer(text))
    if not _pattern(rf"\d\s*-?{_UNIT}|{_ATOM}").search(text):
        return None
    found = _only_term(text)
    if found is None or _pattern(_OPENS).search(text) or any(not found.start <= unit.start() < found.end for unit in units):
        return "open"
    return found if _is_a_maximum_of_imprisonment(text, found) else "open"


def _only_term(text: str) -> Term | None:
    """Return the first range, compound or single duration of a text; a second one shows as a unit that it does not cover."""
    for shape, high in ((_RANGE, ("high1", "high2", "high3")), (_COMPOUND, ("years", "months")), (_SINGLE, ())):
        match = _pattern(shape).search(text)
        if match is not None:
            parts = [match[name] for name in high if match[name]] or [match[0]]
            months = [_months(part) for part in parts]
            known = [count for count in months if count is not None]
            return Term(sum(known), match[0], match.start(), match.end()) if len(known) == len(months) else None
    return None


def _months(atom: str) -> int | None:
    number = _pattern(_NUMBER).match(atom)
    if number is None or _SHORT.search(atom):
        return None
    count = int(number[0]) if number[0].isdigit() else _NUMBERS[number[0].casefold()]
    return count * _MONTHS_IN["year" if _YEAR.search(atom) else "month"]


def _is_a_maximum_of_imprisonment(text: str, term: Term) -> bool:
    before, after = text[max(term.start - _REACH_BEFORE, 0) : term.start], text[term.end : term.end + _REACH_AFTER]
    sentence_before, sentence_after = re.split(r"[.;]\s", before)[-1], re.split(r"[.;]\s", after)[0]
    is_range = _pattern(_RANGE).fullmatch(term.text) is not None
    at_least = _pattern(_LEAST_BEFORE).search(before) and not _pattern(_MOST_BEFORE).search(before)
    near = _pattern(_LIBERTY).search(sentence_before) or _pattern(_LIBERTY).search(sentence_after)
    return bool(near) and (is_range or not at_least) and not _pattern(_LEAST_AFTER).search(after)
