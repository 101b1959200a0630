"""A notice and its report as entities of the FollowTheMoney format, for tools of investigators.

The topics `crime` and `wanted`, which such lists give to persons named in notices, are never given: they outlive the notice,
and what a notice says is no finding of a court. What the audit found goes with the person as notes, and the verdict as the status.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from noticecheck.model.finding import Finding
from noticecheck.model.quantity import Measure
from noticecheck.model.report import Report
from noticecheck.model.stated import Notice, Placeholder, Value
from noticecheck.model.tree import Route
from noticecheck.report.view import verdict_lines

AUTHORITY: Final = "INTERPOL"
PROGRAMS: Final = {"red_notice": "Red Notice", "diffusion": "Wanted-person diffusion", "pending_request": "Request for a Red Notice"}
GENDERS: Final = {"M": "male", "F": "female"}
ROLE: Final = "person named in the notice"
TEXTS: Final[dict[str, Route]] = {
    "firstName": ("person", "forenames"),
    "lastName": ("person", "family_name"),
    "birthDate": ("person", "born", "date"),
    "birthPlace": ("person", "born", "place"),
    "birthCountry": ("person", "born", "country"),
    "hairColor": ("person", "physical_description", "hair"),
    "eyeColor": ("person", "physical_description", "eyes"),
    "appearance": ("person", "physical_description", "marks"),
    "profession": ("person", "occupation"),
}
LISTS: Final[dict[str, Route]] = {
    "alias": ("person", "also_known_as"),
    "nationality": ("person", "nationalities"),
}
_METRES: Final = {"height": "meter", "weight": "gram"}
_GRAMS: Final = 1000

_BIBLIOGRAPHIC: Final = frozenset({
    "alb", "arm", "baq", "bur", "chi", "cze", "dut", "fre", "geo", "ger", "gre", "ice", "mac", "mao", "may", "per", "rum", "slo", "tib",
    "wel",
})  # fmt: skip
"""Codes of ISO 639-2/B, which the format does not use."""

Properties = dict[str, list[str]]


def render_follow_the_money(notice: Notice, report: Report) -> str:
    """Return the entities as JSON Lines."""
    return "".join(f"{json.dumps(entity, ensure_ascii=False, sort_keys=True)}\n" for entity in entities_of(notice, report))


def entities_of(notice: Notice, report: Report) -> Iterator[dict[str, object]]:
    """Yield the person, the notice as a Sanction, the proceedings that it names, and a note for each finding."""
    stem = f"noticecheck-{hashlib.sha256(notice.sha256.encode()).hexdigest()[:20]}"
    person = f"{stem}-person"
    yield _entity("Person", person, _person(notice))
    yield _entity("Sanction", f"{stem}-notice", _sanction(notice, report) | {"entity": [person]})
    for part, case in _cases(notice):
        yield _entity("CourtCase", f"{stem}-{part}", case)
        yield _entity("CourtCaseParty", f"{stem}-{part}-party", {"case": [f"{stem}-{part}"], "party": [person], "role": [ROLE]})
    for number, finding in enumerate((*report.findings, *report.observations), 1):
        yield _entity("Note", f"{stem}-finding-{number}", _note(finding) | {"entity": [person]})


def _entity(schema: str, key: str, properties: Properties) -> dict[str, object]:
    return {"id": key, "schema": schema, "properties": {name: values for name, values in properties.items() if values}}


def _person(notice: Notice) -> Properties:
    names = [part for part in (_text(notice, ("person", "forenames")), _text(notice, ("person", "family_name"))) if part]
    properties: Properties = {"name": [" ".join(names) or "person without a stated name"]}
    properties |= {name: [text] for name, route in TEXTS.items() if (text := _text(notice, route))}
    properties |= {
        name: [str(one).lower() if name != "alias" else str(one) for one in _list(notice, route)] for name, route in LISTS.items()
    }
    for key in ("birthCountry",):
        properties[key] = [text.lower() for text in properties.get(key, [])]
    properties["spokenLanguage"] = [code for one in _list(notice, ("person", "languages")) if (code := _language_codes().get(str(one)))]
    gender = GENDERS.get(_text(notice, ("person", "sex")))
    properties["gender"] = [gender] if gender else []
    for name, unit in _METRES.items():
        properties[name] = [number for one in _list(notice, ("person", "physical_description", name)) if (number := _number(one, unit))]
    properties["passportNumber"] = [
        str(one["number"]) for one in _list(notice, ("person", "identity_documents")) if isinstance(one, Mapping) and _is_passport(one)
    ]
    return properties


@cache
def _language_codes() -> dict[str, str]:
    """Return the three-letter codes of languages by their two-letter ones, from Unicode CLDR."""
    from babel.core import get_global

    pairs = dict(get_global("language_aliases")).items()
    return {short: long for long, short in pairs if len(long) == len("rus") and len(short) == len("ru") and long not in _BIBLIOGRAPHIC}


def _is_passport(document: Mapping[str, Value]) -> bool:
    return not isinstance(document.get("number", Placeholder("")), Placeholder) and "passport" in str(document.get("type", "")).casefold()


def _list(notice: Notice, route: Route) -> tuple[Value, ...]:
    found = notice.look(route)
    return tuple(one for one in found if not isinstance(one, Placeholder)) if isinstance(found, tuple) else ()


def _number(value: Value, unit: str) -> str:
    """Return a height in metres or a weight in kilograms, as the format counts them; a measure of anything else gives nothing."""
    if not isinstance(value, Measure):
        return ""
    number, base = value.base()
    return "" if base != unit else f"{float(number if unit == 'meter' else number / _GRAMS):g}"


def _sanction(notice: Notice, report: Report) -> Properties:
    kind = _text(notice, ("document", "type"))
    standing = _text(notice, ("document", "standing"))
    charges = [_text(notice, ("offences", number, "charge")) for number in range(len(_list(notice, ("offences",))))]
    return {
        "authority": [AUTHORITY],
        "program": [PROGRAMS[kind]] if kind in PROGRAMS else [],
        "country": _lower(_text(notice, ("document", "requesting_country"))),
        "authorityId": _given(_text(notice, ("document", "file_no"))),
        "recordId": _given(_text(notice, ("document", "control_no"))),
        "listingDate": _given(_text(notice, ("document", "published"))),
        "reason": [charge for charge in charges if charge],
        "status": [
            *([f"standing of the document: {standing}"] if standing else []),
            *(f"noticecheck: {line}" for line in verdict_lines(report)),
        ],
        "summary": [f"Audited as of {report.audit_date} with the rulebook {report.rulebook_version}. It speaks of the document only."],
    }


def _cases(notice: Notice) -> Iterator[tuple[str, Properties]]:
    """Yield the proceedings that the notice names: the one of the warrant, and the one of the judgment."""
    for part, word, court, day in (("warrant", "Arrest warrant", "authority", "issued"), ("judgment", "Judgment", "court", "date")):
        number, place = _text(notice, (part, "number")), _text(notice, (part, court))
        if number or place:
            yield (
                part,
                {
                    "name": [", ".join([f"{word} {number}".strip(), *_given(place)])],
                    "caseNumber": _given(number),
                    "court": _given(place),
                    "fileDate": _given(_text(notice, (part, day))),
                    "country": _lower(_text(notice, (part, "country"))),
                },
            )


def _note(finding: Finding) -> Properties:
    law = "; ".join(citation.cite for citation in finding.authority)
    told = f"{finding.outcome.value.replace('_', ' ')}, {finding.severity.value}, basis {finding.basis.value}: {finding.message}"
    return {"name": [f"{finding.rule_id} {finding.title}"], "description": [f"{told} ({law})" if law else told]}


def _text(notice: Notice, route: Route) -> str:
    """Return a stated text; a slot of a template is none."""
    found = notice.look(route)
    return "" if isinstance(found, Placeholder) else notice.text(route)


def _given(text: str) -> list[str]:
    return [text] if text else []


def _lower(text: str) -> list[str]:
    return _given(text.lower())
