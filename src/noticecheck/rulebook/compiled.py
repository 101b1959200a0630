"""The shipped rules as one plain table: made when a file of theirs has changed, stored beside them, read in two milliseconds.

The table is JSON, never code. It is trusted only when no file has changed since (its name, size and time, as Python trusts its own compiled
modules) and when it is whole, of which its first line has a checksum for each part. Reading every file for a digest took a tenth of a cold
audit. The provisions of the law, two fifths of the whole, are a part by themselves with a line for each: an audit cites few of them.
"""

from __future__ import annotations

import json
import os
from binascii import crc32
from typing import TYPE_CHECKING, Any, Final

from noticecheck.rulebook.where import COMPILED, PYTHON_RULES, shipped_folder, stamp

if TYPE_CHECKING:
    from noticecheck.rulebook.files import Plain, Table

FILE: Final = "rulebook.json"


class Shipped:
    """The shipped rules: `table` holds everything but the provisions of the law, whose rows are read when the first is cited."""

    def __init__(self, table: Table, rows: list[bytes] | None, path: str, now: str) -> None:
        """Take the table, and the rows where they are known already."""
        self.table, self._rows, self._path, self._now = table, rows, path, now

    def row(self, number: int) -> Table:
        """Return a provision by its number in the order of the law."""
        if self._rows is None:
            self._rows = self._stored_rows()
        row: Table = json.loads(self._rows[number])
        return row

    def whole(self) -> Table:
        """Return everything, as it is compiled."""
        numbers = iter(range(sum(len(law["provisions"]) for law in _laws(self.table))))
        law: list[Plain] = [one | {"provisions": [self.row(next(numbers)) for _ in one["provisions"]]} for one in _laws(self.table)]
        return self.table | {"law": law}

    def _stored_rows(self) -> list[bytes]:
        """The rows of the stored table; of one made anew, where it was damaged or replaced since it was opened."""
        rest = _part(self._path, self._now, 1)
        return _made(self._path, self._now)[1] if rest is None else rest.split(b"\n")


def shipped() -> Table:
    """Return the table of the shipped rules, compiled anew when a file has changed.

    Raises:
        RuleError: when a rule file does not follow the grammar.
    """
    return open_shipped().whole()


def open_shipped() -> Shipped:
    """Return the shipped rules, compiled anew when a file has changed.

    Raises:
        RuleError: when a rule file does not follow the grammar.
    """
    folder = shipped_folder()
    path, now = f"{folder}{os.sep}{COMPILED}{os.sep}{FILE}", stamp(folder, PYTHON_RULES)
    stored = _part(path, now, 0)
    if stored is not None:
        return Shipped(json.loads(stored), None, path, now)
    table, rows = _made(path, now)
    return Shipped(table, rows, path, now)


def _part(path: str, now: str, number: int) -> bytes | None:
    """Return a part of the stored table; whatever is missing, damaged or older than a rule counts as not there."""
    try:
        with open(path, "rb") as stream:  # noqa: PTH123 - a start does without `pathlib`
            head = json.loads(stream.readline())
            if not isinstance(head, dict) or head.get("stamp") != now:
                return None
            sizes, seals = head["sizes"], head["seals"]
            stream.seek(sum(sizes[:number]), os.SEEK_CUR)
            part = stream.read(sizes[number])
    except (OSError, ValueError, LookupError, TypeError):
        return None
    return part if crc32(part) == seals[number] else None


def _made(path: str, now: str) -> tuple[Table, list[bytes]]:
    """Compile the table, store it, and return it with the rows of the provisions apart."""
    from noticecheck.rulebook.compiling import compile_shipped

    whole = compile_shipped()
    rows = [_json(row) for law in _laws(whole) for row in law["provisions"]]
    laws: list[Plain] = [law | {"provisions": [row["id"] for row in law["provisions"]]} for law in _laws(whole)]
    table = whole | {"law": laws}
    _store(path, now, (_json(table), b"\n".join(rows)))
    return table, rows


def _laws(table: Table) -> list[dict[str, Any]]:
    laws = table["law"]
    return laws if isinstance(laws, list) else []  # type: ignore[return-value]


def _json(plain: Plain) -> bytes:
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()


def _store(path: str, now: str, parts: tuple[bytes, ...]) -> None:
    """Write the table beside the rules where that is possible; an installation that cannot be written to works without."""
    import contextlib
    import tempfile
    from pathlib import Path

    head = _json({"stamp": now, "sizes": [len(part) for part in parts], "seals": [crc32(part) for part in parts]})
    folder = Path(path).parent
    with contextlib.suppress(OSError):
        folder.mkdir(exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=folder)
        with os.fdopen(handle, "wb") as stream:
            stream.write(head + b"\n" + b"".join(parts))
        Path(temporary).replace(path)
