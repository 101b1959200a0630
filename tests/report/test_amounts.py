"""The table of a stated conversion in the text report, in Markdown and in HTML."""

import re
from datetime import date

import pytest
from report.factory import DURALEV, HOSTILE
from report.html_pages import example

from noticecheck.model.quantity import Money
from noticecheck.model.report import AmountRow
from noticecheck.money.judge import judge
from noticecheck.money.judgement import DateRole
from noticecheck.money.rates import Rates
from noticecheck.records import replace
from noticecheck.report.amount_text import amount_lines
from noticecheck.report.amounts import amount_table, beside_the_table
from noticecheck.report.html.amounts import amounts
from noticecheck.report.html.parts import Place
from noticecheck.report.markdown import markdown_report
from noticecheck.report.page import Page

OFFENCE, WARRANT = DateRole("offence", date(2010, 1, 1), date(2011, 12, 31)), DateRole("warrant", date(2016, 1, 12), date(2016, 1, 12))


def row(amount, stated, *roles):
    judged = judge(Money.parse(amount), Money.parse(stated), roles, Rates())
    shown = (str(judged.amount), str(judged.stated))
    return AmountRow("facts.amounts.0", *shown, judged.label.value, judged.sentences(), judged.as_json())


def text(amount, width=80):
    lines = amount_lines(amount, replace(DURALEV, findings=(), amounts=(amount,)), Page(width=width))
    return ["".join(piece.text for piece in line) for line in lines]


def test_the_table_has_each_date_with_its_rates_sums_ratio_result_and_source_and_the_implied_rate():
    assert text(row("73000000 RUB", "20000000 USD", OFFENCE, WARRANT)) == [
        "  73,000,000 RUB stated as 20,000,000 USD: grossly wrong",
        "             RUB per USD  worth in USD         stated is  source",
        "    offence  27.23-32.88  2,220,406-2,680,449  7.5-9.0 x  ECB daily",
        "             27.26-32.78  2,226,985-2,677,686  7.5-9.0 x  NBP daily",
        "      2010-01-01 to 2011-12-31: grossly wrong",
        "    warrant  73.39-79.13  922,494-994,722      20-22 x    ECB daily",
        "             73.39-78.65  928,184-994,635      20-22 x    NBP daily",
        "      2016-01-12: grossly wrong",
        "    implied rate 3.65 RUB per USD; last official on no date (NBP, 1998-12-22 to",
        "    2026-10-21)",
        "    allowed for: rates within 7 days of each date, 5%, and 5,000,000 USD for the",
        "    rounding of the stated figure",
    ]


def test_where_the_page_is_too_narrow_each_line_of_the_table_is_a_sentence():
    assert text(row("73000000 RUB", "20000000 USD", WARRANT), width=60)[1:4] == [
        "    warrant 2016-01-12: grossly wrong",
        "      73.39-79.13 RUB per USD (ECB daily): worth",
        "      922,494-994,722 USD, the stated figure is 20-22 x",
    ]


def test_a_date_without_a_rate_says_why():
    assert text(row("73000000 RUR", "20000 USD", WARRANT))[1:5] == [
        "             RUR per USD  worth in USD  stated is  source",
        "    warrant  no rate",
        "      2016-01-12: not judged: ECB has no quotes of RUR; NBP has no quotes of RUR",
        "    implied rate 3,650.00 RUR per USD; last official in 1995 to 1996 (PWT,",
    ]


@pytest.mark.parametrize(
    ("amount", "stated", "last"),
    [
        ("73000000 RUB", "2400000 USD", "on 2013-12-27 (NBP, 1998-12-22 to 2026-10-21)"),
        ("1000000 AED", "272000 USD", "on every date (official peg, 1998-12-22 to 2026-10-21)"),
        ("73000000 RUB", "20000000 USD", "on no date (NBP, 1998-12-22 to 2026-10-21)"),
    ],
)
def test_it_is_said_when_the_implied_rate_was_last_official(amount, stated, last):
    assert amount_table(row(amount, stated, OFFENCE)).last_official == last


def test_what_the_table_does_not_show_stands_beside_it():
    found = beside_the_table(row("25000000000 BYR", "12500000 USD", DateRole("offence", date(2016, 5, 10), date(2016, 5, 10))))
    assert [line.partition(":")[0] for line in found] == ["possible explanation", "possible explanation", "allowed for"]


