"""Whole summaries with what is to be raised on them, and what is raised when each is audited with its charge and its person alone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

from noticecheck.engine.audit import audit
from noticecheck.engine.rule import Rulebook
from noticecheck.model.finding import Basis, Finding
from noticecheck.records import dataclass
from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.rulebook.files import read_yaml
from noticecheck.source.read import notice_from_bytes

GOLD = Path(__file__).with_name("prose") / "gold" / "summaries"
GRAVE = frozenset({"critical", "high"})
_MAY = "?"


@dataclass(frozen=True, slots=True, eq=False)
class Summary:
    """A summary: `must` are the rules that are to raise on it, `may` those of which nothing is said."""

    language: str
    name: str
    clean: bool
    plain: dict
    must: frozenset[str]
    may: frozenset[str]

    def __str__(self) -> str:
        """Return the language and the name."""
        return f"{self.language}: {self.name}"


@cache
def summaries() -> tuple[Summary, ...]:
    """Return the labelled summaries of all languages."""
    return tuple(one for path in sorted(GOLD.glob("*.yaml")) for one in _of_a_file(read_yaml(path)))


def _of_a_file(table: dict) -> Iterator[Summary]:
    for row in table["summaries"]:
        raises = row["raises"] or []
        plain = {
            "noticecheck": 1,
            "source": {"completeness": "extract"},
            "document": {"type": "red_notice"},
            "status": "charged",
            "person": row["person"],
            "offences": [{"charge": row["charge"]}],
            "facts": {"summary": row["text"], "summary_is": "verbatim"},
        }
        must = frozenset(rule for rule in raises if not rule.startswith(_MAY))
        may = frozenset(rule.removeprefix(_MAY) for rule in raises if rule.startswith(_MAY))
        yield Summary(str(table["language"]), str(row["name"]), row["clean"] is True, plain, must, may)


@cache
def _rulebook() -> Rulebook:
    return load_rulebook()


@cache
def raised(summary: Summary) -> tuple[Finding, ...]:
    """Return what is raised from the prose of a summary."""
    notice = notice_from_bytes(json.dumps(summary.plain).encode(), "summary.json")
    report = audit(notice, _rulebook(), date(2024, 1, 1))
    return tuple(finding for finding in report.findings if finding.basis is Basis.HEURISTIC)


def rules_raised(summary: Summary) -> frozenset[str]:
    """Return the ids of the rules that raise on a summary, without those of which nothing is said."""
    return frozenset(finding.rule_id for finding in raised(summary)) - summary.may
