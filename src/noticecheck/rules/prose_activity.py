"""Whether the summary of facts has a role, an act, or a company, organisation or victim at all: read for FCT016."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from noticecheck.engine.rule import Ruling, Undecided
from noticecheck.model.stated import Absent, Unknown
from noticecheck.model.tree import Route
from noticecheck.rules.prose_words import CASELESS, OPEN_WORDING, in_the_summary, read, unknown_names

if TYPE_CHECKING:
    from noticecheck.engine.case import Case
    from noticecheck.prose.reading import Reading

_PARTS: Final[tuple[Route, ...]] = (("facts", "role"), ("facts", "acts"), ("facts", "entities"), ("facts", "victims"))
_NAMES_SOMEBODY: Final = frozenset({"victim", "company", "organisation"})


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a matter for review when the summary, read as a whole, has none of the four."""
    unknown = [why for route in _PARTS if isinstance(why := case.look(route), Unknown) and why.reason != "prose"]
    if unknown:
        yield Undecided(unknown[0])
    elif all(isinstance(case.look(route), (Absent, Unknown)) for route in _PARTS):
        yield from read(case, _judged)


def _judged(reading: Reading) -> Iterator[Ruling]:
    from noticecheck.prose.acts import Answer

    own = reading.own_acts
    told = any(mark.kind == "office" for mark in reading.offices) or reading.organisations or reading.victims
    if own.answer is Answer.YES or told:
        return
    may_name = reading.language in CASELESS or unknown_names(reading) or any(actor.kind in _NAMES_SOMEBODY for actor in reading.actors)
    others_act = any(act.manner == "collective" for act in reading.acts)  # upon somebody, perhaps, whom no list has
    if own.answer is Answer.CANNOT_TELL or may_name or others_act:
        yield OPEN_WORDING
    else:
        yield in_the_summary(
            "the summary states neither the person's role, nor what the person is said to have done, nor any company, organisation or "
            "victim concerned",
            own.evidence,
            "a succinct and clear description of what the person is said to have done",
            whole=reading,
        )
