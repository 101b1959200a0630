"""DQL013: the summary says another date, place, name or sex than the fields of the notice do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from noticecheck.engine.conditions import Plain
from noticecheck.engine.rule import Raised, Ruling
from noticecheck.model.stated import Absent, Unknown
from noticecheck.model.tree import Route
from noticecheck.rules.prose_location import places_of_the_facts
from noticecheck.rules.prose_other_town import another_town
from noticecheck.rules.prose_words import in_the_summary, read, sure, told_once

if TYPE_CHECKING:
    from noticecheck.engine.case import Case
    from noticecheck.prose.reading import Reading

RULE: Final[dict[str, Plain]] = {
    "id": "DQL013",
    "title": "The summary and the fields disagree",
    "severity": "medium",
    "basis": "H",
    "dimension": "facts_and_role",
    "law": {"both": ["rpd-12-1"]},
    "why": "Data must be accurate (RPD Art. 12(1)); of two statements that cannot both be right, one is not.",
    "remedy": "Ask which of the two statements is right, and have the other corrected.",
    "question": "Which of the two statements is right?",
    "ccf_tags": ["Accuracy and quality of data"],
    "note": (
        "Only what cannot be read otherwise is raised: all dates outside the period, all places in other countries, all "
        "towns more than 100 km from "
        "those of the fields, whatever the language of their names. A town that the table of towns does not have, an address, a region and "
        "names in Arabic letters leave it open. Sums are compared by DQL015."
    ),
    "examples": {
        "pass": [
            {"name": "they agree"},
            {"name": "they agree in a diffusion", "base": "diffusion"},
            {"name": "a paraphrase", "set": {"facts.summary_is": "paraphrase"}, "outcome": "not_assessed", "because": "paraphrase"},
            {
                "name": "one of two dates of the summary fits",
                "set": {
                    "facts.summary": (
                        "In 2015 Adam Nowak founded Baltic Timber sp. z o.o.; on 12 March 2019 in Gdynia he signed a false "
                        "invoice over 400,000 PLN."
                    )
                },
            },
            {
                "name": "one town in two languages",
                "set": {
                    "facts.location": {"country": "DE", "place": "Köln"},
                    "offences.0.place": {"country": "DE", "place": "Köln"},
                    "facts.summary": "On 12 March 2019 in Cologne, Adam Nowak signed a false invoice over 400,000 PLN.",
                },
            },
            {
                "name": "a town beside that of the fields",
                "set": {
                    "facts.location": {"country": "PL", "place": "Gdynia"},
                    "offences.0.place": {"country": "PL", "place": "Gdynia"},
                    "facts.summary": "On 12 March 2019 in Sopot, Adam Nowak signed a false invoice over 400,000 PLN.",
                },
            },
            {
                "name": "a town that no table has",
                "set": {
                    "facts.location": {"country": "PL", "place": "Gdynia"},
                    "offences.0.place": {"country": "PL", "place": "Gdynia"},
                    "facts.summary": "On 12 March 2019 in Pcim Dolny, Adam Nowak signed a false invoice over 400,000 PLN.",
                },
            },
            {
                "name": "a region",
                "set": {
                    "facts.location": {"country": "PL", "place": "Gdynia"},
                    "offences.0.place": {"country": "PL", "place": "Gdynia"},
                    "facts.summary": "On 12 March 2019 in Warsaw, Masovia region, Adam Nowak signed a false invoice over 400,000 PLN.",
                },
            },
            {
                "name": "the town of the fields is named too",
                "set": {
                    "facts.location": {"country": "DE", "place": "Köln"},
                    "offences.0.place": {"country": "DE", "place": "Köln"},
                    "facts.summary": "On 12 March 2019 in Berlin and later in Cologne, Adam Nowak signed a false invoice over 400,000 PLN.",
                },
            },
        ],
        "fail": [
            {
                "name": "another year",
                "set": {"facts.time": {"date": "2018-03-12"}, "offences.0.committed": {"date": "2018-03-12"}},
                "at": "facts.summary",
                "says": 'the summary dates the facts "12 March 2019", and the fields 2018-03-12',
            },
            {
                "name": "another country",
                "set": {
                    "facts.location": {"country": "DE"},
                    "offences.0.place": {"country": "DE"},
                    "facts.summary": (
                        "On 12 March 2019 in Poland, Adam Nowak signed a false invoice over 400,000 PLN and kept the money of the company."
                    ),
                },
                "at": "facts.summary",
                "says": 'the summary places the facts in "Poland", and the fields in DE',
            },
            {
                "name": "a town in the fields and another country in the summary",
                "set": {
                    "facts.summary": (
                        "On 12 March 2019 in Germany, Adam Nowak signed a false invoice over 400,000 PLN and kept the money of the company."
                    ),
                },
                "at": "facts.summary",
                "says": 'the summary places the facts in "Germany", and the fields in PL',
            },
            {
                "name": "another town",
                "set": {
                    "facts.location": {"country": "PL", "place": "Gdynia"},
                    "offences.0.place": {"country": "PL", "place": "Gdynia"},
                    "facts.summary": "On 12 March 2019 in Warsaw, Adam Nowak signed a false invoice over 400,000 PLN.",
                },
                "at": "facts.summary",
                "says": 'the summary places the facts in "Warsaw", and the fields in Gdynia',
            },
            {
                "name": "another town, in another language",
                "set": {
                    "facts.location": {"country": "DE", "place": "Köln"},
                    "offences.0.place": {"country": "DE", "place": "Köln"},
                    "facts.summary": "On 12 March 2019 in Munich, Adam Nowak signed a false invoice over 400,000 PLN.",
                },
                "at": "facts.summary",
                "says": 'the summary places the facts in "Munich", and the fields in Köln',
            },
            {
                "name": "another surname",
                "set": {
                    "facts.summary": (
                        "On 12 March 2019 in Gdynia, Adam KOWALSKI signed a false invoice over 400,000 PLN and kept the money of "
                        "the company."
                    )
                },
                "at": "facts.summary",
                "says": 'the summary says of "KOWALSKI" what the person is to have done, and the notice is against NOWAK',
            },
            {
                "name": "another sex",
                "base": "diffusion",
                "set": {"person.sex": "M"},
                "at": "facts.summary",
                "says": 'the summary calls the person "she", and the field of the sex says M',
            },
        ],
    },
}


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a matter for review for each statement of the summary that the fields contradict."""
    yield from read(case, lambda reading: _judged(case, reading))


