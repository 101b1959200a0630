"""`noticecheck explain`: what it takes."""

from __future__ import annotations

from typing import Annotated

import typer

from noticecheck.cli.completing import rule_ids, words

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def explain(
    rule_id: Annotated[str, typer.Argument(metavar="RULE_ID", help="Such as JUD006.", show_default=False, autocompletion=words(rule_ids))],
    rules: Annotated[list[str] | None, typer.Option("--rules", metavar="FOLDER", help="A rule pack to add; may be repeated.")] = None,
) -> None:
    """Explain a rule: the words of the law, the condition, why this severity, the remedy, and the examples that test it.

    \b
    Example:
      noticecheck explain THR001
    """  # noqa: D301 - Click leaves the lines after a backspace as they are
    import sys

    from noticecheck.cli.book import packs_of
    from noticecheck.cli.listing import wrapped
    from noticecheck.cli.output import to_stdout
    from noticecheck.cli.terminal import look_of, write_whatever_the_encoding
    from noticecheck.report.safe import safe_text
    from noticecheck.rulebook.explain import explain as explained

    write_whatever_the_encoding()
    width = look_of(sys.stdout, color="never", ascii=False, width=None).width
    to_stdout("".join(f"{wrapped(safe_text(line), width)}\n" for line in explained(rule_id, packs_of(rules or ()))))
