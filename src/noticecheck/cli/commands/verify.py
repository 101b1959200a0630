"""`noticecheck verify`: what it takes."""

from __future__ import annotations

from typing import Annotated

import typer

app = typer.Typer(rich_markup_mode=None, add_completion=False)

Words = list[str] | None


@app.command()
def verify(  # noqa: PLR0917 - one for each argument and option
    report: Annotated[str, typer.Argument(metavar="REPORT", help="A JSON report, or - for stdin.", show_default=False)],
    notice: Annotated[str, typer.Argument(metavar="NOTICE", help="The notice that it is on.", show_default=False)],
    rules: Annotated[Words, typer.Option("--rules", metavar="FOLDER", help="A rule pack that the report was made with.")] = None,
    select: Annotated[Words, typer.Option("--select", metavar="IDS", help="As for the audit that made the report.")] = None,
    ignore: Annotated[Words, typer.Option("--ignore", metavar="IDS", help="As for the audit that made the report.")] = None,
    weights: Annotated[str | None, typer.Option("--weights", metavar="FILE", help="As for the audit that made the report.")] = None,
    rates: Annotated[str | None, typer.Option("--rates", metavar="FILE", help="As for the audit that made the report.")] = None,
) -> None:
    """Audit a notice again and say whether the report is what comes out: tool, rulebook, rates, input and findings.

    The audit date is that of the report. Exit code 0 when everything agrees, 1 when something differs.

    \b
    Example:
      noticecheck verify report.json my.notice.yaml
    """  # noqa: D301 - Click leaves the lines after a backspace as they are
    from noticecheck.cli.options import AuditOptions
    from noticecheck.cli.verifying import run_verify

    options = AuditOptions(rules=tuple(rules or ()), select=tuple(select or ()), ignore=tuple(ignore or ()), weights=weights, rates=rates)
    raise typer.Exit(run_verify(report, notice, options))
