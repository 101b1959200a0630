"""What is wrong with an input file, as plain lines for the error stream: the place, the line with a caret under it, the way out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from noticecheck.errors import Problem
from noticecheck.report.page import Page


def render_problems(problems: Iterable[Problem], *, width: int = 100, ascii_only: bool = False) -> str:
    """Return all problems in the order given; only the line of the file is cut to `width`, around the caret."""
    page = Page(width, ascii_only)
    return "".join(f"{line}\n" for problem in problems for line in _lines(problem, page))


def _lines(problem: Problem, page: Page) -> Iterator[str]:
    place = f":{problem.line}:{problem.column}" if problem.line else ""
    yield f"{page.clean(problem.file)}{place}: {page.clean(problem.message)}"
    if problem.line and problem.source_line.strip():
        text, column = problem.source_line.rstrip("\r\n"), problem.source_column or problem.column
        for line in page.frame(text, problem.line, column, max(problem.width, 1)):
            yield "".join(piece.text for piece in line).rstrip()
    if problem.hint:
        yield f"      = {page.clean(problem.hint)}"
