"""DQL006: the maximum penalty stated is not the one in the wording of the provision that the document gives."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from noticecheck.engine.case import Case
from noticecheck.engine.conditions import Plain
from noticecheck.engine.rule import OutOfScope, Raised, Ruling, Undecided
from noticecheck.model.finding import Computation, Quotation
from noticecheck.model.quantity import Penalty
from noticecheck.model.stated import Placeholder, Unknown
from noticecheck.model.tree import Route, route_text
from noticecheck.rules.penal_terms import Term, maximum_term

RULE: Final[dict[str, Plain]] = {
    "id": "DQL006",
    "title": "Penalty stated differs from the wording of the provision",
    "severity": "high",
    "basis": "D",
    "dimension": "judicial_data",
    "law": {"red_notice": ["rpd-12-1", "rpd-83-2-b-iv"], "diffusion": ["rpd-12-1"]},
    "why": "The maximum penalty decides whether a red notice may be published; where the document gives two, at least one is "
    "mistaken or unexplained.",
    "applies_if": {"all_of": [{"stated": "offences"}, {"some": "offences", "where": {"stated": ["each.law_text", "each.max_penalty"]}}]},
    "derogation": "Another provision, for instance on aggravation or recidivism, may set another maximum; the wording given "
    "does not say so.",
    "remedy": "Ask for the provision that sets the maximum penalty, and have the one or the other corrected.",
    "question": "Which provision sets the maximum penalty that the document states?",
    "ccf_tags": ["Accuracy and quality of data"],
    "note": "Read only where the wording holds exactly one maximum term of imprisonment, in English, French or Spanish.",
    "examples": {
        "pass": [
            {"name": "a wording without a term", "outcome": "not_applicable"},
            {"name": "no wording", "set": {"offences.0.law_text": None}, "outcome": "not_applicable"},
            {
                "name": "the same term",
                "set": {"offences.0.law_text": "shall be punished by imprisonment for a term of up to eight (8) years"},
            },
            {
                "name": "the same term in months",
                "set": {
                    "offences.0.max_penalty": "96 months",
                    "offences.0.law_text": "shall be subject to deprivation of liberty for between 6 months and 8 years",
                },
            },
            {
                "name": "the upper end of a French range",
                "set": {"offences.0.law_text": "est puni d'un emprisonnement de six mois à huit ans et d'une amende"},
            },
            {
                "name": "years and months",
                "set": {
                    "offences.0.max_penalty": "2 years 6 months",
                    "offences.0.law_text": "imprisonment for a term not exceeding two years and six months",
                },
            },
            {
                "name": "two terms",
                "set": {"offences.0.law_text": "imprisonment of up to five years; in serious cases imprisonment of up to ten years"},
                "outcome": "not_assessed",
                "because": "wording",
            },
            {
                "name": "a minimum only",
                "set": {"offences.0.law_text": "imprisonment for not less than three years"},
                "outcome": "not_assessed",
                "because": "wording",
            },
            {
                "name": "a disqualification",
                "set": {"offences.0.law_text": "shall be disqualified from public office for up to five years"},
                "outcome": "not_assessed",
                "because": "wording",
            },
            {
                "name": "an increase",
                "set": {"offences.0.law_text": "imprisonment of up to five years, increased by half for a public officer"},
                "outcome": "not_assessed",
                "because": "wording",
            },
            {
                "name": "a template",
                "set": {"template": True, "offences.0.law_text": "{{law}}"},
                "outcome": "not_assessed",
                "because": "placeholder",
            },
        ],
        "fail": [
            {
                "name": "ten years against five",
                "set": {
                    "offences.0.max_penalty": "10 years",
                    "offences.0.law_text": "shall be punished by imprisonment of up to five years",
                },
                "at": "offences.0.max_penalty",
                "says": "the maximum penalty stated for the offence (fraud) is 10 years, and the wording of the provision has: five years",
            },
            {
                "name": "one month more, in a French range",
                "set": {"offences.0.max_penalty": "97 months", "offences.0.law_text": "puni de deux à huit ans d'emprisonnement"},
                "at": "offences.0.max_penalty",
                "says": "the maximum penalty stated for the offence (fraud) is 97 months, and the wording of the provision has: "
                "deux à huit ans",
            },
            {
                "name": "life against a Spanish range, in a diffusion",
                "base": "diffusion",
                "set": {
                    "offences.0.max_penalty": "life",
                    "offences.0.law_text": "será castigado con la pena de prisión de uno a cinco años",
                },
                "at": "offences.0.max_penalty",
                "says": "the maximum penalty stated for the offence (trafficking in narcotic drugs) is life, "
                "and the wording of the provision has: uno a cinco años",
            },
        ],
    },
}


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a finding for each offence whose stated maximum is not the one term that the wording holds."""
    offences = case.items(("offences",))
    places: list[Route] = [("offences", position) for position in range(len(offences) if isinstance(offences, tuple) else 0)]
    rulings = [ruling for place in places for ruling in _on_the_offence(case, place)]
    judged = [ruling for ruling in rulings if not isinstance(ruling, OutOfScope)]
    yield from judged if judged or len(rulings) < len(places) else [OutOfScope()]


def _on_the_offence(case: Case, place: Route) -> Iterator[Ruling]:
    """Yield nothing where the two agree."""
    law, penalty = case.look((*place, "law_text")), case.look((*place, "max_penalty"))
    if isinstance(law, Placeholder) or isinstance(penalty, Placeholder):
        yield Undecided(Unknown("placeholder", route_text(place)))
    elif not isinstance(law, str) or not isinstance(penalty, Penalty):
        yield OutOfScope()
    else:
        yield from _compared(case, place, penalty, maximum_term(law))


def _compared(case: Case, place: Route, penalty: Penalty, term: Term | str | None) -> Iterator[Ruling]:
    if term is None:
        yield OutOfScope()
    elif isinstance(term, str) or penalty.least != penalty.most:
        yield Undecided(Unknown("wording" if isinstance(term, str) else "imprecise", route_text((*place, "law_text"))))
    elif penalty.least != term.months:
        charge = case.notice.text((*place, "charge")) or "not stated"
        yield Raised(
            route=(*place, "max_penalty"),
            message=f"the maximum penalty stated for the offence ({charge}) is {penalty}, and the wording of the provision has: "
            f"{term.text}",
            quoted=(
                Quotation(route_text((*place, "max_penalty")), str(penalty)),
                Quotation(route_text((*place, "law_text")), term.text, term.start, term.end),
            ),
            computation=Computation(
                lines=(f"{penalty} against {term.months} months in the wording",), data={"stated": str(penalty), "wording": term.months}
            ),
            expected="the maximum penalty that the provision sets",
        )
