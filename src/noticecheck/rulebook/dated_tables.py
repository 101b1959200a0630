"""Dated tables beside the law: what holds for some countries in some period, each row with its source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from noticecheck.engine.rule import DatedFact
from noticecheck.model.partial_date import PartialDate

if TYPE_CHECKING:
    from noticecheck.rulebook.files import Plain, Table


class DatedTables(Mapping[str, tuple[DatedFact, ...]]):
    """Tables by the name of their file, built when a rule asks for one; the rows of a pack stand behind those that are shipped."""

    def __init__(self, data: Iterable[Plain]) -> None:
        """Take the data files of each pack as plain tables; those without a list of `facts` are something else."""
        self._rows: dict[str, list[Table]] = {}
        for files in data:
            for name, table in files.items() if isinstance(files, dict) else ():
                facts = table.get("facts") if isinstance(table, dict) else None
                if isinstance(facts, list):
                    self._rows.setdefault(name, []).extend(row for row in facts if isinstance(row, dict))
        self._built: dict[str, tuple[DatedFact, ...]] = {}

    def __getitem__(self, name: str) -> tuple[DatedFact, ...]:
        """Return the rows of a table."""
        if name not in self._built:
            self._built[name] = tuple(map(_fact, self._rows[name]))
        return self._built[name]

    def __iter__(self) -> Iterator[str]:
        """Yield the names of the tables."""
        return iter(self._rows)

    def __len__(self) -> int:
        """Return how many tables there are."""
        return len(self._rows)


def _fact(row: Table) -> DatedFact:
    countries = row["countries"]
    start, end = (PartialDate.parse(str(row[key])) if row.get(key) else None for key in ("from", "to"))
    return DatedFact(
        id=str(row["id"]),
        countries=frozenset(map(str, countries if isinstance(countries, list) else ())),
        start=start,
        end=end,
        holds=str(row["holds"]),
        source=str(row["source"]),
        verified=row.get("verified") is True,
        note=str(row.get("note") or ""),
        value=value if isinstance(value := row.get("value"), int) else None,
    )
