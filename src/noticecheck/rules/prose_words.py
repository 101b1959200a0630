"""What rules that read the summary of facts share: its reading or why there is none, and findings with the words relied on."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final, TypeVar

from noticecheck.engine.rule import OutOfScope, Raised, Ruling, Undecided
from noticecheck.model.finding import Basis, Quotation
from noticecheck.model.stated import Absent, Unknown
from noticecheck.model.tree import Route

if TYPE_CHECKING:
    from noticecheck.engine.case import Case
    from noticecheck.prose.acts import OwnActs
    from noticecheck.prose.mention import Mention, NamedMention
    from noticecheck.prose.reading import Reading

SUMMARY: Final[Route] = ("facts", "summary")
CASELESS: Final = frozenset({"ar"})
"""Languages without capital letters, in which a name that is in no list cannot be told from other words."""

OPEN_WORDING: Final = Undecided(Unknown("wording", "facts.summary"))
"""The words leave it open, and a person has to read them."""

Found = TypeVar("Found", bound="Mention")


def read(case: Case, judge: Callable[[Reading], Iterable[Ruling]]) -> Iterator[Ruling]:
    """Judge the summary as read; where it may not be read, say why. Without a summary there is nothing to judge here."""
    reading = case.reading
    if isinstance(reading, Unknown):
        yield Undecided(reading)
    elif isinstance(reading, Absent):
        yield OutOfScope()
    else:
        yield from judge(reading)


def read_for_acts(case: Case, judge: Callable[[OwnActs, Reading], Iterable[Ruling]]) -> Iterator[Ruling]:
    """Judge what the summary says of the person's own acts, where it is left to the prose and the text has none."""
    acts = case.look(("facts", "acts"))
    if isinstance(acts, Absent):
        yield OutOfScope()
    elif isinstance(acts, Unknown) and acts.reason != "prose":
        yield Undecided(acts)
    elif isinstance(acts, Unknown):
        yield from read(case, lambda reading: _without_own_acts(reading, judge))


def _without_own_acts(reading: Reading, judge: Callable[[OwnActs, Reading], Iterable[Ruling]]) -> Iterator[Ruling]:
    from noticecheck.prose.acts import Answer

    match reading.own_acts.answer:
        case Answer.NO:
            yield from judge(reading.own_acts, reading)
        case Answer.CANNOT_TELL:
            yield OPEN_WORDING
        case Answer.YES:
            pass


def by_others(own: OwnActs) -> bool:
    """Whether the text has a group, others or nobody act; a passive beside a bare charge is no more than the procedure."""
    manners = {act.manner for act in own.evidence}
    return own.group_only and ("collective" in manners or "charge" not in manners)


def is_formula(own: OwnActs) -> bool:
    """Whether the text has the person involved, taking part or belonging, where it should say what they did."""
    return any(act.manner == "abstract" for act in own.evidence)


def in_the_summary(message: str, relied_on: Iterable[Mention], expected: str = "", *, whole: Reading | None = None) -> Raised:
    """Return a matter for review that rests on words of the summary; on all of them where `whole` is given and nothing is relied on."""
    quoted = tuple(Quotation("facts.summary", mention.text, mention.start, mention.end) for mention in relied_on)
    if not quoted and whole is not None:
        quoted = (Quotation("facts.summary", whole.text, 0, len(whole.text)),)
    return Raised(route=SUMMARY, message=message, quoted=quoted, basis=Basis.HEURISTIC, expected=expected)


def sure(mentions: Iterable[Found]) -> tuple[Found, ...]:
    """Return the mentions on which a rule may find."""
    from noticecheck.prose.mention import Confidence

    return tuple(mention for mention in mentions if mention.confidence is Confidence.SURE)


def told_once(mentions: Iterable[Mention]) -> str:
    """Return the words of mentions as a list in quotation marks, each once."""
    return ", ".join(dict.fromkeys(f'"{" ".join(mention.text.split())}"' for mention in mentions))


def unknown_names(reading: Reading) -> tuple[NamedMention, ...]:
    """Return the words that may be names of somebody or something other than the person; sums and the person's own names are left out."""
    own = {_plain(word) for name in (reading.surname, reading.forenames) for word in name.split()}
    return tuple(
        mention
        for mention in reading.possible_names
        if not all(_plain(word.strip(".,")) in own for word in mention.text.split()) and not overlaps(mention, reading.amounts)
    )


def _plain(word: str) -> str:
    """Return a word in small letters without accents."""
    return "".join(letter for letter in unicodedata.normalize("NFD", word.casefold()) if not unicodedata.combining(letter))


def overlaps(mention: Mention, others: Sequence[Mention]) -> bool:
    """Whether a mention shares characters with one of the others."""
    return any(mention.start < other.end and other.start < mention.end for other in others)
