"""Cells that hold several values at once: date and place of birth, an identity document, a warrant on one line."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from noticecheck.importers.action import read_action
from noticecheck.importers.cells import read_value, read_values
from noticecheck.importers.dates import read_period
from noticecheck.importers.one_line import read_identity_document, read_judgment, read_passport, read_warrant
from noticecheck.importers.places import country_or_none
from noticecheck.importers.vocabulary import Vocabulary
from noticecheck.model.placeholders import is_slot

Values = list[tuple[tuple[str | int, ...], str]]
"""Routes below the field, each with its value."""

_ITEM: Final = re.compile(r"(?:^|\s)\(\d{1,2}\)\s+")
_COUNTRY_LAST: Final = re.compile(r"(?P<place>.*?)\s*\((?P<country>[^()]+)\)")


def read_group(field: str, text: str, vocabulary: Vocabulary) -> tuple[Values, str]:
    """Read a cell of several values by the field that it is.

    Raises:
        ValueError: when it cannot be read as a whole.
    """
    return _READERS[field](" ".join(text.split()), vocabulary)


def is_group(field: str) -> bool:
    """Whether a field's cell holds several values."""
    return field in _READERS


def _place(text: str, vocabulary: Vocabulary) -> tuple[Values, str]:
    """Read `Barnaul (Russia)`, `Barnaul, Russia`, `Russia, Barnaul` or a place alone."""
    match = _COUNTRY_LAST.fullmatch(text)
    if match is not None:
        country = country_or_none(match["country"], vocabulary)
        if country:
            return [*_given("place", match["place"]), (("country",), country)], ""
    before, comma, after = text.rpartition(",")
    if comma and (country := country_or_none(after, vocabulary)):
        return [*_given("place", before.strip()), (("country",), country)], ""
    first, comma, rest = text.partition(",")
    if comma and (country := country_or_none(first, vocabulary)):
        return [*_given("place", rest.strip()), (("country",), country)], ""
    country = country_or_none(text, vocabulary)
    return ([(("country",), country)], "") if country else (_given("place", text), "")


def _place_of_birth(text: str, vocabulary: Vocabulary) -> tuple[Values, str]:
    values, doubt = _place(text, vocabulary)
    return [(("/", "person", "born", *route), value) for route, value in values], doubt


def _given(key: str, text: str) -> Values:
    return [((key,), text)] if text else []


def _born(text: str, vocabulary: Vocabulary) -> tuple[Values, str]:
    """Read a date, then a place: the longest beginning that is a date."""
    for end in sorted(
        {len(text), *(match.start() for match in re.finditer(r"[,;]|\s(?:in|at|à|a|en|-|–)\s|\s\(|\s", text, re.IGNORECASE))}, reverse=True
    ):
        try:
            date, doubt = read_value("date", text[:end], vocabulary)
        except ValueError:
            continue
        rest = re.sub(r"^\s*(?:[,;–-]|in|at|à|en|a)\s+", "", text[end:], flags=re.IGNORECASE).strip()
        place, _ = _place(rest, vocabulary) if rest else ([], "")
        return [(("date",), date), *place], doubt
    if re.search(r"\d{4}", text):
        raise ValueError(f"{text!r} is not read as a date and a place")
    return _place(text, vocabulary)


def _period(text: str, vocabulary: Vocabulary) -> tuple[Values, str]:
    if is_slot(text):
        return [(("date",), text)], ""
    period, doubt = read_period(text, vocabulary)
    return [((key,), value) for key, value in period.items()], doubt


def _items(read: Callable[[str, Vocabulary], Values]) -> Callable[[str, Vocabulary], tuple[Values, str]]:
    """Read a list: `(1) ... (2) ...`, or items between semicolons."""

    def reader(text: str, vocabulary: Vocabulary) -> tuple[Values, str]:
        numbered = [part.strip() for part in _ITEM.split(text) if part.strip()]
        return [((position, *route), value) for position, part in enumerate(numbered) for route, value in read(part, vocabulary)], ""

    return reader


def _named(second: str, opening: str, closing: str) -> Callable[[str, Vocabulary], Values]:
    def reader(text: str, _: Vocabulary) -> Values:
        name, found, rest = text.partition(opening)
        if not found or not rest.endswith(closing):
            return _given("name", text)
        return [*_given("name", name.strip()), *_given(second, rest[: len(rest) - len(closing)].strip())]

    return reader


