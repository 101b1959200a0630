"""Authority for and against, from the notes that a report carries; each with its date and source, and whether its words were read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from noticecheck.model.report import Report

STANCES = ("for", "against", "neutral")


def authorities_by_stance(report: Report) -> dict[str, Any]:
    """Return the authorities as `favourable`, `adverse` and `neutral`, each once, beside the notes that name them."""
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for one in _of_overlays(report):
        found.setdefault((one["cite"], one["stance"]), one)
    favourable, adverse, neutral = ([one for one in found.values() if one["stance"] == stance] for stance in STANCES)
    beside = {"notes": list(_notes(report)), "forums": list(_forums(report))}
    return {"favourable": favourable, "adverse": adverse, "neutral": neutral, **beside}


def _of_overlays(report: Report) -> Iterator[dict[str, Any]]:
    for text in (text for overlay in report.overlays for note in overlay.notes for text in note.authorities):
        yield {
            "cite": text.cite,
            "stance": text.stance,
            "says": text.proposition,
            "words": text.quote,
            "date": text.date,
            "status": text.status,
            "source": text.source,
            "verified": text.verified,
            "read": text.last_verified,
            "note": text.note,
        }


def _notes(report: Report) -> Iterator[dict[str, Any]]:
    for overlay in report.overlays:
        yield from ({"heading": note.heading, "text": note.text} for note in overlay.notes)


def _forums(report: Report) -> Iterator[dict[str, Any]]:
    for overlay in report.overlays:
        yield {"title": overlay.title, "as_of": overlay.as_of, "caution": overlay.caution}
