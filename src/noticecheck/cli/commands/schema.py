"""`noticecheck schema`: what it takes."""

from __future__ import annotations

from typing import Annotated

import typer

from noticecheck.cli.completing import words
from noticecheck.cli.schemas import SCHEMAS

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def schema(
    of: Annotated[
        str, typer.Argument(metavar="|".join(SCHEMAS), help="What the schema describes.", show_default=False, autocompletion=words(SCHEMAS))
    ],
) -> None:
    """Print a JSON Schema (draft-07): of a notice, a rule or a configuration file, for editors, or of the JSON report.

    \b
    Example:
      noticecheck schema notice > notice.schema.json
    """  # noqa: D301 - Click leaves the lines after a backspace as they are
    from noticecheck.cli.output import to_stdout
    from noticecheck.cli.schemas import schema_of

    to_stdout(schema_of(of))
