"""Whether a time that the summary of facts gives is no more than years or a very long period: read for JUD003."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from noticecheck.engine.comparisons import later
from noticecheck.engine.rule import NOTHING_TO_JUDGE, OutOfScope, Ruling
from noticecheck.rules.prose_words import OPEN_WORDING, in_the_summary, read, sure, told_once

if TYPE_CHECKING:
    from noticecheck.engine.case import Case
    from noticecheck.engine.rule import OpenNumber
    from noticecheck.prose.mention import DateMention
    from noticecheck.prose.reading import Reading

_CLOSE: Final = frozenset({"day", "month"})
_YEARS: Final = frozenset({"year", "decade"})


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a matter for review when every time of the facts in the summary is a year, a decade or a period over the number of months."""
    number = case.numbers["vague_range_months"]
    said = tuple(read(case, lambda reading: _judged(reading, number)))
    yield from (OPEN_WORDING,) if said == NOTHING_TO_JUDGE and case.offence_periods else said


def _judged(reading: Reading, number: OpenNumber) -> Iterator[Ruling]:
    times = [date for date in reading.dates if date.role == "fact"]
    if any(_is_close(date, number) for date in times):
        return
    if not times:
        yield OutOfScope()
    elif len(sure(times)) < len(times) or not all(_is_wide(date, number) for date in times):
        yield OPEN_WORDING
    else:
        message = f"the summary states only {told_once(times)} as the time of the alleged criminal activity"
        yield in_the_summary(message, times, f"the day or the month of each act, or a period of no more than {number.value} {number.unit}")


def _is_close(date: DateMention, number: OpenNumber) -> bool:
    return date.precision in _CLOSE or (date.precision not in _YEARS and _is_bounded(date) and not _is_wide(date, number))


def _is_bounded(date: DateMention) -> bool:
    return date.earliest is not None and date.latest is not None


def _is_wide(date: DateMention, number: OpenNumber) -> bool:
    """Whether a time is a bare year or more, or surely longer than the number allows."""
    if date.precision in _YEARS:
        return True
    if date.earliest is None or date.latest is None or number.value is None:
        return False
    return date.latest >= later(date.earliest, number.value, number.unit)
