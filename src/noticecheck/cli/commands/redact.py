"""`noticecheck redact`: what it takes."""

from __future__ import annotations

from typing import Annotated

import typer

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def redact(
    path: Annotated[str, typer.Argument(metavar="NOTICE", help="A notice, or - for stdin.", show_default=False)],
    output: Annotated[str, typer.Option("--output", "-o", metavar="FILE", help="The redacted notice.", show_default=False)],
    profile: Annotated[str, typer.Option("--profile", metavar="NAME", help="court, ccf or public.")] = "court",
    key: Annotated[str | None, typer.Option("--key", metavar="FILE", help="The key; FILE.key.json beside the output unless given.")] = None,
    words: Annotated[str | None, typer.Option("--words", metavar="FILE", help="Further names and numbers, one on a line.")] = None,
) -> None:
    """Write a notice without what identifies people, and a separate key that only you can read.

    Names become roles, also inside texts, inflected and in other alphabets; birth dates become years, numbers their last four signs.
    What is to be written is searched for everything that was taken out; where anything is left, nothing is written.

    \b
    Example:
      noticecheck redact my.notice.yaml --profile court -o redacted.notice.yaml
    """  # noqa: D301 - Click leaves the lines after a backspace as they are
    from noticecheck.cli.redacting import run_redact

    raise typer.Exit(run_redact(path, profile, output, key, words))
