"""The notes of a transcript that a printed form may end with: `route: JSON`, what a form has no label for."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Final

from noticecheck.model.shape import shape_at
from noticecheck.model.tree import Route, parse_route

FIELD: Final = "notes"
_ROUTE: Final = re.compile(r"\s*([a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*):\s+")


def values_in(text: str) -> Iterator[tuple[Route, str]]:
    """Yield the values that notes hold, each with its route.

    Raises:
        ValueError: when what follows a route is no JSON, or the format has no such route.
    """
    position, decoder = 0, json.JSONDecoder()
    while (match := _ROUTE.match(text, position)) is not None:
        route = parse_route(match[1])
        if shape_at(route) is None:
            raise ValueError(f"the format has no route {match[1]!r}")
        node, position = decoder.raw_decode(text, match.end())
        yield from _values(node, route)
    if text[position:].strip():
        raise ValueError(f"{text[position : position + 40]!r} is no note")


def _values(node: object, route: Route) -> Iterator[tuple[Route, str]]:
    if isinstance(node, dict):
        for key, value in node.items():
            yield from _values(value, (*route, key))
    elif isinstance(node, list):
        for position, value in enumerate(node):
            yield from _values(value, (*route, position))
    elif node is not None:
        yield route, str(node)
