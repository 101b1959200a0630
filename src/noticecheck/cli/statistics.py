"""How often each rule found something, over all notices of a run, as a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from noticecheck.cli.book import titles_of
from noticecheck.cli.figures import Figures
from noticecheck.engine.rule import Rulebook
from noticecheck.model.finding import SEVERITY_ORDER, Outcome, Severity

_WORDS: Final = {Outcome.DEFICIENT.value: "deficient", Outcome.FOR_REVIEW.value: "for review"}


class Statistics:
    """Counts findings by rule, severity and outcome."""

    def __init__(self) -> None:
        """Start at nothing."""
        self._findings: Counter[tuple[str, str, str]] = Counter()
        self._notices: Counter[tuple[str, str, str]] = Counter()

    def add(self, figures: Figures) -> None:
        """Count the findings of one notice."""
        rows = [(found.outcome, found.severity, found.rule_id) for found in figures.findings]
        self._findings.update(rows)
        self._notices.update(set(rows))

    def text(self, book: Rulebook) -> str:
        """Return the table: deficiencies first, each part by severity, then the most frequent rules first."""
        return "".join(f"{line}\n" for line in self._lines(book))

    def _lines(self, book: Rulebook) -> Iterator[str]:
        titles = titles_of(book)
        yield f"{'findings':>8}  {'notices':>7}  {'outcome':10}  {'severity':8}  rule"
        for row in sorted(self._findings, key=self._rank):
            outcome, severity, rule_id = row
            yield f"{self._findings[row]:8}  {self._notices[row]:7}  {_WORDS[outcome]:10}  {severity:8}  {rule_id}  {titles[rule_id]}"

    def _rank(self, row: tuple[str, str, str]) -> tuple[bool, int, int, str]:
        outcome, severity, rule_id = row
        return outcome != Outcome.DEFICIENT.value, SEVERITY_ORDER[Severity(severity)], -self._findings[row], rule_id
