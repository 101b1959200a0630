"""Runs the process that takes PDFs and images apart, and tells its failures as errors of the file."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Final

from noticecheck.errors import InputError, Problem, UsageError

PROCESS: Final = Path(__file__).with_name("pdf_process.py")
SECONDS: Final = 90
REFUSED: Final = 4
EXTRAS: Final = {"pypdfium2": "import", "PIL": "ocr"}


def taken_apart(raw: bytes, name: str, *task: str) -> bytes:
    """Run a task on a document and return what it wrote.

    Raises:
        InputError: when the document cannot be read, or needs more time or memory than is allowed.
        UsageError: when a package that reads it is not installed.
    """
    command = [sys.executable, "-I", str(PROCESS), *task]
    try:
        done = subprocess.run(command, input=raw, capture_output=True, check=False, timeout=SECONDS)  # noqa: S603 - our own script
    except subprocess.TimeoutExpired:
        raise unreadable(name, f"takes more than {SECONDS} seconds to read") from None
    if done.returncode == 0:
        return done.stdout
    raise _told(done.stderr, name) if done.returncode == REFUSED else unreadable(name, "cannot be read: its reader stopped")


def _told(stderr: bytes, name: str) -> InputError | UsageError:
    told: dict[str, str] = json.loads(stderr.splitlines()[-1])
    if "module" in told:
        extra = EXTRAS.get(told["module"], "import")
        return UsageError(f"{name}: reading it needs the package {told['module']}; install it with: pip install 'noticecheck[{extra}]'")
    return unreadable(name, told["refused"])


def unreadable(name: str, why: str) -> InputError:
    """Return the error of a file that cannot be read."""
    hint = "save the pages of the notice as a new PDF or as text, and import that"
    return InputError((Problem(name, 0, 0, f"{name} {why}", hint),))
