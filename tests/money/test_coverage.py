"""What the sources have of each currency, and what a sum was worth: the figures that the choice of sources rests on."""

from datetime import date

import pytest

from noticecheck.model.quantity import Money
from noticecheck.money.annual import Annual
from noticecheck.money.ecb import Ecb
from noticecheck.money.nbp import Nbp
from noticecheck.money.quotes import Quotes
from noticecheck.money.rate import Pair
from noticecheck.money.table import rate_table

ECB, NBP, PWT = Ecb(), Nbp(), Annual()


def begins(source, code):
    series = source.series(Pair(code, "USD"))
    return str(series.first) if isinstance(series, Quotes) else None


@pytest.mark.parametrize(
    ("code", "ecb", "nbp", "annual"),
    [
        ("RUB", "2005-04-01", "1998-12-22", "1998-01-01"),
        ("UAH", None, "1998-12-22", "1996-01-01"),
        ("BYB", None, "1998-12-22", "1995-01-01"),
        ("BYR", None, "2000-02-01", "2000-01-01"),
        ("BYN", None, "2016-07-06", "2016-01-01"),
        ("KZT", None, "1998-12-22", "1994-01-01"),
        ("UZS", None, "1998-12-22", "1995-01-01"),
        ("TJS", None, "2004-03-30", "2000-01-01"),
        ("TMM", None, None, "1994-01-01"),
        ("TMT", None, "2017-05-10", "2009-01-01"),
        ("AZM", None, None, "1994-01-01"),
        ("AZN", None, "2006-08-02", "2006-01-01"),
        ("GEL", None, "2000-01-04", "1995-01-01"),
        ("AMD", None, "2002-10-01", "1994-01-01"),
        ("KGS", None, "2002-10-01", "1994-01-01"),
        ("MDL", None, "1998-12-22", "1993-01-01"),
        ("TRL", "1999-01-04", "1999-01-05", "1990-01-01"),
        ("TRY", "2005-01-03", "2005-01-05", "2005-01-01"),
        ("CNY", "2005-04-01", "1998-12-22", "1990-01-01"),
        ("VEB", None, "1998-12-22", "1990-01-01"),
        ("VEF", None, "2008-01-02", "2008-01-01"),
        ("VES", None, "2021-10-13", None),
        ("BOB", None, "1998-12-22", "1990-01-01"),
        ("ARS", None, "1998-12-22", "1992-01-01"),
        ("COP", None, "1998-12-22", "1990-01-01"),
        ("MXN", "2008-01-02", "1998-12-22", "1993-01-01"),
        ("GTQ", None, "1998-12-22", "1990-01-01"),
        ("HNL", None, "1998-12-22", "1990-01-01"),
        ("SVC", None, "1998-12-22", None),
        ("EUR", "1999-01-04", "1999-01-01", "1999-01-01"),
        ("GBP", "1999-01-04", "1998-12-22", "1990-01-01"),
        ("CHF", "1999-01-04", "1998-12-22", "1990-01-01"),
        ("AED", None, "1998-12-22", "1990-01-01"),
        ("SAR", None, "1998-12-22", "1990-01-01"),
        ("QAR", None, "1998-12-22", "1990-01-01"),
        ("BHD", None, "1998-12-22", "1990-01-01"),
        ("KWD", None, "1998-12-22", "1990-01-01"),
        ("OMR", None, "1998-12-22", "1990-01-01"),
        ("EGP", None, "1998-12-22", "1990-01-01"),
        ("IRR", None, "1998-12-22", None),
        ("IQD", None, "1998-12-22", None),
        ("LBP", None, "1998-12-22", "1990-01-01"),
        ("SYP", None, "2026-01-07", None),
        ("PKR", None, "1998-12-22", "1990-01-01"),
        ("INR", "2009-01-02", "1998-12-22", "1990-01-01"),
        ("BDT", None, "1998-12-22", "1990-01-01"),
        ("LKR", None, "1998-12-22", "1990-01-01"),
        ("THB", "2005-04-01", "1998-12-22", "1990-01-01"),
        ("VND", None, "2004-03-30", "1990-01-01"),
        ("IDR", "2005-04-01", "1998-12-22", "1990-01-01"),
        ("MYR", "2005-04-01", "1998-12-22", "1990-01-01"),
        ("RWF", None, "2002-10-01", "1990-01-01"),
        ("ETB", None, "1998-12-22", "1990-01-01"),
        ("NGN", None, "1998-12-22", None),
        ("KES", None, "1998-12-22", "1990-01-01"),
        ("ZAR", "1999-01-04", "1998-12-22", "1990-01-01"),
        ("DEM", None, "1998-12-22", "1990-01-01"),
        ("SUR", None, None, None),
        ("RUR", None, None, "1992-01-01"),
    ],
)
def test_a_series_begins_where_the_source_has_it_in_the_unit_of_its_code(code, ecb, nbp, annual):
    assert (begins(ECB, code), begins(NBP, code), begins(PWT, code)) == (ecb, nbp, annual)


