"""Lexicons as the compiled rulebook holds them, built from their tables when a rule asks for one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from noticecheck.engine.lexicons import Lexicon

if TYPE_CHECKING:
    from noticecheck.rulebook.files import Plain, Table


class Lexicons(Mapping[str, Lexicon]):
    """Lexicons by the name of their file, built when a rule asks for one; the terms of a pack stand beside those that are shipped."""

    def __init__(self, packs: Iterable[Plain]) -> None:
        """Take the compiled lexicons of each pack."""
        self._tables: dict[str, list[Table]] = {}
        for lexicons in packs:
            for name, table in lexicons.items() if isinstance(lexicons, dict) else ():
                if isinstance(table, dict):
                    self._tables.setdefault(name, []).append(table)
        self._built: dict[str, Lexicon] = {}

    def __getitem__(self, name: str) -> Lexicon:
        """Return a lexicon."""
        if name not in self._built:
            self._built[name] = _lexicon(self._tables[name])
        return self._built[name]

    def __iter__(self) -> Iterator[str]:
        """Yield the names of the lexicons."""
        return iter(self._tables)

    def __len__(self) -> int:
        """Return how many lexicons there are."""
        return len(self._tables)


def _lexicon(tables: list[Table]) -> Lexicon:
    terms: list[str] = []
    filed = _filed(tables[0]) if len(tables) == 1 else _filed_together(tables)
    for table in tables:
        terms.extend(_words(table.get("terms")))
    classes = {group: named for table in tables for group, named in _named(table.get("classes")).items()}
    return Lexicon(terms, filed, frozenset(group for table in tables for group in _words(table.get("leaves_open"))), classes)


def _filed_together(tables: list[Table]) -> dict[str, list[int]]:
    """File the terms of several packs by their numbers in all of them."""
    filed: dict[str, list[int]] = {}
    before = 0
    for table in tables:
        for stem, numbers in _filed(table).items():
            filed.setdefault(stem, []).extend(number + before for number in numbers)
        before += len(_words(table.get("terms")))
    return filed


def _filed(table: Table) -> dict[str, list[int]]:
    filed = table.get("filed")
    return filed if isinstance(filed, dict) else {}  # type: ignore[return-value]


def _named(plain: Plain) -> dict[str, str]:
    return {name: str(value) for name, value in plain.items()} if isinstance(plain, dict) else {}


def _words(plain: Plain) -> tuple[str, ...]:
    return tuple(map(str, plain)) if isinstance(plain, list) else ()
