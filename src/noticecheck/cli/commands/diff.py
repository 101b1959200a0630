"""`noticecheck diff`: what it takes."""

from __future__ import annotations

from typing import Annotated

import typer

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def diff(  # noqa: PLR0917 - one for each argument and option
    before: Annotated[str, typer.Argument(metavar="BEFORE", help="A notice or a JSON report.", show_default=False)],
    after: Annotated[str, typer.Argument(metavar="AFTER", help="A later version of it, or the report on that.", show_default=False)],
    format: Annotated[str, typer.Option("--format", "-f", metavar="NAME", help="text or json.")] = "text",
    output: Annotated[str | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a file.")] = None,
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="The audit date of both, for notices.")] = None,
    rules: Annotated[list[str] | None, typer.Option("--rules", metavar="FOLDER", help="A rule pack to add, for notices.")] = None,
    width: Annotated[int | None, typer.Option("--width", metavar="COLUMNS", help="Width of the text.", min=60)] = None,
    ascii: Annotated[bool, typer.Option("--ascii", help="Keep to ASCII in the text.")] = False,
) -> None:
    """Compare two versions of a notice, or two reports: which deficiencies are cured, new, worse or unchanged.

    Two notices are also searched for statements on the same past fact that cannot both be right (DQL009). Exit code 1 when
    a deficiency is new or worse, or the versions contradict each other.

    \b
    Example:
      noticecheck diff old.notice.yaml new.notice.yaml
    """  # noqa: D301 - Click leaves the lines after a backspace as they are
    from noticecheck.cli.diffing import run_diff
    from noticecheck.cli.options import AuditOptions, one_of
    from noticecheck.cli.reports import deliver, page_of_stdout
    from noticecheck.compare.versions_text import as_json, as_text

    form = one_of(format, "--format", ("text", "json"))
    told, code = run_diff(before, after, AuditOptions(as_of=as_of, rules=tuple(rules or ())))
    deliver(as_json(told) if form == "json" else as_text(told, page_of_stdout(width, ascii_only=ascii)), output)
    raise typer.Exit(code)
