"""FCT015: the summary is very long, or tells what is personal and no part of the facts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from noticecheck.engine.conditions import Plain
from noticecheck.engine.rule import OpenNumber, Ruling
from noticecheck.rules.prose_words import in_the_summary, read, sure, told_once

if TYPE_CHECKING:
    from noticecheck.engine.case import Case
    from noticecheck.prose.reading import Reading

RULE: Final[dict[str, Plain]] = {
    "id": "FCT015",
    "title": "Text too long or contains irrelevant personal matter",
    "severity": "low",
    "basis": "H",
    "dimension": "facts_and_role",
    "law": {"red_notice": ["rpd-83-2-b-i", "rpd-12-1"], "diffusion": ["rpd-12-1"]},
    "why": "Data must not be excessive; matter that the facts do not need is for a person to weigh.",
    "remedy": "Ask whether the matter is needed for the facts, or for its removal.",
    "question": "For what do the facts need this?",
    "ccf_tags": ["Description of criminal activities"],
    "note": "The number of words is open. Whether a personal detail is needed is for the reader to say.",
    "examples": {
        "pass": [
            {"name": "a summary of plain facts"},
            {
                "name": "exactly the number of words",
                "set": {"facts.summary_is": "verbatim"},
                "numbers": {"summary_most_words": 45},
            },
            {"name": "a paraphrase", "set": {"facts.summary_is": "paraphrase"}, "outcome": "not_assessed", "because": "paraphrase"},
            {"name": "no summary", "set": {"facts": None}, "outcome": "not_applicable"},
        ],
        "fail": [
            {
                "name": "religion",
                "set": {
                    "facts.summary": (
                        "On 12 March 2019 in Gdynia, Adam Nowak, a Muslim, signed a false invoice over 400,000 PLN for Baltic "
                        "Timber sp. z o.o. and kept the money."
                    )
                },
                "at": "facts.summary",
                "says": 'the summary has personal matter ("a Muslim"), of which a person has to say whether the facts need it',
            },
            {
                "name": "one word more than the number",
                "set": {"facts.summary_is": "verbatim"},
                "numbers": {"summary_most_words": 44},
                "at": "facts.summary",
                "says": "the summary has 45 words",
            },
        ],
    },
}


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a matter for review for a very long summary, and for words on religion, health, origin, sexuality or politics."""
    number = case.numbers["summary_most_words"]
    yield from read(case, lambda reading: _judged(reading, number))


def _judged(reading: Reading, number: OpenNumber) -> Iterator[Ruling]:
    from noticecheck.prose.readable import measure

    words = measure(reading.tokens).words
    if number.value is not None and words > number.value:
        expected = f"a succinct description; more than {number.value} words are many, a number that the Rules do not set"
        yield in_the_summary(f"the summary has {words} words", (), expected, whole=reading)
    marks = sure(mark for mark in reading.marks if mark.kind == "sensitive")
    if marks:
        message = f"the summary has personal matter ({told_once(marks)}), of which a person has to say whether the facts need it"
        yield in_the_summary(message, marks, "no more personal data than the facts need")
