"""Countries by their ISO 3166-1 alpha-2 codes, with the plain English names that reports print."""

from __future__ import annotations

from typing import Final

from noticecheck.model.own_files import own_json

_TABLE: Final[dict[str, str]] = own_json(__file__, "places.json")
"""The alpha-3 code and the name by alpha-2 code, from Unicode CLDR."""

_TAKEN_FOR_CODES: Final = {"UK": "GB", "EL": "GR"}

COUNTRIES: Final[dict[str, str]] = {code: row[4:] for code, row in _TABLE.items()}
"""XK, a user-assigned code, is in it because notices use it for Kosovo."""


def codes_like(text: str) -> tuple[str, ...]:
    """Return the codes of the countries that a text may mean: a name, an alpha-3 code, or a code in small letters."""
    wanted = text.strip().casefold()
    meant = _TAKEN_FOR_CODES.get(wanted.upper(), "")
    return tuple(
        code for code, row in _TABLE.items() if code == meant or wanted in {code.casefold(), row[:3].casefold(), row[4:].casefold()}
    )
