"""Dates and periods as forms print them, read into the format's own writing and printed from it."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from noticecheck.importers.vocabulary import Vocabulary, folded
from noticecheck.model.partial_date import PartialDate

DAY_FIRST: Final = "the order of day and month is taken to be day first, as INTERPOL's forms have it"
_ISO: Final = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?|(\d{4})")
_FIGURES: Final = re.compile(r"(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{4})")
_MONTH_AND_YEAR: Final = re.compile(r"(\d{1,2})\s?[./]\s?(\d{4})")
_WORDS: Final = re.compile(
    r"(?:(\d{1,2})[a-zº°.]{0,3}\s+|(\d{1,2})[-.])?(?:de\s+|of\s+)?([a-z.]+)[\s,.-]+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(?:de\s+|del\s+)?(\d{4})"
)
_MONTHS: Final = 12


def read_date(text: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """Return a date as YYYY-MM-DD, YYYY-MM or YYYY, and what is doubtful about it.

    Raises:
        ValueError: when it cannot be read as a date.
    """
    words = folded(text).strip(" .,;")
    match = _ISO.fullmatch(words)
    if match is not None:
        return _checked(match[1] or match[4], match[2], match[3], text), ""
    match = _FIGURES.fullmatch(words)
    if match is not None:
        return _of_figures(match, text)
    match = _MONTH_AND_YEAR.fullmatch(words)
    if match is not None:
        return _checked(match[2], match[1], None, text), ""
    match = _WORDS.fullmatch(words)
    month = _month(match[3], vocabulary) if match is not None else 0
    if match is None or not month:
        raise ValueError(f"{text!r} is not read as a date")
    return _checked(match[5], str(month), match[1] or match[2] or match[4], text), ""


def _of_figures(match: re.Match[str], text: str) -> tuple[str, str]:
    first, second, year = match.groups()
    if int(first) > _MONTHS:
        return _checked(year, second, first, text), ""
    if int(second) > _MONTHS:
        return _checked(year, first, second, text), ""
    return _checked(year, second, first, text), "" if first == second else DAY_FIRST


def _checked(year: str, month: str | None, day: str | None, text: str) -> str:
    written = "-".join(part.zfill(2) for part in (year, month, day) if part)
    try:
        PartialDate.parse(written)
    except ValueError:
        raise ValueError(f"{text!r} is not a day of the calendar") from None
    return written


def _month(word: str, vocabulary: Vocabulary) -> int:
    names = enumerate(vocabulary.months, 1)
    return next((number for number, month in names if word in map(folded, month) or word.strip(".") in map(folded, month)), 0)


def write_date(written: PartialDate, vocabulary: Vocabulary) -> str:
    """Print a date with the precision that it has."""
    if written.precision == "year":
        return str(written.first.year).zfill(4)
    form = vocabulary.dates["day" if written.precision == "day" else "month"]
    return _with_first_day(written.first, form, vocabulary)


def _with_first_day(day: date, form: str, vocabulary: Vocabulary) -> str:
    number = vocabulary.dates.get("first", "1") if day.day == 1 else str(day.day)
    return form.format(day=number, month=vocabulary.months[day.month - 1][0], year=f"{day.year:04}")


def read_period(text: str, vocabulary: Vocabulary) -> tuple[dict[str, str], str]:
    """Return a period under `date`, or under `from` and `to`, and what is doubtful about it.

    Raises:
        ValueError: when it cannot be read.
    """
    for pattern in vocabulary.ranges:
        match = re.fullmatch(pattern, text.strip(), re.IGNORECASE)
        if match is not None:
            read = {key: read_date(part, vocabulary) for key, part in match.groupdict().items()}
            return {key: value for key, (value, _) in read.items()}, next((doubt for _, doubt in read.values() if doubt), "")
    ends = re.split(r"\s+[-–—]\s+", text.strip())
    if len(ends) == len(("from", "to")):
        (first, doubt), (last, other) = (read_date(end, vocabulary) for end in ends)
        return {"from": first, "to": last}, doubt or other
    value, doubt = read_date(text, vocabulary)
    return {"date": value}, doubt


def write_period(period: dict[str, str], vocabulary: Vocabulary) -> str:
    """Print a period; `period` holds printed dates by key."""
    if "date" in period:
        return period["date"]
    if "from" in period and "to" in period:
        return vocabulary.dates["range"].format(**period)
    return vocabulary.dates["from" if "from" in period else "to"].format(**period)
