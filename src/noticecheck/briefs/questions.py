"""What is not known, as questions: one for each, grouped by who can answer."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

from noticecheck.model.finding import SEVERITY_ORDER, Severity
from noticecheck.model.report import Report

_FAMILY: Final = 3


class Question(NamedTuple):
    """A question, the rules that it would settle, the gravest of their severities, and why it is open."""

    text: str
    rules: tuple[str, ...]
    severity: Severity
    why: str


class Asked(NamedTuple):
    """Who is to be asked, on what footing, and the questions."""

    addressee: str
    how: str
    questions: tuple[Question, ...]


class _Open(NamedTuple):
    rule_id: str
    text: str
    severity: Severity
    why: str


def questions(report: Report, *, of_findings: bool = False) -> tuple[Asked, ...]:
    """Return a question for each rule that could not decide, and with `of_findings` for what was found too."""
    opened = (*_unknown(report), *(_found(report) if of_findings else ()))
    table = _table()
    rows = ((key, _wording(table["addressees"][key], report)) for key in table["addressees"])
    groups = ((words, tuple(_merged(one for one in opened if addressee_of(one.rule_id) == key))) for key, words in rows)
    return tuple(Asked(name, how, found) for (name, how), found in groups if found)


def addressee_of(rule_id: str) -> str:
    """Return the key of whoever can answer what a rule asks; rules of packs go where most of the shipped ones go."""
    table = _table()
    by_rule, by_family = table["rules"], table["families"]
    return str(by_rule.get(rule_id) or by_family.get(rule_id[:_FAMILY]) or table["otherwise"])


def _unknown(report: Report) -> Iterator[_Open]:
    for entry in report.not_assessed:
        yield _Open(entry.rule_id, entry.question or f"Not checked: {entry.title}", entry.severity, entry.explanation)


def _found(report: Report) -> Iterator[_Open]:
    for finding in (*report.findings, *report.observations):
        if finding.question:
            yield _Open(finding.rule_id, finding.question, finding.severity, finding.outcome.value.replace("_", " "))


def _merged(opened: Iterator[_Open]) -> Iterator[Question]:
    """Yield each question once, the gravest first."""
    by_text: dict[str, list[_Open]] = {}
    for one in sorted(opened, key=lambda one: (SEVERITY_ORDER[one.severity], one.rule_id)):
        by_text.setdefault(one.text, []).append(one)
    for text, group in by_text.items():
        yield Question(text, tuple(dict.fromkeys(one.rule_id for one in group)), group[0].severity, group[0].why)


def _wording(row: dict[str, str], report: Report) -> tuple[str, str]:
    """Return name and footing; a country that is known chooses its own words, such as DHS for the United States."""
    country = report.input.host_country
    own = f"name_in_{country}", f"how_in_{country}"
    return row.get(own[0], row["name"]), row.get(own[1], row["how"])


@cache
def _table() -> dict[str, dict[str, dict[str, str]]]:
    text = files("noticecheck.briefs").joinpath("data/addressees.json").read_text(encoding="utf-8")
    return json.loads(text)  # type: ignore[no-any-return]
