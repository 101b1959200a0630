"""FCT002: what was done is put down to a group or to nobody, and nothing to the person."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from noticecheck.engine.conditions import Plain
from noticecheck.engine.rule import Ruling
from noticecheck.rules.prose_words import by_others, in_the_summary, is_formula, read_for_acts, told_once

if TYPE_CHECKING:
    from noticecheck.engine.case import Case
    from noticecheck.prose.acts import OwnActs
    from noticecheck.prose.reading import Reading

RULE: Final[dict[str, Plain]] = {
    "id": "FCT002",
    "title": "Group attribution only",
    "severity": "high",
    "basis": "H",
    "dimension": "facts_and_role",
    "law": {
        "red_notice": ["rpd-83-2-b-i", "repository-3-13-2", "repository-3-6-11"],
        "diffusion": ["rpd-37-2-d", "repository-3-13-2", "repository-3-6-11"],
    },
    "why": "What a group did does not say what the person did in it.",
    "remedy": "Ask what the person is said to have done within the group.",
    "question": "What did the person do, apart from the others?",
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
        ],
        "fail": [
            {
                "name": "members of a group",
                "set": {
                    "facts.summary": (
                        "On 12 March 2019 in Gdynia, members of a criminal group signed a false invoice and took 400,000 PLN from "
                        "Baltic Timber sp. z o.o."
                    ),
                    "facts.acts": None,
                },
                "at": "facts.summary",
                "says": (
                    'the summary puts what was done down to a group, to others or to nobody ("a criminal group signed") and '
                    "states no act of the person"
                ),
            },
            {
                "name": "the passive of a diffusion",
                "base": "diffusion",
                "set": {
                    "facts.summary": (
                        "On 2 May 2020 in Arica 40 kg of cocaine were hidden in a lorry of the company Transportes Norte SpA and "
                        "were taken over the border."
                    ),
                    "facts.acts": None,
                },
                "at": "facts.summary",
                "says": (
                    'the summary puts what was done down to a group, to others or to nobody ("hidden") and states no act of the person'
                ),
            },
        ],
    },
}


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a matter for review when a group or nobody acts in the summary, and the person does not."""
    yield from read_for_acts(case, _judged)


def _judged(own: OwnActs, _: Reading) -> Iterator[Ruling]:
    if by_others(own) and not is_formula(own):
        acts = [act for act in own.evidence if act.manner in {"collective", "passive"}]
        message = (
            f"the summary puts what was done down to a group, to others or to nobody ({told_once(acts)}) and states no act of the person"
        )
        yield in_the_summary(message, acts, "the acts of the person")
