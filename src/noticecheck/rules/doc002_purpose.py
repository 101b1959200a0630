"""DOC002: the document asks for no arrest with a view to extradition, surrender or similar lawful action."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from noticecheck.engine.case import Case
from noticecheck.engine.conditions import Plain
from noticecheck.engine.rule import Raised, Ruling, Undecided
from noticecheck.model.finding import Quotation
from noticecheck.model.stated import Absent, Answer, Placeholder, Unknown
from noticecheck.model.tree import Route, route_text
from noticecheck.rules.purpose_words import Asks, asks

_ACTION: Final[Route] = ("action",)
_PURPOSE: Final[Route] = ("document", "purpose")
_WORKING_LANGUAGES: Final = frozenset({"ar", "en", "es", "fr", ""})
_NOTHING: Final = "the document states neither an action to be taken nor a purpose"
_EXPECTED: Final = "arrest, detention or restriction of movement, with a view to extradition, surrender or similar lawful action"


def _says(action: str, purpose: str = "not stated") -> str:
    measures = "arrest, detention, restriction of movement, extradition or surrender"
    return f"neither the action nor the purpose speaks of {measures} (action: {action}; purpose: {purpose})"


def _only(action: str | None, purpose: str | None = None) -> dict[str, Plain]:
    return {"action": action, "document.purpose": purpose}


RULE: Final[dict[str, Plain]] = {
    "id": "DOC002",
    "title": "Purpose is not arrest with a view to extradition, surrender or similar lawful action",
    "severity": "critical",
    "basis": "D",
    "dimension": "extradition",
    "law": {"red_notice": ["rpd-82", "rpd-10-2-a"], "diffusion": ["rpd-97-1-a", "rpd-10-2-a", "rpd-37-2-c"]},
    "why": "Data may be processed only for a given, explicit purpose; that of this instrument is arrest, detention or restriction of "
    "movement (RPD Art. 10), and to locate or question a person is that of another.",
    "remedy": "Ask which action is sought, and why; where no arrest is sought, ask for deletion or for the use of another notice.",
    "question": "Is arrest with a view to extradition, surrender or similar lawful action sought?",
    "ccf_tags": ["Purpose of the notice or data"],
    "examples": {
        "pass": [
            {"name": "arrest with a view to extradition"},
            {"name": "arrest in the action of a diffusion alone", "base": "diffusion", "set": {"document.purpose": None}},
            {"name": "arrest in the purpose alone", "set": {"action": None}},
            {"name": "location as the action and extradition as the purpose", "set": _only("locate and inform", "extradition to Poland")},
            {"name": "restriction of movement", "set": _only("locate and restrict the movements of the person")},
            {"name": "arrest, and information of the bureau", "set": _only("Arrest. If arrest is not possible, inform the bureau.")},
            {"name": "French", "set": _only("localiser et procéder à l'arrestation en vue d'extradition")},
            {"name": "Spanish", "set": _only("localizar y detener con miras a la entrega")},
            {"name": "Arabic", "set": _only("تحديد مكان الشخص وإلقاء القبض عليه")},
            {"name": "Russian, in a diffusion", "base": "diffusion", "set": _only("арест для последующей экстрадиции")},
            {
                "name": "Russian, denied",
                "set": _only("установить местонахождение, задержание не требуется"),
                "outcome": "not_assessed",
                "because": "wording",
            },
            {"name": "Russian, the seizure of assets", "set": _only("арест имущества"), "outcome": "not_assessed", "because": "wording"},
            {"name": "a slot in the action and arrest in the purpose", "set": {"template": True, "action": "{{action}}"}},
            {
                "name": "a slot in the action and no purpose",
                "set": {"template": True, "document.purpose": None, "action": "{{action}}"},
                "outcome": "not_assessed",
                "because": "placeholder",
            },
            {
                "name": "an extract that only locates",
                "set": {"source.completeness": "extract", "document.purpose": None, "action": "locate"},
                "outcome": "not_assessed",
                "because": "extract",
            },
            {
                "name": "the action was not transcribed",
                "set": {**_only(None), "source.unknown": ["action"]},
                "outcome": "not_assessed",
                "because": "not_transcribed",
            },
            {"name": "words of another kind", "set": _only("see the annex"), "outcome": "not_assessed", "because": "wording"},
            {"name": "location for prosecution", "set": _only("locate for prosecution"), "outcome": "not_assessed", "because": "wording"},
            {"name": "arrest is excluded", "set": _only("locate, do not arrest"), "outcome": "not_assessed", "because": "wording"},
            {
                "name": "to serve a sentence is no service",
                "set": _only("to serve a sentence"),
                "outcome": "not_assessed",
                "because": "wording",
            },
            {
                "name": "a language that the lists do not have",
                "set": {**_only("localizar e informar"), "document.language": "pt"},
                "outcome": "not_assessed",
                "because": "wording",
            },
        ],
        "fail": [
            {"name": "neither is stated", "set": _only(None), "at": "action", "says": _NOTHING},
            {"name": "neither is stated in a diffusion", "base": "diffusion", "set": _only(None), "at": "action", "says": _NOTHING},
            {
                "name": "an extract known to state neither",
                "set": {**_only(None), "source.completeness": "extract", "source.not_stated": ["action", "document.purpose"]},
                "at": "action",
                "says": _NOTHING,
            },
            {"name": "location only", "set": _only("Locate and inform"), "at": "action", "says": _says("Locate and inform")},
            {
                "name": "questioning as a purpose",
                "base": "diffusion",
                "set": _only("locate", "questioning as a witness"),
                "at": "action",
                "says": _says("locate", "questioning as a witness"),
            },
            {"name": "service of documents", "set": _only("serve a summons"), "at": "action", "says": _says("serve a summons")},
            {
                "name": "a purpose alone, to recover a debt",
                "set": _only(None, "recovery of a debt"),
                "at": "document.purpose",
                "says": _says("not stated", "recovery of a debt"),
            },
            {"name": "French only to locate", "set": _only("localiser et aviser"), "at": "action", "says": _says("localiser et aviser")},
            {"name": "Spanish only to locate", "set": _only("localizar e informar"), "at": "action", "says": _says("localizar e informar")},
            {
                "name": "Arabic only to inform",
                "set": _only("إبلاغ المكتب بعنوان الشخص"),
                "at": "action",
                "says": _says("إبلاغ المكتب بعنوان الشخص"),
            },
        ],
    },
}


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a deficiency when no action and no purpose is stated, or both only locate, inform, question, serve or recover."""
    answers = {route: case.look(route) for route in (_ACTION, _PURPOSE)}
    stated = {route: answer for route, answer in answers.items() if isinstance(answer, str)}
    asked = [asks(text) for text in stated.values()]
    open_field = next(filter(None, (_open(route, answer) for route, answer in answers.items())), None)
    if Asks.ARREST in asked:
        return
    if open_field is not None:
        yield open_field
    elif not stated:
        reading = any(isinstance(answer, Absent) and answer.auditors_reading for answer in answers.values())
        yield Raised(_ACTION, _NOTHING, expected=_EXPECTED, auditors_reading=reading)
    elif Asks.LOCATION in asked and Asks.OPEN not in asked and case.notice.text(("document", "language")) in _WORKING_LANGUAGES:
        yield _only_locates(stated)
    else:
        yield Undecided(Unknown("wording", route_text(next(iter(stated)))))


def _open(route: Route, answer: Answer) -> Undecided | None:
    if isinstance(answer, Placeholder):
        return Undecided(Unknown("placeholder", route_text(route)))
    return Undecided(answer) if isinstance(answer, Unknown) else None


def _only_locates(stated: dict[Route, str]) -> Raised:
    return Raised(
        route=next(iter(stated)),
        message=_says(*(stated.get(route, "not stated") for route in (_ACTION, _PURPOSE))),
        quoted=tuple(Quotation(route_text(route), text) for route, text in stated.items()),
        expected=_EXPECTED,
    )
