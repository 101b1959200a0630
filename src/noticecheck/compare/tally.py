"""Many notices in figures: by rule, by requesting country, by class of charge. It counts, and ranks or scores no country."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from noticecheck.compare.charge_classes import CLASSES
from noticecheck.model.finding import Outcome
from noticecheck.model.report import Report

NOT_STATED: Final = "not stated"
VERDICTS: Final = {"met": "meets", "not_met": "does not meet", "not_assessable": "cannot be assessed", "template": "template"}


class Counted(NamedTuple):
    """One notice as it is counted."""

    report: Report
    classes: tuple[str, ...]


class Row(NamedTuple):
    """One line of the figures. `share` is of all notices that were audited, in percent with one decimal."""

    group: str
    key: str
    label: str
    notices: int
    share: str
    deficient: int
    for_review: int


def tally(counted: Iterable[Counted]) -> tuple[Row, ...]:
    """Return every row: the whole, then verdicts, requesting countries, classes of charges, and rules."""
    notices = tuple(counted)
    return tuple(_rows(notices))


def _rows(notices: tuple[Counted, ...]) -> Iterator[Row]:
    every = len(notices)
    yield _row("all", "all", "notices", notices, every)
    yield from _group("verdict", VERDICTS, ((one.report.verdict.minimum_criteria, one) for one in notices), every)
    countries = [(one.report.input.requesting_country or NOT_STATED, one) for one in notices]
    yield from _group("requesting_country", {key: key for key in sorted({key for key, _ in countries})}, countries, every)
    yield from _group("charge_class", CLASSES, ((name, one) for one in notices for name in one.classes), every)
    yield from _by_rule(notices)


def _group(group: str, labels: Mapping[str, str], keyed: Iterable[tuple[str, Counted]], every: int) -> Iterator[Row]:
    """Yield a row for each key that some notice has, in the order of the labels."""
    sorted_in: dict[str, list[Counted]] = {key: [] for key in labels}
    for key, one in keyed:
        sorted_in[key].append(one)
    yield from (_row(group, key, labels[key], tuple(some), every) for key, some in sorted_in.items() if some)


def _row(group: str, key: str, label: str, notices: tuple[Counted, ...], every: int) -> Row:
    deficient, for_review = (sum(_has(one, outcome) for one in notices) for outcome in (Outcome.DEFICIENT, Outcome.FOR_REVIEW))
    return Row(group, key, label, len(notices), share(len(notices), every), deficient, for_review)


def _has(one: Counted, outcome: Outcome) -> bool:
    return any(finding.outcome is outcome for finding in one.report.findings)


def _by_rule(notices: tuple[Counted, ...]) -> Iterator[Row]:
    """Yield a row for each rule that raised something, the most frequent first; `notices` counts those in which it did."""
    titles = {finding.rule_id: finding.title for one in notices for finding in one.report.findings}
    counts = {outcome: _notices_by_rule(notices, outcome) for outcome in (Outcome.DEFICIENT, Outcome.FOR_REVIEW)}
    either = Counter(rule for one in notices for rule in {finding.rule_id for finding in one.report.findings})
    for rule, number in sorted(either.items(), key=lambda item: (-item[1], item[0])):
        deficient, for_review = (counts[outcome][rule] for outcome in (Outcome.DEFICIENT, Outcome.FOR_REVIEW))
        yield Row("rule", rule, titles[rule], number, share(number, len(notices)), deficient, for_review)


def _notices_by_rule(notices: tuple[Counted, ...], outcome: Outcome) -> Counter[str]:
    found = ({finding.rule_id for finding in one.report.findings if finding.outcome is outcome} for one in notices)
    return Counter(rule for rules in found for rule in rules)


def share(number: int, every: int) -> str:
    """Return a share in percent with one decimal, rounded half up; empty where there is nothing to share."""
    if not every:
        return ""
    thousandths = (number * 2000 + every) // (2 * every)
    return f"{thousandths // 10}.{thousandths % 10}"
