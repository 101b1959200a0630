"""YAML to a tree with places: libyaml's events, and nothing that YAML does behind the writer's back.

Scalars stay text, typed later by the format. Aliases, tags, repeated keys and excessive depth are refused.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NoReturn, Protocol, cast

from noticecheck.model.fields import short
from noticecheck.model.placeholders import slots_in
from noticecheck.model.tree import Map, Mark, Node, Seq
from noticecheck.source.libyaml import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
    yaml,
)
from noticecheck.source.limits import MAX_DEPTH, MAX_NODES, MAX_SCALAR, START_FROM_INIT, Complaint, Refused

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_QUOTE_A_SLOT = "if this is a placeholder of a template, put it in quotes: '{{name}}'"
_BLOCKS_IN_VALUES = "a file is read as it stands: render the template first, or keep {% ... %} within a quoted value"


class Event(Protocol):
    """An event of libyaml: its class says which of these it has."""

    start_mark: Mark
    end_mark: Mark
    anchor: str | None
    tag: str | None
    style: str | None
    value: str


def compose(text: str) -> Map:
    """Compose one document.

    Raises:
        Refused: with every complaint found, each with its place.
    """
    return _Composer(text).document()


class _Composer:
    """One pass over the events of one document."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._next = _parser(text)
        self._complaints: list[Complaint] = []
        self._nodes = 0

    def document(self) -> Map:
        try:
            root = self._read_document()
        except yaml.MarkedYAMLError as error:
            raise Refused([*self._complaints, _syntax(error, self._text)]) from None
        if self._complaints:
            raise Refused(self._complaints, root)
        return root

    def _read_document(self) -> Map:
        self._next()
        event = self._next()
        if not isinstance(event, DocumentStartEvent):
            self._stop(event.start_mark, "the file is empty", START_FROM_INIT)
        event = self._next()
        if isinstance(event, ScalarEvent) and not event.value:
            self._stop(event.start_mark, "the file is empty", START_FROM_INIT)
        if not isinstance(event, MappingStartEvent):
            self._stop(event.start_mark, "a notice is a mapping of keys and values", START_FROM_INIT)
        root = self._fill(event)
        self._next()
        event = self._next()
        if not isinstance(event, StreamEndEvent):
            self._stop(event.start_mark, "a second document starts here; one file holds one notice", "put it into a file of its own")
        return root

    def _fill(self, event: Event) -> Map:
        """Build the mapping that `event` starts; a stack instead of recursion, so that depth cannot crash the interpreter."""
        current = self._open(event)
        root = cast("Map", current)
        stack: list[Map | Seq] = []
        key: str | None = None
        while True:
            event = self._next()
            kind: type[object] = event.__class__
            if kind is ScalarEvent and key is None and current.__class__ is Map:
                key = self._key(current, event)
                continue
            if kind is MappingEndEvent or kind is SequenceEndEvent:
                current.end = event.end_mark
                if not stack:
                    return root
                current = stack.pop()
                continue
            value = self._value(event, kind, in_key=key is None and current.__class__ is Map)
            _put(current, key, value, event)
            key = None
            if isinstance(value, Map | Seq):
                stack.append(current)
                current = value
                if len(stack) >= MAX_DEPTH:
                    self._stop(event.start_mark, f"the file is nested more than {MAX_DEPTH} levels deep", "a notice needs six at most")

    def _value(self, event: Event, kind: type[object], *, in_key: bool) -> Node:
        if in_key:
            hint = _QUOTE_A_SLOT if slots_in(_line(self._text, event.start_mark.line)) else "write the key as a word"
            self._stop(event.start_mark, "a key must be plain text", hint)
        self._nodes += 1
        if self._nodes > MAX_NODES:
            self._stop(event.start_mark, f"the file has more than {MAX_NODES:,} values", "split it")
        if kind is ScalarEvent:
            return self._scalar(event)
        if kind is AliasEvent:
            self._stop(event.start_mark, f"the alias {short(f'*{event.anchor}')} is not allowed", "write the value out", _width(event))
        return self._open(event)

    def _scalar(self, event: Event) -> str | None:
        value = event.value
        if event.tag is not None or event.anchor is not None:
            self._refuse_decoration(event)
        if not event.style and value in _NULLS:
            return None
        if len(value) > MAX_SCALAR:
            message = f"this text is longer than {MAX_SCALAR:,} characters"
            self._stop(event.start_mark, message, "shorten it, or keep the rest in an exhibit")
        return value

    def _open(self, event: Event) -> Map | Seq:
        if event.tag is not None or event.anchor is not None:
            self._refuse_decoration(event)
        container: Map | Seq
        if isinstance(event, MappingStartEvent):
            container = Map()
            container.key_places, container.value_places = {}, {}
        else:
            container = Seq()
            container.value_places = []
        container.place, container.end = event, event.end_mark
        return container

    def _key(self, current: Map, event: Event) -> str:
        key = event.value
        if event.tag is not None or event.anchor is not None:
            self._refuse_decoration(event)
        if key in current:
            first = current.key_places[key].start_mark
            message = f"the key {short(key)} is here for the second time; the first is in line {first.line + 1}"
            self._complain(event.start_mark, message, "keep one of the two", _width(event))
        current.key_places.setdefault(key, event)
        return key

    def _refuse_decoration(self, event: Event) -> None:
        if event.anchor is not None:
            message = f"the anchor {short(f'&{event.anchor}')} is not allowed"
            self._complain(event.start_mark, message, "write the value out where it is needed", len(event.anchor) + 1)
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!", 1)
            self._complain(event.start_mark, f"the tag {short(tag)} is not allowed", "remove it", len(tag))

    def _complain(self, mark: Mark, message: str, hint: str, width: int = 1) -> None:
        self._complaints.append(Complaint(mark.line, mark.column, message, hint, width))

    def _stop(self, mark: Mark, message: str, hint: str, width: int = 1) -> NoReturn:
        self._complain(mark, message, hint, width)
        raise Refused(self._complaints)


