"""The notice of the founding article, defect by defect: rows D of the founding cases that no other file holds."""

import pytest
from cases.founding import CONTEXT, NOTICE, example, example_text, findings_of, glossary, judged, raised, why_not_assessed

CONVERSION = (
    "the notice states 73,000,000 RUB as 20,000,000 USD; at the official rates of the offence period 2010-01-01 to 2011-12-31 it was "
    "2,220,406 to 2,680,449 USD, and the stated figure is 7.5 to 9.0 times that"
)


def test_case_D1():
    """The pair is recomputed for the whole of the offence period, with the factor, and with the days on which the rate ever occurred."""
    (amount,) = example("duralev")["amounts"]
    assert (findings_of("duralev")["DQL001"]["message"], findings_of("duralev")["DQL001"]["outcome"]) == (CONVERSION, "deficient")
    assert (amount["stated"], amount["stated_as"], amount["label"]) == ("73,000,000 RUB", "20,000,000 USD", "grossly_wrong")
    assert any(line.startswith("implied rate: 3.65 RUB per USD; no date since 1998-12-22 makes it right") for line in amount["lines"])


@pytest.mark.parametrize(("year", "outcome"), [("2010", "deficient"), ("2015", "met")])
def test_case_D2(year, outcome):
    """A million is right at the rates of 2015 and wrong at those of 2010: no figure stands without its day."""
    text = NOTICE.replace("stated_as: 20000000 USD", "stated_as: 1100000 USD").replace("from: 2010, to: 2011", f"date: {year}")
    text = text.replace("In the period from 2010 to 2011 he", f"In {year} he").replace("20,000,000 U.S.", "1,100,000 U.S.")
    report = judged(text.replace("2016-", f"{year}-"), "DQL001")
    assert report.outcomes["DQL001"].value == outcome
    assert f"{year}-01-01 to {year}-12-31" in " ".join(report.amounts[0].lines)
    assert "at those of 2010 and 2011 it was 2.2 to 2.7 million" in glossary()["Opinions on a notice"]


TIME = "  time: {from: 2010, to: 2011}\n"
COMMITTED = ", committed: {from: 2010, to: 2011}"
PROSE = "In the period from 2010 to 2011 he"


@pytest.mark.parametrize(
    ("time", "outcomes"),
    [
        ("", {"JUD002": "for_review", "JUD003": "not_applicable"}),
        (TIME, {"JUD002": "met", "JUD003": "deficient"}),
        ("  time: {date: 2010-12}\n", {"JUD002": "met", "JUD003": "met"}),
        ("  time: {date: 2010-12-15}\n", {"JUD002": "met", "JUD003": "met"}),
    ],
    ids=["none", "years", "month", "day"],
)
def test_case_D3(time, outcomes):
    """No time at all, two years, a month, a day: each is told apart."""
    text = NOTICE.replace(TIME, time).replace(COMMITTED, "").replace(PROSE, "He")
    report = judged(text, "JUD002", "JUD003")
    assert {rule: outcome.value for rule, outcome in report.outcomes.items()} == outcomes


def test_case_D4():
    """From 2010 to 2011 is a vague time, and no missing one: to say that there was no date would be too much."""
    report = judged(NOTICE, "JUD002", "JUD003")
    assert [(rule, severity) for rule, _, severity, _ in raised(report)] == [("JUD003", "medium")]
    assert {rule: example("duralev")["outcomes"][rule] for rule in ("JUD002", "JUD003")} == {"JUD002": "met", "JUD003": "deficient"}


def stated(rule):
    one = findings_of("duralev")[rule]
    return one["outcome"], one["route"], one["message"]


def test_case_D5():
    """The companies are not named."""
    assert stated("FCT009") == ("deficient", "facts.entities", "the notice does not name the companies or organisations concerned")


def test_case_D6():
    """Nor is the position."""
    assert stated("FCT010") == ("deficient", "facts.role", "the notice does not state the person's position or role")


def test_case_D7():
    """What the accomplices did is not described."""
    outcome, route, message = stated("FCT006")
    assert (outcome, route) == ("deficient", "facts.accomplices.0.acts")
    assert message.endswith("and does not state what this person is said to have done")


