"""A notice as a printed form: its sections, numbers, labels and cells, whatever it is printed on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Final

from noticecheck.importers.form_cells import cell_of, reads_back, word
from noticecheck.importers.vocabulary import Label, Vocabulary
from noticecheck.model.stated import Absent, Notice, Unknown, Value
from noticecheck.model.tree import Map, Node, Route, Seq, child, parse_route, route_text
from noticecheck.records import dataclass

NUMBERS: Final = {"identity": "1", "facts": "2.1", "offence": "2.2", "warrant": "2.3", "judgment": "2.4", "action": "3"}
HEADED: Final = ("identity", "facts", "action")
"""Sections whose heading is printed: identity, judicial information (before the facts) and action."""

NOT_PRINTED: Final = frozenset({
    "warrant", "person.physical_description", "person.parents.father", "person.parents.mother", "facts.additional", "person.born.date",
    "person.born.place", "person.born.country", "nowhere.subject", "offences.category",
})  # fmt: skip
"""Labels that are read and not printed, because other labels hold the same."""

AFTER_THE_OFFENCES: Final = "prescription_date"
NEVER_EMPTY: Final = frozenset({
    "document.requesting_entity", "document.entity_powers", "document.suspended_on", "status", "document.addressees", "document.sent_by",
    "offences.max_penalty_text", "offences.sentence", "offences.remaining", "person.offices", "extradition.located",
    "extradition.requested_on", "extradition.refusals",
})  # fmt: skip
"""Labels that stand on a form only where there is something to say."""

CONTEXT: Final = ("context", "suppress")


@dataclass(frozen=True, slots=True)
class Line:
    """A label with its cell, which is empty where the document does not state it. `note` stands in brackets behind the label."""

    number: str
    label: str
    cell: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, empty for none, and what stands below it."""

    head: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """A form to print: the title and the status as headings, its sections, the notes as `route: JSON`, the foot of its pages."""

    language: str
    title: str
    status: str
    sections: tuple[Section, ...]
    notes_head: str
    notes: tuple[str, ...]
    footer: str


def form_of(
    notice: Notice, vocabulary: Vocabulary, *, notes: bool = True, context: bool = False, aside: frozenset[Route] = frozenset()
) -> Form:
    """Make the form of a notice. `aside` are routes whose values go into the notes because the form would not be read back."""
    return _Maker(notice, vocabulary, aside, has_notes=notes).form(context=context)


def blank_form(kind: str, vocabulary: Vocabulary) -> Form:
    """Make an empty form of a red notice, a diffusion or a pending request."""
    sections = []
    for name in ("header", *NUMBERS):
        labels = [label for label in _printed(vocabulary) if _section_of(label) == name and label.field != "status"]
        lines = [Line(_number(name, position), label.words, "") for position, label in enumerate(labels, 1)]
        sections.append(Section(_head(name, vocabulary), tuple(lines)))
    return Form(vocabulary.language, vocabulary.titles[kind][0], "", tuple(sections), "", (), vocabulary.footer)


