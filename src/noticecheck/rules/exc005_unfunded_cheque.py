"""EXC005: a cheque without funds; how grave that is follows from the day of the document, for the list names it since 28 January 2022."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from noticecheck.engine.case import Case
from noticecheck.engine.conditions import Plain
from noticecheck.engine.rule import Raised, Ruling, Undecided
from noticecheck.model.finding import Basis, DocumentType, Quotation, Severity
from noticecheck.model.partial_date import PartialDate
from noticecheck.model.stated import Absent, Unknown
from noticecheck.model.tree import Route, route_text

_BY_CATEGORY: Final = "the file classes the offence ({}) as unfunded_cheque, and lists none outside the excluded classes ({})"
_BY_WORDS: Final = "the charge is in words of a cheque without funds: {} ({})"
_CHEQUE: Final = "issuing a cheque without sufficient funds"
_LINK: Final = "part of a laundering scheme"

RULE: Final[dict[str, Plain]] = {
    "id": "EXC005",
    "title": "Unfunded cheque",
    "severity": {"red_notice": "critical", "diffusion": "high"},
    "basis": "H",
    "dimension": "judicial_data",
    "law": {
        "red_notice": ["rpd-83-1-a-i-3", "offence_list-3-cheques"],
        "diffusion": ["rpd-97-2", "rpd-35-1", "rpd-99-2-c", "constitution-2-2"],
    },
    "why": "Critical for a red notice published since 28 January 2022, when the list named unfunded cheques; before, the third "
    "indent of RPD Art. 83(1)(a)(i) spoke of private disputes, and the decisions seen went both ways, so high.",
    "applies_if": {
        "some": "offences",
        "where": {
            "any_of": [
                {"all_of": [{"stated": "each.category"}, {"field": "each.category", "is": "unfunded_cheque"}]},
                {"all_of": [{"not": {"stated": "each.category"}}, {"field": "each.charge", "speaks_of": "charges.cheque"}]},
            ]
        },
    },
    "derogation": "Article 83(1)(b) allows an exception by decision of the General Secretariat.",
    "remedy": "Ask whether deceit is alleged beyond the want of funds, or which serious or organised crime the cheque is tied to.",
    "question": "Was the cheque given as security or as payment, and is deceit alleged beyond the want of funds?",
    "ccf_tags": ["Unfunded cheques", "Private matter"],
    "note": "A cheque that is forged, stolen or part of a fraud is left to a person; so is one of several offences (POL019).",
    "examples": {
        "pass": [
            {"name": "an ordinary charge", "outcome": "not_applicable"},
            {"name": "no offence is listed", "set": {"offences": None}, "outcome": "not_applicable"},
            {
                "name": "a forged cheque",
                "set": {"offences.0.charge": "uttering a forged cheque without funds"},
                "outcome": "not_assessed",
                "because": "wording",
            },
            {"name": "a check at the border", "set": {"offences.0.charge": "evading a passport check"}, "outcome": "not_applicable"},
            {
                "name": "the auditor calls the offence ordinary",
                "set": {"offences.0.charge": _CHEQUE, "offences.0.category": "ordinary"},
                "outcome": "not_applicable",
            },
            {"name": "linked to organised crime", "set": {"offences.0.charge": _CHEQUE, "offences.0.serious_crime_link": _LINK}},
            {
                "name": "classed so and linked to organised crime",
                "set": {"offences.0.category": "unfunded_cheque", "offences.0.serious_crime_link": _LINK},
            },
            {
                "name": "classed so beside an ordinary offence",
                "set": {"offences": [{"charge": _CHEQUE, "category": "unfunded_cheque"}, {"charge": "robbery"}]},
            },
            {
                "name": "a decision under Article 83(1)(b)",
                "set": {"offences.0.charge": _CHEQUE, "document.art83_1b_decision": True},
            },
            {
                "name": "an extract that does not say whether it is linked",
                "set": {"source.completeness": "extract", "offences.0.charge": _CHEQUE},
                "outcome": "not_assessed",
                "because": "extract",
            },
            {
                "name": "classed so, in an extract that does not say whether it is linked",
                "set": {"source.completeness": "extract", "offences.0.category": "unfunded_cheque"},
                "outcome": "not_assessed",
                "because": "extract",
            },
            {
                "name": "an extract without the charges",
                "set": {"source.completeness": "extract", "offences": None},
                "outcome": "not_assessed",
                "because": "extract",
            },
        ],
        "fail": [
            {
                "name": "classed so, on the day of the list",
                "set": {"offences.0.category": "unfunded_cheque", "document.published": "2022-01-28"},
                "at": "offences.0.category",
                "says": _BY_CATEGORY.format("fraud", "document of 2022-01-28, since the list of 28 January 2022"),
            },
            {
                "name": "classed so, on the day before",
                "set": {"offences.0.category": "unfunded_cheque", "document.published": "2022-01-27"},
                "at": "offences.0.category",
                "says": _BY_CATEGORY.format("fraud", "document of 2022-01-27, before the list of 28 January 2022"),
            },
            {
                "name": "in words, in the month of the list",
                "set": {"offences.0.charge": _CHEQUE, "document.published": "2022-01"},
                "at": "offences.0.charge",
                "says": _BY_WORDS.format(
                    "cheque without sufficient funds", "document of 2022-01, perhaps before the list of 28 January 2022"
                ),
            },
            {
                "name": "in Arabic, without any day",
                "set": {
                    "offences": [{"charge": "fraud"}, {"charge": "إصدار شيكات بدون رصيد"}],
                    "document.requested": None,
                    "document.recorded": None,
                    "document.published": None,
                },
                "at": "offences.1.charge",
                "says": _BY_WORDS.format("شيكات بدون رصيد", "no day of the document is stated"),
            },
            {
                "name": "in Spanish, in a diffusion, whatever was decided on a notice",
                "base": "diffusion",
                "set": {"offences.0.charge": "Cheques sin fondos", "document.art83_1b_decision": True},
                "at": "offences.0.charge",
                "says": _BY_WORDS.format("Cheques sin fondos", "document of 2020-08-11, before the list of 28 January 2022"),
            },
        ],
    },
}

THE_LIST: Final = date(2022, 1, 28)
"""The day of the list of offences under RPD Art. 83(1)(a)(i) that names unfunded cheques."""

_CLASS: Final = "unfunded_cheque"


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a finding for each offence of a cheque without funds that is tied to no serious or organised crime."""
    decided = case.look(("document", "art83_1b_decision")) if case.kind is not DocumentType.DIFFUSION else False
    offences = case.items(("offences",))
    for position in range(len(offences) if isinstance(offences, tuple) and decided is not True else 0):
        ruling = _on_offence(case, ("offences", position), derogation_open=isinstance(decided, Unknown))
        if ruling is not None:
            yield ruling


