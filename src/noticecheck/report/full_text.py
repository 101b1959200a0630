"""The text report as plain lines: the first screen, then each finding in full, then everything that a reader must be able to check."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from noticecheck.model.finding import Finding
from noticecheck.model.report import Report
from noticecheck.report.amount_text import amount_lines
from noticecheck.report.first_screen import SEVERITY_ROLES, first_screen
from noticecheck.report.page import BLANK, Line, Page, head
from noticecheck.report.view import (
    Numbered,
    Row,
    authorities,
    basis_legend,
    chapters,
    fact_rows,
    finding_rows,
    heading,
    in_order,
    method_rows,
    not_assessed_by_reason,
    open_question,
    waiver_rows,
)
from noticecheck.report.wording import DISCLAIMER, limitations, sentence

_INDENT: Final = 4
_LABEL: Final = 12
_LONGEST_ID: Final = 24


def text_lines(report: Report, page: Page) -> Iterator[Line]:
    """Yield every line of the text report, its chapters as its profile orders them."""
    yield from first_screen(report, page)
    bodies = _bodies(report, page)
    for name in in_order(report):
        yield from bodies[name]
    yield from _chapter("LIMITS", "", _sentences((*DISCLAIMER, *limitations(report)), page), page)


def _bodies(report: Report, page: Page) -> dict[str, Iterator[Line]]:
    deficient, for_review, observations = chapters(report)
    told = {
        "findings": ("FINDINGS", basis_legend(), _findings(deficient, report, page)),
        "for_review": ("FOR REVIEW", "not counted in verdict or score", _findings(for_review, report, page)),
        "facts": ("FACTS", "what the notice says to each question, as read", _rows(fact_rows(report), page)),
        "observations": ("OBSERVATIONS", "facts that breach no rule by themselves; not scored", _findings(observations, report, page)),
        "not_assessed": ("NOT ASSESSED", "with the question that would settle it", _not_assessed(report, page)),
        "suppressed": ("SUPPRESSED", "waived in the file", _rows(waiver_rows(report), page)),
        "amounts": ("AMOUNTS", "stated conversions, judged at official rates", _amounts(report, page)),
        "reliance": ("RELIANCE", "later documents that repeat the notice, as the file gives them", _reliance(report, page)),
        "authorities": ("AUTHORITIES", "where the words quoted can be read", _rows(authorities(report), page)),
        "method": ("METHOD", "", _rows(method_rows(report), page)),
    }
    return {"forum": _forums(report, page)} | {name: _chapter(*words, page) for name, words in told.items()}


def _reliance(report: Report, page: Page) -> Iterator[Line]:
    if report.reliance:
        from noticecheck.report.beside import reliance_rows

        yield from _rows(reliance_rows(report), page)


def _forums(report: Report, page: Page) -> Iterator[Line]:
    if report.overlays:
        from noticecheck.report.beside import overlay_rows

        for overlay in report.overlays:
            yield from _chapter("FORUM", f"{overlay.forum}: notes, not findings", _rows(overlay_rows(overlay, report), page), page)


def _chapter(title: str, gloss: str, body: Iterator[Line], page: Page) -> Iterator[Line]:
    """Yield a chapter with its title, nothing when it is empty."""
    first = next(body, None)
    if first is None:
        return
    yield BLANK
    yield from page.paragraph(gloss, len(title) + 2, label=title, role="faint", label_role="heading")
    yield first
    yield from body


def _findings(findings: Iterable[Numbered], report: Report, page: Page) -> Iterator[Line]:
    for count, (number, finding) in enumerate(findings):
        if count:
            yield BLANK
        yield from _heading(number, finding, page)
        yield from page.paragraph(sentence(finding.message), _INDENT)
        yield from _place(finding, report, page)
        yield from _rows(finding_rows(finding), page)


def _heading(number: int, finding: Finding, page: Page) -> Iterator[Line]:
    severity = finding.severity.value.upper()
    label = f"{number:<3} {severity} {finding.basis.value} {head(page.clean(finding.rule_id), _LONGEST_ID)}  "
    role = SEVERITY_ROLES[finding.severity]
    yield from page.paragraph(heading(finding), len(label), label=label, role="heading", label_role=role)


def _place(finding: Finding, report: Report, page: Page) -> Iterator[Line]:
    span = finding.span
    yield from page.paragraph(f"{report.input.name}:{span.line}:{span.column}  {finding.route}", _INDENT, role="faint")
    if span.text.strip():
        end = span.end_column if span.end_line == span.line else len(span.text.rstrip()) + 1
        yield from page.frame(span.text.rstrip(), span.line, span.column, max(end - span.column, 1))


def _rows(rows: Iterable[Row], page: Page) -> Iterator[Line]:
    for row in rows:
        label = page.clean(row.label)
        beside = len(label) < _LABEL
        if not beside:
            yield from page.paragraph(row.label, _INDENT, role="faint")
        for count, paragraph in enumerate(row.paragraphs):
            margin = f"{'':{_INDENT}}{label}" if beside and count == 0 else ""
            yield from page.paragraph(paragraph, _INDENT + _LABEL, label=margin)


def _not_assessed(report: Report, page: Page) -> Iterator[Line]:
    for explanation, entries in not_assessed_by_reason(report):
        yield from page.paragraph(f"{sentence(explanation)[:-1]}:", 2)
        for entry in entries:
            label = f"{'':{_INDENT}}{head(page.clean(entry.rule_id), _LONGEST_ID):<7} {entry.severity.value.upper():<8} "
            yield from page.paragraph(open_question(entry), len(label), label=label, label_role=SEVERITY_ROLES[entry.severity])


def _amounts(report: Report, page: Page) -> Iterator[Line]:
    for amount in report.amounts:
        yield from amount_lines(amount, report, page)


def _sentences(sentences: Iterable[str], page: Page) -> Iterator[Line]:
    for text in sentences:
        yield from page.paragraph(text, 2)
