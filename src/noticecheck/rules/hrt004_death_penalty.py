"""HRT004: the death penalty, as the stated penalty or in the words on it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from noticecheck.engine.case import Case
from noticecheck.engine.conditions import Plain
from noticecheck.engine.rule import Raised, Ruling
from noticecheck.model.finding import Quotation
from noticecheck.model.quantity import Penalty
from noticecheck.model.tree import Route, route_text
from noticecheck.rules.penalty_words import DEATH, raised_by_the_words

RULE: Final[dict[str, Plain]] = {
    "id": "HRT004",
    "title": "Death penalty possible",
    "severity": "high",
    "basis": "H",
    "dimension": "extradition",
    "law": {"both": ["constitution-2-1", "udhr-3", "udhr-5"]},
    "why": "The right to life is part of the spirit in which INTERPOL cooperates (Constitution Art. 2(1)); assurances may "
    "answer it, so it is for review.",
    "applies_if": {
        "some": "offences",
        "where": {
            "any_of": [
                {"stated": "each.max_penalty_text"},
                {"field": "each.max_penalty", "is": "death"},
                {"field": "each.sentence", "is": "death"},
            ]
        },
    },
    "remedy": "Ask whether the requesting State has given assurances that the death penalty is not imposed or not carried out.",
    "question": "Can the death penalty be imposed for this offence, and are there assurances against it?",
    "ccf_tags": ["Article 2 Constitution (right to life)"],
    "note": "Only the penalty and the words on it are read, not the wording of the provision, which may cover other offences too.",
    "examples": {
        "pass": [
            {"name": "a term of years", "outcome": "not_applicable"},
            {"name": "life", "set": {"offences.0.max_penalty": "life"}, "outcome": "not_applicable"},
            {"name": "words of a term of years", "set": {"offences.0.max_penalty_text": "deprivation of liberty for up to 8 years"}},
            {"name": "words on the result", "set": {"offences.0.max_penalty_text": "15 years if the act causes serious injury or death"}},
            {
                "name": "words that exclude it",
                "set": {"offences.0.max_penalty_text": "The death penalty has been abolished; life imprisonment"},
                "outcome": "not_assessed",
                "because": "wording",
            },
            {
                "name": "a template",
                "set": {"template": True, "offences.0.max_penalty_text": "{{penalty}}"},
                "outcome": "not_assessed",
                "because": "placeholder",
            },
            {
                "name": "an extract without the penalty",
                "set": {"source.completeness": "extract", "offences.0.max_penalty": None},
                "outcome": "not_assessed",
                "because": "extract",
            },
        ],
        "fail": [
            {
                "name": "as the maximum penalty",
                "set": {"offences.0.max_penalty": "death"},
                "at": "offences.0.max_penalty",
                "says": "the maximum penalty stated for the offence (fraud) is death",
            },
            {
                "name": "as the sentence",
                "base": "sentence",
                "set": {"offences.0.sentence": "death"},
                "at": "offences.0.sentence",
                "says": "the sentence stated for the offence (robbery) is death",
            },
            {
                "name": "in the words on the penalty of the second offence",
                "base": "diffusion",
                "set": {
                    "offences": [
                        {"charge": "forgery", "max_penalty": "5 years"},
                        {
                            "charge": "murder",
                            "max_penalty": "life",
                            "max_penalty_text": "no less than 20 years, cadena perpetua o pena de muerte",
                        },
                    ]
                },
                "at": "offences.1.max_penalty_text",
                "says": "the words on the penalty for the offence (murder) speak of the death penalty: "
                "no less than 20 years, cadena perpetua o pena de muerte",
            },
            {
                "name": "in Arabic",
                "set": {"offences.0.max_penalty_text": "عقوبة الإعدام"},
                "at": "offences.0.max_penalty_text",
                "says": "the words on the penalty for the offence (fraud) speak of the death penalty: عقوبة الإعدام",
            },
        ],
    },
}


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a matter for review for each stated penalty that is death, and for each wording that speaks of it."""
    offences = case.items(("offences",))
    for position in range(len(offences) if isinstance(offences, tuple) else 0):
        for key, name in (("max_penalty", "maximum penalty"), ("sentence", "sentence")):
            route: Route = ("offences", position, key)
            penalty = case.look(route)
            if isinstance(penalty, Penalty) and penalty.kind == "death":
                charge = case.notice.text(("offences", position, "charge")) or "not stated"
                yield Raised(
                    route=route,
                    message=f"the {name} stated for the offence ({charge}) is death",
                    quoted=(Quotation(route_text(route), str(penalty)),),
                )
    yield from raised_by_the_words(case, DEATH, "the death penalty")
