"""DQL003: two dates of the document that cannot both be right."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from noticecheck.engine.case import Case
from noticecheck.engine.conditions import Plain
from noticecheck.engine.rule import OutOfScope, Raised, Ruling, Undecided
from noticecheck.model.finding import Quotation
from noticecheck.model.partial_date import PartialDate
from noticecheck.model.stated import Placeholder, Unknown
from noticecheck.model.tree import route_text
from noticecheck.rules.date_order import Pair, dates_in_pairs

RULE: Final[dict[str, Plain]] = {
    "id": "DQL003",
    "title": "Dates contradict each other",
    "severity": "critical",
    "basis": "D",
    "dimension": "procedure",
    "law": {"both": ["rpd-12-1"]},
    "why": "Data must be accurate (RPD Art. 12(1)); of two dates in an order that is not possible, at least one is mistaken.",
    "remedy": "Ask which of the two dates is right, and have the other one corrected.",
    "question": "Which of the two dates does the judicial file have?",
    "ccf_tags": ["Accuracy and quality of data"],
    "note": "Warrants against the offence and the publication are JUD018. What is left out, and why, stands in date_order.",
    "examples": {
        "pass": [
            {"name": "dates in order"},
            {"name": "dates in order, sought to serve a sentence", "base": "sentence"},
            {
                "name": "a year that contains the day of publication",
                "set": {"offences.0.committed": {"date": 2020}, "facts.time": {"date": 2020}},
            },
            {
                "name": "the offence on the day of publication",
                "set": {"offences.0.committed": {"date": "2020-05-01"}, "facts.time": {"date": "2020-05-01"}, "document.requested": None},
            },
            {
                "name": "a later offence that the last update may have added",
                "set": {"offences.0.committed": {"date": "2020-11-02"}, "facts.time": {"date": "2020-11-02"}},
            },
            {"name": "recorded before it was requested", "set": {"document.recorded": "2019-11-02"}},
            {"name": "updated before publication", "set": {"document.updated": "2020-04-25"}},
            {"name": "a diffusion sent before it was recorded", "base": "diffusion", "set": {"document.published": "2020-08-01"}},
            {
                "name": "a judgment before one of two offences",
                "base": "sentence",
                "set": {
                    "offences": [
                        {"charge": "robbery", "committed": {"date": "2016-07-04"}},
                        {"charge": "escape", "committed": {"date": "2019-02-01"}},
                    ]
                },
            },
            {
                "name": "a judgment before the only offence that is dated",
                "base": "sentence",
                "set": {"facts.time": None, "offences": [{"charge": "robbery"}, {"charge": "escape", "committed": {"date": "2019-02-01"}}]},
            },
            {
                "name": "no date of the notice in an extract",
                "outcome": "not_assessed",
                "because": "extract",
                "set": {
                    "source.completeness": "extract",
                    "document.requested": None,
                    "document.recorded": None,
                    "document.published": None,
                },
            },
            {
                "name": "an extract that may leave out the update",
                "set": {
                    "source.completeness": "extract",
                    "document.updated": None,
                    "facts.time": {"date": "2020-11-02"},
                    "offences.0.committed": {"date": "2020-11-02"},
                },
                "outcome": "not_assessed",
                "because": "extract",
            },
            {
                "name": "a template",
                "set": {"template": True, "document.requested": None, "document.recorded": None, "document.published": "{{published}}"},
                "outcome": "not_assessed",
                "because": "placeholder",
            },
            {
                "name": "a document without any date",
                "set": {
                    "document": {"type": "red_notice"},
                    "facts": None,
                    "offences": None,
                    "warrant": None,
                    "prescription_date": None,
                },
                "outcome": "not_applicable",
            },
        ],
        "fail": [
            {
                "name": "an offence after publication and after the last update",
                "set": {"facts.time": {"date": "2021-03-12"}, "offences.0.committed": {"date": "2021-03-12"}},
                "at": "offences.0.committed.date",
                "says": "the publication (2020-05-01) is dated before the beginning of the offence (2021-03-12)",
            },
            {
                "name": "an offence after publication, where no update is stated",
                "set": {"document.updated": None, "facts.time": {"date": "2020-06"}, "offences": [{"charge": "fraud"}]},
                "at": "facts.time.date",
                "says": "the publication (2020-05-01) is dated before the beginning of the offence (2020-06)",
            },
            {
                "name": "an offence between the request and publication",
                "set": {
                    "document.updated": None,
                    "facts.time": {"from": "2020-04-25", "to": "2020-04-27"},
                    "offences.0.committed": {"from": "2020-04-25", "to": "2020-04-27"},
                },
                "at": "offences.0.committed.from",
                "says": "the request for the document (2020-04-20) is dated before the beginning of the offence (2020-04-25)",
            },
            {
                "name": "only the recording is dated",
                "base": "diffusion",
                "set": {
                    "document.published": None,
                    "document.updated": None,
                    "facts.time": {"date": 2021},
                    "offences.0.committed": {"date": 2021},
                },
                "at": "offences.0.committed.date",
                "says": "the recording (2020-08-10) is dated before the beginning of the offence (2021)",
            },
            {
                "name": "a judgment before the offence",
                "base": "sentence",
                "set": {"judgment.date": "2016-07-03"},
                "at": "judgment.date",
                "says": "the judgment (2016-07-03) is dated before the beginning of the offence (2016-07-04)",
            },
            {
                "name": "a prescription date before the offence",
                "set": {"prescription_date": "2018"},
                "at": "prescription_date",
                "says": "the prescription date (2018) is dated before the beginning of the offence (2019-03-12)",
            },
            {
                "name": "extradition requested before the offence",
                "set": {"extradition.requested_on": "2019-01-15"},
                "at": "extradition.requested_on",
                "says": "the request for extradition (2019-01-15) is dated before the beginning of the offence (2019-03-12)",
            },
            {
                "name": "published before it was requested",
                "set": {"document.published": "2020-04-19", "document.recorded": None},
                "at": "document.published",
                "says": "the publication (2020-04-19) is dated before the request for the document (2020-04-20)",
            },
            {
                "name": "a red notice published before it was recorded",
                "set": {"document.published": "2020-04-21"},
                "at": "document.published",
                "says": "the publication (2020-04-21) is dated before the recording (2020-04-22)",
            },
            {
                "name": "updated before it was recorded",
                "set": {"document.updated": "2020-04-21"},
                "at": "document.updated",
                "says": "the last update (2020-04-21) is dated before the recording (2020-04-22)",
            },
            {
                "name": "updated before it was requested",
                "set": {"document.updated": "2020-03", "document.recorded": None},
                "at": "document.updated",
                "says": "the last update (2020-03) is dated before the request for the document (2020-04-20)",
            },
            {
                "name": "a warrant that expires before it was issued",
                "set": {"warrant.expires": "2020-02-02"},
                "at": "warrant.expires",
                "says": "the expiry of the warrant (2020-02-02) is dated before the issue of the warrant (2020-02-03)",
            },
            {
                "name": "a period of the facts that ends before it begins",
                "set": {"facts.time": {"from": "2019-03-12", "to": "2019-02"}},
                "at": "facts.time.to",
                "says": "the end of the period (2019-02) is dated before its beginning (2019-03-12)",
            },
            {
                "name": "a public office that ends before it begins",
                "set": {"person.offices": [{"title": "mayor", "from": 2012, "to": 2016}, {"title": "deputy", "from": 2018, "to": 2017}]},
                "at": "person.offices.1.to",
                "says": "the end of the period (2017) is dated before its beginning (2018)",
            },
        ],
    },
}


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a finding for each pair of stated dates that no reading of the dates can put in order, one for each place."""
    pairs = dates_in_pairs(case)
    found = {pair.at: pair for pair in pairs if pair.contradicts}
    yield from (ruling for pair in found.values() for ruling in _said(pair, case))
    if not pairs:
        yield OutOfScope()
    yield from (Undecided(why) for why in _not_known(case))


def _said(pair: Pair, case: Case) -> Iterator[Ruling]:
    updated = case.look(("document", "updated")) if pair.an_update_may_explain else None
    if isinstance(updated, Unknown):
        yield Undecided(updated)
    elif not (isinstance(updated, PartialDate) and updated.last >= pair.early.day.first):
        yield Raised(
            route=pair.at,
            message=f"{pair.late.name} ({pair.late.day}) is dated before {pair.early.name} ({pair.early.day})",
            quoted=tuple(Quotation(route_text(one.route), str(one.day)) for one in (pair.late, pair.early)),
            expected="two dates in an order that is possible",
        )


def _not_known(case: Case) -> Iterator[Unknown]:
    """Yield why the offence cannot be compared with the document: most contradictions would show there."""
    for term in ("first day of the offence", "day of the notice"):
        answer = case.term(term)
        if isinstance(answer, (Unknown, Placeholder)):
            yield answer if isinstance(answer, Unknown) else Unknown("placeholder", term)
