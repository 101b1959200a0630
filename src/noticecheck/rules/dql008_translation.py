"""DQL008: the translation shows: words in two scripts, stretches in another language."""

# ruff: noqa: RUF001 - letters of two scripts are what the rule is about

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
    "id": "DQL008",
    "title": "Translation defects change meaning",
    "severity": "medium",
    "basis": "H",
    "dimension": "facts_and_role",
    "law": {"both": ["rpd-12-1"]},
    "why": "What was left in another language, or mixed up in copying, the reader may not understand, or may misread.",
    "remedy": "Ask for the translation of the whole text.",
    "question": "What does the passage say in the language of the document?",
    "ccf_tags": ["Accuracy and quality of data"],
    "examples": {
        "pass": [
            {"name": "one language throughout"},
            {"name": "a paraphrase", "set": {"facts.summary_is": "paraphrase"}, "outcome": "not_assessed", "because": "paraphrase"},
            {"name": "no summary", "set": {"facts": None}, "outcome": "not_applicable"},
            {
                "name": "an original name in quotation marks",
                "set": {
                    "facts.summary": (
                        'On 12 March 2019 in Gdynia, Adam Nowak, director of the company "Рога и копыта плюс", signed a false '
                        "invoice over 400,000 PLN."
                    )
                },
            },
        ],
        "fail": [
            {
                "name": "a stretch that was not translated",
                "set": {
                    "facts.summary": (
                        "On 12 March 2019 in Gdynia, Adam Nowak signed a false invoice over 400,000 PLN путем обмана и "
                        "злоупотребления доверием and kept the money."
                    )
                },
                "at": "facts.summary",
                "says": 'a part of the summary was left in another language or script ("путем обмана и злоупотребления доверием")',
            },
            {
                "name": "a word in two scripts",
                "set": {
                    "facts.summary": (
                        "On 12 March 2019 in Gdynia, Adam Nowak, director of Bаltic Timber, signed a false invoice over 400,000 "
                        "PLN and kept the money."
                    )
                },
                "at": "facts.summary",
                "says": 'letters of two scripts stand in one word of the summary ("Bаltic": Cyrillic and Latin)',
            },
        ],
    },
}


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a matter for review for stretches in another language or script, and for words in two scripts at once."""
    yield from read(case, _judged)


def _judged(reading: Reading) -> Iterator[Ruling]:
    from noticecheck.prose.readable import read_defects

    defects = sure(read_defects(reading.text, reading.tokens, reading.language))
    foreign = tuple(mark for mark in defects if mark.kind in {"other_script", "other_language"})
    if foreign:
        yield in_the_summary(
            f"a part of the summary was left in another language or script ({told_once(foreign)})", foreign, "one language"
        )
    mixed = tuple(mark for mark in defects if mark.kind == "mixed_script")
    if mixed:
        message = f"letters of two scripts stand in one word of the summary ({told_once(mixed)}: {mixed[0].label})"
        yield in_the_summary(message, mixed, "the letters of one script in a word")
