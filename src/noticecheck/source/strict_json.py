"""JSON to the same tree as YAML gives, with places; numbers and words stay as written."""

from __future__ import annotations

import re
from bisect import bisect_right
from json import JSONDecodeError
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import NoReturn

from noticecheck.model.fields import short
from noticecheck.model.tree import Map, Node, Point, Seq, Stretch
from noticecheck.source.limits import MAX_DEPTH, MAX_NODES, MAX_SCALAR, START_FROM_INIT, Complaint, Refused

_SPACE = re.compile(r"[ \t\r\n]*")
_PLAIN = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null", re.ASCII)


def compose(text: str) -> Map:
    """Compose one document.

    Raises:
        Refused: with the complaint and its place.
    """
    reader = _Reader(text)
    start = reader.skip(0)
    if start == len(text):
        reader.stop(start, "the file is empty", START_FROM_INIT)
    root = reader.value(start, 0)
    if reader.skip(reader.position) != len(text):
        reader.stop(reader.position, "something follows the end of the document", "one file holds one notice; for many, use JSON Lines")
    if not isinstance(root, Map):
        reader.stop(start, "a notice is an object of keys and values", START_FROM_INIT)
    if reader.complaints:
        raise Refused(reader.complaints, root)
    return root


class _Reader:
    """A cursor over the text; depth is bounded, so recursion is too."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.position = 0
        self.complaints: list[Complaint] = []
        self._nodes = 0
        self._line_starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def skip(self, position: int) -> int:
        match = _SPACE.match(self.text, position)
        return match.end() if match is not None else position

    def point(self, position: int) -> Point:
        line = bisect_right(self._line_starts, position) - 1
        return Point(line, position - self._line_starts[line])

    def stop(self, position: int, message: str, hint: str = "check the quotes, commas and brackets near this place") -> NoReturn:
        place = self.point(min(position, len(self.text)))
        raise Refused([*self.complaints, Complaint(place.line, place.column, message, hint)])

    def value(self, position: int, depth: int) -> Node:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            self.stop(position, f"the file has more than {MAX_NODES:,} values", "split it")
        match self.text[position : position + 1]:
            case "{":
                return self._map(position, depth)
            case "[":
                return self._seq(position, depth)
            case '"':
                return self._string(position)
            case _:
                return self._plain(position)

    def _plain(self, position: int) -> str | None:
        match = _PLAIN.match(self.text, position)
        if match is None:
            self.stop(position, "a value is missing or misspelt here")
        self.position = match.end()
        return None if match[0] == "null" else match[0]

    def _string(self, position: int) -> str:
        try:
            value, self.position = scanstring(self.text, position + 1, True)  # noqa: FBT003 - the library's own signature
        except JSONDecodeError as error:
            self.stop(error.pos, f"this is not JSON: {error.msg.removesuffix(' at').removesuffix(' starting')}")
        if len(value) > MAX_SCALAR:
            self.stop(position, f"this text is longer than {MAX_SCALAR:,} characters", "shorten it, or keep the rest in an exhibit")
        return str(value)

    def _enter(self, position: int, depth: int) -> Point:
        """Return where a group or a list starts, unless it is nested too deep."""
        if depth >= MAX_DEPTH:
            self.stop(position, f"the file is nested more than {MAX_DEPTH} levels deep", "a notice needs six at most")
        return self.point(position)

    def _key(self, position: int, made: Map) -> str:
        if self.text[position : position + 1] != '"':
            self.stop(position, "a key in quotes is expected here")
        key = self._string(position)
        place = self._stretch(position)
        if key in made:
            first = made.key_places[key].start_mark.line + 1
            message = f"the key {short(key)} is here for the second time; the first is in line {first}"
            width = place.end_mark.column - place.start_mark.column
            self.complaints.append(Complaint(*place.start_mark, message, "keep one of the two", width))
        made.key_places.setdefault(key, place)
        return key

    def _map(self, position: int, depth: int) -> Map:
        made = Map()
        made.key_places, made.value_places = {}, {}
        start = self._enter(position, depth)
        position = self.skip(position + 1)
        while self.text[position : position + 1] != "}":
            key = self._key(position, made)
            position = self.skip(self._expect(self.skip(self.position), ":"))
            made[key] = self.value(position, depth + 1)
            made.value_places[key] = self._stretch(position)
            position = self._after_item("}")
        self.position = position + 1
        made.place = Stretch(start, self.point(self.position))
        made.end = made.place.end_mark
        return made

    def _seq(self, position: int, depth: int) -> Seq:
        made = Seq()
        made.value_places = []
        start = self._enter(position, depth)
        position = self.skip(position + 1)
        while self.text[position : position + 1] != "]":
            made.append(self.value(position, depth + 1))
            made.value_places.append(self._stretch(position))
            position = self._after_item("]")
        self.position = position + 1
        made.place = Stretch(start, self.point(self.position))
        made.end = made.place.end_mark
        return made

    def _after_item(self, closing: str) -> int:
        """Move past a comma to the next item, or stay on the closing bracket."""
        position = self.skip(self.position)
        if self.text[position : position + 1] == closing:
            return position
        position = self.skip(self._expect(position, ","))
        if self.text[position : position + 1] == closing:
            self.stop(position, "a value is missing after the comma")
        return position

    def _expect(self, position: int, sign: str) -> int:
        if self.text[position : position + 1] != sign:
            self.stop(position, f"{sign!r} is expected here")
        return position + 1

    def _stretch(self, start: int) -> Stretch:
        return Stretch(self.point(start), self.point(self.position))
