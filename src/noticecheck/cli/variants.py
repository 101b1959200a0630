"""Settings by path: those of the run, changed by every override of the configuration file whose patterns match."""

from __future__ import annotations

import os
from array import array
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from noticecheck.cli.config import Config
from noticecheck.cli.inputs import Input
from noticecheck.cli.options import AuditOptions
from noticecheck.cli.settings import Settings, resolve
from noticecheck.records import replace

if TYPE_CHECKING:
    from noticecheck.batch.ignored import Pattern


class Variants:
    """The settings of a run, and for each of its inputs which of them count. The first are those without any override."""

    def __init__(self, options: AuditOptions, config: Config, inputs: Iterable[Input]) -> None:
        """Look which overrides match each input.

        Raises:
            UsageError: when a value of an override is not acceptable.
        """
        self._options, self._config = options, config
        self.settings: list[Settings] = [resolve(options, config)]
        self._known: dict[tuple[int, ...], int] = {(): 0}
        for place in range(len(config.overrides)):
            self._variant((place,))  # one that matches nothing is looked at too, since a mistake in it would never show
        self._of = array("H", map(self._index, inputs) if config.overrides else ())

    def of(self, position: int) -> int:
        """Return which settings count for the input at a position."""
        return self._of[position] if self._of else 0

    def _index(self, one: Input) -> int:
        matched = tuple(place for place, override in enumerate(self._config.overrides) if _matches(self._config, override.paths, one))
        return self._variant(matched)

    def _variant(self, matched: tuple[int, ...]) -> int:
        if matched not in self._known:
            changed = dict(self._config.settings)
            for place in matched:
                changed |= self._config.overrides[place].settings
            self._known[matched] = len(self.settings)
            self.settings.append(resolve(self._options, replace(self._config, settings=changed)))
        return self._known[matched]


def _matches(config: Config, patterns: Sequence[str], one: Input) -> bool:
    """Whether a pattern means the path below the folder of the configuration file, or a folder that it is in."""
    if one.path is None or config.path is None:
        return False
    relative = os.path.relpath(os.path.realpath(one.path), os.path.realpath(config.path.parent))
    parts = Path(relative).parts
    if parts[0] == os.pardir:
        return False
    return any(
        pattern.matches(parts[:length], folder=length < len(parts))
        for pattern in _compiled(tuple(patterns))
        for length in range(1, len(parts) + 1)
    )


@cache
def _compiled(patterns: tuple[str, ...]) -> tuple[Pattern, ...]:
    from noticecheck.batch.ignored import pattern_of

    return tuple(filter(None, map(pattern_of, patterns)))
