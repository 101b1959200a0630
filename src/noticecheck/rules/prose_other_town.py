"""Whether the summary places the facts in other towns than the fields do: read for DQL013."""

from __future__ import annotations

from typing import TYPE_CHECKING

from noticecheck.model.tree import Route
from noticecheck.rules.prose_location import may_name_a_place, places_of_the_facts
from noticecheck.rules.prose_words import in_the_summary, sure, told_once

if TYPE_CHECKING:
    from noticecheck.engine.case import Case
    from noticecheck.engine.rule import Raised
    from noticecheck.prose.mention import NamedMention
    from noticecheck.prose.reading import Reading


def another_town(case: Case, reading: Reading, routes: list[Route]) -> Raised | None:
    """Return a matter for review when all towns of the fields and all of the summary are known and lie far from each other.

    Nothing where the summary names a region, an address or another country, or where any other word of it may name a place.
    """
    stated = [case.notice.text((*route, "place")) for route in routes]
    countries = {case.notice.text((*route, "country")) for route in routes}
    towns = tuple(place for place in places_of_the_facts(reading) if place.kind == "town")
    if not towns or not stated or not all(stated) or any(town.name in stated for town in towns):
        return None
    if not _only_these(reading, countries) or may_name_a_place(reading) or not _all_apart(stated, reading):
        return None
    message = f"the summary places the facts in {told_once(towns)}, and the fields in {', '.join(dict.fromkeys(stated))}"
    return in_the_summary(message, towns, "the same town in the summary and in the fields")


def _only_these(reading: Reading, countries: set[str]) -> bool:
    """Whether every place of the text is surely read, and is a town or the country of the fields."""
    places = reading.places
    return len(sure(places)) == len(places) and all(_is_one(place, countries) for place in places)


def _is_one(place: NamedMention, countries: set[str]) -> bool:
    return place.kind == "town" or (place.kind == "country" and place.code in countries)


def _all_apart(stated: list[str], reading: Reading) -> bool:
    from noticecheck.prose.apart import surely_apart

    towns = {place.name for place in reading.places if place.kind == "town"}
    return all(surely_apart(town, field) for town in towns for field in stated)
