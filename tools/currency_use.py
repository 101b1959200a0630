"""Which country used which currency from when to when: a small table for the reading of prose, made from Babel's copy of Unicode CLDR.

Run by `tools/generate.py`. Babel itself takes longer to import than the whole of a summary takes to read.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from babel import __version__
from babel.core import get_global

_CORRECTED = Path(__file__).resolve().parent.parent / "src" / "noticecheck" / "money" / "data" / "validity.json"
_NO_COUNTRIES = frozenset({"EU", "ZZ", "UN", "EZ", "QO"})


def currency_use_text() -> str:
    """Return the JSON: {country: [[code, first day, last day], ...]}, empty for an open end, legal tender only."""
    table = {country: rows for country in sorted(get_global("territory_currencies")) if (rows := [*_uses(country)])}
    about = (
        f"Legal tender by country: Unicode CLDR supplemental data as in Babel {'.'.join(__version__.split('.')[:2])}, "
        "with the days of money/data/validity.json where they differ."
    )
    lines = (f'  "{country}": {json.dumps(rows)}' for country, rows in table.items() if country not in _NO_COUNTRIES)
    return f'{{\n "about": {json.dumps(about)},\n "uses": {{\n' + ",\n".join(lines) + "\n }\n}\n"


def _uses(country: str) -> Iterator[list[str]]:
    corrected = {row["code"]: row for row in json.loads(_CORRECTED.read_text(encoding="utf-8"))["spans"]}
    for code, start, end, tender in get_global("territory_currencies")[country]:
        own = corrected.get(code, {"from": _day(start), "to": _day(end)})
        if tender and not code.startswith(("XB", "XX")):
            yield [code, own["from"], own["to"]]


def _day(parts: tuple[int, int, int] | None) -> str:
    return "" if parts is None else "{:04}-{:02}-{:02}".format(*parts)
