"""The picture of rates in the terminal, character by character."""

from datetime import date
from decimal import Decimal

from noticecheck.money.plot import plot
from noticecheck.money.quotes import Quotes
from noticecheck.money.rate import Pair

PAIR = Pair("RUB", "USD")
FIRST = date(2010, 1, 1).toordinal()


def quotes(*rates, first=FIRST):
    return Quotes("ECB", PAIR, [first + day for day in range(len(rates))], [Decimal(rate) for rate in rates], date(2020, 1, 1))


def test_each_column_shows_the_rates_of_its_days():
    rising = quotes(*range(30, 51))
    assert plot([rising], 28, 3) == (
        "50.00 │              ███████",
        "      │       ███████",
        "30.00 │███████",
        "      └─────────────────────",
        "       2010-01-01 2010-01-21",
    )


def test_the_implied_rate_goes_across_and_widens_the_scale():
    assert plot([quotes(*range(30, 51))], 28, 3, ascii=True, implied=Decimal("3.65")) == (
        "50.00 |     ****************",
        "      |*****",
        " 3.65 |---------------------",
        "      +---------------------",
        "       2010-01-01 2010-01-21",
    )


def test_nothing_is_drawn_between_two_quotes_of_a_gap():
    before, after = quotes(30, 30), quotes(40, 40, first=FIRST + 100)
    assert plot([before, after], 28, 3, ascii=True) == (
        "40.00 |                   **",
        "      |",
        "30.00 |*",
        "      +---------------------",
        "       2010-01-01 2010-04-12",
    )


def test_a_rate_that_never_moves_is_a_line_in_the_middle():
    assert plot([quotes("3.6725", "3.6725")], 30, 3, ascii=True)[:3] == (
        "3.6725 |",
        "       |*                    *",
        "3.6725 |",
    )


def test_one_day_is_named_once():
    assert plot([quotes(30)], 28, 3)[-1] == "       2010-01-01"


def test_without_quotes_or_room_there_is_no_picture():
    assert plot([], 60, 8) == plot([quotes(30, 31)], 20, 8) == plot([quotes(30, 31)], 60, 2) == ()
