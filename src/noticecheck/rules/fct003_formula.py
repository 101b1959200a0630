"""FCT003: the summary says "was involved in" where it should say what the person did."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from noticecheck.engine.conditions import Plain
from noticecheck.engine.rule import Ruling
from noticecheck.rules.prose_words import in_the_summary, is_formula, read_for_acts, told_once

if TYPE_CHECKING:
    from noticecheck.engine.case import Case
    from noticecheck.prose.acts import OwnActs
    from noticecheck.prose.reading import Reading

RULE: Final[dict[str, Plain]] = {
    "id": "FCT003",
    "title": "A formula such as 'was involved in' in place of acts",
    "severity": "high",
    "basis": "H",
    "dimension": "facts_and_role",
    "law": {"both": ["repository-3-13-2"]},
    "why": "A formula of involvement names no act that anybody could check or answer.",
    "remedy": "Ask what the person is said to have done that amounts to the involvement.",
    "question": "In what did the involvement consist?",
    "ccf_tags": ["Description of criminal activities"],
    "examples": {
        "pass": [
            {"name": "the acts are written down"},
            {"name": "the summary has an act of the person", "set": {"facts.acts": None}},
            {
                "name": "a paraphrase",
                "set": {"facts.acts": None, "facts.summary_is": "paraphrase"},
                "outcome": "not_assessed",
                "because": "paraphrase",
            },
            {
                "name": "a language that is not read",
                "set": {
                    "facts.summary": (
                        "Adam Nowak, dyrektor spółki Baltic Timber, podpisał w Gdyni dnia 12 marca 2019 r. fałszywą fakturę na "
                        "400000 złotych."
                    ),
                    "facts.acts": None,
                },
                "outcome": "not_assessed",
                "because": "language",
            },
            {
                "name": "the auditor reads no acts, which has its own rule",
                "set": {"facts.acts": None, "source.not_stated": ["facts.acts"]},
                "outcome": "not_applicable",
            },
            {
                "name": "a formula beside an act",
                "set": {
                    "facts.summary": (
                        "Adam Nowak was involved in a fraud: on 12 March 2019 in Gdynia he signed a false invoice over 400,000 "
                        "PLN for Baltic Timber sp. z o.o."
                    ),
                    "facts.acts": None,
                },
            },
        ],
        "fail": [
            {
                "name": "was involved in",
                "set": {
                    "facts.summary": (
                        "Between 2018 and 2019 in Gdynia, Adam Nowak was involved in the activities of a criminal group that "
                        "stole money from companies."
                    ),
                    "facts.acts": None,
                },
                "at": "facts.summary",
                "says": 'the summary says of the person only "Adam Nowak was involved" and states no act',
            },
            {
                "name": "in French",
                "set": {
                    "facts.summary": (
                        "Entre 2018 et 2019 à Gdynia, Adam Nowak a participé aux activités d’un groupe criminel qui se livrait à "
                        "des escroqueries au préjudice de sociétés."
                    ),
                    "facts.acts": None,
                },
                "at": "facts.summary",
                "says": 'the summary says of the person only "Adam Nowak a participé" and states no act',
            },
        ],
    },
}


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a matter for review when a formula of involvement stands in place of acts."""
    yield from read_for_acts(case, _judged)


def _judged(own: OwnActs, _: Reading) -> Iterator[Ruling]:
    if is_formula(own):
        acts = [act for act in own.evidence if act.manner == "abstract"]
        yield in_the_summary(f"the summary says of the person only {told_once(acts)} and states no act", acts, "the acts of the person")
