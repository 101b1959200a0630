"""Whether the summary of facts says where: read for JUD004."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from noticecheck.engine.rule import Ruling
from noticecheck.rules.prose_words import CASELESS, OPEN_WORDING, in_the_summary, overlaps, read, unknown_names

if TYPE_CHECKING:
    from noticecheck.engine.case import Case
    from noticecheck.prose.mention import NamedMention
    from noticecheck.prose.reading import Reading

_PLACE_ASKING: Final = "places.prepositions"


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a matter for review when the summary names no place, or only those of courts, births, nationalities and registered offices."""
    yield from read(case, _judged)


def _judged(reading: Reading) -> Iterator[Ruling]:
    if places_of_the_facts(reading):
        return
    if may_name_a_place(reading):
        yield OPEN_WORDING
    else:
        yield in_the_summary(
            "the summary does not state where the alleged criminal activity took place",
            reading.places,
            "a place, or at least a country, in the summary of facts or for an offence",
            whole=reading,
        )


def places_of_the_facts(reading: Reading) -> tuple[NamedMention, ...]:
    """Return the places that are not told to be those of a law, a birth, a nationality, an office or a step of the procedure."""
    return tuple(place for place in reading.places if place.role == "fact")


def may_name_a_place(reading: Reading) -> bool:
    """Whether the text has names that nothing knows and that are no persons; without capitals, any word behind "in" may be one."""
    if reading.language in CASELESS:
        return _something_behind_a_preposition(reading)
    from noticecheck.prose.persons import read_persons

    persons = read_persons(reading.text, reading.tokens, reading.language)
    return any(not overlaps(name, persons) for name in unknown_names(reading))


def _something_behind_a_preposition(reading: Reading) -> bool:
    phrases = reading.phrases
    taken = (*reading.dates, *reading.organisations, *reading.amounts)
    matches = ((position, phrases.at(_PLACE_ASKING, position)) for position in range(len(reading.tokens)))
    after = (position + match.length for position, match in matches if match is not None and match.payload in {"strong", "weak"})
    starts = (reading.tokens[place].start for place in after if place < len(reading.tokens))
    return any(not any(mention.start <= start < mention.end for mention in taken) for start in starts)
