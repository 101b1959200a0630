"""DQL011: a placeholder that was left in a file which is not a template."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from noticecheck.engine.case import Case
from noticecheck.engine.conditions import Plain
from noticecheck.engine.rule import OutOfScope, Raised, Ruling
from noticecheck.model.finding import Quotation
from noticecheck.model.placeholders import slots_in
from noticecheck.model.stated import Unknown
from noticecheck.model.tree import Route, route_text

RULE: Final[dict[str, Plain]] = {
    "id": "DQL011",
    "title": "A placeholder was left in",
    "severity": "high",
    "basis": "D",
    "dimension": "judicial_data",
    "law": {"both": ["rpd-12-1"]},
    "why": "Data must be accurate (RPD Art. 12(1)); a slot that was not filled leaves its field unread.",
    "remedy": "Fill the slot, or remove the field; a file that is meant as a template says `template: true`.",
    "question": "What belongs where the placeholder stands?",
    "ccf_tags": ["Accuracy and quality of data"],
    "note": "Text about the file is not part of the document, and a field listed as illegible or redacted may be masked.",
    "examples": {
        "pass": [
            {"name": "no placeholder"},
            {"name": "a template", "set": {"template": True, "person.forenames": "{{forenames}}"}, "outcome": "not_applicable"},
            {"name": "a note of the auditor", "set": {"context.notes": "ask for [NUMBER OF THE FILE]"}},
            {"name": "where the document came from", "set": {"source.obtained_by": "the registry of <COURT>"}},
            {"name": "words in brackets that record a gap", "set": {"facts.acts": "signed a false invoice in the name of [REDACTED]"}},
            {"name": "a gap that the transcriber names", "set": {"facts.acts": "signed a false invoice in the name of [NAME WITHHELD]"}},
            {"name": "a name in guillemets", "set": {"facts.acts": "signed a false invoice of «ACME» as «Kill_Bill»"}},
            {
                "name": "a number that is masked in the copy",
                "set": {"warrant.number": "XXXX/20", "source.redacted": ["warrant.number"]},
            },
        ],
        "fail": [
            {
                "name": "a name that was not filled in",
                "set": {"person.forenames": "{{forenames}}"},
                "at": "person.forenames",
                "says": "the notice still holds the placeholder {{forenames}}",
            },
            {
                "name": "two slots in the summary are one finding",
                "base": "diffusion",
                "set": {"facts.summary": "On <DATE> in Arica, Elena Rojas drove a lorry of [COMPANY] over the border post of Chacalluta."},
                "at": "facts.summary",
                "says": "the notice still holds the placeholders <DATE>, [COMPANY]",
            },
            {
                "name": "a block of Jinja",
                "set": {"warrant.signatory": "{% if signatory %}"},
                "at": "warrant.signatory",
                "says": "the notice still holds the placeholder {% if signatory %}",
            },
            {
                "name": "a field of a mail merge",
                "set": {"person.forenames": "«First_Name»"},
                "at": "person.forenames",
                "says": "the notice still holds the placeholder «First_Name»",
            },
            {
                "name": "a run of crosses in a list",
                "set": {"offences.0.law": "Penal Code, article XXXX"},
                "at": "offences.0.law",
                "says": "the notice still holds the placeholder XXXX",
            },
        ],
    },
}

_ABOUT_THE_FILE: Final = frozenset({"source", "context", "suppress"})


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a finding for each field of the document that still holds a placeholder."""
    if case.notice.is_template:
        yield OutOfScope()
        return
    for route, text in case.notice.slot_fields:
        if route[0] not in _ABOUT_THE_FILE and not _is_masked(case, route):
            yield from _slots(route, text)


def _slots(route: Route, text: str) -> Iterator[Raised]:
    slots = tuple(dict.fromkeys(slots_in(text)))
    if slots:
        yield Raised(
            route=route,
            message=f"the notice still holds the placeholder{'s' if len(slots) > 1 else ''} {', '.join(slots)}",
            quoted=(Quotation(route_text(route), text),),
            expected="what belongs where the placeholder stands",
        )


def _is_masked(case: Case, route: Route) -> bool:
    return any(isinstance(case.notice.listed.get(route[:length]), Unknown) for length in range(1, len(route) + 1))
