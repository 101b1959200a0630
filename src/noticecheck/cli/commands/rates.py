"""`noticecheck rates`: what it takes."""

from __future__ import annotations

from typing import Annotated

import typer

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def rates(  # noqa: PLR0917 - one for each argument and option
    amount: Annotated[str, typer.Argument(metavar="AMOUNT", help="Such as 73000000.", show_default=False)],
    currency: Annotated[str, typer.Argument(metavar="CODE", help="Its currency, such as RUB.", show_default=False)],
    wanted: Annotated[str, typer.Argument(metavar="WANTED", help="The currency asked for, such as USD.", show_default=False)],
    first: Annotated[str, typer.Option("--from", metavar="DATE", help="YYYY-MM-DD, YYYY-MM or YYYY.", show_default=False)],
    last: Annotated[str | None, typer.Option("--to", metavar="DATE", help="The same as --from unless given.", show_default=False)] = None,
    format: Annotated[str, typer.Option("--format", "-f", metavar="NAME", help="text or json.")] = "text",
    stated: Annotated[str | None, typer.Option(metavar="SUM", help="A sum in WANTED, drawn as the rate that it implies.")] = None,
    own: Annotated[str | None, typer.Option("--rates", metavar="FILE", help="Exchange rates of your own, CSV or JSON.")] = None,
    ascii: Annotated[bool, typer.Option("--ascii", help="Draw with ASCII only.")] = False,
) -> None:
    """Show what a sum was worth at the official rates of a period, source by source. Works offline.

    \b
    Example:
      noticecheck rates 73000000 RUB USD --from 2010-01-01 --to 2011-12-31 --stated 20000000
    """  # noqa: D301 - Click leaves the lines after a backspace as they are
    from noticecheck.cli.rate_work import Asked, tell_rates
    from noticecheck.cli.terminal import write_whatever_the_encoding

    write_whatever_the_encoding()
    raise typer.Exit(tell_rates(Asked(amount, currency, wanted, first, last or first, stated, own), format, ascii=ascii))
