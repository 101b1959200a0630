"""HRT006: life imprisonment without the possibility of release, in the words on the penalty."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from noticecheck.engine.case import Case
from noticecheck.engine.conditions import Plain
from noticecheck.engine.rule import Ruling
from noticecheck.rules.penalty_words import WITHOUT_RELEASE, raised_by_the_words

RULE: Final[dict[str, Plain]] = {
    "id": "HRT006",
    "title": "Life imprisonment without the possibility of release",
    "severity": "medium",
    "basis": "R",
    "dimension": "extradition",
    "law": {"both": ["constitution-2-1", "udhr-5"]},
    "why": "Neither the Rules nor the Repository speak of it; courts of some countries do not extradite to it, so it is no more "
    "than a question.",
    "applies_if": {"all_of": [{"stated": "offences"}, {"some": "offences", "where": {"stated": "each.max_penalty_text"}}]},
    "remedy": "Ask whether the sentence is ever reviewed, and whether assurances were given.",
    "question": "Is there any prospect of release, and what does the law of the host country require?",
    "ccf_tags": ["Human rights"],
    "note": "A maximum penalty of life alone raises nothing.",
    "examples": {
        "pass": [
            {"name": "life, without words on it", "set": {"offences.0.max_penalty": "life"}, "outcome": "not_applicable"},
            {
                "name": "life with parole",
                "set": {
                    "offences.0.max_penalty": "life",
                    "offences.0.max_penalty_text": "life imprisonment with the possibility of parole after 25 years",
                },
            },
            {
                "name": "words that exclude it",
                "set": {"offences.0.max_penalty_text": "Life imprisonment without parole is not available for this offence"},
                "outcome": "not_assessed",
                "because": "wording",
            },
        ],
        "fail": [
            {
                "name": "life without parole",
                "set": {
                    "offences.0.max_penalty": "life",
                    "offences.0.max_penalty_text": "life imprisonment without the possibility of parole",
                },
                "at": "offences.0.max_penalty_text",
                "says": "the words on the penalty for the offence (fraud) speak of life imprisonment without release: "
                "life imprisonment without the possibility of parole",
            },
            {
                "name": "a French wording, in a diffusion",
                "base": "diffusion",
                "set": {"offences.0.max_penalty_text": "réclusion criminelle à perpétuité incompressible"},
                "at": "offences.0.max_penalty_text",
                "says": "the words on the penalty for the offence (trafficking in narcotic drugs) speak of life imprisonment "
                "without release: "
                "réclusion criminelle à perpétuité incompressible",
            },
        ],
    },
}


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a matter for review for each wording that speaks of life imprisonment without release."""
    yield from raised_by_the_words(case, WITHOUT_RELEASE, "life imprisonment without release")
