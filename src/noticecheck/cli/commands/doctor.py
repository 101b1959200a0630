"""`noticecheck doctor`: what it takes."""

from __future__ import annotations

import typer

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def doctor() -> None:
    """Show what this installation consists of: versions, rules, exchange rates with their dates and licences, settings.

    It reads files only and reaches no network. Exit code 1 when something is missing.

    \b
    Example:
      noticecheck doctor
    """  # noqa: D301 - Click leaves the lines after a backspace as they are
    from noticecheck.cli.checkup import check_up
    from noticecheck.cli.terminal import write_whatever_the_encoding

    write_whatever_the_encoding()
    raise typer.Exit(check_up())
