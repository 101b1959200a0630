"""The days on which each country used each currency, from the Unicode CLDR table that babel carries.

`tools/generate.py` writes it to the package, which then need not import babel: reading its table takes longer than judging
a conversion. What the table has
otherwise or lacks stands beside it, in `validity.json` and `days_of_use_added.json`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from babel import __version__
from babel.core import get_global

_ABOUT = (
    "Currencies by country (ISO 3166-1 alpha-2), each with its first and last day of use, from the Unicode CLDR table in "
    f"babel {__version__}; a minus stands for an open end, an x after the days for what is no legal tender. Written by tools/generate.py."
)


def days_of_use_text() -> str:
    """Return the text of the data file."""
    table = get_global("territory_currencies")
    lines = (f"{json.dumps(country)}: {json.dumps([_row(row) for row in table[country]])}" for country in sorted(table))
    return f'{{"about": {json.dumps(_ABOUT)},\n"use": {{\n' + ",\n".join(lines) + "\n}}\n"


def _row(row: tuple[str, Iterable[int] | None, Iterable[int] | None, bool]) -> str:
    code, first, last, tender = row
    return " ".join([code, _day(first), _day(last), *([] if tender else ["x"])])


def _day(parts: Iterable[int] | None) -> str:
    return "-".join(f"{part:02d}" for part in parts) if parts else "-"
