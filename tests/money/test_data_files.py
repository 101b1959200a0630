"""The dated facts that ship with the package, against the quotes that they speak of."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

import noticecheck.money
from noticecheck.money.dated_facts import masked_quotes, parallel_rates, pegs
from noticecheck.money.hypotheses import redenominations
from noticecheck.money.nbp import FLOOR, Nbp
from noticecheck.money.rate import Pair, Quotes

DATA = Path(noticecheck.money.__file__).with_name("data")
FILES = sorted(file.name for file in DATA.iterdir())


@pytest.mark.parametrize("name", FILES)
def test_every_file_says_what_it_holds_and_repeats_no_row(name):
    content = json.loads((DATA / name).read_text("utf-8"))
    about, rows = content.values()
    assert about.endswith(".")
    assert len({json.dumps(row, sort_keys=True) for row in rows}) == len(rows)


@pytest.mark.parametrize("name", FILES)
def test_every_window_ends_no_earlier_than_it_begins(name):
    _, rows = json.loads((DATA / name).read_text("utf-8")).values()
    windows = [row for row in rows if row.get("from") and row.get("to")]
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
    assert [window.code for window in masked_quotes("UAH")] == ["UAH"] * 3
    assert [window.reason for window in parallel_rates("IRR")] == ["sources", "jump", "jump"]
    assert masked_quotes("USD") == parallel_rates("RUB") == ()


def test_no_window_claims_days_before_the_first_quote():
    assert min(window.first for code in ("IQD", "SYP", "UZS") for window in parallel_rates(code)) == FLOOR
