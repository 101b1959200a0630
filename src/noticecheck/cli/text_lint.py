"""The work of `noticecheck lint-text`: a text in, a line for each phrase out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from noticecheck.cli.inputs import STDIN, find_inputs
from noticecheck.errors import UsageError
from noticecheck.report.safe import one_line


def flagged(path: str) -> Iterator[str]:
    """Yield a line for each phrase that the Rules do not bear out: place, words, what is right, provision.

    Raises:
        UsageError: for a folder, or a file that is no UTF-8 text.
        InputError: when the file cannot be read.
    """
    from noticecheck.rulebook.misstatements import misstatements

    inputs = tuple(find_inputs([path]))
    if len(inputs) != 1 or (path != STDIN and Path(path).is_dir()):
        raise UsageError("name one text to look at")
    try:
        text = inputs[0].read().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError(f"{inputs[0].name} is no UTF-8 text; save it as plain text in UTF-8") from None
    for one in misstatements(text):
        yield f'{one_line(inputs[0].name)}:{one.line}:{one.column}: "{one_line(one.words)}": {one.says} ({one.cite})'
