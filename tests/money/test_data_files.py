"""The dated facts that ship with the package, against the quotes that they speak of."""

import json
import sys
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

import noticecheck.money
from noticecheck.model.quantity import Money
from noticecheck.money.annual import Annual
from noticecheck.money.dated_facts import masked_quotes, parallel_rates, pegs, redenominations, sub_units
from noticecheck.money.judge import judge
from noticecheck.money.judgement import DateRole
from noticecheck.money.nbp import FLOOR, Nbp
from noticecheck.money.quotes import Quotes
from noticecheck.money.rate import Pair
from noticecheck.money.validity import days_of_use

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))
from days_of_use import days_of_use_text

DATA = Path(noticecheck.money.__file__).with_name("data")
FILES = sorted(file.name for file in DATA.glob("*.json"))


@pytest.mark.parametrize("name", FILES)
def test_every_file_says_what_it_holds_and_repeats_no_row(name):
    content = json.loads((DATA / name).read_text("utf-8"))
    about, rows = content.values()
    assert about.endswith(".")
    assert len({json.dumps(row, sort_keys=True) for row in rows}) == len(rows)


@pytest.mark.parametrize("name", FILES)
def test_every_window_ends_no_earlier_than_it_begins(name):
    _, rows = json.loads((DATA / name).read_text("utf-8")).values()
    windows = [row for row in rows if isinstance(row, dict) and row.get("from") and row.get("to")]
    assert [row for row in windows if date.fromisoformat(row["from"]) > date.fromisoformat(row["to"])] == []


