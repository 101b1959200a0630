"""`noticecheck lint-text`: what it takes."""

from __future__ import annotations

from typing import Annotated

import typer

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command(name="lint-text")
def lint_text(
    path: Annotated[str, typer.Argument(metavar="FILE", help="A text file, or - for stdin.", show_default=False)],
) -> None:
    """Flag phrases on notices that INTERPOL's Rules do not bear out, such as "international arrest warrant". 1 when there are any.

    \b
    Example:
      noticecheck lint-text decision.txt
    """  # noqa: D301 - Click leaves the lines after a backspace as they are
    from noticecheck.cli.text_lint import flagged

    lines = tuple(flagged(path))
    print("".join(f"{line}\n" for line in lines), end="")
    raise typer.Exit(1 if lines else 0)
