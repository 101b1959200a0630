"""The manual page, made from the commands and options as Click knows them; run by `tools/generate.py`."""

from __future__ import annotations

from collections.abc import Iterator

import typer

from noticecheck.cli.app import COMMANDS, app


def manual() -> str:
    """Return the page in the language of man."""
    return "\n".join(_lines()) + "\n"


EXIT_STATUS = {
    0: "nothing at or above the bound", 1: "something deficient", 2: "unusable input or usage", 3: "a rule failed", 130: "interrupted",
}  # fmt: skip


def _lines() -> Iterator[str]:
    yield '.TH NOTICECHECK 1 "" "noticecheck" "User Commands"'
    yield ".SH NAME"
    yield "noticecheck \\- audit INTERPOL red notices and wanted\\-person diffusions, written as YAML"
    yield ".SH SYNOPSIS"
    yield ".B noticecheck\n.I COMMAND\n[\\fIOPTIONS\\fR]"
    yield ".SH COMMANDS"
    group = typer.main.get_command(app)
    for name, about in COMMANDS.items():
        yield f".SS {_plain(name)}\n{_plain(about)}"
        yield from _command(group.get_command(None, name))
    yield ".SH EXIT STATUS"
    for code, meaning in EXIT_STATUS.items():
        yield f".TP\n.B {code}\n{meaning}"
    yield ".SH FILES\n.TP\n.B noticecheck.toml\nSettings; also [tool.noticecheck] in pyproject.toml."
    yield ".SH ENVIRONMENT\n.TP\n.B NO_COLOR, FORCE_COLOR\nNo colour, or colour everywhere."
    yield ".TP\n.B SOURCE_DATE_EPOCH\nThe day that stands for today."
    yield ".TP\n.B NOTICECHECK_CACHE_DIR\nWhere results of unchanged files are kept."


def _command(command: object) -> Iterator[str]:
    below = getattr(command, "commands", None)
    if below:
        for name, one in below.items():
            yield f".PP\n.B {_plain(name)}"
            yield from _command(one)
        return
    for option in getattr(command, "params", ()):
        names = ", ".join((*option.opts, *option.secondary_opts)) if option.param_type_name == "option" else ""
        shown = " ".join(filter(None, (names, option.metavar or "")))
        if getattr(option, "help", None) and not getattr(option, "hidden", False):
            yield f".TP\n.B {_plain(shown or option.name)}\n{_plain(option.help)}"


def _plain(text: str) -> str:
    words = " ".join(str(text).split()).replace("\\", "\\\\").replace("-", "\\-")
    return f"\\&{words}" if words[:1] in {".", "'"} else words
