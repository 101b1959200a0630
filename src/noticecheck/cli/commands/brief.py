"""`noticecheck brief`: what it takes."""

from __future__ import annotations

from typing import Annotated

import typer

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def brief(  # noqa: PLR0917 - one for each argument and option
    path: Annotated[str, typer.Argument(metavar="REPORT", help="A JSON report of audit, a notice, or - for stdin.", show_default=False)],
    template: Annotated[
        str, typer.Option("--template", "-t", metavar="NAME", help="ccf, bond, habeas, expert, clerk, client, or the path of your own.")
    ] = "ccf",
    output: Annotated[str | None, typer.Option("--output", "-o", metavar="FILE", help="A .docx, .md, .html or .pdf; else stdout.")] = None,
    language: Annotated[str, typer.Option("--language", metavar="CODE", help="Of the client's page: ar, en, es, fr, ru.")] = "en",
    forum: Annotated[
        list[str] | None, typer.Option("--forum", metavar="NAME", help="Add notes on a forum, such as us-immigration; none for no notes.")
    ] = None,
    everything: Annotated[bool, typer.Option("--everything", help="Matters for review and observations too, in ccf.")] = False,
    location: Annotated[bool, typer.Option("--with-location", help="Print what tells where the person is, in ccf.")] = False,
    privileged: Annotated[bool, typer.Option("--privileged", help="Mark it as privileged attorney work product.")] = False,
    layout: Annotated[str | None, typer.Option("--layout", metavar="FILE", help="A DOCX with styles and letterhead of your own.")] = None,
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="The audit date, for a notice.")] = None,
) -> None:
    """Make a paper of a report: an annex for INTERPOL's Commission, a bond matrix, a page for the client.

    ccf leaves out what tells where the person is now. Times are written only from SOURCE_DATE_EPOCH, and no author or computer.

    \b
    Examples:
      noticecheck brief report.json --template ccf -o annex.docx
      noticecheck audit my.notice.yaml --format json | noticecheck brief - --template client --language fr
    """  # noqa: D301 - Click leaves the lines after a backspace as they are
    from pathlib import Path

    from noticecheck.briefs.brief import Order
    from noticecheck.briefs.view import Wanted
    from noticecheck.cli.briefing import Outside, run_brief

    wanted = Wanted(language, privileged=privileged, with_location=location, every_matter=everything)
    order = Order(template, wanted=wanted, layout=None if layout is None else Path(layout))
    raise typer.Exit(run_brief(path, order, output, Outside(as_of, tuple(forum or ()))))
