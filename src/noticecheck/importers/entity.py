"""Records in the FollowTheMoney format, such as OpenSanctions publishes them, to drafts: a person and what refers to them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from noticecheck.importers.draft import Confidence, Draft, Evidence, Gap, Reading
from noticecheck.model.fields import KINDS
from noticecheck.model.shape import shape_at
from noticecheck.model.tree import Route

TEXTS: Final = {
    "lastName": ("person", "family_name"),
    "birthPlace": ("person", "born", "place"),
    "profession": ("person", "occupation"),
    "hairColor": ("person", "physical_description", "hair"),
    "eyeColor": ("person", "physical_description", "eyes"),
    "appearance": ("person", "physical_description", "marks"),
}
LISTS: Final = {"nationality": ("person", "nationalities"), "alias": ("person", "also_known_as"), "spokenLanguage": ("person", "languages")}
GENDERS: Final = {"male": "M", "female": "F", "other": "U"}
MEASURES: Final = {"height": "m", "weight": "kg"}
OF_A_PARENT: Final = {"fatherName": "father", "motherName": "mother"}
_RED: Final = re.compile(r"red[\s_-]*notice", re.IGNORECASE)
_IN_CENTIMETRES: Final = 3


def is_entity(record: Mapping[str, Any]) -> bool:
    """Whether a JSON object is an entity of FollowTheMoney."""
    return isinstance(record.get("schema"), str) and isinstance(record.get("properties"), dict)


def drafts_of_entities(records: Iterable[Mapping[str, Any]], origin: str) -> Iterator[Draft]:
    """Yield a draft for each person, with the sanctions that name the person as their entity."""
    entities = list(records)
    sanctions: dict[str, list[Mapping[str, Any]]] = {}
    for one in entities:
        if one["schema"] == "Sanction":
            for target in _values(one, "entity"):
                sanctions.setdefault(str(target.get("id")) if isinstance(target, dict) else str(target), []).append(one)
    for one in entities:
        if one["schema"] == "Person":
            yield _Maker(one, [*sanctions.get(str(one.get("id")), []), *_nested(one)], origin).draft()


def _nested(person: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [one for one in _values(person, "sanctions") if isinstance(one, dict) and is_entity(one)]


class _Maker:
    """Reads one person and what refers to them."""

    def __init__(self, person: Mapping[str, Any], sanctions: list[Mapping[str, Any]], origin: str) -> None:
        self._person, self._sanctions, self._origin = person, sanctions, origin
        self._readings: list[Reading] = []
        self._gaps: list[Gap] = []
        self._extras: list[Evidence] = []

    def draft(self) -> Draft:
        self._read_source()
        self._read_names()
        for key, route in TEXTS.items():
            self._keep_first(route, self._person, key)
        for key, route in LISTS.items():
            for position, value in enumerate(_texts(self._person, key)):
                code = value.upper() if key == "nationality" else value
                self._keep((*route, position), code[:2] if key == "spokenLanguage" and len(code) == _IN_CENTIMETRES else code, key, value)
        self._read_birth()
        self._read_measures()
        self._read_sanctions()
        return Draft(self._origin, tuple(self._readings), tuple(self._gaps), tuple(self._extras))

    def _read_source(self) -> None:
        red = any(_RED.search(text) for one in self._sanctions for key in ("program", "programId") for text in _texts(one, key))
        red = red or any(_RED.search(str(name)) for name in _list(self._person.get("datasets")))
        self._readings += [
            Reading(("source", "completeness"), "extract", None, "high", "a record is a part of the notice"),
            Reading(("source", "obtained_by"), "FollowTheMoney record", None, "high"),
        ]
        if red:
            self._readings.append(
                Reading(("document", "type"), "red_notice", None, "medium", "the record names the red notice as its source")
            )
        else:
            self._gaps.append(Gap(("document", "type"), "unknown", None, "the record names no red notice as its source"))

    def _read_names(self) -> None:
        names = [name for key in ("firstName", "secondName", "middleName") for name in _texts(self._person, key)[:1]]
        self._keep(("person", "forenames"), " ".join(names), "firstName", names)
        whole = _texts(self._person, "name")
        if not _texts(self._person, "lastName") and whole:
            remark = "the record does not tell family name and forenames apart"
            self._keep(("person", "family_name"), whole[0], "name", whole, "low", remark)
        for position, (key, relation) in enumerate((key, one) for key, one in OF_A_PARENT.items() if _texts(self._person, key)):
            self._keep(("person", "parents", position, "name"), _texts(self._person, key)[0], key)
            self._keep(("person", "parents", position, "relation"), relation, key)

    def _read_birth(self) -> None:
        dates = sorted(_texts(self._person, "birthDate"), key=len, reverse=True)
        several = "the record gives several" if len(dates) > 1 else ""
        self._keep(("person", "born", "date"), dates[0] if dates else "", "birthDate", dates, "low" if several else "high", several)
        for position, other in enumerate(dates[1:]):
            self._keep(("person", "other_dates_of_birth", position), other, "birthDate", dates)
        self._keep_first(("person", "born", "country"), self._person, "birthCountry", upper=True)
        gender = next((GENDERS[word] for word in _texts(self._person, "gender") if word in GENDERS), "")
        self._keep(("person", "sex"), gender, "gender")

    def _read_measures(self) -> None:
        for key, unit in MEASURES.items():
            for position, value in enumerate(_texts(self._person, key)):
                centimetres = key == "height" and value.isdigit() and len(value) == _IN_CENTIMETRES
                written = value if any(sign.isalpha() for sign in value) else f"{value} {'cm' if centimetres else unit}"
                self._keep(("person", "physical_description", key, position), written, key, value)

    def _read_sanctions(self) -> None:
        reasons = [(one, reason) for one in self._sanctions for reason in _texts(one, "reason")]
        for position, (_, reason) in enumerate(reasons):
            self._keep(("offences", position, "charge"), reason, "reason")
        countries = list(dict.fromkeys(country.upper() for one in self._sanctions for country in _texts(one, "country")))
        if countries:
            remark = f"the record names {', '.join(countries)}" if len(countries) > 1 else "the country of the record of the notice"
            self._keep(
                ("document", "requesting_country"), countries[0], "country", countries, "low" if len(countries) > 1 else "medium", remark
            )
        numbers = [number for one in self._sanctions for number in _texts(one, "authorityId")]
        self._keep(("document", "file_no"), numbers[0] if numbers else "", "authorityId", numbers, "medium")

    def _keep_first(self, route: Route, entity: Mapping[str, Any], key: str, *, upper: bool = False) -> None:
        texts = _texts(entity, key)
        several = "the record gives several" if len(texts) > 1 else ""
        value = texts[0] if texts else ""
        self._keep(route, value.upper() if upper else value, key, texts, "low" if several else "high", several)

    def _keep(self, route: Route, value: str, key: str, words: object = None, confidence: Confidence = "high", remark: str = "") -> None:
        if not value:
            return
        evidence = Evidence(f"{key}: {value if words is None else words}", 0, 0)
        shape = shape_at(route)
        try:
            KINDS["text" if shape is None else shape.kind].read(value)
        except ValueError as error:
            self._gaps.append(Gap(route[:-1] if isinstance(route[-1], int) else route, "unknown", evidence, str(error)))
        else:
            self._readings.append(Reading(route, value, evidence, confidence, remark))


def _values(entity: Mapping[str, Any], key: str) -> list[Any]:
    return _list(entity["properties"].get(key))


def _texts(entity: Mapping[str, Any], key: str) -> list[str]:
    return [" ".join(str(one).split()) for one in _values(entity, key) if isinstance(one, str | int | float) and str(one).strip()]


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]