def _judged(case: Case, reading: Reading) -> Iterator[Ruling]:
    for found in (_dates(case, reading), _places(case, reading), _names(case, reading), _sex(case, reading)):
        if found is not None:
            yield found


def _dates(case: Case, reading: Reading) -> Raised | None:
    """All times of the facts in the summary lie outside every period that the fields state."""
    periods = [(start or end, end or start) for _, start, end in case.offence_periods]
    facts = [one for one in reading.dates if one.role == "fact"]
    known = [one for one in sure(facts) if one.earliest is not None and one.latest is not None]
    if not periods or not known or len(known) < len(facts) or any(start is None or end is None for start, end in periods):
        return None
    for one in known:
        for start, end in periods:
            if start is None or end is None or (one.earliest <= end.last and start.first <= one.latest):  # type: ignore[operator]
                return None
    stated = ", ".join(dict.fromkeys(str(start) if start == end else f"{start} to {end}" for start, end in periods))
    message = f"the summary dates the facts {told_once(known)}, and the fields {stated}"
    return in_the_summary(message, known, "the same time in the summary and in the fields")


def _places(case: Case, reading: Reading) -> Raised | None:
    """All countries or all towns of the facts in the summary are others than those that the fields state."""
    routes: list[Route] = [("facts", "location")]
    offences = case.items(("offences",))
    routes += [("offences", position, "place") for position in range(len(offences) if isinstance(offences, tuple) else 0)]
    stated = {case.notice.text((*route, "country")) for route in routes} - {""}
    towns_apart = another_town(case, reading, [route for route in routes if case.notice.text((*route, "country"))])
    if towns_apart is not None:
        return towns_apart
    places = places_of_the_facts(reading)
    known = [place for place in sure(places) if place.code]
    towns = [town for route in routes if (town := case.notice.text((*route, "place")).casefold())]
    named = any(town in reading.text.casefold() for town in towns)
    if not stated or not known or len(known) < len(places) or named or any(place.code in stated for place in known):
        return None
    message = f"the summary places the facts in {told_once(known)}, and the fields in {', '.join(sorted(stated))}"
    return in_the_summary(message, known, "the same country in the summary and in the fields")


def _names(case: Case, reading: Reading) -> Raised | None:
    """Another surname acts in the summary, which does not name the person."""
    from noticecheck.prose.contradictions import is_named, other_surnames

    own = case.notice.text(("person", "family_name"))
    if not own or is_named(reading.tokens, own):
        return None
    strangers = sure(other_surnames(reading.text, reading.tokens, reading.language, (own, *_known(case), *reading.known)))
    if not strangers:
        return None
    message = f"the summary says of {told_once(strangers)} what the person is to have done, and the notice is against {own}"
    return in_the_summary(message, strangers, "the name of the person")


def _known(case: Case) -> Iterator[str]:
    """Names that may act in the summary without being the person's surname: given names, aliases, accomplices."""
    yield case.notice.text(("person", "forenames"))
    for route in (("person", "also_known_as"), ("facts", "accomplices")):
        items = case.look(route)
        if not isinstance(items, (Absent, Unknown)):
            yield str(items)


def _sex(case: Case, reading: Reading) -> Raised | None:
    """The summary speaks of the person as of the other sex."""
    from noticecheck.prose.contradictions import other_sex

    sex, own = case.notice.text(("person", "sex")), case.notice.text(("person", "family_name"))
    pronouns = sure(other_sex(reading.text, reading.tokens, reading.language, sex, own))
    if not pronouns:
        return None
    message = f"the summary calls the person {told_once(pronouns)}, and the field of the sex says {sex}"
    return in_the_summary(message, pronouns, "one sex throughout")
