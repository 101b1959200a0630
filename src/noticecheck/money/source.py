"""What every source of rates can be asked."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from noticecheck.money.quotes import Quotes
from noticecheck.money.rate import DatasetInfo, KnownDataset, NoRate, Pair


class RateSource(Protocol):
    """Where quotes come from. A source reads nothing before it is first asked and never reaches the network."""

    @property
    def name(self) -> str:
        """Return the short name that every line of a report gives, as in `ECB`."""

    @property
    def reach(self) -> date:
        """Return the first day on which the source may have a quote."""

    def quotes(self, pair: Pair, first: date, last: date) -> Quotes | NoRate:
        """Return the quotes published from `first` to `last`, both included, or why there are none."""

    def series(self, pair: Pair) -> Quotes | NoRate:
        """Return every quote that is stated in today's unit of the two codes, or why there are none."""

    def info(self) -> DatasetInfo | NoRate:
        """Return version, licence and last day of the data, or why they cannot be read."""

    def known(self) -> KnownDataset:
        """Return what is known of the data whether they are installed or not."""
