"""Where a report goes: stdout, or a file that is either written whole or not touched."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from noticecheck.errors import UsageError


def to_stdout(text: str) -> None:
    """Write to stdout; when the reader has left, as `head` does, what is left goes nowhere.

    Raises:
        UsageError: when it cannot be written.
    """
    from noticecheck.cli.entry import stop_writing

    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        stop_writing()
    except OSError as error:
        stop_writing()
        raise _unwritable("stdout", error) from None


def to_file(path: Path, text: str) -> None:
    """Write a file in UTF-8: first beside its place, then into its place, so that a failure leaves the old one whole.

    Raises:
        UsageError: when it cannot be written.
    """
    bytes_to_file(path, text.encode("utf-8", "backslashreplace"))


def bytes_to_file(path: Path, content: bytes, mode: int | None = None) -> None:
    """Write a file as `to_file` does; `mode` are its permissions, which it has before anything is in it.

    Raises:
        UsageError: when it cannot be written.
    """
    # A pipe or a device cannot be replaced, only written to; a link keeps pointing where it points.
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        _written(target, path, content, mode)
        return
    aside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        _written(aside, path, content, mode)
        aside.replace(target)
    except OSError as error:
        raise _unwritable(str(path), error) from None
    finally:
        aside.unlink(missing_ok=True)


def _written(place: Path, shown: Path, content: bytes, mode: int | None) -> None:
    try:
        if mode is not None and not place.exists():
            os.close(os.open(place, os.O_CREAT | os.O_EXCL | os.O_WRONLY, mode))
        place.write_bytes(content)
    except OSError as error:
        raise _unwritable(str(shown), error) from None


def _unwritable(place: str, error: OSError) -> UsageError:
    return UsageError(f"{place} cannot be written ({error.strerror}); check the place and its permissions")
