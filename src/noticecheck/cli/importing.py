"""The work of `noticecheck import`: a file to the draft of a notice that is sure to be readable."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final, NamedTuple

from noticecheck.cli.complaints import note
from noticecheck.cli.output import to_file, to_stdout
from noticecheck.cli.terminal import write_whatever_the_encoding
from noticecheck.errors import InputError, Problem, UsageError

STDIO: Final = "-"
MAX_FILE: Final = 64 * 1024 * 1024


class ImportOptions(NamedTuple):
    """The options as the user gave them."""

    file: str
    output: str | None
    language: str | None
    force: bool


def run_import(options: ImportOptions) -> None:
    """Read the file, write the draft, and say on stderr what to look at.

    Raises:
        UsageError: when an option is wrong or the output is there already.
        InputError: when the file cannot be read as a notice.
    """
    from noticecheck.importers.draft_yaml import draft_text
    from noticecheck.importers.importing import draft_of_bytes
    from noticecheck.source.read import notice_from_bytes

    language = checked_language(options.language)
    name, raw = _read(options.file)
    draft = draft_of_bytes(raw, name, language)
    text = draft_text(draft)
    notice_from_bytes(text.encode(), f"{name}.yaml")
    _write(text, options)
    if draft.doubtful:
        note(f"{len(draft.doubtful)} values of {name} are for review: they are listed at the top of the draft")


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
