"""What a rate is, how often it was published, why there is none, and where it comes from."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum

from noticecheck.named import NamedTuple
from noticecheck.records import dataclass

ONE = Decimal(1)


class Grain(StrEnum):
    """How often the quotes of a source were published."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    PEG = "peg"

    @property
    def adverb(self) -> str:
        """Return the word that follows the name of a source in a sentence, as in `ECB daily`."""
        return {Grain.DAY: "daily", Grain.WEEK: "weekly", Grain.MONTH: "monthly", Grain.YEAR: "annual", Grain.PEG: "fixed"}[self]

    @property
    def holds_throughout(self) -> bool:
        """Say whether a quote is meant for every day of its time, rather than for the day it was published on."""
        return self in {Grain.MONTH, Grain.YEAR, Grain.PEG}


class Absence(StrEnum):
    """Why there is no rate."""

    NOT_CARRIED = "currency not carried"
    BEFORE_SERIES = "before the series"
    AFTER_SERIES = "after the series"
    SET_ASIDE = "quotes set aside"
    UNIT_CHANGED = "unit changed"
    NO_QUOTE = "no quote"
    NOT_INSTALLED = "data not installed"
    UNEXPECTED_LAYOUT = "unexpected layout"


class Pair(NamedTuple):
    """Two currencies; a rate of the pair is the number of units of `code` that one unit of `per` is worth."""

    code: str
    per: str

    def __str__(self) -> str:
        """Return the unit of the rate, as in `RUB per USD`."""
        return f"{self.code} per {self.per}"

    @property
    def inverse(self) -> Pair:
        """Return the pair read the other way round."""
        return Pair(self.per, self.code)


@dataclass(frozen=True, slots=True)
class NoRate:
    """A rate that one source does not have, with the reason in words. `near` is the first or last day that it does have."""

    source: str
    why: Absence
    detail: str
    near: date | None = None


@dataclass(frozen=True, slots=True)
class DatasetInfo:
    """One set of rates as a report names it. `digest` is the SHA-256 of its file, or empty where a version identifies it."""

    name: str
    package: str
    version: str
    licence: str
    data_from: date
    data_to: date
    digest: str


@dataclass(frozen=True, slots=True)
class KnownDataset:
    """A set of rates that noticecheck can use, installed or not. `optional` ones are missed by nobody who did not ask for them."""

    name: str
    package: str
    licence: str
    optional: bool
    info: DatasetInfo | NoRate
