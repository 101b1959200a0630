"""Whether the summary of facts identifies or describes a victim: read for FCT008."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from noticecheck.engine.rule import Ruling
from noticecheck.rules.prose_words import CASELESS, OPEN_WORDING, in_the_summary, read, unknown_names

if TYPE_CHECKING:
    from noticecheck.engine.case import Case
    from noticecheck.prose.reading import Reading

_NOBODY_ELSE: Final = frozenset({"accomplice", "group"})


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a matter for review when the summary names or describes nobody besides the person and those who acted with them."""
    yield from read(case, _judged)


def _judged(reading: Reading) -> Iterator[Ruling]:
    if reading.victims:
        return
    somebody = reading.organisations or unknown_names(reading) or any(actor.kind not in _NOBODY_ELSE for actor in reading.actors)
    if somebody or reading.language in CASELESS or _speaks_of_persons(reading):
        yield OPEN_WORDING
    else:
        message = "the charge is of a crime with an injured party, and the summary identifies none"
        yield in_the_summary(message, (), "the victim or injured party, or the kind of person concerned", whole=reading)


def _speaks_of_persons(reading: Reading) -> bool:
    """Whether a word of the text stands for somebody else, such as "his neighbour" or "a customer"."""
    return bool(reading.phrases.starts(("persons.others",)))
