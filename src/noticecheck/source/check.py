"""The tree against the format: every value typed, every problem collected, with its place and a suggestion."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from noticecheck.model.fields import KINDS, Kind, Leaf, short
from noticecheck.model.placeholders import is_slot, slots_in, to_fill
from noticecheck.model.shape import Shape, notice_shape
from noticecheck.model.stated import Placeholder, Value
from noticecheck.model.tree import Map, Node, Place, Route, Seq, route_text
from noticecheck.model.words import WORDS
from noticecheck.records import dataclass, field
from noticecheck.source.limits import MAX_PROBLEMS, Complaint

_TRUE: Final = frozenset({"true", "True", "TRUE"})
_NOT_KNOWN: Final = frozenset({"unknown", "not known", "unclear", "n/a", "?"})
_ALSO_CALLED: Final = {
    **dict.fromkeys(("first_name", "first_names", "given_name", "given_names", "forename"), "forenames"),
    **dict.fromkeys(("last_name", "surname", "name"), "family_name"),
    **dict.fromkeys(("dob", "date_of_birth", "birth_date", "birthdate", "birth"), "born"),
    **dict.fromkeys(("nationality", "citizenship"), "nationalities"),
    **dict.fromkeys(("alias", "aliases", "aka"), "also_known_as"),
    **dict.fromkeys(("charges", "crimes", "offense", "offenses"), "offences"),
    "gender": "sex", "arrest_warrant": "warrant", "penalty": "max_penalty", "summary_of_facts": "summary",
}  # fmt: skip
"""Keys by the names that other forms have for them; the nearest spelling would be another field."""
_LIST: Final = "a list"
_GROUP: Final = "a group of keys"


@dataclass(slots=True)
class Checked:
    """What came of checking a tree: the stated values, the complaints in the order of the file, and the slots to fill."""

    data: Mapping[str, Value]
    complaints: list[Complaint] = field(default_factory=list)
    slots: int = 0
    slot_fields: tuple[tuple[Route, str], ...] = ()


def check(root: Map) -> Checked:
    """Check a composed notice against the format and type its values."""
    template = root.get("template")
    checker = _Checker(template=isinstance(template, str) and template in _TRUE)
    data = checker.mapping(root, notice_shape(), ())
    return Checked(
        data,
        sorted(checker.complaints, key=lambda complaint: (complaint.line, complaint.column)),
        checker.slots,
        tuple(checker.slot_fields),
    )


class _Checker:
    """Walks the tree beside the shape."""

    def __init__(self, *, template: bool) -> None:
        self.template = template
        self.complaints: list[Complaint] = []
        self.slots = 0
        self.slot_fields: list[tuple[Route, str]] = []

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
        if shape.required:
            self._required(node, shape, route)
        return stated

    def _required(self, node: Map, shape: Shape, route: Route) -> None:
        for key in shape.fields or ():
            if key in shape.required and _is_empty(node.get(key)):
                where = f" in {route_text(route)}" if route else ""
                hint = "write `noticecheck: 1` as the first line" if key == "noticecheck" else f"add `{key}:`"
                place = node.key_places.get(key, node.place)
                self._complain(place, f"the key {key!r} is {'empty' if key in node else 'missing'}{where}", hint)

    def _value(self, node: Node, shape: Shape, place: Place, route: Route) -> Value | None:
        """Type one value; None when it is empty or a complaint was made."""
        if shape.kind:
            if isinstance(node, str):
                return self._leaf(node, KINDS[shape.kind], place, route)
            self._wrong_form(node, place, route, "a single value")
        elif shape.item is not None:
            if isinstance(node, Seq):
                return tuple(self._items(node, shape.item, route)) or None
            self._wrong_form(node, place, route, _LIST)
        elif isinstance(node, Map):
            return self.mapping(node, shape, route) or None
        else:
            self._wrong_form(node, place, route, _GROUP)
        return None

    def _items(self, node: Seq, shape: Shape, route: Route) -> Iterator[Value]:
        for position, item in enumerate(node):
            place = node.value_places[position]
            if _is_empty(item):
                self._complain(place, f"item {position + 1} of {route_text(route)} is empty", "give it a value or remove it")
                continue
            value = self._value(item, shape, place, (*route, position))
            yield value if value is not None else {}

    def _leaf(self, text: str, kind: Kind, place: Place, route: Route) -> Leaf | Placeholder | None:
        text = text.strip()
        if not text:
            return None
        if kind.takes_slots and is_slot(text):
            return self._slot(text, 1, route)
        if kind.name == "text":
            slots = slots_in(text)
            return self._text(text, to_fill(slots), route) if slots else text
        try:
            return kind.read(text)
        except ValueError as error:
            found = to_fill(slots_in(text)) if kind.takes_slots else 0
            if found:
                return self._slot(text, found, route)
            self._complain(place, f"{route_text(route)}: {error}", self._way_out(text, kind))
            return None

    def _text(self, text: str, found: int, route: Route) -> str | Placeholder:
        """A text with slots among its words: in a template they are to be filled, elsewhere the text is taken as it stands."""
        if found and self.template:
            return self._slot(text, found, route)
        if found:
            self.slot_fields.append((route, text))
        return text

    def _slot(self, text: str, found: int, route: Route) -> Placeholder:
        self.slots += found
        self.slot_fields.append((route, text))
        return Placeholder(text)

    def _wrong_form(self, node: Node, place: Place, route: Route, wanted: str) -> None:
        if _is_empty(node):
            return  # nothing is stated
        found = _LIST if isinstance(node, Seq) else _GROUP if isinstance(node, Map) else f"the single value {short(node or '')}"
        slot = isinstance(node, Seq) and len(node) == 1 and isinstance(node[0], str) and is_slot(f"[{node[0]}]")
        hint = "if this is a placeholder of a template, put it in quotes" if slot else f"write {wanted}"
        self._complain(place, f"{route_text(route)} must be {wanted}, and is {found}", hint)

    def _unknown_key(self, node: Map, key: str, fields: Mapping[str, Shape], route: Route) -> None:
        if key == "<<":
            self._complain(node.key_places[key], "merge keys (<<) are not allowed", "write the values out")
            return
        where = f" in {route_text(route)}" if route else ""
        meant = _ALSO_CALLED.get(key.casefold(), "")
        if key.isdigit():
            hint = "inside braces a comma begins the next key; write numbers without commas"
        else:
            hint = f"did you mean {meant!r}?" if meant in fields else self._nearest(key, fields) or f"known here: {', '.join(fields)}"
        self._complain(node.key_places[key], f"unknown key {short(key)}{where}", hint)

    def _way_out(self, text: str, kind: Kind) -> str:
        if text.startswith(("[REDACTED", "[ILLEGIBLE")):
            return "leave the key out, and list its route under source.redacted or source.illegible"
        if kind.name == "flag" and text.casefold() in _NOT_KNOWN:
            return "where nobody knows, leave the key out, and list its route under source.unknown"
        if kind.name.startswith("choice:"):
            return self._nearest(text, WORDS[kind.name.removeprefix("choice:")])
        if kind.name == "route":
            from noticecheck.model.shape import all_routes

            return self._nearest(text, all_routes()) or "write it as in offences.0.max_penalty, counting from 0"
        return ""

    def _nearest(self, word: str, known: Iterable[str]) -> str:
        """Suggest what was meant; not beyond the problems that are told, because comparing words is slow."""
        if len(self.complaints) >= MAX_PROBLEMS:
            return ""
        from difflib import get_close_matches

        close = get_close_matches(word, list(known), n=1, cutoff=0.6)
        return f"did you mean {close[0]!r}?" if close else ""

    def _complain(self, place: Place, message: str, hint: str) -> None:
        start, end = place.start_mark, place.end_mark
        width = max(end.column - start.column, 1) if start.line == end.line else 1
        self.complaints.append(Complaint(start.line, start.column, message, hint, width))


def _is_empty(node: Node) -> bool:
    return node is None or (isinstance(node, str) and not node.strip())
