"""Where tests look for the programs that they run."""

import subprocess
import sys

import pytest
from outside_programs import needs, search_path


@pytest.fixture
def environment(tmp_path, monkeypatch):
    """An environment with a program in it, which nobody has activated."""
    program = tmp_path / "only-in-the-environment"
    program.write_text("#!/bin/sh\necho found\n")
    program.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    monkeypatch.setenv("PATH", "/usr/bin:/bin")
    monkeypatch.delenv("NOTICECHECK_ALL_PROGRAMS", raising=False)


@pytest.mark.usefixtures("environment")
def test_a_program_beside_the_interpreter_is_found_and_run_without_activating_its_environment():
    assert needs("sh", "only-in-the-environment").mark.args == (False,)
    done = subprocess.run(["only-in-the-environment"], env={"PATH": search_path()}, capture_output=True, text=True, check=True)
    assert done.stdout == "found\n"


@pytest.mark.usefixtures("environment")
def test_a_program_that_is_nowhere_skips_the_test_and_is_named():
    mark = needs("sh", "only-in-a-dream").mark
    assert (mark.args, mark.kwargs) == ((True,), {"reason": "not installed here: only-in-a-dream"})
