"""`noticecheck import`: what it takes."""

from __future__ import annotations

from typing import Annotated

import typer

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def import_(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A printout, public records, or - for stdin.", show_default=False)],
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="PATH", help="Write to a file; of several records, to a folder that is there.")
    ] = None,
    language: Annotated[
        str | None,
        typer.Option("--language", metavar="CODE", help="The language of the labels: en, fr or es; told by itself unless given."),
    ] = None,
    review: Annotated[bool, typer.Option("--review", help="Ask about each doubtful field: keep, correct, or unknown.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Overwrite files that are there.")] = False,
) -> None:
    """Draft a notice from a printed form or a public record: each value with its place, the words it came from, and a confidence.

    FILE is a PDF, a scan, a Word document or a text, in English, French or Spanish; or JSON of INTERPOL's public list or of OpenSanctions.

    \b
    Examples:
      noticecheck import printout.pdf -o my.notice.yaml
      noticecheck import printout.pdf | noticecheck audit -
      noticecheck import records.jsonl -o folder/
    """  # noqa: D301 - Click leaves the lines after a backspace as they are
    from noticecheck.cli.importing import ImportOptions, run_import

    raise typer.Exit(run_import(ImportOptions(file, output, language, force, review)))
