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
Row: TypeAlias = dict[str, str]


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


@cache
def pegs() -> dict[str, Peg]:
    """Return the fixed rates by currency."""
    return {
        row["code"]: Peg(row["code"], Decimal(row["per_usd"]), date.fromisoformat(row["from"]), date.fromisoformat(row["to"]))
        for row in rows("pegs.json", "pegs")
    }


@cache
def masked_quotes(code: str) -> tuple[Window, ...]:
    """Return the windows in which NBP's quotes of `code` are set aside."""
    return tuple(_window(row, row["reason"]) for row in rows("masked_quotes.json", "masked") if row["code"] == code)


@cache
def unit_changes(code: str) -> tuple[Window, ...]:
    """Return the days from which NBP's quotes of `code` mean a new unit, each as a window of one day."""
    return tuple(
        Window(code, date.fromisoformat(row["day"]), date.fromisoformat(row["day"]), row["reason"])
        for row in rows("unit_changes.json", "changes")
        if row["code"] == code
    )


@cache
def parallel_rates(code: str) -> tuple[Window, ...]:
    """Return the windows in which another rate than the official one of `code` was in use, or is likely to have been."""
    return tuple(_window(row, row["basis"]) for row in rows("parallel_rates.json", "windows") if row["code"] == code)


@cache
def corrected_use() -> dict[str, tuple[date, date]]:
    """Return first and last day of use of the currencies for which the CLDR table is off."""
    return {
        row["code"]: (date.fromisoformat(row["from"]), date.fromisoformat(row["to"]) if row["to"] else date.max)
        for row in rows("validity.json", "spans")
    }


def rows(file: str, key: str) -> list[Row]:
    """Return the rows of a data file; every value is text, or true or false."""
    found: list[Row] = json.loads((_FOLDER / file).read_text("utf-8"))[key]
    return found


def _window(row: Row, reason: str) -> Window:
    return Window(row["code"], date.fromisoformat(row["from"]), date.fromisoformat(row["to"]), reason)
