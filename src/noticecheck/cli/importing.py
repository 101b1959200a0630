"""The work of `noticecheck import`: a file to the draft of a notice, or a file of records to a folder of drafts."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from noticecheck.cli.complaints import complain, note
from noticecheck.cli.output import to_file, to_stdout
from noticecheck.cli.progress import patience
from noticecheck.cli.terminal import write_whatever_the_encoding
from noticecheck.errors import InputError, Problem, UsageError

if TYPE_CHECKING:
    from noticecheck.importers.draft import Draft

STDIO: Final = "-"
MAX_FILE: Final = 64 * 1024 * 1024
ENDING: Final = ".notice.yaml"
UNUSABLE: Final = 2


class ImportOptions(NamedTuple):
    """The options as the user gave them."""

    file: str
    output: str | None
    language: str | None
    force: bool
    review: bool = False


def run_import(options: ImportOptions) -> int:
    """Read the file, write what it holds, say on stderr what to look at, and return the exit code.

    Raises:
        UsageError: when an option is wrong or the output is there already.
        InputError: when the file cannot be read as a notice.
    """
    from noticecheck.importers.importing import drafts_of_bytes

    language = checked_language(options.language)
    if options.review and options.file == STDIO:
        raise UsageError("--review asks on the terminal, so the document cannot come from there too; name a file")
    name, raw = _read(options.file)
    with patience(name):
        drafts = drafts_of_bytes(raw, name, language)
        first = list(islice(drafts, 2))
    if options.output is not None and Path(options.output).is_dir():
        return _write_all(chain(first, drafts), Path(options.output), force=options.force)
    if len(first) != 1:
        raise UsageError(f"{name} holds several records; name a folder that is there with -o, and each gets a file in it")
    if isinstance(first[0], InputError):
        raise first[0]
    _write_one(first[0], options)
    return 0


def _write_one(draft: Draft, options: ImportOptions) -> None:
    if options.review:
        from noticecheck.cli.new_notice import read_line
        from noticecheck.cli.reviewing import reviewed

        draft = reviewed(draft, read_line)
    _write(_text(draft), options)
    _say_what_was_not_read(draft)
    if draft.doubtful:
        count = len(draft.doubtful)
        note(f"{count} {'value' if count == 1 else 'values'} of {draft.origin} for review: the top of the draft lists them")


def _say_what_was_not_read(draft: Draft) -> None:
    if draft.unread:
        note(f"{draft.origin}: {draft.unread}")


def _write_all(drafts: Iterator[Draft | InputError], folder: Path, *, force: bool) -> int:
    """Write a file for each draft; a record that cannot be read is told and does not stop the others."""
    taken: set[str] = set()
    failed = 0
    for number, draft in enumerate(drafts, 1):
        if isinstance(draft, InputError):
            complain(draft.problems)
            failed += 1
            continue
        path = folder / _file_name(draft, number, taken)
        refuse_to_overwrite(path, force=force)
        to_file(path, _text(draft))
        _say_what_was_not_read(draft)
    note(f"written to {folder}: {len(taken):,} notices{f'; {failed:,} records cannot be read' if failed else ''}")
    return UNUSABLE if failed else 0


def _file_name(draft: Draft, number: int, taken: set[str]) -> str:
    """Return a name from the file number, else from the place in the file; no two alike."""
    told = next((one.value for one in draft.readings if one.route == ("document", "file_no")), "")
    plain = "".join(sign if sign.isascii() and sign.isalnum() else "-" for sign in told).strip("-") or f"record-{number}"
    name = plain if plain not in taken else f"{plain}-{number}"
    taken.add(name)
    return f"{name}{ENDING}"


def _text(draft: Draft) -> str:
    """Return the draft as YAML, after the reader of notices has accepted it."""
    from noticecheck.importers.draft_yaml import draft_text
    from noticecheck.source.read import notice_from_bytes

    text = draft_text(draft)
    notice_from_bytes(text.encode(), f"{draft.origin}.yaml")
    return text


def checked_language(language: str | None) -> str | None:
    """Return the language if labels are known in it.

    Raises:
        UsageError: when they are not.
    """
    from noticecheck.importers.vocabulary import LANGUAGES

    if language is not None and language not in LANGUAGES:
        raise UsageError(f"--language {language}: the labels are known in {', '.join(LANGUAGES)}")
    return language


def refuse_to_overwrite(path: Path, *, force: bool) -> None:
    """Keep a file that is there.

    Raises:
        UsageError: when it is there and `force` is not given.
    """
    if path.exists() and not force:
        raise UsageError(f"{path} is there already; --force overwrites it")


def _read(file: str) -> tuple[str, bytes]:
    if file == STDIO:
        name, raw = "stdin", sys.stdin.buffer.read(MAX_FILE + 1)
    else:
        name, raw = Path(file).name, _bytes_of(Path(file))
    if len(raw) > MAX_FILE:
        hint = "split it, or save only the pages of the notice"
        raise InputError((Problem(name, 0, 0, f"{name} is larger than {MAX_FILE:,} bytes", hint),))
    return name, raw


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(MAX_FILE + 1)
    except OSError as error:
        what = "is a folder, not a file" if path.is_dir() else f"cannot be read ({error.strerror})"
        raise InputError((Problem(path.name, 0, 0, f"{path.name} {what}", "check the name and its permissions"),)) from None


def _write(text: str, options: ImportOptions) -> None:
    if options.output is None or options.output == STDIO:
        write_whatever_the_encoding()
        to_stdout(text)
        return
    path = Path(options.output)
    refuse_to_overwrite(path, force=options.force)
    to_file(path, text)
    note(f"written: {path}; next: noticecheck audit {path}")
