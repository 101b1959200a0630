"""The summary of facts of a case, read with what the notice says in its fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from noticecheck.engine.amounts import countries_named
from noticecheck.model.stated import Absent, Placeholder, Unknown
from noticecheck.model.tree import Route

if TYPE_CHECKING:
    from noticecheck.engine.case import Case
    from noticecheck.prose.reading import Reading

SUMMARY: Route = ("facts", "summary")
_IN_ITS_OWN_WORDS = frozenset({"verbatim", "translation"})


def reading_of(case: Case) -> Reading | Absent | Unknown:
    """Return the reading of the summary, or why nothing may be concluded from it.

    Only a summary in the document's own words, or translated, is read for what it lacks; one in a language that is not
    read gives `language`, one that is too long `length`, a paraphrase gives `paraphrase`, a template's slot gives `placeholder`.
    """
    text = case.look(SUMMARY)
    if isinstance(text, (Absent, Unknown)):
        return text
    if isinstance(text, Placeholder):
        return Unknown("placeholder", "facts.summary")
    if case.notice.value(("facts", "summary_is"), "paraphrase") not in _IN_ITS_OWN_WORDS:
        return Unknown("paraphrase", "facts.summary")
    reading = any_reading(case, str(text))
    why = "length" if reading.too_long else "language"
    return reading if reading.supported else Unknown(why, "facts.summary")


def worded(case: Case) -> Reading | None:
    """Return the reading of the summary in whoever's words it is given, None where there is no text in a language whose sums are read."""
    known = case.reading
    if not isinstance(known, (Absent, Unknown)):
        return known
    text = case.look(SUMMARY)
    if not isinstance(text, str):
        return None
    reading = any_reading(case, text)
    return reading if reading.sums_are_read else None


def any_reading(case: Case, text: str) -> Reading:
    """Return the reading of a text with the names, countries and days of the notice, whatever may be concluded from it."""
    from noticecheck.prose.reading import Reading

    return Reading(
        text,
        surname=case.notice.text(("person", "family_name")),
        forenames=case.notice.text(("person", "forenames")),
        known=tuple(_names(case)),
        countries=tuple(countries_named(case)),
        days=tuple(_days(case)),
    )


def _names(case: Case) -> Iterator[str]:
    for route in (("facts", "entities"), ("facts", "victims")):
        items = case.items(route)
        for item in items if isinstance(items, tuple) else ():
            if isinstance(item, Mapping) and "name" in item:
                yield str(item["name"])


def _days(case: Case) -> Iterator[date]:
    times: list[Route] = [("facts", "time", part) for part in ("date", "from", "to")]
    yield from (day.first for day in case.dates(*times, ("document", "published"), ("warrant", "issued")))
