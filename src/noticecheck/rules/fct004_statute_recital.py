"""FCT004: the summary only repeats the words of the law or of the charge."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from noticecheck.engine.conditions import Plain
from noticecheck.engine.rule import OpenNumber, OutOfScope, Ruling, Undecided
from noticecheck.model.stated import Unknown
from noticecheck.rules.prose_charges import charges
from noticecheck.rules.prose_words import in_the_summary, read

if TYPE_CHECKING:
    from noticecheck.engine.case import Case
    from noticecheck.prose.reading import Reading

RULE: Final[dict[str, Plain]] = {
    "id": "FCT004",
    "title": "Facts only repeat the statute or charge",
    "severity": "high",
    "basis": "H",
    "dimension": "facts_and_role",
    "law": {"red_notice": ["rpd-83-2-b-i", "rpd-12-1", "repository-3-13-2"], "diffusion": ["rpd-12-1", "rpd-37-2-d", "repository-3-13-2"]},
    "why": "The words of the law describe every case of its kind, and so not this one.",
    "remedy": "Ask for the facts of this case in place of the words of the law.",
    "question": "What happened in this case, apart from the words of the law?",
    "ccf_tags": ["Description of criminal activities"],
    "note": "Words count as the same when their first six letters are. The share of repeated words that counts is an open number.",
    "examples": {
        "pass": [
            {"name": "the facts of the case"},
            {
                "name": "five words of the law are too few to tell",
                "set": {"facts.summary": "Adam Nowak caused another person to dispose of property for a material benefit."},
            },
            {
                "name": "eight words of nine, below the share that counts",
                "set": {
                    "facts.summary": (
                        "Adam Nowak, with the purpose of gaining a material benefit, caused another person in Gdynia to dispose "
                        "disadvantageously of property."
                    )
                },
                "numbers": {"recital_percent": 89},
            },
            {"name": "no wording of the law is given", "set": {"offences.0.law_text": None}, "outcome": "not_applicable"},
            {"name": "a paraphrase", "set": {"facts.summary_is": "paraphrase"}, "outcome": "not_assessed", "because": "paraphrase"},
            {
                "name": "the wording is in another language",
                "set": {
                    "facts.summary": (
                        "Adam Nowak, działając w celu osiągnięcia korzyści majątkowej, doprowadził inną osobę do niekorzystnego "
                        "rozporządzenia mieniem."
                    )
                },
                "outcome": "not_assessed",
                "because": "language",
            },
        ],
        "fail": [
            {
                "name": "the words of the law with the name",
                "set": {
                    "facts.summary": (
                        "Adam Nowak, with the purpose of gaining a material benefit, caused another person to dispose "
                        "disadvantageously of property."
                    )
                },
                "at": "facts.summary",
                "says": "8 of the 8 words of the summary that carry meaning stand in the wording of the law or the charge",
            },
            {
                "name": "six words of the law",
                "set": {
                    "facts.summary": "Adam Nowak caused another person to dispose disadvantageously of property for a material benefit."
                },
                "at": "facts.summary",
                "says": "6 of the 6 words of the summary that carry meaning stand in the wording of the law or the charge",
            },
            {
                "name": "eight words of nine, at the share that counts",
                "set": {
                    "facts.summary": (
                        "Adam Nowak, with the purpose of gaining a material benefit, caused another person in Gdynia to dispose "
                        "disadvantageously of property."
                    )
                },
                "numbers": {"recital_percent": 88},
                "at": "facts.summary",
                "says": "8 of the 9 words of the summary that carry meaning stand in the wording of the law or the charge",
            },
            {
                "name": "the words of the law of a diffusion",
                "base": "diffusion",
                "set": {
                    "facts.summary": (
                        "Elena Rojas trafficked, under any title, in the substances, and those who traffic in the substances "
                        "shall be punished."
                    )
                },
                "at": "facts.summary",
                "says": "7 of the 7 words of the summary that carry meaning stand in the wording of the law or the charge",
            },
        ],
    },
}

_FEWEST_WORDS: Final = 6


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a matter for review when nearly all that the summary says stands in the wording of the law or the charge."""
    stated = charges(case)
    if isinstance(stated, Unknown):
        yield Undecided(stated)
        return
    texts = [text for route, _ in stated if isinstance(text := case.look((*route[:-1], "law_text")), str)]
    sources = [*texts, *(charge for _, charge in stated)]
    number = case.numbers["recital_percent"]
    yield from read(case, lambda reading: _judged(reading, sources, number)) if texts else (OutOfScope(),)


def _judged(reading: Reading, sources: list[str], number: OpenNumber) -> Iterator[Ruling]:
    from noticecheck.prose.language import language_of_text
    from noticecheck.prose.overlap import recital
    from noticecheck.prose.tokens import tokenise

    languages = {language_of_text(source) for source in sources} - {""}
    if languages and reading.language not in languages:
        yield Undecided(Unknown("language", "offences"))
        return
    names = (*reading.surname.split(), *reading.forenames.split())
    found = recital(reading.text, reading.tokens, [tokenise(source) for source in sources], reading.language, names)
    if number.value is not None and found.content >= _FEWEST_WORDS and found.share * 100 >= number.value:
        share = f"{found.repeated} of the {found.content} words of the summary that carry meaning"
        yield in_the_summary(f"{share} stand in the wording of the law or the charge", found.runs, "the facts of the case", whole=reading)
