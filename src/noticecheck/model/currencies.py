"""The currency codes that an amount may have: ISO 4217, in use and withdrawn."""

from __future__ import annotations

from functools import cache
from typing import Final

from noticecheck.model.own_files import own_json

_TAKEN_FOR_CODES: Final = {
    "CFA": ("XAF", "XOF"),
    "DHS": ("AED",),
    "NIS": ("ILS",),
    "NTD": ("TWD",),
    "RMB": ("CNY",),
    "STG": ("GBP",),
    "UKP": ("GBP",),
    "YTL": ("TRY",),
}
"""Abbreviations in use for a currency that are not its code."""
_SUGGESTED: Final = 3


@cache
def codes_in_use() -> frozenset[str]:
    """Return the codes of the currencies of today."""
    return _codes("in_use")


@cache
def is_code(code: str) -> bool:
    """Whether a currency has, or ever had, this code in capitals."""
    return code in codes_in_use() or code in _codes("withdrawn")


def codes_like(code: str) -> tuple[str, ...]:
    """Return the codes in use that may have been meant: the abbreviation, the same letters in another order, or the same first two."""
    if code in _TAKEN_FOR_CODES:
        return _TAKEN_FOR_CODES[code]
    known = sorted(codes_in_use())
    turned = [one for one in known if sorted(one) == sorted(code)]
    return tuple(turned or [one for one in known if one[:2] == code[:2]])[:_SUGGESTED]


@cache
def _codes(which: str) -> frozenset[str]:
    return frozenset(_table()[which].split())


@cache
def _table() -> dict[str, str]:
    table: dict[str, str] = own_json(__file__, "currencies.json")
    return table
