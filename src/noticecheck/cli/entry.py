"""Runs one command line: the one place where errors become words and exit codes."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING, Final, NoReturn

if TYPE_CHECKING:
    from noticecheck.errors import NoticecheckError

INCOMPLETE: Final = 3
INTERRUPTED: Final = 130


def run(arguments: list[str]) -> int:
    """Run the program with these arguments and return its exit code.

    0 nothing at or above the bound, 1 deficient, 2 unusable input or usage, 3 audit incomplete, 130 interrupted, 128 and the number
    of the signal that asked it to end.
    """
    # Nothing that a short run makes is garbage before it ends, and looking for it costs a twentieth of the run.
    gc.set_threshold(200_000, 50, 50)
    debug = "--debug" in arguments
    try:
        return _dispatch([word for word in arguments if word != "--debug"])
    except KeyboardInterrupt:
        sys.stderr.write("\nnoticecheck: interrupted\n")
        return INTERRUPTED
    except SystemExit as request:
        return int(request.code or 0)
    except BrokenPipeError:
        stop_writing()
        return 0
    except Exception as error:  # noqa: BLE001 - whatever happens, the user gets one line and an exit code, not a traceback
        if debug:
            _show_traceback()
        return _told(error)


def _dispatch(arguments: list[str]) -> int:
    from noticecheck.cli import quick

    options = quick.read(arguments)
    if options is not None:
        from noticecheck.cli.auditing import run_audit

        return run_audit(options)
    from noticecheck.cli.app import run_command

    return run_command(arguments)


def _told(error: Exception) -> int:
    """Say on stderr what went wrong, and return the exit code. An unexpected error is told without any value of a notice."""
    from noticecheck.errors import NoticecheckError

    if isinstance(error, NoticecheckError):
        _explain(error)
        return error.exit_code
    what = f"internal error ({type(error).__name__})"
    sys.stderr.write(f"noticecheck: {what}; run again with --debug, and report what it prints after checking it for personal data\n")
    return INCOMPLETE


def _explain(error: NoticecheckError) -> None:
    from noticecheck.errors import InputError

    if isinstance(error, InputError):
        from noticecheck.cli.complaints import complain

        complain(error.problems)
    else:
        from noticecheck.report.safe import safe_text

        sys.stderr.write(f"noticecheck: {safe_text(str(error))}\n")


def _show_traceback() -> None:
    import traceback

    traceback.print_exc()


def stop_writing() -> None:
    """Let whatever is still to be written go nowhere: the reader of the pipe has left, as `head` does."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def leave(code: int) -> NoReturn:
    """End the process at once. Taking down the interpreter costs as much as a tenth of an audit, and nothing here needs it."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:
        pass
    os._exit(code)
