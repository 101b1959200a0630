"""`noticecheck init`: what it takes."""

from __future__ import annotations

from typing import Annotated

import typer

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def init(
    file: Annotated[str, typer.Argument(metavar="[FILE]", help="The file to write, or - for stdout.")] = "my.notice.yaml",
    defaults: Annotated[bool, typer.Option("--defaults", help="Ask nothing: write every key, what it means, and no value.")] = False,
    schema: Annotated[
        str | None, typer.Option("--schema", metavar="FILE", help="Write the JSON Schema there too, and tell editors of it.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite files that are there.")] = False,
) -> None:
    """Ask what the document says, field by field, and write it down as YAML.

    \b
    Examples:
      noticecheck init my.notice.yaml
      noticecheck init my.notice.yaml --defaults --schema notice.schema.json
    """  # noqa: D301 - Click leaves the lines after a backspace as they are
    from noticecheck.cli.new_notice import write_notice

    write_notice(file, schema, defaults=defaults, force=force)
