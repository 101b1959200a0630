"""The rows of a JSON file of rates: a list of objects with the columns of the CSV file as keys."""

from __future__ import annotations

import json
from collections.abc import Iterator

from noticecheck.errors import Problem
from noticecheck.money.user_file import COLUMNS, Cell, Row, Text

_SPACE = " \t\n"
_EXAMPLE = '[{"date": "2010-12-15", "currency": "USD", "per": 1, "base": "RUB", "rate": 30.6418, "source": "Bank of Russia"}]'


class _StopError(ValueError):
    """The text is no JSON from a place on."""

    def __init__(self, position: int, message: str) -> None:
        """Keep the place."""
        super().__init__(message)
        self.position = position


def rows(file: Text) -> Iterator[Row | Problem]:
    """Yield a row for each object of the list, or what is wrong with it."""
    try:
        for start, end, pairs in _items(file.text):
            yield from _row(file, start, end, pairs)
    except _StopError as stop:
        line, column = _place(file.text, stop.position)
        yield file.problem(line, column, str(stop), f"write a list of rates: {_EXAMPLE}")


def _items(text: str) -> Iterator[tuple[int, int, object]]:
    """Yield each item of the list with its bounds; numbers stay as written."""
    decoder = json.JSONDecoder(object_pairs_hook=tuple, parse_float=str, parse_int=str, parse_constant=str)
    position = _skip(text, 0)
    if text[position : position + 1] != "[":
        raise _StopError(position, "the file is no list")
    position = _skip(text, position + 1)
    while text[position : position + 1] != "]":
        try:
            item, end = decoder.raw_decode(text, position)
        except json.JSONDecodeError as error:
            raise _StopError(error.pos, error.msg) from None
        except RecursionError:
            raise _StopError(position, "lists within lists without end") from None
        yield position, end, item
        position = _after(text, _skip(text, end))
    if _skip(text, position + 1) < len(text):
        raise _StopError(_skip(text, position + 1), "something stands after the list")


def _after(text: str, position: int) -> int:
    """Return where the next item or the end of the list begins."""
    if text[position : position + 1] == "]":
        return position
    if text[position : position + 1] != ",":
        raise _StopError(position, "a comma or the end of the list is missing")
    following = _skip(text, position + 1)
    if text[following : following + 1] == "]":
        raise _StopError(following, "nothing stands after the last comma")
    return following


def _row(file: Text, start: int, end: int, pairs: object) -> Iterator[Row | Problem]:
    line, column = _place(file.text, start)
    if not isinstance(pairs, tuple) or file.text[start] != "{":
        yield file.problem(line, column, "an item of the list is no rate", f"write {_EXAMPLE[1:-1]}")
        return
    cells: dict[str, Cell] = {}
    problems: list[Problem] = []
    for key, value in pairs:
        place = _place(file.text, max(file.text.find(json.dumps(key), start, end), start))
        complaint = _complaint(key, value, cells)
        if complaint is None:
            cells[key] = Cell(str(value), *place)
        else:
            problems.append(file.problem(*place, *complaint))
    yield from problems
    yield Row(cells, line, column, complete=not problems)


def _complaint(key: str, value: object, so_far: dict[str, Cell]) -> tuple[str, str] | None:
    """Return what is wrong with a key or the kind of its value and the way out, None when nothing is."""
    if key in so_far:
        return f"{key!r} is there twice", "keep one of them"
    if key not in COLUMNS:
        return f"{key!r} is no key of a rate", f"keep to {', '.join(COLUMNS)}"
    return None if isinstance(value, str) else (f"{key} is neither a text nor a number", f"write for example {_EXAMPLE[1:-1]}")


def _skip(text: str, position: int) -> int:
    return next((place for place in range(position, len(text)) if text[place] not in _SPACE), len(text))


def _place(text: str, position: int) -> tuple[int, int]:
    return text.count("\n", 0, position) + 1, position - text.rfind("\n", 0, position)
