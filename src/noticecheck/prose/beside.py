"""The currency beside a number: in front of it, behind it, or nowhere because the word there means something else."""

from __future__ import annotations

from typing import Final

from noticecheck.prose.currencies import Form, Unit
from noticecheck.prose.numbers import Number
from noticecheck.prose.passage import Passage
from noticecheck.prose.surroundings import is_year
from noticecheck.records import replace

_HUNDRED: Final = 100


def unit_in_front(passage: Passage, number: Number, taken: int) -> Unit | None:
    """Return the currency in front of a number: a code or a sign, before a large number a name or a letter too.

    `taken` is the token after the last sum, which the currency must not reach into.
    """
    unit = passage.unit_before(number.start, taken)
    if unit is None or unit.form is Form.WORD:
        return None
    if unit.form is Form.SYMBOL:
        return _with_code(passage, unit, taken)
    return unit if unit.form is Form.CODE or number.large else None


def _with_code(passage: Passage, sign: Unit, taken: int) -> Unit:
    """The sign with the code before it, as in `COP $1.250.000`, which says what it means."""
    code = passage.unit_before(sign.start, taken)
    agree = code is not None and code.form in {Form.CODE, Form.WEAK} and not set(code.meaning.codes).isdisjoint(sign.meaning.codes)
    return replace(sign, start=code.start, meaning=code.meaning) if code is not None and agree else sign


def unit_behind(passage: Passage, number: Number, after: int) -> Unit | None:
    """Return the currency that starts at `after`, at once or behind `of`; not one of the next number, as in `in 2014 USD 500`."""
    unit = passage.unit(after) or _after_hyphen(passage, after) or _after_link(passage, number, after)
    if unit is None or not _large_enough(number, unit) or _is_weight(passage, unit):
        return None
    return None if _belongs_to_next(passage, number, unit) else unit


def one_unit(front: Unit, behind: Unit) -> Unit | None:
    """Return the currency that is written on both sides, when the two agree; a sign in front of another name leaves both open."""
    if set(front.meaning.codes).isdisjoint(behind.meaning.codes):
        if front.form is not Form.SYMBOL or behind.form is not Form.NAME:
            return None
        open_between = replace(front.meaning, always=(*front.meaning.always, *behind.meaning.codes))
        return replace(front, after=behind.after, meaning=open_between)
    clearer = min(front, behind, key=lambda unit: len(unit.meaning.codes))
    return replace(clearer, start=front.start, after=behind.after)


def _after_link(passage: Passage, number: Number, after: int) -> Unit | None:
    """The currency in `two million of roubles` and `73.000.000 de rublos`; a small number before `of` counts something else."""
    link = passage.term("links", after) if number.large else None
    return passage.unit(after + link.length) if link is not None else None


def unit_of_heading(passage: Passage, number: Number, taken: int) -> Unit | None:
    """Return the currency of a heading with a colon, as in `EUR equivalent: 905,000`; a word behind the number would say what it counts."""
    colon = number.start - 1
    behind = passage.tokens[number.after] if number.after < len(passage.tokens) else None
    if passage.key(colon) != ":" or not number.large or (behind is not None and behind.kind == "word" and not behind.capital):
        return None
    heading = passage.term_before("headings", colon)
    unit = passage.unit_before(colon - (heading.length if heading is not None else 0), taken)
    return unit if unit is not None and unit.form in {Form.CODE, Form.SYMBOL, Form.NAME} else None


def _after_hyphen(passage: Passage, after: int) -> Unit | None:
    """The currency in `a 1.5-million-euro villa`."""
    hyphen = passage.key(after) == "-" and not passage.tokens[after].spaced
    unit = passage.unit(after + 1) if hyphen else None
    return unit if unit is not None and unit.form is Form.NAME and not passage.tokens[unit.start].spaced else None


def _large_enough(number: Number, unit: Unit) -> bool:
    match unit.form:
        case Form.WEAK:
            return number.large or number.value >= _HUNDRED
        case Form.WORD:
            return number.large
        case _:
            return True


def _is_weight(passage: Passage, unit: Unit) -> bool:
    """Whether the word is a unit of weight here, as in five pounds of heroin."""
    weight = passage.term("weights", unit.start)
    return weight is not None and weight.length == unit.after - unit.start and passage.key(unit.after) == weight.payload


def _belongs_to_next(passage: Passage, number: Number, unit: Unit) -> bool:
    figures = unit.after < len(passage.tokens) and passage.tokens[unit.after].kind == "number"
    if number.large or unit.form not in {Form.CODE, Form.SYMBOL} or not figures:
        return False
    following = passage.number(unit.after)
    if following is None or not following.readings:
        return False
    return is_year(number) or passage.unit(following.after) is None
