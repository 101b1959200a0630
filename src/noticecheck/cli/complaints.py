"""Problems of input files, on stderr."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from noticecheck.errors import Problem


def complain(problems: Iterable[Problem]) -> None:
    """Write every problem with its place, the line of the file and the way out."""
    from noticecheck.cli.terminal import look_of
    from noticecheck.report.problems import render_problems

    width = look_of(sys.stderr, color="never", ascii=False, width=None).width
    sys.stderr.write(render_problems(problems, width=width))


def note(text: str) -> None:
    """Write a line that is no finding, such as what a run was limited to."""
    from noticecheck.report.safe import one_line

    sys.stderr.write(f"noticecheck: {one_line(text)}\n")
