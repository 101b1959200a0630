"""JUD018: a warrant dated before the offence began, or after the notice was published."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from noticecheck.engine.case import Case
from noticecheck.engine.conditions import Plain
from noticecheck.engine.rule import OutOfScope, Raised, Ruling, Undecided
from noticecheck.engine.terms import Period
from noticecheck.model.finding import Quotation
from noticecheck.model.partial_date import PartialDate
from noticecheck.model.stated import Placeholder, Unknown
from noticecheck.model.tree import Route, route_text

RULE: Final[dict[str, Plain]] = {
    "id": "JUD018",
    "title": "Warrant dated before the offence or after publication",
    "severity": "critical",
    "basis": "D",
    "dimension": "procedure",
    "law": {"red_notice": ["rpd-12-1", "rpd-83-2-b-v"], "diffusion": ["rpd-12-1"]},
    "why": "Data must be accurate (RPD Art. 12(1)); in this order one of the dates cannot be right, "
    "or the warrant is not one for this offence.",
    "remedy": "Ask for a copy of the warrant, and have the date that is wrong corrected.",
    "question": "On which day was the warrant issued, and for which acts?",
    "ccf_tags": ["Accuracy and quality of data"],
    "examples": {
        "pass": [
            {"name": "after the offence and before publication"},
            {"name": "a diffusion in the right order", "base": "diffusion"},
            {"name": "on the day of the offence", "set": {"warrant.issued": "2019-03-12"}},
            {"name": "on the day of publication", "set": {"warrant.issued": "2020-05-01"}},
            {
                "name": "in the year of the offence",
                "set": {"warrant.issued": "2019-01-15", "facts.time": {"date": 2019}, "offences.0.committed": None},
            },
            {
                "name": "after the first of two offences",
                "set": {"offences": [{"charge": "theft", "committed": {"date": "2018-01-02"}}], "warrant.issued": "2018-06-01"},
            },
            {
                "name": "during a period without a stated beginning",
                "set": {"warrant.issued": "2018-06-01", "facts.time": {"to": "2019-03-12"}, "offences.0.committed": None},
            },
            {"name": "a new warrant, entered with an update", "set": {"warrant.issued": "2020-12-01"}},
            {"name": "a warrant of the day of the update", "set": {"warrant.issued": "2021-02-01"}},
            {
                "name": "no publication is stated",
                "set": {"warrant.issued": "2021-03-01", "document.published": None, "document.updated": None},
            },
            {"name": "no warrant", "set": {"warrant": None}, "outcome": "not_applicable"},
            {
                "name": "neither an offence nor a publication is dated",
                "set": {"facts": None, "offences": None, "document.published": None},
                "outcome": "not_applicable",
            },
            {
                "name": "the date of the warrant cannot be read",
                "set": {"warrant.issued": None, "source.illegible": ["warrant.issued"]},
                "outcome": "not_assessed",
                "because": "illegible",
            },
            {
                "name": "the update cannot be read",
                "set": {"warrant.issued": "2020-05-02", "document.updated": None, "source.illegible": ["document.updated"]},
                "outcome": "not_assessed",
                "because": "illegible",
            },
            {
                "name": "only the summary could date the offence",
                "set": {"facts.time": None, "offences.0.committed": None},
                "outcome": "not_assessed",
                "because": "prose",
            },
            {
                "name": "a slot of a template",
                "set": {"template": True, "warrant.issued": "{{date}}"},
                "outcome": "not_assessed",
                "because": "placeholder",
            },
        ],
        "fail": [
            {
                "name": "the day before the offence",
                "set": {"warrant.issued": "2019-03-11"},
                "at": "warrant.issued",
                "says": "the warrant is dated 2019-03-11, before the first stated day of the offence (2019-03-12)",
            },
            {
                "name": "the year before the offence, in a diffusion",
                "base": "diffusion",
                "set": {"warrant.issued": 2019},
                "at": "warrant.issued",
                "says": "the warrant is dated 2019, before the first stated day of the offence (2020-05-02)",
            },
            {
                "name": "the day after publication, and no update",
                "set": {"warrant.issued": "2020-05-02", "document.updated": None},
                "at": "warrant.issued",
                "says": "the warrant is dated 2020-05-02, after the notice was published or circulated (2020-05-01)",
            },
            {
                "name": "after the last update",
                "base": "sentence",
                "set": {"warrant.issued": "2021-03-02"},
                "at": "warrant.issued",
                "says": "the warrant is dated 2021-03-02, after the notice was published or circulated (2020-06-01) "
                "and last updated (2021-03-01)",
            },
        ],
    },
}

_ISSUED: Final[Route] = ("warrant", "issued")
_PUBLISHED: Final[Route] = ("document", "published")
_UPDATED: Final[Route] = ("document", "updated")


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a finding for each order of dates that is surely impossible; dates too imprecise to tell contradict nothing."""
    issued = case.look(_ISSUED)
    if isinstance(issued, PartialDate):
        yield from _compared(case, issued)
    elif isinstance(issued, Unknown):
        yield Undecided(issued)
    elif isinstance(issued, Placeholder):
        yield Undecided(Unknown("placeholder", route_text(_ISSUED)))
    else:
        yield OutOfScope()


def _compared(case: Case, issued: PartialDate) -> Iterator[Ruling]:
    periods, published = case.offence_periods, case.look(_PUBLISHED)
    if periods:
        yield from _against_the_offence(issued, periods)
    elif isinstance(why := case.look(("facts", "time")), Unknown):
        yield Undecided(why)
    elif not isinstance(published, (PartialDate, Unknown)):
        yield OutOfScope()
    if isinstance(published, PartialDate):
        yield from _against_the_publication(case, issued, published)
    elif isinstance(published, Unknown):
        yield Undecided(published)


def _against_the_offence(issued: PartialDate, periods: Sequence[Period]) -> Iterator[Ruling]:
    """A warrant for several offences may follow the first of them; a period without a beginning may have begun before any warrant."""
    starts = [(start, route) for route, start, _ in periods if start is not None]
    if len(starts) < len(periods):
        return
    first, route = min(starts, key=lambda pair: pair[0].first)
    if issued.last < first.first:
        yield Raised(
            route=_ISSUED,
            message=f"the warrant is dated {issued}, before the first stated day of the offence ({first})",
            quoted=(_quotation(_ISSUED, issued), _quotation(route, first)),
            expected="a warrant issued after the offence began",
        )


def _against_the_publication(case: Case, issued: PartialDate, published: PartialDate) -> Iterator[Ruling]:
    updated = case.look(_UPDATED)
    if issued.first <= published.last:
        return
    if isinstance(updated, Unknown):
        yield Undecided(updated)
    elif not isinstance(updated, PartialDate) or issued.first > updated.last:
        entered = f"({published})" if not isinstance(updated, PartialDate) else f"({published}) and last updated ({updated})"
        yield Raised(
            route=_ISSUED,
            message=f"the warrant is dated {issued}, after the notice was published or circulated {entered}",
            quoted=(_quotation(_ISSUED, issued), _quotation(_PUBLISHED, published)),
            expected="a warrant issued before the notice was published, or entered with an update",
        )


def _quotation(route: Route, day: PartialDate) -> Quotation:
    return Quotation(route_text(route), str(day))