def _on_offence(case: Case, offence: Route, *, derogation_open: bool) -> Ruling | None:
    found = _by_category(case, offence) or _by_words(case, offence)
    link, alone = case.look((*offence, "serious_crime_link")), case.term("an offence outside the excluded classes")
    if case.notice.text((*offence, "category")) == _CLASS and isinstance(alone, Unknown):
        return Undecided(alone)
    if found is None or not isinstance(link, (Absent, Unknown)):
        return None
    if isinstance(link, Unknown):
        return Undecided(link)
    basis, quotation, message = found
    severity, when = _weight(case)
    return Raised(
        route=(*offence, "category" if basis is Basis.DETERMINISTIC else "charge"),
        message=message.format(
            quotation.text if basis is Basis.HEURISTIC else case.notice.text((*offence, "charge")) or "not stated", when
        ),
        quoted=(quotation,),
        severity=severity,
        basis=basis,
        expected="a serious ordinary-law crime, or a link to serious or organised crime",
        derogation_open=derogation_open,
    )


def _by_category(case: Case, offence: Route) -> tuple[Basis, Quotation, str] | None:
    route = (*offence, "category")
    alone = case.term("an offence outside the excluded classes") is False
    if not alone or case.notice.text(route) != _CLASS:
        return None
    return Basis.DETERMINISTIC, Quotation(route_text(route), _CLASS), _BY_CATEGORY


def _by_words(case: Case, offence: Route) -> tuple[Basis, Quotation, str] | None:
    route, lexicon = (*offence, "charge"), case.lexicons["charges"]
    charge = case.notice.text(route)
    if case.notice.text((*offence, "category")) or lexicon.says(charge, ("cheque",)) is not True:
        return None
    found = next(one for one in lexicon.found_in(charge) if "cheque" in one.groups)
    return Basis.HEURISTIC, Quotation(route_text(route), charge[found.start : found.end], found.start, found.end), _BY_WORDS


def _weight(case: Case) -> tuple[Severity, str]:
    """How grave it is on the day of the document, and the words on that day."""
    day = case.term("day of the notice")
    if not isinstance(day, PartialDate):
        return Severity.HIGH, "no day of the document is stated"
    since = "since" if day.first >= THE_LIST else "before" if day.last < THE_LIST else "perhaps before"
    critical = since == "since" and case.kind is not DocumentType.DIFFUSION
    return (Severity.CRITICAL if critical else Severity.HIGH), f"document of {day}, {since} the list of 28 January 2022"
