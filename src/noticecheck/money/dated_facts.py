"""What is known of currencies beyond their quotes: pegs, quotes set aside, parallel rates, changes of unit, days of use."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TypeAlias

_FOLDER = Path(__file__).with_name("data")
_Row: TypeAlias = dict[str, str]


@dataclass(frozen=True, slots=True)
class Window:
    """Days, both included, that something is said of a currency, and the reason."""

    code: str
    first: date
    last: date
    reason: str

    def touches(self, first: date, last: date) -> bool:
        """Say whether any day from `first` to `last` lies in the window."""
        return self.first <= last and first <= self.last


@dataclass(frozen=True, slots=True)
class Peg:
    """A rate fixed to the dollar, and the days for which that is claimed."""

    code: str
    per_usd: Decimal
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Redenomination:
    """`factor` old units make one `new` unit from `day` on; `verified` when the quotes carried by the data packages agree."""

    old: str
    new: str
    factor: Decimal
    day: date
    verified: bool


@cache
def pegs() -> dict[str, Peg]:
    """Return the fixed rates by currency."""
    return {
        row["code"]: Peg(row["code"], Decimal(row["per_usd"]), date.fromisoformat(row["from"]), date.fromisoformat(row["to"]))
        for row in _rows("pegs.json", "pegs")
    }


@cache
def masked_quotes(code: str) -> tuple[Window, ...]:
    """Return the windows in which NBP's quotes of `code` are set aside."""
    return tuple(_window(row, row["reason"]) for row in _rows("masked_quotes.json", "masked") if row["code"] == code)


@cache
def unit_changes(code: str) -> tuple[Window, ...]:
    """Return the days from which NBP's quotes of `code` mean a new unit, each as a window of one day."""
    return tuple(
        Window(code, date.fromisoformat(row["day"]), date.fromisoformat(row["day"]), row["reason"])
        for row in _rows("unit_changes.json", "changes")
        if row["code"] == code
    )


@cache
def parallel_rates(code: str) -> tuple[Window, ...]:
    """Return the windows in which another rate than the official one of `code` was in use, or is likely to have been."""
    return tuple(_window(row, row["basis"]) for row in _rows("parallel_rates.json", "windows") if row["code"] == code)


@cache
def redenominations() -> tuple[Redenomination, ...]:
    """Return the known changes of unit, by old code."""
    return tuple(
        Redenomination(row["old"], row["new"], Decimal(row["factor"]), date.fromisoformat(row["day"]), bool(row["verified"]))
        for row in _rows("redenominations.json", "changes")
    )


@cache
def corrected_use() -> dict[str, tuple[date, date]]:
    """Return first and last day of use of the currencies for which the CLDR table is off."""
    return {
        row["code"]: (date.fromisoformat(row["from"]), date.fromisoformat(row["to"]) if row["to"] else date.max)
        for row in _rows("validity.json", "spans")
    }


def _rows(file: str, key: str) -> list[_Row]:
    rows: list[_Row] = json.loads((_FOLDER / file).read_text("utf-8"))[key]
    return rows


def _window(row: _Row, reason: str) -> Window:
    return Window(row["code"], date.fromisoformat(row["from"]), date.fromisoformat(row["to"]), reason)
