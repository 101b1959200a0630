"""Pieces that several chapters of the HTML report are made of: chapters, tables, lists of terms, pictures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from noticecheck.records import dataclass
from noticecheck.report.html.markup import Child, Markup, element, joined
from noticecheck.report.view import Row

SHORT: Final = 8
"""A table of so few rows stays on one page."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a report stands in the file: what its ids begin with, and the level of its chapters' headings."""

    prefix: str = ""
    level: int = 2

    def id(self, name: str) -> str:
        """Return an id that no other report of the file has."""
        return f"{self.prefix}{name}"

    def heading(self, *children: Child, below: int = 0, **attributes: str) -> Markup:
        """Return a heading, `below` levels under that of a chapter."""
        return element(f"h{self.level + below}", *children, **attributes)

    def chapter(self, name: str, title: str, *children: Child, kind: str = "") -> Markup:
        """Return a chapter with its title, which a reader can be sent to."""
        anchor = self.id(name)
        head = self.heading(title, id=f"{anchor}-title")
        named = None if self.prefix else f"{anchor}-title"  # among many notices, a landmark for each chapter would be too many
        return element("section", head, *children, id=anchor, class_=kind or None, aria_labelledby=named)


def table(caption: str, columns: Sequence[str], rows: Iterable[Sequence[Child]], kind: str = "") -> Markup:
    """Return a table with a caption; the first cell of each row is its heading. It scrolls by itself where the page is narrow.

    The roles say what the elements say already: a browser forgets that a table is one where a style sheet stacks its cells.
    """
    head = element("thead", element("tr", *(element("th", name, scope="col", role="columnheader") for name in columns), role="row"))
    filled = [_row(row, columns) for row in rows]
    body = element("tbody", *filled, role="rowgroup")
    short = "short" if len(filled) <= SHORT else ""
    whole = element("table", element("caption", caption), head, body, role="table", class_=" ".join(filter(None, [kind, short])) or None)
    return element("div", whole, class_="wide", role="group", aria_label=caption, tabindex=0)


def _row(cells: Sequence[Child], columns: Sequence[str]) -> Markup:
    first, *others = cells
    data = (element("td", cell, role="cell", data_label=column) for cell, column in zip(others, columns[1:], strict=True))
    return element("tr", element("th", first, scope="row", role="rowheader"), *data, role="row")


def terms(rows: Iterable[Row]) -> Markup | None:
    """Return rows as a list of terms, None where there are none."""
    items = [_term(row) for row in rows]
    return element("dl", *items) if items else None


def _term(row: Row) -> Markup:
    label = row.label[:1].upper() + row.label[1:]
    return element("div", element("dt", label), *(element("dd", element("bdi", text)) for text in row.paragraphs))


def plain_list(items: Iterable[Child], name: str = "ul", kind: str = "") -> Markup:
    """Return a list."""
    return element(name, *(element("li", item) for item in items), class_=kind or None)


def picture(title: str, description: str, content: Sequence[Child], size: tuple[float, float], kind: str) -> Markup:
    """Return an inline SVG that says in words what it shows."""
    told = (element("title", title), element("desc", description))
    box = f"0 0 {size[0]:g} {size[1]:g}"
    return element("svg", *told, *content, viewBox=box, role="img", aria_label=f"{title}. {description}", class_=kind, focusable="false")


def framed(drawn: Markup, caption: Child, label: str) -> Markup:
    """Return a wide picture with its caption; it scrolls by itself where the page is narrow."""
    frame = element("div", drawn, class_="wide", role="group", aria_label=label, tabindex=0)
    return element("figure", frame, element("figcaption", caption))


def spaced(children: Iterable[Child]) -> Markup:
    """Return children with a space between each."""
    return joined(children, " ")
