"""What a report says to a reader, in order and in words: plain rows that each reporter lays out in its own way."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from noticecheck.model.finding import SEVERITY_ORDER, Finding, NotAssessed, Outcome, Quotation, Suppressed, Waiver
from noticecheck.model.law import Citation
from noticecheck.model.profile import CHAPTERS, DEFAULT
from noticecheck.model.report import AmountRow, Dataset, FactCell, Report, Score
from noticecheck.report.wording import BASES, COMPLETENESS, NOT_IN_FORCE, UNVERIFIED, counted, marks, type_name


class Row(NamedTuple):
    """A label and the paragraphs that belong to it. The paragraphs may hold words of the notice."""

    label: str
    paragraphs: tuple[str, ...]


class Numbered(NamedTuple):
    """A finding with its number in this report."""

    number: int
    finding: Finding


class Chapters(NamedTuple):
    """What was raised, by chapter; the numbers run on from one to the next."""

    deficient: tuple[Numbered, ...]
    for_review: tuple[Numbered, ...]
    observations: tuple[Numbered, ...]


def chapters(report: Report) -> Chapters:
    """Return the findings by chapter: deficiencies, matters for review, observations."""
    deficient = [finding for finding in report.findings if finding.outcome is Outcome.DEFICIENT]
    for_review = [finding for finding in report.findings if finding.outcome is not Outcome.DEFICIENT]
    numbered = [Numbered(number, finding) for number, finding in enumerate((*deficient, *for_review, *report.observations), start=1)]
    first, second = len(deficient), len(report.findings)
    return Chapters(tuple(numbered[:first]), tuple(numbered[first:second]), tuple(numbered[second:]))


def in_order(report: Report) -> tuple[str, ...]:
    """Return the chapters that the profile of a report shows, in its order."""
    return report.profile.chapters or CHAPTERS


def title_line(report: Report) -> str:
    """Return the versions and the audit date; weights of the user's own are said here."""
    profile = "" if report.profile.name == DEFAULT else f", profile {report.profile.name}"
    versions = f"noticecheck {report.tool_version}, rulebook {report.rulebook_version}{profile}, audit date {report.audit_date}"
    return f"{versions}, score with weights of the user's own" if report.score.custom_weights else versions


def input_line(report: Report) -> str:
    """Return what was audited: the file, the document, the states, and how much of the document is known."""
    told = report.input
    about = [
        type_name(told.type) + (f" requested by {told.requesting_country}" if told.requesting_country else ""),
        f"located in {told.host_country}" if told.host_country else "",
        COMPLETENESS.get(told.completeness, told.completeness),
        f"as of {told.as_of}" if told.as_of else "",
    ]
    return f"{told.name}: {', '.join(filter(None, about))}"


def standing_banner(report: Report) -> str:
    """Return the warning that the document is no longer in force, empty when nothing says so."""
    if report.input.standing not in NOT_IN_FORCE:
        return ""
    return f"The file says that this {type_name(report.input.type)} is {report.input.standing}; what follows speaks of its text."


def verdict_lines(report: Report) -> Iterator[str]:
    """Yield the verdict on the face of the document, the one with its exhibits where it differs, and what was not counted.

    What is met by a reading of the prose alone is open for the verdict and asked about nowhere else, so it is named here.
    """
    verdict = report.verdict
    yield _verdict(verdict.minimum_criteria, len(verdict.critical), len(verdict.unknown), verdict.slots)
    if verdict.with_context != verdict.minimum_criteria:
        exhibits = f"exhibit{'s' * (len(verdict.exhibits) != 1)} {', '.join(verdict.exhibits)}" if verdict.exhibits else "the context"
        critical = len(verdict.critical) + len(verdict.critical_in_context)
        told = _verdict(verdict.with_context, critical, len(verdict.unknown), verdict.slots)
        yield f"Taking {exhibits} into account: {told[:1].lower()}{told[1:]}"
    if verdict.critical_for_review:
        yield f"{counted(verdict.critical_for_review, 'critical matter')} for review, not counted"
    read = [rule for rule in verdict.unknown if report.outcomes.get(rule) is Outcome.MET]
    if read and not verdict.slots:
        yield f"Open because only the summary, as read, answers: {', '.join(read)}; the fields on the facts would settle it"


