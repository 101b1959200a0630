"""The report in Markdown, to be put into a brief: the verdict and the findings with their law, never the grade."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from noticecheck.model.report import Report
from noticecheck.report.amounts import AmountTable, amount_table, beside_the_table, rate_columns, rate_rows
from noticecheck.report.safe import one_line
from noticecheck.report.view import (
    Numbered,
    Row,
    amount_row,
    authorities,
    chapters,
    fact_rows,
    finding_rows,
    heading,
    in_order,
    input_line,
    method_rows,
    not_assessed_by_reason,
    open_question,
    standing_banner,
    title_line,
    verdict_lines,
    waiver_rows,
)
from noticecheck.report.wording import BASES, DISCLAIMER, limitations, sentence, type_name

_MEANS_SOMETHING: Final = re.compile(
    r"[\\`*_{}\[\]<>#|~&!$@^]"  # emphasis, links, tags, tables, entities, mathematics, mail addresses
    r"|:(?=//)"  # what would become a link by itself
    r"|(?<=www)\.",
    re.IGNORECASE,
)
_STARTS_A_LIST: Final = re.compile(r"^(\d{1,9}(?=[.)](?:\s|$))|(?=[-+=]))")


def escaped(text: str) -> str:
    """Return text of others on one line, so that Markdown prints it as it is and makes no link, list, table or tag of it."""
    return _STARTS_A_LIST.sub(r"\1\\", _MEANS_SOMETHING.sub(r"\\\g<0>", one_line(text)))


def markdown_report(report: Report) -> str:
    """Return the report as Markdown that ends with a line break; the same bytes for the same report."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: Report) -> Iterator[str]:
    yield from _opening(report)
    bodies = _bodies(report)
    for name in in_order(report):
        for title, body in bodies[name]:
            yield from _chapter(title, body)
    yield from _chapter("Limits", (f"- {escaped(text)}" for text in limitations(report)))


def _bodies(report: Report) -> dict[str, Iterable[tuple[str, Iterator[str]]]]:
    """Return each chapter with its titles; the one on forums has a title for each."""
    deficient, for_review, observations = chapters(report)
    method = (*method_rows(report), _score(report)) if report.profile.points else method_rows(report)
    return {
        "findings": [("Findings", _findings(deficient))],
        "for_review": [("For review, not counted", _findings(for_review))],
        "facts": [("Facts, question by question", _facts(report))],
        "observations": [("Observations, not scored", _findings(observations))],
        "amounts": [("Stated and recomputed amounts", _amounts(report))],
        "not_assessed": [("Not assessed", _not_assessed(report))],
        "suppressed": [("Suppressed", as_list(waiver_rows(report)))],
        "reliance": [("Later documents that repeat the notice", _beside(report, "reliance"))],
        "forum": [(f"Notes, not findings: {escaped(one.title)}", _beside(report, one.forum)) for one in report.overlays],
        "authorities": [("Authorities", as_list(authorities(report)))],
        "method": [("Method", as_list(method))],
    }


def _beside(report: Report, what: str) -> Iterator[str]:
    """Yield what most reports do not have."""
    if report.reliance or report.overlays:
        from noticecheck.report.markdown_beside import beside

        yield from beside(report, what)


def _opening(report: Report) -> Iterator[str]:
    yield f"# Deficiencies on the face of the {escaped(type_name(report.input.type))}"
    yield ""
    yield escaped(title_line(report)) + "  "
    yield escaped(input_line(report))
    yield ""
    if standing_banner(report):
        yield f"> {escaped(standing_banner(report))}"
        yield ""
    for text in verdict_lines(report):
        yield f"**{escaped(sentence(text))}**"
        yield ""
    yield " ".join(map(escaped, DISCLAIMER))


def _chapter(title: str, body: Iterator[str]) -> Iterator[str]:
    """Yield a chapter with its title, nothing when it is empty."""
    first = next(body, None)
    if first is not None:
        yield from ("", f"## {title}", "", first)
        yield from body


def _findings(findings: Iterable[Numbered]) -> Iterator[str]:
    for count, (number, finding) in enumerate(findings):
        if count:
            yield ""
        yield f"### {number}. {escaped(heading(finding))}"
        yield ""
        yield escaped(sentence(finding.message))
        yield ""
        place = f"{finding.route}, line {finding.span.line}"
        kind = f"{finding.rule_id}, {finding.severity.value}, basis {finding.basis.value} ({BASES[finding.basis]})"
        yield from as_list((Row("rule", (kind,)), Row("place", (place,)), *finding_rows(finding)))


def as_list(rows: Iterable[Row]) -> Iterator[str]:
    """Yield rows as a list; a row of several paragraphs has a list of its own."""
    for row in rows:
        label = escaped(row.label.capitalize() if row.label.islower() else row.label)
        if len(row.paragraphs) == 1:
            yield f"- {label}: {escaped(row.paragraphs[0])}"
        else:
            yield f"- {label}:"
            yield from (f"  - {escaped(paragraph)}" for paragraph in row.paragraphs)


def _facts(report: Report) -> Iterator[str]:
    for count, row in enumerate(fact_rows(report)):
        if not count:
            yield "| Question | Words |"
            yield "|---|---|"
        yield f"| {escaped(row.label)} | {escaped(row.paragraphs[0])} |"


def _amounts(report: Report) -> Iterator[str]:
    results = [(amount, amount_row(amount, report)) for amount in report.amounts]
    if results:
        yield "| Stated | Stated as | Result |"
        yield "|---|---|---|"
        yield from (f"| {escaped(amount.stated)} | {escaped(amount.stated_as)} | {escaped(result.label)} |" for amount, result in results)
    for amount, result in results:
        table = amount_table(amount)
        if table.roles or result.paragraphs:
            yield ""
            yield f"{escaped(amount.stated)} stated as {escaped(amount.stated_as)}:"
        yield from _rates(table)
        if result.paragraphs:
            yield ""
            yield from (f"- {escaped(line)}" for line in beside_the_table(amount))


def _rates(table: AmountTable) -> Iterator[str]:
    """The table of one conversion: a line for each date and source, then the implied rate."""
    if table.roles:
        columns = rate_columns(table)
        yield ""
        yield f"| {' | '.join(map(escaped, columns))} |"
        yield f"|{'---|' * len(columns)}"
    for row in rate_rows(table):
        yield f"| {' | '.join(map(escaped, row))} |"
    if table.implied:
        yield ""
        yield escaped(f"Implied rate {table.implied}; last official {table.last_official}.")


def _not_assessed(report: Report) -> Iterator[str]:
    for count, (explanation, entries) in enumerate(not_assessed_by_reason(report)):
        if count:
            yield ""
        yield f"{escaped(sentence(explanation))[:-1]}:"
        yield ""
        for entry in entries:
            yield f"- {escaped(entry.rule_id)} ({entry.severity.value}): {escaped(open_question(entry))}"


def _score(report: Report) -> Row:
    score = report.score
    points = "none" if score.value is None else str(score.value)
    return Row("points", (f"{points} ({score.floor}-{score.ceiling}), coverage {score.coverage} %",))
