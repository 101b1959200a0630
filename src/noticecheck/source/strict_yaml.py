"""YAML to a tree with places: libyaml's events, and nothing that YAML does behind the writer's back.

Scalars stay text, typed later by the format. Aliases, tags, merge keys, repeated keys and excessive depth are refused.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NoReturn

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from noticecheck.model.tree import Map, Mark, Node, Seq
from noticecheck.source.limits import MAX_DEPTH, MAX_NODES, MAX_SCALAR, Complaint, Refused

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_QUOTE_A_SLOT = "if this is a placeholder of a template, put it in quotes: '{{name}}'"


def compose(text: str) -> Map:
    """Compose one document.

    Raises:
        Refused: with every complaint found, each with its place.
    """
    return _Composer(text).document()


class _Composer:
    """One pass over the events of one document."""

    def __init__(self, text: str) -> None:
        try:
            self._next: Callable[[], Event] = _parser(text)
        except yaml.reader.ReaderError as error:  # pragma: no cover - control characters are refused before
            raise Refused([Complaint(0, 0, f"the character U+{ord(str(error.character)):04X} is not allowed")]) from None
        self._complaints: list[Complaint] = []
        self._nodes = 0

    def document(self) -> Map:
        try:
            root = self._read_document()
        except yaml.MarkedYAMLError as error:
            raise Refused([*self._complaints, _syntax(error)]) from None
        if self._complaints:
            raise Refused(self._complaints)
        return root

    def _read_document(self) -> Map:
        self._next()
        event = self._next()
        if not isinstance(event, DocumentStartEvent):
            self._stop(event.start_mark, "the file is empty", "start from `noticecheck init`")
        event = self._next()
        if not isinstance(event, MappingStartEvent):
            self._stop(event.start_mark, "a notice is a mapping of keys and values", "start from `noticecheck init`")
        root = self._fill(event)
        self._next()
        event = self._next()
        if not isinstance(event, StreamEndEvent):
            self._stop(event.start_mark, "a second document starts here; one file holds one notice", "put it into a file of its own")
        return root

    def _fill(self, event: Event) -> Map:
        """Build the mapping that `event` starts; a stack instead of recursion, so that depth cannot crash the interpreter."""
        root = current = self._open(event)
        stack: list[tuple[Map | Seq, str | None]] = []
        key: str | None = None
        while True:
            event = self._next()
            kind = event.__class__
            if kind is ScalarEvent and key is None and current.__class__ is Map:
                key = self._key(current, event)
                continue
            if kind is MappingEndEvent or kind is SequenceEndEvent:
                current.end = event.end_mark
                if not stack:
                    return root
                current, key = stack.pop()
                continue
            value = self._value(event, kind, in_key=key is None and current.__class__ is Map)
            _put(current, key, value, event)
            key = None
            if value.__class__ is Map or value.__class__ is Seq:
                stack.append((current, None))
                current = value  # type: ignore[assignment]
                if len(stack) >= MAX_DEPTH:
                    self._stop(event.start_mark, f"the file is nested more than {MAX_DEPTH} levels deep", "a notice needs six at most")

    def _value(self, event: Event, kind: type[Event], *, in_key: bool) -> Node:
        if in_key:
            self._stop(event.start_mark, "a key must be plain text", _QUOTE_A_SLOT)
        self._nodes += 1
        if self._nodes > MAX_NODES:
            self._stop(event.start_mark, f"the file has more than {MAX_NODES:,} values", "split it")
        if kind is ScalarEvent:
            return self._scalar(event)
        if kind is AliasEvent:
            self._complain(event.start_mark, f"the alias *{event.anchor} is not allowed", "write the value out", len(event.anchor) + 1)
            return None
        return self._open(event)

    def _scalar(self, event: Event) -> str | None:
        value: str = event.value
        if event.tag is not None or event.anchor is not None:
            self._refuse_decoration(event)
        if not event.style and value in _NULLS:
            return None
        if len(value) > MAX_SCALAR:
            self._stop(event.start_mark, f"this text is longer than {MAX_SCALAR:,} characters", "shorten it, or keep the rest in an exhibit")
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
        key: str = event.value
        if event.tag is not None or event.anchor is not None:
            self._refuse_decoration(event)
        if key in current:
            first = current.key_places[key].start_mark
            self._complain(event.start_mark, f"the key {key!r} is here for the second time; the first is in line {first.line + 1}",
                           "keep one of the two", len(key))  # fmt: skip
        if key == "<<" and not event.style:
            self._complain(event.start_mark, "merge keys (<<) are not allowed", "write the values out", 2)
        current.key_places[key] = event
        return key

    def _refuse_decoration(self, event: Event) -> None:
        if event.anchor is not None:
            self._complain(event.start_mark, f"the anchor &{event.anchor} is not allowed", "write the value out", len(event.anchor) + 1)
        if event.tag is not None:
            self._complain(event.start_mark, f"the tag {event.tag} is not allowed", "remove it", len(event.tag))

    def _complain(self, mark: Mark, message: str, hint: str, width: int = 1) -> None:
        self._complaints.append(Complaint(mark.line, mark.column, message, hint, width))

    def _stop(self, mark: Mark, message: str, hint: str) -> NoReturn:
        self._complain(mark, message, hint)
        raise Refused(self._complaints)


def _put(container: Map | Seq, key: str | None, value: Node, event: Event) -> None:
    if container.__class__ is Seq:
        container.append(value)  # type: ignore[union-attr]
        container.value_places.append(event)  # type: ignore[union-attr]
    else:
        container[key] = value  # type: ignore[call-overload, index]
        container.value_places[key] = event  # type: ignore[call-overload, index]


def _parser(text: str) -> Callable[[], Event]:
    """Return libyaml's event reader, or PyYAML's own where libyaml is not there."""
    try:
        from yaml._yaml import CParser  # noqa: PLC0415 - absent on builds without libyaml
    except ImportError:  # pragma: no cover - every wheel of PyYAML has it
        loader = yaml.SafeLoader(text)
        return loader.get_event  # type: ignore[no-any-return]
    return CParser(text).get_event  # type: ignore[no-any-return]


def _syntax(error: yaml.MarkedYAMLError) -> Complaint:
    mark = error.problem_mark or error.context_mark
    problem = error.problem or "cannot be read"
    hint = "indent with spaces" if "\\t" in problem else "check the quotes, colons and indentation near this place"
    return Complaint(mark.line, mark.column, f"this is not YAML: {problem}", hint)
