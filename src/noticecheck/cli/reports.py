"""From a path to a report: a saved one is read, and a notice is audited."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from noticecheck.cli.inputs import STDIN, printable
from noticecheck.cli.options import AuditOptions
from noticecheck.errors import InputError, Problem
from noticecheck.report.saved import MAX_REPORT_BYTES, saved_report, saved_reports

if TYPE_CHECKING:
    from datetime import date

    from noticecheck.model.report import Report
    from noticecheck.model.stated import Notice
    from noticecheck.report.page import Page
    from noticecheck.report.saved import Entry
    from noticecheck.report.shapes import ReportJson

_KEYS_OF_REPORTS: Final = ("schema_version", "reports")


def read_file(path: str) -> tuple[bytes, str]:
    """Return the bytes at a path, or of stdin for `-`, and the name for messages.

    Raises:
        InputError: when it cannot be read.
    """
    if path == STDIN:
        return sys.stdin.buffer.read(MAX_REPORT_BYTES + 1), "stdin"
    place, name = Path(path), printable(path)
    try:
        with place.open("rb") as stream:
            return stream.read(MAX_REPORT_BYTES + 1), name
    except FileNotFoundError:
        raise InputError((Problem(name, 0, 0, "is not there", "check the name and the folder"),)) from None
    except OSError as error:
        what = "is a folder, not a file" if place.is_dir() else f"cannot be read ({error.strerror})"
        raise InputError((Problem(name, 0, 0, what, "name one file"),)) from None


def saved_at(path: str) -> ReportJson:
    """Return the one saved report at a path.

    Raises:
        InputError: when there is no such report.
    """
    return saved_report(*read_file(path))


def entries_at(path: str) -> tuple[Entry, ...]:
    """Return every entry of the saved reports at a path.

    Raises:
        InputError: when there are none.
    """
    return saved_reports(*read_file(path))


def report_at(path: str, options: AuditOptions | None = None) -> tuple[Report, Notice | None]:
    """Return the report that a path means, and the notice where it was audited for it.

    Raises:
        InputError: when the file is neither a report nor a notice.
    """
    raw, name = read_file(path)
    if looks_saved(raw):
        from noticecheck.report.revived import revived

        return revived(saved_report(raw, name)), None
    notice = notice_of(raw, name)
    return audited(notice, options or AuditOptions()), notice


def looks_saved(raw: bytes) -> bool:
    """Whether bytes are JSON with the keys of a report, or too broken to tell which JSON they were meant to be."""
    if raw.lstrip()[:1] != b"{":
        return False
    try:
        data = json.loads(raw)
    except (ValueError, RecursionError):
        return b'"schema_version"' in raw
    return isinstance(data, dict) and any(key in data for key in _KEYS_OF_REPORTS)


def notice_of(raw: bytes, name: str) -> Notice:
    """Return the notice of some bytes; reports print the base name of the file."""
    from noticecheck.source.read import notice_from_bytes

    return notice_from_bytes(raw, Path(name).name)


def audited(notice: Notice, options: AuditOptions, as_of: date | None = None) -> Report:
    """Audit one notice."""
    from noticecheck.cli.auditor import auditor_for

    return auditor_for(options).report(notice, as_of=as_of)


def deliver(text: str, output: str | None) -> None:
    """Write text to a file, or to stdout when none is named.

    Raises:
        UsageError: when it cannot be written.
    """
    from noticecheck.cli.output import to_file, to_stdout
    from noticecheck.cli.terminal import write_whatever_the_encoding

    if output is None or output == STDIN:
        write_whatever_the_encoding()
        to_stdout(text)
    else:
        to_file(Path(output), text)


def page_of_stdout(width: int | None, *, ascii_only: bool) -> Page:
    """Return the page that text for the terminal is laid out on."""
    from noticecheck.cli.terminal import look_of
    from noticecheck.report.page import NARROWEST, Page

    look = look_of(sys.stdout, color="never", ascii=ascii_only, width=width)
    return Page(max(look.width, NARROWEST), ascii_only)
