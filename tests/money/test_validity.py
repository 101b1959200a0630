"""When and where a currency was in use."""

from datetime import date

import pytest
from babel.numbers import get_territory_currencies

from noticecheck.money.span import Span
from noticecheck.money.validity import NotInUse, currencies_of, days_of_use, not_in_use

OPEN = date.max


@pytest.mark.parametrize(
    ("code", "spans"),
    [
        pytest.param("RUB", (Span(date(1998, 1, 1), OPEN),), id="the rouble, by its own law"),
        pytest.param("RUR", (Span(date(1991, 12, 25), date(1998, 12, 31)),), id="its forerunner: 1998 may be either"),
        pytest.param("UAK", (Span(date(1992, 11, 13), date(1996, 9, 16)),), id="the karbovanets, to the hryvnia"),
        pytest.param("BYN", (Span(date(2016, 7, 1), OPEN),), id="the third rouble of Belarus"),
        pytest.param("VED", (Span(date(2021, 10, 1), OPEN),), id="a code without days in the table"),
        pytest.param("EUR", (Span(date(1999, 1, 1), OPEN),), id="joined over all countries"),
        pytest.param("XYZ", (), id="no such code"),
    ],
)
def test_the_days_of_a_code_are_those_of_all_countries_together(code, spans):
    assert days_of_use(code) == spans


@pytest.mark.parametrize(
    ("country", "first", "last", "codes"),
    [
        ("RU", date(1998, 6, 1), date(1998, 6, 1), ("RUR", "RUB")),
        ("RU", date(1990, 6, 1), date(1990, 6, 1), ("SUR",)),
        ("BY", date(2016, 7, 15), date(2016, 7, 15), ("BYR", "BYN")),
        ("UA", date(1995, 1, 1), date(1995, 12, 31), ("UAK",)),
        ("KZ", date(1992, 6, 1), date(1994, 6, 1), ("RUR", "KZT")),
        ("SV", date(2010, 1, 1), date(2010, 1, 1), ("USD",)),
        ("ZZ", date(2010, 1, 1), date(2010, 1, 1), ()),
    ],
)
def test_a_country_has_the_tender_of_its_time(country, first, last, codes):
    assert currencies_of(country, first, last) == codes


@pytest.mark.parametrize("country", ["AZ", "TM", "TJ", "GE", "TR", "GH", "ZW", "MX", "DE", "CH", "AE", "US", "PL", "CN"])
def test_where_nothing_is_corrected_the_tender_is_that_of_babel(country):
    for year in range(1990, 2026):
        day = date(year, 3, 1)
        assert set(currencies_of(country, day, day)) == set(get_territory_currencies(country, day))


def test_a_currency_of_another_country_is_in_use_all_the_same():
    assert not_in_use("USD", date(2010, 1, 1), date(2010, 1, 1), ["RU"]) is None


def test_what_was_used_instead_is_told_for_the_countries_that_ever_used_it():
    found = not_in_use("RUR", date(2005, 1, 1), date(2005, 12, 31), ["RU", "UA", "FR"])
    assert found == NotInUse(
        "RUR", date(2005, 1, 1), date(2005, 12, 31), (Span(date(1991, 12, 25), date(1998, 12, 31)),), (("RU", ("RUB",)), ("UA", ("UAH",)))
    )
    assert found.sentence() == (
        "RUR was not in use on the days from 2005-01-01 to 2005-12-31: it was in use from 1991-12-25 to 1998-12-31; "
        "RU then used RUB; UA then used UAH"
    )


def test_a_code_that_no_currency_has_is_said_to_be_unknown():
    assert not_in_use("XYZ", date(2005, 1, 1), date(2005, 1, 1)).sentence() == "no currency with the code XYZ is known"
