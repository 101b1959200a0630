"""POL020: what the document and the exhibits tell of each of the seven elements that are examined under Article 3."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from noticecheck.engine.case import Case
from noticecheck.engine.conditions import Plain
from noticecheck.engine.offence_terms import LEXICON_OF_CHARGES
from noticecheck.engine.rule import OutOfScope, Raised, Ruling
from noticecheck.model.stated import Absent, Placeholder, Unknown
from noticecheck.model.tree import Route

_NOT_KNOWN: Final = "not known"

RULE: Final[dict[str, Plain]] = {
    "id": "POL020",
    "title": "Seven-factor sheet of Article 34(3)",
    "severity": "info",
    "basis": "R",
    "dimension": "procedure",
    "observation": True,
    "law": {"both": ["rpd-34-3"]},
    "why": "All relevant elements are examined (RPD Art. 34(3)); the sheet gathers what is known of the seven that are named, "
    "and weighs none.",
    "remedy": "Ask for what is not known, and put the whole of it before INTERPOL.",
    "question": "Which of the two sides, the political or that of ordinary law, predominates when all seven elements are taken together?",
    "ccf_tags": ["Article 3 Constitution", "Political character"],
    "note": "Stands in every report on a document, as an observation. No country has a weight in it. What comes from outside "
    "the document is listed with its exhibit only.",
    "examples": {
        "pass": [
            {"name": "a template", "set": {"template": True}, "outcome": "not_applicable"},
            {"name": "a template of a diffusion", "base": "diffusion", "set": {"template": True}, "outcome": "not_applicable"},
        ],
        "fail": [
            {
                "name": "an ordinary notice",
                "at": "offences",
                "says": "(a) nature of the offence: fraud, most such charges everywhere being ordinary crime; (b) status of the"
                " persons: charged, public office or occupation not stated; (c) source: PL, Warsaw; (d) position of "
                "others: not known; (e) obligations under international law: not known; (f) neutrality: not known; (g) "
                "general context: not known",
            },
            {
                "name": "much is known, in a diffusion",
                "base": "diffusion",
                "set": {
                    "offences": [{"charge": "sedition", "category": "state_security"}, {"law": "article 9"}],
                    "person.offices": [{"title": "diputada"}],
                    "person.occupation": "lawyer",
                    "extradition.refusals": [{"country": "AR", "date": "2021-03-01", "ground": "political"}],
                    "context": {
                        "refugee": [{"state": "recognised", "country": "PE", "against": "CL", "exhibit": "E1"}, {"state": "pending"}],
                        "events": [
                            {
                                "kind": "arrest",
                                "date": "2020-06-01",
                                "country": "CL",
                                "note": "on the way to a party meeting",
                                "exhibit": "E2",
                            },
                            {"kind": "torture_finding", "date": "2020-09", "country": "PE", "exhibit": "E3"},
                            {"kind": "notice_refused", "date": "2019", "exhibit": "E4"},
                            {"kind": "release", "date": "2020-07"},
                        ],
                        "earlier_requests": [{"type": "red_notice", "date": "2019", "outcome": "refused", "exhibit": "E4"}],
                        "travel": [{"from_country": "CL", "to_country": "PE", "date": "2020-05", "exhibit": "E5"}],
                    },
                },
                "at": "offences",
                "says": "(a) nature of the offence: sedition (state_security), charge not stated; (b) status of the persons: "
                "charged, diputada, lawyer, recognised as a refugee in PE against CL (exhibit E1); (c) source: CL, "
                "Santiago; (d) position of others: extradition refused by AR (political), notice refused 2019 (exhibit "
                "E4), earlier red notice refused 2019 (exhibit E4); (e) obligations under international law: recognised"
                " as a refugee in PE against CL (exhibit E1), torture finding 2020-09 PE (exhibit E3); (f) neutrality: "
                "not known; (g) general context: arrest 2020-06-01 CL on the way to a party meeting (exhibit E2), "
                "journey from CL to PE 2020-05 (exhibit E5)",
            },
            {
                "name": "a conflict",
                "set": {"document.requesting_country": "RU", "person.nationalities": ["UA"], "document.published": "2022-03-01"},
                "at": "offences",
                "says": "(a) nature of the offence: fraud, most such charges everywhere being ordinary crime; (b) status of the"
                " persons: charged, public office or occupation not stated; (c) source: RU, Warsaw; (d) position of "
                "others: not known; (e) obligations under international law: not known; (f) neutrality: Russian forces "
                "invaded Ukraine on 24 February 2022 (Coffee or Die, 12 March 2022); (g) general context: not known",
            },
        ],
    },
}

_OTHERS: Final = frozenset({"notice_refused", "notice_deleted", "foreign_judgment", "ncb_no_reply"})
_OBLIGATIONS: Final = frozenset({"torture_finding", "proceedings_unlawful"})
_PROTECTED: Final = {
    "recognised": "recognised as a refugee",
    "pending": "asylum claim pending",
    "subsidiary": "under subsidiary protection",
    "denied": "protection denied",
    "revoked": "protection revoked",
    "naturalised": "naturalised after protection",
}


def judge(case: Case) -> Iterator[Ruling]:
    """Yield the sheet, for every document that is not a template."""
    if case.notice.is_template:
        yield OutOfScope()
        return
    refugee = list(_refugee(case))
    factors = {
        "nature of the offence": [*_charges(case), *_base_rate(case)],
        "status of the persons": [*_status(case), *refugee],
        "source": _stated(case, ("document", "requesting_country"), ("document", "requesting_entity"), ("document", "source_ncb")),
        "position of others": [*_refusals(case), *_events(case, _OTHERS), *_earlier(case)],
        "obligations under international law": [*refugee, *_events(case, _OBLIGATIONS)],
        "neutrality": list(_conflict(case)),
        "general context": [*_events(case, None), *_journeys(case)],
    }
    told = (
        f"({letter}) {name}: {', '.join(known) or _NOT_KNOWN}" for letter, (name, known) in zip("abcdefg", factors.items(), strict=True)
    )
    yield Raised(("offences",), "; ".join(told), expected="what is known of each of the seven elements, to be weighed together")


def _charges(case: Case) -> Iterator[str]:
    for entry in _entries(case, ("offences",)):
        charge, category = (_text(entry.get(key)) for key in ("charge", "category"))
        yield (charge or "charge not stated") + (f" ({category})" if category else "")


def _base_rate(case: Case) -> Iterator[str]:
    """Say, of charges such as fraud or tax evasion, that they point to nothing by themselves, whoever brings them."""
    words, offences = case.lexicons[LEXICON_OF_CHARGES], _entries(case, ("offences",))
    named = [frozenset(group for found in words.found_in(_text(entry.get("charge"))) for group in found.groups) for entry in offences]
    if named and all("ordinary_crime" in groups for groups in named):
        yield "most such charges everywhere being ordinary crime"


def _status(case: Case) -> Iterator[str]:
    yield from _stated(case, ("status",))
    who = [*(_text(office.get("title")) for office in _entries(case, ("person", "offices"))), *_stated(case, ("person", "occupation"))]
    yield from filter(None, who) if any(who) else ("public office or occupation not stated",)


def _refugee(case: Case) -> Iterator[str]:
    for entry in _exhibited(case, "refugee"):
        place = "".join(f" {word} {_text(entry.get(key))}" for word, key in (("in", "country"), ("against", "against")) if entry.get(key))
        if (state := _PROTECTED.get(_text(entry.get("state")))) is not None:
            yield f"{state}{place} ({_exhibit(entry)})"


def _refusals(case: Case) -> Iterator[str]:
    for entry in _entries(case, ("extradition", "refusals")):
        country, ground = (_text(entry.get(key)) or "not stated" for key in ("country", "ground"))
        yield f"extradition refused by {country} ({ground})"


def _events(case: Case, kinds: frozenset[str] | None) -> Iterator[str]:
    """Describe the events of these kinds; of none, those that no other element names."""
    for entry in _exhibited(case, "events"):
        kind = _text(entry.get("kind"))
        if kind in kinds if kinds is not None else kind not in _OTHERS | _OBLIGATIONS:
            words = (kind.replace("_", " "), *(_text(entry.get(key)) for key in ("date", "country", "note")))
            yield f"{' '.join(filter(None, words))} ({_exhibit(entry)})"


def _earlier(case: Case) -> Iterator[str]:
    for entry in _exhibited(case, "earlier_requests"):
        words = ("earlier", _text(entry.get("type")).replace("_", " "), _text(entry.get("outcome")), _text(entry.get("date")))
        yield f"{' '.join(filter(None, words))} ({_exhibit(entry)})"


def _journeys(case: Case) -> Iterator[str]:
    for entry in _exhibited(case, "travel"):
        start, end = (_text(entry.get(key)) or "not stated" for key in ("from_country", "to_country"))
        yield " ".join(filter(None, (f"journey from {start} to {end}", _text(entry.get("date")), f"({_exhibit(entry)})")))


def _conflict(case: Case) -> Iterator[str]:
    found = case.term("conflict that touches the case")
    if isinstance(found, str):
        yield found


def _stated(case: Case, *routes: Route) -> list[str]:
    return [text for text in map(case.notice.text, routes) if text]


def _exhibited(case: Case, key: str) -> Iterator[Mapping[str, object]]:
    return (entry for entry in _entries(case, ("context", key)) if entry.get("exhibit"))


def _exhibit(entry: Mapping[str, object]) -> str:
    return f"exhibit {_text(entry.get('exhibit'))}"


def _entries(case: Case, route: Route) -> Iterator[Mapping[str, object]]:
    items = case.items(route)
    return (entry for entry in (items if isinstance(items, tuple) else ()) if isinstance(entry, Mapping))


def _text(value: object) -> str:
    return "" if value is None or isinstance(value, (Absent, Unknown, Placeholder)) else str(value)