def _verdict(word: str, critical: int, unknown: int, slots: int) -> str:
    match word:
        case "met":
            return "Meets the minimum criteria"
        case "not_met":
            further = f"; {counted(unknown, 'further minimum item')} not assessed" if unknown else ""
            return f"Does not meet the minimum criteria ({counted(critical, 'critical deficiency', 'critical deficiencies')}{further})"
        case "template":
            return f"Template ({counted(slots, 'slot')} to fill)"
        case _:
            return f"Cannot be assessed against the minimum criteria ({counted(unknown, 'item')} unknown)"


def score_lines(score: Score) -> Iterator[str]:
    """Yield the score as an interval with its coverage and grade, then every cap with its reason."""
    points = "No points" if score.value is None else str(score.value)
    grade = f", grade {score.grade}" if score.grade else ""
    yield f"{points} ({score.floor}-{score.ceiling}), coverage {score.coverage} %{grade}"
    yield from (f"grade {cap}" if score.grade else cap for cap in score.caps)


def glance(finding: Finding) -> str:
    """Return a finding in a few words: the figures where something was computed, else the title of the rule."""
    return finding.message if finding.computation is not None else finding.title


def heading(finding: Finding) -> str:
    """Return the title of a finding with what a reader must see beside it."""
    return f"{finding.title} ({', '.join(marks(finding))})" if marks(finding) else finding.title


def finding_rows(finding: Finding) -> tuple[Row, ...]:
    """Return everything below the message of a finding, in reading order, without what it does not have."""
    rows = (
        Row("relies on", tuple(map(quotation, finding.quoted))),
        Row("computed", finding.computation.lines if finding.computation else ()),
        Row("exhibits", (", ".join(finding.exhibits),)),
        Row("expected", (finding.expected,)),
        Row("authority", tuple(map(citation, finding.authority))),
        Row("unless", (finding.derogation,)),
        Row("remedy", (finding.remedy,)),
        Row("ask", (finding.question,)),
        Row("CCF tags", (", ".join(finding.ccf_tags),)),
    )
    return tuple(row for row in rows if any(row.paragraphs))


def quotation(quoted: Quotation) -> str:
    """Return words of the notice with the field that they stand in, and where they stand in prose."""
    where = "" if quoted.start is None or quoted.end is None else f" (characters {quoted.start + 1} to {quoted.end})"
    return f'{quoted.route}{where}: "{quoted.text.strip()}"'


def citation(cited: Citation) -> str:
    """Return a provision with its words, or its subject where no words may be quoted, its edition, and whether it was verified."""
    words = f'"{cited.quote}"' if cited.quote else cited.subject
    edition = ", ".join(filter(None, [cited.reference, _edition(cited)]))
    return f"{cited.cite}: {words} [{'; '.join(filter(None, [edition, '' if cited.verified else UNVERIFIED]))}]"


def _edition(cited: Citation) -> str:
    return "" if not cited.edition or f"({cited.edition})" in cited.reference else f"edition {cited.edition}"


def authorities(report: Report) -> tuple[Row, ...]:
    """Return every text cited, once, with where it can be read and what is known of the day each provision came into force."""
    raised = (*report.findings, *report.observations)
    cited = sorted({(one.reference, one.url, one.cite, _in_force(one)) for finding in raised for one in finding.authority})
    return tuple(
        Row(reference or "no reference", tuple(filter(None, [url, *(f"{cite}: {note}" if note else cite for _, _, cite, note in group)])))
        for (reference, url), group in groupby(cited, key=lambda row: row[:2])
    )


def _in_force(cited: Citation) -> str:
    since = f"in force from {cited.in_force_from}" if cited.in_force_from else ""
    until = f"in force to {cited.in_force_to}" if cited.in_force_to else ""
    return "; ".join(filter(None, [since, until, cited.note]))


def not_assessed_by_reason(report: Report) -> Iterator[tuple[str, tuple[NotAssessed, ...]]]:
    """Yield each reason with the rules that it kept from deciding, the gravest first."""
    entries = sorted(report.not_assessed, key=lambda entry: SEVERITY_ORDER[entry.severity])
    order = {entry.explanation: position for position, entry in reversed(list(enumerate(entries)))}
    for explanation, group in groupby(sorted(entries, key=lambda entry: order[entry.explanation]), key=lambda entry: entry.explanation):
        yield explanation, tuple(group)


