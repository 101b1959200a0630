"""`noticecheck audit`: what it takes."""

from __future__ import annotations

from typing import Annotated

import typer

from noticecheck.cli.options import AuditOptions

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def audit(  # noqa: PLR0917 - one for each option
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="PATH...", help="Notices, folders of *.notice.yaml, or - for stdin.", show_default=False)
    ] = None,
    format: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            "-f",
            metavar="NAME[=FILE]",
            help="text (default), json, jsonl, markdown; repeat it for several, each with its file.",
        ),
    ] = None,
    output: Annotated[str | None, typer.Option("--output", "-o", metavar="FILE", help="Write the report to a file.")] = None,
    as_of: Annotated[
        str | None, typer.Option("--as-of", metavar="DATE", help="The audit date; else source.as_of of the notice, else today.")
    ] = None,
    fail_on: Annotated[
        str | None,
        typer.Option(
            "--fail-on", metavar="LEVEL", help="Exit with 1 at this severity or above: critical (default), high, medium, low, info, never."
        ),
    ] = None,
    fail_on_review: Annotated[bool, typer.Option("--fail-on-review", help="Matters for review count for --fail-on too.")] = False,
    min_score: Annotated[
        str | None, typer.Option("--min-score", metavar="POINTS", help="Exit with 1 below this score, or without a score.")
    ] = None,
    rules: Annotated[list[str] | None, typer.Option("--rules", metavar="FOLDER", help="A rule pack to add; may be repeated.")] = None,
    select: Annotated[
        list[str] | None, typer.Option("--select", metavar="IDS", help="Run only these rules or families, such as JUD or JUD006,THR.")
    ] = None,
    ignore: Annotated[list[str] | None, typer.Option("--ignore", metavar="IDS", help="Leave out these rules or families.")] = None,
    weights: Annotated[
        str | None, typer.Option("--weights", metavar="FILE", help="Weights of your own for the score; the report says so.")
    ] = None,
    live: Annotated[
        bool, typer.Option("--live", help="Ask a live service for a second opinion on rates. Uses the network; changes no finding.")
    ] = False,
    color: Annotated[str | None, typer.Option("--color", metavar="WHEN", help="auto (default), always, never. NO_COLOR counts.")] = None,
    ascii: Annotated[bool, typer.Option("--ascii", help="Keep to ASCII in the text report.")] = False,
    width: Annotated[str | None, typer.Option("--width", metavar="COLUMNS", help="Width of the text report.")] = None,
    show_config: Annotated[bool, typer.Option("--show-config", help="Show the settings that count and where they come from.")] = False,
) -> None:
    r"""Audit notices and print what they lack, what contradicts itself, and what cannot be assessed.

    Settings may stand in noticecheck.toml, or under [tool.noticecheck] in pyproject.toml, in this folder or above it: as_of,
    fail_on, fail_on_review, format, ignore, min_score, rules, select, weights. The command line wins.

    \b
    Examples:
      noticecheck audit my.notice.yaml
      noticecheck audit cases/ --format json -o reports.json --fail-on high
      noticecheck audit my.notice.yaml --format text --format markdown=annex.md
    """
    from noticecheck.cli.auditing import run_audit

    options = AuditOptions(
        tuple(paths or ()),
        tuple(format or ()),
        output,
        as_of,
        fail_on,
        fail_on_review,
        min_score,
        tuple(rules or ()),
        tuple(select or ()),
        tuple(ignore or ()),
        weights,
        live,
        color,
        ascii,
        width,
        show_config,
    )
    raise typer.Exit(run_audit(options))
