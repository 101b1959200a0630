"""Which source answers for which pair and period, and how the answers are put together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from noticecheck.money.ecb import Ecb
from noticecheck.money.nbp import Nbp
from noticecheck.money.peg import Pegs
from noticecheck.money.rate import Absence, DatasetInfo, Grain, NoRate, Pair, Quotes, RateSource

LONGEST_WAIT = timedelta(days=16)
"""How far back the last published quote may lie: weekly tables skip a week at holidays."""


@dataclass(frozen=True, slots=True)
class Found:
    """What the sources have for one pair and period. `quotes` and `missing` are in the order in which the sources are asked."""

    quotes: tuple[Quotes, ...]
    missing: tuple[NoRate, ...]


class Rates:
    """All sources in order. A source is opened when a pair first needs it, and read once.

    The user's own sources decide alone for the days that they have. A fixed rate decides alone where one is claimed.
    Otherwise ECB and NBP are both asked, and a figure that is right by either is right.
    """

    def __init__(self, user: Sequence[RateSource] = (), published: Sequence[RateSource] | None = None) -> None:
        """Take the user's sources, which come first, and the published ones; those of the installed packages unless given."""
        self._user = tuple(user)
        self._pegs = Pegs()
        self._published = (Ecb(), Nbp()) if published is None else tuple(published)
        self._used: set[str] = set()

    def look_up(self, pair: Pair, first: date, last: date, margin: timedelta = timedelta(0)) -> Found:
        """Return the quotes of a period, with `margin` either side, from each source that has any.

        The first of them is the one in force on the first day, which may have been published up to 16 days before it.
        """
        missing: list[NoRate] = []
        for sources in (self._user, (self._pegs,), self._published):
            answers = [_ask(source, pair, _moved(first, -margin), _moved(last, margin)) for source in sources]
            # That two currencies are not fixed to one another goes without saying.
            missing += [answer for answer in answers if isinstance(answer, NoRate) and sources != (self._pegs,)]
            quotes = tuple(answer for answer in answers if isinstance(answer, Quotes))
            if quotes:
                self._used.update(answer.source for answer in quotes)
                return Found(quotes, tuple(missing))
        return Found((), tuple(missing))

    def first_answer(self, pair: Pair, first: date, last: date, margin: timedelta) -> Quotes | None:
        """Return the quotes of the first source that has any: enough to try a possibility, and quicker than asking all."""
        answers = (
            _ask(source, pair, _moved(first, -margin), _moved(last, margin)) for source in (*self._user, self._pegs, *self._published)
        )
        return next((answer for answer in answers if isinstance(answer, Quotes)), None)

    def longest(self, pair: Pair) -> Quotes | None:
        """Return the series of the source that reaches back furthest, or None when no source has the pair."""
        furthest_first = sorted(self._published, key=lambda source: source.reach)
        series = next(self._series(pair, (self._pegs, *furthest_first, *self._user)), None)
        if series is not None:
            self._used.add(series.source)
        return series

    def every_series(self, pair: Pair) -> tuple[Quotes, ...]:
        """Return all quotes of the pair from each source that has it, in the order in which the sources are asked."""
        return tuple(self._series(pair, (*self._user, self._pegs, *self._published)))

    def _series(self, pair: Pair, sources: Sequence[RateSource]) -> Iterator[Quotes]:
        return (answer for source in sources if isinstance(answer := source.series(pair), Quotes))

    def fixed(self, pair: Pair) -> bool:
        """Say whether the two currencies are fixed to one another."""
        return isinstance(self._pegs.series(pair), Quotes)

    def datasets(self) -> tuple[DatasetInfo, ...]:
        """Return the sources whose quotes were used so far, by name."""
        infos = [source.info() for source in (*self._user, self._pegs, *self._published) if source.name in self._used]
        return tuple(sorted((info for info in infos if isinstance(info, DatasetInfo)), key=lambda info: info.name))

    def known_datasets(self) -> tuple[DatasetInfo | NoRate, ...]:
        """Return every source in the order in which it is asked, or why it cannot be read."""
        return tuple(source.info() for source in (*self._user, self._pegs, *self._published))


def _ask(source: RateSource, pair: Pair, first: date, last: date) -> Quotes | NoRate:
    """Return the quotes of a period with the one in force on its first day.

    Without any quote in the period, the one in force stands for it only where the series goes on after it.
    """
    since = source.quotes(pair, _moved(first, -LONGEST_WAIT), last)
    if isinstance(since, Quotes) and since.usual is Grain.PEG:
        return source.quotes(pair, first, last)
    if isinstance(since, NoRate) or since.days[-1] < first.toordinal():
        within = source.quotes(pair, first, last)
        if isinstance(since, NoRate) or (isinstance(within, NoRate) and within.why is not Absence.NO_QUOTE):
            return within
    in_force = max((day for day in since.days if day <= first.toordinal()), default=since.days[0])
    return since.between(in_force, last.toordinal()) or since


def _moved(day: date, by: timedelta) -> date:
    """Return a day moved within the calendar."""
    return date.fromordinal(min(max(day.toordinal() + by.days, 1), date.max.toordinal()))
