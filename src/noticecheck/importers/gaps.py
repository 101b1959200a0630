"""What a form does not show: every route of the format without a value, so that nothing is silently absent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from noticecheck.importers.draft import Gap, Reading
from noticecheck.model.shape import Shape, notice_shape
from noticecheck.model.tree import Route

OF_THE_DOCUMENT: Final = (
    "document", "person", "status", "facts", "offences", "warrant", "judgment", "prescription_date", "action", "extradition",
)  # fmt: skip
OF_THE_SUMMARY: Final = frozenset({"time", "location", "role", "acts", "entities", "victims", "accomplices", "amounts"})
"""What a summary tells by itself: where the summary was read, the prose is read for them."""

AUXILIARY: Final = frozenset({
    ("document", "requesting_entity"), ("document", "entity_powers"), ("offences", "category"), ("offences", "max_penalty_text"),
    ("facts", "summary_is"),
})  # fmt: skip
"""What only goes with another value, or is a judgement of the auditor."""

ONLY_IF: Final[dict[tuple[str, ...], tuple[tuple[str, ...], frozenset[str]]]] = {
    ("document", "suspended_on"): (("document", "standing"), frozenset({"suspended"})),
    ("document", "addressees"): (("document", "type"), frozenset({"diffusion"})),
    ("document", "sent_by"): (("document", "type"), frozenset({"diffusion"})),
    ("document", "public_extract"): (("document", "type"), frozenset({"red_notice", ""})),
    ("document", "art83_1b_decision"): (("document", "type"), frozenset({"red_notice", "pending_request", ""})),
    ("offences", "sentence"): (("status",), frozenset({"convicted", ""})),
    ("offences", "remaining"): (("status",), frozenset({"convicted", ""})),
    ("judgment",): (("status",), frozenset({"convicted", ""})),
}


def gaps_left(readings: Iterable[Reading], told: Iterable[Gap]) -> Iterator[Gap]:
    """Yield a gap `unknown` for every route of the document that has neither a value nor a gap of its own."""
    held = {reading.route: reading.value for reading in readings}
    known = {*held, *(gap.route for gap in told)}
    fields = notice_shape().fields or {}
    for part in OF_THE_DOCUMENT:
        for route in _missing((part,), fields[part], known, held):
            yield Gap(route, "unknown")


def _missing(route: Route, shape: Shape, known: set[Route], held: dict[Route, str]) -> Iterator[Route]:
    named = tuple(str(part) for part in route if not isinstance(part, int))
    if named in AUXILIARY or not _applies(named, held) or _is_left_to_the_prose(route, held):
        return
    if any(route[: len(one)] == one for one in known):
        return
    if not any(one[: len(route)] == route for one in known):
        yield route
    elif shape.item is not None:
        positions = sorted({one[len(route)] for one in known if one[: len(route)] == route and len(one) > len(route)}, key=str)
        for position in positions:
            yield from _missing((*route, position), shape.item, known, held)
    else:
        for key, below in (shape.fields or {}).items():
            yield from _missing((*route, key), below, known, held)


def _applies(named: tuple[str, ...], held: dict[Route, str]) -> bool:
    decided_by, words = ONLY_IF.get(named, ((), frozenset()))
    return not decided_by or held.get(decided_by, "") in words


def _is_left_to_the_prose(route: Route, held: dict[Route, str]) -> bool:
    return route[0] == "facts" and len(route) == len(("facts", "role")) and route[1] in OF_THE_SUMMARY and ("facts", "summary") in held
