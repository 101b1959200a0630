"""Where a report goes: stdout, or a file that is either written whole or not touched."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import IO, TYPE_CHECKING, Protocol

from noticecheck.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path


class Sink(Protocol):
    """A place that text is written to, bit by bit."""

    def write(self, text: str) -> None:
        """Write some more text."""

    def close(self) -> None:
        """Finish."""

    def drop(self) -> None:
        """Give up; a file stays as it was."""


class StdoutSink:
    """Stdout; when the reader has left, as `head` does, what is left goes nowhere."""

    def write(self, text: str) -> None:
        """Write to stdout.

        Raises:
            UsageError: when it cannot be written.
        """
        self._try(lambda: sys.stdout.write(text))

    def close(self) -> None:
        """Have it reach the reader.

        Raises:
            UsageError: when it cannot be written.
        """
        self._try(sys.stdout.flush)

    def drop(self) -> None:
        """Nothing that was written can be taken back."""

    @staticmethod
    def _try(step: Callable[[], object]) -> None:
        from noticecheck.cli.entry import stop_writing

        try:
            step()
        except BrokenPipeError:
            stop_writing()
        except OSError as error:
            stop_writing()
            raise _unwritable("stdout", error) from None


class FileSink:
    """A file in UTF-8: written beside its place, then put into its place, so that a failure leaves the old one whole.

    A pipe or a device cannot be replaced, only written to; a link keeps pointing where it points. `mode` are the permissions of the
    file, which it has before anything is in it.
    """

    def __init__(self, path: Path, mode: int | None = None) -> None:
        """Begin to write.

        Raises:
            UsageError: when it cannot be written.
        """
        from pathlib import Path  # writing to stdout needs none

        self._shown = str(path)
        self._target = Path(os.path.realpath(path))
        replaces = not self._target.exists() or self._target.is_file()
        self._aside = self._target.with_name(f".{self._target.name}.{os.getpid()}.part") if replaces else None
        self._stream = self._opened(self._aside or self._target, mode)

    def _opened(self, place: Path, mode: int | None) -> IO[bytes]:
        try:
            if mode is not None and not place.exists():
                os.close(os.open(place, os.O_CREAT | os.O_EXCL | os.O_WRONLY, mode))
            return place.open("wb")
        except OSError as error:
            raise _unwritable(self._shown, error) from None

    def write(self, text: str) -> None:
        """Write some more text.

        Raises:
            UsageError: when it cannot be written.
        """
        self.write_bytes(text.encode("utf-8", "backslashreplace"))

    def write_bytes(self, content: bytes) -> None:
        """Write some more.

        Raises:
            UsageError: when it cannot be written.
        """
        try:
            self._stream.write(content)
        except OSError as error:
            self.drop()
            raise _unwritable(self._shown, error) from None

    def close(self) -> None:
        """Put the file into its place.

        Raises:
            UsageError: when that cannot be done.
        """
        try:
            self._stream.close()
            if self._aside is not None:
                self._aside.replace(self._target)
        except OSError as error:
            raise _unwritable(self._shown, error) from None
        finally:
            self.drop()

    def drop(self) -> None:
        """Leave the old file as it is."""
        try:
            self._stream.close()
        except OSError:
            pass
        finally:
            if self._aside is not None:
                self._aside.unlink(missing_ok=True)


def to_stdout(text: str) -> None:
    """Write to stdout; when the reader has left, as `head` does, what is left goes nowhere.

    Raises:
        UsageError: when it cannot be written.
    """
    sink = StdoutSink()
    sink.write(text)
    sink.close()


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
    sink = FileSink(path, mode)
    sink.write_bytes(content)
    sink.close()


def _unwritable(place: str, error: OSError) -> UsageError:
    return UsageError(f"{place} cannot be written ({error.strerror}); check the place and its permissions")
