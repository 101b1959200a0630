"""`noticecheck import`: what it takes."""

from __future__ import annotations

from typing import Annotated

import typer

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def import_(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A printout, or - for stdin.", show_default=False)],
    output: Annotated[str | None, typer.Option("--output", "-o", metavar="FILE", help="Write the notice to a file.")] = None,
    language: Annotated[
        str | None,
        typer.Option("--language", metavar="CODE", help="The language of the labels: en, fr or es; told by itself unless given."),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite files that are there.")] = False,
) -> None:
    """Draft a notice from a printed form: each value with its page and line, the words it came from, and a confidence.

    \b
    Examples:
      noticecheck import printout.txt -o my.notice.yaml
      noticecheck import printout.txt | noticecheck audit -
    """  # noqa: D301 - Click leaves the lines after a backspace as they are
    from noticecheck.cli.importing import ImportOptions, run_import

    run_import(ImportOptions(file, output, language, force))
