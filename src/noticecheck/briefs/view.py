"""What a template may use: everything that a report says, as plain texts and lists under names that read as words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple, TypeAlias

from noticecheck.briefs.amounts import amount_table
from noticecheck.briefs.authorities import authorities_by_stance
from noticecheck.briefs.client import catalogue, plain_words
from noticecheck.briefs.factors import factor_table
from noticecheck.briefs.minimum import minimum_table
from noticecheck.briefs.tables import exhibits_of, reliance_of, timeline_of
from noticecheck.briefs.withheld import Withheld, withhold
from noticecheck.model.finding import SEVERITY_ORDER, NotAssessed, Quotation, Severity, Suppressed
from noticecheck.model.law import Citation
from noticecheck.model.report import Report
from noticecheck.report.beside import chains
from noticecheck.report.view import (
    Numbered,
    Row,
    chapters,
    fact_rows,
    heading,
    input_line,
    method_rows,
    open_question,
    standing_banner,
    title_line,
    verdict_lines,
)
from noticecheck.report.wording import BASES, COMPLETENESS, DISCLAIMER, limitations, sentence, type_name

Plain: TypeAlias = dict[str, Any]
_LONG: Final = 60
"""Characters; longer words are quoted once and then referred to."""
_GRAVE: Final = SEVERITY_ORDER[Severity.HIGH]


class Wanted(NamedTuple):
    """What is asked of a brief besides its template."""

    language: str = "en"
    privileged: bool = False
    with_location: bool = False
    hides_location: bool = False
    every_matter: bool = False
    pages: int = 0


def view(report: Report, wanted: Wanted) -> Plain:
    """Return everything that a template may print. Texts of the notice among it are escaped when they are printed."""
    kept = withhold(report, hide=wanted.hides_location and not wanted.with_location)
    return {**_document(report), **_raised(kept), **_open(kept.report), **_beside(kept.report), **_method(report), **_asked(wanted, kept)}


def _document(report: Report) -> Plain:
    told = report.input
    known = COMPLETENESS.get(told.completeness, told.completeness)
    return {
        "document": type_name(told.type),
        "requesting_country": told.requesting_country,
        "file": told.name,
        "sha256": told.sha256,
        "known": known + (f", as of {told.as_of}" if told.as_of else ""),
        "input_line": input_line(report),
        "standing": standing_banner(report),
        "verdict": [sentence(line) for line in verdict_lines(report)],
        "verdict_word": report.verdict.minimum_criteria,
        "minimum": minimum_table(report),
        "audit_date": report.audit_date.isoformat(),
    }


def _raised(kept: Withheld) -> Plain:
    deficient, for_review, observations = chapters(kept.report)
    return {
        "findings": _findings(deficient),
        "for_review": _findings(for_review),
        "observations": _findings(observations),
        "withheld": kept.number,
        "provisions": list(_provisions(kept.report)),
        "tags": sorted({tag for one in deficient for tag in one.finding.ccf_tags}),
    }


def _findings(some: Sequence[Numbered]) -> list[Plain]:
    """Return findings; long words of the notice that an earlier one has quoted are referred to there."""
    quoted: dict[str, int] = {}
    return [_finding(one, quoted) for one in some]


def _finding(one: Numbered, before: dict[str, int]) -> Plain:
    finding = one.finding
    return {
        "number": one.number,
        "rule": finding.rule_id,
        "title": heading(finding),
        "severity": finding.severity.value,
        "basis": f"{finding.basis.value}, {BASES[finding.basis]}",
        "says": sentence(finding.message),
        "words": [_words(quoted, one.number, before) for quoted in finding.quoted],
        "missing": finding.expected,
        "articles": "; ".join(dict.fromkeys(cited.cite for cited in finding.authority)),
        "tags": ", ".join(finding.ccf_tags),
        "computed": list(finding.computation.lines) if finding.computation else [],
        "unless": finding.derogation,
        "remedy": finding.remedy,
        "question": finding.question,
        "exhibits": ", ".join(finding.exhibits),
        "reading": finding.auditors_reading,
        "place": f"{finding.route or 'the file'}, line {finding.span.line}",
    }


def _words(quoted: Quotation, number: int, before: dict[str, int]) -> Plain:
    text = " ".join(quoted.text.split())
    first = before.setdefault(text, number) if len(text) > _LONG else number
    placed = quoted.start is not None and quoted.end is not None
    where = f", characters {(quoted.start or 0) + 1} to {quoted.end}" if placed else ""
    return {"text": text, "where": quoted.route + where, "as_in": 0 if first == number else first}


def _provisions(report: Report) -> Iterator[Plain]:
    """Yield each provision that a finding cites, once, with its words."""
    cited = {one.id: one for finding in report.findings for one in finding.authority}
    yield from (_provision(one) for one in sorted(cited.values(), key=lambda one: one.cite))


def _provision(cited: Citation) -> Plain:
    return {
        "cite": cited.cite,
        "words": cited.quote,
        "subject": cited.subject,
        "reference": cited.reference or cited.edition,
        "url": cited.url,
        "verified": cited.verified,
        "note": cited.note,
    }


def _open(report: Report) -> Plain:
    entries = sorted(report.not_assessed, key=lambda entry: (SEVERITY_ORDER[entry.severity], entry.rule_id))
    grave = [entry for entry in entries if SEVERITY_ORDER[entry.severity] <= _GRAVE]
    return {
        "not_assessed": [_question(entry) for entry in entries],
        "not_assessed_grave": [_question(entry) for entry in grave],
        "not_assessed_minor": len(entries) - len(grave),
        "not_assessed_critical": [_question(entry) for entry in entries if entry.severity is Severity.CRITICAL],
        "facts": [_row(row) for row in fact_rows(report)],
    }


def _question(entry: NotAssessed) -> Plain:
    return {"rule": entry.rule_id, "severity": entry.severity.value, "question": open_question(entry), "why": entry.explanation}


def _row(row: Row) -> Plain:
    return {"label": row.label, "lines": list(row.paragraphs)}


def _beside(report: Report) -> Plain:
    return {
        "amounts": amount_table(report),
        "factors": factor_table(report),
        "reliance": reliance_of(report),
        "chains": [sentence(chain.sentence) for chain in chains(report)],
        "timeline": timeline_of(report),
        "appendices": exhibits_of(report),
        "authorities": authorities_by_stance(report),
    }


def _method(report: Report) -> Plain:
    return {
        "title_line": title_line(report),
        "method": [_row(row) for row in method_rows(report)],
        "suppressed": [_suppressed(one) for one in report.suppressed],
        "errors": list(report.errors),
        "limits": list(limitations(report)),
        "disclaimer": list(DISCLAIMER),
        "counts": _counts(report),
    }


def _suppressed(one: Suppressed) -> Plain:
    return {"rule": one.finding.rule_id, "says": sentence(one.finding.message), "reason": one.reason}


def _counts(report: Report) -> Plain:
    outcomes = [outcome.value for outcome in report.outcomes.values()]
    return {word: outcomes.count(word) for word in ("met", "deficient", "for_review", "not_assessed", "not_applicable", "suppressed")}


def _asked(wanted: Wanted, kept: Withheld) -> Plain:
    words = catalogue(wanted.language)
    return {
        "privileged": wanted.privileged,
        "every_matter": wanted.every_matter,
        "pages": wanted.pages,
        "hidden": kept.hidden,
        "language": wanted.language,
        "direction": words["direction"],
        "t": words,
        "plain": plain_words(kept.report, wanted.language),
    }
