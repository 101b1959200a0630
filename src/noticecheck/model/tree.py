"""A document as composed from its file: plain containers that remember where each key and value stands."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Protocol, TypeAlias

from noticecheck.named import NamedTuple
from noticecheck.records import dataclass

Route: TypeAlias = tuple[str | int, ...]
"""The way to a value: keys and list positions, written `offences.0.max_penalty`."""

Node: TypeAlias = "Map | Seq | str | None"
"""What a document is made of. A scalar is its text as written; a plain null or an empty value is None."""


class Mark(Protocol):
    """A place in the text; both numbers count from 0."""

    @property
    def line(self) -> int:
        """The line."""

    @property
    def column(self) -> int:
        """The character in its line."""


class Place(Protocol):
    """Where a key or a value starts and ends."""

    @property
    def start_mark(self) -> Mark:
        """The first character."""

    @property
    def end_mark(self) -> Mark:
        """The place after the last character."""


class Map(dict[str, "Node"]):
    """A mapping with the places of its keys and of its values."""

    __slots__ = ("end", "key_places", "place", "value_places")
    place: Place
    end: Mark
    key_places: dict[str, Place]
    value_places: dict[str, Place]


class Seq(list["Node"]):
    """A sequence with the places of its items."""

    __slots__ = ("end", "place", "value_places")
    place: Place
    end: Mark
    value_places: list[Place]


class Point(NamedTuple):
    """A mark of our own, for texts that libyaml did not read."""

    line: int
    column: int


class Stretch(NamedTuple):
    """A place of our own, for texts that libyaml did not read."""

    start_mark: Point
    end_mark: Point


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the file, counted from 1, with the line of the file that it starts in."""

    line: int
    column: int
    end_line: int
    end_column: int
    text: str = ""


@lru_cache(maxsize=4096)
def parse_route(text: str) -> Route:
    """Turn `offences.0.max_penalty` into its parts; a part of digits is a list position."""
    return tuple(int(part) if part.isascii() and part.isdigit() else part for part in text.split("."))


def route_text(route: Route) -> str:
    """Write a route as `offences.0.max_penalty`."""
    return ".".join(map(str, route))


def child(node: Node, part: str | int) -> Node:
    """Return the value under a key or a position, None when there is none."""
    if isinstance(node, Map) and isinstance(part, str):
        return node.get(part)
    if isinstance(node, Seq) and isinstance(part, int) and 0 <= part < len(node):
        return node[part]
    return None


def locate(root: Map, route: Route) -> Place:
    """Return the place to point at for a route.

    A single value has its own place, a group or a list that of its key, and an item of a list that of the item's first key.
    What is missing points at the key or the item in which it is missing.
    """
    node: Node = root
    place = root.place
    for part in route:
        if isinstance(node, Map) and isinstance(part, str) and part in node:
            place = node.value_places[part] if isinstance(node[part], str) else node.key_places[part]
        elif isinstance(node, Seq) and isinstance(part, int) and 0 <= part < len(node):
            place = _place_of_item(node, part)
        else:
            return place
        node = child(node, part)
    return place


def _place_of_item(items: Seq, position: int) -> Place:
    item = items[position]
    return next(iter(item.key_places.values())) if isinstance(item, Map) and item else items.value_places[position]


def scalars(node: Node, route: Route = ()) -> Iterator[tuple[Route, str]]:
    """Yield every text in the document with its route, in the order of the file."""
    if isinstance(node, str):
        yield route, node
    elif isinstance(node, Map):
        for key, value in node.items():
            yield from scalars(value, (*route, key))
    elif isinstance(node, Seq):
        for position, item in enumerate(node):
            yield from scalars(item, (*route, position))
