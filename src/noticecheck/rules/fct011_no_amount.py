"""FCT011: an economic crime is charged and no sum is stated."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from noticecheck.engine.conditions import Plain
from noticecheck.engine.rule import OutOfScope, Raised, Ruling, Undecided
from noticecheck.model.finding import Quotation
from noticecheck.model.stated import Absent, Unknown
from noticecheck.model.tree import route_text
from noticecheck.rules.prose_charges import charges, elements_of
from noticecheck.rules.prose_words import OPEN_WORDING, in_the_summary, read, sure, told_once

if TYPE_CHECKING:
    from noticecheck.engine.case import Case
    from noticecheck.prose.reading import Reading

RULE: Final[dict[str, Plain]] = {
    "id": "FCT011",
    "title": "Loss or amount missing in an economic crime",
    "severity": "medium",
    "basis": "D",
    "dimension": "amounts",
    "law": {"red_notice": ["rpd-83-2-b-i", "rpd-12-1"], "diffusion": ["rpd-12-1", "rpd-37-2-d"]},
    "why": ("Without the sum neither the seriousness nor the facts can be checked; the gap weakens the description without emptying it."),
    "remedy": "Ask for the sum of the loss or of the benefit.",
    "question": "What sum is at issue?",
    "ccf_tags": ["Description of criminal activities"],
    "silenced_by": ["JUD001"],
    "note": "Economic crimes are those whose charge names a deceit or a tax.",
    "examples": {
        "pass": [
            {"name": "a sum is listed"},
            {"name": "the sum is in the summary", "set": {"facts.amounts": None}},
            {"name": "a crime without a sum", "base": "diffusion", "outcome": "not_applicable"},
            {
                "name": "a paraphrase",
                "set": {"facts.amounts": None, "facts.summary_is": "paraphrase"},
                "outcome": "not_assessed",
                "because": "paraphrase",
            },
        ],
        "fail": [
            {
                "name": "the auditor reads no sum",
                "set": {"facts.amounts": None, "source.not_stated": ["facts.amounts"]},
                "at": "facts.amounts",
                "says": "the charge (fraud) is of an economic crime, and the notice states no sum",
            },
            {
                "name": "the summary has none",
                "set": {
                    "facts.summary": (
                        "On 12 March 2019 in Gdynia, Adam Nowak signed a false invoice and had Baltic Timber sp. z o.o. pay it to "
                        "his own account."
                    ),
                    "facts.amounts": None,
                },
                "at": "facts.summary",
                "says": "the charge (fraud) is of an economic crime, and the summary states no sum",
            },
            {
                "name": "a large sum",
                "set": {
                    "facts.summary": (
                        "On 12 March 2019 in Gdynia, Adam Nowak signed a false invoice and had Baltic Timber sp. z o.o. pay a "
                        "large amount of money to his own account."
                    ),
                    "facts.amounts": None,
                },
                "at": "facts.summary",
                "says": 'the charge (fraud) is of an economic crime, and the summary states no sum (only "a large amount of money")',
            },
        ],
    },
}

_ECONOMIC: Final = frozenset({"deceit", "tax"})


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a finding when a charge of fraud, embezzlement or tax evasion stands without any sum."""
    stated = charges(case)
    if isinstance(stated, Unknown):
        yield Undecided(stated)
        return
    amounts = case.look(("facts", "amounts"))
    economic = () if isinstance(amounts, tuple) else tuple(one for one in stated if not _ECONOMIC.isdisjoint(elements_of(one[1])))
    if not isinstance(amounts, tuple) and not economic:
        yield OutOfScope()
    elif isinstance(amounts, Absent):
        yield Raised(
            route=("facts", "amounts"),
            message=f"the charge ({economic[0][1]}) is of an economic crime, and the notice states no sum",
            quoted=(Quotation(route_text(economic[0][0]), economic[0][1]),),
            expected="the sum of the loss or of the benefit",
            auditors_reading=amounts.auditors_reading,
        )
    elif isinstance(amounts, Unknown):
        yield from read(case, lambda reading: _judged(reading, economic[0][1])) if amounts.reason == "prose" else (Undecided(amounts),)


def _judged(reading: Reading, charge: str) -> Iterator[Ruling]:
    if reading.amounts:
        return
    vague = sure(mark for mark in reading.marks if mark.kind == "vague_amount")
    taken = (*reading.dates, *reading.quantities, *(mark for mark in reading.marks if mark.kind == "provision"))
    numbers = (token for token in reading.tokens if token.kind == "number")
    if any(not any(mention.start <= number.start < mention.end for mention in taken) for number in numbers):
        yield OPEN_WORDING
    else:
        instead = f" (only {told_once(vague)})" if vague else ""
        message = f"the charge ({charge}) is of an economic crime, and the summary states no sum{instead}"
        yield in_the_summary(message, vague, "the sum of the loss or of the benefit", whole=reading)
