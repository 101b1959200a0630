"""Many reports in few figures: how many inputs, which verdicts, and which rules raised a deficiency how often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from noticecheck.model.finding import Outcome, Severity
from noticecheck.model.report import Report, Unread

if TYPE_CHECKING:
    from noticecheck.model.finding import Json

VERDICTS: Final = {"met": "met", "not_met": "not met", "not_assessable": "not assessable", "template": "templates"}
"""The words of a verdict on the minimum criteria, as a sentence counts them."""


def summary_of(entries: Sequence[Report | Unread]) -> dict[str, Json]:
    """Return the figures as plain data, with the same keys for every run."""
    reports = [entry for entry in entries if isinstance(entry, Report)]
    verdicts = Counter(report.verdict.minimum_criteria for report in reports)
    deficient = [[finding for finding in report.findings if finding.outcome is Outcome.DEFICIENT] for report in reports]
    by_severity = Counter(finding.severity for findings in deficient for finding in findings)
    by_rule = Counter(rule_id for findings in deficient for rule_id in {finding.rule_id for finding in findings})
    return {
        "inputs": len(entries),
        "audited": len(reports),
        "unusable": len(entries) - len(reports),
        "incomplete": sum(not report.complete for report in reports),
        "verdicts": {word: verdicts[word] for word in VERDICTS},
        "deficiencies": {severity.value: by_severity[severity] for severity in Severity},
        "notices_by_rule": {rule_id: by_rule[rule_id] for rule_id in sorted(by_rule)},
    }


def summary_text(entries: Sequence[Report | Unread]) -> str:
    """Return the figures in one sentence."""
    reports = [entry for entry in entries if isinstance(entry, Report)]
    verdicts = Counter(report.verdict.minimum_criteria for report in reports)
    told = ", ".join(f"{verdicts[word]} {words}" for word, words in VERDICTS.items() if verdicts[word])
    unusable = len(entries) - len(reports)
    counted = f"{len(entries)} input{'s' * (len(entries) != 1)}"
    parts = [counted, f"minimum criteria: {told}" if told else "", f"{unusable} unusable" if unusable else ""]
    return "; ".join(filter(None, parts))