def waiver_rows(report: Report) -> Iterator[Row]:
    """Yield every waiver of the file: what it waives, that it has expired, or that there was nothing to waive."""
    yield from (Row(waived.finding.rule_id, suppressed_lines(waived)) for waived in report.suppressed)
    yield from (Row(waiver.rule_id, (_without_effect(waiver),)) for waiver in report.waivers if waiver.state != "in_force")


def _without_effect(waiver: Waiver) -> str:
    by = f" by {waiver.by}" if waiver.by else ""
    if waiver.state == "expired":
        return f"the waiver{by} expired on {waiver.until}, and what it waived is open again: {waiver.reason}"
    until = f" until {waiver.until}" if waiver.until else ""
    return f"the waiver{by}{until} finds nothing to waive: {waiver.reason}"


def suppressed_lines(waived: Suppressed) -> tuple[str, ...]:
    """Return a waived finding, and who waived it until when and why."""
    by = f" by {waived.by}" if waived.by else ""
    until = f" until {waived.until}" if waived.until else ""
    return (f"{waived.finding.title}: {waived.finding.message}", f"waived{by}{until}: {waived.reason}")


def fact_rows(report: Report) -> Iterator[Row]:
    """Yield a row for each question of the facts with the words that answer it; nothing where none is answered."""
    if any(cell.words for cell in report.fact_matrix):
        yield from (Row(cell.question, (_fact(cell),)) for cell in report.fact_matrix)


def _fact(cell: FactCell) -> str:
    if not cell.words:
        return cell.state.replace("_", " ")
    return "; ".join(f'"{" ".join(one.text.split())}" ({_place(one)})' for one in cell.words)


def _place(quoted: Quotation) -> str:
    if quoted.start is None or quoted.end is None:
        return quoted.route
    return f"summary, characters {quoted.start + 1} to {quoted.end}"


def amount_row(row: AmountRow, report: Report) -> Row:
    """Return what became of a conversion, with its arithmetic unless a finding shows it already."""
    raised = (one for part in chapters(report) for one in part)
    shown = next((one.number for one in raised if one.finding.computation and one.finding.computation.lines == row.lines), None)
    label = row.label.replace("_", " ")
    return Row(label, row.lines) if shown is None else Row(f"{label} (finding {shown})", ())


def method_rows(report: Report) -> tuple[Row, ...]:
    """Return what is needed to repeat the audit, and how to read it."""
    rows = (
        Row("audit date", (report.audit_date.isoformat(),)),
        Row("tool", (f"noticecheck {report.tool_version}",)),
        Row("rulebook", (f"{report.rulebook_version}, {counted(report.rules_run, 'rule')} run",)),
        Row("SHA-256", (report.rulebook_sha256,)),
        Row("input", (report.input.name,)),
        Row("SHA-256", (report.input.sha256,)),
        Row("source", (report.input.obtained_by,)),
        *(row for used in report.datasets for row in _dataset(used)),
        Row("score", ("100: no deficiency found among the assessed items; floor: the unknown counts as deficient, ceiling: as met",)),
        Row("weights", (_weights(report.score),)),
        Row("basis", (basis_legend(),)),
        Row("failed", report.errors),
    )
    return tuple(row for row in rows if any(row.paragraphs))


def _weights(score: Score) -> str:
    severities = score.weights.get("severity")
    weights = ", ".join(f"{name} {weight}" for name, weight in severities.items()) if isinstance(severities, dict) else ""
    return f"{weights} (the user's own)" if score.custom_weights else weights


def basis_legend() -> str:
    """Return what the letters beside a finding mean."""
    return ", ".join(f"{basis.value} {words}" for basis, words in BASES.items())


def _dataset(used: Dataset) -> tuple[Row, ...]:
    words = filter(None, [f"{used.first} to {used.last}", used.licence])
    return (Row("data", (f"{used.id} {used.version}: {', '.join(words)}",)), Row("SHA-256", (used.digest,)))


def open_question(entry: NotAssessed) -> str:
    """Return the question that would settle what was not assessed; the title of the rule could be read as a statement."""
    return entry.question or f"Not checked: {entry.title}"
