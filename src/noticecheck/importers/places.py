"""Names of countries and languages as forms print them, in English, French and Spanish, from Unicode CLDR."""

from __future__ import annotations

from functools import cache
from typing import Final

from noticecheck.importers.vocabulary import DATA, LANGUAGES, Vocabulary, folded
from noticecheck.model.placeholders import is_slot
from noticecheck.model.places import COUNTRIES, codes_like

_CODE: Final = 2
_CODES: Final = (2, 3)


def read_country(text: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """Return the ISO 3166-1 code that a name or code means, and what is doubtful about it.

    Raises:
        ValueError: when no country is known by it.
    """
    name = " ".join(folded(text).split()).strip(" .,;()")
    if name in vocabulary.nationals:
        return vocabulary.nationals[name], ""
    codes = _by_name().get(_plain(name)) or _by_name().get(_plain(name.removeprefix("the ")))
    if codes is None and len(name) in _CODES and text.strip().isupper():
        codes = next(iter(codes_like(name)), None)
    if codes is None:
        raise ValueError(f"{text!r} is not the name of a country that is known here")
    return codes, ""


def country_or_none(text: str, vocabulary: Vocabulary) -> str:
    """Return the code of a country, a placeholder as it stands, or nothing."""
    if is_slot(text.strip()):
        return text.strip()
    try:
        return read_country(text, vocabulary)[0]
    except ValueError:
        return ""


def country_name(code: str, vocabulary: Vocabulary) -> str:
    """Return the printed name of a country; of one without a name that reads back, the code."""
    name = _locale(vocabulary.language).get(code, code)
    return name if _by_name().get(_plain(folded(name))) == code else code


def read_language(text: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """Return the ISO 639-1 code of a language by its name or code.

    Raises:
        ValueError: when none is known by it.
    """
    name = folded(text).strip(" .,;()")
    codes = _languages(vocabulary.language)
    code = codes.get(name) or next((found for language in LANGUAGES if (found := _languages(language).get(name))), None)
    if code is None and len(name) == _CODE and name in codes.values():
        code = name
    if code is None:
        raise ValueError(f"{text!r} is not the name of a language that is known here")
    return code, ""


def language_name(code: str, vocabulary: Vocabulary) -> str:
    """Return the printed name of a language; of one without a name that reads back, the code."""
    name = next((name for name, known in _language_names(vocabulary.language) if known == code), code)
    return name if _languages(vocabulary.language).get(folded(name)) == code else code


def _plain(name: str) -> str:
    return " ".join(name.replace("&", " and ").replace("-", " ").replace(".", " ").replace(",", " ").split())


@cache
def _locale(language: str) -> dict[str, str]:
    from babel import Locale

    return {code: name for code, name in Locale.parse(language).territories.items() if code in COUNTRIES}


@cache
def _by_name() -> dict[str, str]:
    """Return the codes by the folded names of all three languages; names that mean two countries are left out."""
    import json

    from noticecheck import prose
    from noticecheck.model.own_files import own_json

    table: dict[str, str] = {}
    ambiguous: set[str] = set()
    sources = [list(_locale(language).items()) for language in LANGUAGES]
    gazetteer = own_json(str(prose.__file__), "data", "countries.json")
    sources += [[(code, name) for name, code in gazetteer[language].items()] for language in LANGUAGES]
    for code, name in (pair for source in sources for pair in source):
        plain = _plain(folded(name))
        if table.setdefault(plain, code) != code:
            ambiguous.add(plain)
    return {name: code for name, code in (table | json.loads((DATA / "official_names.json").read_bytes())).items() if name not in ambiguous}


@cache
def _language_names(language: str) -> tuple[tuple[str, str], ...]:
    from babel import Locale

    return tuple((str(name), code) for code, name in Locale.parse(language).languages.items() if len(code) == _CODE)


@cache
def _languages(language: str) -> dict[str, str]:
    return {folded(name): code for name, code in _language_names(language)}
