"""IDN005: a name in which one word mixes letters of two scripts, so that neither spelling of it will be found."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from noticecheck.engine.case import Case
from noticecheck.engine.conditions import Plain
from noticecheck.engine.rule import OutOfScope, Raised, Ruling, Undecided
from noticecheck.model.finding import Quotation
from noticecheck.model.stated import Answer, Placeholder, Unknown
from noticecheck.model.tree import Route, route_text

_ALIKE: Final = ("LATIN", "CYRILLIC", "GREEK")
"""The scripts whose letters look alike; a name in any one of them is as good as in another."""

_WORD: Final = re.compile(r"[^\W\d_]+")
_CYRILLIC_O: Final = "\N{CYRILLIC CAPITAL LETTER O}"
_OVAK: Final = "\N{CYRILLIC SMALL LETTER O}\N{CYRILLIC SMALL LETTER VE}\N{CYRILLIC SMALL LETTER A}\N{CYRILLIC SMALL LETTER KA}"
_GREEK_ALPHA: Final = "\N{GREEK CAPITAL LETTER ALPHA}"
_EXPECTED: Final = "each word of a name in one script, and a spelling in another script as a name of its own"


def _says(word: str, scripts: str) -> str:
    return f"the word {word} mixes {scripts} letters; a search in either script may not find it"


RULE: Final[dict[str, Plain]] = {
    "id": "IDN005",
    "title": "Aliases/transliteration conflict",
    "severity": "low",
    "basis": "H",
    "dimension": "identity",
    "law": {"both": ["rpd-12-1", "rpd-63-1"]},
    "why": "Data must be accurate before a coercive measure is taken (RPD Art. 12(1), 63(1)); "
    "look-alike letters of another script defeat a search by name.",
    "remedy": "Have the word retyped in one script, and add the spelling in the other script as a further name.",
    "question": "How is the name written in the person's own documents, in each script?",
    "ccf_tags": ["Accuracy and quality of data"],
    "examples": {
        "pass": [
            {"name": "a name in Latin letters"},
            {"name": "a name with accents", "base": "diffusion", "set": {"person.family_name": "MUÑOZ-ÅSTRÖM"}},
            {"name": "a name and its spelling in another script", "set": {"person.also_known_as": ["Адам Новак", "Νόβακ Αδάμ"]}},
            {"name": "two scripts in two words", "set": {"person.also_known_as": ["Adam Новак"]}},
            {"name": "an alias that differs by its accents only", "set": {"person.also_known_as": ["Nówak"]}},
            {"name": "no name at all", "set": {"person.family_name": None, "person.forenames": None}, "outcome": "not_applicable"},
            {
                "name": "a name that cannot be read",
                "set": {"person.family_name": None, "source.illegible": ["person.family_name"]},
                "outcome": "not_assessed",
                "because": "illegible",
            },
            {
                "name": "a slot of a template",
                "set": {"template": True, "person.family_name": "{{name}}"},
                "outcome": "not_assessed",
                "because": "placeholder",
            },
        ],
        "fail": [
            {
                "name": "a Cyrillic letter in a family name",
                "set": {"person.family_name": f"N{_CYRILLIC_O}WAK"},
                "at": "person.family_name",
                "says": _says(f"N{_CYRILLIC_O}WAK", "Latin and Cyrillic"),
            },
            {
                "name": "a Greek letter in the second forename",
                "base": "diffusion",
                "set": {"person.forenames": f"Elena {_GREEK_ALPHA}na"},
                "at": "person.forenames",
                "says": _says(f"{_GREEK_ALPHA}na", "Latin and Greek"),
            },
            {
                "name": "a Latin letter in a Cyrillic alias",
                "set": {"person.also_known_as": ["Adam", f"H{_OVAK}"]},
                "at": "person.also_known_as.1",
                "says": _says(f"H{_OVAK}", "Latin and Cyrillic"),
            },
        ],
    },
}


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a matter for review for each word of a name that mixes two scripts."""
    names = list(_names(case))
    if not names:
        yield OutOfScope()
    for route, answer in names:
        match answer:
            case str():
                yield from _mixed_words(route, answer)
            case Unknown():
                yield Undecided(answer)
            case Placeholder():
                yield Undecided(Unknown("placeholder", route_text(route)))


def _names(case: Case) -> Iterator[tuple[Route, Answer]]:
    aliases = case.look(("person", "also_known_as"))
    fields: list[Route] = [("person", "family_name"), ("person", "forenames")]
    routes = [*fields, *(("person", "also_known_as", place) for place in range(len(aliases) if isinstance(aliases, tuple) else 0))]
    stated = [(route, case.look(route)) for route in routes]
    if isinstance(aliases, Unknown):
        stated.append((("person", "also_known_as"), aliases))
    yield from ((route, answer) for route, answer in stated if isinstance(answer, (str, Unknown, Placeholder)))


def _mixed_words(route: Route, text: str) -> Iterator[Raised]:
    for word in _WORD.finditer(text):
        scripts = [script for script in _ALIKE if any(_script(letter) == script for letter in word[0])]
        if len(scripts) > 1:
            yield Raised(
                route=route,
                message=_says(word[0], " and ".join(script.title() for script in scripts)),
                quoted=(Quotation(route_text(route), word[0], word.start(), word.end()),),
                expected=_EXPECTED,
            )


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]
