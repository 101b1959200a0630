"""Programs that are no Python packages (a browser, an office suite): who lacks one skips the test, but CI must not."""

import os
import shutil
import sys
from pathlib import Path

import pytest


def search_path():
    """Return where programs are looked for: beside the interpreter too, so that no environment needs to be activated."""
    return os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)))


def needs(*programs):
    """Mark a test that runs these programs. Where CI promises them all, the test runs and fails instead."""
    missing = [program for program in programs if shutil.which(program, path=search_path()) is None]
    promised = os.environ.get("NOTICECHECK_ALL_PROGRAMS") == "1"
    return pytest.mark.skipif(bool(missing) and not promised, reason=f"not installed here: {', '.join(missing)}")
