"""Annual means of the Penn World Table: the last resort, in the unit of its time."""

from datetime import date
from decimal import Decimal

import pytest

from noticecheck.money.annual import Annual
from noticecheck.money.nbp import Nbp
from noticecheck.money.quotes import Quotes
from noticecheck.money.rate import Absence, Grain, Pair
from noticecheck.money.rates import Rates


def year(code, of, per="USD"):
    return Annual().quotes(Pair(code, per), date(of, 3, 1), date(of, 3, 1))


def test_a_year_ranges_from_half_way_to_the_year_before_to_half_way_to_the_year_after():
    quotes = year("RUR", 1994)
    before, mean, after = (Decimal(text) * 1000 for text in ("0.347143", "1.38649", "3.57603"))
    assert (quotes.source, quotes.grain, quotes.first, quotes.last) == ("PWT", Grain.YEAR, date(1994, 1, 1), date(1994, 12, 31))
    assert list(quotes.rates) == [(before * mean).sqrt(), mean, (mean * after).sqrt()]
    assert list(quotes.published) == [mean]


@pytest.mark.parametrize(
    ("code", "of", "mean"),
    [
        pytest.param("RUR", 1997, "5784.83", id="the rouble before 1998, at 1,000 to 1"),
        pytest.param("RUB", 1998, "9.70508", id="the rouble of 1998"),
        pytest.param("UAK", 1995, "112068", id="the karbovanets, at 100,000 to 1"),
        pytest.param("BYB", 1996, "13229.9", id="the first rouble of Belarus, over two changes of unit"),
        pytest.param("BYR", 2014, "10224.1", id="the second"),
        pytest.param("TRL", 1995, "45845.1", id="the old lira"),
        pytest.param("AZM", 1999, "4120.16", id="the old manat of Azerbaijan"),
        pytest.param("TMM", 1999, "5200.00", id="the old manat of Turkmenistan"),
        pytest.param("ROL", 1995, "2033.28", id="the old leu"),
        pytest.param("DEM", 1995, "1.43313", id="the mark, in the line that is kept in euro"),
        pytest.param("KZT", 1995, "49.322", id="the tenge"),
    ],
)
def test_a_mean_is_in_the_unit_of_its_time(code, of, mean):
    assert f"{year(code, of).published[0]:.6g}" == f"{Decimal(mean):.6g}"


@pytest.mark.parametrize(
    ("code", "of", "why"),
    [
        pytest.param("RUB", 1996, Absence.BEFORE_SERIES, id="the rouble before its unit"),
        pytest.param("RUR", 1991, Absence.BEFORE_SERIES, id="a year that the unit did not have to its end"),
        pytest.param("KZT", 1993, Absence.BEFORE_SERIES, id="the year in which the tenge came"),
        pytest.param("EUR", 1995, Absence.BEFORE_SERIES, id="the euro before 1999"),
        pytest.param("UAK", 1998, Absence.AFTER_SERIES, id="the karbovanets after the hryvnia"),
        pytest.param("RUB", 2018, Absence.AFTER_SERIES, id="after the table"),
        pytest.param("SUR", 1990, Absence.NOT_CARRIED, id="the Soviet rouble"),
        pytest.param("IRR", 1995, Absence.NOT_CARRIED, id="a market rate beside an official one"),
        pytest.param("XXX", 1995, Absence.NOT_CARRIED, id="no such code"),
    ],
)
def test_a_notional_mean_is_not_given(code, of, why):
    assert year(code, of).why is why


def test_two_currencies_are_crossed_by_the_means_of_the_year():
    crossed = year("KZT", 1996, per="DEM")
    assert crossed.published[0] == year("KZT", 1996).published[0] / year("DEM", 1996).published[0]


def test_a_period_takes_every_year_that_it_touches():
    quotes = Annual().quotes(Pair("RUR", "USD"), date(1994, 12, 28), date(1995, 1, 4))
    assert [date.fromordinal(day).isoformat() for day in quotes.days] == [
        "1994-01-01",
        "1994-07-01",
        "1994-12-31",
        "1995-01-01",
        "1995-07-01",
        "1995-12-31",
    ]


def test_a_finer_source_is_never_joined_by_annual_means(rates):
    pair = Pair("KZT", "USD")
    assert [quotes.source for quotes in rates.look_up(pair, date(1995, 3, 1), date(1995, 3, 1)).quotes] == ["PWT"]
    assert [quotes.source for quotes in rates.look_up(pair, date(2005, 3, 1), date(2005, 3, 1)).quotes] == ["NBP"]
    assert rates.longest(pair).source == "NBP"
    assert rates.longest(Pair("TMM", "USD")).source == "PWT"


def test_the_file_is_not_read_before_it_is_needed():
    rates = Rates()
    rates.look_up(Pair("RUB", "USD"), date(2010, 3, 1), date(2010, 3, 1))
    rates.longest(Pair("RUB", "USD"))
    assert rates._annual is None


@pytest.mark.parametrize("code", ["RUB", "UAH", "KZT", "MDL", "TRY", "CNY", "GBP", "INR", "MXN", "BRL", "ZAR", "GEL", "AMD", "KGS"])
def test_the_means_agree_with_the_quotes_of_the_years_that_both_have(code):
    pair = Pair(code, "USD")
    off = {}
    for of in range(2005, 2018):
        quotes = Nbp().quotes(pair, date(of, 1, 1), date(of, 12, 31))
        assert isinstance(quotes, Quotes)
        off[of] = abs(year(code, of).published[0] / quotes.mean - 1)
    assert {of: share for of, share in off.items() if share > Decimal("0.05")} == {}
