"""The client's page: fixed sentences of a catalogue, chosen by what the report found. Nothing is translated by machine."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any, Final

from noticecheck.briefs.amounts import amount_table
from noticecheck.briefs.outcomes import table
from noticecheck.errors import UsageError
from noticecheck.model.finding import Outcome
from noticecheck.model.report import Report

CATALOGUES: Final = Path(__file__).parent / "languages"
_WRONG: Final = frozenset({"wrong", "grossly_wrong"})
_MOST_SUMS: Final = 2
_FAMILY: Final = 3


def languages() -> tuple[str, ...]:
    """Return the codes of the languages that have a catalogue."""
    return tuple(sorted(path.stem for path in CATALOGUES.glob("*.json")))


def catalogue(language: str) -> dict[str, Any]:
    """Return the sentences of a language.

    Raises:
        UsageError: when there is no catalogue, with the languages that have one.
    """
    if language not in languages():
        raise UsageError(f"--language: there is no catalogue for {language!r}; choose from: {', '.join(languages())}")
    return _catalogue(language)


@cache
def _catalogue(language: str) -> dict[str, Any]:
    return json.loads((CATALOGUES / f"{language}.json").read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def plain_words(report: Report, language: str) -> dict[str, Any]:
    """Return the sentences that the client's page prints, under `plain`, beside the catalogue itself."""
    words = catalogue(language)
    topics = dict.fromkeys(topic_of(finding.rule_id) for finding in report.findings if finding.outcome is Outcome.DEFICIENT)
    review = sum(finding.outcome is Outcome.FOR_REVIEW for finding in report.findings)
    return {
        "title": words["title" if topics else "title_clean"],
        "verdict": words[report.verdict.minimum_criteria],
        "topics": [words["topics"][topic] for topic in topics],
        "amounts": [words["amount"].format_map(row) for row in _sums(report)],
        "review": words["review"].format(number=review) if review else "",
        "unknown": words["unknown_some"].format(number=len(report.not_assessed)) if report.not_assessed else words["unknown_none"],
        "steps": [words["step_papers"], words["step_access"], words["step_travel"]],
        "checked_on": words["checked_on"].format(
            date=report.audit_date.isoformat().replace("-", words["date_separator"]), file=report.input.name
        ),
        "translation": "" if language == "en" else words["translation"],
    }


def topic_of(rule_id: str) -> str:
    """Return the topic under which a rule is told."""
    topics = table("topics")
    return str(topics["rules"].get(rule_id) or topics["families"].get(rule_id[:_FAMILY]) or topics["otherwise"])


def _sums(report: Report) -> list[dict[str, str]]:
    """Return the sums that no official rate makes right, with what they were worth."""
    rows = zip(amount_table(report), report.amounts, strict=True)
    wrong = [row for row, amount in rows if amount.label in _WRONG and row["rows"]][:_MOST_SUMS]
    return [{"stated": row["stated"], "stated_as": row["stated_as"], "worth": _worth(row["rows"][0]["worth"])} for row in wrong]


def _worth(figures: str) -> str:
    """Return a range of figures without an English word in it."""
    return figures.replace(" to ", " – ")
