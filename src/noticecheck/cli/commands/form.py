"""`noticecheck form`: what it takes."""

from __future__ import annotations

from typing import Annotated

import typer

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def form(  # noqa: PLR0917 - one argument for each option
    notice: Annotated[
        str | None, typer.Argument(metavar="[NOTICE]", help="A notice, or - for stdin; without one the form is blank.")
    ] = None,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="A file that ends in .txt, .docx or .pdf; else text to stdout.")
    ] = None,
    language: Annotated[
        str | None, typer.Option("--language", metavar="CODE", help="en, fr or es; that of the document, else English, unless given.")
    ] = None,
    type: Annotated[
        str, typer.Option("--type", metavar="TYPE", help="Of a blank form: red_notice, diffusion or pending_request.")
    ] = "red_notice",
    document_only: Annotated[
        bool, typer.Option("--document-only", help="Leave out the notes that say what the form has no label for.")
    ] = False,
    with_context: Annotated[
        bool, typer.Option("--with-context", help="Put the context into the notes too, such as what is known of asylum.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Overwrite a file that is there.")] = False,
) -> None:
    """Print a notice as a labelled form, filled or blank, that `noticecheck import` reads back.

    \b
    Examples:
      noticecheck form my.notice.yaml -o form.docx
      noticecheck form --language fr -o blank.pdf
    """  # noqa: D301 - Click leaves the lines after a backspace as they are
    from noticecheck.cli.forming import FormOptions, run_form

    run_form(FormOptions(notice, output, language, type, document_only, with_context, force))
