"""`noticecheck export`: what it takes."""

from __future__ import annotations

from typing import Annotated

import typer

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def export(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="Notices, folders of notices, or - for stdin.", show_default=False)],
    output: Annotated[str | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a file.")] = None,
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="The audit date, YYYY-MM-DD.", show_default=False)] = None,
) -> None:
    """Write notices, with what the audit finds, as FollowTheMoney entities in JSON Lines.

    The persons never get the topics crime and wanted. The output holds personal data, and such lists outlive a notice: pass it on only
    to those who may have it.

    \b
    Examples:
      noticecheck export my.notice.yaml -o my.ftm.jsonl
      noticecheck export notices/ | jq -c 'select(.schema == "Note")'
    """  # noqa: D301 - Click leaves the lines after a backspace as they are
    from noticecheck.cli.exporting import run_export

    raise typer.Exit(run_export(tuple(paths), output, as_of))
