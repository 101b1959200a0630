"""`noticecheck demo`: what it takes."""

from __future__ import annotations

from typing import Annotated

import typer

from noticecheck.cli.options import AuditOptions

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def demo(
    format: Annotated[list[str] | None, typer.Option("--format", "-f", metavar="NAME[=FILE]", help="As for audit.")] = None,
    output: Annotated[str | None, typer.Option("--output", "-o", metavar="FILE", help="Write the report to a file.")] = None,
    color: Annotated[str | None, typer.Option("--color", metavar="WHEN", help="auto (default), always, never.")] = None,
) -> None:
    """Audit a bundled example: the red notice against Gregory Duralev, as the press described it.

    Its deficiencies are no failure here: the exit code is 0, unlike that of `audit`.

    \b
    Example:
      noticecheck demo --format json -o report.json
    """  # noqa: D301 - Click leaves the lines after a backspace as they are
    from noticecheck.cli.auditing import run_audit
    from noticecheck.cli.examples import DEMO, examples_folder

    path = str(examples_folder() / DEMO)
    raise typer.Exit(run_audit(AuditOptions((path,), tuple(format or ()), output, fail_on="never", color=color)))
