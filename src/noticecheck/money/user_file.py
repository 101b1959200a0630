"""A file of rates that the user supplies, as CSV or JSON, read strictly: one wrong line and nothing of it is used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from noticecheck.errors import InputError, Problem

COLUMNS = ("date", "currency", "per", "base", "rate", "source")
_MAX_BYTES = 4_194_304
_LONGEST_SOURCE = 80
_SHOWN = 120
_NUMBER = re.compile(r"[0-9]{1,15}(\.[0-9]{1,15})?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_CODE = re.compile(r"[A-Z]{3}")


class UserRate(NamedTuple):
    """One line: on `day`, `per` units of `currency` were worth `rate` units of `base`, by `source`."""

    day: date
    currency: str
    per: Decimal
    base: str
    rate: Decimal
    source: str


class Cell(NamedTuple):
    """A value of the file with its place, counted from 1."""

    text: str
    line: int
    column: int


class Row(NamedTuple):
    """The values of one rate by the name of their column, and where it begins. One not `complete` was complained of already."""

    cells: dict[str, Cell]
    line: int
    column: int
    complete: bool = True


class Text(NamedTuple):
    """A file as text; its lines are there to be shown with a problem."""

    name: str
    text: str

    def problem(self, line: int, column: int, message: str, hint: str, width: int = 1) -> Problem:
        """Return a problem at a place."""
        lines = self.text.split("\n")
        shown = lines[line - 1][:_SHOWN].rstrip("\r") if 0 < line <= len(lines) and column <= _SHOWN else ""
        return Problem(self.name, line, column, message, hint, max(width, 1), shown)


def read_user_rates(path: Path) -> tuple[UserRate, ...]:
    """Read the rates of a file; a name ending in `.json` is read as JSON, everything else as CSV.

    Raises:
        InputError: when the file cannot be read or is not acceptable; it holds every problem, in the order of the file.
    """
    file = Text(path.name, _decoded(path))
    checked = [each for row in _rows(file) for each in _checked(row, file)]
    problems = sorted((each for each in checked if isinstance(each, Problem)), key=lambda problem: (problem.line, problem.column))
    if not checked:
        problems = [file.problem(0, 0, "the file has no rates", f"give one rate a line: {', '.join(COLUMNS)}")]
    if problems:
        raise InputError(tuple(problems))
    return tuple(each for each in checked if isinstance(each, UserRate))


def _rows(file: Text) -> Iterator[Row | Problem]:
    if file.name.lower().endswith(".json"):
        from noticecheck.money.user_json import rows
    else:
        from noticecheck.money.user_csv import rows
    yield from rows(file)


def _decoded(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            raw = stream.read(_MAX_BYTES + 1)
    except FileNotFoundError:
        raise _unreadable(path, "is not there", "check the name and the folder") from None
    except OSError as error:
        raise _unreadable(path, f"cannot be read ({error.strerror})", "name a file of rates that you may read") from None
    if len(raw) > _MAX_BYTES:
        raise _unreadable(path, f"is larger than {_MAX_BYTES:,} bytes", "keep the days and currencies of the case")
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        raise _unreadable(path, f"is not UTF-8 (byte {error.start + 1})", "save it as UTF-8") from None


def _unreadable(path: Path, message: str, hint: str) -> InputError:
    return InputError((Problem(path.name, 0, 0, f"the file {message}", hint),))


def _checked(row: Row | Problem, file: Text) -> Iterator[UserRate | Problem]:
    """Yield the rate of a row, or everything that is wrong with it."""
    problems = [row] if isinstance(row, Problem) else list(_problems(row, file))
    yield from problems
    if isinstance(row, Row) and row.complete and not problems:
        text = {column: cell.text.strip() for column, cell in row.cells.items()}
        day, per, rate = date.fromisoformat(text["date"]), Decimal(text["per"]), Decimal(text["rate"])
        yield UserRate(day, text["currency"], per, text["base"], rate, text["source"])


def _problems(row: Row, file: Text) -> Iterator[Problem]:
    for column in COLUMNS:
        cell = row.cells.get(column)
        if cell is None and row.complete:
            yield file.problem(row.line, row.column, f"{column} is missing", f"give every rate its {', '.join(COLUMNS)}")
        complaint = _complaint(column, cell.text.strip()) if cell is not None else None
        if cell is not None and complaint is not None:
            yield file.problem(cell.line, cell.column, *complaint, len(cell.text))
    codes = [row.cells[column] for column in ("currency", "base") if column in row.cells]
    if len({code.text.strip() for code in codes}) < len(codes):
        code, _, _ = place = codes[-1]
        yield file.problem(*place[1:], f"currency and base are both {code.strip()}", "name two currencies", len(code))


def _complaint(column: str, text: str) -> tuple[str, str] | None:
    """Return what is wrong with a value and the way out, None when it is acceptable."""
    match column:
        case "date":
            return None if _is_day(text) else (f"{text!r} is not a day", "write it as YYYY-MM-DD, for example 2010-12-15")
        case "currency" | "base":
            return (
                None
                if _CODE.fullmatch(text)
                else (f"{text!r} is not a currency", "write the three capital letters of ISO 4217, for example RUB")
            )
        case "per" | "rate":
            return _number_complaint(column, text)
        case _:
            if not text:
                return "source is empty", "say who published the rate, for example Bank of Russia"
            if len(text) > _LONGEST_SOURCE or not text.isprintable():
                return "source is no plain name", f"name the publisher in up to {_LONGEST_SOURCE} printable characters"
            return None


def _number_complaint(column: str, text: str) -> tuple[str, str] | None:
    if not _NUMBER.fullmatch(text):
        hint = "write it with a point and without grouping" if "," in text or " " in text else "write a number"
        return f"{text!r} is not a number", f"{hint}, for example {'100' if column == 'per' else '30.6418'}"
    return (f"{column} is zero", "a rate and the units it is for are above zero") if Decimal(text) == 0 else None


def _is_day(text: str) -> bool:
    try:
        return bool(_DAY.fullmatch(text)) and bool(date.fromisoformat(text))
    except ValueError:
        return False
