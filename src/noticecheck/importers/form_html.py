"""A form as a page of HTML that loads nothing, to be printed as PDF."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Final

from noticecheck.importers.form import Form, Line, Section

STYLE: Final = """\
@page { size: A4; margin: 18mm 18mm 22mm; @bottom-left { content: string(foot); font: 7.5pt sans-serif }
  @bottom-right { content: counter(page) " / " counter(pages); font: 7.5pt sans-serif } }
body { font: 10pt/1.4 "DejaVu Serif", "Noto Serif", serif; hyphens: none; margin: 0 }
h1 { font-size: 15pt; text-align: center; margin: 0 0 4mm }
h2 { font-size: 10.5pt; margin: 4mm 0 1.5mm; break-after: avoid }
h2.status { text-align: center }
p { margin: 0 0 1.2mm; padding-left: 8mm; text-indent: -8mm }
p.more { text-indent: 0; margin-top: 4mm }
.foot { string-set: foot content(); position: absolute; visibility: hidden; height: 0 }
span { white-space: nowrap }
"""


def form_html(form: Form) -> str:
    """Return the page. Lines break at spaces only, so that what is printed can be read back."""
    title = escape(form.title or form.footer)
    head = f'<head><meta charset="utf-8"><title>{title}</title><style>{STYLE}</style></head>'
    foot = f'<div class="foot">{escape(form.footer)}</div>'
    return f'<!DOCTYPE html><html lang="{form.language}">{head}<body>{foot}{"".join(_parts(form))}</body></html>'


def _parts(form: Form) -> Iterator[str]:
    if form.title:
        yield f"<h1>{escape(form.title)}</h1>"
    first, *others = form.sections or (Section("", ()),)
    yield from _section(first)
    if form.status:
        yield f'<h2 class="status">{escape(form.status)}</h2>'
    for section in others:
        yield from _section(section)
    if form.notes:
        yield f"<h2>{escape(form.notes_head)}</h2>"
        yield from (f"<p>{_words(note)}</p>" for note in form.notes)


def _section(section: Section) -> Iterator[str]:
    if section.head:
        yield f"<h2>{escape(section.head)}</h2>"
    for line in section.lines:
        yield from _line(line)


def _line(line: Line) -> Iterator[str]:
    note = f" ({line.note})" if line.note else ""
    first, *others = line.cell.split("\n\n")
    yield f"<p><b>{_words(f'{line.number} {line.label}{note}:'.lstrip())}</b> {_words(first)}</p>"
    yield from (f'<p class="more">{_words(paragraph)}</p>' for paragraph in others)


def _words(text: str) -> str:
    """Keep each word on one line: a break after a hyphen could not be told from one at a space."""
    return " ".join(escape(word) if word.isalnum() else f"<span>{escape(word)}</span>" for word in text.split(" "))
