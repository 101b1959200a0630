"""The summary of facts with every mention marked and labelled, so that a reader sees what the program saw."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from noticecheck.report.page import Page, head
from noticecheck.report.safe import escaped, one_line, safe_text

if TYPE_CHECKING:
    from decimal import Decimal

    from noticecheck.model.quantity import Measure
    from noticecheck.prose.mention import Mention
    from noticecheck.prose.reading import Reading

LAYERS: Final = {
    "sum": "a sum of money",
    "when": "a time",
    "where": "a place",
    "organisation": "an organisation with its name",
    "unnamed": "somebody referred to and not named",
    "office": "a position",
    "victim": "a victim",
    "quantity": "a quantity of drugs or goods",
    "phrase": "a phrase that a reviewer looks for",
    "act": "what somebody is said to have done",
}
"""What is marked, in the order in which one mark wins over another on the same characters; acts span the rest and are only listed."""

_LISTED_ONLY: Final = frozenset({"act"})
_SHORT: Final = {"gram": "g", "liter": "l", "meter": "m"}


class Mark(NamedTuple):
    """A mention with the layer that it belongs to."""

    layer: str
    mention: Mention

    @property
    def kind(self) -> str:
        """What the mention is within its layer, as its grammar says."""
        told = (getattr(self.mention, name, "") for name in ("manner", "precision", "kind", "role"))
        return str(next(filter(None, told), ""))

    @property
    def measures(self) -> tuple[tuple[Decimal, str], ...]:
        """A quantity in grams or litres, in every reading that its separators leave, the likeliest first."""
        found: tuple[Measure, ...] = getattr(self.mention, "measures", tuple)()
        return tuple((number.normalize(), _SHORT[unit]) for number, unit in (measure.base() for measure in found))

    @property
    def told(self) -> str:
        """The words, and a quantity also in its base unit: `5 kg = 5,000 g`."""
        converted = " or ".join(f"{number:,f} {unit}" for number, unit in self.measures)
        return f"{self.mention.text} = {converted}" if converted else self.mention.text


def marks_of(reading: Reading) -> tuple[Mark, ...]:
    """Return every mention of a text in its order."""
    layers: dict[str, Iterable[Mention]] = {
        "sum": reading.amounts,
        "when": reading.dates,
        "where": reading.places,
        "organisation": reading.organisations,
        "unnamed": reading.actors,
        "office": reading.offices,
        "victim": reading.victims,
        "quantity": reading.quantities,
        "phrase": reading.marks,
        "act": (act for act in reading.acts if act.manner != "none"),
    }
    return tuple(sorted((Mark(layer, one) for layer, found in layers.items() for one in found), key=_in_the_text))


def _in_the_text(mark: Mark) -> tuple[int, int, int]:
    return mark.mention.start, -mark.mention.end, list(LAYERS).index(mark.layer)


def shown_marks(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Return the marks that can stand in the text side by side; the layer that comes first wins."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda one: list(LAYERS).index(one.layer)):
        free = all(mark.mention.end <= other.mention.start or other.mention.end <= mark.mention.start for other in kept)
        if free and mark.layer not in _LISTED_ONLY:
            kept.append(mark)
    return tuple(sorted(kept, key=lambda one: one.mention.start))


def _pieces(reading: Reading, marks: Iterable[Mark]) -> Iterator[tuple[str, Mark | None]]:
    """Yield the text in stretches, each with its mark or none."""
    done = 0
    for mark in shown_marks(marks):
        yield reading.text[done : mark.mention.start], None
        yield mark.mention.text, mark
        done = mark.mention.end
    yield reading.text[done:], None


def marked_text(name: str, reading: Reading, width: int, *, ascii_only: bool = False) -> str:
    """Return the paragraph with `[words]{label}` for each mention, and a list of all of them; readable without colours."""
    page, marks = Page(width, ascii_only), marks_of(reading)
    body = "".join(words if mark is None else f"[{words}]{{{_label(mark)}}}" for words, mark in _pieces(reading, marks))
    lines = [f"{one_line(name)}: summary of facts, {_language(reading)}", ""]
    lines += ["".join(piece.text for piece in line) for line in page.paragraph(body)]
    lines += ["", "characters   sure  what          words", *(_row(mark, page) for mark in marks)]
    return "\n".join([*lines, "", "A question mark, or no in the second column: the words leave it open."]) + "\n"


def _label(mark: Mark) -> str:
    return mark.layer + ("" if mark.mention.confidence == "sure" else "?")


def _row(mark: Mark, page: Page) -> str:
    mention = mark.mention
    place = f"{mention.start + 1}-{mention.end}"
    sure = "yes" if mention.confidence == "sure" else "no"
    told = f"{page.clean(mark.told)} ({mark.kind}; {mention.why})" if mark.kind else f"{page.clean(mark.told)} ({mention.why})"
    margin = f"{place:<12} {sure:<5} {mark.layer:<13} "
    return margin + head(told, max(page.width - len(margin), 20))


def _language(reading: Reading) -> str:
    if reading.too_long:
        return "over 100,000 characters, and no more are read for findings"
    return f"language {reading.language}" if reading.supported else "in a language that is not read, or that cannot be told"


def marked_json(name: str, reading: Reading) -> str:
    """Return the text and every mention as JSON; offsets are characters of the text, the end is the one after the last."""
    mentions = [
        {
            "layer": mark.layer,
            "kind": mark.kind,
            "start": mark.mention.start,
            "end": mark.mention.end,
            "text": mark.mention.text,
            "sure": mark.mention.confidence == "sure",
            "why": mark.mention.why,
            **({"measures": [{"value": f"{number:f}", "unit": unit} for number, unit in mark.measures]} if mark.measures else {}),
        }
        for mark in marks_of(reading)
    ]
    data = {"input": name, "language": reading.language, "read": reading.supported, "text": reading.text, "mentions": mentions}
    return escaped(json.dumps(data, ensure_ascii=False, indent=2), lambda sign: json.dumps(sign[0])[1:-1]) + "\n"


_STYLE: Final = """body{font:1rem/1.7 Georgia,serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}
mark{background:#fff3c4;border-bottom:2px solid #b58900;padding:0 .1em}mark.open{border-bottom-style:dotted}
mark sup{font:.65rem sans-serif;color:#555;padding-left:.2em}table{font:.85rem sans-serif;border-collapse:collapse;width:100%}
td,th{text-align:left;padding:.2rem .6rem .2rem 0;border-bottom:1px solid #ddd;vertical-align:top}
@media(prefers-color-scheme:dark){body{color:#ddd;background:#181818}mark{background:#4a3f12;color:#fff}mark sup{color:#ccc}}"""


def marked_html(name: str, reading: Reading) -> str:
    """Return one self-contained page: the paragraph with its marks, what the labels mean, and a table of all mentions."""
    marks = marks_of(reading)
    direction = "rtl" if reading.language == "ar" else "ltr"
    paragraph = "".join(_escaped(words) if mark is None else _mark(words, mark) for words, mark in _pieces(reading, marks))
    legend = "".join(f"<tr><td><mark>{layer}</mark></td><td>{meaning}</td></tr>" for layer, meaning in LAYERS.items())
    rows = "".join(_html_row(mark) for mark in marks)
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{_escaped(name)}</title>\n'
        f"<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{_escaped(name)}</h1>\n<p>Summary of facts, {_language(reading)}</p>\n"
        f'<p dir="{direction}" lang="{reading.language or "und"}">{paragraph}</p>\n'
        f"<h2>Labels</h2>\n<p>A dotted line: the words leave it open.</p>\n<table>{legend}</table>\n"
        f"<h2>All mentions</h2>\n<table><tr><th>characters</th><th>sure</th><th>what</th><th>words</th><th>why</th></tr>{rows}</table>\n"
        "</body>\n</html>\n"
    )


def _mark(words: str, mark: Mark) -> str:
    open_mark = "" if mark.mention.confidence == "sure" else ' class="open"'
    return f'<mark{open_mark} title="{_escaped(mark.mention.why)}">{_escaped(words)}<sup>{_label(mark)}</sup></mark>'


def _html_row(mark: Mark) -> str:
    mention = mark.mention
    sure = "yes" if mention.confidence == "sure" else "no"
    cells = (f"{mention.start + 1}-{mention.end}", sure, f"{mark.layer} {mark.kind}".strip(), mark.told, mention.why)
    return "<tr>" + "".join(f"<td>{_escaped(cell)}</td>" for cell in cells) + "</tr>"


def _escaped(text: str) -> str:
    from html import escape

    return escape(safe_text(text))
