"""Where templates run: a sandbox of Jinja that reaches no Python, no file outside its folders and no network."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NoReturn

from noticecheck.errors import InputError, Problem
from noticecheck.report.safe import safe_text
from noticecheck.report.wording import counted, sentence

if TYPE_CHECKING:
    from jinja2.sandbox import ImmutableSandboxedEnvironment

SHIPPED: Final = Path(__file__).parent / "templates"
_REMOVED: Final = ("safe", "tojson", "urlize", "xmlattr", "forceescape", "pprint")
"""Filters that mark a text as markup, or make markup of it."""


def environment(folder: Path, finalize: Callable[[Any], Any] | None = None) -> ImmutableSandboxedEnvironment:
    """Return the sandbox for the templates of a folder; what a template prints goes through `finalize`, then is escaped."""
    from jinja2 import ChoiceLoader, FileSystemLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    made = ImmutableSandboxedEnvironment(
        loader=ChoiceLoader([FileSystemLoader(folder), FileSystemLoader(SHIPPED)]),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=finalize,
        trim_blocks=finalize is not None,
        lstrip_blocks=finalize is not None,
        keep_trailing_newline=True,
    )
    for name in _REMOVED:
        made.filters.pop(name, None)
    made.filters |= {"sentence": lambda value: sentence(str(value)), "counted": counted}
    return made


def run(name: str, text: str, render: Callable[[], str]) -> str:
    """Return what `render` returns.

    Raises:
        InputError: when the template is wrong, with the line that is.
    """
    from jinja2 import TemplateError, TemplateSyntaxError

    try:
        return render()
    except TemplateSyntaxError as error:
        _refuse(error.name or name, text if error.name in {None, name} else "", error.lineno, str(error.message))
    except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError) as error:
        _refuse(name, text, _line_of(error, name), f"{type(error).__name__}: {error}")


def _line_of(error: BaseException, name: str) -> int:
    """Return the line of a template in which an error arose: Jinja writes it into the traceback."""
    line, trace = 0, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename.endswith(name):
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _refuse(name: str, text: str, line: int, message: str) -> NoReturn:
    lines = text.split("\n")
    shown = lines[line - 1] if 0 < line <= len(lines) else ""
    hint = "what a template may use is in docs/briefs.md"
    raise InputError((Problem(name, line, 1 if line else 0, safe_text(message), hint, max(len(shown.rstrip()), 1), shown),))
