"""Which later documents repeat a value of the notice that a finding disputes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from noticecheck.engine.case import Case
from noticecheck.engine.judging import shown
from noticecheck.model.finding import Finding, Outcome
from noticecheck.model.partial_date import PartialDate
from noticecheck.model.reliance import RelyingDocument, Repeated
from noticecheck.model.stated import Absent, Answer, Unknown, Value
from noticecheck.model.tree import Route, parse_route, route_text

DOCUMENTS: Final[Mapping[str, str]] = {
    "i213": "Form I-213",
    "bond_decision": "the decision on bond",
    "ij_decision": "the decision of the immigration judge",
    "bia_decision": "the decision of the Board of Immigration Appeals",
    "court_decision": "the decision of a court",
    "habeas_order": "the order on a petition for habeas corpus",
    "visa_revocation": "the revocation of a visa",
    "arrest_report": "the report on the arrest",
    "extradition_request": "the request for extradition",
    "asylum_decision": "the decision on asylum",
    "status_letter": "the letter on the person's status",
}
"""What a sentence calls the documents that the field has a word for; any other word of the file stands as it is, in quotation marks."""

_FACTORS: Final[Mapping[str, str]] = {
    "amounts": "amount",
    "charge": "charge", "category": "charge", "law": "charge", "law_text": "charge",
    "max_penalty": "penalty", "max_penalty_text": "penalty", "sentence": "penalty", "remaining": "penalty",
    "time": "time", "committed": "time",
    "location": "place", "place": "place",
    "summary": "facts", "role": "facts", "acts": "facts", "entities": "facts", "victims": "facts", "accomplices": "facts",
    "person": "identity", "warrant": "warrant", "judgment": "warrant", "extradition": "extradition",
}  # fmt: skip

_WORDS: Final[Mapping[str, str]] = {
    "amount": "the figure of {value}",
    "stated_as": "the figure of {value}",
    "charge": 'the charge "{value}"',
    "law": 'the law "{value}"',
    "max_penalty": "the maximum penalty of {value}",
    "sentence": "the sentence of {value}",
    "remaining": "the remainder of {value}",
    "time": "the time {value}",
    "committed": "the time {value}",
    "location": "the place {value}",
    "place": "the place {value}",
    "summary": "the summary of facts",
    "role": 'the role "{value}"',
    "issued": "the date of issue {value}",
    "status": 'the status "{value}"',
}
"""By the last word of a route, what a sentence calls the value."""


def reliance(case: Case, findings: tuple[Finding, ...]) -> tuple[RelyingDocument, ...]:
    """Return the later documents that the file names, in the order of their dates, with what each repeats."""
    entries = case.notice.value(("context", "relied_on_by"), "")
    listed = [(number, one) for number, one in enumerate(entries if isinstance(entries, tuple) else ()) if isinstance(one, Mapping)]
    return tuple(_document(case, number, entry, findings) for number, entry in sorted(listed, key=_by_date))


def _by_date(entry: tuple[int, Mapping[str, Value]]) -> tuple[bool, str, int]:
    day = entry[1].get("date")
    return (False, day.first.isoformat(), entry[0]) if isinstance(day, PartialDate) else (True, "", entry[0])


def _document(case: Case, number: int, entry: Mapping[str, Value], findings: tuple[Finding, ...]) -> RelyingDocument:
    word, exhibit = str(entry["document"]), str(entry.get("exhibit", ""))
    routes = entry.get("repeats")
    texts = dict.fromkeys(map(str, routes if isinstance(routes, tuple) else ()))
    return RelyingDocument(
        route=route_text(("context", "relied_on_by", number)),
        document=word,
        name=DOCUMENTS.get(word.lower().replace("-", ""), f'"{word}"'),
        date=str(entry.get("date", "")),
        exhibit=exhibit,
        sole_basis=_sole_basis(entry.get("cites_other_evidence")) if exhibit else "unknown",
        assessed=bool(exhibit),
        repeats=tuple(_repeated(case, parse_route(text), findings if exhibit else None) for text in texts),
    )


def _sole_basis(cites_other_evidence: Value | None) -> str:
    if isinstance(cites_other_evidence, bool):
        return "no" if cites_other_evidence else "yes"
    return "unknown"


def _repeated(case: Case, route: Route, findings: tuple[Finding, ...] | None) -> Repeated:
    answer = case.look(route)
    value = shown(answer)
    found = [finding for finding in findings or () if _speaks_of(finding, route)]
    return Repeated(
        route=route_text(route),
        factor=next((_FACTORS[part] for part in map(str, reversed(route)) if part in _FACTORS), "other"),
        value="" if isinstance(answer, (Absent, Unknown)) else value,
        words=_named(route, answer, value),
        state="not_assessed" if findings is None else _state(answer, found),
        findings=tuple(finding.fingerprint for finding in found),
    )


def _named(route: Route, answer: Answer, value: str) -> str:
    if isinstance(answer, (Absent, Unknown)):
        return f"what would stand at {route_text(route)}"
    last = next((part for part in reversed(route) if isinstance(part, str)), "")
    if isinstance(answer, Mapping) and last == "amounts":
        return f"the figures {value}"
    plain = f'"{{value}}" ({route_text(route)})' if value else f"what stands at {route_text(route)}"
    return _WORDS.get(last, plain).replace("{value}", value)


def _state(answer: Answer, found: Iterable[Finding]) -> str:
    outcomes = {finding.outcome for finding in found}
    if outcomes:
        return "disputed" if Outcome.DEFICIENT in outcomes else "for_review"
    if isinstance(answer, Unknown):
        return "not_assessed"
    return "not_stated" if isinstance(answer, Absent) else "undisputed"


def _speaks_of(finding: Finding, route: Route) -> bool:
    """Whether a finding is about a value: it points at it or into it, or at what holds it and quotes it."""
    at = parse_route(finding.route)
    if _within(at, route):
        return True
    return _within(route, at) and any(_touch(quoted, route) for quoted in _quoted(finding))


def _quoted(finding: Finding) -> Iterator[Route]:
    return (parse_route(quoted.route) for quoted in finding.quoted)


def _within(inner: Route, outer: Route) -> bool:
    return inner[: len(outer)] == outer


def _touch(one: Route, other: Route) -> bool:
    return _within(one, other) or _within(other, one)
