"""A data set in shards: parts of files of JSON Lines or Parquet, each with a digest, and the parts that are written for them, each once."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, Final, NamedTuple

from noticecheck.errors import UsageError

PARQUET: Final = ".parquet"
COLUMN: Final = "notice"
"""The column of a Parquet file that holds the notices, as YAML or JSON text."""


class Shard(NamedTuple):
    """Some rows of a file. For JSON Lines `start` and `length` are bytes; for Parquet, row groups."""

    number: int
    path: str
    first: int
    rows: int
    start: int
    length: int
    sha256: str


def _lines(shard: Shard) -> Iterator[tuple[int, bytes]]:
    with open(shard.path, "rb") as stream:  # noqa: PTH123 - a text
        stream.seek(shard.start)
        raw = stream.read(shard.length)
    if hashlib.sha256(raw).hexdigest() != shard.sha256:
        raise _unusable(shard.path, "it was changed while the run went on; run the same command again")
    lines = raw.split(b"\n")
    yield from ((number, line.rstrip(b"\r")) for number, line in enumerate(lines, shard.first) if line.strip())


def _parquet_rows(shard: Shard) -> Iterator[tuple[int, bytes]]:
    file = _parquet(shard.path)
    number = shard.first
    for group in range(shard.start, shard.start + shard.length):
        try:
            values = file.read_row_group(group, columns=[COLUMN]).column(COLUMN).to_pylist()
        except (OSError, ValueError) as error:
            raise _unusable(shard.path, f"its rows from {number} on cannot be read ({type(error).__name__})") from None
        for value in values:
            yield number, value if isinstance(value, bytes) else str(value or "").encode()
            number += 1


def _parquet(path: str) -> Any:  # noqa: ANN401 - a class of pyarrow, which has no types
    """Open a file of Parquet.

    Raises:
        UsageError: when it is none, or has no column of notices.
    """
    from pyarrow.parquet import ParquetFile

    try:
        file = ParquetFile(path)
    except ValueError as error:
        raise _unusable(path, f"it is not Parquet ({type(error).__name__})") from None
    if COLUMN not in file.schema_arrow.names:
        raise _unusable(path, f"it has no column {COLUMN!r} with the notices as YAML or JSON text")
    return file


def _unusable(path: str, why: str) -> UsageError:
    return UsageError(f"{os.path.basename(path)}: {why}")  # noqa: PTH119 - a text


def rows_of(shard: Shard) -> Iterator[tuple[str, bytes]]:
    """Yield each notice of a shard with its name: the base name of the file and the number of the row, counted from 1."""
    name = os.path.basename(shard.path)  # noqa: PTH119 - a text
    numbered = _parquet_rows(shard) if shard.path.endswith(PARQUET) else _lines(shard)
    yield from ((f"{name}:{number}", raw) for number, raw in numbered)


def planned(paths: Iterable[str], rows: int) -> list[Shard]:
    """Return the shards of some files, in the order of the files; about so many rows each.

    Raises:
        OSError: when a file cannot be read.
    """
    found: list[Shard] = []
    for path in paths:
        parts = _parquet_parts(path, rows) if path.endswith(PARQUET) else _line_parts(path, rows)
        found += [Shard(number, path, *part) for number, part in enumerate(parts, len(found))]
    return found


def _line_parts(path: str, rows: int) -> Iterator[tuple[int, int, int, int, str]]:
    start, first = 0, 1
    with open(path, "rb") as stream:  # noqa: PTH123 - a text
        while lines := list(islice(stream, rows)):
            digest, length = hashlib.sha256(), sum(map(len, lines))
            for line in lines:
                digest.update(line)
            yield first, sum(bool(line.strip()) for line in lines), start, length, digest.hexdigest()
            start, first = start + length, first + len(lines)


def _parquet_parts(path: str, rows: int) -> Iterator[tuple[int, int, int, int, str]]:
    about = _parquet(path).metadata
    counts = [about.row_group(group).num_rows for group in range(about.num_row_groups)]
    start, first = 0, 1
    while start < len(counts):
        end = start + 1
        while end < len(counts) and sum(counts[start : end + 1]) <= rows:
            end += 1
        yield first, sum(counts[start:end]), start, end - start, _parquet_digest(path, start, end)
        first, start = first + sum(counts[start:end]), end


def _parquet_digest(path: str, start: int, end: int) -> str:
    stat = os.stat(path)  # noqa: PTH116 - a text
    return hashlib.sha256(f"{stat.st_size} {stat.st_mtime_ns} {start} {end}".encode()).hexdigest()


def digest_of(shards: Iterable[Shard], context: bytes) -> str:
    """Return what tells one run from another: the same notices by the same rules and options have the same."""
    told = json.dumps([[shard.number, os.path.basename(shard.path), *shard[2:]] for shard in shards])  # noqa: PTH119
    return hashlib.sha256(context + told.encode()).hexdigest()[:16]


def _seal(note: dict[str, Any]) -> str:
    """Return by what damage to a note shows."""
    return hashlib.sha256(json.dumps(note, ensure_ascii=False, sort_keys=True).encode()).hexdigest()[:16]


class Parts:
    """The folder that a run writes to. A part is there or not, never half: it is written beside its place and renamed."""

    def __init__(self, folder: str, run: str, kind: str) -> None:
        """Take the folder, the run and what the parts are."""
        self._folder, self._run, self._kind = Path(folder), run, kind

    def done(self, number: int) -> dict[str, Any] | None:
        """Return what was noted of a part of this run, None when it is not there, or not whole."""
        try:
            noted = json.loads(self._note(number).read_bytes())
            seal = noted.pop("seal")
            whole = seal == _seal(noted) and noted["run"] == self._run and self.path(number).stat().st_size == noted["bytes"]
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None
        return noted if whole else None

    def kept(self, number: int) -> dict[str, Any] | None:
        """Return what was noted of a part that an earlier run left, None also when a byte of it is not as it was written."""
        noted = self.done(number)
        if noted is None:
            return None
        with self.path(number).open("rb") as stream:
            return noted if hashlib.file_digest(stream, "sha256").hexdigest() == noted["sha256"] else None

    def path(self, number: int) -> Path:
        """Return where a part stands."""
        return self._folder / f"{self._kind}-{number:05}.jsonl"

    def _note(self, number: int) -> Path:
        return self._folder / f"{self._kind}-{number:05}.done"

    def write(self, number: int, lines: Iterable[str], noted: Callable[[], dict[str, Any]] = dict) -> dict[str, Any]:
        """Write a part and the note on it, and return the note; what is to be `noted` is asked when the last line is written."""
        digest, size = hashlib.sha256(), 0
        aside = self.path(number).with_suffix(f".{self._run}.{os.getpid()}.tmp")
        try:
            with aside.open("wb") as stream:
                for line in lines:
                    raw = line.encode("utf-8", "backslashreplace")
                    digest.update(raw)
                    size += stream.write(raw)
                stream.flush()
                os.fsync(stream.fileno())
            aside.replace(self.path(number))
        finally:
            aside.unlink(missing_ok=True)
        note = {"run": self._run, "bytes": size, "sha256": digest.hexdigest(), **noted()}
        self._put(self._note(number), {**note, "seal": _seal(note)})
        return note

    def _put(self, place: Path, data: object) -> None:
        aside = place.with_suffix(f".{self._run}.{os.getpid()}.tmp")
        aside.write_text(json.dumps(data, ensure_ascii=False) + "\n", encoding="utf-8")
        aside.replace(place)

    def sweep(self, count: int) -> None:
        """Remove what processes left behind that ended in the middle, and parts of an earlier run that had more of them."""
        for left in self._folder.glob(f"{self._kind}-*"):
            number, _, ending = left.name.removeprefix(f"{self._kind}-").partition(".")
            beyond = ending in {"jsonl", "done"} and number.isdigit() and int(number) >= count
            if beyond or (ending.startswith(f"{self._run}.") and ending.endswith(".tmp")):
                left.unlink(missing_ok=True)

    def lines(self, numbers: Sequence[int]) -> Iterator[str]:
        """Yield the lines of parts, one after another."""
        for number in numbers:
            with self.path(number).open(encoding="utf-8") as stream:
                yield from stream
