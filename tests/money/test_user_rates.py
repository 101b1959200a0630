"""Rates that the user supplies, and everything that may be wrong with the file."""

from datetime import date
from decimal import Decimal

import pytest

from noticecheck.errors import InputError, Problem
from noticecheck.model.quantity import Money
from noticecheck.money.judge import judge
from noticecheck.money.judgement import DateRole
from noticecheck.money.rate import Absence, DatasetInfo, Pair
from noticecheck.money.rates import Rates
from noticecheck.money.tolerance import Label
from noticecheck.money.user_rates import read_rates

HEADER = "date,currency,per,base,rate,source\n"
BANK = "Bank of Russia (rates.csv)"


def csv(tmp_path, *lines, header=HEADER, name="rates.csv"):
    file = tmp_path / name
    file.write_text(header + "".join(f"{line}\n" for line in lines), "utf-8")
    return file


def rates_of(source, pair, day):
    found = source.quotes(pair, date.fromisoformat(day), date.fromisoformat(day))
    return [f"{rate:.6g}" for rate in found.rates]


def test_a_line_gives_the_rate_and_its_inverse(tmp_path):
    source = read_rates(csv(tmp_path, "2010-12-15,JPY,100,RUB,36.6200,Bank of Russia"))
    assert source.name == BANK
    assert rates_of(source, Pair("RUB", "JPY"), "2010-12-15") == ["0.3662"]
    assert rates_of(source, Pair("JPY", "RUB"), "2010-12-15") == ["2.73075"]


def test_several_lines_of_a_day_make_a_range(tmp_path):
    lines = ["2010-12-15,USD,1,RUB,31,Bank of Russia", "2010-12-15,USD,1,RUB,30.5,Bank of Russia", "2010-12-16,USD,1,RUB,32,Bank of Russia"]
    source = read_rates(csv(tmp_path, *lines))
    assert rates_of(source, Pair("RUB", "USD"), "2010-12-15") == ["30.5", "31"]


def test_two_currencies_are_crossed_through_one_that_both_have_that_day(tmp_path):
    lines = ["2010-12-15,USD,1,RUB,30,Bank of Russia", "2010-12-15,EUR,1,RUB,40,Bank of Russia", "2010-12-16,EUR,1,RUB,41,Bank of Russia"]
    source = read_rates(csv(tmp_path, *lines))
    assert rates_of(source, Pair("USD", "EUR"), "2010-12-15") == ["1.33333"]
    assert source.quotes(Pair("USD", "EUR"), date(2010, 12, 16), date(2010, 12, 16)).why is Absence.AFTER_SERIES


def test_json_is_read_like_csv(tmp_path):
    file = tmp_path / "rates.json"
    file.write_text(
        '[{"date": "2010-12-15", "currency": "USD", "per": 1, "base": "RUB", "rate": 30.64180, "source": "Bank of Russia"},\n'
        ' {"date": "2010-12-16", "currency": "USD", "per": "1", "base": "RUB", "rate": "31", "source": "Bank of Russia"}]\n'
    )
    series = read_rates(file).series(Pair("RUB", "USD"))
    assert (series.source, list(series.rates)) == ("Bank of Russia (rates.json)", [Decimal("30.64180"), Decimal(31)])


def test_columns_may_stand_in_any_order_with_a_byte_order_mark_and_windows_line_ends(tmp_path):
    file = tmp_path / "rates.csv"
    file.write_bytes(b'\xef\xbb\xbfSource,rate,base,per,currency,date\r\n"Bank, national",30.5,RUB,1,USD,2010-12-15\r\n\r\n')
    series = read_rates(file).series(Pair("RUB", "USD"))
    assert (series.source, list(series.rates)) == ("Bank, national (rates.csv)", [Decimal("30.5")])


def test_the_file_is_a_dataset_with_its_digest(tmp_path):
    rates = Rates(user=(read_rates(csv(tmp_path, "2010-12-15,USD,1,RUB,30.5,Bank of Russia")),))
    (info,) = rates.datasets({BANK})
    assert info == DatasetInfo(BANK, "file of the user", "", "supplied by the user", date(2010, 12, 15), date(2010, 12, 15), info.digest)
    assert len(info.digest) == 64


@pytest.mark.parametrize(
    ("lines", "first", "last", "sources"),
    [
        pytest.param(["2010-12-15"], "2010-12-15", "2010-12-15", [BANK], id="the day itself: it decides alone"),
        pytest.param(["2010-12-14"], "2010-12-15", "2010-12-15", [BANK, "ECB", "NBP"], id="a day near by: beside the others"),
        pytest.param(["2010-12-15"], "2010-12-01", "2011-12-31", [BANK, "ECB", "NBP"], id="one day of a period: beside the others"),
        pytest.param(["2010-12-03", "2010-12-15", "2010-12-30"], "2010-12-01", "2010-12-31", [BANK], id="the whole of a period"),
        pytest.param(["2010-11-01"], "2010-12-15", "2010-12-15", ["ECB", "NBP"], id="another day: not asked"),
    ],
)
def test_the_file_decides_alone_where_it_has_the_days(tmp_path, lines, first, last, sources):
    source = read_rates(csv(tmp_path, *(f"{day},USD,1,RUB,45,Bank of Russia" for day in lines)))
    role = DateRole("offence", date.fromisoformat(first), date.fromisoformat(last))
    judgement = judge(Money.parse("90000000 RUB"), Money.parse("2000000 USD"), [role], Rates(user=(source,)))
    assert [each.source for each in judgement.roles[0].computations] == sources
    assert (judgement.label is Label.RIGHT) is (BANK in sources)


