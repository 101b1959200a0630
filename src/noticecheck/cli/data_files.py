"""The files of a data set, and the shards that they are cut into."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from noticecheck.batch.shards import PARQUET, Shard, planned
from noticecheck.cli.inputs import LINES, is_pattern, printable
from noticecheck.errors import UsageError

_LEFT_OUT = (".", "_")
"""How names begin that are no data: `_SUCCESS`, `_temporary` and what is hidden."""


def planned_shards(paths: Iterable[str], out: Path, rows: int) -> list[Shard]:
    """Return the shards of a data set of about so many rows each, and make the folder for what is written.

    Raises:
        UsageError: when a file cannot be used, or there is no notice.
    """
    try:
        shards = planned(list(_files(paths, os.path.realpath(out))), rows)
        out.mkdir(parents=True, exist_ok=True)
    except ImportError:
        raise UsageError("Parquet needs pyarrow; install it with `pip install 'noticecheck[ray]'`") from None
    except OSError as error:
        raise UsageError(f"{printable(str(error.filename))} cannot be used ({error.strerror})") from None
    if not shards:
        raise UsageError("the data set holds no notice; name files of JSON Lines or Parquet, or folders of them")
    return shards


def _files(paths: Iterable[str], out: str) -> Iterator[str]:
    for path in paths:
        if os.path.isdir(path):  # noqa: PTH112 - a text of the user
            yield from sorted(_below(path, out))
        elif is_pattern(path):
            from noticecheck.cli.input_lists import matching

            yield from _files(matching(path), out)
        elif path.endswith((*LINES, PARQUET)):
            yield path
        else:
            endings = ", ".join((*LINES, PARQUET))
            raise UsageError(f"{printable(path)} is no file of a data set; those end in {endings}, and others are audited without --engine")


def _below(top: str, out: str) -> Iterator[str]:
    """Yield the files of a folder to its depth, without what runs have written."""
    for folder, below, names in os.walk(top):
        below[:] = [name for name in below if not name.startswith(_LEFT_OUT) and os.path.realpath(f"{folder}{os.sep}{name}") != out]
        kept = () if os.path.realpath(folder) == out else names
        yield from (f"{folder}{os.sep}{name}" for name in kept if name.endswith((*LINES, PARQUET)) and not name.startswith(_LEFT_OUT))
