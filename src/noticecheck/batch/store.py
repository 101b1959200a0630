"""Results of earlier runs, by what they were made from. Whoever has no copy of a notice can read nothing of its results.

What is looked up is derived from the bytes of the file and from everything else that the result depends on; what is stored is
encrypted with a key derived from the same, which is nowhere in the store. A damaged entry, or a damaged store, counts as none.
"""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
import zlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

KEPT_DAYS: Final = 30
"""Days after which a result that no run asked for is dropped."""
MOST_BYTES: Final = 1 << 30
"""Size of the store above which the results that were longest not asked for are dropped."""

_LAYOUT: Final = "1"
_DIGEST: Final = 16
_WAIT: Final = 5.0
_TABLE: Final = "CREATE TABLE IF NOT EXISTS result (id BLOB PRIMARY KEY, day INTEGER NOT NULL, data BLOB NOT NULL)"


_DAMAGE: Final = (sqlite3.Error, UnicodeDecodeError)
"""What a damaged store raises: what SQLite quotes of it in its own errors may be no text."""


class Key(NamedTuple):
    """Where a result is stored, and what it is encrypted with."""

    id: bytes
    secret: bytes


def key_of(raw: bytes, context: bytes) -> Key:
    """Return the key of what is made from the bytes of a file and from everything else, given as a digest."""
    made_from = hashlib.sha256(context + hashlib.sha256(raw).digest() + raw).digest()
    return Key(hashlib.sha256(b"id" + made_from).digest(), hashlib.sha256(b"secret" + made_from).digest())


class Store:
    """A store of results. Several runs may use it at once. Where it cannot be used, nothing is found and nothing is kept."""

    def __init__(self, folder: Path, today: int) -> None:
        """Open the store of a folder, which is made for its owner alone; `today` is the ordinal of the day."""
        self._path, self._today = folder / f"results-{_LAYOUT}.sqlite", today
        self._touched: list[bytes] = []
        self._base = self._open()

    def _open(self) -> sqlite3.Connection | None:
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            return self._connected()
        except (sqlite3.OperationalError, OSError):
            return None
        except _DAMAGE:
            return self._started_anew()

    def _connected(self) -> sqlite3.Connection:
        base = sqlite3.connect(self._path, timeout=_WAIT, isolation_level=None)
        for command in ("PRAGMA journal_mode=WAL", "PRAGMA synchronous=NORMAL", _TABLE):
            base.execute(command)
        return base

    def _started_anew(self) -> sqlite3.Connection | None:
        """A file that is no database helps nobody."""
        with contextlib.suppress(OSError, *_DAMAGE):
            self._remove()
            return self._connected()
        return None

    def _remove(self) -> None:
        for ending in ("", "-wal", "-shm"):
            self._path.with_name(self._path.name + ending).unlink(missing_ok=True)

    def _fail(self, error: Exception) -> None:
        """Go on without a store where it is damaged; the next run begins a new one."""
        if self._base is not None and not isinstance(error, sqlite3.OperationalError):
            with contextlib.suppress(OSError, *_DAMAGE):
                self._base.close()
                self._remove()
            self._base = None

    def find(self, keys: Iterable[Key]) -> dict[bytes, bytes]:
        """Return the results that are there, by the id of their key."""
        wanted = {key.id: key.secret for key in keys}
        if self._base is None or not wanted:
            return {}
        marks = ",".join("?" * len(wanted))
        try:
            rows = self._base.execute(f"SELECT id, day, data FROM result WHERE id IN ({marks})", [*wanted]).fetchall()  # noqa: S608 - question marks
        except _DAMAGE as error:
            self._fail(error)
            return {}
        self._touched += [row[0] for row in rows if row[1] != self._today]
        opened = ((row[0], _opened(row[2], wanted[row[0]])) for row in rows)
        return {one: result for one, result in opened if result is not None}

    def keep(self, results: Mapping[Key, bytes]) -> None:
        """Keep results, all of them or none."""
        rows = [(key.id, self._today, _sealed(result, key.secret)) for key, result in results.items()]
        self._write("INSERT OR REPLACE INTO result VALUES (?, ?, ?)", rows)

    def close(self) -> None:
        """Note which results were asked for, drop those that were not for long, and let the store go."""
        if self._base is None:
            return
        self._write("UPDATE result SET day = ? WHERE id = ?", [(self._today, one) for one in self._touched])
        self._write("DELETE FROM result WHERE day < ? OR day > ?", [(self._today - KEPT_DAYS, self._today + KEPT_DAYS)])
        if self._base is None:
            return
        with contextlib.suppress(OSError, *_DAMAGE):
            if self._path.stat().st_size > MOST_BYTES:
                middle = "SELECT day FROM result ORDER BY day LIMIT 1 OFFSET (SELECT COUNT(*) / 2 FROM result)"
                self._base.execute(f"DELETE FROM result WHERE day <= ({middle})")  # noqa: S608 - no word of a user
                self._base.execute("VACUUM")
            self._base.close()
        self._base = None

    def _write(self, command: str, rows: Sequence[tuple[object, ...]]) -> None:
        if self._base is None or not rows:
            return
        try:
            self._base.execute("BEGIN IMMEDIATE")
            self._base.executemany(command, rows)
            self._base.execute("COMMIT")
        except _DAMAGE as error:
            with contextlib.suppress(*_DAMAGE):
                self._base.execute("ROLLBACK")
            self._fail(error)


def _sealed(result: bytes, secret: bytes) -> bytes:
    """Return a result compressed, with a digest by which damage shows, encrypted with a key that is used for this result alone."""
    packed = zlib.compress(result, 1)
    return _masked(hashlib.sha256(packed).digest()[:_DIGEST] + packed, secret)


def _opened(data: object, secret: bytes) -> bytes | None:
    if not isinstance(data, bytes):
        return None
    plain = _masked(data, secret)
    digest, packed = plain[:_DIGEST], plain[_DIGEST:]
    return zlib.decompress(packed) if hashlib.sha256(packed).digest()[:_DIGEST] == digest else None


def _masked(data: bytes, secret: bytes) -> bytes:
    length = len(data)
    stream = hashlib.shake_256(secret).digest(length)
    return (int.from_bytes(data) ^ int.from_bytes(stream)).to_bytes(length)
