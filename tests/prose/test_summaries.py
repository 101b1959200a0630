"""Whole summaries in the registers of real notices: what is raised on each is what its label says, and nothing grave on a clean one."""

from collections import Counter

import pytest
from prose_summaries import GRAVE, raised, rules_raised, summaries


@pytest.mark.parametrize("summary", summaries(), ids=str)
def test_on_each_summary_the_rules_of_its_label_raise_and_no_others(summary):
    assert rules_raised(summary) == summary.must


@pytest.mark.parametrize("summary", [one for one in summaries() if one.clean], ids=str)
def test_nothing_grave_is_raised_on_a_clean_summary(summary):
    assert [finding.message for finding in raised(summary) if finding.severity.value in GRAVE] == []


def test_there_are_seventy_summaries_in_five_languages_and_half_of_them_are_clean():
    assert Counter(one.language for one in summaries()) == dict.fromkeys(("en", "fr", "es", "ru", "ar"), 14)
    assert Counter(one.language for one in summaries() if one.clean) == dict.fromkeys(("en", "fr", "es", "ru", "ar"), 7)


@pytest.mark.parametrize("summary", summaries(), ids=str)
def test_the_words_relied_on_stand_where_the_finding_says(summary):
    text = summary.plain["facts"]["summary"].strip()
    quoted = [one for finding in raised(summary) for one in finding.quoted if one.route == "facts.summary"]
    assert [one.text for one in quoted] == [text[one.start : one.end] for one in quoted]
