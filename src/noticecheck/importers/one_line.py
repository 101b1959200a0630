"""A warrant or a judgment on one line, and identity documents: their parts by the words between them, which are data of the language."""

from __future__ import annotations

import re
from typing import Final

from noticecheck.importers.cells import read_value
from noticecheck.importers.places import country_or_none
from noticecheck.importers.vocabulary import Vocabulary

Values = list[tuple[tuple[str | int, ...], str]]

_KINDS: Final = {"issued": "date", "date": "date", "country": "country"}
_NUMBER: Final = re.compile(r"(?:no\.?|nr\.?|n\.?\s?[°ºo]\.?|number|numéro|número)\s*(?=\S*\d)", re.IGNORECASE)


def read_warrant(text: str, vocabulary: Vocabulary) -> tuple[Values, str]:
    """Read number, day, authority and country of a warrant.

    Raises:
        ValueError: when the words between its parts are not known.
    """
    parts = _parts(text, "warrant", vocabulary)
    if "authority" in parts and "country" not in parts:
        parts |= _authority_and_country(parts["authority"], vocabulary)
    return _values(parts, vocabulary), ""


def read_judgment(text: str, vocabulary: Vocabulary) -> tuple[Values, str]:
    """Read number, day and court of a judgment.

    Raises:
        ValueError: when the words between its parts are not known.
    """
    return _values(_parts(text, "judgment", vocabulary), vocabulary), ""


def _parts(text: str, name: str, vocabulary: Vocabulary) -> dict[str, str]:
    match = re.fullmatch(vocabulary.cells[name], text, re.IGNORECASE)
    if match is None:
        raise ValueError(f"{text!r} is not taken apart")
    return {key: value for key, value in match.groupdict().items() if value}


def _values(parts: dict[str, str], vocabulary: Vocabulary) -> Values:
    return [((key,), read_value(_KINDS.get(key, "text"), value, vocabulary)[0]) for key, value in parts.items()]


def _authority_and_country(text: str, vocabulary: Vocabulary) -> dict[str, str]:
    """Read `Tbilisi City Court, Georgia` and `the District Court in Moldova`; what is no country stays with the authority."""
    within = vocabulary.cells["within"]
    match = re.fullmatch(rf"(?P<authority>.+?)(?:,\s+(?:{within}\s+)?|\s+{within}\s+)(?P<country>[^,]+)", text, re.IGNORECASE)
    return match.groupdict() if match is not None and country_or_none(match["country"], vocabulary) else {}


def read_identity_document(text: str, vocabulary: Vocabulary) -> Values:
    """Read `passport, No. 123, issued by Russia, valid until 1 May 2020`; a part that is none of these is not guessed at.

    Raises:
        ValueError: when a part is none of these.
    """
    return [((key,), read_value(kind, part, vocabulary)[0]) for key, kind, part in _parts_of_document(text, vocabulary)]


def read_passport(text: str, vocabulary: Vocabulary) -> Values:
    """Read `N0000123 issued by Sri Lanka` behind a label that says that it is a passport.

    Raises:
        ValueError: when it does not start with a number.
    """
    passport, number = vocabulary.cells["passport"], vocabulary.cells["number"]
    if folded_start(text, passport):
        return read_identity_document(text, vocabulary)
    return read_identity_document(f"{passport}, {text if _NUMBER.match(text) else f'{number}{text}'}", vocabulary)


def folded_start(text: str, start: str) -> bool:
    """Whether a text starts with words, in whatever letters."""
    return text.casefold().startswith(start.casefold())


def _parts_of_document(text: str, vocabulary: Vocabulary) -> list[tuple[str, str, str]]:
    between = "|".join(re.escape(vocabulary.cells[name].strip()) for name in ("issued_by", "expires"))
    found: list[tuple[str, str, str]] = []
    for part in re.split(rf",\s+|\s+(?={_NUMBER.pattern})|\s+(?=(?:{between})\s)", text, flags=re.IGNORECASE):
        found.append(_part_of_document(part, vocabulary, first=not found))
    if len({key for key, _, _ in found}) < len(found):
        raise ValueError(f"{text!r} is not read as one identity document")
    return found


def _part_of_document(part: str, vocabulary: Vocabulary, *, first: bool) -> tuple[str, str, str]:
    for key, kind, name in (("country", "country", "issued_by"), ("expires", "date", "expires")):
        if folded_start(part, vocabulary.cells[name]):
            return key, kind, part[len(vocabulary.cells[name]) :]
    number = _NUMBER.match(part)
    if number is not None or folded_start(part, vocabulary.cells["number"]):
        return "number", "text", part[number.end() if number is not None else len(vocabulary.cells["number"]) :]
    if not first and country_or_none(part, vocabulary):
        return "country", "country", part
    if not first or re.search(r"\d", part):
        raise ValueError(f"{part!r} is not read as a part of an identity document")
    return "type", "text", part
