"""Whether the summary of facts narrows the location below a country: read for JUD005."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from noticecheck.engine.rule import OutOfScope, Ruling
from noticecheck.rules.prose_location import may_name_a_place, places_of_the_facts
from noticecheck.rules.prose_words import OPEN_WORDING, in_the_summary, read, sure, told_once

if TYPE_CHECKING:
    from noticecheck.engine.case import Case
    from noticecheck.prose.reading import Reading

_COUNTRY: Final = "country"


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a matter for review when all the places of the facts in the summary are countries."""
    yield from read(case, _judged)


def _judged(reading: Reading) -> Iterator[Ruling]:
    places = places_of_the_facts(reading)
    if any(place.kind != _COUNTRY for place in places):
        return
    if may_name_a_place(reading) or (places and len(sure(places)) < len(places)):
        yield OPEN_WORDING
    elif not places:
        yield OutOfScope()
    else:
        message = f"all that the summary states of the place of the alleged criminal activity is a country ({told_once(places)})"
        yield in_the_summary(message, places, "a town, an address or another place within the country")
