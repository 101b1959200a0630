"""`noticecheck completion`: what it takes."""

from __future__ import annotations

from typing import Annotated

import typer

from noticecheck.cli.completing import SHELLS, words

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def completion(
    shell: Annotated[str, typer.Argument(metavar="|".join(SHELLS), help="The shell.", show_default=False, autocompletion=words(SHELLS))],
) -> None:
    """Print a script that lets a shell complete commands, options and their words.

    \b
    Example:
      noticecheck completion bash > ~/.local/share/bash-completion/completions/noticecheck
    """  # noqa: D301 - Click leaves the lines after a backspace as they are
    from noticecheck.cli.completing import script_for
    from noticecheck.cli.output import to_stdout

    to_stdout(script_for(shell))
