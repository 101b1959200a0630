"""Many reports in few figures: how many inputs, which verdicts, and which rules raised a deficiency how often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Final

from noticecheck.cli.figures import Figures, figures_of
from noticecheck.model.finding import Severity
from noticecheck.model.report import Report, Unread

if TYPE_CHECKING:
    from noticecheck.model.finding import Json

VERDICTS: Final = {"met": "met", "not_met": "not met", "not_assessable": "not assessable", "template": "templates"}
"""The words of a verdict on the minimum criteria, as a sentence counts them."""


class Tally:
    """Adds up the figures of a run."""

    def __init__(self) -> None:
        """Start at nothing."""
        self.inputs = self.audited = self.incomplete = 0
        self.verdicts: Counter[str] = Counter()
        self.deficiencies: Counter[str] = Counter()
        self.rules: Counter[str] = Counter()

    def add(self, figures: Figures) -> None:
        """Count one input."""
        self.inputs += 1
        self.audited += figures.audited
        self.incomplete += not figures.complete
        if figures.verdict:
            self.verdicts[figures.verdict] += 1
        deficient = figures.deficiencies
        self.deficiencies.update(found.severity for found in deficient)
        self.rules.update({found.rule_id for found in deficient})

    def summary(self) -> dict[str, Json]:
        """Return the figures as plain data, with the same keys for every run."""
        return {
            "inputs": self.inputs,
            "audited": self.audited,
            "unusable": self.inputs - self.audited,
            "incomplete": self.incomplete,
            "verdicts": {word: self.verdicts[word] for word in VERDICTS},
            "deficiencies": {severity.value: self.deficiencies[severity.value] for severity in Severity},
            "notices_by_rule": {rule_id: self.rules[rule_id] for rule_id in sorted(self.rules)},
        }


def summary_of(entries: Iterable[Report | Unread]) -> dict[str, Json]:
    """Return the figures of some inputs as plain data."""
    tally = Tally()
    for entry in entries:
        tally.add(figures_of(entry))
    return tally.summary()


def summary_text(summary: Mapping[str, Json]) -> str:
    """Return a table of the rules that found a deficiency, the most frequent first, and the other figures as a sentence."""
    return "\n".join((*_table(summary), _sentence(summary)))


def _sentence(summary: Mapping[str, Json]) -> str:
    counted, unusable, verdicts = summary["inputs"], summary["unusable"], _counts(summary, "verdicts")
    told = ", ".join(f"{verdicts[word]} {words}" for word, words in VERDICTS.items() if verdicts[word])
    parts = [
        f"{counted} input{'s' * (counted != 1)}",
        f"minimum criteria: {told}" if told else "",
        f"{unusable} unusable" if unusable else "",
    ]
    return "; ".join(filter(None, parts))


def _table(summary: Mapping[str, Json]) -> Iterator[str]:
    by_rule, by_severity = _counts(summary, "notices_by_rule"), _counts(summary, "deficiencies")
    if not by_rule:
        return
    width = len(str(max(by_rule.values())))
    yield "Notices with a deficiency, by rule:"
    yield from (f"  {count:{width}}  {rule}" for rule, count in sorted(by_rule.items(), key=lambda row: (-row[1], row[0])))
    told = ", ".join(f"{count} {severity}" for severity, count in by_severity.items() if count)
    yield f"Deficiencies: {told}"
    yield ""


def _counts(summary: Mapping[str, Json], key: str) -> dict[str, int]:
    counts = summary[key]
    return {name: count for name, count in counts.items() if isinstance(count, int)} if isinstance(counts, dict) else {}