def complaints(file):
    with pytest.raises(InputError) as raised:
        read_rates(file)
    return [(problem.line, problem.column, problem.message) for problem in raised.value.problems]


def test_every_problem_of_a_file_is_told_at_once(tmp_path):
    lines = [
        '2010-12-15,USD,1,RUB,"30,64",Bank',
        "2010-13-15,usd,1,RUB,30.64,Bank",
        "2010-12-15,USD,0,USD,30.64,",
        "2010-12-15,USD,1,RUB,30,64,Bank",
    ]
    assert complaints(csv(tmp_path, *lines)) == [
        (2, 23, "'30,64' is not a number"),
        (3, 1, "'2010-13-15' is not a day"),
        (3, 12, "'usd' is not a currency"),
        (4, 16, "per is zero"),
        (4, 18, "currency and base are both USD"),
        (4, 28, "source is empty"),
        (5, 1, "the line has 7 values for 6 columns"),
    ]


def test_a_problem_shows_its_line_and_the_way_out(tmp_path):
    with pytest.raises(InputError) as raised:
        read_rates(csv(tmp_path, "2010-12-15,USD,1,RUB,30.64 rub,Bank"))
    assert raised.value.problems == (
        Problem(
            "rates.csv",
            2,
            22,
            "'30.64 rub' is not a number",
            "write it with a point and without grouping, for example 30.6418",
            9,
            "2010-12-15,USD,1,RUB,30.64 rub,Bank",
        ),
    )


@pytest.mark.parametrize(
    ("header", "found"),
    [
        pytest.param("date;currency;per;base;rate;source\n", [(1, 1, "the columns are separated by semicolons")], id="semicolons"),
        pytest.param(
            "date,currency,base,rate,source,note,rate\n",
            [
                (1, 1, "the header lacks per"),
                (1, 32, "'note' is no column of a file of rates"),
                (1, 37, "the column rate is there twice"),
            ],
            id="another header",
        ),
        pytest.param(
            "day,currency,per,base,rate,source\n",
            [(1, 1, "the header lacks date"), (1, 1, "'day' is no column of a file of rates")],
            id="another name",
        ),
    ],
)
def test_a_header_that_is_not_acceptable_is_told_alone(tmp_path, header, found):
    assert sorted(complaints(csv(tmp_path, "2010-12-15,USD,1,RUB,many,Bank", header=header))) == sorted(found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("{}", [(1, 1, "the file is no list")], id="no list"),
        pytest.param("[]", [(0, 0, "the file has no rates")], id="an empty list"),
        pytest.param("[1]", [(1, 2, "an item of the list is no rate")], id="a number for a rate"),
        pytest.param("[{}\n", [(2, 1, "a comma or the end of the list is missing")], id="no end"),
        pytest.param('[{"rate": }]', [(1, 11, "Expecting value")], id="no value"),
        pytest.param("[{},]", [(1, 5, "nothing stands after the last comma")], id="a comma at the end"),
        pytest.param("[] x", [(1, 4, "something stands after the list")], id="something after it"),
        pytest.param("[" + "[" * 100_000, [(1, 2, "lists within lists without end")], id="deep nesting"),
        pytest.param(
            '[\n {"date": "2010-12-15", "currency": "USD", "per": true, "rate": NaN, "rate": 1, "sorce": "Bank"}]',
            [
                (2, 44, "per is neither a text nor a number"),
                (2, 57, "'NaN' is not a number"),
                (2, 57, "'rate' is there twice"),
                (2, 81, "'sorce' is no key of a rate"),
            ],
            id="an object with wrong keys and values",
        ),
    ],
)
def test_json_that_is_not_acceptable_is_told_with_its_place(tmp_path, text, found):
    file = tmp_path / "rates.json"
    file.write_text(text)
    wanted = {message for _, _, message in found}
    got = complaints(file)
    assert sorted(each for each in got if each[2] in wanted) == sorted(found)
    assert [each for each in got if each[2] not in wanted and not each[2].endswith("is missing")] == []


@pytest.mark.parametrize(
    ("content", "message", "hint"),
    [
        pytest.param(b"", "the file has no rates", "give one rate a line: date, currency, per, base, rate, source", id="empty"),
        pytest.param(
            HEADER.encode(), "the file has no rates", "give one rate a line: date, currency, per, base, rate, source", id="a header"
        ),
        pytest.param(b"\xff\xfe", "the file is not UTF-8 (byte 1)", "save it as UTF-8", id="UTF-16"),
        pytest.param(
            b"x" * 4_194_305, "the file is larger than 4,194,304 bytes", "keep the days and currencies of the case", id="too large"
        ),
    ],
)
def test_a_file_that_cannot_be_used_at_all_says_why(tmp_path, content, message, hint):
    file = tmp_path / "rates.csv"
    file.write_bytes(content)
    with pytest.raises(InputError) as raised:
        read_rates(file)
    assert raised.value.problems == (Problem("rates.csv", 0, 0, message, hint),)


def test_a_missing_file_and_a_folder_are_told(tmp_path):
    for place, message in ((tmp_path / "none.csv", "the file is not there"), (tmp_path, "the file cannot be read (Is a directory)")):
        with pytest.raises(InputError) as raised:
            read_rates(place)
        assert [problem.message for problem in raised.value.problems] == [message]
