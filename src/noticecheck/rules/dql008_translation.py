"""DQL008: the translation shows: words in two scripts, stretches in another language, thousand for million, a charge left as it was."""

# ruff: noqa: RUF001 - letters of two scripts are what the rule is about

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from noticecheck.engine.conditions import Plain
from noticecheck.engine.rule import Raised, Ruling
from noticecheck.model.finding import Basis, Quotation
from noticecheck.model.quantity import Money
from noticecheck.model.stated import Unknown
from noticecheck.model.tree import route_text
from noticecheck.rules.prose_charges import charges
from noticecheck.rules.prose_words import in_the_summary, read, sure, told_once
from noticecheck.rules.thousandfold import among, beside_the_fields

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
    "note": (
        "Thousand and million are taken to be mistaken for each other where two sums in one currency have the same figures, two or "
        "more, and one is a thousand, a million or a billion times the other. A charge is judged by its script alone: three words do "
        "not tell a language."
    ),
    "examples": {
        "pass": [
            {"name": "one language throughout"},
            {"name": "a paraphrase", "set": {"facts.summary_is": "paraphrase"}, "outcome": "not_assessed", "because": "paraphrase"},
            {"name": "no summary", "set": {"facts": None}, "outcome": "not_applicable"},
            {
                "name": "five thousand and five million are two sums",
                "set": {
                    "facts.amounts": [{"amount": "5000000 PLN"}],
                    "facts.summary": (
                        "On 12 March 2019 in Gdynia, Adam Nowak took five million PLN and gave five thousand PLN of it to a clerk."
                    ),
                },
            },
            {
                "name": "summary and charge in one script",
                "set": {
                    "offences.0.charge": "мошенничество",
                    "facts.amounts": None,
                    "facts.summary": (
                        "12 марта 2019 года в Гдыне Адам Новак подписал фиктивный счёт и присвоил деньги общества «Балтик Тимбер»."
                    ),
                },
            },
            {"name": "an original term in brackets", "set": {"offences.0.charge": "fraud (мошенничество)"}},
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
                "name": "thousand in the summary, million in the fields",
                "set": {
                    "facts.amounts": [{"amount": "4500000 PLN"}, {"amount": "30000 PLN"}],
                    "facts.summary": (
                        "On 12 March 2019 in Gdynia, Adam Nowak signed a false invoice over 4.5 thousand PLN and gave 30,000 PLN to a "
                        "clerk."
                    ),
                },
                "at": "facts.summary",
                "says": 'the summary states "4.5 thousand PLN", and the fields 4,500,000 PLN: the same figures, a thousand times as much',
            },
            {
                "name": "the same figures as thousand and as million in one summary",
                "base": "diffusion",
                "set": {
                    "facts.amounts": None,
                    "facts.summary": (
                        "In May 2018 in Porto she sold land that was not hers for 73 million euros. She paid 73 thousand euros of it "
                        "into her own account and left Portugal in June 2018."
                    ),
                },
                "at": "facts.summary",
                "says": ('the summary has the same figures twice, once a thousand times as much: "73 million euros", "73 thousand euros"'),
            },
            {
                "name": "a charge that was not translated",
                "set": {"offences.0.charge": "мошенничество в особо крупном размере"},
                "at": "offences.0.charge",
                "says": "the charge is in Cyrillic letters, and the summary in another language (en)",
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
    """Yield a matter for review for what was left in another language or script, and for sums that are a thousandfold of others."""
    yield from read(case, lambda reading: (*_judged(reading), *_sums(case, reading), *_charges(case, reading)))


def _charges(case: Case, reading: Reading) -> Iterator[Raised]:
    """The charges in another script beside a summary in Latin letters; the other way round, whoever wrote the file may have translated."""
    from noticecheck.prose.readable import all_in_other_script

    found = charges(case)
    for route, charge in () if isinstance(found, Unknown) else found:
        if script := all_in_other_script(charge, reading.language):
            message = f"the charge is in {script} letters, and the summary in another language ({reading.language})"
            quoted = (Quotation(route_text(route), charge),)
            yield Raised(route=route, message=message, quoted=quoted, basis=Basis.HEURISTIC, expected="the charge, translated")


def _sums(case: Case, reading: Reading) -> Iterator[Ruling]:
    """The sums whose figures stand elsewhere a thousand or a million times as large."""
    sums = tuple(one for one in sure(reading.amounts) if one.role == "amount")
    expected = "one value for one sum"
    for mention, field, how in beside_the_fields(sums, tuple(_amounts(case))):
        message = f"the summary states {told_once((mention,))}, and the fields {field}: the same figures, {how} times as much"
        yield in_the_summary(message, (mention,), expected)
    for first, second, how in among(sums):
        message = f"the summary has the same figures twice, once {how} times as much: {told_once((first, second))}"
        yield in_the_summary(message, (first, second), expected)


def _amounts(case: Case) -> Iterator[Money]:
    items = case.items(("facts", "amounts"))
    for position in range(len(items) if isinstance(items, tuple) else 0):
        for key in ("amount", "stated_as"):
            money = case.look(("facts", "amounts", position, key))
            if isinstance(money, Money):
                yield money


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
