"""What stands around a sum: what makes a number no sum, the words that make a sum approximate, a rate or a share."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from noticecheck.prose.numbers import Number
from noticecheck.prose.passage import Passage

_JOINS: Final = frozenset("-/_#@\\+*")
_YEARS: Final = range(1900, 2101)
_REACH: Final = 3
_GREATEST_RATE: Final = 100_000
"""A larger sum after `at the rate` is the converted sum itself."""

_ENDS: Final = frozenset(".;!?؟。")
_PARTICLES: Final = frozenset("وفبلك")


def is_reference(passage: Passage, number: Number) -> bool:
    """Whether what comes before makes the number one of an article, a file, a year or the like."""
    start = number.start
    if not number.in_words and _joined_to_the_left(passage, start):
        return True
    if number.in_words and passage.term_before("vague", start) is not None:
        return True
    at = start - 1 if passage.key(start - 1) == ":" else start
    found = passage.term_before("references", at)
    if found is None:
        return False
    match found.payload:
        case "year":
            return is_year(number)
        case "soft":
            return not number.large
        case _:
            return not number.in_words


def is_year(number: Number) -> bool:
    """Whether a number can be a year: four plain digits from 1900 to 2100."""
    return not number.large and not number.in_words and number.value in _YEARS


def _joined_to_the_left(passage: Passage, start: int) -> bool:
    """Whether a number is part of a longer sign, as in A-500, 12/300 or N5."""
    if start == 0 or passage.tokens[start].spaced:
        return False
    before = passage.tokens[start - 1]
    if before.kind == "word":
        return before.key not in _PARTICLES and not _is_han(before.key)
    sign = before.kind == "number" or before.key in _JOINS
    return sign and start > 1 and not before.spaced and passage.tokens[start - 2].kind != "sign"


def runs_on(passage: Passage, after: int) -> bool:
    """Whether a number goes on without a space, as in 12th or 9mm, or is a percentage."""
    if passage.key(after) == "%":
        return True
    token = passage.tokens[after] if after < len(passage.tokens) else None
    return token is not None and token.kind == "word" and not token.spaced and not _is_han(token.key)


def _is_han(key: str) -> bool:
    return "\u3007" <= key[0] <= "\u9fff"


def approximate(passage: Passage, start: int) -> str:
    """Return the word before a sum that says that it is not exact, as written; empty when there is none."""
    found = passage.term_before("approximators", start)
    return passage.written(start - found.length, start) if found is not None else ""


def role(passage: Passage, start: int, after: int, value: Decimal) -> str:
    """Return what a sum is there for: `rate` (so many roubles to the dollar), `share` (per person), else `amount`."""
    if passage.term("each", after) or passage.term_before("each", start):
        return "share"
    if _per_unit(passage, after):
        return "rate"
    if value == 1 and (passage.term_before("per", start) or passage.key(after) == "="):
        return "rate"
    return "rate" if value < _GREATEST_RATE and _after_word_of_rate(passage, start) else "amount"


def _per_unit(passage: Passage, after: int) -> bool:
    """Whether `to the dollar` or the like follows, and not another sum, as in `98 500 000 tenge / USD 215,000`."""
    per = passage.term("per", after)
    unit = passage.unit(after + per.length) if per is not None else None
    return unit is not None and not (unit.after < len(passage.tokens) and passage.tokens[unit.after].kind == "number")


def _after_word_of_rate(passage: Passage, start: int) -> bool:
    """Whether a word for a rate comes right before, with nothing between but words that link the two."""
    for _ in range(_REACH):
        if passage.term_before("rates", start) is not None:
            return True
        link = passage.term_before("rates.links", start)
        if link is None:
            return False
        start -= link.length
    return False


def ends_sentence(passage: Passage, position: int) -> bool:
    """Return whether a sentence ends here; a full stop inside a date or a number does not end it."""
    following = passage.tokens[position + 1] if position + 1 < len(passage.tokens) else None
    inside = passage.key(position) == "." and following is not None and not following.spaced
    return passage.key(position) in _ENDS and not inside
