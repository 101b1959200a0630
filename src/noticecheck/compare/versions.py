"""Two reports side by side: what was cured, what is new, what got worse, and what stayed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Final, NamedTuple

from noticecheck.model.finding import SEVERITY_ORDER, Finding, Outcome
from noticecheck.model.report import Report
from noticecheck.model.stated import Notice
from noticecheck.model.tree import Map, Node, Route, Seq, route_text

_OF_THE_FILE: Final = frozenset({"source", "suppress"})


class Fate(StrEnum):
    """What became of a finding. What is open now is neither cured nor still there."""

    NEW = "new"
    WORSENED = "worsened"
    EASED = "eased"
    CURED = "cured"
    OPEN = "not assessed any more"
    UNCHANGED = "unchanged"


class Change(NamedTuple):
    """A finding of either report, or of both, and what became of it."""

    fate: Fate
    before: Finding | None
    after: Finding | None
    outcome: str

    @property
    def shown(self) -> Finding:
        """The finding as it is now, else as it was."""
        found = self.after or self.before
        assert found is not None  # noqa: S101 - one of the two is there
        return found


class Field(NamedTuple):
    """A field of the notice that two versions state differently; a text is empty where one of them does not state it."""

    route: str
    before: str
    after: str


def changes(before: Report, after: Report) -> tuple[Change, ...]:
    """Return every finding with what became of it, new and worse ones first."""
    found = (*_matched(before, after),)
    order = {fate: position for position, fate in enumerate(Fate)}
    return tuple(sorted(found, key=lambda one: (order[one.fate], SEVERITY_ORDER[one.shown.severity], one.shown.rule_id, one.shown.route)))


def _matched(before: Report, after: Report) -> Iterator[Change]:
    """Match findings by fingerprint, which stands still when lines move; of several with one, in their order."""
    left: dict[str, list[Finding]] = {}
    for finding in before.findings:
        left.setdefault(finding.fingerprint, []).append(finding)
    for finding in after.findings:
        alike = left.get(finding.fingerprint)
        was = alike.pop(0) if alike else None
        yield Change(Fate.NEW if was is None else _between(was, finding), was, finding, finding.outcome.value)
    for gone in (finding for alike in left.values() for finding in alike):
        outcome = after.outcomes.get(gone.rule_id)
        open_now = outcome is None or outcome is Outcome.NOT_ASSESSED
        yield Change(Fate.OPEN if open_now else Fate.CURED, gone, None, "not run" if outcome is None else outcome.value)


def _between(was: Finding, now: Finding) -> Fate:
    """Compare how grave two findings of one defect are: a deficiency is worse than a matter for review."""
    first, second = _gravity(was), _gravity(now)
    return Fate.UNCHANGED if first == second else Fate.WORSENED if second < first else Fate.EASED


def _gravity(finding: Finding) -> tuple[bool, int]:
    return finding.outcome is not Outcome.DEFICIENT, SEVERITY_ORDER[finding.severity]


def fields_changed(before: Notice, after: Notice) -> tuple[Field, ...]:
    """Return every field that two notices state differently, as written, in the order of the format."""
    was, now = dict(_leaves(before.tree, ())), dict(_leaves(after.tree, ()))
    routes = [route for route in (*now, *(one for one in was if one not in now)) if route[0] not in _OF_THE_FILE]
    changed = (Field(route_text(route), was.get(route, ""), now.get(route, "")) for route in routes)
    return tuple(field for field in changed if " ".join(field.before.split()) != " ".join(field.after.split()))


def _leaves(node: Node, route: Route) -> Iterator[tuple[Route, str]]:
    if isinstance(node, str):
        yield route, node
    elif isinstance(node, Map):
        for key, value in node.items():
            yield from _leaves(value, (*route, key))
    elif isinstance(node, Seq):
        for position, value in enumerate(node):
            yield from _leaves(value, (*route, position))


def counts(found: Sequence[Change]) -> dict[str, int]:
    """Return how many findings had each fate."""
    return {fate.value: sum(one.fate is fate for one in found) for fate in Fate}
