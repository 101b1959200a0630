"""FCT012: the summary does not say how: a deceit without what deceived, a drug without what it was."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from noticecheck.engine.conditions import Plain
from noticecheck.engine.rule import OutOfScope, Ruling, Undecided
from noticecheck.model.stated import Unknown
from noticecheck.model.tree import Route
from noticecheck.rules.prose_charges import charges, elements_of, tells
from noticecheck.rules.prose_words import OPEN_WORDING, in_the_summary, read

if TYPE_CHECKING:
    from noticecheck.engine.case import Case
    from noticecheck.prose.reading import Reading

_LONG: Final = (
    "On 12 March 2019 in Gdynia, Adam Nowak, managing director of Baltic Timber sp. z o.o., took 400,000 PLN from the company and spent "
    "the money on himself and a car in "
)

RULE: Final[dict[str, Plain]] = {
    "id": "FCT012",
    "title": "Method missing",
    "severity": "medium",
    "basis": "H",
    "dimension": "facts_and_role",
    "law": {"red_notice": ["rpd-83-2-b-i", "rpd-12-1"], "diffusion": ["rpd-12-1", "rpd-37-2-d"]},
    "why": (
        "How the act is said to have been done is what tells one offence from another; the gap weakens the description without emptying it."
    ),
    "remedy": "Ask how the person is said to have acted.",
    "question": "By what deceit, or with what substance, is the person said to have acted?",
    "ccf_tags": ["Description of criminal activities"],
    "note": "A deceit can be told in words that no list has. Only of a short summary is it said that it states none; a longer one "
    "has to be read by a person. How long it may be is an open number.",
    "examples": {
        "pass": [
            {"name": "fraud with a false invoice"},
            {"name": "drugs with their kind and weight", "base": "diffusion"},
            {
                "name": "medicines that are not what the label says",
                "set": {
                    "offences.0.charge": "sale of spurious drugs",
                    "facts.summary": (
                        "From 1 to 30 March 2019 in Gdynia, Adam Nowak bought 18,000 vials of a counterfeit medicine and sold them to "
                        "eleven hospitals with the labels of another company."
                    ),
                },
            },
            {
                "name": "without a known word of deceit, in 31 words",
                "set": {"facts.summary": _LONG + "Warsaw."},
                "outcome": "not_assessed",
                "because": "wording",
            },
            {"name": "a charge of another kind", "base": "sentence", "outcome": "not_applicable"},
            {"name": "a paraphrase", "set": {"facts.summary_is": "paraphrase"}, "outcome": "not_assessed", "because": "paraphrase"},
        ],
        "fail": [
            {
                "name": "fraud without a deceit",
                "set": {
                    "facts.summary": (
                        "On 12 March 2019 in Gdynia, Adam Nowak, managing director of Baltic Timber sp. z o.o., took 400,000 PLN "
                        "from the company and spent the money on himself."
                    )
                },
                "at": "facts.summary",
                "says": "the charge (fraud) is of a deceit, and the summary states none",
            },
            {
                "name": "fraud without a deceit, in 30 words",
                "set": {"facts.summary": _LONG},
                "at": "facts.summary",
                "says": "the charge (fraud) is of a deceit, and the summary states none",
            },
            {
                "name": "drugs of no kind and no weight",
                "base": "diffusion",
                "set": {
                    "facts.summary": (
                        "On 2 May 2020 in Arica, Elena Rojas drove a lorry of the company Transportes Norte SpA over the border "
                        "post of Chacalluta with drugs that she had hidden in the cabin."
                    )
                },
                "at": "facts.summary",
                "says": (
                    "the charge (trafficking in narcotic drugs) is of drugs, and the summary states neither their kind nor their quantity"
                ),
            },
        ],
    },
}

_ANY_DRUG: Final = "drugs"
"""What the lexicon has for words such as "narcotics", which name no substance."""


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a matter for review when the charge is of a deceit or of drugs, and the summary does not say which."""
    stated = charges(case)
    if isinstance(stated, Unknown):
        yield Undecided(stated)
        return
    longest = case.numbers["deceit_summary_words"].value
    yield from read(case, lambda reading: _judged(reading, stated, longest))


def _judged(reading: Reading, stated: tuple[tuple[Route, str], ...], longest: int | None) -> Iterator[Ruling]:
    from noticecheck.prose.readable import measure

    concerned = [(charge, elements) for _, charge in stated if (elements := elements_of(charge)) and elements[0] in {"deceit", "drug"}]
    if not concerned:
        yield OutOfScope()
    for charge, elements in concerned:
        told = {element for element in elements if tells(reading, element)}
        if elements[0] == "deceit" and told and "deceit" not in told:
            message = f"the charge ({charge}) is of a deceit, and the summary states none"
            short = longest is not None and measure(reading.tokens).words <= longest
            yield in_the_summary(message, (), "by what means somebody was deceived", whole=reading) if short else OPEN_WORDING
        elif elements[0] == "drug" and "drug" in told and not reading.quantities and not _names_a_substance(reading):
            message = f"the charge ({charge}) is of drugs, and the summary states neither their kind nor their quantity"
            yield in_the_summary(message, (), "the substance and its quantity", whole=reading)


def _names_a_substance(reading: Reading) -> bool:
    """Whether anything is named that is a drug or a quantity of one; "drugs" and "narcotics" name none."""
    phrases, name = reading.phrases, "quantities.substances"
    return any(phrases.payload(name, place) != _ANY_DRUG for place in phrases.starts((name, "told.drug", "told.maybe_drug")))
