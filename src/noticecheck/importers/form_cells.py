"""Values of a notice as the words of a form's cell, in the form's language; what does not read back is not written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from noticecheck.importers.cells import read_value, read_values
from noticecheck.importers.dates import write_date, write_period
from noticecheck.importers.groups import is_group, read_group
from noticecheck.importers.penalties import write_penalty
from noticecheck.importers.places import country_name, language_name
from noticecheck.importers.vocabulary import Vocabulary
from noticecheck.model.fields import KINDS
from noticecheck.model.partial_date import PartialDate
from noticecheck.model.quantity import Penalty
from noticecheck.model.shape import Shape, shape_at
from noticecheck.model.stated import Placeholder, Value
from noticecheck.model.tree import Route, parse_route

PARAGRAPH: Final = "\n\n"


def reads_back(field: str, value: Value, words: str, vocabulary: Vocabulary) -> bool:
    """Whether the words of a cell are read back as the value that they were made from."""
    try:
        return bool(words.strip()) and _read_back(field, words, vocabulary) == flat(value)
    except ValueError:
        return False


def cell_of(field: str, value: Value, vocabulary: Vocabulary) -> str:
    """Return the words of a cell."""
    shape = shape_at(parse_route(field))
    if field in _GROUPS:
        return _GROUPS[field](value, vocabulary)
    if shape is None:  # a route into a list, such as offences.charge
        shape = _shape_of(field)
    if isinstance(value, tuple) and shape.item is not None:
        return "; ".join(word(shape.item.kind, one, vocabulary) for one in value)
    return word(shape.kind, value, vocabulary)


def _shape_of(field: str) -> Shape:
    first, *rest = parse_route(field)
    shape = shape_at((first, 0, *rest))
    assert shape is not None  # noqa: S101 - the labels name fields of the format
    return shape


def word(kind: str, value: Value, vocabulary: Vocabulary) -> str:
    """Return a single value in the words of a form."""
    match value:
        case PartialDate():
            return write_date(value, vocabulary)
        case Penalty():
            return write_penalty(value, vocabulary)
        case bool():
            return vocabulary.answers["true" if value else "false"][0]
        case Placeholder():
            return _plain(value)
    return _word_of_text(kind, _plain(value), vocabulary)


def _word_of_text(kind: str, text: str, vocabulary: Vocabulary) -> str:
    match kind:
        case "country" | "country_or_all":
            return vocabulary.answers["all"][0] if text == "ALL" else country_name(text, vocabulary)
        case "language":
            return language_name(text, vocabulary)
        case "flag_or_unknown":
            return vocabulary.answers["unknown"][0]
    return vocabulary.word(kind.removeprefix("choice:"), text) if kind.startswith("choice:") else text


def _plain(value: Value) -> str:
    """Return a text with its paragraphs, each on one line."""
    text = getattr(value, "text", None) or str(value)
    return PARAGRAPH.join(" ".join(part.split()) for part in text.replace("\r", "").split(PARAGRAPH) if part.strip())


def _read_back(field: str, words: str, vocabulary: Vocabulary) -> dict[Route, object]:
    if is_group(field):
        values, _ = read_group(field, words, vocabulary)
        return {_within(field, route): _parsed(field, route, text) for route, text in values}
    shape = shape_at(parse_route(field)) or _shape_of(field)
    if shape.item is not None:
        return {
            (position,): same(shape.item.kind, text) for position, text in enumerate(read_values(shape.item.kind, words, vocabulary)[0])
        }
    return {(): same(shape.kind, read_value(shape.kind, words, vocabulary)[0])}


def _within(field: str, route: Route) -> Route:
    """Return a route below the field; one from the root keeps what is below it."""
    return route[len(parse_route(field)) :] if route[:1] == ("/",) and field == "person.born.place" and len(route) > len("///") else route


def _parsed(field: str, route: Route, text: str) -> object:
    parts = parse_route(field)
    shape = shape_at((*parts, *route)) or shape_at((parts[0], 0, *parts[1:], *route))
    return same(shape.kind, text) if shape is not None and shape.kind else text


def same(kind: str, text: str) -> object:
    """Return what a text means to the format, so that two ways to write it are one."""
    try:
        return " ".join(text.split()) if kind == "text" else KINDS[kind].read(text)
    except ValueError:
        return text


def flat(value: Value, route: Route = ()) -> dict[Route, object]:
    """Return the single values in a value, by their routes, as they are compared."""
    if isinstance(value, tuple):
        return {key: one for position, item in enumerate(value) for key, one in flat(item, (*route, position)).items()}
    if isinstance(value, Mapping):
        return {key: one for name, item in value.items() for key, one in flat(item, (*route, name)).items()}
    if isinstance(value, Placeholder):
        return {route: value.text}
    return {route: " ".join(value.split()) if isinstance(value, str) else value}


def _part(value: Value, key: str, kind: str, vocabulary: Vocabulary) -> str:
    return word(kind, value[key], vocabulary) if isinstance(value, Mapping) and key in value else ""


def _place(value: Value, vocabulary: Vocabulary) -> str:
    place, country = _part(value, "place", "text", vocabulary), _part(value, "country", "country", vocabulary)
    return f"{place} ({country})" if place and country else place or country


def _born(value: Value, vocabulary: Vocabulary) -> str:
    return ", ".join(part for part in (_part(value, "date", "date", vocabulary), _place(value, vocabulary)) if part)


def _period(value: Value, vocabulary: Vocabulary) -> str:
    printed = {key: _part(value, key, "date", vocabulary) for key in ("date", "from", "to") if isinstance(value, Mapping) and key in value}
    return write_period(printed, vocabulary)


def _items(write: Callable[[Value, Vocabulary], str]) -> Callable[[Value, Vocabulary], str]:
    def writer(value: Value, vocabulary: Vocabulary) -> str:
        items = [write(one, vocabulary) for one in value] if isinstance(value, tuple) else []
        return items[0] if len(items) == 1 else " ".join(f"({number}) {item}" for number, item in enumerate(items, 1))

    return writer


def _named(key: str, form: str) -> Callable[[Value, Vocabulary], str]:
    def writer(value: Value, vocabulary: Vocabulary) -> str:
        name, second = _part(value, "name", "text", vocabulary), _part(value, key, "text", vocabulary)
        return form.format(name, second) if second else name

    return writer


def _parent(value: Value, vocabulary: Vocabulary) -> str:
    relation = str(value["relation"]) if isinstance(value, Mapping) and "relation" in value else ""
    return f"{vocabulary.cells.get(relation, '')}{_part(value, 'name', 'text', vocabulary)}"


def _identity_document(value: Value, vocabulary: Vocabulary) -> str:
    cells = vocabulary.cells
    parts = [("type", "text", ""), ("number", "text", cells["number"]), ("country", "country", cells["issued_by"])]
    written = [(start, _part(value, key, kind, vocabulary)) for key, kind, start in (*parts, ("expires", "date", cells["expires"]))]
    return ", ".join(f"{start}{words}" for start, words in written if words)


def _amount(value: Value, vocabulary: Vocabulary) -> str:
    sums = " = ".join(part for key in ("amount", "stated_as") if (part := _part(value, key, "amount", vocabulary)))
    notes = [f"{vocabulary.cells[key]}{words}" for key in ("of", "part_of") if (words := _part(value, key, "text", vocabulary))]
    return "; ".join([sums, *notes])


def _dated(*fields: tuple[str, str]) -> Callable[[Value, Vocabulary], str]:
    def writer(value: Value, vocabulary: Vocabulary) -> str:
        parts = [_part(value, key, kind, vocabulary) or "–" for key, kind in fields]
        while parts and parts[-1] == "–":
            parts.pop()
        return "; ".join(parts)

    return writer


_GROUPS: Final[dict[str, Callable[[Value, Vocabulary], str]]] = {
    "person.born": _born,
    "person.parents": _items(_parent),
    "person.identity_documents": _items(_identity_document),
    "person.offices": _items(_dated(("title", "text"), ("from", "date"), ("to", "date"))),
    "facts.location": _place,
    "facts.time": _period,
    "facts.entities": _items(_named("kind", "{} ({})")),
    "facts.victims": _items(_named("kind", "{} ({})")),
    "facts.accomplices": _items(_named("acts", "{}: {}")),
    "facts.amounts": _items(_amount),
    "offences.committed": _period,
    "offences.place": _place,
    "extradition.located": _dated(("country", "country"), ("date", "date")),
    "extradition.refusals": _items(_dated(("country", "country"), ("date", "date"), ("ground", "choice:refusal_ground"))),
}
