"""Whether the summary of facts states a sum in a currency that was not in use: read for DQL014."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from noticecheck.engine.rule import OutOfScope, Raised, Ruling, Undecided
from noticecheck.model.partial_date import PartialDate
from noticecheck.model.stated import Unknown
from noticecheck.rules.prose_words import in_the_summary, read

if TYPE_CHECKING:
    from noticecheck.engine.case import Case
    from noticecheck.prose.mention import AmountMention
    from noticecheck.prose.reading import Reading


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a matter for review for each sum of the summary in a currency that was in use nowhere from the offence to the audit."""
    yield from read(case, lambda reading: _judged(case, reading))


def _judged(case: Case, reading: Reading) -> Iterator[Ruling]:
    from noticecheck.rules.dql014_currency_not_in_use import since_always

    begun = case.term("first day of the offence")
    if not reading.amounts:
        yield OutOfScope()
    elif not isinstance(begun, PartialDate):
        yield Undecided(Unknown("no_date", "facts.time"))
    else:
        told = (mention for mention in reading.amounts if mention.currency and not since_always(mention.currency, begun))
        yield from (found for mention in told if (found := _found(case, mention, begun)) is not None)


def _found(case: Case, mention: AmountMention, begun: PartialDate) -> Raised | None:
    from noticecheck.engine.amounts import countries_named
    from noticecheck.money.validity import not_in_use

    last = max(begun.last, case.audit_date)
    found = not_in_use(mention.currency, begun.first, last, tuple(countries_named(case)))
    if found is None:
        return None
    return in_the_summary(found.sentence(), (mention,), "a currency that was in use between the offence and the notice")