def _amount(text: str, vocabulary: Vocabulary) -> Values:
    sums, *notes = text.split("; ")
    amount, equals, stated_as = sums.partition(" = ")
    values: Values = [(("amount",), read_value("amount", amount, vocabulary)[0])] if amount else []
    values += [(("stated_as",), read_value("amount", stated_as, vocabulary)[0])] if equals else []
    for note in notes:
        key = next((key for key in ("part_of", "of") if note.startswith(vocabulary.cells[key])), None)
        if key is None:
            raise ValueError(f"{text!r} is not read as a sum")
        values.append(((key,), note.removeprefix(vocabulary.cells[key])))
    return values


def _parent(text: str, vocabulary: Vocabulary) -> Values:
    for relation in ("father", "mother", "other"):
        if text.startswith(vocabulary.cells[relation]):
            return [*_given("name", text.removeprefix(vocabulary.cells[relation])), (("relation",), relation)]
    return _given("name", text)


def _parent_called(relation: str) -> Callable[[str, Vocabulary], tuple[Values, str]]:
    return lambda text, _: ([(("+", "name"), text), (("+", "relation"), relation)], "")


def _dated(first: str, kind: str, *more: tuple[str, str]) -> Callable[[str, Vocabulary], Values]:
    """Read `a; b; c` as the fields named, each of its kind; an empty one is written as a dash."""

    def reader(text: str, vocabulary: Vocabulary) -> Values:
        parts = text.split("; ")
        fields = ((first, kind), *more)
        if len(parts) > len(fields):
            raise ValueError(f"{text!r} has more parts than are known here")
        return [((key,), read_value(one, part, vocabulary)[0]) for (key, one), part in zip(fields, parts, strict=False) if part != "–"]

    return reader


def _single(read: Callable[[str, Vocabulary], Values]) -> Callable[[str, Vocabulary], tuple[Values, str]]:
    return lambda text, vocabulary: (read(text, vocabulary), "")


def _nationalities(text: str, vocabulary: Vocabulary) -> tuple[Values, str]:
    """Read nationalities; a bracket at the end may say that they are confirmed, or are not."""
    confirmed: Values = []
    match = re.fullmatch(r"(?P<names>.+?)\s*\((?P<answer>[^()]+)\)", text)
    for answer in ("false", "true"):
        if match is not None and vocabulary.says(answer, match["answer"]):
            text, confirmed = match["names"], [(("/", "person", "nationality_confirmed"), answer)]
            break
    values, doubt = read_values("country", text, vocabulary)
    return [*[((position,), value) for position, value in enumerate(values)], *confirmed], doubt


def _accomplices(text: str, vocabulary: Vocabulary) -> tuple[Values, str]:
    values, _ = _items(_named("acts", ": ", ""))(text, vocabulary)
    more = any(route[-1] == "name" and re.search(r"\d", value) for route, value in values)
    return values, "the words say more than a name" if more else ""


def _passports(text: str, vocabulary: Vocabulary) -> tuple[Values, str]:
    return [((0, *route), value) for route, value in read_passport(text, vocabulary)], ""


_READERS: Final[dict[str, Callable[[str, Vocabulary], tuple[Values, str]]]] = {
    "person.born": _born,
    "person.born.place": _place_of_birth,
    "person.parents": _items(_parent),
    "person.parents.father": _parent_called("father"),
    "person.parents.mother": _parent_called("mother"),
    "person.nationalities": _nationalities,
    "person.identity_documents": _items(read_identity_document),
    "person.identity_documents.passport": _passports,
    "person.offices": _items(_dated("title", "text", ("from", "date"), ("to", "date"))),
    "facts.location": _place,
    "facts.time": _period,
    "facts.entities": _items(_named("kind", " (", ")")),
    "facts.victims": _items(_named("kind", " (", ")")),
    "facts.accomplices": _accomplices,
    "facts.amounts": _items(_amount),
    "offences.committed": _period,
    "offences.place": _place,
    "warrant": read_warrant,
    "judgment": read_judgment,
    "action": read_action,
    "extradition.located": _single(_dated("country", "country", ("date", "date"))),
    "extradition.refusals": _items(_dated("country", "country", ("date", "date"), ("ground", "choice:refusal_ground"))),
}
