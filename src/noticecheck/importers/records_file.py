"""Files of public records: JSON or JSON Lines, of INTERPOL or of FollowTheMoney, one or many."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from noticecheck.errors import InputError, Problem
from noticecheck.importers.draft import Draft
from noticecheck.importers.entity import drafts_of_entities, is_entity
from noticecheck.importers.public_record import draft_of_record, is_public_record

STARTS: Final = (b"{", b"[")
MAX_RECORDS: Final = 200_000
MAX_DEPTH: Final = 100


def is_json(raw: bytes) -> bool:
    """Whether a file starts as JSON does."""
    return raw[:64].removeprefix(b"\xef\xbb\xbf").lstrip().startswith(STARTS)


def drafts_of_json(raw: bytes, name: str) -> Iterator[Draft | InputError]:
    """Yield a draft for each record, or the error that it is; one record's error does not stop the others.

    Raises:
        InputError: when the file is no JSON, or holds no record that is known here.
    """
    records = _records(raw, name)
    entities = [one for one in records if is_entity(one)]
    known = 0
    for number, record in enumerate(records, 1):
        if is_entity(record):
            continue
        origin = name if len(records) == 1 else f"{name}:{number}"
        if is_public_record(record):
            known += 1
            yield _draft_or_error(record, origin)
        else:
            yield _unknown(origin, record)
    yield from drafts_of_entities(entities, name)
    if not known and not entities and not records:
        raise _problem(name, "holds no record")


def _draft_or_error(record: dict[str, Any], origin: str) -> Draft | InputError:
    try:
        return draft_of_record(record, origin)
    except InputError as error:
        return error


def _unknown(origin: str, record: dict[str, Any]) -> InputError:
    if "noticecheck" in record:
        return _problem(origin, "is a notice already", "audit it: noticecheck audit FILE")
    return _problem(origin, "is neither a record of INTERPOL's public list nor a FollowTheMoney entity")


def _problem(name: str, what: str, hint: str = "see docs/import.md for the records that are read", line: int = 0) -> InputError:
    return InputError((Problem(name, line, min(line, 1), f"{name} {what}", hint),))


def _records(raw: bytes, name: str) -> list[dict[str, Any]]:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _problem(name, f"is not UTF-8 at byte {error.start:,}", "save it as UTF-8") from None
    try:
        found = _of_node(_loaded(text))
    except ValueError:
        found = list(_of_lines(text, name))
    except RecursionError:
        raise _problem(name, "is nested too deeply", "save the record alone") from None
    if len(found) > MAX_RECORDS:
        raise _problem(name, f"holds more than {MAX_RECORDS:,} records", "split it")
    return found


def _loaded(text: str) -> object:
    return json.loads(text, parse_constant=_refuse_constant)


def _refuse_constant(word: str) -> None:
    raise ValueError(f"{word} is no JSON")


def _of_lines(text: str, name: str) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                yield from _of_node(_loaded(line))
            except (ValueError, RecursionError):
                raise _problem(name, f"is no JSON in line {number}", "save it as JSON, or as JSON Lines", number) from None


def _of_node(node: object) -> list[dict[str, Any]]:
    """Return the records in a JSON value: itself, its items, or those of a page of INTERPOL's list."""
    if isinstance(node, list):
        return [one for one in node if isinstance(one, dict)]
    if not isinstance(node, dict):
        return []
    embedded = node.get("_embedded")
    listed = embedded.get("notices") if isinstance(embedded, dict) and "entity_id" not in node else None
    return [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else [node]
