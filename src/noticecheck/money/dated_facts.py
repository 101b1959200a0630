"""What is known of currencies beyond their quotes: pegs, quotes set aside, parallel rates, changes of unit."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from typing import Final, TypeAlias

from noticecheck.model.own_files import own_bytes, own_json
from noticecheck.records import dataclass

_LEAD: Final = timedelta(days=365)
Row: TypeAlias = dict[str, str]


@dataclass(frozen=True, slots=True)
class Window:
    """Days, both included, that something is said of a currency, and the reason.

    `factor` is that below which another rate may explain a difference; only windows of parallel rates use it. `verified` says that
    the days rest on the quotes carried by the data packages, not on general knowledge.
    """

    code: str
    first: date
    last: date
    reason: str
    factor: int = 10
    verified: bool = True

    @property
    def doubtful_from(self) -> date:
        """The first day that may belong to the window: a year earlier where its beginning is not confirmed."""
        return self.first if self.verified else self.first - _LEAD

    def may_touch(self, first: date, last: date) -> bool:
        """Say whether any day from `first` to `last` lies in the window or may do so."""
        return self.doubtful_from <= last and first <= self.last

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
class SubUnit:
    """The name of the parts of a currency; `parts` of them make one unit. `verified` when quotes of the data packages confirm it."""

    name: str
    parts: Decimal
    verified: bool


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
        for row in rows("pegs.json", "pegs")
    }


@cache
def masked_quotes(code: str, source: str) -> tuple[Window, ...]:
    """Return the windows in which the quotes of `code` by a source are set aside."""
    masked = rows("masked_hmrc.json" if source == "HMRC" else "masked_quotes.json", "masked")
    return tuple(_window(row, row["reason"]) for row in masked if row["code"] == code)


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
def sub_units() -> dict[str, SubUnit]:
    """Return the parts of a currency by its code."""
    return {row["code"]: SubUnit(row["name"], Decimal(row["parts"]), bool(row["verified"])) for row in rows("sub_units.json", "units")}


@cache
def redenominations() -> tuple[Redenomination, ...]:
    """Return the known changes of unit, by old code."""
    return tuple(
        Redenomination(row["old"], row["new"], Decimal(row["factor"]), date.fromisoformat(row["day"]), bool(row["verified"]))
        for row in rows("redenominations.json", "changes")
    )


@cache
def rows(file: str, key: str) -> list[Row]:
    """Return the rows of a data file; every value is text, or true or false."""
    found: list[Row] = own_json(__file__, "data", file)[key]
    return found


@cache
def text_of(file: str) -> str:
    """Return the text of a data file."""
    return own_bytes(__file__, "data", file).decode("utf-8")


def _window(row: Row, reason: str) -> Window:
    first, last = date.fromisoformat(row["from"]), date.fromisoformat(row["to"])
    return Window(row["code"], first, last, reason, int(row.get("factor", "10")), bool(row.get("verified", True)))
