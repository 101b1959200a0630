"""DQL010: the summary calls the person guilty before any conviction."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from noticecheck.engine.conditions import Plain
from noticecheck.engine.rule import OutOfScope, Ruling, Undecided
from noticecheck.model.stated import Absent, Unknown
from noticecheck.rules.prose_words import in_the_summary, read, sure, told_once

if TYPE_CHECKING:
    from noticecheck.engine.case import Case
    from noticecheck.prose.reading import Reading

RULE: Final[dict[str, Plain]] = {
    "id": "DQL010",
    "title": "Excessive or prejudicial language",
    "severity": "low",
    "basis": "H",
    "dimension": "facts_and_role",
    "law": {"both": ["rpd-12-1", "rpd-42-1-b"]},
    "why": "A description is to be objective; a word that asserts guilt is more than a charge.",
    "remedy": "Ask for neutral wording, such as the accused.",
    "question": "Which words would describe the person objectively?",
    "ccf_tags": ["Accuracy and quality of data"],
    "examples": {
        "pass": [
            {"name": "neutral words"},
            {
                "name": "criminal proceedings",
                "set": {
                    "facts.summary": (
                        "On 12 March 2019 in Gdynia, Adam Nowak signed a false invoice over 400,000 PLN for Baltic Timber sp. z "
                        "o.o. The criminal proceedings did not stop when he left."
                    )
                },
            },
            {"name": "a person who was convicted", "base": "sentence", "outcome": "not_applicable"},
            {"name": "a paraphrase", "set": {"facts.summary_is": "paraphrase"}, "outcome": "not_assessed", "because": "paraphrase"},
            {
                "name": "nobody knows the status",
                "set": {"status": None, "source.unknown": ["status"]},
                "outcome": "not_assessed",
                "because": "not_transcribed",
            },
        ],
        "fail": [
            {
                "name": "the criminal",
                "set": {
                    "facts.summary": (
                        "On 12 March 2019 in Gdynia, Adam Nowak signed a false invoice over 400,000 PLN for Baltic Timber sp. z "
                        "o.o. The criminal fled abroad."
                    )
                },
                "at": "facts.summary",
                "says": 'the summary asserts guilt ("The criminal") of a person who has not been convicted',
            },
            {
                "name": "the criminal, with a verb that denies",
                "set": {
                    "facts.summary": (
                        "On 12 March 2019 in Gdynia, Adam Nowak signed a false invoice over 400,000 PLN for Baltic Timber sp. z "
                        "o.o. The criminal did not pay it."
                    )
                },
                "at": "facts.summary",
                "says": 'the summary asserts guilt ("The criminal") of a person who has not been convicted',
            },
            {
                "name": "a dangerous terrorist, in a diffusion",
                "base": "diffusion",
                "set": {
                    "facts.summary": (
                        "On 2 May 2020 in Arica, Elena Rojas drove a lorry with 40 kg of cocaine over the border. She is a "
                        "dangerous terrorist."
                    )
                },
                "at": "facts.summary",
                "says": 'the summary asserts guilt ("is a dangerous terrorist") of a person who has not been convicted',
            },
        ],
    },
}

_BEFORE_CONVICTION: Final = frozenset({"charged", "suspect"})


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a matter for review when a person who was not convicted is called a criminal or the like."""
    status = case.look(("status",))
    if isinstance(status, Unknown):
        yield Undecided(status)
    elif isinstance(status, Absent) or str(status) not in _BEFORE_CONVICTION:
        yield OutOfScope()
    else:
        yield from read(case, _judged)


def _judged(reading: Reading) -> Iterator[Ruling]:
    marks = sure(mark for mark in reading.marks if mark.kind == "guilt")
    if marks:
        message = f"the summary asserts guilt ({told_once(marks)}) of a person who has not been convicted"
        yield in_the_summary(message, marks, "neutral words, such as the accused")
