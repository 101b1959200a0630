"""FCT008: no victim or injured party is identified, and the charge is of a crime that has one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator
from typing import Final

from noticecheck.engine.case import Case
from noticecheck.engine.conditions import Plain
from noticecheck.engine.rule import OutOfScope, Raised, Ruling, Undecided
from noticecheck.model.finding import Quotation
from noticecheck.model.stated import Absent, Unknown
from noticecheck.model.tree import Route, route_text

RULE: Final[dict[str, Plain]] = {
    "id": "FCT008",
    "title": "Victim or injured party not identified in a crime that needs one",
    "severity": "medium",
    "basis": "D",
    "dimension": "facts_and_role",
    "law": {"red_notice": ["rpd-83-2-b-i", "rpd-12-1"], "diffusion": ["rpd-12-1", "rpd-37-2-d"]},
    "why": "Without the victim or injured party the facts cannot be checked; the gap weakens the description without emptying it.",
    "in_prose": "victims",
    "remedy": "Ask who suffered the harm or the loss.",
    "question": "Who suffered the harm or the loss?",
    "ccf_tags": ["Description of criminal activities"],
    "silenced_by": ["JUD001"],
    "note": (
        "The charge is compared with a closed list of words in English, French and Spanish; charges against the "
        "public purse, elections or border control are left out. Where facts.victims is not given, the summary is "
        "read."
    ),
    "examples": {
        "pass": [
            {"name": "a victim is named"},
            {
                "name": "a victim is described and not named",
                "base": "sentence",
                "set": {"facts.victims": [{"kind": "an elderly neighbour"}]},
            },
            {
                "name": "the company that the summary names may be the victim",
                "set": {"facts.victims": None},
                "outcome": "not_assessed",
                "because": "wording",
            },
            {
                "name": "the summary describes the victims",
                "set": {
                    "facts.victims": None,
                    "facts.summary": (
                        "On 12 March 2019 in Gdynia, Adam Nowak took 400,000 PLN from more than 200 investors with a false invoice."
                    ),
                },
            },
            {
                "name": "a paraphrase",
                "set": {"facts.victims": None, "facts.summary_is": "paraphrase"},
                "outcome": "not_assessed",
                "because": "paraphrase",
            },
            {
                "name": "a crime without a victim of its own",
                "base": "diffusion",
                "set": {"facts.victims": None, "source.not_stated": ["facts.victims"]},
                "outcome": "not_applicable",
            },
            {
                "name": "tax fraud",
                "set": {"offences.0.charge": "tax fraud", "facts.victims": None, "source.not_stated": ["facts.victims"]},
                "outcome": "not_applicable",
            },
            {
                "name": "a word that only begins like one of the list",
                "set": {"offences.0.charge": "volé de véhicule", "facts.victims": None, "source.not_stated": ["facts.victims"]},
                "outcome": "not_applicable",
            },
            {"name": "no offence is listed", "set": {"offences": None, "facts.victims": None}, "outcome": "not_applicable"},
            {
                "name": "an extract without the charges",
                "set": {"offences": None, "facts.victims": None, "source.completeness": "extract"},
                "outcome": "not_assessed",
                "because": "extract",
            },
        ],
        "fail": [
            {
                "name": "the summary speaks of nobody else",
                "set": {
                    "facts.victims": None,
                    "facts.summary": "On 12 March 2019 in Gdynia, Adam Nowak signed a false invoice over 400,000 PLN and spent the money.",
                },
                "at": "facts.summary",
                "says": "the charge is of a crime with an injured party, and the summary identifies none",
            },
            {
                "name": "fraud, read without a victim",
                "set": {"facts.victims": None, "source.not_stated": ["facts.victims"]},
                "at": "facts.victims",
                "says": "the charge (fraud) is of a crime with an injured party, and the notice identifies none",
            },
            {
                "name": "the second of two charges, in French, in a report about the document",
                "set": {
                    "offences": [{"charge": "port d'arme"}, {"charge": "Enlèvement et séquestration"}],
                    "facts.victims": None,
                    "facts.summary_is": "paraphrase",
                    "source.completeness": "secondhand",
                    "source.not_stated": ["facts.victims"],
                },
                "at": "facts.victims",
                "says": ("the charge (Enlèvement et séquestration) is of a crime with an injured party, and the notice identifies none"),
            },
            {
                "name": "a diffusion for homicide in Spanish",
                "base": "diffusion",
                "set": {"offences.0.charge": "homicidio calificado", "facts.victims": None, "source.not_stated": ["facts.victims"]},
                "at": "facts.victims",
                "says": "the charge (homicidio calificado) is of a crime with an injured party, and the notice identifies none",
            },
        ],
    },
}

_HAS_A_VICTIM: Final = (
    *("fraud", "swindling", "theft", "larceny", "burglary", "robbery", "embezzlement", "misappropriation", "extortion", "blackmail"),
    *("assault", "murder", "homicide", "manslaughter", "kidnapping", "abduction", "rape"),
    *("escroquerie", "vol", "abus de confiance", "extorsion", "assassinat", "meurtre", "enlevement", "sequestration", "viol"),
    *("estafa", "hurto", "robo", "apropiacion indebida", "asesinato", "homicidio", "secuestro", "fraude"),
)
"""Names of crimes against a person or a property, without accents; French and Spanish words that English shares stand once."""

_AGAINST_THE_PUBLIC: Final = (
    *(
        "tax",
        "taxes",
        "vat",
        "customs",
        "duty",
        "excise",
        "subsidy",
        "subsidies",
        "election",
        "electoral",
        "visa",
        "immigration",
        "passport",
    ),
    *("public", "publics", "fiscal", "fiscale", "fiscales", "douane", "douaniere", "tva", "subvention", "subventions", "electorale"),
    *("publicos", "publica", "publico", "aduana", "aduanero", "iva", "subvencion", "subvenciones"),
)
"""Words of charges whose injured party is the State or nobody in particular."""


_VICTIMS: Final[Route] = ("facts", "victims")


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a finding when a charge is of a crime with a victim and the notice identifies none."""
    offences = case.items(("offences",))
    routes: list[Route] = [("offences", place, "charge") for place in range(len(offences) if isinstance(offences, tuple) else 0)]
    charges = [(route, case.look(route)) for route in routes]
    route = next((route for route, charge in charges if isinstance(charge, str) and _needs_a_victim(charge)), None)
    if route is not None:
        yield from _judged(case, route)
    else:
        unknown = [why for why in (offences, *(charge for _, charge in charges)) if isinstance(why, Unknown)]
        yield Undecided(unknown[0]) if unknown else OutOfScope()


def _judged(case: Case, route: Route) -> Iterator[Ruling]:
    victims, charge = case.look(_VICTIMS), case.notice.text(route)
    if isinstance(victims, Unknown):
        yield Undecided(victims)
    elif isinstance(victims, Absent):
        yield Raised(
            route=_VICTIMS,
            message=f"the charge ({charge}) is of a crime with an injured party, and the notice identifies none",
            quoted=(Quotation(route_text(route), charge),),
            expected="the victim or injured party, or the kind of person concerned",
            auditors_reading=victims.auditors_reading,
        )


def _needs_a_victim(charge: str) -> bool:
    """Whether the charge names a crime of the list, and nothing that makes the State the injured party."""
    plain = "".join(letter for letter in unicodedata.normalize("NFD", charge.casefold()) if not unicodedata.combining(letter))
    return _names(_HAS_A_VICTIM, plain) and not _names(_AGAINST_THE_PUBLIC, plain)


def _names(crimes: Collection[str], plain: str) -> bool:
    """Whether a charge has one of some words in it, or some of them that stand together, each whole."""
    words = set(re.findall(r"\w+", plain))
    return any(crime in words or (" " in crime and re.search(rf"\b{crime}\b", plain) is not None) for crime in crimes)
