"""The codes that an amount may have: ISO 4217 in use and withdrawn, as the Unicode CLDR table of babel carries them."""

from __future__ import annotations

import json

from babel import __version__
from babel.core import get_global

_NO_CURRENCY = frozenset({"XTS", "XXX"})
"""Set aside by ISO 4217 for tests and for transactions without a currency."""


def currency_codes_text() -> str:
    """Return the text of the data file: codes in use, then the withdrawn ones."""
    rows = [row for rows in get_global("territory_currencies").values() for row in rows]
    codes = {row[0] for row in rows} - _NO_CURRENCY
    in_use = {row[0] for row in rows if row[2] is None} - _NO_CURRENCY
    table = {
        "about": f"Currency codes of ISO 4217 from the Unicode CLDR table in babel {__version__}. Written by tools/generate.py.",
        "in_use": " ".join(sorted(in_use)),
        "withdrawn": " ".join(sorted(codes - in_use)),
    }
    return json.dumps(table, indent=1) + "\n"
