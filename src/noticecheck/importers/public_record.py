"""INTERPOL's public record of a red notice, as its public interface gives it in JSON, to a draft."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final

from noticecheck.errors import InputError, Problem
from noticecheck.importers.draft import Confidence, Draft, Evidence, Gap, Reading
from noticecheck.importers.vocabulary import DATA
from noticecheck.model.fields import KINDS
from noticecheck.model.tree import Route

OF_INTERPOL: Final = frozenset({"entity_id", "forename", "name", "date_of_birth", "nationalities"})
SEXES: Final = frozenset({"M", "F", "U"})
UNVERIFIED: Final = "the meaning of this code of INTERPOL was not seen stated anywhere"
TEXTS: Final = {
    "entity_id": ("document", "file_no"),
    "name": ("person", "family_name"),
    "forename": ("person", "forenames"),
    "place_of_birth": ("person", "born", "place"),
    "distinguishing_marks": ("person", "physical_description", "marks"),
}
MEASURES: Final = {"height": "m", "weight": "kg"}
_RED: Final = re.compile(r"/notices/v\d+/red/")
_OTHER_COLOR: Final = re.compile(r"/notices/v\d+/(yellow|blue|green|black|orange|purple|silver|un)\b")
_EMPTY: Final = frozenset({"", "-", "--", "n/a"})


def is_public_record(record: Mapping[str, Any]) -> bool:
    """Whether a JSON object is a record of INTERPOL's public list."""
    return "entity_id" in record and len(OF_INTERPOL & record.keys()) >= len(("name", "entity_id"))


def draft_of_record(record: Mapping[str, Any], origin: str) -> Draft:
    """Make the draft of a notice from a record: an extract, in which what is missing is not known.

    Raises:
        InputError: when the record is of a notice of another colour.
    """
    maker = _Maker(record, origin)
    maker.read()
    return maker.draft()


