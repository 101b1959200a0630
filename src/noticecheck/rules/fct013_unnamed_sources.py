"""FCT013: the facts rest on conclusions or on sources without a name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from noticecheck.engine.conditions import Plain
from noticecheck.engine.rule import Ruling
from noticecheck.rules.prose_words import in_the_summary, read, sure, told_once

if TYPE_CHECKING:
    from noticecheck.engine.case import Case
    from noticecheck.prose.reading import Reading

RULE: Final[dict[str, Plain]] = {
    "id": "FCT013",
    "title": "Facts rest on unnamed sources or conclusions",
    "severity": "medium",
    "basis": "H",
    "dimension": "facts_and_role",
    "law": {"both": ["rpd-12-1", "rpd-37-5", "repository-3-6-case-4"]},
    "why": "A conclusion or a source without a name cannot be checked; it weakens the description without emptying it.",
    "remedy": "Ask for the facts behind the conclusion, and for the source.",
    "question": "On which facts and which source does the statement rest?",
    "ccf_tags": ["Description of criminal activities"],
    "examples": {
        "pass": [
            {"name": "facts without such a phrase"},
            {"name": "a paraphrase", "set": {"facts.summary_is": "paraphrase"}, "outcome": "not_assessed", "because": "paraphrase"},
            {"name": "no summary", "set": {"facts": None}, "outcome": "not_applicable"},
        ],
        "fail": [
            {
                "name": "it was established that",
                "set": {
                    "facts.summary": "It was established that on 12 March 2019 in Gdynia Adam Nowak signed an invoice over 400,000 PLN."
                },
                "at": "facts.summary",
                "says": 'the summary rests on "It was established that"',
            },
            {
                "name": "a source without a name, in Spanish",
                "set": {
                    "facts.summary": (
                        "Según fuentes confidenciales, el 12 de marzo de 2019 en Gdynia Adam Nowak firmó una factura por 400.000 PLN."
                    )
                },
                "at": "facts.summary",
                "says": 'the summary rests on "Según fuentes confidenciales"',
            },
        ],
    },
}


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a matter for review when the summary leans on a conclusion or on a source that it does not name."""
    yield from read(case, _judged)


def _judged(reading: Reading) -> Iterator[Ruling]:
    marks = sure(mark for mark in reading.marks if mark.kind in {"conclusion", "unnamed_source"})
    if marks:
        yield in_the_summary(f"the summary rests on {told_once(marks)}", marks, "facts, and the source that they come from")
