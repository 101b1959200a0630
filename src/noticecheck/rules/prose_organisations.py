"""Whether the summary of facts refers to companies or organisations without naming them: read for FCT009."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from noticecheck.engine.rule import Ruling
from noticecheck.rules.prose_words import OPEN_WORDING, in_the_summary, overlaps, read, sure, told_once

if TYPE_CHECKING:
    from noticecheck.engine.case import Case
    from noticecheck.prose.reading import Reading

_LEGAL_PERSONS: Final = frozenset({"company", "organisation"})
_NAMES_IN_BRACKETS: Final = re.compile(r"[^().;]{0,60}\(([^()]*)\)")
"""Brackets in the same sentence, a few words on, that list something: "three companies set up by him (A Ltd, B Ltd)"."""

_AFTER_A_NAME: Final = re.compile(r"[^.;,]{0,30},\s*$")
"""What stands between a name and the words that take it up again: "Marlow Ltd in Ajman, a company that he had set up"."""

_WORDS: Final = re.compile(r"[^\W\d_]{3,}")


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a matter for review for the legal persons that the summary refers to by words that do not name ("a company")."""
    yield from read(case, _judged)


def _judged(reading: Reading) -> Iterator[Ruling]:
    from noticecheck.prose.mention import Confidence

    legal = (actor for actor in reading.actors if actor.kind in _LEGAL_PERSONS and not overlaps(actor, reading.offices))
    actors = [actor for actor in legal if not _listed_after(reading, actor.end) and not _in_apposition(reading, actor.start)]
    if sure(actors):
        message = f"the summary refers to companies or organisations ({told_once(sure(actors))}) and does not name them there"
        yield in_the_summary(message, sure(actors), "the names of the companies or organisations concerned")
    elif actors and not any(named.confidence is Confidence.SURE for named in reading.organisations):
        yield OPEN_WORDING


def _listed_after(reading: Reading, end: int) -> bool:
    """Whether brackets follow that hold what is written as a name."""
    brackets = _NAMES_IN_BRACKETS.match(reading.text, end)
    return brackets is not None and any(word.istitle() for word in _WORDS.findall(brackets[1]))


def _in_apposition(reading: Reading, start: int) -> bool:
    """Whether a named organisation stands right before, so that the words say what it is."""
    between = _AFTER_A_NAME.search(reading.text, max(start - 40, 0), start)
    return between is not None and any(between.start() <= named.end <= start for named in reading.organisations)
