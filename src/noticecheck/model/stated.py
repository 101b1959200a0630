"""The notice as rules read it: what it states, what it is known not to state, and what nobody knows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cached_property
from typing import Final, TypeAlias

from noticecheck.model.fields import Leaf
from noticecheck.model.partial_date import PartialDate
from noticecheck.model.shape import shape_at
from noticecheck.model.tree import Map, Route, parse_route, route_text
from noticecheck.records import dataclass


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A slot of a template where a value belongs: present, with a value that nobody can judge yet."""

    text: str

    def __str__(self) -> str:
        """Return the slot as written."""
        return self.text


@dataclass(frozen=True, slots=True)
class Absent:
    """The document does not state it. `auditors_reading` when the file says so under `source.not_stated`."""

    auditors_reading: bool = False


@dataclass(frozen=True, slots=True)
class Unknown:
    """Nobody can tell from the file, and why."""

    reason: str
    route: str = ""

    def __bool__(self) -> bool:
        """Refuse to be taken for true or false."""
        raise TypeError("unknown is neither true nor false")


Value: TypeAlias = "Leaf | Placeholder | tuple[Value, ...] | Mapping[str, Value]"
Answer: TypeAlias = "Value | Absent | Unknown"

ABSENT: Final = Absent()
NOT_STATED: Final = Absent(auditors_reading=True)

EXPLANATIONS: Final[dict[str, str]] = {
    "extract": "the file is an extract, and this may be in the rest of the document",
    "secondhand": "the file rests on a report about the document, which does not say",
    "not_transcribed": "it was not transcribed",
    "illegible": "it cannot be read in the copy",
    "redacted": "it is blacked out in the copy",
    "prose": "only the summary of facts could tell, and this rule reads the structured fields",
    "language": "the summary is in a language that is not read, or its language cannot be told",
    "length": "the summary has over 100,000 characters, and no more are read",
    "paraphrase": "the summary is a paraphrase, from which nothing can be concluded that it does not say",
    "unknown": "the file does not say whether yes or no",
    "placeholder": "a slot of the template stands where the value belongs",
    "imprecise": "what is stated is not precise enough to decide",
    "no_exhibit": "the fact comes from outside the document and no exhibit is named for it",
    "no_date": "there is no date to judge it by",
    "no_rate": "there is no rate to judge it by",
    "open_number": "the number that decides is not set",
    "not_given": "the file does not give it, and without it the rule cannot decide",
    "wording": "the words leave it open, and a person has to read them",
    "document_type": "the type of the document is not known, and with it the rules that apply",
    "rule_error": "the rule failed; this is an error of noticecheck or of the rule pack",
}

_ABSTRACTS_OF_THE_SUMMARY: Final = frozenset({"role", "acts", "entities", "victims", "time", "location", "accomplices", "amounts"})
_DETAILED: Final = frozenset({"entities", "victims", "accomplices", "location"})
"""Abstracts with details of their own, such as what an accomplice did: a paraphrase may leave those out too."""

_AN_ABSTRACT: Final = 2
"""Parts of the route of an abstract, such as `facts.role`."""
_KINDS_WITH_UNKNOWN: Final = frozenset({"flag_or_unknown", "choice:same_facts", "choice:quality"})
_INSIDE_AN_ENTRY: Final = 3
"""Parts of a route into an entry that is there, such as `context.events.0`."""

_FLAGS: Final = frozenset({"flag", "flag_or_unknown"})
_LISTED_REASONS: Final = (("illegible", "illegible"), ("redacted", "redacted"), ("unknown", "not_transcribed"))


@dataclass(frozen=True)
class Notice:
    """One notice: its stated values by route, and the rules of completeness that say what a missing one means.

    `data` holds only what is stated: nulls, empty texts and empty lists are left out. `tree` keeps the places in the file.
    `slot_fields` are the fields that hold a placeholder, with their text; `slots` counts the placeholders to fill.
    """

    name: str
    sha256: str
    data: Mapping[str, Value]
    tree: Map
    lines: tuple[str, ...] = ()
    slots: int = 0
    slot_fields: tuple[tuple[Route, str], ...] = ()

    @cached_property
    def look(self) -> Callable[[Route], Answer]:
        """Return what the notice states at a route, or why there is nothing to return; each route is looked up once."""
        return _Answers(self.data).__getitem__

    def text(self, route: Route) -> str:
        """Return the stated text at a route, empty when there is none."""
        value = self.look(route)
        return "" if isinstance(value, (Absent, Unknown, tuple, Mapping)) else str(value)

    @cached_property
    def completeness(self) -> str:
        """`full`, `extract` or `secondhand`; a file that does not say is taken for an extract, so that nothing is over-claimed."""
        return _completeness(self.data)

    @property
    def is_template(self) -> bool:
        """Whether this is a drafting template."""
        return self.data.get("template") is True

    def day(self, route: Route) -> date | None:
        """Return the last day that the date at a route may mean, None when no date is stated."""
        value = self.look(route)
        return value.last if isinstance(value, PartialDate) else None

    def value(self, route: Route, default: Leaf) -> Value:
        """Return the stated value, or `default` when the file gives none, whatever the reason."""
        return _value(self.data, route, default)

    @cached_property
    def listed(self) -> dict[Route, Answer]:
        """Routes under `source` with what is said of them; what is known not to be stated comes last and wins."""
        return _listed(self.data)


