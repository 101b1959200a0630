"""The work of `noticecheck export`: notices, with what the audit finds, as FollowTheMoney entities."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from noticecheck.cli.auditor import auditor_for
from noticecheck.cli.complaints import complain, note
from noticecheck.cli.inputs import find_inputs
from noticecheck.cli.options import AuditOptions
from noticecheck.cli.output import to_file, to_stdout
from noticecheck.cli.terminal import write_whatever_the_encoding
from noticecheck.errors import InputError
from noticecheck.report.follow_the_money import render_follow_the_money
from noticecheck.source.read import notice_from_bytes

WARNING: Final = (
    "the entities hold personal data, and lists made of them outlive a notice that is deleted; they say what a document states, "
    "and no more than that, and carry no topic"
)
UNUSABLE: Final = 2


def run_export(paths: tuple[str, ...], output: str | None, as_of: str | None) -> int:
    """Audit the notices, write the entities, and return the exit code: 2 when a notice could not be read.

    Raises:
        UsageError: when an option is wrong or the output cannot be written.
    """
    failed: list[str] = []
    text = "".join(_entities(paths, AuditOptions(as_of=as_of), failed))
    if output is None or output == "-":
        write_whatever_the_encoding()
        to_stdout(text)
    else:
        to_file(Path(output), text)
    note(WARNING)
    return UNUSABLE if failed else 0


def _entities(paths: tuple[str, ...], options: AuditOptions, failed: list[str]) -> Iterator[str]:
    auditor = auditor_for(options)
    for given in find_inputs(paths):
        try:
            notice = notice_from_bytes(given.read(), given.name)
            yield render_follow_the_money(notice, auditor.report(notice))
        except InputError as error:
            complain(error.problems)
            failed.append(given.name)
