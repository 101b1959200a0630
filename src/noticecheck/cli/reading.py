"""`noticecheck read`: from a path to the summary of facts as the program reads it; and a notice made of a summary alone."""

from __future__ import annotations

import json
import sys
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from noticecheck.cli.inputs import STDIN, Input, find_inputs
from noticecheck.cli.terminal import look_of
from noticecheck.engine.case import Case
from noticecheck.engine.prose_reading import SUMMARY, any_reading
from noticecheck.errors import InputError, Problem, UsageError
from noticecheck.model.finding import DocumentType
from noticecheck.records import replace
from noticecheck.source.read import notice_from_bytes

if TYPE_CHECKING:
    from noticecheck.model.stated import Notice
    from noticecheck.prose.reading import Reading

FORMATS: Final = ("text", "html", "json")
_PLAIN_TEXT: Final = ".txt"


def told(path: str, form: str, width: int | None, *, ascii_only: bool) -> str:
    """Return the summary at a path with its mentions, as `text`, `html` or `json`.

    Raises:
        UsageError: for a folder or a format that does not exist.
        InputError: when the file cannot be read, or has no summary.
    """
    from noticecheck.report.marked import marked_html, marked_json, marked_text

    if form not in FORMATS:
        raise UsageError(f"--format: {form!r} is not known; choose from: {', '.join(FORMATS)}")
    name, reading = _reading(path)
    if form == "html":
        return marked_html(name, reading)
    if form == "json":
        return marked_json(name, reading)
    look = look_of(sys.stdout, color="never", ascii=ascii_only, width=width)
    return marked_text(name, reading, look.width, ascii_only=ascii_only)


def _reading(path: str) -> tuple[str, Reading]:
    inputs = tuple(find_inputs([path]))
    if len(inputs) != 1 or (path != STDIN and Path(path).is_dir()):
        raise UsageError("name one notice to read")
    notice = notice_of_a_text(inputs[0], {}) if path.endswith(_PLAIN_TEXT) else notice_from_bytes(inputs[0].read(), inputs[0].name)
    text = notice.look(SUMMARY)
    if not isinstance(text, str):
        raise InputError((Problem(notice.name, 0, 0, "facts.summary is not given", "write the summary of facts under facts.summary"),))
    return notice.name, any_reading(Case(notice, date.min, DocumentType.RED_NOTICE, {}), text)


def notice_of_a_text(given: Input, more: dict[str, str]) -> Notice:
    """Return a notice that holds a summary and nothing else, but for the fields of its document in `more`; all the rest is unknown.

    Raises:
        InputError: when the text cannot be read, is empty, or a field is not what the format allows.
    """
    raw = given.read()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problem = Problem(given.shown, 0, 0, f"byte {error.start + 1} is not UTF-8", "save the text as UTF-8")
        raise InputError((problem,)) from None
    if not text.strip():
        raise InputError((Problem(given.shown, 0, 0, "the text is empty", "paste the summary of facts into it"),))
    plain = {
        "noticecheck": 1,
        "source": {"completeness": "extract", "obtained_by": "a summary of facts and nothing else"},
        "document": more,
        "facts": {"summary": text.strip(), "summary_is": "verbatim"},
    }
    notice = notice_from_bytes(json.dumps(plain, ensure_ascii=False).encode(), given.name)
    return replace(notice, sha256=sha256(raw).hexdigest(), lines=())
