"""What can go wrong, as one family of errors with an exit code each."""

from __future__ import annotations

from typing import ClassVar

from noticecheck.records import dataclass


class NoticecheckError(Exception):
    """The root of every error that noticecheck raises on purpose; the CLI catches only this one."""

    exit_code: ClassVar[int] = 2


class UsageError(NoticecheckError):
    """The command line or a configuration file asks for something that does not exist."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with an input file, with its place and the way out.

    `line` and `column` count from 1; both are 0 when the problem is the file itself (missing, too large, unreadable).
    `width` is the number of characters to underline. `hint` says what to do, in the imperative. `source_line` is the line of
    the file, or of a long one the part around the place, which is then at `source_column` of it (counted from 1).
    """

    file: str
    line: int
    column: int
    message: str
    hint: str = ""
    width: int = 1
    source_line: str = ""
    source_column: int = 0


class InputError(NoticecheckError):
    """An input cannot be read as a notice. Holds every problem found, in the order of the file."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Keep `problems`; the message is the first of them."""
        first = problems[0]
        super().__init__(f"{first.file}:{first.line}:{first.column}: {first.message}")
        self.problems = problems


class RuleError(NoticecheckError):
    """A rule file does not follow the grammar of a rule, or a rule pack cannot be loaded."""