class _Answers(dict[Route, Answer]):
    """What was looked up, by route. Rules ask the same again and again, and a dictionary answers faster than any function.

    It knows the data and not the notice, which holds it: a notice is gone with its last user, and nobody has to look for it.
    """

    def __init__(self, data: Mapping[str, Value]) -> None:
        super().__init__()
        self._data, self._listed, self._completeness = data, _listed(data), _completeness(data)

    def __missing__(self, route: Route) -> Answer:
        answer = self[route] = self._look(route)
        return answer

    def _look(self, route: Route) -> Answer:
        node: Value | None = self._data
        for depth, part in enumerate(route):
            node = _within(node, part)
            if node is None:
                said = self._listed_at(route) if self._listed else None
                return self._why_missing(route, depth) if said is None else said
        if node.__class__ is str and node == "unknown" and self._kind(route) in _KINDS_WITH_UNKNOWN:
            return Unknown("unknown", route_text(route))
        return node  # type: ignore[return-value] # a route has parts, and the last one is there

    def _listed_at(self, route: Route) -> Answer | None:
        """What the file says under `source` of a route: of itself, of what it is in, or of a part of it that nobody could read."""
        above = (self._listed.get(route[:length]) for length in range(len(route), 0, -1))
        within = (said for listed, said in self._listed.items() if isinstance(said, Unknown) and listed[: len(route)] == route)
        return next((said for said in (*above, *within) if said is not None), None)

    def _why_missing(self, route: Route, depth: int) -> Answer:
        """Why a value is missing from the file; `depth` is the number of parts of the route that are there."""
        top, flag = route[0], self._kind(route) in _FLAGS
        if top in {"context", "source"}:
            return Unknown("unknown", route_text(route)) if flag and depth >= _INSIDE_AN_ENTRY else ABSENT
        if self._completeness != "full":
            abstract = top == "facts" and len(route) == _AN_ABSTRACT and route[1] in _ABSTRACTS_OF_THE_SUMMARY
            in_the_summary = abstract and self._summary_in_its_words
            return Unknown("prose" if in_the_summary else self._completeness, route_text(route))
        if top == "facts" and len(route) > 1 and route[1] in _ABSTRACTS_OF_THE_SUMMARY:
            return self._left_to_the_prose(route, depth)
        return Unknown("unknown", route_text(route)) if flag and route != ("person", "minor_flag") else ABSENT

    def _left_to_the_prose(self, route: Route, depth: int) -> Answer:
        """An abstract of the summary is missing, or (deeper) a detail of one that is there."""
        if "summary" not in self._data.get("facts", {}):  # type: ignore[operator]
            return self["facts", "summary"]
        paraphrase = _value(self._data, ("facts", "summary_is"), "paraphrase") == "paraphrase"
        if depth == 1:
            return Unknown("paraphrase" if paraphrase else "prose", route_text(route))
        return Unknown("paraphrase", route_text(route)) if paraphrase and route[1] in _DETAILED else ABSENT

    @property
    def _summary_in_its_words(self) -> bool:
        """Whether the file has the summary as the document words it, so that it can be read whatever else was left out."""
        facts = self._data.get("facts")
        return isinstance(facts, Mapping) and "summary" in facts and facts.get("summary_is", "paraphrase") != "paraphrase"

    @staticmethod
    def _kind(route: Route) -> str:
        shape = shape_at(route)
        return "" if shape is None else shape.kind


def _completeness(data: Mapping[str, Value]) -> str:
    return str(_value(data, ("source", "completeness"), "extract"))


def _value(data: Mapping[str, Value], route: Route, default: Leaf) -> Value:
    node: Value | None = data
    for part in route:
        node = _within(node, part)
        if node is None:
            return default
    return default if node is None else node


def _listed(data: Mapping[str, Value]) -> dict[Route, Answer]:
    source = data.get("source")
    found: dict[Route, Answer] = {}
    if isinstance(source, Mapping):
        for key, reason in _LISTED_REASONS:
            found |= {parse_route(str(text)): Unknown(reason, str(text)) for text in _texts(source.get(key))}
        found |= {parse_route(str(text)): NOT_STATED for text in _texts(source.get("not_stated"))}
    return found


def _within(node: Value | None, part: str | int) -> Value | None:
    """Return what stands under a key or at a position, None when there is nothing; nulls are never kept."""
    kind = node.__class__
    if kind is dict:
        return node.get(part)  # type: ignore[union-attr, arg-type] # a group of keys, which has no key that is a number
    if kind is tuple:
        return node[part] if part.__class__ is int and 0 <= part < len(node) else None  # type: ignore[index, arg-type]
    return node.get(part) if isinstance(node, Mapping) and isinstance(part, str) else None


def _texts(value: Value | None) -> tuple[Value, ...]:
    return value if isinstance(value, tuple) else ()
