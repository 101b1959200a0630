"""The parts of the JSON report that hold no findings."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from noticecheck.model.finding import NotAssessed, Quotation, Waiver
from noticecheck.model.law import Citation
from noticecheck.model.profile import Profile
from noticecheck.model.report import (
    AmountRow,
    Dataset,
    DimensionScore,
    Exhibit,
    FactCell,
    InputInfo,
    Score,
    TimelineDate,
    TimelineEvent,
    Verdict,
)

if TYPE_CHECKING:
    from noticecheck.report.shapes import (
        AmountJson,
        CitationJson,
        DatasetJson,
        DimensionJson,
        ExhibitJson,
        FactCellJson,
        FactState,
        InputJson,
        NotAssessedJson,
        QuotationJson,
        ScoreJson,
        VerdictJson,
        VerdictWord,
    )
    from noticecheck.report.shapes_beside import ProfileJson, WaiverJson, WaiverState
    from noticecheck.report.timeline_shapes import TimelineDateJson, TimelineEventJson, TimelineState


def dataset(used: Dataset) -> DatasetJson:
    """Return a data set that the audit used."""
    return {
        "id": used.id,
        "version": used.version,
        "first": used.first,
        "last": used.last,
        "licence": used.licence,
        "digest": used.digest,
    }


def input_info(told: InputInfo) -> InputJson:
    """Return what identifies the audited file."""
    return {
        "name": told.name,
        "sha256": told.sha256,
        "type": told.type,
        "completeness": told.completeness,
        "as_of": told.as_of,
        "requesting_country": told.requesting_country,
        "host_country": told.host_country,
        "standing": told.standing,
        "obtained_by": told.obtained_by,
    }


def verdict(said: Verdict) -> VerdictJson:
    """Return the verdict with the rules that decide it."""
    return {
        "minimum_criteria": cast("VerdictWord", said.minimum_criteria),
        "with_context": cast("VerdictWord", said.with_context),
        "critical": list(said.critical),
        "unknown": list(said.unknown),
        "critical_in_context": list(said.critical_in_context),
        "exhibits": list(said.exhibits),
        "critical_for_review": said.critical_for_review,
        "slots": said.slots,
    }


def score(points: Score) -> ScoreJson:
    """Return the score with its interval, its coverage and its weights."""
    return {
        "value": points.value,
        "floor": points.floor,
        "ceiling": points.ceiling,
        "coverage": points.coverage,
        "grade": points.grade or None,
        "caps": list(points.caps),
        "weights": dict(points.weights),
        "custom_weights": points.custom_weights,
    }


def dimension(points: DimensionScore) -> DimensionJson:
    """Return the score of one dimension."""
    return {
        "id": points.id,
        "title": points.title,
        "weight": points.weight,
        "value": points.value,
        "floor": points.floor,
        "ceiling": points.ceiling,
        "coverage": points.coverage,
        "assessed": points.assessed,
        "total": points.total,
    }


def quotation(quoted: Quotation) -> QuotationJson:
    """Return words of the notice with their place."""
    return {"route": quoted.route, "text": quoted.text, "start": quoted.start, "end": quoted.end}


def citation(cited: Citation) -> CitationJson:
    """Return a provision in the edition that was used."""
    return {
        "id": cited.id,
        "cite": cited.cite,
        "reference": cited.reference,
        "edition": cited.edition,
        "subject": cited.subject,
        "quote": cited.quote,
        "url": cited.url,
        "in_force_from": cited.in_force_from,
        "in_force_to": cited.in_force_to,
        "verified": cited.verified,
        "note": cited.note,
    }


def not_assessed(entry: NotAssessed) -> NotAssessedJson:
    """Return a rule that could not decide."""
    return {
        "rule_id": entry.rule_id,
        "title": entry.title,
        "severity": entry.severity,
        "basis": entry.basis,
        "reason": entry.reason,
        "explanation": entry.explanation,
        "route": entry.route,
        "question": entry.question,
    }


def amount(row: AmountRow) -> AmountJson:
    """Return a stated conversion and what became of it."""
    return {
        "route": row.route,
        "stated": row.stated,
        "stated_as": row.stated_as,
        "label": row.label,
        "lines": list(row.lines),
        "judgement": dict(row.judgement),
    }


def exhibit(one: Exhibit) -> ExhibitJson:
    """Return a document that the auditor brings."""
    return {"id": one.id, "title": one.title, "pages": one.pages, "sha256": one.sha256}


def fact_cell(cell: FactCell) -> FactCellJson:
    """Return what the notice says to one question of the facts."""
    return {"question": cell.question, "state": cast("FactState", cell.state), "words": [quotation(one) for one in cell.words]}


def timeline_event(event: TimelineEvent) -> TimelineEventJson:
    """Return an event of the timeline."""
    return {
        "kind": event.kind,
        "label": event.label,
        "detail": event.detail,
        "route": event.route,
        "state": cast("TimelineState", event.state),
        "why": event.why,
        "written": event.written,
        "start": _timeline_date(event.start),
        "end": _timeline_date(event.end),
        "span": event.span,
        "outside": event.outside,
        "exhibit": event.exhibit,
    }


def _timeline_date(day: TimelineDate | None) -> TimelineDateJson | None:
    return None if day is None else {"text": day.text, "precision": day.precision, "first": day.first, "last": day.last}


def profile(chosen: Profile) -> ProfileJson:
    """Return what the report was made for."""
    return {
        "name": chosen.name,
        "title": chosen.title,
        "note": chosen.note,
        "chapters": list(chosen.chapters),
        "points": chosen.points,
        "withheld": list(chosen.withheld),
    }


def waiver(one: Waiver) -> WaiverJson:
    """Return a waiver of the file and what became of it."""
    return {
        "rule_id": one.rule_id,
        "reason": one.reason,
        "by": one.by,
        "until": one.until,
        "state": cast("WaiverState", one.state),
        "route": one.route,
    }
