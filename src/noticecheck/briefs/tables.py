"""Exhibits, later documents and dates as a brief lists them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from noticecheck.model.report import Report, TimelineEvent
from noticecheck.report.beside import matrix, named, reliance_sentences
from noticecheck.report.view import chapters
from noticecheck.report.wording import type_name


def exhibits_of(report: Report) -> list[dict[str, Any]]:
    """Return the appendices: the document itself first, then each exhibit with the findings that rest on it."""
    itself = {
        "tab": "1",
        "id": "",
        "title": f"The {type_name(report.input.type)}, as transcribed in {report.input.name}",
        "pages": "",
        "sha256": report.input.sha256,
        "findings": "",
    }
    return [itself, *_exhibits(report)]


def _exhibits(report: Report) -> Iterator[dict[str, Any]]:
    for tab, one in enumerate(report.exhibits, start=2):
        resting = [number for part in chapters(report) for number, finding in part if one.id in finding.exhibits]
        yield {
            "tab": str(tab),
            "id": one.id,
            "title": one.title or "(no title given)",
            "pages": str(one.pages) if one.pages else "",
            "sha256": one.sha256,
            "findings": ", ".join(map(str, resting)),
        }


def reliance_of(report: Report) -> dict[str, Any]:
    """Return the later documents with what each repeats, and the matrix of values and documents."""
    heading, rows = matrix(report)
    documents = [{"name": _capital(named(one)), "says": list(reliance_sentences(one, report))} for one in report.reliance]
    return {"documents": documents, "heading": list(heading) if rows else [], "rows": [list(row) for row in rows]}


def timeline_of(report: Report) -> list[dict[str, Any]]:
    """Return what happened in the order of the dates; what has no date comes last, with the reason."""
    dated = sorted((event for event in report.timeline if event.dated), key=lambda event: event.first)
    return [_event(event) for event in (*dated, *(event for event in report.timeline if not event.dated))]


def _event(event: TimelineEvent) -> dict[str, Any]:
    return {
        "when": event.written or event.state.replace("_", " "),
        "what": _capital(event.label),
        "detail": event.detail,
        "exhibit": event.exhibit,
        "outside": event.outside,
        "dated": event.dated,
    }


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
