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
        str | None,
        typer.Option(
            "--schema",
            metavar="FILE",
            help="Where the JSON Schema goes that editors check the notice by; notice.schema.json beside it unless given.",
            show_default=False,
        ),
    ] = None,
    no_schema: Annotated[bool, typer.Option("--no-schema", help="Write no JSON Schema, and tell editors of none.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Overwrite files that are there.")] = False,
) -> None:
    """Ask what the document says, field by field, and write it down as YAML, with the schema that editors check it by.

    \b
    Examples:
      noticecheck init my.notice.yaml
      noticecheck init my.notice.yaml --defaults --schema schemas/notice.json
    """  # noqa: D301 - Click leaves the lines after a backspace as they are
    from noticecheck.cli.new_notice import schema_place, write_notice

    write_notice(file, None if no_schema else schema_place(file, schema, force=force), defaults=defaults, force=force)
