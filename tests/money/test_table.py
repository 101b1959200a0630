"""The rows of `noticecheck rates`."""

from datetime import date

from noticecheck.model.quantity import Money
from noticecheck.money.table import rate_table


def shown(row):
    return (
        row.source,
        row.grain.value,
        row.unit,
        f"{row.rate_low:.2f}-{row.rate_high:.2f}",
        f"{row.sum_low:.0f}-{row.sum_high:.0f}",
        f"{row.sum_mean:.0f}",
    )


def test_a_period_has_one_row_for_each_source(rates):
    table = rate_table(Money.parse("73000000 RUB"), "USD", date(2010, 1, 1), date(2010, 12, 31), rates)
    assert [shown(row) for row in table.rows] == [
        ("ECB", "day", "RUB per USD", "29.00-31.83", "2293699-2517363", "2403498"),
        ("NBP", "day", "RUB per USD", "28.95-31.83", "2293533-2521411", "2404651"),
    ]
    assert [(row.quotes, row.first, row.last) for row in table.rows] == [
        (258, date(2010, 1, 4), date(2010, 12, 31)),
        (255, date(2010, 1, 4), date(2010, 12, 31)),
    ]


def test_the_bounds_of_each_series_are_given(rates):
    table = rate_table(Money.parse("73000000 RUB"), "USD", date(2015, 11, 1), date(2015, 11, 30), rates)
    assert [(row.source, row.series_first, row.series_last) for row in table.rows] == [
        ("ECB", date(2005, 4, 1), date(2022, 3, 1)),
        ("NBP", date(1998, 12, 22), date(2026, 10, 21)),
    ]
    assert shown(table.rows[0])[3:] == ("62.55-66.62", "1095698-1167067", "1123134")


def test_a_day_without_a_quote_takes_the_last_one_before_it(rates):
    table = rate_table(Money.parse("8000000 UAH"), "USD", date(2012, 6, 16), date(2012, 6, 16), rates)
    assert [(row.source, row.quotes, row.first) for row in table.rows] == [("NBP", 1, date(2012, 6, 15))]


def test_sources_without_a_rate_are_listed_with_the_reason(rates):
    table = rate_table(Money.parse("1000000 BYN"), "USD", date(2023, 2, 1), date(2023, 2, 28), rates)
    assert table.rows == ()
    assert [detail.split(":")[0] for detail in table.missing] == [
        "ECB has no quotes of BYN",
        "NBP quotes of BYN from 2022-04-20 to 2025-05-28 are set aside",
    ]


def test_a_table_is_plain_data(rates):
    table = rate_table(Money.parse("100 USD"), "AED", date(2012, 6, 16), date(2012, 6, 17), rates)
    assert table.as_json() == {
        "amount": "100",
        "currency": "USD",
        "in_currency": "AED",
        "first": "2012-06-16",
        "last": "2012-06-17",
        "rows": [
            {
                "source": "official peg",
                "grain": "peg",
                "unit": "AED per USD",
                "quotes": 1,
                "first_quote": "2012-06-16",
                "last_quote": "2012-06-17",
                "rate_low": "3.67250",
                "rate_high": "3.67250",
                "sum_low": "367.25",
                "sum_high": "367.25",
                "sum_mean": "367.25",
                "series_first": "1998-12-22",
                "series_last": "2026-10-21",
                "data_to": "2026-10-21",
            }
        ],
        "missing": [],
    }
