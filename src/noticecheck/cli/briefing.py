"""The work of `noticecheck brief`: a report in, a paper out, and what has to be said of it on stderr."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from noticecheck.briefs.brief import CCF, FORMATS, Order, brief
from noticecheck.cli.clock import EPOCH, source_date_epoch
from noticecheck.cli.complaints import note
from noticecheck.cli.inputs import STDIN
from noticecheck.cli.options import AuditOptions
from noticecheck.cli.output import bytes_to_file, to_stdout
from noticecheck.cli.reports import report_at
from noticecheck.errors import UsageError
from noticecheck.records import replace

if TYPE_CHECKING:
    from noticecheck.model.report import Report

_EARLIEST_YEAR: Final = 315_532_800
"""1 January 1980 in seconds: what is written where no time is given, because fonts and archives must have one."""
FOR_FORUMS: Final = {"bond": "us-immigration", "habeas": "us-immigration", "clerk": ""}
"""The papers that set out authority for and against, and the forum that each is for unless the host country says another."""
FORUM_OF_HOST: Final = {"US": "us-immigration", "GB": "uk"}
NO_FORUM: Final = "none"


class Outside(NamedTuple):
    """What is brought to a brief from outside the report: the audit date for a notice, and the forums whose notes are wanted."""

    as_of: str | None = None
    forums: tuple[str, ...] = ()


def run_brief(path: str, order: Order, output: str | None, outside: Outside) -> int:
    """Write a brief and return the exit code.

    Raises:
        UsageError: for an ending, a template or a language that is not known, or an extra that is not installed.
        InputError: when the report cannot be read, or a template is wrong.
    """
    form = _form(output, order.template)
    report, _ = report_at(path, AuditOptions(as_of=outside.as_of))
    report = _with_notes(report, order.template, outside.forums)
    epoch = source_date_epoch()
    if form == "pdf":
        os.environ[EPOCH] = str(_EARLIEST_YEAR if epoch is None else epoch)  # fonts in a PDF carry a time; WeasyPrint takes it from here
    made = brief(report, order._replace(form=form, epoch=epoch))
    if output is None or output == STDIN:
        from noticecheck.cli.terminal import write_whatever_the_encoding

        write_whatever_the_encoding()
        to_stdout(made.content.decode())
    else:
        bytes_to_file(Path(output), made.content)
    if order.template == CCF:
        note(f"the annex has about {made.pages} page{'s' * (made.pages != 1)}")
    for warning in made.warnings:
        note(f"warning: {warning}")
    return 0


def _with_notes(report: Report, template: str, chosen: tuple[str, ...]) -> Report:
    """Put the notes of the chosen forums beside the report; unless any is chosen, those of the forum that the paper is for."""
    if chosen == (NO_FORUM,):
        return replace(report, overlays=())
    if not chosen and (report.overlays or template not in FOR_FORUMS):
        return report
    from noticecheck.cli.options import one_of as word
    from noticecheck.rulebook.catalogue import load_rulebook
    from noticecheck.rulebook.overlays import forums, with_overlays

    usual = FORUM_OF_HOST.get(report.input.host_country) or FOR_FORUMS.get(template, "")
    names = tuple(word(name, "--forum", (*forums(), NO_FORUM)) for name in chosen) or tuple(filter(None, [usual]))
    return with_overlays(report, load_rulebook(), names) if names else report


def _form(output: str | None, template: str) -> str:
    """Return the form that the name of the output asks for; Markdown on stdout."""
    if output is None or output == STDIN:
        if template.endswith(".docx"):
            raise UsageError("a DOCX cannot be written to the terminal; name a file with -o FILE.docx")
        return "md"
    ending = Path(output).suffix.lower().removeprefix(".")
    form = {"markdown": "md", "htm": "html"}.get(ending, ending)
    if form not in FORMATS:
        raise UsageError(f"-o {output}: the name must end in {', '.join(f'.{one}' for one in FORMATS)}, which says what is written")
    return form
