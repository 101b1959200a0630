"""Notices as commented YAML: one that holds answers, and one that holds every key and no value."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Final, TypeAlias

from noticecheck.cli.fields import Field, notice_fields
from noticecheck.source.comments import WIDEST, noted
from noticecheck.source.scalars import scalar

Answer: TypeAlias = "str | list[Answer] | dict[str, Answer]"

OPENING: Final = """\
# A red notice or a diffusion, written down for noticecheck. `noticecheck audit FILE` audits it.
# A key without a value says what `completeness` says of it: full - the document does not state it; extract or secondhand - nobody
# knows. Routes such as offences.0.law under `not_stated` or `unknown` say it of single fields.
"""
OUTSIDE: Final = """\
# What you know from outside the document goes under `context:`, each entry with its exhibit; `noticecheck schema notice` has the keys.
"""


def skeleton(schema: str | None) -> str:
    """Return a notice with every key, what it means, and no value; `schema` is the path that editors are told."""
    lines = (line for field in notice_fields() for line in _empty(field, 0))
    return _opening(schema) + "".join(f"{line}\n" for line in lines)


def filled(answers: Mapping[str, Answer], schema: str | None) -> str:
    """Return a notice that holds the answers, each key with what it means."""
    lines = _group(answers, notice_fields(), 0, explained=True)
    return _opening(schema) + "".join(f"{line}\n" for line in lines) + OUTSIDE


def _opening(schema: str | None) -> str:
    if schema is not None:
        return f"# yaml-language-server: $schema={schema}\n{OPENING}"
    return f"{OPENING}# Editors check it as you type after `noticecheck init --schema notice.schema.json`.\n"


def _empty(field: Field, depth: int) -> Iterator[str]:
    """Yield a key without a value. The keys of a list's items stand in comments: an empty item would be an item."""
    inset = "  " * depth
    given = {"noticecheck": " 1", "completeness": " full"}.get(field.key, "")
    yield from noted(f"{inset}{field.key}:{given}", field.about)
    if field.many and field.fields:
        for position, below in enumerate(field.fields):
            yield from _commented(below, depth + 1, "- " if position == 0 else "  ")
    else:
        for below in field.fields:
            yield from _empty(below, depth + 1)


def _commented(field: Field, depth: int, lead: str) -> Iterator[str]:
    inside = "{" + ", ".join(f"{below.key}: " for below in field.fields).strip() + "}" if field.fields else ""
    value = f" [{inside}]" if field.many else f" {inside}" if inside else ""
    yield from noted(f"{'  ' * depth}# {lead}{field.key}:{value}", field.about)


def _group(answers: Mapping[str, Answer], fields: tuple[Field, ...], depth: int, *, explained: bool) -> Iterator[str]:
    for field in fields:
        if field.key in answers:
            yield from _key(field, answers[field.key], depth, explained=explained)


def _key(field: Field, answer: Answer, depth: int, *, explained: bool) -> Iterator[str]:
    inset, comment = "  " * depth, field.about if explained else ""
    match answer:
        case str():
            yield from _scalar(f"{inset}{field.key}:", answer, comment, depth)
        case dict() if field.is_period:
            yield f"{inset}{field.key}: {{{', '.join(f'{key}: {scalar(str(value))}' for key, value in answer.items())}}}"
        case dict():
            yield from noted(f"{inset}{field.key}:", comment)
            yield from _group(answer, field.fields, depth + 1, explained=explained)
        case list() if not field.fields:
            yield from _values(f"{inset}{field.key}:", [scalar(str(item), in_flow=True) for item in answer], comment)
        case list():
            yield from noted(f"{inset}{field.key}:", comment)
            for position, item in enumerate(answer):
                yield from _item(field, item, depth + 1, explained=explained and position == 0)


def _values(start: str, values: list[str], comment: str) -> Iterator[str]:
    """Yield a list on one line where it fits, else an item on each line."""
    flow = f"{start} [{', '.join(values)}]"
    if len(flow) <= WIDEST:
        yield from noted(flow, comment)
    else:
        inset = " " * (len(start) - len(start.lstrip()) + 2)
        yield from noted(start, comment)
        yield from (f"{inset}- {value}" for value in values)


def _item(field: Field, item: Answer, depth: int, *, explained: bool) -> Iterator[str]:
    lines = list(_group(item, field.fields, depth + 1, explained=explained)) if isinstance(item, dict) else []
    yield f"{'  ' * depth}- {lines[0].lstrip()}" if lines else f"{'  ' * depth}- {{}}"
    yield from lines[1:]


def _scalar(start: str, text: str, comment: str, depth: int) -> Iterator[str]:
    if "\n" not in text:
        yield from noted(f"{start} {scalar(text)}", comment)
    elif any(line != line.strip() for line in text.split("\n")):
        yield f"{start} {json.dumps(text, ensure_ascii=False)}"
    else:
        yield from noted(f"{start} |", comment)
        yield from (f"{'  ' * (depth + 1)}{line}".rstrip() for line in text.split("\n"))
