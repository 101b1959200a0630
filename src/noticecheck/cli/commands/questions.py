"""`noticecheck questions`: what it takes."""

from __future__ import annotations

from typing import Annotated

import typer

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def questions(  # noqa: PLR0917 - one for each argument and option
    path: Annotated[str, typer.Argument(metavar="REPORT", help="A JSON report, a notice, or - for stdin.", show_default=False)],
    format: Annotated[str, typer.Option("--format", "-f", metavar="NAME", help="text, markdown or json.")] = "text",
    output: Annotated[str | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a file.")] = None,
    findings: Annotated[bool, typer.Option("--findings", help="Ask about what was found too.")] = False,
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="The audit date, for a notice.")] = None,
    width: Annotated[int | None, typer.Option("--width", metavar="COLUMNS", help="Width of the text.", min=40)] = None,
    ascii: Annotated[bool, typer.Option("--ascii", help="Keep to ASCII in the text.")] = False,
) -> None:
    """List what to ask counsel in the requesting country, INTERPOL and the host authorities: one question for each unknown.

    \b
    Examples:
      noticecheck questions report.json
      noticecheck questions my.notice.yaml --format markdown -o questions.md
    """  # noqa: D301 - Click leaves the lines after a backspace as they are
    from noticecheck.briefs import questions as asking
    from noticecheck.briefs.questions_text import as_json, as_markdown, as_text
    from noticecheck.cli.options import AuditOptions, one_of
    from noticecheck.cli.reports import deliver, page_of_stdout, report_at

    form = one_of(format, "--format", ("text", "markdown", "json"))
    report, _ = report_at(path, AuditOptions(as_of=as_of))
    asked = asking.questions(report, of_findings=findings)
    page = page_of_stdout(width, ascii_only=ascii)
    deliver(as_json(asked) if form == "json" else as_markdown(asked) if form == "markdown" else as_text(asked, page), output)
