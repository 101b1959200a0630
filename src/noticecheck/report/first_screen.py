"""The first screen of the text report: verdict, score, dimensions, and every finding in a line or two with its article."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from noticecheck.model.finding import Finding, Severity
from noticecheck.model.report import DimensionScore, Report
from noticecheck.report.page import BLANK, Line, Page, Piece, Role, cells, head, wrap
from noticecheck.report.view import (
    Numbered,
    chapters,
    glance,
    in_order,
    input_line,
    score_lines,
    standing_banner,
    title_line,
    verdict_lines,
)
from noticecheck.report.wording import AUDITORS_READING, counted

SEVERITY_ROLES: Final[dict[Severity, Role]] = {
    Severity.CRITICAL: "critical",
    Severity.HIGH: "high",
    Severity.MEDIUM: "medium",
    Severity.LOW: "low",
    Severity.INFO: "info",
}
VERDICT_ROLES: Final[dict[str, Role]] = {"met": "good", "not_met": "critical", "not_assessable": "medium", "template": "info"}

_MARGIN: Final = 9
_BAR: Final = 10
_BESIDE_THE_TITLE: Final = 45
_LONGEST_ID: Final = 16
_SIGNS: Final = ("█", "▒", "░")
_ASCII_SIGNS: Final = ("#", "=", ".")
_BELOW: Final = {("not_assessed", "rule"): "not assessed", ("suppressed", "finding"): "suppressed", ("suppressed", "waiver"): "expired"}


def first_screen(report: Report, page: Page) -> Iterator[Line]:
    """Yield the lines of the first screen."""
    yield from page.paragraph(title_line(report), role="faint")
    yield from page.paragraph(input_line(report))
    yield BLANK
    yield from _standing(report, page)
    yield from _verdict(report, page)
    if report.profile.points:
        yield from _score(report, page)
        yield BLANK
        yield from dimension_lines(report.dimensions, page)
    yield from _glance(report, page)


def _standing(report: Report, page: Page) -> Iterator[Line]:
    banner = standing_banner(report)
    if banner:
        yield from page.paragraph(banner, _MARGIN, label="NOTE", role="medium", label_role="medium")
        yield BLANK


def _verdict(report: Report, page: Page) -> Iterator[Line]:
    role = VERDICT_ROLES.get(report.verdict.minimum_criteria, "")
    for count, text in enumerate(verdict_lines(report)):
        yield from page.paragraph(text, _MARGIN, label="" if count else "VERDICT", role="" if count else role, label_role="heading")


def _score(report: Report, page: Page) -> Iterator[Line]:
    for count, text in enumerate(score_lines(report.score)):
        yield from page.paragraph(text, _MARGIN, label="" if count else "SCORE", label_role="heading")


def dimension_lines(dimensions: tuple[DimensionScore, ...], page: Page) -> Iterator[Line]:
    """Yield a bar for each dimension: solid up to its floor, shaded up to its ceiling; one line names those without points."""
    scored = [dimension for dimension in dimensions if dimension.value is not None]
    titles = [head(page.clean(dimension.title), page.width - _BESIDE_THE_TITLE) for dimension in scored]
    longest = max(map(cells, titles), default=0)
    for title, dimension in zip(titles, scored, strict=True):
        points = f"{dimension.value:>3} {f'({dimension.floor}-{dimension.ceiling})':<9}"
        padding = " " * (longest - cells(title) + 2)
        yield (Piece(f"  {title}{padding}"), *_bar(dimension, page), Piece(f"  {points}  coverage {dimension.coverage} %"))
    for words, applies in (("not assessed", True), ("no rule applies", False)):
        without = [dimension.title for dimension in dimensions if dimension.value is None and bool(dimension.total) is applies]
        if without:
            yield from page.paragraph(f"{words}: {', '.join(without)}", 2)


def _bar(dimension: DimensionScore, page: Page) -> tuple[Piece, ...]:
    solid, shaded, empty = _ASCII_SIGNS if page.ascii_only else _SIGNS
    floor, ceiling = (points * _BAR // 100 for points in (dimension.floor, dimension.ceiling))
    return (Piece(solid * floor, "good"), Piece(shaded * (ceiling - floor), "medium"), Piece(empty * (_BAR - ceiling), "faint"))


def _glance(report: Report, page: Page) -> Iterator[Line]:
    deficient, for_review, _ = chapters(report)
    numbers = max((len(_numbers(group)) for group in (*_grouped(deficient), *_grouped(for_review))), default=0)
    yield BLANK
    for title, findings in (("FINDINGS AT A GLANCE", deficient), ("FOR REVIEW, NOT COUNTED", for_review)):
        if findings:
            yield (Piece(title, "heading"),)
        for group in _grouped(findings):
            yield from _at_a_glance(group, numbers, page)
    if any(finding.auditors_reading for finding in report.findings):
        yield (Piece(f"* {AUDITORS_READING}", "faint"),)
    if not report.findings:
        yield (Piece("No findings."),)
    yield from _below(report, page)


def _below(report: Report, page: Page) -> Iterator[Line]:
    """Say what more there is, so that nobody takes the first screen for the whole report."""
    expired = sum(waiver.state == "expired" for waiver in report.waivers)
    counts = {
        "observations": [(len(report.observations), "observation")],
        "not_assessed": [(len(report.not_assessed), "rule")],
        "suppressed": [(len(report.suppressed), "finding"), (expired, "waiver")],
    }
    rest = [
        f"{counted(number, noun)} {_BELOW.get((name, noun), '')}".strip()
        for name, listed in counts.items()
        for number, noun in listed
        if number and name in in_order(report)
    ]
    if rest:
        yield from page.paragraph(f"Below: {', '.join(rest)}.")


def _grouped(findings: tuple[Numbered, ...]) -> tuple[tuple[Numbered, ...], ...]:
    """Put neighbours of one rule together: the same defect in several offences is one entry with several numbers."""
    return tuple(tuple(group) for _, group in groupby(findings, key=lambda one: (one.finding.rule_id, one.finding.severity)))


def _numbers(group: tuple[Numbered, ...]) -> str:
    if not group:
        return ""
    first, last = group[0].number, group[-1].number
    return str(first) if first == last else f"{first}-{last}"


def _at_a_glance(group: tuple[Numbered, ...], numbers: int, page: Page) -> Iterator[Line]:
    finding = group[0].finding
    text = glance(finding) if len(group) == 1 else f"{finding.title} ({len(group)} places)"
    margin = (
        Piece(f"{_numbers(group):>{numbers}} "),
        Piece(f"{finding.severity.value.upper():<8} ", SEVERITY_ROLES[finding.severity]),
        Piece(f"{finding.basis.value}{'*' if finding.auditors_reading else ' '} {head(page.clean(finding.rule_id), _LONGEST_ID)} "),
    )
    width = sum(cells(piece.text) for piece in margin)
    lines = _with_article(page.clean(text), page.clean(article(finding)), page.width - width)
    yield (*margin, *lines[0])
    yield from ((Piece(" " * width), *line) for line in lines[1:])


def _with_article(text: str, cited: str, width: int) -> list[Line]:
    """Wrap a text and put its article at the right end of the last line, or of one more line where it does not fit."""
    *lines, last = wrap(text, width)
    room = width - cells(last) - cells(cited)
    if room > 1:
        return [*((Piece(line),) for line in lines), (Piece(last + " " * room), Piece(cited, "faint"))]
    return [*((Piece(line),) for line in (*lines, last)), *((Piece(line.rjust(width), "faint"),) for line in wrap(cited, width))]


def article(finding: Finding) -> str:
    """Return the first provision that a finding cites."""
    return finding.authority[0].cite if finding.authority else ""