class _Maker:
    """Reads one record, field by field."""

    def __init__(self, record: Mapping[str, Any], origin: str) -> None:
        self._record = record
        self._origin = origin
        self._readings: list[Reading] = []
        self._gaps: list[Gap] = []
        self._extras: list[Evidence] = []

    def read(self) -> None:
        self._read_source()
        for key, route in TEXTS.items():
            self._keep(route, _text(self._record.get(key)), key)
        self._keep(("person", "sex"), self._one_of("sex_id", SEXES), "sex_id")
        self._keep(("person", "born", "date"), _text(self._record.get("date_of_birth")).replace("/", "-"), "date_of_birth")
        self._keep_country(("person", "born", "country"), self._record.get("country_of_birth_id"), "country_of_birth_id")
        for position, code in enumerate(_list(self._record.get("nationalities"))):
            self._keep_country(("person", "nationalities", position), code, "nationalities")
        self._read_languages()
        self._read_description()
        self._read_warrants()

    def draft(self) -> Draft:
        return Draft(self._origin, tuple(self._readings), tuple(self._gaps), tuple(self._extras))

    def _read_source(self) -> None:
        links = json.dumps(self._record.get("_links", {}))
        other = _OTHER_COLOR.search(links)
        if other is not None:
            what = f"{self._origin} is a record of a {other[1]} notice; only red notices and diffusions are read"
            raise InputError((Problem(self._origin, 0, 0, what, "import the record of a red notice"),))
        red = _RED.search(links) is not None
        self._readings += [
            Reading(("source", "completeness"), "extract", None, "high", "a public record is a part of the notice"),
            Reading(("source", "obtained_by"), "public website", None, "high"),
            Reading(
                ("document", "type"), "red_notice", None, "high" if red else "low", "" if red else "the record does not say its colour"
            ),
            Reading(("document", "public_extract"), "true", None, "high"),
        ]

    def _read_languages(self) -> None:
        position = 0
        for code in _list(self._record.get("languages_spoken_ids")):
            found = _languages().get(_text(code).casefold())
            if found is None:
                self._not_read(("person", "languages"), "languages_spoken_ids", code, "no language of ISO 639-1 is known by this code")
            else:
                self._keep(("person", "languages", position), found, "languages_spoken_ids")
                position += 1

    def _read_description(self) -> None:
        description = ("person", "physical_description")
        for key, unit in MEASURES.items():
            value = self._record.get(key)
            if isinstance(value, int | float) and not isinstance(value, bool) and value > 0:
                self._keep((*description, key, 0), f"{value:g} {unit}", key)
        for key, table, route in (("hairs_id", "hairs", "hair"), ("eyes_colors_id", "eyes_colors", "eyes")):
            self._read_colours(key, codes()[table], (*description, route))

    def _read_colours(self, key: str, table: Mapping[str, Any], route: Route) -> None:
        given = [_text(code).upper() for code in _list(self._record.get(key)) if _text(code)]
        known = [table[code] for code in given if code in table]
        if not given:
            return
        if len(known) < len(given):
            self._not_read(route, key, ", ".join(given), "the code is not in the table of INTERPOL's codes")
            return
        sure = all(one["seen"] for one in known)
        words = ", ".join(str(one["word"]) for one in known)
        self._keep(route, words, key, "medium" if sure else "low", "" if sure else UNVERIFIED)

    def _read_warrants(self) -> None:
        warrants = [one for one in _list(self._record.get("arrest_warrants")) if isinstance(one, dict)]
        for position, warrant in enumerate(warrants):
            self._keep(("offences", position, "charge"), _text(warrant.get("charge")), "charge", record=warrant)
            translation = _text(warrant.get("charge_translation"))
            if translation:
                self._extras.append(Evidence(f"charge_translation: {translation}", 0, 0))
        issuers = list(dict.fromkeys(_text(one.get("issuing_country_id")) for one in warrants if _text(one.get("issuing_country_id"))))
        if issuers:
            several = f"the warrants are of {', '.join(issuers)}" if len(issuers) > 1 else "the country that issued the arrest warrant"
            confidence: Confidence = "low" if len(issuers) > 1 else "medium"
            self._keep_country(("document", "requesting_country"), issuers[0], "issuing_country_id", confidence, several)
            special = codes()["countries"].get(issuers[0].upper())
            if special is not None and special["country"] is None:
                self._keep(("document", "requesting_entity"), str(special["name"]), "issuing_country_id", confidence, several)

    def _one_of(self, key: str, words: frozenset[str]) -> str:
        value = _text(self._record.get(key)).upper()
        return value if value in words else ""

    def _keep_country(self, route: Route, code: object, key: str, confidence: Confidence = "high", remark: str = "") -> None:
        text = _text(code).upper()
        special = codes()["countries"].get(text)
        if special is not None and special["country"] is None:
            self._not_read(_of_list(route), key, text, f"{special['name']} is no country")
        elif text:
            self._keep(route, special["country"] if special else text, key, confidence, remark)

    def _keep(
        self,
        route: Route,
        value: str,
        key: str,
        confidence: Confidence = "high",
        remark: str = "",
        *,
        record: Mapping[str, Any] | None = None,
    ) -> None:
        evidence = _evidence(key, (record or self._record).get(key, value))
        if value.casefold() in _EMPTY:
            return
        try:
            _kind(route).read(value)
        except ValueError as error:
            self._gaps.append(Gap(_of_list(route), "unknown", evidence, str(error)))
        else:
            self._readings.append(Reading(route, value, evidence, confidence, remark))

    def _not_read(self, route: Route, key: str, value: object, why: str) -> None:
        self._gaps.append(Gap(route, "unknown", _evidence(key, value), why))


def _kind(route: Route) -> Any:  # noqa: ANN401 - a kind of the format
    from noticecheck.model.shape import shape_at

    shape = shape_at(route)
    return KINDS[shape.kind if shape is not None else "text"]


def _of_list(route: Route) -> Route:
    """Return the list that an item would stand in, so that a gap says it of the field."""
    return route[:-1] if isinstance(route[-1], int) else route


def _evidence(key: str, value: object) -> Evidence:
    return Evidence(f"{key}: {json.dumps(value, ensure_ascii=False)}", 0, 0)


def _text(value: object) -> str:
    return " ".join(str(value).split()) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def _list(value: object) -> Iterator[Any]:
    yield from value if isinstance(value, list) else [] if value is None else [value]


@cache
def codes() -> dict[str, Any]:
    """Return INTERPOL's codes, from the data file that names their source."""
    table: dict[str, Any] = json.loads((DATA / "interpol_codes.json").read_bytes())
    return table


@cache
def _languages() -> dict[str, str]:
    """Return the two-letter codes of languages by their three-letter ones, from Unicode CLDR."""
    from babel.core import get_global

    table: dict[str, str] = dict(get_global("language_aliases"))
    short = len("en")
    return {code: name for code, name in table.items() if len(name) == short} | {
        name: name for name in table.values() if len(name) == short
    }
