"""The one place that asks what day it is."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from noticecheck.errors import UsageError

if TYPE_CHECKING:
    from datetime import date

EPOCH: Final = "SOURCE_DATE_EPOCH"
"""The environment variable that stands for the time, so that a build repeats."""
_LAST_SECOND: Final = 253_402_300_799
"""Of the year 9999, the last that a date can have."""


def source_date_epoch() -> int | None:
    """Return the moment that `SOURCE_DATE_EPOCH` gives, in seconds since 1970, None where it is not set.

    Raises:
        UsageError: when it is no such number.
    """
    text = os.environ.get(EPOCH, "")
    if not text:
        return None
    if not (text.isascii() and text.isdigit()) or len(text) > len(str(_LAST_SECOND)) or int(text) > _LAST_SECOND:
        raise UsageError(f"{EPOCH} must be seconds since 1970, such as 1577836800; it is {text[:30]!r}")
    return int(text)


def today() -> date:
    """Return the user's day, as on the desk calendar; where SOURCE_DATE_EPOCH is set, the day that it means, so that a build repeats.

    Raises:
        UsageError: when SOURCE_DATE_EPOCH is no number of seconds.
    """
    from datetime import UTC, date, datetime

    seconds = source_date_epoch()
    return date.today() if seconds is None else datetime.fromtimestamp(seconds, UTC).date()  # noqa: DTZ011 - the user's day
