"""The commands, as Typer knows them. A command's module is imported when that command is asked for."""

from __future__ import annotations

from importlib import import_module
from keyword import iskeyword
from typing import TYPE_CHECKING, Annotated, Final

import typer
from typer.core import TyperGroup

if TYPE_CHECKING:
    from click import UsageError as MisusedError
else:
    MisusedError = typer.BadParameter.__bases__[0]  # the same class, from wherever this release of Typer takes Click

INTERRUPTED: Final = 130
"""What Typer makes of Ctrl-C, without a word."""

COMMANDS: Final = {
    "audit": "Audit notices.",
    "demo": "Audit a bundled example.",
    "read": "Show what is read in a summary of facts.",
    "init": "Write a new notice, by questions or empty.",
    "import": "Draft a notice from a printout or a public record.",
    "form": "Print a notice as a labelled form, filled or blank.",
    "export": "Write notices as FollowTheMoney entities.",
    "explain": "Explain a rule, with the law it cites.",
    "rules": "List, start, lint and test rules.",
    "schema": "Print a JSON Schema.",
    "brief": "Make a paper of a report: DOCX, PDF, HTML, Markdown.",
    "redact": "Write a notice without what identifies people.",
    "verify": "Audit again and compare with a report.",
    "questions": "List what to ask, and whom.",
    "diff": "Compare two versions of a notice, or two reports.",
    "timeline": "Draw the dates of a case.",
    "summary": "Count over many notices.",
    "lint-text": "Flag phrases that the Rules do not bear out.",
    "rates": "Show what a sum was worth at official rates.",
    "completion": "Print a script for shell completion.",
    "doctor": "Show what is installed and where.",
}
"""Each is a module in `commands` with a Typer app called `app`; one that Python reserves the name of has a line under it."""


class LazyCommands(TyperGroup):
    """A group whose commands are looked up by name, so that one command does not pay for the others."""

    def list_commands(self, ctx: typer.Context) -> list[str]:  # type: ignore[override]  # noqa: ARG002 - Click's own signature
        """Return the names in the order in which help shows them."""
        return list(COMMANDS)

    def get_command(self, ctx: typer.Context, cmd_name: str):  # type: ignore[no-untyped-def, override]  # noqa: ANN201, ARG002 - Click's types are not ours
        """Import a command by its name, None when there is none."""
        if cmd_name not in COMMANDS:
            return None
        module = f"{cmd_name.replace('-', '_')}{'_' * iskeyword(cmd_name)}"
        command = typer.main.get_command(import_module(f"noticecheck.cli.commands.{module}").app)
        command.name, command.short_help = cmd_name, COMMANDS[cmd_name]
        return command


app = typer.Typer(
    cls=LazyCommands,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["--help", "-h"]},
)


def _show_version(value: bool) -> None:
    if value:
        from noticecheck.model.version import VERSION

        typer.echo(f"noticecheck {VERSION}")
        raise typer.Exit


@app.callback()
def noticecheck(
    version: Annotated[bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version.")] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show a traceback when something fails; may be given anywhere.")] = False,
) -> None:
    """Audit INTERPOL Red Notices and wanted-person diffusions, written as YAML, against the rules they must meet.

    It speaks of the document only: never of guilt, motive or evidence. It works offline and sends nothing. Not legal advice.

    \b
    Exit codes: 0 nothing at or above --fail-on, 1 deficient,
                2 unusable input or usage, 3 a rule failed,
                130 interrupted.
    """  # noqa: D301 - Click leaves the lines after a backspace as they are


def run_command(arguments: list[str]) -> int:
    """Run a command line and return its exit code; errors of the command line are told with how it is used."""
    try:
        code = typer.main.get_command(app).main(args=arguments, prog_name="noticecheck", standalone_mode=False)
    except typer.Abort:
        raise KeyboardInterrupt from None
    except MisusedError as error:
        error.show()
        return error.exit_code
    if code == INTERRUPTED:
        raise KeyboardInterrupt
    return code if isinstance(code, int) else 0
