"""Whether the summary of facts says when: read for JUD002."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from noticecheck.engine.rule import Ruling
from noticecheck.rules.prose_words import OPEN_WORDING, in_the_summary, read, told_once

if TYPE_CHECKING:
    from noticecheck.engine.case import Case
    from noticecheck.prose.mention import DateMention
    from noticecheck.prose.reading import Reading

_NOT_OF_THE_FACTS: Final = frozenset({"law", "birth", "procedure"})
_FIRST_YEAR: Final = 1900
_AFTER_THE_LAST_YEAR: Final = 2100


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a matter for review when the summary has no time, or only those of laws, births and steps of the procedure."""
    yield from read(case, _judged)


def _judged(reading: Reading) -> Iterator[Ruling]:
    dates = reading.dates
    of_the_facts = [date for date in dates if date.role not in _NOT_OF_THE_FACTS]
    if any(_is_time(date) for date in of_the_facts):
        return
    vague = [date for date in of_the_facts if date.precision == "vague"]
    if len(vague) < len(of_the_facts) or _may_be_a_year(reading):
        yield OPEN_WORDING
    else:
        known = "the summary does not state when the alleged criminal activity took place"
        message = f"{known}, only {told_once(vague)}" if vague else known
        yield in_the_summary(
            message, vague or dates, "a day, a month or a period, in the summary of facts or for an offence", whole=reading
        )


def _is_time(date: DateMention) -> bool:
    return date.earliest is not None or date.latest is not None


def _may_be_a_year(reading: Reading) -> bool:
    """Whether the text has a number that may be a year and was not read as part of a date or a sum."""
    taken = (*reading.dates, *reading.amounts, *reading.marks)
    return any(
        token.kind == "number"
        and token.key.isdigit()
        and _FIRST_YEAR <= int(token.key) < _AFTER_THE_LAST_YEAR
        and not any(mention.start <= token.start < mention.end for mention in taken)
        for token in reading.tokens
    )
