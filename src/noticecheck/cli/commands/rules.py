"""`noticecheck rules`: list, new, lint and test, and what each takes."""

from __future__ import annotations

from typing import Annotated

import typer
from typer.core import TyperGroup

from noticecheck.cli.completing import rule_ids as all_rule_ids
from noticecheck.cli.completing import words


class ListsByDefault(TyperGroup):
    """`rules` alone, or with options only, is `rules list`."""

    def parse_args(self, ctx: typer.Context, args: list[str]) -> list[str]:  # type: ignore[override]
        """Put `list` in front of options that belong to it."""
        listing = not args or (args[0].startswith("-") and args[0] not in {"-h", "--help"})
        completing = ctx.resilient_parsing and not args  # then the names of the subcommands are wanted
        return super().parse_args(ctx, ["list", *args] if listing and not completing else args)


app = typer.Typer(
    cls=ListsByDefault,
    rich_markup_mode=None,
    add_completion=False,
    help="List the rules (also without a subcommand), start a new one, and check them.",
)

Packs = Annotated[list[str] | None, typer.Option("--rules", metavar="FOLDER", help="A rule pack; may be repeated.")]


@app.command("list", short_help="List the rules.")
def list_(  # noqa: PLR0917 - one for each option
    family: Annotated[str, typer.Option(metavar="ABC", help="Three letters, such as JUD.")] = "",
    severity: Annotated[str, typer.Option(metavar="LEVEL", help="critical, high, medium, low or info.")] = "",
    basis: Annotated[str, typer.Option(metavar="LETTER", help="D, C, H or R.")] = "",
    type: Annotated[str, typer.Option(metavar="TYPE", help="red_notice or diffusion.")] = "",
    tag: Annotated[str, typer.Option(metavar="TEXT", help="A part of a tag of the Commission, such as extradition.")] = "",
    format: Annotated[
        str, typer.Option("--format", "-f", metavar="NAME", help="text, json, or markdown (the handbook of all shipped rules).")
    ] = "text",
    rules: Packs = None,
) -> None:
    """List the rules that match every filter given.

    \b
    Examples:
      noticecheck rules list --severity critical --type diffusion
      noticecheck rules list --family JUD --format json
    """  # noqa: D301 - Click leaves the lines after a backspace as they are
    from noticecheck.cli.rule_work import Filters, listed
    from noticecheck.cli.terminal import write_whatever_the_encoding

    write_whatever_the_encoding()
    listed(Filters(family, severity, basis, type, tag), format, rules or ())


@app.command(short_help="Start a new rule pack.")
def pack(
    folder: Annotated[str, typer.Argument(metavar="FOLDER", help="A new folder, named as the package is to be.", show_default=False)],
    family: Annotated[str, typer.Option(metavar="ABC", help="Three letters for the ids of its rules.")] = "OWN",
) -> None:
    """Write a rule pack to start from: a rule, its tests, and the metadata by which an installed pack is found.

    \b
    Example:
      noticecheck rules pack harbour-rules --family HBR
    """  # noqa: D301 - Click leaves the lines after a backspace as they are
    from pathlib import Path

    from noticecheck.cli.output import to_stdout
    from noticecheck.rulebook.pack_scaffold import new_pack

    to_stdout("".join(f"{path}\n" for path in new_pack(Path(folder), family)))


@app.command(short_help="Start a new rule.")
def new(
    family: Annotated[str, typer.Argument(metavar="FAMILY", help="Three letters, such as JUD.", show_default=False)],
    slug: Annotated[str, typer.Argument(metavar="SLUG", help="What it is about, such as warrant-has-no-number.", show_default=False)],
    rules: Annotated[str | None, typer.Option("--rules", metavar="FOLDER", help="Your pack; a checkout of noticecheck without it.")] = None,
) -> None:
    """Start a new rule: a file with the next free id, every key in its place, and marks where words are to be written.

    \b
    Example:
      noticecheck rules new JUD warrant-has-no-seal --rules my-rules
    """  # noqa: D301 - Click leaves the lines after a backspace as they are
    from noticecheck.cli.rule_work import started

    started(family, slug, rules)


@app.command(short_help="Check what the rules say.")
def lint(rules: Packs = None) -> None:
    """Check that every rule says what a rule must say, and that none fails on the examples of the others.

    \b
    Examples:
      noticecheck rules lint
      noticecheck rules lint --rules my-rules
    """  # noqa: D301 - Click leaves the lines after a backspace as they are
    from noticecheck.cli.rule_work import linted

    raise typer.Exit(linted(rules or ()))


@app.command("test", short_help="Run the examples of the rules.")
def try_out(
    rule_ids: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[RULE_ID]...",
            autocompletion=words(all_rule_ids),
            help="Without one all of them, or all of the packs of --rules.",
            show_default=False,
        ),
    ] = None,
    examples_only: Annotated[bool, typer.Option("--examples-only", help="Leave out the changes made by machine.")] = False,
    rules: Packs = None,
) -> None:
    """Run the examples of the rules, then change each rule by machine: its examples must notice every change.

    \b
    Examples:
      noticecheck rules test THR001
      noticecheck rules test --rules my-rules
    """  # noqa: D301 - Click leaves the lines after a backspace as they are
    from noticecheck.cli.rule_work import tested

    raise typer.Exit(tested(rule_ids or (), rules or (), examples_only=examples_only))
