"""A file or a text to a Notice, or one InputError that holds every problem with its place."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Sequence
from itertools import islice
from typing import TYPE_CHECKING, Final

from noticecheck.errors import InputError, Problem
from noticecheck.model.digest import sha256_of
from noticecheck.model.stated import Notice
from noticecheck.model.tree import Map, locate, scalars
from noticecheck.source.check import check
from noticecheck.source.limits import MAX_BYTES, MAX_PROBLEMS, Complaint, Refused

if TYPE_CHECKING:
    from pathlib import Path

_FORBIDDEN: Final = (
    "["
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # C0 and C1, but for tab and line ends
    "\u2028\u2029"  # what ends a line for some programs and not for others
    "\u202a-\u202e\u2066-\u2069"  # embeddings, overrides and isolates; the marks that Arabic and Hebrew texts need are allowed
    "\ufeff\ufffe\uffff\ud800-\udfff"  # what is no character of a text
    "]"
)
_NAMES: Final = {"\x00": " NUL", "\x1b": " ESC"}
_C1_END: Final = "\x9f"
_WINDOW: Final = 120
"""Characters of a source line that a problem shows."""


def read_notice(path: Path) -> Notice:
    """Read a notice from a YAML or JSON file.

    Raises:
        InputError: when the file cannot be read or is not a notice; it holds every problem found.
    """
    return notice_from_bytes(read_bytes(str(path)), path.name)


def read_bytes(path: str) -> bytes:
    """Read a file, one byte further than the limit of size at most.

    Raises:
        InputError: when it is not there, is not a file, or cannot be read.
    """
    try:
        with open(path, "rb") as stream:  # noqa: PTH123 - a text; `pathlib` costs two milliseconds of every start
            return stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise _unreadable(path, error) from None


def _unreadable(path: str, error: OSError) -> InputError:
    from pathlib import Path

    name = Path(path).name
    if isinstance(error, FileNotFoundError):
        return _about_the_file(name, "is not there", "check the name and the folder")
    if Path(path).is_dir():
        return _about_the_file(name, "is a folder, not a file", "name the file, or audit the folder as a folder")
    return _about_the_file(name, f"cannot be read ({error.strerror})", "check its permissions")


def notice_from_bytes(raw: bytes, name: str) -> Notice:
    """Read a notice from bytes; a name ending in `.json` is read as JSON, everything else as YAML.

    Raises:
        InputError: with every problem found.
    """
    text = _decode(raw, name)
    lines = tuple(text.split("\n"))
    try:
        tree, complaints = compose(text, name), []
    except Refused as refusal:
        if refusal.tree is None:
            raise _input_error(name, lines, refusal.complaints) from None
        tree, complaints = refusal.tree, refusal.complaints
    checked = check(tree)
    complaints = [*complaints, *_escaped_controls(text, tree), *checked.complaints]
    if complaints:
        raise _input_error(name, lines, sorted(complaints, key=lambda one: (one.line, one.column)))
    return Notice(
        name=name,
        sha256=sha256_of(raw),
        data=checked.data,
        tree=tree,
        lines=lines,
        slots=checked.slots,
        slot_fields=checked.slot_fields,
    )


def compose(text: str, name: str) -> Map:
    """Compose a text by the language that its name tells; without such a name, a text that starts as JSON is read as JSON.

    Raises:
        Refused: with the complaints.
    """
    suffix = name.lower().rpartition(".")[2].partition(":")[0]  # a line of JSON Lines is called cases.jsonl:12
    if suffix in {"json", "jsonl"} or (suffix not in {"yaml", "yml"} and re.match(r'\s*\{\s*"', text)):
        from noticecheck.source import strict_json  # one of the two is needed

        return strict_json.compose(text)
    from noticecheck.source import strict_yaml

    return strict_yaml.compose(text)


def _decode(raw: bytes, name: str) -> str:
    if len(raw) > MAX_BYTES:
        raise _about_the_file(name, f"is larger than {MAX_BYTES:,} bytes", "a notice is a few kilobytes; keep annexes as exhibits")
    if raw.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff")):
        raise _about_the_file(name, "is written in UTF-32", "save it as UTF-8")
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")) or (0 in raw[:2] and _is_utf_16(raw)):
        raise _about_the_file(name, "is written in UTF-16", "save it as UTF-8")
    try:
        text = _one_line_end(raw.removeprefix(BOM_UTF8).decode())
    except UnicodeDecodeError as error:
        _refuse_another_kind(raw, name)
        raise _not_utf8(name, error) from None
    if text.replace("\n", "").isprintable():  # which is more than asked for
        return text
    _refuse_another_kind(raw, name)
    found = [_control(text, match) for match in islice(re.finditer(_FORBIDDEN, text), MAX_PROBLEMS)]
    if found:
        raise _input_error(name, tuple(text.split("\n")), found, len(re.findall(_FORBIDDEN, text)) - len(found))
    return text


def _is_utf_16(raw: bytes) -> bool:
    from noticecheck.source.kinds import is_utf_16  # hardly ever needed, like the next

    return is_utf_16(raw)


def _refuse_another_kind(raw: bytes, name: str) -> None:
    from noticecheck.source.kinds import other_kind

    kind = other_kind(raw)
    if kind is not None:
        raise _about_the_file(name, f"is {kind[0]}, and no notice", kind[1])


def _one_line_end(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _not_utf8(name: str, error: UnicodeDecodeError) -> InputError:
    read = bytes(error.object)
    before = _one_line_end(read[: error.start].decode("utf-8")).split("\n")
    text = _one_line_end(read.decode("utf-8", "replace"))
    complaint = Complaint(len(before) - 1, len(before[-1]), f"the byte 0x{read[error.start]:02X} is not UTF-8", "save the file as UTF-8")
    return _input_error(name, tuple(text.split("\n")), [complaint])


def _control(text: str, match: re.Match[str]) -> Complaint:
    line = text.count("\n", 0, match.start())
    column = match.start() - text.rfind("\n", 0, match.start()) - 1
    return Complaint(line, column, *_about_control(match[0]))


def _about_control(character: str) -> tuple[str, str]:
    code = f"U+{ord(character):04X}"
    if character <= _C1_END:
        kind = "is a control character"
    elif character in "\u2028\u2029":
        kind = "ends a line in some programs and not in others"
    elif "\u202a" <= character <= "\u2069":
        kind = "changes the direction of the text that follows"
    else:
        kind = "is no character of a text"
    return f"the character {code}{_NAMES.get(character, '')} {kind}", f"remove it, or write [{code}] to record that it was there"


def _escaped_controls(text: str, tree: Map) -> list[Complaint]:
    r"""Find the characters that were written as escapes, such as "\x1b" in double quotes."""
    if "\\" not in text:
        return []
    found = ((route, match) for route, value in scalars(tree) if (match := re.search(_FORBIDDEN, value)) is not None)
    marks = ((locate(tree, route).start_mark, match) for route, match in found)
    return [Complaint(mark.line, mark.column, *_about_control(match[0])) for mark, match in marks]


def _about_the_file(name: str, message: str, hint: str) -> InputError:
    return InputError((Problem(name, 0, 0, f"{name} {message}", hint),))


def _input_error(name: str, lines: tuple[str, ...], complaints: Sequence[Complaint], untold: int = 0) -> InputError:
    told = [_problem(name, lines, complaint) for complaint in complaints[:MAX_PROBLEMS]]
    untold += len(complaints) - len(told)
    if untold:
        told.append(Problem(name, 0, 0, f"{name} has {untold:,} more problems", "mend these first"))
    return InputError(tuple(told))


def _problem(name: str, lines: tuple[str, ...], complaint: Complaint) -> Problem:
    """Place a complaint in its line, of which a long one is shown around the place."""
    line = lines[complaint.line] if complaint.line < len(lines) else ""
    start = 0 if len(line) <= _WINDOW else max(0, min(complaint.column - _WINDOW // 3, len(line) - _WINDOW))
    return Problem(
        file=name,
        line=complaint.line + 1,
        column=complaint.column + 1,
        message=complaint.message,
        hint=complaint.hint,
        width=min(complaint.width, _WINDOW),
        source_line=line[start : start + _WINDOW],
        source_column=complaint.column - start + 1,
    )
