"""The waivers of a file: which are in force, which have expired or found nothing to waive, and which name no rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from noticecheck.engine.case import Case
from noticecheck.engine.rule import Rulebook
from noticecheck.errors import InputError, Problem
from noticecheck.model.finding import DocumentType, Waiver
from noticecheck.model.partial_date import PartialDate
from noticecheck.model.stated import Notice, Value
from noticecheck.model.tree import Route, locate, route_text

_LIST: Final[Route] = ("suppress",)
_LONGEST_LINE: Final = 200


def entries(notice: Notice) -> Iterator[tuple[Route, Mapping[str, Value]]]:
    """Yield the waivers of a file as it writes them, each with its route."""
    listed = notice.value(_LIST, "")
    for position, entry in enumerate(listed if isinstance(listed, tuple) else ()):
        if isinstance(entry, Mapping):
            yield (*_LIST, position), entry


def in_force(entry: Mapping[str, Value], case: Case) -> bool:
    """Whether a waiver still holds on the audit date."""
    until = entry.get("until")
    return until is None or (isinstance(until, PartialDate) and case.audit_date <= until.last)


def waivers(case: Case, waived: set[str]) -> tuple[Waiver, ...]:
    """Return every waiver of the file in its order; `waived` are the rules whose findings are waived."""
    return tuple(
        Waiver(
            rule_id=str(entry["rule"]),
            reason=str(entry["reason"]),
            by=str(entry.get("by", "")),
            until=str(entry.get("until", "")),
            state="expired" if not in_force(entry, case) else "in_force" if str(entry["rule"]) in waived else "idle",
            route=route_text(route),
        )
        for route, entry in entries(case.notice)
    )


def refuse_unknown(notice: Notice, rulebook: Rulebook) -> None:
    """Refuse a file that waives a rule which does not exist: a slip of the pen would leave the finding open, or waive nothing.

    Raises:
        InputError: with the place of each, and the nearest rule that there is.
    """
    named = [(route, str(entry["rule"])) for route, entry in entries(notice)]
    if not named:
        return
    known = {rule.id for kind in DocumentType for rule in rulebook.source.rules_for(kind)}
    problems = tuple(_problem(notice, (*route, "rule"), rule, known) for route, rule in named if rule not in known)
    if problems:
        raise InputError(problems)


def _problem(notice: Notice, route: Route, rule: str, known: set[str]) -> Problem:
    from difflib import get_close_matches

    start = locate(notice.tree, route).start_mark
    line = notice.lines[start.line] if start.line < len(notice.lines) else ""
    close = get_close_matches(rule.upper(), sorted(known), n=1)
    nearest = f"did you mean {close[0]}? A rule" if close else "`noticecheck rules list` shows the rules; one"
    return Problem(
        file=notice.name,
        line=start.line + 1,
        column=start.column + 1,
        message=f"{route_text(route)}: there is no rule {rule!r} to waive",
        hint=f"{nearest} of a pack needs --rules",
        width=len(rule),
        source_line=line if len(line) <= _LONGEST_LINE else "",
        source_column=start.column + 1,
    )
