"""`noticecheck read`: what it takes."""

from __future__ import annotations

from typing import Annotated

import typer

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def read(
    path: Annotated[str, typer.Argument(metavar="PATH", help="A notice, a text that ends in .txt, or - for stdin.", show_default=False)],
    format: Annotated[str, typer.Option("--format", "-f", metavar="NAME", help="text, html or json.")] = "text",
    output: Annotated[str | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a file.")] = None,
    width: Annotated[int | None, typer.Option("--width", metavar="COLUMNS", help="Width of the text.", min=40)] = None,
    ascii: Annotated[bool, typer.Option("--ascii", help="Keep to ASCII in the text.")] = False,
) -> None:
    """Show the summary of facts with every mention marked and labelled: sums, times, places, persons, acts.

    \b
    Examples:
      noticecheck read my.notice.yaml
      noticecheck read my.notice.yaml --format html -o read.html
    """  # noqa: D301 - Click leaves the lines after a backspace as they are
    from pathlib import Path

    from noticecheck.cli.output import to_file, to_stdout
    from noticecheck.cli.reading import told
    from noticecheck.cli.terminal import write_whatever_the_encoding

    write_whatever_the_encoding()
    text = told(path, format, width, ascii_only=ascii)
    if output is None or output == "-":
        to_stdout(text)
    else:
        to_file(Path(output), text)
