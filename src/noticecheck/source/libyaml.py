"""PyYAML, imported without compiling the patterns of its own scanner, which libyaml does not use and which take a tenth of a cold audit.

The patterns are compiled when somebody first uses one, so that PyYAML stays what it is for everyone else in the process.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any


class _Later:
    """A pattern that is compiled when something is first asked of it."""

    def __init__(self, *given: Any) -> None:  # noqa: ANN401 - what `re.compile` takes
        self._given = given
        self._pattern: re.Pattern[Any] | None = None

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - what a pattern has
        if self._pattern is None:
            self._pattern = re.compile(*self._given)
        return getattr(self._pattern, name)


@contextmanager
def _patterns_compiled_later() -> Iterator[None]:
    compile_now: Callable[..., Any] = re.compile
    re.compile = _Later  # type: ignore[assignment]
    try:
        yield
    finally:
        re.compile = compile_now


with _patterns_compiled_later():
    import yaml
    from yaml.events import (
        AliasEvent,
        DocumentStartEvent,
        MappingEndEvent,
        MappingStartEvent,
        ScalarEvent,
        SequenceEndEvent,
        StreamEndEvent,
    )

__all__ = [
    "AliasEvent",
    "DocumentStartEvent",
    "MappingEndEvent",
    "MappingStartEvent",
    "ScalarEvent",
    "SequenceEndEvent",
    "StreamEndEvent",
    "yaml",
]