def _put(container: Map | Seq, key: str | None, value: Node, event: Event) -> None:
    if isinstance(container, Seq):
        container.append(value)
        container.value_places.append(event)
    elif key is not None:
        container[key] = value
        container.value_places[key] = event


def _width(event: Event) -> int:
    """The characters from start to end, or one when the end is in another line."""
    start, end = event.start_mark, event.end_mark
    return max(end.column - start.column, 1) if start.line == end.line else 1


def _parser(text: str) -> Callable[[], Event]:
    """Return libyaml's event reader, or PyYAML's own where libyaml is not there."""
    try:
        from yaml._yaml import CParser  # absent on builds without libyaml
    except ImportError:  # pragma: no cover - every wheel of PyYAML has it
        return cast("Callable[[], Event]", yaml.SafeLoader(text).get_event)
    return cast("Callable[[], Event]", CParser(text).get_event)


def _syntax(error: yaml.MarkedYAMLError, text: str) -> Complaint:
    if error.problem == "found unexpected end of stream" and error.context_mark is not None:
        opened = error.context_mark
        return Complaint(opened.line, opened.column, "the quotation mark that opens here is not closed", "close it")
    mark = error.problem_mark or error.context_mark
    line, column = (0, 0) if mark is None else (mark.line, mark.column)
    return Complaint(line, column, f"this is not YAML: {error.problem or 'it cannot be read'}", _way_out(_line(text, line), column))


def _way_out(written: str, column: int) -> str:
    if written.lstrip().startswith("{%"):
        return _BLOCKS_IN_VALUES
    if slots_in(written):
        return _QUOTE_A_SLOT
    if written[column : column + 1] == "\t":
        return "indent with spaces, not with tabs"
    return "check the quotes, colons and indentation near this place"


def _line(text: str, number: int) -> str:
    return "".join(text.split("\n")[number : number + 1])
