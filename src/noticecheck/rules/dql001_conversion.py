"""DQL001: a sum stated in two currencies, at no official rate of any date that the notice gives."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from noticecheck.engine.amounts import Conversion, conversions, pairs_in_the_summary
from noticecheck.engine.case import Case
from noticecheck.engine.conditions import Plain
from noticecheck.engine.rule import OutOfScope, Raised, Ruling, Undecided
from noticecheck.model.finding import Computation, Quotation
from noticecheck.model.stated import Absent, Answer, Unknown
from noticecheck.model.tree import route_text

RULE: Final[dict[str, Plain]] = {
    "id": "DQL001",
    "title": "Sums in two currencies do not agree",
    "severity": "high",
    "basis": "C",
    "dimension": "amounts",
    "law": {"both": ["rpd-12-1"]},
    "why": (
        "Data must be accurate (RPD Art. 12(1)); a sum that is off by more than a quarter at every date given "
        "misstates the seriousness of the case."
    ),
    "remedy": "Ask for the rate and the day of the conversion, or have the second figure corrected or removed.",
    "question": "At which rate, of which source and day, was the sum converted?",
    "ccf_tags": ["Accuracy and quality of data"],
    "examples": {
        "pass": [
            {
                "name": "the figure fits the rate of the offence",
                "set": {"facts.amounts": [{"amount": "400000 PLN", "stated_as": "105000 USD"}]},
            },
            {
                "name": "the figure fits the rate of the publication, not that of the offence",
                "set": {
                    "facts.time": {"date": "2010-12-15"},
                    "offences.0.committed": {"date": "2010-12-15"},
                    "facts.amounts": [{"amount": "73000000 RUB", "stated_as": "990000 USD"}],
                },
            },
            {"name": "off by less than a quarter", "set": {"facts.amounts": [{"amount": "400000 PLN", "stated_as": "115000 USD"}]}},
            {"name": "no sum is converted", "outcome": "not_applicable"},
            {
                "name": "a conversion in the summary that fits",
                "set": {
                    "facts.amounts": None,
                    "facts.summary": "On 12 March 2019 in Gdynia, Adam Nowak had 400,000 PLN (105,000 USD) paid to his own account.",
                },
            },
            {
                "name": "a summary without a conversion, in a language in which nothing but sums is read",
                "set": {
                    "facts.amounts": None,
                    "facts.summary": "Am 12. März 2019 ließ sich Adam Nowak in Gdynia 400.000 Zloty auf sein eigenes Konto zahlen.",
                },
                "outcome": "not_applicable",
            },
            {
                "name": "a conversion in the summary with a currency that may be one of several",
                "set": {
                    "facts.amounts": None,
                    "facts.summary": "On 12 March 2019 in Gdynia, Adam Nowak had 400,000 pesos (105,000 USD) paid to his own account.",
                },
                "outcome": "not_assessed",
                "because": "wording",
            },
            {
                "name": "a paraphrase without a conversion",
                "set": {"facts.amounts": None, "facts.summary_is": "paraphrase"},
                "outcome": "not_assessed",
                "because": "paraphrase",
            },
            {
                "name": "a currency that no source has",
                "set": {"facts.amounts": [{"amount": "400000 SUR", "stated_as": "1 USD"}]},
                "outcome": "not_assessed",
                "because": "no_rate",
            },
        ],
        "fail": [
            {
                "name": "a conversion that stands in the summary alone",
                "set": {
                    "facts.amounts": None,
                    "facts.summary": "On 12 March 2019 in Gdynia, Adam Nowak had 400,000 PLN (1,050,000 USD) paid to his own account.",
                },
                "at": "facts.summary",
                "says": (
                    "the notice states 400,000 PLN as 1,050,000 USD; at the official rates of the offence date 2019-03-12 it "
                    "was 104,386 to 105,954 USD, and the stated figure is 9.9 to 10 times that"
                ),
            },
            {
                "name": "a conversion in a paraphrase",
                "set": {
                    "facts.amounts": None,
                    "facts.summary_is": "paraphrase",
                    "facts.summary": "He had 400,000 PLN (approximately 1,050,000 USD) paid to his own account.",
                },
                "at": "facts.summary",
                "says": (
                    "the notice states 400,000 PLN as 1,050,000 USD; at the official rates of the offence date 2019-03-12 it "
                    "was 104,386 to 105,954 USD, and the stated figure is 9.9 to 10 times that (read in a paraphrase of the "
                    "summary)"
                ),
            },
            {
                "name": "a conversion in a language in which nothing but sums is read",
                "set": {
                    "facts.amounts": None,
                    "facts.summary": (
                        "Am 12. März 2019 ließ sich Adam Nowak in Gdynia von der Gesellschaft einen Betrag von 400.000 Zloty "
                        "(umgerechnet 1.050.000 US-Dollar) auf sein eigenes Konto zahlen."
                    ),
                },
                "at": "facts.summary",
                "says": (
                    "the notice states 400,000 PLN as 1,050,000 USD; at the official rates of the offence date 2019-03-12 it "
                    "was 104,386 to 105,954 USD, and the stated figure is 9.9 to 10 times that"
                ),
            },
            {
                "name": "73 million rubles of 2010 to 2011 called 20 million dollars",
                "set": {
                    "facts.time": {"from": 2010, "to": 2011},
                    "offences.0.committed": {"from": 2010, "to": 2011},
                    "warrant.issued": "2016-01-12",
                    "document.published": "2016-05-01",
                    "document.recorded": "2016-04-22",
                    "document.requested": "2016-04-20",
                    "document.updated": None,
                    "facts.amounts": [{"amount": "73000000 RUB", "stated_as": "20000000 USD"}],
                },
                "at": "facts.amounts.0.stated_as",
                "says": (
                    "the notice states 73,000,000 RUB as 20,000,000 USD; at the official rates of the offence period "
                    "2010-01-01 to 2011-12-31 it was 2,220,406 to 2,680,449 USD, and the stated figure is 7.5 to 9.0 times "
                    "that"
                ),
            },
            {
                "name": "ten times too much",
                "set": {"facts.amounts": [{"amount": "400000 PLN", "stated_as": "1050000 USD"}]},
                "at": "facts.amounts.0.stated_as",
                "says": (
                    "the notice states 400,000 PLN as 1,050,000 USD; at the official rates of the offence date 2019-03-12 it "
                    "was 104,386 to 105,954 USD, and the stated figure is 9.9 to 10 times that"
                ),
            },
        ],
    },
}


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a finding for each stated conversion, listed or in the summary, that no date given makes right."""
    pairs = pairs_in_the_summary(case)
    if any(not pair.judgeable for pair in pairs):
        yield Undecided(Unknown("wording", "facts.summary"))
    listed = _lists_conversions(case)
    judged = conversions(case)
    if not judged and (listed or any(pair.judgeable for pair in pairs)):
        yield Undecided(Unknown("no_rate" if case.rates is None else "placeholder", "facts.amounts" if listed else "facts.summary"))
    for one in judged:
        yield from _said_of(one, case)
    if not listed and not pairs:
        amounts = case.look(("facts", "amounts"))
        unread = isinstance(amounts, Unknown) and amounts.reason != "prose"
        yield Undecided(amounts) if isinstance(amounts, Unknown) and unread else _unread_summary(case, amounts)


