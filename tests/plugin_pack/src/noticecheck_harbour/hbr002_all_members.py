"""HBR002: a search in every country is noted, in Python because the plugin shows that it can be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from noticecheck.engine.case import Case
from noticecheck.engine.rule import Raised, Ruling
from noticecheck.rulebook.files import Plain

RULE: Final[dict[str, Plain]] = {
    "id": "HBR002",
    "title": "Every country is asked to search",
    "severity": "info",
    "basis": "D",
    "dimension": "extradition",
    "observation": True,
    "law": {"both": ["rpd-12-1"]},
    "why": "The harbour office writes a note of its own for a search in every country.",
    "remedy": "Note in the file of the office that every country is asked.",
    "question": "Is every country meant?",
    "examples": {
        "pass": [
            {"name": "two countries are asked", "set": {"extradition.sought_from": ["FR", "ES"]}},
            {"name": "no country is named", "set": {"extradition.sought_from": None}},
        ],
        "fail": [
            {"name": "every country is asked", "at": "extradition.sought_from", "says": "the document asks every country to search"},
            {
                "name": "every country is asked beside one that is named",
                "set": {"extradition.sought_from": ["FR", "ALL"]},
                "at": "extradition.sought_from",
                "says": "the document asks every country to search",
            },
        ],
    },
}


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a note when ALL is among the countries."""
    route = ("extradition", "sought_from")
    countries = case.items(route)
    if isinstance(countries, tuple) and "ALL" in countries:
        yield Raised(route=route, message="the document asks every country to search")
