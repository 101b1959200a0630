"""Rates fixed to the dollar by law or by a central bank: the same on every day."""

from __future__ import annotations

from datetime import date

from noticecheck.money.dated_facts import Peg, pegs
from noticecheck.money.quotes import Quotes, outside
from noticecheck.money.rate import ONE, Absence, DatasetInfo, Grain, KnownDataset, NoRate, Pair

_NAME = "official peg"
_PACKAGE = "noticecheck"
_LICENCE = "part of noticecheck"
_DOLLAR = Peg("USD", ONE, date.min, date.max)


class Pegs:
    """The fixed rates of the Gulf currencies and of El Salvador, alone or crossed with each other."""

    @property
    def name(self) -> str:
        """Return `official peg`."""
        return _NAME

    @property
    def reach(self) -> date:
        """Return the first day for which a peg is claimed."""
        return min(peg.first for peg in pegs().values())

    def quotes(self, pair: Pair, first: date, last: date) -> Quotes | NoRate:
        """Return the fixed rate, as one quote at each end of the period, or why there is none."""
        whole = self.series(pair)
        if isinstance(whole, NoRate):
            return whole
        days = (max(first, whole.first), min(last, whole.last))
        if days[0] > days[1]:
            return outside(whole, first, last)
        return Quotes(_NAME, pair, [day.toordinal() for day in days], whole.rates, whole.data_to, Grain.PEG)

    def series(self, pair: Pair) -> Quotes | NoRate:
        """Return the fixed rate for all the days for which it is claimed."""
        code, per = _peg(pair.code), _peg(pair.per)
        if code is None or per is None or code.per_usd == per.per_usd == 1:
            return NoRate(_NAME, Absence.NOT_CARRIED, f"{pair.code} and {pair.per} are not fixed to one another")
        days = [max(code.first, per.first).toordinal(), min(code.last, per.last).toordinal()]
        return Quotes(_NAME, pair, days, [code.per_usd / per.per_usd] * 2, date.fromordinal(days[1]), Grain.PEG)

    def info(self) -> DatasetInfo:
        """Return the days for which the table is claimed; it is part of this package."""
        last = max(peg.last for peg in pegs().values())
        return DatasetInfo(_NAME, _PACKAGE, "1", _LICENCE, self.reach, last, "")

    def known(self) -> KnownDataset:
        """Return what is known of the table."""
        return KnownDataset(_NAME, _PACKAGE, _LICENCE, optional=False, info=self.info())


def _peg(code: str) -> Peg | None:
    return _DOLLAR if code == "USD" else pegs().get(code)
