"""`noticecheck summary`: what it takes."""

from __future__ import annotations

from typing import Annotated

import typer

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def summary(  # noqa: PLR0917 - one for each argument and option
    paths: Annotated[list[str], typer.Argument(metavar="FOLDER...", help="Folders of *.notice.yaml, or notices.", show_default=False)],
    format: Annotated[str, typer.Option("--format", "-f", metavar="NAME", help="table, csv or json.")] = "table",
    output: Annotated[str | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a file.")] = None,
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="The audit date; else source.as_of of each.")] = None,
    rules: Annotated[list[str] | None, typer.Option("--rules", metavar="FOLDER", help="A rule pack to add.")] = None,
    width: Annotated[int | None, typer.Option("--width", metavar="COLUMNS", help="Width of the table.", min=60)] = None,
    ascii: Annotated[bool, typer.Option("--ascii", help="Keep to ASCII in the table.")] = False,
) -> None:
    """Count over many notices: by rule, requesting country and class of charge. It counts, and scores no country.

    \b
    Examples:
      noticecheck summary notices/
      noticecheck summary notices/ --format csv -o figures.csv
    """  # noqa: D301 - Click leaves the lines after a backspace as they are
    from noticecheck.cli.options import AuditOptions
    from noticecheck.cli.tallying import run_summary

    options = AuditOptions(paths=tuple(paths), as_of=as_of, rules=tuple(rules or ()))
    raise typer.Exit(run_summary(options, format, output, width, ascii_only=ascii))
