"""The work of `noticecheck summary`: every notice audited, and figures over all."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Final

from noticecheck.cli.inputs import Input, find_inputs
from noticecheck.cli.options import AuditOptions, one_of
from noticecheck.cli.reports import deliver, notice_of, page_of_stdout
from noticecheck.compare.charge_classes import classes_of
from noticecheck.compare.tally import Counted, tally
from noticecheck.compare.tally_text import as_csv, as_json, as_table
from noticecheck.errors import InputError

FORMATS: Final = ("table", "csv", "json")
_UNUSABLE: Final = 2


def run_summary(options: AuditOptions, form: str, output: str | None, width: int | None, *, ascii_only: bool) -> int:
    """Write the figures; 2 when an input could not be read, else 0.

    Raises:
        UsageError: for a folder without notices, or an option that is not acceptable.
    """
    one_of(form, "--format", FORMATS)
    inputs = tuple(find_inputs(options.paths))
    counted = tuple(_counted(inputs, options))
    rows, unusable = tally(counted), len(inputs) - len(counted)
    if form == "table":
        deliver(as_table(rows, unusable, page_of_stdout(width, ascii_only=ascii_only)), output)
    else:
        deliver(as_csv(rows) if form == "csv" else as_json(rows), output)
    return _UNUSABLE if unusable else 0


def _counted(inputs: tuple[Input, ...], options: AuditOptions) -> Iterator[Counted]:
    """Audit each input; one that cannot be read is told on stderr and does not stop the others."""
    from noticecheck.cli.auditor import auditor_for
    from noticecheck.cli.complaints import complain_of

    auditor = auditor_for(options)
    for one in _watched(inputs):
        try:
            notice = notice_of(one.read(), one.name)
        except InputError as error:
            complain_of(error.problems, one)
            continue
        yield Counted(auditor.report(notice), classes_of(notice))


def _watched(inputs: tuple[Input, ...]) -> Iterator[Input]:
    from noticecheck.cli.progress import counted

    return iter(inputs) if len(inputs) == 1 or not sys.stderr.isatty() else counted(inputs)