@pytest.mark.parametrize("code", sorted(pegs()))
def test_a_peg_agrees_with_the_quotes_of_its_time(code):
    peg = pegs()[code]
    quotes = Nbp().quotes(Pair(code, "USD"), peg.first, peg.last)
    median = sorted(quotes.rates)[len(quotes.rates) // 2]
    assert abs(median / peg.per_usd - 1) < Decimal("0.003")
    assert quotes.last == peg.last


@pytest.mark.parametrize("change", [row for row in redenominations() if row.verified and row.new == "EUR"], ids=lambda row: row.old)
def test_a_confirmed_euro_factor_agrees_with_the_last_common_quotes(change):
    series = Nbp().series(Pair(change.old, "EUR"))
    assert abs(series.rates[-1] / change.factor - 1) < Decimal("0.0005")


@pytest.mark.parametrize(
    "change", [row for row in redenominations() if row.verified and row.new not in {"EUR", row.old}], ids=lambda row: row.old
)
def test_a_confirmed_factor_agrees_with_the_jump_of_the_quotes(change):
    old, new = Nbp().series(Pair(change.old, "USD")), Nbp().series(Pair(change.new, "USD"))
    if change.new == "VED":
        new = Nbp().series(Pair("VES", "USD"))
        old = Nbp().quotes(Pair("VES", "USD"), date(2021, 9, 1), date(2021, 9, 30))
    assert isinstance(old, Quotes)
    assert isinstance(new, Quotes)
    before = next(rate for day, rate in reversed(list(zip(old.days, old.rates, strict=True))) if day <= new.days[0])
    assert Decimal("0.8") < before / new.rates[0] / change.factor < Decimal("1.25")


def test_masks_and_windows_are_found_by_code():
    assert [window.code for window in masked_quotes("UAH", "NBP")] == ["UAH"] * 3
    assert [window.reason for window in parallel_rates("IRR")] == ["sources", "jump", "jump"]
    assert masked_quotes("USD", "NBP") == parallel_rates("RUB") == ()


def test_the_days_of_use_are_those_that_the_tool_writes():
    assert (DATA / "days_of_use.json").read_text("utf-8") == days_of_use_text()


def test_every_added_use_is_missing_from_the_table():
    table = json.loads((DATA / "days_of_use.json").read_text("utf-8"))["use"]
    added = json.loads((DATA / "days_of_use_added.json").read_text("utf-8"))["use"]
    assert [row for row in added if row["code"] in {use[:3] for use in table[row["country"]]}] == []


def test_the_annual_means_come_with_their_licence_and_citation():
    sources = (DATA / "SOURCES.md").read_text("utf-8")
    assert [
        word for word in ("Feenstra", "Inklaar", "Timmer (2015)", "CC-BY-4.0.txt", "tools/pwt_slice.py", "rounded") if word not in sources
    ] == []
    assert (DATA / "CC-BY-4.0.txt").read_text("ascii").startswith("Attribution 4.0 International\n")


def test_a_window_is_wider_than_ten_times_only_where_the_official_quote_moved_so_far():
    wider = [window for code in ("CDF", "IQD", "IRR", "LBP", "MMK", "VEF") for window in parallel_rates(code) if window.factor != 10]
    moved = {}
    for window in wider:
        quotes = Nbp().quotes(Pair(window.code, "USD"), window.first, window.last)
        after = Nbp().quotes(Pair(window.code, "USD"), window.last, window.last + timedelta(60))
        moved[window.code, window.first] = (max(quotes.high, after.high) / quotes.low, window.factor)
    assert [key for key, (ratio, factor) in moved.items() if not Decimal("0.8") < factor / ratio < Decimal("1.25")] == []
    assert len(moved) == 6


def test_no_window_claims_days_before_the_first_quote():
    assert min(window.first for code in ("IQD", "SYP", "UZS") for window in parallel_rates(code)) == FLOOR


@pytest.mark.parametrize(
    "name", ["redenominations.json", "parallel_rates.json", "days_of_use_added.json", "sub_units.json", "validity.json"]
)
def test_what_no_data_confirm_is_marked_and_says_why(name):
    _, rows = json.loads((DATA / name).read_text("utf-8")).values()
    assert [row for row in rows if not isinstance(row["verified"], bool)] == []
    reasons = [row.get("why", row["basis"]) for row in rows if not row["verified"]]
    assert [reason for reason in reasons if "not in the" not in reason and "not confirmed" not in reason] == []


def test_a_factor_that_no_data_confirm_decides_against_no_figure(rates):
    labels = {}
    for change in (row for row in redenominations() if not row.verified):
        annual = Annual().series(Pair(change.old, "USD"))
        if isinstance(annual, Quotes) and annual.unconfirmed:
            time = DateRole("offence", annual.first, annual.first + timedelta(300))
            labels[change.old] = judge(Money(Decimal(7), change.old, ""), Money(Decimal(10) ** 15, "USD", ""), [time], rates).label.value
    assert labels == dict.fromkeys(("ARA", "AZM", "GEK", "MDC", "MXP", "RUR", "TJR", "TMM", "UAK"), "not_judged")


def _in_small_change(code, rates):
    """Return the judgement of a sum of money that was written in the small change of its currency."""
    day = date(2014, 6, 2)
    units = Nbp().quotes(Pair(code, "USD"), day - timedelta(7), day).high * sub_units()[code].parts
    time = DateRole("offence", day, day)
    return judge(Money(8_000_000 * units, code, ""), Money(Decimal(8_000_000), "USD", ""), [time], rates).as_json()


def test_small_change_that_no_data_confirm_is_a_possibility_and_changes_no_judgement(rates, monkeypatch):
    codes = [code for code, small in sub_units().items() if not small.verified and code in {"AED", "BHD", "EGP", "RUB", "TND", "ZAR"}]
    told = {code: _in_small_change(code, rates) for code in codes}
    monkeypatch.setattr("noticecheck.money.hypotheses.sub_units", dict)
    without = {code: _in_small_change(code, rates) for code in codes}
    possible = [[one for one in judged.pop("hypotheses") if one["kind"] == "sub_unit"] for judged in told.values()]
    assert [(len(ones), {one["verified"] for one in ones}) for ones in possible] == [(1, {False})] * 6
    assert all("may be in" in one["text"] and "not confirmed" in one["text"] for ones in possible for one in ones)
    assert [one for judged in without.values() for one in judged.pop("hypotheses") if one["kind"] == "sub_unit"] == []
    assert told == without


def test_a_window_whose_beginning_no_data_confirm_may_have_begun_a_year_before():
    sure, unsure = parallel_rates("UZS")[0], next(window for window in parallel_rates("NGN") if not window.verified)
    assert [window.may_touch(window.first - timedelta(300), window.first - timedelta(200)) for window in (sure, unsure)] == [False, True]
    assert not unsure.may_touch(unsure.first - timedelta(400), unsure.first - timedelta(366))


def test_days_of_use_that_no_data_confirm_only_widen_those_of_the_table():
    table = json.loads((DATA / "days_of_use.json").read_text("utf-8"))["use"]
    spans = [use.split() for uses in table.values() for use in uses]
    for code in ("RUB", "UAK", "SUR", "RUR"):
        first = min((span[1] for span in spans if span[0] == code and span[1] != "-"), default="9999")
        last = max((span[2] for span in spans if span[0] == code), default="")
        ours = days_of_use(code)
        assert ours[0].first.isoformat() <= first
        assert last == "-" or ours[-1].last.isoformat() >= last