def test_markdown_has_a_table_for_each_conversion():
    written = markdown_report(replace(DURALEV, findings=(), amounts=(row("73000000 RUB", "20000000 USD", WARRANT),)))
    assert (
        "| At the rates of | RUB per USD | Worth in USD | Stated is | Result | Source |\n"
        "|---|---|---|---|---|---|\n"
        "| warrant, 2016-01-12 | 73.39-79.13 | 922,494-994,722 | 20-22 x | grossly wrong | ECB daily |\n"
        "| warrant, 2016-01-12 | 73.39-78.65 | 928,184-994,635 | 20-22 x | grossly wrong | NBP daily |\n"
        "\n"
        "Implied rate 3.65 RUB per USD; last official on no date (NBP, 1998-12-22 to 2026-10-21).\n"
    ) in written


def tables_of(report):
    """Return the cells of each table of the amounts in HTML, row by row."""
    written = "".join(amounts(report, Place()))
    cells = [
        [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", line) for line in re.findall(r"<tr.*?</tr>", one)] for one in written.split("</table>")
    ]
    return [[[re.sub(r"<[^>]+>", "", cell) for cell in line] for line in one] for one in cells[:-1]]


def test_html_has_the_implied_rate_of_each_conversion_and_a_line_for_each_date_and_source():
    assert tables_of(replace(DURALEV, findings=(), amounts=(row("73000000 RUB", "20000000 USD", OFFENCE, WARRANT),))) == [
        [
            ["Stated", "Stated as", "Implied rate", "Implied rate last official", "Result"],
            ["73,000,000 RUB", "20,000,000 USD", "3.65 RUB per USD", "on no date (NBP, 1998-12-22 to 2026-10-21)", "grossly wrong"],
        ],
        [
            ["At the rates of", "RUB per USD", "Worth in USD", "Stated is", "Result", "Source"],
            ["offence, 2010-01-01 to 2011-12-31", "27.23-32.88", "2,220,406-2,680,449", "7.5-9.0 x", "grossly wrong", "ECB daily"],
            ["offence, 2010-01-01 to 2011-12-31", "27.26-32.78", "2,226,985-2,677,686", "7.5-9.0 x", "grossly wrong", "NBP daily"],
            ["warrant, 2016-01-12", "73.39-79.13", "922,494-994,722", "20-22 x", "grossly wrong", "ECB daily"],
            ["warrant, 2016-01-12", "73.39-78.65", "928,184-994,635", "20-22 x", "grossly wrong", "NBP daily"],
        ],
    ]


def test_the_page_of_duralev_has_both_sources_of_each_date_of_the_notice():
    overview, *rates = tables_of(example("duralev"))
    assert [line[2:4] for line in overview[1:]] == [["3.65 RUB per USD", "on no date (NBP, 1998-12-22 to 2026-10-21)"]]
    dates, results, sources = ([line[place] for line in rates[0][1:]] for place in (0, 4, 5))
    assert (len(rates), dates[::2], set(results)) == (1, dates[1::2], {"grossly wrong"})
    assert sources == ["ECB daily", "NBP daily"] * len(dates[::2])


def test_html_says_why_a_date_has_no_rate():
    (_, overview), (_, line) = tables_of(replace(DURALEV, amounts=(row("73000000 RUR", "20000 USD", WARRANT),)))
    why = "not judged: ECB has no quotes of RUR; NBP has no quotes of RUR"
    assert (overview[4], line) == ("not judged", ["warrant, 2016-01-12", "no rate", "", "", why, ""])


def test_a_saved_report_with_other_things_than_figures_is_printed_and_escaped():
    plain = {"roles": [{"role": HOSTILE, "label": HOSTILE, "computations": [{"rate_low": HOSTILE}], "notes": [HOSTILE]}]}
    judgement = plain | {"implied_rate": {"rate": HOSTILE}, "tolerance": {"rounding": HOSTILE}}
    report = replace(DURALEV, findings=(), amounts=(AmountRow("r", "1 USD", "2 EUR", "right", ("x",), judgement),))
    assert "\x1b" not in "".join(text(report.amounts[0]))
    assert "<script>" not in markdown_report(report) + "".join(amounts(report, Place()))