@pytest.mark.parametrize(
    ("period", "source", "highest", "lowest", "mean"),
    [
        ("2010-01-01 2010-12-31", "ECB", "2517363", "2293699", "2403498"),
        ("2011-01-01 2011-12-31", "ECB", "2680449", "2220406", "2487812"),
        ("2014-01-01 2014-12-31", "ECB", "2205906", "1000001", "1935330"),
        ("2015-11-01 2015-11-30", "ECB", "1167067", "1095698", "1123134"),
        ("2015-01-01 2015-12-31", "ECB", "1484595", "985144", "1202559"),
        ("2016-01-01 2016-12-31", "ECB", "1206328", "866540", "1095481"),
        ("2018-01-01 2018-12-31", "ECB", "1307291", "1039369", "1167290"),
        ("2005-04-01 2022-03-01", "ECB", "3161192", "695238", None),
        ("1998-12-22 2026-10-21", "NBP", "3385848", "533969", None),
        ("2026-01-01 2026-10-21", "NBP", "1028706", "844641", None),
        ("2010-12-15 2010-12-15", "ECB", "2382363", "2382363", "2382363"),
        ("2010-12-15 2010-12-15", "NBP", "2376676", "2376676", "2376676"),
        ("2022-03-01 2022-03-01", "ECB", "695238", "695238", "695238"),
    ],
)
def test_73_million_roubles_were_worth_what_was_computed_for_the_period(rates, period, source, highest, lowest, mean):
    first, last = map(date.fromisoformat, period.split())
    table = rate_table(Money.parse("73000000 RUB"), "USD", first, last, rates)
    row = next(row for row in table.rows if row.source == source)
    assert (f"{row.sum_high:.0f}", f"{row.sum_low:.0f}") == (highest, lowest)
    assert mean in {None, f"{row.sum_mean:.0f}"}


def test_after_the_rouble_ended_at_the_ecb_no_other_day_stands_for_it(rates):
    table = rate_table(Money.parse("73000000 RUB"), "USD", date(2024, 6, 3), date(2024, 6, 3), rates)
    assert [(row.source, f"{row.sum_low:.0f}" == "675307") for row in table.rows] == [("NBP", False)]
    assert table.missing == ("ECB quotes of RUB in USD end on 2022-03-01",)


@pytest.mark.parametrize(
    ("code", "day", "low", "high"),
    [
        ("AED", "2010-12-15", 19_800_000, 19_900_000),
        ("QAR", "2015-11-20", 20_000_000, 20_100_000),
    ],
)
def test_73_million_of_two_gulf_currencies_were_twenty_million_dollars_by_chance(rates, code, day, low, high):
    table = rate_table(Money.parse(f"73000000 {code}"), "USD", date.fromisoformat(day), date.fromisoformat(day), rates)
    assert [low <= row.sum_low <= row.sum_high <= high for row in table.rows] == [True]


@pytest.mark.parametrize(
    ("period", "source", "rates_of_it", "times"),
    [
        ("2010-01-01 2010-12-31", "ECB", "29.00-31.83", "7.9-8.7"),
        ("2011-01-01 2011-12-31", "ECB", "27.23-32.88", "7.5-9.0"),
        ("2014-01-01 2014-12-31", "ECB", "33.09-73.00", "9.1-20.0"),
        ("2015-11-01 2015-11-30", "ECB", "62.55-66.62", "17.1-18.3"),
        ("2015-01-01 2015-12-31", "ECB", "49.17-74.10", "13.5-20.3"),
        ("2016-01-01 2016-12-31", "ECB", "60.51-84.24", "16.6-23.1"),
        ("2018-01-01 2018-12-31", "ECB", "55.84-70.23", "15.3-19.2"),
        ("2005-04-01 2022-03-01", "ECB", "23.09-105.00", "6.3-28.8"),
        ("1998-12-22 2026-10-21", "NBP", "21.56-136.71", "5.9-37.5"),
        ("2026-01-01 2026-10-21", "NBP", "70.96-86.43", "19.4-23.7"),
    ],
)
def test_twenty_million_dollars_are_so_many_times_what_73_million_roubles_were_worth(rates, period, source, rates_of_it, times):
    first, last = map(date.fromisoformat, period.split())
    row = next(row for row in rate_table(Money.parse("73000000 RUB"), "USD", first, last, rates).rows if row.source == source)
    assert f"{row.rate_low:.2f}-{row.rate_high:.2f}" == rates_of_it
    assert f"{20_000_000 / row.sum_high:.1f}-{20_000_000 / row.sum_low:.1f}" == times
