"""Complete notices in the registers of real ones: no deficiency, and nothing of weight for review.

They were written before the lists of words were looked at. Thirteen of them are ordinary crimes near the classes that the Rules
exclude: a soldier who robs a bank, a bottle thrown at a demonstration, partners of whom one forges, a debt collected with a hammer.
What they raise is either a matter that a person would look at, listed here whole, or a false finding, which is mended in the rule.
"""

from collections import Counter

import pytest
from corpus.notices import CLEAN, clean, in_prose_alone, said

from noticecheck.model.finding import Basis, Outcome, Severity
from noticecheck.prose.language import language_of
from noticecheck.prose.tokens import tokenise

LONG = "the notice states {} as the time of the alleged criminal activity, which is more than 12 months, and no closer date for an offence"
PERIODS = {
    "child-abuse-manchester": "2009-01-05 to 2011-12-18",
    "embezzlement-pinsk": "2015-03-01 to 2016-05-31",
    "laundering-monaco": "2018-04-03 to 2020-02-28",
    "ponzi-toronto": "2016-03-01 to 2019-06-30",
    "trafficking-kedougou": "2020-01 to 2021-03",
}
FOR_REVIEW = {
    **{name: [("JUD003", "facts.time", "for_review", LONG.format(period))] for name, period in PERIODS.items()},
    "drugs-tashkent": [("FCT013", "facts.summary", "for_review", 'the summary rests on "Установлено, что"')],
}
"""All that is raised: periods of more than a year, which offences over years have, and a phrase that names no ground."""


@pytest.mark.parametrize("name", CLEAN)
def test_a_clean_notice_raises_nothing_but_what_is_listed(name):
    _, report = clean(name)
    assert (report.verdict.minimum_criteria, said(report)) == ("met", FOR_REVIEW.get(name, []))


@pytest.mark.parametrize("name", CLEAN)
def test_a_clean_notice_has_no_deficiency_and_nothing_of_weight_for_review(name):
    heavy = {Severity.CRITICAL, Severity.HIGH}
    _, report = clean(name)
    assert [one for one in report.findings if one.outcome is Outcome.DEFICIENT] == []
    assert [one for one in report.findings if one.basis is Basis.HEURISTIC and one.severity in heavy] == []


ONLY = 'the summary states only "{}" as the time of the alleged criminal activity'
IN_PROSE = {
    "drugs-tashkent": [("FCT013", 'the summary rests on "Установлено, что"')],
    "embezzlement-pinsk": [("JUD003", ONLY.format("в период с 1 марта 2015 года по 31 мая 2016 года"))],
    "fraud-luxembourg": [
        ("FCT009", 'the summary refers to companies or organisations ("une société") and does not name them there'),
    ],
    "laundering-monaco": [
        ("JUD003", ONLY.format("du 3 avril 2018 au 28 février 2020")),
    ],
    "medicines-mumbai": [("FCT009", 'the summary refers to companies or organisations ("hospitals") and does not name them there')],
    "ponzi-toronto": [("JUD003", ONLY.format("from 1 March 2016 to 30 June 2019"))],
}


@pytest.mark.parametrize("name", CLEAN)
def test_a_summary_that_tells_all_raises_nothing_but_what_is_listed_where_it_alone_speaks(name):
    _, report = in_prose_alone(name)
    assert [(rule, message) for rule, _, _, message in said(report)] == IN_PROSE.get(name, [])
    assert {one.severity for one in report.findings} <= {Severity.MEDIUM, Severity.LOW, Severity.INFO}


def test_the_clean_notices_are_many_and_varied():
    notices = [clean(name)[0] for name in CLEAN]
    languages = Counter(language_of(tokenise(notice.text(("facts", "summary")))) for notice in notices)
    types = Counter(notice.text(("document", "type")) for notice in notices)
    countries = {notice.text(("document", "requesting_country")) for notice in notices}
    assert len(notices) >= 40
    assert languages == {"en": 24, "fr": 10, "es": 10, "ar": 6, "ru": 6}
    assert types == {"red_notice": 42, "diffusion": 14}
    assert len(countries) >= 45
