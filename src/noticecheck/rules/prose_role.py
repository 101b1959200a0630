"""Whether the summary of facts states the position that it relies on: read for FCT010."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from noticecheck.engine.rule import Ruling
from noticecheck.rules.prose_words import OPEN_WORDING, in_the_summary, read, sure, told_once

if TYPE_CHECKING:
    from noticecheck.engine.case import Case
    from noticecheck.prose.reading import Reading


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a matter for review when the summary relies on a position ("abusing his official position") and states none.

    A person who is said to have acted has the role of whoever acts so; nothing is found for want of an office alone.
    """
    yield from read(case, _judged)


def _judged(reading: Reading) -> Iterator[Ruling]:
    from noticecheck.prose.acts import Answer

    relied_on = [mark for mark in reading.offices if mark.kind == "position_relied_on"]
    if sure(relied_on):
        message = f"the summary relies on a position of the person ({told_once(sure(relied_on))}) and does not state which"
        yield in_the_summary(message, sure(relied_on), "the position or role in which the person is said to have acted")
    elif relied_on or (not reading.offices and reading.own_acts.answer is not Answer.YES):
        yield OPEN_WORDING
