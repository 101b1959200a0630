"""Which wording of a provision is cited for a day, and what the citation says of its dates."""

from datetime import date

import pytest
from engine.factory import provision, version

from noticecheck.model.law import cite

FIRST = version("2011", in_force_from=date(2012, 7, 1), in_force_to=date(2016, 10, 31))
SECOND = version("2016", in_force_from=date(2017, 1, 1), in_force_to=date(2019, 6, 30), note="")
NEWEST = version("2019", in_force_from=date(2019, 7, 1))
UNDATED = version("2023", note="")


@pytest.mark.parametrize(
    ("day", "edition"),
    [
        pytest.param(date(2012, 7, 1), "2011", id="on the first day"),
        pytest.param(date(2016, 10, 31), "2011", id="on the last day"),
        pytest.param(date(2016, 12, 1), "2011", id="between two wordings, the last before"),
        pytest.param(date(2017, 1, 1), "2016", id="on the first day of the next"),
        pytest.param(date(2030, 1, 1), "2019", id="today"),
        pytest.param(date(2010, 1, 1), "2011", id="before them all, the oldest"),
    ],
)
def test_the_wording_in_force_on_a_day_is_cited(day, edition):
    assert provision("law-2", FIRST, SECOND, NEWEST).in_force_on(day).edition == edition


def test_where_no_dates_are_established_the_newest_that_may_have_been_in_force_is_cited():
    assert provision("law-2", FIRST, UNDATED).in_force_on(date(2013, 1, 1)).edition == "2023"


@pytest.mark.parametrize(
    ("versions", "day", "note"),
    [
        ((FIRST,), date(2013, 1, 1), "dated"),
        ((FIRST,), date(2010, 1, 1), "dated; this wording was not in force on 2010-01-01"),
        ((SECOND,), date(2018, 1, 1), ""),
        ((SECOND,), date(2020, 1, 1), "this wording was not in force on 2020-01-01"),
        ((UNDATED,), date(2020, 1, 1), "wording of the 2023 edition; the day from which it has been in force was not established"),
    ],
)
def test_a_citation_says_what_is_not_certain_of_its_dates(versions, day, note):
    assert cite(provision("law-2", *versions), day).note == note


def test_a_citation_has_all_that_identifies_the_wording():
    found = cite(provision("law-2", FIRST), date(2013, 1, 1))
    assert (found.id, found.cite, found.edition, found.quote, found.in_force_from, found.in_force_to, found.verified) == (
        "law-2", "Art. law-2", "2011", "words of 2011", "2012-07-01", "2016-10-31", True,
    )  # fmt: skip
