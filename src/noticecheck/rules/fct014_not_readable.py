"""FCT014: the summary is too short to describe anything, breaks off or repeats itself."""

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
    "id": "FCT014",
    "title": "Text too short or unintelligible",
    "severity": "medium",
    "basis": "H",
    "dimension": "facts_and_role",
    "law": {"red_notice": ["rpd-83-2-b-i"], "diffusion": ["rpd-12-1", "rpd-37-2-d"]},
    "why": "The Rules ask for a clear description; one that breaks off, or has hardly a sentence, is not clear.",
    "remedy": "Ask for the summary in full.",
    "question": "What does the summary say in full?",
    "ccf_tags": ["Description of criminal activities"],
    "silenced_by": ["JUD001"],
    "note": "Words are counted, numbers are not. The number of words is open.",
    "examples": {
        "pass": [
            {"name": "a full summary"},
            {
                "name": "exactly the number of words",
                "set": {
                    "facts.summary": (
                        "On 12 March 2019 in Gdynia, Adam Nowak signed a false invoice over 400,000 PLN and kept all the money of "
                        "the company."
                    )
                },
            },
            {"name": "a paraphrase", "set": {"facts.summary_is": "paraphrase"}, "outcome": "not_assessed", "because": "paraphrase"},
            {"name": "no summary", "set": {"facts": None}, "outcome": "not_applicable"},
        ],
        "fail": [
            {
                "name": "twenty words",
                "set": {
                    "facts.summary": (
                        "On 12 March 2019 in Gdynia, Adam Nowak signed a false invoice over 400,000 PLN and kept the money of the company."
                    )
                },
                "at": "facts.summary",
                "says": "the summary has 19 words",
            },
            {
                "name": "it breaks off",
                "set": {
                    "facts.summary": (
                        "On 12 March 2019 in Gdynia, Adam Nowak, then managing director of Baltic Timber sp. z o.o., signed a "
                        "false invoice over 400,000 PLN and had the company pay it to an account that he had opened in the"
                    )
                },
                "at": "facts.summary",
                "says": 'the summary breaks off after "the"',
            },
        ],
    },
}


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a matter for review for a summary that is very short, unfinished or says the same sentence twice."""
    number = case.numbers["summary_short_words"]
    yield from read(case, lambda reading: _judged(reading, number))


def _judged(reading: Reading, number: OpenNumber) -> Iterator[Ruling]:
    from noticecheck.prose.readable import measure, read_defects

    words = measure(reading.tokens).words
    if number.value is not None and words < number.value:
        expected = f"a succinct and clear description; fewer than {number.value} words are very few, a number that the Rules do not set"
        yield in_the_summary(f"the summary has {words} words", (), expected, whole=reading)
    defects = sure(read_defects(reading.text, reading.tokens, reading.language))
    broken = tuple(mark for mark in defects if mark.kind == "unfinished")
    if broken:
        yield in_the_summary(f"the summary breaks off after {told_once(broken)}", broken, "the summary to its end")
    repeated = tuple(mark for mark in defects if mark.kind == "repeated")
    if repeated:
        yield in_the_summary(f"the summary says the same sentence twice ({told_once(repeated)})", repeated, "each statement once")
