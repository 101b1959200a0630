"""A notice without what a profile takes out: still a notice, with what was removed listed as blacked out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple, TypeAlias

from noticecheck.model.partial_date import PartialDate
from noticecheck.model.shape import shape_at
from noticecheck.model.stated import Notice
from noticecheck.model.tree import Map, Node, Route, Seq, route_text
from noticecheck.redaction.leaks import Leak, leaks_in
from noticecheck.redaction.secret import Secret, last_four, secrets_of, treatment_in
from noticecheck.redaction.spellings import found_in, possible_persons, replaced
from noticecheck.redaction.yaml_text import yaml_text

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"
_OF_THE_FILE: Final = frozenset({"context", "source", "suppress"})
_TEXT: Final = "text"
_PROSE: Final[tuple[Route, ...]] = (("facts", "summary"), ("facts", "acts"), ("document", "additional_information"))


class Entry(NamedTuple):
    """One line of the key: what stands in the redacted notice, what stood in the original, and where."""

    route: str
    label: str
    original: str


class Redacted(NamedTuple):
    """The text of the redacted notice, the key to it, the places that may still give something away, and those that may name others."""

    text: str
    key: tuple[Entry, ...]
    leaks: tuple[Leak, ...]
    others: tuple[tuple[str, int, int], ...] = ()


def redacted(notice: Notice, profile: str, name: str, also: Sequence[str] = ()) -> Redacted:
    """Redact a notice. `name` is that of the file to be written, `also` further names or numbers to take out."""
    secrets = secrets_of(notice, profile, also)
    work = _Work(notice, profile, secrets)
    plain = work.node(notice.tree, ())
    whole = plain if isinstance(plain, dict) else {}
    _list_as_blacked_out(whole, work.dropped)
    text = yaml_text(whole)
    places = ((route_text(route), value) for route, value in _texts(whole, ()))
    found = [leak for where, value in (*places, ("the name of the file", name)) for leak in leaks_in(where, value, secrets)]
    others = [(route_text(route), *place) for route, value in _texts(whole, ()) if route in _PROSE for place in possible_persons(value)]
    return Redacted(text, tuple(work.key), tuple(dict.fromkeys(found)), tuple(others))


class _Work:
    """A walk over the notice as written, which keeps the key and what was dropped."""

    def __init__(self, notice: Notice, profile: str, secrets: tuple[Secret, ...]) -> None:
        self._notice, self._profile, self._secrets = notice, profile, secrets
        self._labels = {secret.route: secret.label for secret in secrets if secret.route}
        self.key: list[Entry] = []
        self.dropped: list[Route] = []

    def node(self, node: Node, route: Route) -> Plain:
        """Return what becomes of a node; None where it is dropped."""
        treatment = treatment_in(self._notice, route, self._profile) if route else None
        if treatment is not None and treatment.kind == "drop" and node is not None:
            self.dropped.append(route)
            self.key.extend(Entry(route_text(at), "", value) for at, value in _texts_of(node, route))
            return None
        if isinstance(node, Map):
            made = {key: self.node(value, (*route, key)) for key, value in node.items()}
            return {key: value for key, value in made.items() if value is not None} or None
        if isinstance(node, Seq):
            return [item for position, one in enumerate(node) if (item := self.node(one, (*route, position))) is not None]
        return None if node is None else self._scalar(node, route, treatment.kind if treatment else "")

    def _scalar(self, text: str, route: Route, kind: str) -> str:
        after = self._treated(text, route, kind)
        if after is None:
            return self._text(text, route) if _is_text(route) else text
        if after != text:
            self.key.append(Entry(route_text(route), after, text))
        return after

    def _treated(self, text: str, route: Route, kind: str) -> str | None:
        if kind == "last_four":
            return last_four(text)
        if kind == "year":
            value = self._notice.look(route)
            return str(value.first.year) if isinstance(value, PartialDate) else text
        return self._labels.get(route_text(route)) if kind else None

    def _text(self, text: str, route: Route) -> str:
        found = found_in(text, self._secrets)
        self.key.extend(Entry(route_text(route), one.label, text[one.start : one.end]) for one in found)
        return replaced(text, self._secrets) if found else text


def _is_text(route: Route) -> bool:
    shape = shape_at(route)
    return shape is not None and shape.kind == _TEXT


def _list_as_blacked_out(whole: dict[str, Plain], dropped: Sequence[Route]) -> None:
    """Say of what was in the document and is not any more that it is blacked out, so that no rule takes it for absent."""
    routes = [route_text(route) for route in dropped if route[0] not in _OF_THE_FILE]
    if routes:
        source = whole.setdefault("source", {})
        if isinstance(source, dict):
            listed = source.get("redacted")
            before = [str(one) for one in listed] if isinstance(listed, list) else []
            source["redacted"] = [*dict.fromkeys((*before, *routes))]


def _texts_of(node: Node, route: Route) -> Iterator[tuple[Route, str]]:
    from noticecheck.model.tree import scalars

    return scalars(node, route)


def _texts(plain: Plain, route: Route) -> Iterator[tuple[Route, str]]:
    """Yield every text that is to be written, but for routes and the words of closed lists, which hold no name."""
    if isinstance(plain, dict):
        for key, value in plain.items():
            yield from _texts(value, (*route, key))
    elif isinstance(plain, list):
        for position, value in enumerate(plain):
            yield from _texts(value, (*route, position))
    elif isinstance(plain, str):
        shape = shape_at(route)
        if shape is None or shape.kind in {_TEXT, "date", "day"}:
            yield route, plain
