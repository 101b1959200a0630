"""A file or a text to a Notice, or one InputError that holds every problem with its place."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import Final

from noticecheck.errors import InputError, Problem
from noticecheck.model.stated import Notice
from noticecheck.model.tree import Map
from noticecheck.source.check import check
from noticecheck.source.limits import MAX_BYTES, Complaint, Refused

_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
_NAMES: Final = {"\x00": "NUL", "\x1b": "ESC"}


def read_notice(path: Path) -> Notice:
    """Read a notice from a YAML or JSON file.

    Raises:
        InputError: when the file cannot be read or is not a notice; it holds every problem found.
    """
    return notice_from_bytes(read_bytes(path), path.name)


def read_bytes(path: Path) -> bytes:
    """Read a file within the limits of size.

    Raises:
        InputError: when it is not there, is not a file, cannot be read, or is too large.
    """
    try:
        with path.open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
    except IsADirectoryError:
        raise _about_the_file(path.name, "is a folder, not a file", "name the file, or audit the folder as a folder") from None
    except FileNotFoundError:
        raise _about_the_file(path.name, "is not there", "check the name and the folder") from None
    except OSError as error:
        raise _about_the_file(path.name, f"cannot be read ({error.strerror})", "check its permissions") from None
    return raw


def notice_from_bytes(raw: bytes, name: str) -> Notice:
    """Read a notice from bytes; a name ending in `.json` is read as JSON, everything else as YAML.

    Raises:
        InputError: with every problem found.
    """
    text = _decode(raw, name)
    lines = tuple(text.split("\n"))
    try:
        tree = compose(text, name)
        _refuse_escaped_controls(text, tree)
        checked = check(tree)
    except Refused as refusal:
        raise _input_error(name, lines, refusal.complaints) from None
    if checked.complaints:
        raise _input_error(name, lines, checked.complaints)
    return Notice(name=name, sha256=hashlib.sha256(raw).hexdigest(), data=checked.data, tree=tree, lines=lines, slots=checked.slots)


def compose(text: str, name: str) -> Map:
    """Compose a text by the language that its name tells.

    Raises:
        Refused: with the complaints.
    """
    if name.endswith((".json", ".jsonl")):
        from noticecheck.source import strict_json  # noqa: PLC0415 - one of the two is needed

        return strict_json.compose(text)
    from noticecheck.source import strict_yaml  # noqa: PLC0415

    return strict_yaml.compose(text)


def _decode(raw: bytes, name: str) -> str:
    if len(raw) > MAX_BYTES:
        raise _about_the_file(name, f"is larger than {MAX_BYTES:,} bytes", "a notice is a few kilobytes; keep annexes as exhibits")
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise _about_the_file(name, "is written in UTF-16", "save it as UTF-8")
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8", "replace")
        complaint = Complaint(before.count("\n"), len(before) - before.rfind("\n") - 1, f"the byte 0x{raw[error.start]:02X} is not UTF-8", "save the file as UTF-8")
        raise _input_error(name, (), [complaint]) from None
    found = [_control(text, match) for match in _FORBIDDEN.finditer(text)]
    if found:
        raise _input_error(name, tuple(text.split("\n")), found)
    return text


def _control(text: str, match: re.Match[str]) -> Complaint:
    line = text.count("\n", 0, match.start())
    column = match.start() - text.rfind("\n", 0, match.start()) - 1
    return Complaint(line, column, *_about_control(match[0]))


def _about_control(character: str) -> tuple[str, str]:
    code = f"U+{ord(character):04X}"
    kind = "changes the direction of the text that follows" if ord(character) > 0x2000 else "is a control character"  # noqa: PLR2004 - C0 and C1 end at 9F
    return f"the character {code}{' ' + _NAMES[character] if character in _NAMES else ''} {kind}", f"remove it, or write [{code}] to record that it was there"


def _refuse_escaped_controls(text: str, tree: Map) -> None:
    r"""Refuse control characters that were written as escapes, such as "\x1b" in double quotes."""
    if "\\" not in text:
        return
    from noticecheck.model.tree import locate, scalars  # noqa: PLC0415 - rare

    complaints = []
    for route, value in scalars(tree):
        match = _FORBIDDEN.search(value)
        if match is not None:
            mark = locate(tree, route).start_mark
            complaints.append(Complaint(mark.line, mark.column, *_about_control(match[0])))
    if complaints:
        raise Refused(complaints)


def _about_the_file(name: str, message: str, hint: str) -> InputError:
    return InputError((Problem(name, 0, 0, f"{name} {message}", hint),))


def _input_error(name: str, lines: tuple[str, ...], complaints: list[Complaint]) -> InputError:
    def line_of(complaint: Complaint) -> str:
        return lines[complaint.line] if complaint.line < len(lines) else ""

    return InputError(tuple(Problem(name, c.line + 1, c.column + 1, c.message, c.hint, c.width, line_of(c)) for c in complaints))
