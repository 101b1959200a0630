"""Whether two names of towns are those of different towns, in whatever language they are written."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import product
from math import cos, hypot, radians
from typing import Final

from noticecheck.model.own_files import own_json
from noticecheck.prose.gazetteer import nominatives
from noticecheck.prose.phrases import joined
from noticecheck.prose.tokens import tokenise

_FAR: Final = 100
"""Kilometres: further than any suburb lies from its city."""
_DEGREE: Final = 111.2
_HALF: Final = 180
_ARABIC: Final = "\u0600"

_Point = tuple[float, float]


def surely_apart(one: str, other: str) -> bool:
    """Whether every town that the one name may mean lies more than 100 km from every town that the other may mean.

    Not where a name is in no table or in Arabic letters: GeoNames has too few of the other names of a town there.
    """
    first, second = points_of(one), points_of(other)
    return bool(first and second) and all(_kilometres(here, there) > _FAR for here, there in product(first, second))


def points_of(name: str) -> tuple[_Point, ...]:
    """Return where the towns lie that a name may mean, a Russian one in any case, by latitude and longitude."""
    key = joined(tokenise(name))
    if not key or key[0] >= _ARABIC:
        return ()
    return tuple(dict.fromkeys(_points(each for each in nominatives(key))))


def _points(names: Iterable[str]) -> Iterable[_Point]:
    for name in names:
        for point in _table().get(name, "").split():
            latitude, _, longitude = point.partition(",")
            yield int(latitude) / 10, int(longitude) / 10


def _kilometres(here: _Point, there: _Point) -> float:
    east = (here[1] - there[1] + _HALF) % (2 * _HALF) - _HALF
    return _DEGREE * hypot(here[0] - there[0], east * cos(radians((here[0] + there[0]) / 2)))


@cache
def _table() -> dict[str, str]:
    loaded: dict[str, str] = own_json(__file__, "data", "town_points.json")
    return loaded
