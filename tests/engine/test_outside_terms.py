"""Terms on what surrounds the document: dated tables of the rulebook, and the history that the auditor brings."""

import pytest
from engine.factory import case

from noticecheck.engine.judging import shown
from noticecheck.engine.rule import DatedFact
from noticecheck.model.partial_date import PartialDate
from noticecheck.model.stated import Absent, Unknown
from noticecheck.records import replace


def row(countries, start="", end="", holds="applies"):
    first, last = (PartialDate.parse(day) if day else None for day in (start, end))
    return DatedFact("row", frozenset(countries.split()), first, last, holds, "source", verified=True)


TABLES = {
    "supervision_measures": (row("RU", "2022-03-10"), row("SY", "2012-03", "2021-10-01"), row("BY", "2020")),
    "extradition_treaties": (row("RU US", holds="no treaty"), row("PL US", "1999-09-17", holds="a treaty")),
    "conflicts": (row("RU UA", "2014-02"),),
}
HEAD = "noticecheck: 1\nsource: {completeness: full}\n"


def term(name, text):
    found = replace(case(text, HEAD), tables=TABLES).term(name)
    return found.reason if isinstance(found, Unknown) else None if isinstance(found, Absent) else shown(found)


def document(country="RU", published="2023"):
    return f"document: {{requesting_country: {country}, published: {published}}}\n"


@pytest.mark.parametrize(
    ("country", "published", "expected"),
    [
        ("RU", "2022-03-10", "applies (source)"),
        ("RU", "2022-03-09", None),
        ("RU", "2022", "imprecise"),
        ("RU", "2023", "applies (source)"),
        ("SY", "2012-03", "imprecise"),
        ("SY", "2012-04", "applies (source)"),
        ("SY", "2021-10-02", None),
        ("BY", "2020-06-01", "imprecise"),
        ("BY", "2021", "applies (source)"),
        ("PL", "2023", None),
        ("RU", "''", "not_given"),
        ("RU", "'{{day}}'", "placeholder"),
        ("'{{country}}'", "2023", "placeholder"),
        ("''", "2023", None),
    ],
)
def test_a_measure_is_that_of_the_day_of_circulation(country, published, expected):
    assert term("supervision measure on the day of circulation", document(country, published)) == expected


@pytest.mark.parametrize(
    ("country", "host", "expected"),
    [
        ("RU", "US", "no treaty (source)"),
        ("PL", "US", "a treaty (source)"),
        ("US", "PL", "a treaty (source)"),
        ("RU", "DE", None),
        ("RU", "''", None),
    ],
)
def test_a_treaty_is_between_two_countries(country, host, expected):
    text = f"{document(country)}extradition: {{located: {{country: {host}}}}}"
    assert term("extradition with the host country", text) == expected


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        ("2023", "person: {nationalities: [UA]}", "applies (source)"),
        ("2023", "facts: {location: {country: UA}}", "applies (source)"),
        ("2023", "offences: [{place: {country: DE}}, {place: {country: UA}}]", "applies (source)"),
        ("2013", "person: {nationalities: [UA]}", None),
        ("2014", "person: {nationalities: [UA]}", "imprecise"),
        ("2023", "person: {nationalities: [RU, DE]}", None),
        ("2023", "", None),
    ],
)
def test_a_conflict_touches_a_case_through_another_country_that_it_names(published, text, expected):
    assert term("conflict that touches the case", document(published=published) + text) == expected


REFUGEE = (
    "context: {refugee: [{state: recognised, from: 2015}, {state: revoked, from: 2018-05}, {state: naturalised, from: 2019},"
    " {state: denied}, {state: revoked, from: 2022}]}"
)


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("last loss of refugee status", REFUGEE, "2019"),
        ("last decision on protection", REFUGEE, "2018-05"),
        ("last loss of refugee status", "", None),
        ("last decision on protection", "context: {refugee: [{state: pending, from: 2015}]}", None),
    ],
)
def test_a_state_of_protection_is_the_latest_by_the_day_of_the_audit(name, text, expected):
    assert term(name, text) == expected


@pytest.mark.parametrize(
    ("warrant", "expected"),
    [("2016-01-12", "2015-11-10"), ("2014", "2014-05"), ("2013", None), ("''", None)],
)
def test_the_last_return_is_made_by_the_day_of_the_warrant(warrant, expected):
    travel = (
        "{to_country: RU, date: 2014-05}, {to_country: RU, date: 2015-11-10}, {to_country: RU, date: 2017}, {to_country: US, date: 2016}"
    )
    text = f"{document()}warrant: {{issued: {warrant}}}\ncontext: {{travel: [{travel}, {{to_country: RU}}]}}"
    assert term("last return before the warrant", text) == expected


@pytest.mark.parametrize(
    ("offence", "later", "days", "years"),
    [
        ("date: 2010-05-01", "2010-05-31", "30", "0"),
        ("date: 2010-05-01", "2020-05-01", "3653", "9"),
        ("date: 2010-05-01", "2020-05-02", "3654", "10"),
        ("from: 2009, to: 2010", "2011", "1", "0"),
        ("date: 2010-05-01", "2009", "0", "0"),
        ("date: null", "2009", None, None),
        ("date: 2010", "''", None, None),
        ("date: '{{date}}'", "2009", "{{date}}", "{{date}}"),
    ],
)
def test_the_time_since_the_offence_is_the_shortest_that_it_can_be(offence, later, days, years):
    text = f"document: {{published: {later}}}\nwarrant: {{issued: {later}}}\nfacts: {{time: {{{offence}}}}}"
    assert (term("days from the offence to the warrant", text), term("full years from the offence to the notice", text)) == (days, years)
