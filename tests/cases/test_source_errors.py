"""Errors and tensions of the founding articles: rows E. None of them is copied."""

import re

import pytest
from cases.founding import NOTICE, ROOT, cited, example, example_notice, example_text, findings_of, glossary, judged, notes, rulebook

from noticecheck.report.schema import report_schema

TEXTS = [
    path
    for pattern in ("README.md", "CHANGELOG.md", "docs/**/*.md", "rules/**/*.yaml", "examples/*.yaml", "src/noticecheck/**/*.py")
    for path in sorted(ROOT.glob(pattern))
    if path.name not in {"glossary.md", "coverage.md", "misstatements.yaml"}
]


def naming(pattern):
    """Every line of the project's own texts that matches, but for those that record an article's words."""
    wanted = re.compile(pattern, re.IGNORECASE)
    lines = ((path.name, line) for path in TEXTS for line in path.read_text(encoding="utf-8").splitlines())
    return [f"{name}: {line.strip()}" for name, line in lines if wanted.search(line)]


def test_case_E1():
    """Lyon, not Brussels."""
    assert naming("Brussels") == []
    assert "INTERPOL's seat is in Lyon, France (one article says Brussels)" in glossary()["General Secretariat"]


def test_case_E2():
    """Of the sum in the notice no report says a million: the figures are those of the offence period."""
    assert re.findall(r"\b1(?:,0\d\d,\d{3})?(?:\.0)? million|\b1,0\d\d,\d{3} USD", example_text("duralev")) == []
    assert "2,220,406 to 2,680,449 USD" in findings_of("duralev")["DQL001"]["message"]


def test_case_E3():
    """National Central Bureau, but for the phrase that lint-text flags."""
    assert naming("National Crime Bureau") == []
    assert "National Central Bureau" in rulebook().provisions["rpd-1-14"].versions[-1].quote


def test_case_E4():
    """It is called British nowhere but as one article's word."""
    assert naming("British nonprofit") == []
    assert "A United States organisation" in glossary()["Freedom House"]


def test_case_E5():
    """195 members on the day; no 193 others."""
    assert naming(r"\b19[345] (?:other|member|nations|countries)") == []
    assert "INTERPOL had 195 member countries on 10 March 2022" in glossary()["General Secretariat"]


def test_case_E6():
    """That a bill has yet to pass is stale: the later bills and the Act stand beside it."""
    assert naming("has yet to pass") == []
    assert "National Defense Authorization Act for Fiscal Year 2022, Pub. L. 117-81, § 6503" in cited(notes("us-immigration")["bills"])


SUMMARY = "In the period from 2010 to 2011 he embezzled 73 million rubles (approximately 20,000,000 U.S. dollars)."
DAYS = [
    ("2014-06-04", "2.78", "2.90", "deficient"),
    ("2015-08-03", "1.55", "1.65", "deficient"),
    ("2016-01-25", "1.22", "1.30", "met"),  # a dollar may stand for 1.26
]


@pytest.mark.parametrize(("day", "low", "high", "dollar"), DAYS)
def test_case_E7(day, low, high, dollar):
    """The sum is a hundred roubles; what it was in dollars depends on the day, and a dollar is right on the last of these alone."""
    assert "{amount: 100 RUB, of: value of the picture}" in example_notice("kulachenkov-diffusion")
    for stated, outcome in ((low, "met"), (high, "met"), ("1.00", dollar), ("4.00", "deficient")):
        sums = f"{{amount: 100 RUB, stated_as: {stated} USD, of: value}}"
        text = NOTICE.replace("{amount: 73000000 RUB, stated_as: 20000000 USD, of: damage}", sums)
        text = text.replace("from: 2010, to: 2011", f"date: {day}").replace(SUMMARY, "He took a picture from a wall.")
        text = text.replace("2016-01-12", day).replace("2016-05-01", day)
        assert (stated, judged(text, "DQL001").outcomes["DQL001"].value) == (stated, outcome)


def test_case_E8():
    """When and how he came is not in the file, which follows the court's order and not the article."""
    assert re.findall(r"2013|fled|left for", example_notice("kharis")) == []
    assert "order" in example_notice("kharis")


def test_case_E9():
    """His health is nobody's business a month later."""
    assert re.findall(r"coma|poison", example_notice("navalny-judgment") + example_text("navalny-judgment")) == []
    assert example("navalny-judgment")["input"]["as_of"] == "2020-09-04"


def test_case_E10():
    """To be sent through the General Secretariat, and no ban."""
    (one,) = [one for one in example("ru-diffusion-2022-03-10")["findings"] if one["rule_id"] == "SRC001"]
    assert "are to be sent to the General Secretariat, which checks them and circulates those that comply" in one["message"]
    assert naming(r"\bbann(?:ed|ing)\b.{0,40}diffusion|diffusions?.{0,30}\bbann") == []


def test_case_E11():
    """45 is no larger sweep than 105."""
    assert naming("larger .{0,20}sweep") == []
    assert "Neither is a part of the other" in glossary()["Operations"]


def test_case_E12():
    """Of the two phrases the glossary keeps the second."""
    entry = glossary()["International arrest warrant"]
    assert entry.index("A red notice is none.") < entry.index("inaccurate shorthand")


def test_case_E13():
    """Both names of the offence are kept, each as the article's word."""
    text = example_notice("duralev")
    assert '"accused him of embezzling" in one place of the article, "committing fraud" in another' in text


def test_case_E14():
    """Recognised 1999, reversed 2003, reopened 2004, recognised 2007: four states, and not one appeal."""
    states = re.findall(r"state: (\w+), .*?from: ([\d-]+)", example_notice("konanykhin-history"))
    assert states == [("recognised", "1999"), ("revoked", "2003-11"), ("pending", "2004-01"), ("recognised", "2007")]


def test_case_E15():
    """Eight, five, seventh: the history is a list with days, and the format has no number for it."""
    history = re.findall(r"date: (2013-\d\d-\d\d), outcome: (\w+)", example_notice("browder-history"))
    assert history == [("2013-05-24", "deleted"), ("2013-07-26", "deleted")]
    assert "earlier_requests_count" not in str(report_schema())
