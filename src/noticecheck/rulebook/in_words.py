"""A condition in words: each condition a line, what is inside it indented below it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from noticecheck.engine.rule import OpenNumber
from noticecheck.rulebook.condition_tree import QUANTIFIERS
from noticecheck.rulebook.files import Plain, Table

INDENT: Final = "  "
_COMPARED: Final = {
    "is": "is",
    "is_not": "is stated and is not",
    "is_one_of": "is one of",
    "is_not_one_of": "is stated and is none of",
    "is_same_as": "is the same as",
    "includes": "includes",
    "has_fewer_words_than": "has fewer words than",
    "is_at_least": "is at least",
    "is_more_than": "is more than",
    "is_at_most": "is at most",
    "is_less_than": "is less than",
    "is_before": "is before",
    "is_after": "is after",
    "is_longer_ago_than": "is, on the audit date, longer ago than",
    "speaks_of": "has words of the lexicon",
}
_OF_FIELDS: Final = frozenset({"is_same_as", "is_before", "is_after"})
_PRESENCE: Final = {
    "absent": "the document does not state",
    "present": "the document states",
    "stated": "the file gives",
    "undecided_without": "it stays open until the file gives",
}
_GROUP: Final = {"all_of": "all of these hold:", "any_of": "at least one of these holds:"}
_QUANTIFIED: Final = {"some": "for at least one item of", "every": "for every item of", "none": "for no item of"}
_EXISTENCE: Final = {"some": "there is at least one item of", "every": "there is any number of items of", "none": "there is no item of"}


def in_words(condition: Plain, numbers: Mapping[str, OpenNumber]) -> tuple[str, ...]:
    """Return a condition as lines of plain words; `numbers` gives the open numbers that it compares with."""
    return tuple(_lines(condition, numbers)) if isinstance(condition, dict) else ()


def _lines(condition: Table, numbers: Mapping[str, OpenNumber]) -> Iterator[str]:
    word, value = next(iter(condition.items()))
    if word in _GROUP:
        yield _GROUP[word]
        for part in value if isinstance(value, list) else ():
            yield from _bulleted(part, numbers)
    elif word == "not":
        yield "it is not so that:"
        yield from _bulleted(value, numbers)
    elif word in _PRESENCE:
        yield f"{_PRESENCE[word]} {_listed(value, 'or' if word == 'absent' else 'and')}"
    elif quantifier := next((word for word in QUANTIFIERS if word in condition), ""):
        route = f"`{condition[quantifier]}`"
        if "where" in condition:
            yield f"{_QUANTIFIED[quantifier]} {route} (each):"
            yield from _bulleted(condition["where"], numbers)
        else:
            yield f"{_EXISTENCE[quantifier]} {route}"
    else:
        yield _compared(condition, numbers)


def _bulleted(part: Plain, numbers: Mapping[str, OpenNumber]) -> Iterator[str]:
    for position, line in enumerate(in_words(part, numbers)):
        yield f"- {line}" if position == 0 else f"{INDENT}{line}"


def _compared(condition: Table, numbers: Mapping[str, OpenNumber]) -> str:
    subject = f"`{condition['field']}`" if "field" in condition else f"the number of `{condition.get('count')}`"
    word, value = next((word, value) for word, value in condition.items() if word not in {"field", "count"})
    return f"{subject} {_COMPARED[word]} {_operand(word, value, numbers)}"


def _operand(word: str, value: Plain, numbers: Mapping[str, OpenNumber]) -> str:
    match value:
        case {"number": number}:
            return open_number_in_words(numbers.get(str(number)), str(number))
        case {"field": field}:
            return f"`{field}`"
        case list():
            return _listed(value, "or", quote="")
        case bool():
            return "true" if value else "false"
        case _:
            return f"`{value}`" if word in _OF_FIELDS else str(value)


def open_number_in_words(number: OpenNumber | None, name: str) -> str:
    """Return an open number as `24 months (open number prosecution_threshold_months)`."""
    if number is None or number.value is None:
        return f"a number that is not set (open number {name})"
    return f"{number.value} {number.unit} (open number {name})"


def _listed(value: Plain, last: str, quote: str = "`") -> str:
    words = [f"{quote}{one}{quote}" for one in (value if isinstance(value, list) else [value])]
    return f"{', '.join(words[:-1])} {last} {words[-1]}" if len(words) > 1 else words[0]
