"""A form as plain text."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap
from typing import Final

from noticecheck.importers.form import Form, Line, Section

WIDTH: Final = 100
INSET: Final = "    "


def form_text(form: Form) -> str:
    """Return the form as text; what goes on over a line is set in."""
    return "\n".join(_lines(form)) + "\n"


def _lines(form: Form) -> Iterator[str]:
    if form.title:
        yield form.title
        yield ""
    first, *others = form.sections or (Section("", ()),)
    yield from _section(first)
    if form.status:
        yield from ("", form.status)
    for section in others:
        yield ""
        yield from _section(section)
    if form.notes:
        yield from ("", form.notes_head, "")
        for note in form.notes:
            yield from wrap(note, WIDTH, subsequent_indent=INSET, break_long_words=False, break_on_hyphens=False)
    yield from ("", form.footer)


def _section(section: Section) -> Iterator[str]:
    if section.head:
        yield section.head
        yield ""
    for line in section.lines:
        yield from _line(line)


def _line(line: Line) -> Iterator[str]:
    note = f" ({line.note})" if line.note else ""
    start = f"{line.number} {line.label}{note}: ".lstrip()
    for position, paragraph in enumerate(f"{start}{line.cell}".rstrip().split("\n\n")):
        if position:
            yield ""
        first = INSET if position else ""
        yield from wrap(paragraph, WIDTH, initial_indent=first, subsequent_indent=INSET, break_long_words=False, break_on_hyphens=False)
