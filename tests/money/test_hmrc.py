"""The monthly rates of the optional package, with its tables replaced: it need not be installed."""

import sys
from datetime import date
from decimal import Decimal
from typing import NamedTuple

import pytest

from noticecheck.money.ecb import Ecb
from noticecheck.money.hmrc import Hmrc
from noticecheck.money.nbp import Nbp
from noticecheck.money.rate import Absence, DatasetInfo, Grain, NoRate, Pair
from noticecheck.money.rates import Rates

RUB = Pair("RUB", "USD")


class Month(NamedTuple):
    year: int
    month: int


class Rate(NamedTuple):
    units_per_gbp: Decimal


class Tables:
    """Three months of a few currencies; May lacks the rouble."""

    rates = {  # noqa: RUF012 - a table of the test
        Month(2015, 2): {"USD": "1.50", "RUB": "99.00", "BYN": "3.0", "VEF": "9.0", "ZZZ": "0"},
        Month(2015, 3): {"USD": "1.60", "RUB": "96.00"},
        Month(2015, 5): {"USD": "1.55"},
    }

    def months(self):
        return list(self.rates)

    def monthly(self, month):
        rates = self.rates[month]

        class Table:
            def get(self, code):
                return Rate(Decimal(rates[code])) if code in rates else None

        return Table()


@pytest.fixture
def hmrc():
    return Hmrc(Tables(), "0.3.5")


def test_a_rate_is_crossed_through_the_pound_and_holds_throughout_its_month(hmrc):
    quotes = hmrc.quotes(RUB, date(2015, 2, 10), date(2015, 2, 10))
    assert (quotes.source, quotes.grain, list(quotes.rates)) == ("HMRC", Grain.MONTH, [Decimal(66), Decimal(66)])
    assert [date.fromordinal(day) for day in quotes.days] == [date(2015, 2, 1), date(2015, 2, 28)]
    assert list(quotes.published) == [Decimal(66)]
    assert quotes.data_to == date(2015, 5, 31)


def test_the_pound_itself_needs_no_rate(hmrc):
    assert list(hmrc.quotes(Pair("USD", "GBP"), date(2015, 2, 10), date(2015, 2, 10)).published) == [Decimal("1.50")]


@pytest.mark.parametrize(
    ("pair", "day", "why"),
    [
        pytest.param(RUB, date(2015, 5, 10), Absence.AFTER_SERIES, id="a month without the currency"),
        pytest.param(RUB, date(2013, 4, 10), Absence.BEFORE_SERIES, id="before the first month"),
        pytest.param(Pair("VEF", "USD"), date(2015, 1, 10), Absence.NOT_CARRIED, id="only a month that is set aside after it"),
        pytest.param(Pair("ZZZ", "USD"), date(2015, 2, 10), Absence.NOT_CARRIED, id="a rate of zero"),
        pytest.param(Pair("XXX", "USD"), date(2015, 2, 10), Absence.NOT_CARRIED, id="no such code"),
    ],
)
def test_a_missing_rate_is_an_absence_with_its_reason(pair, day, why):
    tables = Tables()
    tables.rates = {month: {code: rate for code, rate in rates.items() if code != "VEF"} for month, rates in Tables.rates.items()}
    assert Hmrc(tables, "0.3.5").quotes(pair, day, day).why is why


def test_rates_that_are_set_aside_are_not_used():
    tables = Tables()
    tables.rates = {Month(2016, 7): {"USD": "1.3", "BYR": "26000"}, Month(2016, 8): {"USD": "1.3", "BYR": "2.6"}}
    source, pair = Hmrc(tables, "0.3.5"), Pair("BYR", "USD")
    assert list(source.series(pair).published) == [Decimal(20000)]
    assert source.quotes(pair, date(2016, 8, 5), date(2016, 8, 5)) == NoRate(
        "HMRC",
        Absence.SET_ASIDE,
        "HMRC rates of BYR from 2016-08-01 to 2016-12-31 are set aside: the code stands for the new rouble BYN in these months",
    )


def test_a_figure_that_is_right_by_it_alone_is_right(hmrc):
    rates = Rates(published=(Ecb(), Nbp(), hmrc))
    found = rates.look_up(RUB, date(2015, 2, 10), date(2015, 2, 10))
    assert [quotes.source for quotes in found.quotes] == ["ECB", "NBP", "HMRC"]
    assert [info.name for info in rates.datasets({"ECB", "HMRC", "NBP"})] == ["ECB", "HMRC", "NBP"]
    assert hmrc.info() == DatasetInfo(
        "HMRC",
        "hmrc-rates",
        "0.3.5",
        "HMRC rates: Crown material, Open Government Licence by default; package MIT",
        date(2015, 2, 1),
        date(2015, 5, 31),
        "",
    )


def test_without_the_package_it_is_silent_and_listed_as_not_installed(monkeypatch):
    monkeypatch.setattr("noticecheck.money.rates.on_path", lambda _: None)
    monkeypatch.setattr("noticecheck.money.hmrc.on_path", lambda _: None)
    rates = Rates()
    found = rates.look_up(Pair("XXX", "USD"), date(2015, 2, 10), date(2015, 2, 10))
    assert [absence.source for absence in found.missing] == ["ECB", "NBP"]
    known = {dataset.name: dataset for dataset in rates.known_datasets()}
    assert (known["HMRC"].optional, known["HMRC"].info) == (
        True,
        NoRate("HMRC", Absence.NOT_INSTALLED, "the package hmrc-rates is not installed"),
    )
    assert Hmrc().series(RUB).why is Absence.NOT_INSTALLED


def test_an_installed_package_is_asked_for_its_own_tables_only(monkeypatch):
    class Library:
        __version__ = "0.3.5"
        Rates = Tables

    monkeypatch.setitem(sys.modules, "hmrc_rates", Library)
    monkeypatch.setattr("noticecheck.money.hmrc.on_path", lambda _: "somewhere")
    assert list(Hmrc().quotes(RUB, date(2015, 3, 10), date(2015, 3, 10)).published) == [Decimal(60)]
    assert Hmrc().info().version == "0.3.5"
