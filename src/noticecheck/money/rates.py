"""Which source answers for which pair and period, and how the answers are put together."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from noticecheck.money.ecb import Ecb
from noticecheck.money.nbp import Nbp
from noticecheck.money.packaged import on_path
from noticecheck.money.peg import Pegs
from noticecheck.money.quotes import Quotes
from noticecheck.money.rate import Absence, DatasetInfo, KnownDataset, NoRate, Pair
from noticecheck.records import dataclass

if TYPE_CHECKING:
    from noticecheck.money.source import RateSource

LONGEST_WAIT = timedelta(days=16)
"""How far back the last published quote may lie: weekly tables skip a week at holidays."""
_UNSAID = frozenset((Absence.NOT_CARRIED, Absence.AFTER_SERIES))
"""What need not be said of the annual means: they are the last resort, and everyone knows that they end."""


@dataclass(frozen=True, slots=True)
class Found:
    """What the sources have for one pair and period. `quotes` and `missing` are in the order in which the sources are asked."""

    quotes: tuple[Quotes, ...]
    missing: tuple[NoRate, ...]


class Rates:
    """All sources in order. A source is opened when a pair first needs it, and read once.

    The user's own sources decide alone for the days that they have, and are put beside the published ones for a period
    that they have in part. A fixed rate decides alone where one is claimed. Otherwise every published source is asked, and a
    figure that is right by any is right. Annual means answer where nothing finer does.
    """

    def __init__(self, user: Sequence[RateSource] = (), published: Sequence[RateSource] | None = None) -> None:
        """Take the user's sources, which come first, and the published ones; those of the installed packages unless given."""
        self._user = tuple(user)
        self._pegs = Pegs()
        self._published = _installed() if published is None else tuple(published)
        self._annual: RateSource | None = None

    def look_up(self, pair: Pair, first: date, last: date, margin: timedelta = timedelta(0)) -> Found:
        """Return the quotes of a period, with `margin` either side, from each source that has any.

        The first of them is the one in force on the first day, which may have been published up to 16 days before it.
        """
        asked = _Asked(first, last, _moved(first, -margin), _moved(last, margin))
        own = _answers(self._user, pair, asked)
        if any(quotes.covers(asked.first, asked.last, LONGEST_WAIT.days) for quotes in own.quotes):
            return own
        fixed = _answers((self._pegs,), pair, asked).quotes
        published = Found(fixed, ()) if fixed else _answers(self._published, pair, asked)
        found = Found(own.quotes + published.quotes, own.missing + published.missing)
        return found if found.quotes else self._with_annual(found, pair, asked)

    def _with_annual(self, found: Found, pair: Pair, asked: _Asked) -> Found:
        annual = self._annual_means().quotes(pair, asked.first, asked.last)
        if isinstance(annual, Quotes):
            return Found((annual,), found.missing)
        return found if annual.why in _UNSAID else Found((), (*found.missing, annual))

    def first_answer(self, pair: Pair, first: date, last: date, margin: timedelta) -> Quotes | None:
        """Return the quotes of the first source that has any: enough to try a possibility, and quicker than asking all."""
        asked = _Asked(first, last, _moved(first, -margin), _moved(last, margin))
        answers = (_ask(source, pair, asked) for source in (*self._user, self._pegs, *self._published))
        return next((answer for answer in answers if isinstance(answer, Quotes)), None)

    def longest(self, pair: Pair) -> Quotes | None:
        """Return the series of the source that reaches back furthest, or None when no source has the pair."""
        furthest_first = sorted(self._published, key=lambda source: source.reach)
        return next(self._series(pair, (self._pegs, *furthest_first, *self._user)), None) or self._annual_series(pair)

    def every_series(self, pair: Pair) -> tuple[Quotes, ...]:
        """Return all quotes of the pair from each source that has it, in the order in which the sources are asked."""
        finer = tuple(self._series(pair, (*self._user, self._pegs, *self._published)))
        annual = self._annual_series(pair) if not finer else None
        return finer if annual is None else (annual,)

    def _series(self, pair: Pair, sources: Sequence[RateSource]) -> Iterator[Quotes]:
        return (answer for source in sources if isinstance(answer := source.series(pair), Quotes))

    def _annual_series(self, pair: Pair) -> Quotes | None:
        answer = self._annual_means().series(pair)
        return answer if isinstance(answer, Quotes) else None

    def _annual_means(self) -> RateSource:
        if self._annual is None:
            from noticecheck.money.annual import Annual

            self._annual = Annual()
        return self._annual

    def fixed(self, pair: Pair) -> bool:
        """Say whether the two currencies are fixed to one another."""
        return isinstance(self._pegs.series(pair), Quotes)

    def datasets(self, names: Collection[str]) -> tuple[DatasetInfo, ...]:
        """Return the sources of these names, in the order of the names."""
        infos = [source.info() for source in self._all() if source.name in names]
        return tuple(sorted((info for info in infos if isinstance(info, DatasetInfo)), key=lambda info: info.name))

    def known_datasets(self) -> tuple[KnownDataset, ...]:
        """Return every source in the order in which it is asked, with data date and licence, installed or not."""
        known = [source.known() for source in (*self._user, self._pegs, *self._published, self._annual_means())]
        if all(dataset.name != "HMRC" for dataset in known):
            from noticecheck.money.hmrc import Hmrc

            known.insert(-1, Hmrc().known())
        return tuple(known)

    def _all(self) -> Iterator[RateSource]:
        yield from (*self._user, self._pegs, *self._published)
        if self._annual is not None:
            yield self._annual


@dataclass(frozen=True, slots=True)
class _Asked:
    """A period, and the same with the margin."""

    first: date
    last: date
    since: date
    until: date


def _installed() -> tuple[RateSource, ...]:
    if on_path("hmrc_rates") is None:
        return Ecb(), Nbp()
    from noticecheck.money.hmrc import Hmrc

    return Ecb(), Nbp(), Hmrc()


def _answers(sources: Sequence[RateSource], pair: Pair, asked: _Asked) -> Found:
    answers = [_ask(source, pair, asked) for source in sources]
    return Found(
        tuple(answer for answer in answers if isinstance(answer, Quotes)), tuple(answer for answer in answers if isinstance(answer, NoRate))
    )


def _ask(source: RateSource, pair: Pair, asked: _Asked) -> Quotes | NoRate:
    """Return the quotes of a period with the one in force on its first day.

    Without any quote in the period, the one in force stands for it only where the series goes on after it.
    """
    first, last = asked.since, asked.until
    since = source.quotes(pair, _moved(first, -LONGEST_WAIT), last)
    if isinstance(since, Quotes) and since.usual.holds_throughout:
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
