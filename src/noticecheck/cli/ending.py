"""What is done when somebody asks a long run to end: a job that is cancelled, a terminal that is closed."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread
from typing import Final, NoReturn

_REQUESTS: Final = ("SIGTERM", "SIGHUP")
_SIGNALLED: Final = 128
"""What shells add to the number of a signal for the exit code."""


@contextmanager
def ended_in_order() -> Iterator[None]:
    """Within it such a request ends the program as Ctrl-C does: processes end, and no file is left half written."""
    known = [getattr(signal, name) for name in _REQUESTS if hasattr(signal, name)] if current_thread() is main_thread() else []
    before = [(number, signal.getsignal(number)) for number in known]
    # What somebody has ignored, as nohup does, stays ignored.
    heard = [(number, handler) for number, handler in before if handler is signal.SIG_DFL]
    for number, _ in heard:
        signal.signal(number, _end)
    try:
        yield
    finally:
        for number, handler in heard:
            signal.signal(number, handler)


def _end(number: int, _: object) -> NoReturn:
    raise SystemExit(_SIGNALLED + number)