def _said_of(one: Conversion, case: Case) -> Iterator[Ruling]:
    from noticecheck.money.tolerance import Label

    if one.judgement.label in {Label.WRONG, Label.GROSSLY_WRONG, Label.SHIFTED}:
        yield _raised(one, case)
    elif one.judgement.label is Label.NOT_JUDGED:
        yield Undecided(Unknown("no_rate", route_text(one.route)))


def _unread_summary(case: Case, amounts: Answer) -> Ruling:
    """Nothing is converted, unless only a summary could tell that cannot be read."""
    reading = case.reading if isinstance(amounts, Unknown) else amounts
    sums_read = isinstance(reading, Unknown) and reading.reason == "language" and case.sums_of_the_file is not None
    return Undecided(reading) if isinstance(reading, Unknown) and not sums_read else OutOfScope()


def _lists_conversions(case: Case) -> bool:
    items = case.items(("facts", "amounts"))
    listed = range(len(items) if isinstance(items, tuple) else 0)
    parts = ("amount", "stated_as")
    return any(all(not isinstance(case.look(("facts", "amounts", one, part)), (Absent, Unknown)) for part in parts) for one in listed)


def _raised(one: Conversion, case: Case) -> Raised:
    from noticecheck.money.wording import finding_line  # few notices convert, and fewer convert wrongly

    judged = one.judgement
    computed = Computation(one.lines, one.data)
    expected = "a second figure that the sum was worth at an official rate of the offence, the warrant or the publication"
    if one.pair is not None:
        mentions = (one.pair.first, one.pair.second)
        quoted = tuple(Quotation("facts.summary", mention.text, mention.start, mention.end) for mention in mentions)
        reading = case.reading
        paraphrased = isinstance(reading, Unknown) and reading.reason == "paraphrase"
        message = finding_line(judged) + (" (read in a paraphrase of the summary)" if paraphrased else "")
        return Raised(route=one.route, message=message, quoted=quoted, computation=computed, expected=expected)
    route = (*one.route, "stated_as")
    sums = (((*one.route, "amount"), judged.amount), (route, judged.stated))
    quoted = tuple(Quotation(route_text(where), money.text) for where, money in sums)
    return Raised(route=route, message=finding_line(judged), quoted=quoted, computation=computed, expected=expected)
