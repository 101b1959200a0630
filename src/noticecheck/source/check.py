"""The tree against the format: every value typed, every problem collected, with its place and a suggestion."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from noticecheck.model.fields import KINDS, Leaf
from noticecheck.model.shape import Shape, notice_shape
from noticecheck.model.stated import Placeholder, Value
from noticecheck.model.tree import Map, Node, Place, Route, Seq, route_text
from noticecheck.model.words import WORDS
from noticecheck.source.limits import Complaint
from noticecheck.source.placeholders import is_slot, slots_in

FORMAT_VERSION: Final = "1"
_MARKS_OF_A_SLOT: Final = "{<[$X"


@dataclass(slots=True)
class Checked:
    """What came of checking a tree: the stated values, the complaints, and the number of slots to fill."""

    data: Mapping[str, Value]
    complaints: list[Complaint] = field(default_factory=list)
    slots: int = 0


def check(root: Map) -> Checked:
    """Check a composed notice against the format and type its values."""
    checker = _Checker(template=root.get("template") == "true")
    data = checker.mapping(root, notice_shape(), ())
    checker.routes_exist(root)
    return Checked(data, sorted(checker.complaints, key=lambda c: (c.line, c.column)), checker.slots)


class _Checker:
    """Walks the tree beside the shape."""

    def __init__(self, *, template: bool) -> None:
        self.template = template
        self.complaints: list[Complaint] = []
        self.slots = 0

    def mapping(self, node: Map, shape: Shape, route: Route) -> dict[str, Value]:
        fields = shape.fields or {}
        stated: dict[str, Value] = {}
        for key, child in node.items():
            known = fields.get(key)
            if known is None:
                self._unknown_key(node, key, fields, route)
            elif child is not None:
                value = self._value(child, known, node.value_places[key], (*route, key))
                if value is not None:
                    stated[key] = value
        for key in shape.required - stated.keys():
            if node.get(key) is None:
                where = f" in {route_text(route)}" if route else ""
                hint = "write `noticecheck: 1` as the first line" if key == "noticecheck" else f"add `{key}:`"
                self._complain(node.place, f"the key {key!r} is missing{where}", hint)
        return stated

    def _value(self, node: Node, shape: Shape, place: Place, route: Route) -> Value | None:
        """Type one value; None when it is empty or a complaint was made."""
        if shape.kind:
            if isinstance(node, str):
                return self._leaf(node, shape.kind, place, route)
            self._wrong_form(node, place, route, "a single value")
        elif shape.item is not None:
            if isinstance(node, Seq):
                return tuple(self._items(node, shape.item, route)) or None
            self._wrong_form(node, place, route, "a list")
        elif isinstance(node, Map):
            return self.mapping(node, shape, route) or None
        else:
            self._wrong_form(node, place, route, "a group of keys")
        return None

    def _items(self, node: Seq, shape: Shape, route: Route) -> Iterator[Value]:
        for position, item in enumerate(node):
            place = node.value_places[position]
            if item is None:
                self._complain(place, f"item {position + 1} of {route_text(route)} is empty", "give it a value or remove it")
                continue
            value = self._value(item, shape, place, (*route, position))
            yield value if value is not None else {}

    def _leaf(self, text: str, kind: str, place: Place, route: Route) -> Leaf | Placeholder | None:
        if not text:
            return None
        if text[0] in _MARKS_OF_A_SLOT and is_slot(text):
            self.slots += 1
            return Placeholder(text)
        if kind == "text":
            return self._text(text)
        try:
            return _parse(text, kind)
        except ValueError as error:
            self._complain(place, f"{route_text(route)}: {error}", _nearest_word(text, kind), width=len(text))
            return None

    def _text(self, text: str) -> str | Placeholder:
        stripped = text.strip()
        if self.template:
            found = len(slots_in(stripped))
            self.slots += found
            if found:
                return Placeholder(stripped)
        return stripped

    def routes_exist(self, root: Map) -> None:
        """Check that each route under `source` names something that the format has."""
        source = root.get("source")
        if not isinstance(source, Map):
            return
        for key in ("not_stated", "unknown", "illegible", "redacted"):
            listed = source.get(key)
            for position, text in enumerate(listed if isinstance(listed, Seq) else ()):
                if isinstance(text, str) and listed is not None and not _is_route(text):
                    self._complain(listed.value_places[position], f"source.{key}: the format has no route {text!r}",  # type: ignore[union-attr]
                                   _nearest_route(text), width=len(text))  # fmt: skip

    def _wrong_form(self, node: Node, place: Place, route: Route, wanted: str) -> None:
        found = "a list" if isinstance(node, Seq) else "a group of keys" if isinstance(node, Map) else f"the single value {node!r}"
        slot = isinstance(node, Seq) and len(node) == 1 and isinstance(node[0], str) and node[0].isupper()
        hint = "if this is a placeholder of a template, put it in quotes" if slot else f"write {wanted}"
        self._complain(place, f"{route_text(route)} must be {wanted}, and is {found}", hint)

    def _unknown_key(self, node: Map, key: str, fields: Mapping[str, Shape], route: Route) -> None:
        where = f" in {route_text(route)}" if route else ""
        self._complain(node.key_places[key], f"unknown key {key!r}{where}", _did_you_mean(key, fields), width=len(key))

    def _complain(self, place: Place, message: str, hint: str, width: int = 1) -> None:
        mark = place.start_mark
        self.complaints.append(Complaint(mark.line, mark.column, message, hint, width))


def _parse(text: str, kind: str) -> Leaf:
    if kind.startswith("choice:"):
        words = WORDS[kind[7:]]
        if text in words:
            return text
        raise ValueError(f"{text!r} is not one of: {', '.join(words)}")
    if kind == "version":
        if text == FORMAT_VERSION:
            return 1
        raise ValueError(f"{text!r} is not a version of the format that is known here; write 1")
    return KINDS[kind].parse(text)


def _is_route(text: str) -> bool:
    shape: Shape | None = notice_shape()
    for part in text.split("."):
        if shape is None:
            return False
        shape = shape.item if part.isdigit() else (shape.fields or {}).get(part)
    return shape is not None


def _did_you_mean(word: str, known: Mapping[str, object] | tuple[str, ...]) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 - only for a file that has an error

    close = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"did you mean {close[0]!r}?" if close else f"known here: {', '.join(known)}"


def _nearest_word(text: str, kind: str) -> str:
    if kind.startswith("choice:"):
        hint = _did_you_mean(text, WORDS[kind[7:]])
        return hint if hint.startswith("did") else ""
    return ""


def _nearest_route(text: str) -> str:
    from noticecheck.model.shape import all_routes  # noqa: PLC0415 - only for a file that has an error

    return _did_you_mean(text, tuple(all_routes()))
