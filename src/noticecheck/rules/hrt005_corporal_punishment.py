"""HRT005: corporal or degrading punishment in the words on the penalty."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from noticecheck.engine.case import Case
from noticecheck.engine.conditions import Plain
from noticecheck.engine.rule import Ruling
from noticecheck.rules.penalty_words import CORPORAL, raised_by_the_words

RULE: Final[dict[str, Plain]] = {
    "id": "HRT005",
    "title": "Corporal or degrading punishment possible",
    "severity": "high",
    "basis": "H",
    "dimension": "extradition",
    "law": {"both": ["constitution-2-1", "udhr-5"]},
    "why": "No one is to be subjected to degrading punishment (UDHR Art. 5); whether it is still imposed is for a person to find out.",
    "applies_if": {"all_of": [{"stated": "offences"}, {"some": "offences", "where": {"stated": "each.max_penalty_text"}}]},
    "remedy": "Ask whether the punishment is still imposed, and whether assurances were given.",
    "question": "Is this punishment imposed in practice, and are there assurances against it?",
    "ccf_tags": ["Article 2 Constitution", "Human rights"],
    "note": "Compulsory labour as an alternative to prison is not taken for hard labour.",
    "examples": {
        "pass": [
            {"name": "no words on the penalty", "outcome": "not_applicable"},
            {
                "name": "words of a term of years",
                "set": {"offences.0.max_penalty_text": "up to 8 years, or compulsory labour for up to 5 years"},
            },
            {"name": "an injury, not a punishment", "set": {"offences.0.max_penalty_text": "15 years if the act leads to an amputation"}},
            {
                "name": "words that exclude it",
                "set": {"offences.0.max_penalty_text": "Flogging was abolished in 1999; 8 years"},
                "outcome": "not_assessed",
                "because": "wording",
            },
        ],
        "fail": [
            {
                "name": "lashes",
                "set": {"offences.0.max_penalty_text": "imprisonment for five years and eighty lashes"},
                "at": "offences.0.max_penalty_text",
                "says": "the words on the penalty for the offence (fraud) speak of corporal or degrading punishment: "
                "imprisonment for five years and eighty lashes",
            },
            {
                "name": "hard labour, in a diffusion in Spanish",
                "base": "diffusion",
                "set": {"offences.0.max_penalty_text": "quince años de trabajos forzados"},
                "at": "offences.0.max_penalty_text",
                "says": "the words on the penalty for the offence (trafficking in narcotic drugs) speak of corporal or "
                "degrading punishment: "
                "quince años de trabajos forzados",
            },
        ],
    },
}


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a matter for review for each wording that speaks of corporal or degrading punishment."""
    yield from raised_by_the_words(case, CORPORAL, "corporal or degrading punishment")
