"""POL019: offences of an excluded class stand beside others, and nothing says for which of them the request is made."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from noticecheck.engine.case import Case
from noticecheck.engine.conditions import Plain
from noticecheck.engine.offence_terms import is_outside
from noticecheck.engine.rule import Raised, Ruling, Undecided
from noticecheck.model.finding import Basis, Quotation
from noticecheck.model.stated import Absent, Placeholder, Unknown
from noticecheck.model.tree import Route, route_text

_MIXED: Final = [{"charge": "sedition"}, {"charge": "robbery"}]
_CLASSED: Final = [{"charge": "a speech", "category": "expression"}, {"charge": "robbery", "category": "ordinary"}]

RULE: Final[dict[str, Plain]] = {
    "id": "POL019",
    "title": "Mixed charges without separation caveat",
    "severity": "high",
    "basis": "H",
    "dimension": "judicial_data",
    "law": {"red_notice": ["repository-3-12", "rpd-83-1-c"], "diffusion": ["repository-3-12"]},
    "why": "Of separate charges only those of ordinary law are published, with a caveat where one warrant covers them all "
    "(Repository of Practice, ch. 3.12).",
    "applies_if": {"count": "offences", "is_more_than": 1},
    "remedy": "Ask that the charges be separated, and that the additional information say for which of them the person is sought.",
    "question": "Do the charges rest on separate facts or warrants, and for which of them is the person sought?",
    "ccf_tags": ["Political character", "Article 3 Constitution", "International interest and seriousness"],
    "examples": {
        "pass": [
            {"name": "one offence", "outcome": "not_applicable"},
            {"name": "two ordinary offences", "set": {"offences": [{"charge": "fraud"}, {"charge": "robbery"}]}},
            {"name": "two of excluded classes", "set": {"offences": [{"charge": "sedition"}, {"charge": "desertion"}]}},
            {
                "name": "a caveat",
                "set": {"offences": _MIXED, "document.additional_information": "The person is sought for the robbery only."},
            },
            {
                "name": "a private dispute that is tied to organised crime",
                "set": {
                    "offences": [
                        {"charge": "usury", "category": "private_dispute", "serious_crime_link": "run by an organised group"},
                        {"charge": "robbery"},
                    ]
                },
            },
            {
                "name": "an extract without the additional information",
                "set": {"source.completeness": "extract", "offences": _MIXED},
                "outcome": "not_assessed",
                "because": "extract",
            },
            {
                "name": "a charge that was not transcribed",
                "set": {"offences": [{"charge": "sedition"}, {"law": "article 7"}], "source.unknown": ["offences.1.charge"]},
                "outcome": "not_assessed",
                "because": "not_transcribed",
            },
            {
                "name": "a template",
                "set": {"template": True, "offences": _CLASSED, "document.additional_information": "{{additional information}}"},
                "outcome": "not_assessed",
                "because": "placeholder",
            },
        ],
        "fail": [
            {
                "name": "classed so",
                "set": {"offences": _CLASSED},
                "at": "document.additional_information",
                "says": "an offence of an excluded class (a speech) stands beside another (robbery), and no additional "
                "information is stated",
            },
            {
                "name": "by the words of the charges",
                "set": {"offences": [*_MIXED, {"charge": "illegal border crossing"}, {"law": "article 9"}]},
                "at": "document.additional_information",
                "says": "an offence of an excluded class (sedition; illegal border crossing) stands beside another (robbery; "
                "charge not stated), and no additional information is stated",
            },
            {
                "name": "additional information on something else, in a diffusion",
                "base": "diffusion",
                "set": {"offences": _CLASSED, "document.additional_information": "May be armed."},
                "at": "document.additional_information",
                "says": "an offence of an excluded class (a speech) stands beside another (robbery), and the additional "
                "information has no words on which of them the request is for",
            },
        ],
    },
}

_ADDITIONAL: Final[Route] = ("document", "additional_information")


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a finding when offences of both sorts are listed and the additional information separates nothing."""
    offences = case.items(("offences",))
    routes: list[Route] = [("offences", position) for position in range(len(offences) if isinstance(offences, tuple) else 0)]
    sorts = {route: is_outside(case, route) for route in routes}
    within, outside = ([route for route, sort in sorts.items() if sort is wanted] for wanted in (False, True))
    unknown = next((sort for sort in sorts.values() if isinstance(sort, Unknown)), None)
    if unknown is not None:
        yield Undecided(unknown)
    elif within and outside:
        yield from _separated(case, within, outside)


def _separated(case: Case, within: list[Route], outside: list[Route]) -> Iterator[Ruling]:
    said = case.look(_ADDITIONAL)
    if isinstance(said, (Unknown, Placeholder)):
        yield Undecided(said if isinstance(said, Unknown) else Unknown("placeholder", route_text(_ADDITIONAL)))
    elif isinstance(said, Absent) or not case.lexicons["texts"].says(str(said), ("caveat",)):
        by_category = all(case.notice.text((*route, "category")) for route in within)
        lacks = "no additional information is stated"
        if not isinstance(said, Absent):
            lacks = "the additional information has no words on which of them the request is for"
        yield Raised(
            route=_ADDITIONAL,
            message=f"an offence of an excluded class ({_charges(case, within)}) stands beside another "
            f"({_charges(case, outside)}), and {lacks}",
            quoted=tuple(_words(case, within)),
            basis=Basis.DETERMINISTIC if by_category and isinstance(said, Absent) else Basis.HEURISTIC,
            expected="words that say for which of the offences the person is sought",
        )


def _words(case: Case, offences: list[Route]) -> Iterator[Quotation]:
    """Yield the charges, and the classes that the auditor gives them."""
    for offence in offences:
        yield Quotation(route_text((*offence, "charge")), case.notice.text((*offence, "charge")))
        category = (*offence, "category")
        if case.notice.text(category):
            yield Quotation(route_text(category), case.notice.text(category))


def _charges(case: Case, offences: list[Route]) -> str:
    return "; ".join(case.notice.text((*offence, "charge")) or "charge not stated" for offence in offences)