class _Maker:
    """Keeps which routes went onto the form, so that the notes can hold the others."""

    def __init__(self, notice: Notice, vocabulary: Vocabulary, aside: frozenset[Route], *, has_notes: bool) -> None:
        self._notice = notice
        self._vocabulary = vocabulary
        self._aside = aside
        self._on_form: set[Route] = set()
        self._has_notes = has_notes
        self._full = notice.completeness == "full"

    def form(self, *, context: bool) -> Form:
        title = self._heading(("document", "type"), self._vocabulary.titles)
        status = self._heading(("status",), self._vocabulary.statuses)
        sections = tuple(self._sections())
        told = tuple(self._notes(context=context)) if self._has_notes else ()
        head = self._vocabulary.heads["notes"][0]
        return Form(self._vocabulary.language, title, status, sections, head, told, self._vocabulary.footer)

    def _heading(self, route: Route, words: object) -> str:
        text = self._notice.text(route)
        known = dict(words) if isinstance(words, dict) else {}
        if text not in known or route in self._aside:
            return ""
        self._on_form.add(route)
        return str(known[text][0])

    def _sections(self) -> Iterator[Section]:
        for name in ("header", *NUMBERS):
            labels = [label for label in _printed(self._vocabulary) if _section_of(label) == name]
            lines = tuple(self._offences(labels) if name == "offence" else self._lines(labels, name, ()))
            if lines or (name == "facts" and self._notice.data.get("offences")):
                yield Section(_head(name, self._vocabulary), lines)

    def _offences(self, labels: list[Label]) -> Iterator[Line]:
        offences = self._notice.data.get("offences")
        count = len(offences) if isinstance(offences, tuple) else 0
        for position in range(count):
            yield from self._lines(labels, "offence", ("offences", position), several=count > 1)

    def _lines(self, labels: list[Label], name: str, item: Route, *, several: bool = False) -> Iterator[Line]:
        number = 0
        for label in labels:
            parts = parse_route(label.field)
            route = (*item, *parts[1:]) if item else parts
            for line in self._line(label, route, always=several and label.field == "offences.charge"):
                number += 1
                where = f"{NUMBERS.get(name, '')}.{item[1] + 1}.{number}" if item and isinstance(item[1], int) else _number(name, number)
                yield Line(where, line.label, line.cell, line.note)

    def _line(self, label: Label, route: Route, *, always: bool) -> Iterator[Line]:
        value = self._notice.look(route)
        if isinstance(value, Unknown):
            hidden = value.reason if value.reason in {"illegible", "redacted"} and self._is_named(route) else ""
            if hidden:
                yield Line("", label.words, f"[{hidden}]")
            elif _holds(self._notice.tree, route) == "unknown":
                yield from self._stated(label, route, "unknown")
            elif always:
                yield Line("", label.words, "")
        elif isinstance(value, Absent):
            if always or (self._is_empty_label(label) and (self._full or value.auditors_reading)):
                yield Line("", label.words, "")
        elif route not in self._on_form and not any(route[: len(one)] == one for one in self._aside):
            yield from self._stated(label, route, value)

    def _is_named(self, route: Route) -> bool:
        """Whether the route itself is listed, and not only a part of it."""
        return any(route[: len(listed)] == listed for listed in self._notice.listed)

    def _is_empty_label(self, label: Label) -> bool:
        serves = label.section != "judgment" or self._notice.text(("status",)) == "convicted"
        return serves and label.field not in NEVER_EMPTY

    def _stated(self, label: Label, route: Route, value: Value) -> Iterator[Line]:
        cell = cell_of(label.field, value, self._vocabulary)
        if not self._has_notes or reads_back(label.field, value, cell, self._vocabulary):
            self._on_form.add(route)
            yield Line("", label.words, cell, self._note_of(route))

    def _note_of(self, route: Route) -> str:
        """Say behind the label of a summary that it is not the document's own wording."""
        told = self._notice.text(("facts", "summary_is"))
        if route != ("facts", "summary") or told in {"", "verbatim"}:
            return ""
        self._on_form.add(("facts", "summary_is"))
        return word("choice:summary_is", told, self._vocabulary)

    def _notes(self, *, context: bool) -> Iterator[str]:
        """Yield what is not on the form as `route: JSON`."""
        yield from (f"{route_text(route)}: {_json(node)}" for route, node in self._left(self._notice.tree, (), context=context))

    def _left(self, node: Node, route: Route, *, context: bool) -> Iterator[tuple[Route, Node]]:
        if route in self._on_form or node is None or (not context and route[:1] and route[0] in CONTEXT):
            return
        touched = any(one[: len(route)] == route for one in self._on_form)
        if not touched or isinstance(node, str):
            yield route, node
        elif isinstance(node, Map):
            for key, value in node.items():
                yield from self._left(value, (*route, key), context=context)
        elif isinstance(node, Seq):
            for position, value in enumerate(node):
                yield from self._left(value, (*route, position), context=context)


def _holds(tree: Map, route: Route) -> Node:
    node: Node = tree
    for part in route:
        node = child(node, part)
    return node


def _json(node: Node) -> str:
    """Write a node on one line; runs of spaces as escapes, because a printed page does not keep them."""
    return json.dumps(node, ensure_ascii=False).replace("  ", " \\u0020").replace("\\u0020 ", "\\u0020\\u0020")


def _printed(vocabulary: Vocabulary) -> Iterator[Label]:
    """Yield the labels of a form in their order, the first wording of each."""
    seen: set[str] = set()
    for label in vocabulary.labels:
        if label.field not in seen and label.field not in NOT_PRINTED and not label.field.startswith("nowhere."):
            seen.add(label.field)
            yield label


def _section_of(label: Label) -> str:
    return "warrant" if label.field == AFTER_THE_OFFENCES else label.section


def _number(name: str, position: int) -> str:
    return f"{NUMBERS[name]}.{position}" if name in NUMBERS else ""


def _head(name: str, vocabulary: Vocabulary) -> str:
    if name not in HEADED:
        return ""
    number = NUMBERS[name][0]
    return f"{number}. {vocabulary.heads['judicial' if name == 'facts' else name][0]}"
