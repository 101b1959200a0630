"""The times that a text states: points, ranges, vague and relative times, with their EDTF values and their first and last day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import zip_longest
from typing import Final

from noticecheck.prose.date_ranges import Reading, called_for_at, dated
from noticecheck.prose.date_roles import role
from noticecheck.prose.lexicon import FIGURES, mask_of
from noticecheck.prose.mention import Confidence, DateMention
from noticecheck.prose.periods import period
from noticecheck.prose.phrases import Phrases, laid_out
from noticecheck.prose.points import point
from noticecheck.prose.vague_times import undated
from noticecheck.records import replace

_GAP: Final = 3
_UNDATED: Final = frozenset({"vague", "relative"})
_ARABIC_AND: Final = "و"
_WORDS: Final = (
    *("months", "seasons", "parts", "ordinals", "openers", "since", "until", "about", "vague", "vague_adjectives", "vague_nouns"),
    *("relative", "relative_openers", "small_numbers", "year_before", "decade_before"),
)
_STARTERS: Final = (FIGURES, *(f"dates.{name}" for name in _WORDS))
"""What a time can start with."""
_TRIGGERS: Final = ("dates.year_triggers", "dates.weak_triggers")
_WHERE: Final = (*_STARTERS, *_TRIGGERS)
_STARTING: Final = mask_of(*_STARTERS)
_TRIGGERING: Final = mask_of(*_TRIGGERS)


def read_dates(text: str, language: str | None = None, reference: date | None = None) -> tuple[DateMention, ...]:
    """Return the times that a text states, in their order.

    `language` is an ISO 639-1 code, told from the text when it is None. `reference` closes ranges that run on ("since 2009"); without it
    they have no last day. A time that may be read in two ways, is approximate, or is given in the Islamic calendar is ambiguous; a range
    that runs backwards and a day that the calendar lacks have the problem `impossible`.
    """
    phrases = laid_out(text, language)
    readings = _with_shared_years(phrases, tuple(_readings(phrases, reference)))
    roles = _roles(phrases, readings)
    return tuple(_mention(text, phrases, reading, its_role) for reading, its_role in zip(readings, roles, strict=True) if its_role)


def _readings(phrases: Phrases, reference: date | None) -> Iterator[Reading]:
    after, listed = 0, -1
    for position in phrases.starts(_WHERE):
        if position < after:
            continue
        found = _at(phrases, position, position == listed, reference) or _called_for(phrases, position, reference)
        if found is not None:
            yield found
            after, listed = found.after, _next_of_a_list(phrases, found)


def _at(phrases: Phrases, position: int, called_for: bool, reference: date | None) -> Reading | None:  # noqa: FBT001 - passed on
    if not phrases.masks[position] & _STARTING:
        return None
    return undated(phrases, position) or dated(phrases, position, called_for=called_for, reference=reference)


def _called_for(phrases: Phrases, position: int, reference: date | None) -> Reading | None:
    calls = called_for_at(phrases, position) if phrases.masks[position] & _TRIGGERING else ""
    if not calls:
        return None
    start = phrases.skip("dates.year_triggers", phrases.skip("dates.weak_triggers", position))
    start = phrases.skip("dates.day_articles", start)
    found = _at(phrases, start, True, reference)  # noqa: FBT003 - it is called for
    if found is None or found.why != "dates.year":
        return found
    return {"month": None, "law": replace(found, why="dates.year-of-law")}.get(calls, found)


def _next_of_a_list(phrases: Phrases, found: Reading) -> int:
    """Return where a further year of a list may stand: in 2008, 2009 and 2011."""
    if found.why not in {"dates.year", "dates.named-year"}:
        return -1
    position = phrases.skip("dates.list_joiners", found.after)
    return position if position > found.after and point(phrases, position, called_for=True, inside=True) else -1


def _with_shared_years(phrases: Phrases, readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """Give a date without a year the year of its neighbour in a list: in February and March 2013."""
    ahead = [_with_year_of(phrases, reading, other) for reading, other in zip_longest(readings, readings[1:])]
    behind = (None, *ahead)
    return tuple(_with_year_of(phrases, reading, other, backwards=True) for reading, other in zip(ahead, behind, strict=False))


def _with_year_of(phrases: Phrases, reading: Reading, other: Reading | None, *, backwards: bool = False) -> Reading:
    if reading.stated is None or reading.stated.year or other is None or other.stated is None or not other.stated.year:
        return reading
    start, end = (other.after, reading.first) if backwards else (reading.after, other.first)
    glued_and = start == end and phrases.language == "ar" and phrases.key(start)[:1] == _ARABIC_AND
    if not glued_and and (end - start > _GAP or phrases.skip("dates.list_joiners", start) == start):
        return reading
    shared = replace(reading.stated, year=other.stated.year)
    return replace(reading, stated=shared, period=period(shared))


def _roles(phrases: Phrases, readings: Sequence[Reading]) -> Iterator[str]:
    """Say for each reading what it is the date of; a bare year that only a law could explain is left out without one."""
    spans = phrases.sentences
    taken: list[tuple[int, int]] = []
    last, sentence = "fact", 0
    for reading in readings:
        while spans[sentence][1] <= reading.first:
            sentence += 1
        listed = bool(taken) and phrases.skip("dates.list_joiners", taken[-1][1]) > taken[-1][1] and reading.first - taken[-1][1] <= _GAP
        found = (
            last
            if listed
            else "fact"
            if reading.period.precision in _UNDATED
            else role(phrases, reading.first, reading.after, spans[sentence], taken)
        )
        taken.append((reading.first, reading.after))
        last = found
        yield "" if reading.why == "dates.year-of-law" and found not in {"law", "procedure"} else found


def _mention(text: str, phrases: Phrases, reading: Reading, its_role: str) -> DateMention:
    meant, start, end = reading.period, phrases.tokens[reading.first].start, phrases.tokens[reading.after - 1].end
    doubtful = meant.approximate or meant.problem == "ambiguous"
    return DateMention(
        start,
        end,
        text[start:end],
        reading.why,
        Confidence.AMBIGUOUS if doubtful else Confidence.SURE,
        edtf=meant.edtf,
        precision=meant.precision,
        earliest=meant.earliest,
        latest=meant.latest,
        alternatives=meant.alternatives,
        problem=meant.problem,
        role=its_role,
    )
