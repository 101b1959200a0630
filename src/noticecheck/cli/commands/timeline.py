"""`noticecheck timeline`: what it takes."""

from __future__ import annotations

from typing import Annotated

import typer

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def timeline(
    path: Annotated[str, typer.Argument(metavar="REPORT", help="A JSON report, a notice, or - for stdin.", show_default=False)],
    output: Annotated[str | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a file.")] = None,
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="The audit date, for a notice.")] = None,
    width: Annotated[int | None, typer.Option("--width", metavar="COLUMNS", help="Width of the text.", min=60)] = None,
    ascii: Annotated[bool, typer.Option("--ascii", help="Keep to ASCII.")] = False,
) -> None:
    """Draw the dates of a case on a line of time: offence, charge, warrant, publication, departure, asylum, arrest.

    What has no date is drawn as a broken line, with the reason.

    \b
    Example:
      noticecheck timeline my.notice.yaml
    """  # noqa: D301 - Click leaves the lines after a backspace as they are
    from noticecheck.briefs.timeline_text import timeline_text
    from noticecheck.cli.options import AuditOptions
    from noticecheck.cli.reports import deliver, page_of_stdout, report_at

    report, _ = report_at(path, AuditOptions(as_of=as_of))
    deliver(timeline_text(report, page_of_stdout(width, ascii_only=ascii)), output)
