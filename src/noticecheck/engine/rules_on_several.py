"""Which rules look at the other notices of a run; without them nothing has to be compared."""

from __future__ import annotations

from typing import Final

from noticecheck.engine.rule import Rulebook

ON_SEVERAL: Final = frozenset({"DQL009", "FCT007", "OBS008"})
"""The shipped rules that ask for `case.library`."""


def looks_at_others(book: Rulebook, only: frozenset[str] | None) -> bool:
    """Whether any rule to be run may look at other notices; one of a pack may."""
    return only is None or bool(book.packs) or not only.isdisjoint(ON_SEVERAL)
