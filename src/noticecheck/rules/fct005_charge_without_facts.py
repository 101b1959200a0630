"""FCT005: the summary has nothing of what the charge consists of, such as a death for murder."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from noticecheck.engine.conditions import Plain
from noticecheck.engine.rule import OutOfScope, Ruling, Undecided
from noticecheck.model.finding import Quotation
from noticecheck.model.stated import Unknown
from noticecheck.model.tree import Route, route_text
from noticecheck.records import replace
from noticecheck.rules.prose_charges import charges, tells, unmatched
from noticecheck.rules.prose_words import OPEN_WORDING, in_the_summary, read

if TYPE_CHECKING:
    from noticecheck.engine.case import Case
    from noticecheck.prose.mention import MarkMention
    from noticecheck.prose.reading import Reading

RULE: Final[dict[str, Plain]] = {
    "id": "FCT005",
    "title": "Facts and charge do not match",
    "severity": "high",
    "basis": "H",
    "dimension": "facts_and_role",
    "law": {"both": ["repository-3-13-2", "rpd-12-1", "rpd-34-3-a"]},
    "why": "A charge of which the facts have nothing cannot be checked against them.",
    "remedy": "Ask for the facts behind the charge, or for the charge that fits the facts.",
    "question": "Which facts are the ground of the charge?",
    "ccf_tags": ["Description of criminal activities"],
    "note": "Raised only for a charge of a death or of drugs, and only where the summary has words of another offence, such as a false "
    "document. That it has none of the known words for a charge says too little by itself: a person has to read it.",
    "examples": {
        "pass": [
            {"name": "fraud with a false invoice"},
            {"name": "no charge is stated", "set": {"offences": None}, "outcome": "not_applicable"},
            {"name": "a paraphrase", "set": {"facts.summary_is": "paraphrase"}, "outcome": "not_assessed", "because": "paraphrase"},
            {"name": "an attempt needs no result", "set": {"offences.0.charge": "attempted murder"}},
            {
                "name": "violence as a way of the theft, in French",
                "set": {
                    "offences.0.charge": "vol avec violences et effraction",
                    "facts.summary": (
                        "Le 12 mai 2021 à Gdynia, Adam Nowak a pénétré dans la maison de M. Piotr Zych, âgé de 71 ans, l'a maintenu "
                        "au sol et a emporté un coffret de bijoux d'une valeur de 400 000 PLN."
                    ),
                },
            },
            {
                "name": "a death in words that no list has",
                "set": {
                    "offences.0.charge": "murder",
                    "facts.summary": (
                        "On 8 January 2017 in Gdynia, Adam Nowak pushed Mr Ian Boyd from the balcony of his ninth-floor flat; Mr Boyd "
                        "was found on the pavement and could not be revived."
                    ),
                },
                "outcome": "not_assessed",
                "because": "wording",
            },
            {
                "name": "trafficking of adolescents, in Spanish",
                "set": {
                    "offences.0.charge": "trata de personas agravada",
                    "facts.summary": (
                        "En octubre de 2019, en Gdynia, Adam Nowak captó a tres adolescentes con una oferta de trabajo y las "
                        "trasladó a un bar, donde las entregó por 2.000 PLN cada una."
                    ),
                },
            },
        ],
        "fail": [
            {
                "name": "murder without a death",
                "set": {"offences.0.charge": "murder"},
                "at": "facts.summary",
                "says": "the charge (murder) has no counterpart in the summary",
            },
            {
                "name": "drugs without a drug in a diffusion",
                "base": "diffusion",
                "set": {
                    "facts.summary": (
                        "On 2 May 2020 in Arica, Elena Rojas signed a contract of lease with a neighbour, moved into the flat and "
                        "did not leave it when the lease came to its end."
                    )
                },
                "at": "facts.summary",
                "says": "the charge (trafficking in narcotic drugs) has no counterpart in the summary",
            },
        ],
    },
}


_OF_ANOTHER: Final = {"death": ("taking", "deceit", "document", "tax"), "drug": ("deceit", "document", "tax", "sexual", "fire")}
"""What a summary tells instead where it is of another offence; the words for a death or a drug are never all known."""


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a matter for review for a charge of which the summary has no element."""
    stated = charges(case)
    if isinstance(stated, Unknown):
        yield Undecided(stated)
    elif not stated:
        yield OutOfScope()
    else:
        yield from read(case, lambda reading: _judged(reading, stated))


def _judged(reading: Reading, stated: tuple[tuple[Route, str], ...]) -> Iterator[Ruling]:
    from noticecheck.prose.mention import Confidence

    found = [(route, charge, mention) for route, charge in stated for mention in unmatched(charge, reading)]
    certain = [
        (route, charge) for route, charge, mention in found if mention.confidence is Confidence.SURE and _tells_another(reading, mention)
    ]
    if certain:
        route, charge = certain[0]
        raised = in_the_summary(
            f"the charge ({charge}) has no counterpart in the summary", (), "the facts behind the charge", whole=reading
        )
        yield replace(raised, quoted=(Quotation(route_text(route), charge), *raised.quoted))
    elif found:
        yield OPEN_WORDING


def _tells_another(reading: Reading, mention: MarkMention) -> bool:
    """Whether the summary has words of an offence that is none of those that the charge names."""
    named = mention.label.split()
    return all(any(tells(reading, element) for element in _OF_ANOTHER.get(one, ())) for one in named)
