"""Whether the summary of facts says what the accomplices did whom it mentions: read for FCT006."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from noticecheck.engine.rule import OutOfScope, Ruling
from noticecheck.rules.prose_words import OPEN_WORDING, in_the_summary, read, sure, told_once

if TYPE_CHECKING:
    from noticecheck.engine.case import Case
    from noticecheck.prose.mention import ActorMention
    from noticecheck.prose.reading import Reading
    from noticecheck.prose.tokens import Token

_UNKNOWN: Final = "actors.unknown"
_COMPANY: Final = {
    "en": frozenset({"with"}),
    "fr": frozenset({"avec"}),
    "es": frozenset({"con"}),
    "ru": frozenset({"с", "со"}),  # noqa: RUF001 - Russian letters
    "ar": frozenset({"مع"}),
}
"""The word before somebody in whose company another acts, so that the sentence gives no act of theirs."""


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a matter for review when accomplices are mentioned only as the company in which the person acted."""
    yield from read(case, _judged)


def _judged(reading: Reading) -> Iterator[Ruling]:
    mentioned = [actor for actor in reading.actors if actor.kind == "accomplice" or _is_unknown_company(actor, reading)]
    if not mentioned:
        yield OutOfScope()
        return
    in_company = [actor for actor in sure(mentioned) if _follows_with(actor, reading)]
    if len(in_company) < len(mentioned):
        yield OPEN_WORDING
    else:
        message = f"the summary mentions accomplices ({told_once(in_company)}) and does not state what they are said to have done"
        yield in_the_summary(message, in_company, "the acts of each accomplice")


def _is_unknown_company(actor: ActorMention, reading: Reading) -> bool:
    """Whether the person acted with persons who are said to be unknown: "together with unidentified persons"."""
    return actor.kind == "person" and actor.why == _UNKNOWN and _follows_with(actor, reading)


def _follows_with(actor: ActorMention, reading: Reading) -> bool:
    before = bisect_left(reading.tokens, actor.start, key=_start) - 1
    return before >= 0 and reading.tokens[before].key in _COMPANY.get(reading.language, ())


def _start(token: Token) -> int:
    return token.start
