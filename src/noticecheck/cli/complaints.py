"""Problems of input files, on stderr."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from noticecheck.errors import Problem

if TYPE_CHECKING:
    from noticecheck.cli.inputs import Input


def complain(problems: Iterable[Problem]) -> None:
    """Write every problem with its place, the line of the file and the way out."""
    from noticecheck.cli.terminal import look_of
    from noticecheck.report.problems import render_problems

    width = look_of(sys.stderr, color="never", ascii=False, width=None).width
    sys.stderr.write(render_problems(problems, width=width))


def complain_of(problems: Iterable[Problem], one: Input) -> None:
    """Write the problems of an input; what is said of the file itself begins with its name, which stands before it already."""
    from noticecheck.records import replace

    further = one.line - 1 if one.line else 0
    complain(
        replace(problem, file=one.shown, line=problem.line + further, message=problem.message.removeprefix(f"{one.name} "))
        for problem in problems
    )


def note_choice(only: Collection[str] | None) -> None:
    """Say that only some of the rules are run, where that is so."""
    if only is not None:
        note(f"of the rules only {len(only)} {'is' if len(only) == 1 else 'are'} run; the verdict and the score speak of no other")


def note(text: str) -> None:
    """Write a line that is no finding, such as what a run was limited to."""
    from noticecheck.report.safe import one_line

    sys.stderr.write(f"noticecheck: {one_line(text)}\n")
