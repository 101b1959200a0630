"""Which source answers, and what is said of those used."""

from datetime import date, timedelta

from noticecheck.money.rate import Absence, DatasetInfo, Pair
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


def test_only_the_sources_used_are_named():
    rates = Rates()
    assert rates.datasets() == ()
    rates.look_up(Pair("AED", "USD"), date(2012, 6, 13), date(2012, 6, 13))
    assert [info.name for info in rates.datasets()] == ["official peg"]
    rates.look_up(RUB, date(2012, 6, 13), date(2012, 6, 13))
    assert [info.name for info in rates.datasets()] == ["ECB", "NBP", "official peg"]


def test_a_source_is_not_opened_before_a_pair_needs_it():
    rates = Rates()
    rates.look_up(Pair("AED", "USD"), date(2012, 6, 13), date(2012, 6, 13))
    assert [source._table for source in rates._published[:1]] == [None]


def test_every_known_dataset_can_be_listed(rates):
    assert [(info.name, isinstance(info, DatasetInfo)) for info in rates.known_datasets()] == [
        ("official peg", True),
        ("ECB", True),
        ("NBP", True),
    ]


def test_the_longest_series_is_that_of_the_source_that_reaches_back_furthest(rates):
    assert (rates.longest(RUB).source, rates.longest(Pair("XXX", "USD"))) == ("NBP", None)
