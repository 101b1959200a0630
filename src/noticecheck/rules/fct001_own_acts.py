"""FCT001: the facts do not describe what the person is said to have done."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from noticecheck.engine.conditions import Plain
from noticecheck.engine.rule import OutOfScope, Raised, Ruling
from noticecheck.model.stated import Absent
from noticecheck.rules.prose_words import by_others, in_the_summary, is_formula, read_for_acts

if TYPE_CHECKING:
    from noticecheck.engine.case import Case
    from noticecheck.prose.acts import OwnActs
    from noticecheck.prose.reading import Reading

RULE: Final[dict[str, Plain]] = {
    "id": "FCT001",
    "title": "Facts do not describe the person's own acts",
    "severity": "high",
    "basis": "D",
    "dimension": "facts_and_role",
    "law": {"red_notice": ["rpd-83-2-b-i", "repository-3-13-2"], "diffusion": ["rpd-37-2-d", "repository-3-13-2"]},
    "why": "The person's own acts connect the person to the facts; without them nobody can answer the description.",
    "remedy": "Ask what the person is said to have done, act by act.",
    "question": "What is the person said to have done?",
    "ccf_tags": ["Description of criminal activities"],
    "silenced_by": ["JUD001"],
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
                "name": "a group is said to have acted, which has its own rule",
                "set": {
                    "facts.summary": (
                        "On 12 March 2019 in Gdynia, members of a criminal group signed a false invoice and took 400,000 PLN from "
                        "Baltic Timber sp. z o.o."
                    ),
                    "facts.acts": None,
                },
                "outcome": "not_applicable",
            },
        ],
        "fail": [
            {
                "name": "the auditor reads no acts",
                "set": {"facts.acts": None, "source.not_stated": ["facts.acts"]},
                "at": "facts.acts",
                "says": "the notice does not state what the person is said to have done",
            },
            {
                "name": "the auditor of a diffusion reads none",
                "base": "diffusion",
                "set": {"facts.acts": None, "source.not_stated": ["facts.acts"]},
                "at": "facts.acts",
                "says": "the notice does not state what the person is said to have done",
            },
            {
                "name": "a summary that has only a charge",
                "set": {
                    "facts.summary": (
                        "Adam Nowak is charged with fraud on a particularly large scale and is wanted by the District Court in "
                        "Gdynia for trial."
                    ),
                    "facts.acts": None,
                },
                "at": "facts.summary",
                "says": "the summary does not state what the person is said to have done",
            },
        ],
    },
}


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a finding when the notice, or its summary as read, has no act of the person."""
    acts = case.look(("facts", "acts"))
    if isinstance(acts, Absent):
        yield Raised(
            route=("facts", "acts"),
            message="the notice does not state what the person is said to have done",
            expected="the acts of the person",
            auditors_reading=acts.auditors_reading,
        )
    else:
        yield from read_for_acts(case, _judged)


def _judged(own: OwnActs, reading: Reading) -> Iterator[Ruling]:
    if by_others(own) or is_formula(own):
        yield OutOfScope()  # FCT002 and FCT003 say more
    else:
        message = "the summary does not state what the person is said to have done"
        yield in_the_summary(message, own.evidence, "the acts of the person", whole=reading)
