"""Notices made by a seeded generator: any field of the format may be there, with words that are awkward on a printed form."""

import json
import random

from noticecheck.model.shape import notice_shape
from noticecheck.model.words import WORDS
from noticecheck.source.read import notice_from_bytes

NAMES = [
    "ÖRNEK", "O'Sample-Test", "D’EXEMPLE", "Nguyễn Văn Mẫu", "Пример Иван", "AL-NAMUDHAJ", "Example, Jr.", "van der Beispiel", "Ø. Prøve",
    "MUSTER (senior)",
]  # fmt: skip
PLACES = [
    "St. Petersburg", "Saint-Denis", "Cochabamba, Cercado", "Washington (D.C.)", "Łódź", "Nizhny Novgorod region", "Córdoba", "Georgia",
]  # fmt: skip
PHRASES = [
    "the director of the company", "signed 11 contracts", "with 3 suppliers;", "on 4 May 2012", "he paid 1,200.50 EUR", "(about 1,500 USD)",
    "Charge: fraud", "and/or theft", "- co-accused:", "two persons,", "“Limited”", "n° 12/3", "§ 4", "à l'époque", "el año 2011",
    "– выписка",
    "N/A", "yes", "no", "2.1", "pre-trial", "which was", "in his name",
]  # fmt: skip
AWKWARD = [
    "N/A", "none", "-", "unknown", "Sex: M", "(1) first (2) second", "Page 3 of 4", "EXHIBIT A", "1.1 Charge", "no", "[redacted]",
    "2016/12345",
    "INTERPOL", "a; b",
]  # fmt: skip
COUNTRIES = ["RU", "NO", "GB", "US", "CI", "TT", "XK", "BO", "KP", "GE", "BA", "VA", "MK", "CD", "CG", "PS", "AX", "FI"]
LANGUAGES = ["en", "ru", "fr", "es", "zh", "ar", "uk", "qu"]
PENALTIES = ["10 years", "24 months", "3 years 2 months", "life", "death", "fine", "45 days", "1 year", "1.5 years", "2 years and 6 months"]
MEASURES = {"height": ["180 cm", "1.80 m", "5 ft 11 in"], "weight": ["80 kg", "12 st 7 lb"]}
AMOUNTS = ["73000000 RUB", "1250000.50 EUR", "1,250,000 USD", "100 XAF"]
LISTED = {
    "not_stated": ["person.dna", "facts.role"],
    "unknown": ["warrant.copy"],
    "illegible": ["person.occupation"],
    "redacted": ["person.parents"],
}
OF_A_KIND = {
    "flag": [True, False],
    "flag_or_unknown": [True, False, "unknown"],
    "country": COUNTRIES,
    "country_or_all": [*COUNTRIES, "ALL"],
    "integer": [1, 7, 40],
    "route": ["offences.0.law"],
    "penalty": PENALTIES,
    "amount": AMOUNTS,
    "language": LANGUAGES,
}
STRUCTURAL = {"noticecheck", "template", "source"}
HELD = 0.5
ODD = 0.04


def generated(seed, completeness=None):
    """Return a notice that the seed alone determines."""
    return notice_from_bytes(json.dumps(_tree(random.Random(seed), completeness), ensure_ascii=False).encode(), f"generated-{seed}.json")


def _tree(dice, completeness):
    source = {"completeness": completeness or dice.choice(["full", "extract", "secondhand"]), "as_of": "2024-11-30"}
    tree = {"noticecheck": "1", "source": source}
    for key, shape in notice_shape().fields.items():
        if key not in STRUCTURAL and (value := _value(dice, shape, key)) not in (None, {}, []):
            tree[key] = value
    if dice.random() < HELD:
        source |= {key: routes for key, routes in LISTED.items() if dice.random() < HELD}
    return tree


def _value(dice, shape, key, required=False):
    if not required and dice.random() > HELD:
        return None
    if shape.fields is not None:
        one = {name: _value(dice, below, name, name in shape.required) for name, below in shape.fields.items()}
        return {name: value for name, value in one.items() if value not in (None, {}, [])}
    if shape.item is not None:
        items = [_value(dice, shape.item, key, required=True) for _ in range(dice.randint(1, 3))]
        return [item for item in items if item not in (None, {}, [])]
    return _leaf(dice, shape.kind, key)


def _leaf(dice, kind, key):
    if kind.startswith("choice:"):
        return dice.choice(WORDS[kind.removeprefix("choice:")])
    if kind == "text":
        return _text(dice, key)
    if kind in {"date", "day"}:
        year, month, day = f"{dice.randint(1950, 2024)}", f"{dice.randint(1, 12):02}", f"{dice.randint(1, 28):02}"
        parts = [year, month, day][: 3 if kind == "day" else dice.choice([3, 3, 2, 1])]
        return "-".join(parts)
    return dice.choice(OF_A_KIND[kind] if kind != "measure" else MEASURES[key])


def _text(dice, key):
    if key == "rule":
        return "JUD015"
    if dice.random() < ODD:
        return dice.choice(AWKWARD)
    if key in {"summary", "law_text", "additional_information", "notes"}:
        paragraphs = (" ".join(dice.choices(PHRASES, k=dice.randint(3, 25))) for _ in range(dice.randint(1, 3)))
        return "\n\n".join(paragraphs)
    if key == "place":
        return dice.choice(PLACES)
    if key.endswith("name") or key in {"also_known_as", "signatory", "forenames", "by"}:
        return dice.choice(NAMES)
    return " ".join(dice.choices(PHRASES, k=dice.randint(1, 4))).strip(" -–;:,") or "text"
