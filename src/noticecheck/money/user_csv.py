"""The rows of a CSV file of rates: a header line, then one rate a line."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from noticecheck.errors import Problem
from noticecheck.money.user_file import COLUMNS, Cell, Row, Text

_HEADER = ",".join(COLUMNS)


def rows(file: Text) -> Iterator[Row | Problem]:
    """Yield a row for each line below the header, or what is wrong with the lines."""
    lines = [(number, line) for number, line in enumerate(file.text.split("\n"), start=1) if line.strip()]
    if not lines:
        return
    number, header = lines[0]
    names = [cell._replace(text=cell.text.strip().lower()) for cell in _cells(header, number)]
    problems = list(_header_problems(file, names, header))
    yield from problems
    if not problems:
        for number, line in lines[1:]:
            yield _row(file, names, _cells(line, number), number)


def _header_problems(file: Text, names: list[Cell], header: str) -> Iterator[Problem]:
    if header.count(";") >= len(COLUMNS) - 1:
        yield file.problem(names[0].line, 1, "the columns are separated by semicolons", f"separate them by commas: {_HEADER}")
        return
    for place, name in enumerate(names):
        if name.text not in COLUMNS:
            yield file.problem(
                name.line, name.column, f"{name.text!r} is no column of a file of rates", f"begin with the line {_HEADER}", len(name.text)
            )
        elif name.text in [each.text for each in names[:place]]:
            yield file.problem(name.line, name.column, f"the column {name.text} is there twice", "keep one of them", len(name.text))
    missing = [column for column in COLUMNS if column not in [name.text for name in names]]
    if missing:
        yield file.problem(names[0].line, 1, f"the header lacks {', '.join(missing)}", f"begin with the line {_HEADER}")


def _row(file: Text, names: list[Cell], cells: list[Cell], number: int) -> Row | Problem:
    if len(cells) == len(names):
        return Row({name.text: cell for name, cell in zip(names, cells, strict=True)}, number, 1)
    hint = "put a value that contains a comma in double quotes, and write decimals with a point"
    return file.problem(number, 1, f"the line has {len(cells)} values for {len(names)} columns", hint)


def _cells(line: str, number: int) -> list[Cell]:
    """Split one line; a quoted value may not run over its end, so that the number of a line is that of the file."""
    cells, place = [], 0
    for text in next(csv.reader([line]), []):
        found = line.find(text, place)
        column = found if found >= 0 else place
        cells.append(Cell(text, number, column + 1))
        place = line.find(",", column + len(text)) + 1 or len(line)
    return cells
