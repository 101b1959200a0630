"""The work of `noticecheck redact`: a notice in, a redacted notice and its key out, or neither."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from noticecheck.cli.complaints import note
from noticecheck.cli.options import one_of
from noticecheck.cli.output import bytes_to_file
from noticecheck.cli.reports import notice_of, read_file
from noticecheck.errors import UsageError
from noticecheck.model.stated import Notice
from noticecheck.redaction.leaks import Leak
from noticecheck.redaction.profile import PROFILES
from noticecheck.redaction.redacted import Redacted, redacted
from noticecheck.report.plain_json import json_text

OWNER_ONLY: Final = 0o600
_LEAKS: Final = 1
_MOST_TOLD: Final = 20


def run_redact(path: str, profile: str, output: str, key: str | None, words: str | None) -> int:
    """Write the redacted notice and the key; 1, and no file, where something that was taken out is still left.

    Raises:
        UsageError: for a profile that does not exist, or a key that is there already.
        InputError: when the notice or the file of words cannot be read.
    """
    one_of(profile, "--profile", PROFILES)
    target, key_file = Path(output), Path(key or f"{output}.key.json")
    _refuse_places(path, target, key_file)
    notice = notice_of(*read_file(path))
    made = redacted(notice, profile, target.name, _words(words))
    if made.leaks:
        _tell(made.leaks)
        return _LEAKS
    notice_of(made.text.encode(), target.name)  # it must be a notice still, before anything is written
    bytes_to_file(key_file, _key(notice, profile, made).encode(), OWNER_ONLY)
    bytes_to_file(target, made.text.encode())
    for where, start, end in made.others:
        note(f"{where}, characters {start + 1} to {end}: may name a person whom no field names; if so, give the name with --words")
    note(f"{len(made.key)} places redacted; the key to them is in {key_file.name}, keep it apart from the notice")
    return 0


def _refuse_places(path: str, target: Path, key_file: Path) -> None:
    if target.resolve() == key_file.resolve() or (path != "-" and Path(path).resolve() in {target.resolve(), key_file.resolve()}):
        raise UsageError("the notice, the redacted notice and the key must be three files")
    if key_file.exists():
        raise UsageError(f"{key_file} is there already; a key is never overwritten: name another with --key")


def _words(path: str | None) -> tuple[str, ...]:
    if path is None:
        return ()
    raw, name = read_file(path)
    try:
        lines = raw.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        raise UsageError(f"{name} is not UTF-8; save it as UTF-8") from None
    return tuple(dict.fromkeys(filter(None, map(str.strip, lines))))


def _key(notice: Notice, profile: str, made: Redacted) -> str:
    return json_text(
        {
            "notice": notice.name,
            "sha256": notice.sha256,
            "profile": profile,
            "entries": [one._asdict() for one in made.key],
        }
    )


def _tell(leaks: Sequence[Leak]) -> None:
    """Say where something is left, and never what."""
    for leak in leaks[:_MOST_TOLD]:
        of = f" that stands at {leak.route}" if leak.route else " of the file of words"
        note(f"{leak.where}, characters {leak.start + 1} to {leak.end}: may still give away {leak.sort}{of}")
    more = len(leaks) - _MOST_TOLD
    note(
        (f"and {more} more places; " if more > 0 else "")
        + "nothing was written: change these places, or name the words in a file and give it as --words"
    )
