"""The work of `noticecheck init`: a new file, from answers or empty, that is sure to be readable."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final, NamedTuple

from noticecheck.cli.complaints import note
from noticecheck.cli.output import to_file, to_stdout
from noticecheck.errors import UsageError
from noticecheck.source.read import notice_from_bytes

STDOUT: Final = "-"
USUAL_SCHEMA: Final = "notice.schema.json"


class SchemaPlace(NamedTuple):
    """The file of the JSON Schema; `is_there` when one that nobody named now is used as it is."""

    path: Path
    is_there: bool


def schema_place(file: str, schema: str | None, *, force: bool) -> SchemaPlace | None:
    """Return where the schema of a notice goes: where the user says, else beside the notice; nowhere when that goes to stdout."""
    if schema is not None:
        return SchemaPlace(Path(schema), is_there=False)
    if file == STDOUT:
        return None
    usual = Path(file).with_name(USUAL_SCHEMA)
    return SchemaPlace(usual, is_there=usual.exists() and not force)


def write_notice(file: str, schema: SchemaPlace | None, *, defaults: bool, force: bool) -> None:
    """Write the notice, and the schema that its first line tells editors of.

    Raises:
        UsageError: when a file is there already, has another ending, or cannot be written.
    """
    path = Path(file)
    if file != STDOUT:
        _refuse_to_overwrite(path, force=force)
        if not file.endswith((".yaml", ".yml")):
            raise UsageError(f"{file}: a notice is written as YAML; let the name end in .notice.yaml")
    text = _text(None if schema is None else _as_seen_from(path, schema.path), defaults=defaults)
    notice_from_bytes(text.encode(), path.name)
    if schema is not None and not schema.is_there:
        _write_schema(schema.path, force=force)
    if file == STDOUT:
        to_stdout(text)
    else:
        to_file(path, text)
        note(f"written: {file}; next: noticecheck audit {file}")


def _text(schema: str | None, *, defaults: bool) -> str:
    from noticecheck.cli.notice_text import filled, skeleton

    if defaults:
        return skeleton(schema)
    from noticecheck.cli.interview import interview

    return filled(interview(read_line), schema)


def read_line(prompt: str) -> str | None:
    """Ask on stderr, so that stdout can hold the file; None at the end of the input."""
    sys.stderr.write(prompt)
    sys.stderr.flush()
    return sys.stdin.readline() or None


def _refuse_to_overwrite(path: Path, *, force: bool) -> None:
    if path.exists() and not force:
        raise UsageError(f"{path} is there already; --force overwrites it")


def _as_seen_from(file: Path, schema: Path) -> str:
    return Path(os.path.relpath(schema, file.parent)).as_posix()


def _write_schema(path: Path, *, force: bool) -> None:
    from noticecheck.cli.schemas import schema_of

    text = schema_of("notice")
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        _refuse_to_overwrite(path, force=force)
        to_file(path, text)