def test_case_D8():
    """The verdict lists each critical item that is deficient, and each that is not known."""
    verdict = example("duralev")["verdict"]
    assert (verdict["minimum_criteria"], verdict["critical"]) == ("not_met", ["FCT016"])
    assert {"JUD004", "JUD007", "JUD010", "JUD012"} <= set(verdict["unknown"])


def test_case_D9():
    """Role, acts, companies and victims absent together: the composite moves the verdict and has no points of its own."""
    complete = example("duralev-complete")
    assert complete["verdict"]["critical"] == ["FCT016"]
    assert findings_of("duralev-complete")["FCT016"]["severity"] == "critical"
    partly = NOTICE + "suppress: []\n"
    named = judged(partly.replace("  amounts:", "  role: director\n  amounts:"), "FCT016", "FCT010")
    assert (named.outcomes["FCT016"].value, named.verdict.critical) == ("met", ())


def test_case_D10():
    """Care is not judged: the opinion stands in the glossary, and in no report."""
    assert 'whoever drafted a notice "exercised no care"' in glossary()["Opinions on a notice"]
    assert "care" not in example_text("duralev")


def test_case_D11():
    """The conversion is on the first screen."""
    assert "73,000,000 RUB as 20,000,000 USD" in " ".join(example_text("duralev").splitlines()[:36])


def test_case_D12():
    """The size of the deviation is computed; the comparison with other notices is an expert's."""
    assert '"never encountered an error of this kind and scale in a Red Notice before"' in glossary()["Opinions on a notice"]
    assert "encountered" not in example_text("duralev")


@pytest.mark.parametrize(
    ("charge", "outcome"), [("fraud", "met"), ("embezzlement", "met"), ("murder", "for_review")], ids=["fraud", "embezzling", "murder"]
)
def test_case_D13(charge, outcome):
    """Both names of the articles fit an embezzlement by false invoices; a charge that has nothing of the facts does not."""
    summary = "On 3 March 2010 in Tver he drew up false invoices, had the company pay 73 million rubles, and embezzled the whole sum."
    text = NOTICE.replace("charge: fraud", f"charge: {charge}").replace(
        "In the period from 2010 to 2011 he embezzled 73 million rubles (approximately 20,000,000 U.S. dollars).", summary
    )
    assert judged(text, "FCT005").outcomes["FCT005"].value == outcome


def test_case_D15():
    """What a judge acknowledged is brought as an exhibit, and the observation names it."""
    (one,) = [one for one in judged(NOTICE + CONTEXT, "OBS001").observations if one.rule_id == "OBS001"]
    assert (one.exhibits, one.message.endswith("(from outside the document: exhibit E2)")) == (("E2",), True)


def test_case_D19():
    """Sought for prosecution with a sentence stated, or to serve a sentence without one: the two do not go together."""
    sentenced = judged(NOTICE.replace("max_penalty: 10 years", "max_penalty: 10 years, sentence: 3 years"), "JUD019")
    convicted = judged(NOTICE.replace("status: charged", "status: convicted"), "JUD019")
    assert [(rule, outcome) for rule, outcome, _, _ in (*raised(sentenced), *raised(convicted))] == [("JUD019", "deficient")] * 2
    clean = "context: {criminal_records: [{country: US, entries: none, exhibit: E1}, {country: RU, entries: none, exhibit: E2}]}\n"
    assert raised(judged(NOTICE + clean, "OBS006")) == []
    (one,) = judged(NOTICE.replace("status: charged", "status: convicted") + clean, "OBS006").observations
    assert (one.route, one.exhibits) == ("context.criminal_records.1.entries", ("E2",))


def test_case_D20():
    """What the article does not mention is not assessed, and nothing of it is deficient."""
    rules = ("JUD004", "JUD012", "JUD007", "JUD010", "THR001")
    asked = {entry["rule_id"]: (entry["reason"], entry["question"].endswith("?")) for entry in example("duralev")["not_assessed"]}
    assert {rule: asked[rule] for rule in rules} == dict.fromkeys(rules, ("secondhand", True))


def test_case_D20_in_a_file_of_ones_own():
    """The same for routes that the file lists as unknown."""
    text = NOTICE.replace("obtained_by: foia", "obtained_by: foia, unknown: [warrant, facts.location, offences.0.place]")
    text = text.replace(text[text.index("warrant: {number") :], "")
    assert why_not_assessed(judged(text, "JUD004", "JUD012")) == {"JUD004": "not_transcribed", "JUD012": "not_transcribed"}
