"""A stated conversion as a table: for each date and source the rates, what the sum was worth and how the stated figure compares."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from noticecheck.model.figures import factor_in_words, range_in_words, rate_in_words, sum_in_words

if TYPE_CHECKING:
    from noticecheck.model.finding import Json
    from noticecheck.model.report import AmountRow

_GRAINS: Final = {"day": "daily", "week": "weekly", "month": "monthly", "year": "annual", "peg": ""}


class RateLine(NamedTuple):
    """What one source says of one date: all in words, empty where there is no rate."""

    rates: str
    worth: str
    ratio: str
    source: str


NO_RATE: Final = RateLine("no rate", "", "", "")


class RoleLines(NamedTuple):
    """A date or period of the notice by its role, what the figure is called there, and a line for each source.

    `why` says why it is not judged, where it is not.
    """

    role: str
    dates: str
    result: str
    why: str
    lines: tuple[RateLine, ...]


class AmountTable(NamedTuple):
    """The table of one conversion. The unit is that of the rates; the rate that the two sums imply, and when it was last official."""

    unit: str
    currency: str
    roles: tuple[RoleLines, ...]
    implied: str
    last_official: str


def amount_table(row: AmountRow) -> AmountTable:
    """Return the table of a conversion from its judgement, as the report has it or as it was read back from a saved one."""
    roles = tuple(_role(each) for each in _groups(row.judgement.get("roles")))
    implied = row.judgement.get("implied_rate")
    units = (str(one.get("unit")) for each in _groups(row.judgement.get("roles")) for one in _groups(each.get("computations")))
    known = implied if isinstance(implied, dict) else {}
    return AmountTable(
        unit=next(units, str(known.get("unit", ""))),
        currency=str(row.judgement.get("stated_currency", "")),
        roles=roles,
        implied=f"{_shown(known.get('rate'), rate_in_words)} {known.get('unit')}" if known else "",
        last_official=_last_official(known) if known else "",
    )


def rate_columns(table: AmountTable) -> tuple[str, ...]:
    """Return what stands over the lines of a table that has a column for each thing, in Markdown and in HTML."""
    return ("At the rates of", table.unit or "Rates", f"Worth in {table.currency}", "Stated is", "Result", "Source")


def rate_rows(table: AmountTable) -> Iterator[tuple[str, ...]]:
    """Yield a row of cells for each date and source, under `rate_columns`; a date without a rate has one that says why."""
    for role in table.roles:
        named, result = f"{role.role}, {role.dates}", f"{role.result}: {role.why}" if role.why else role.result
        for line in role.lines or (NO_RATE,):
            yield named, line.rates, line.worth, line.ratio, result, line.source


def beside_the_table(row: AmountRow) -> tuple[str, ...]:
    """Return what the table of a conversion does not show: notes, possible explanations, what was allowed for; all without a table."""
    judged, allowed = row.judgement, row.judgement.get("tolerance")
    roles = list(_groups(judged.get("roles")))
    if not roles:
        return row.lines
    told = [f"{one.get('role')}: {note}" for one in roles for note in _texts(one.get("notes"))]
    told += [f"possible explanation: {one.get('text')}" for one in _groups(judged.get("hypotheses"))]
    told += _texts(judged.get("notes"))
    if isinstance(allowed, dict) and any(role.lines for role in map(_role, roles)):
        rounding = f"{_shown(allowed.get('rounding'), sum_in_words)} {judged.get('stated_currency')}"
        days, share = allowed.get("days"), _shown(allowed.get("share"), "{:.0%}".format)
        told.append(f"allowed for: rates within {days} days of each date, {share}, and {rounding} for the rounding of the stated figure")
    return tuple(told)


def _role(plain: dict[str, Json]) -> RoleLines:
    lines = tuple(_line(one) for one in _groups(plain.get("computations")))
    result = str(plain.get("label", "")).replace("_", " ")
    dates = range_in_words(str(plain.get("first")), str(plain.get("last")))
    return RoleLines(str(plain.get("role")), dates, result, str(plain.get("reason") or ""), lines)


def _line(computed: dict[str, Json]) -> RateLine:
    source = f"{computed.get('source')} {_GRAINS.get(str(computed.get('grain')), '')}".strip()
    return RateLine(
        rates=_range(computed, "rate", rate_in_words),
        worth=_range(computed, "expected", sum_in_words),
        ratio=f"{_range(computed, 'factor', factor_in_words)} x",
        source=source,
    )


def _last_official(implied: dict[str, Json]) -> str:
    """Return when the implied rate last held at the source with the longest series, in words."""
    source = f"{implied.get('source')}, {implied.get('series_first')} to {implied.get('series_last')}"
    last = implied.get("last_fit")
    if implied.get("right_on_every_date"):
        return f"on every date ({source})"
    if not isinstance(last, dict):
        return f"on no date ({source})"
    first, end = str(last.get("first")), str(last.get("last"))
    if implied.get("grain") == "year":
        return f"in {range_in_words(first[:4], end[:4])} ({source})"
    return f"on {range_in_words(first, end)} ({source})"


def _groups(plain: Json) -> Iterator[dict[str, Json]]:
    return (one for one in plain if isinstance(one, dict)) if isinstance(plain, list) else iter(())


def _texts(plain: Json) -> list[str]:
    return [str(one) for one in plain] if isinstance(plain, list) else []


def _range(computed: dict[str, Json], name: str, shown: Callable[[Decimal], str]) -> str:
    low, high = (_shown(computed.get(f"{name}_{end}"), shown) for end in ("low", "high"))
    return range_in_words(low, high, "-")


def _shown(plain: Json, words: Callable[[Decimal], str]) -> str:
    """Return a figure in words; one that a saved report does not hold as a number is shown as it stands there."""
    try:
        return words(Decimal(str(plain)))
    except (ArithmeticError, ValueError):
        return str(plain)
