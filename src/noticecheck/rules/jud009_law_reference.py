"""JUD009: a law that is named in a way in which no provision can be looked up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from noticecheck.engine.case import Case
from noticecheck.engine.conditions import Plain
from noticecheck.engine.rule import OutOfScope, Raised, Ruling, Undecided
from noticecheck.model.finding import Quotation
from noticecheck.model.stated import Absent, Answer, Placeholder, Unknown
from noticecheck.model.tree import Route, route_text

RULE: Final[dict[str, Plain]] = {
    "id": "JUD009",
    "title": "Law reference unusable",
    "severity": "medium",
    "basis": "H",
    "dimension": "judicial_data",
    "law": {"red_notice": ["rpd-83-2-b-iii", "rpd-12-1"], "diffusion": ["rpd-12-1"]},
    "why": "The law covering the offence is a minimum item (RPD Art. 83(2)(b)(iii)); "
    "a reference that leads to no provision can be checked by nobody.",
    "remedy": "Ask for the code or statute and the number of the article.",
    "question": "Which article of which code or statute covers the offence?",
    "ccf_tags": ["Accuracy and quality of data"],
    "examples": {
        "pass": [
            {"name": "a code and an article"},
            {"name": "a statute and an article in a diffusion", "base": "diffusion", "set": {"offences.0.law_text": None}},
            {"name": "a Roman numeral", "set": {"offences.0.law": "Penal Code, title IV", "offences.0.law_text": None}},
            {"name": "a numeral in another script", "set": {"offences.0.law": "刑法第二百六十六条", "offences.0.law_text": None}},
            {
                "name": "an offence at common law has no article",
                "set": {"offences.0.law": "contrary to common law", "offences.0.law_text": None},
            },
            {"name": "the wording of the provision is given", "set": {"offences.0.law": "Penal Code"}},
            {
                "name": "another offence names the code",
                "set": {"offences": [{"charge": "fraud", "law": "Penal Code, article 286"}, {"charge": "theft", "law": "article 278"}]},
            },
            {"name": "no law at all has its own rule", "set": {"offences.0.law": None}, "outcome": "not_applicable"},
            {"name": "no offences", "set": {"offences": None}, "outcome": "not_applicable"},
            {
                "name": "the law cannot be read",
                "set": {"offences.0.law": None, "source.illegible": ["offences.0.law"]},
                "outcome": "not_assessed",
                "because": "illegible",
            },
            {
                "name": "the wording was not transcribed",
                "set": {"offences.0.law": "Penal Code", "offences.0.law_text": None, "source.unknown": ["offences.0.law_text"]},
                "outcome": "not_assessed",
                "because": "not_transcribed",
            },
            {
                "name": "a slot of a template",
                "set": {"template": True, "offences.0.law": "{{law}}", "offences.0.law_text": None},
                "outcome": "not_assessed",
                "because": "placeholder",
            },
        ],
        "fail": [
            {
                "name": "a code without an article",
                "set": {"offences.0.law": "Penal Code of the Republic", "offences.0.law_text": None},
                "at": "offences.0.law",
                "says": "the notice names as the law covering the offence: Penal Code of the Republic; it gives no number of an article",
            },
            {
                "name": "the second of two laws, in a diffusion",
                "base": "diffusion",
                "set": {
                    "offences": [{"charge": "trafficking", "law": "Law 20.000, article 3"}, {"charge": "smuggling", "law": "customs law"}]
                },
                "at": "offences.1.law",
                "says": "the notice names as the law covering the offence: customs law; it gives no number of an article",
            },
            {
                "name": "an article without a code",
                "set": {"offences.0.law": "art. 159 part 4", "offences.0.law_text": None},
                "at": "offences.0.law",
                "says": "the notice names as the law covering the offence: art. 159 part 4; it names no code or statute",
            },
        ],
    },
}

_ROMAN: Final = re.compile(r"\b[IVXLCDM]+\b")
_WORD: Final = re.compile(r"[^\W\d_]+")
_PARTS_OF_A_LAW: Final = frozenset(
    ("a", "and", "art", "article", "articles", "arts", "b", "c", "clause", "clauses", "d", "e", "f", "item", "items", "no", "number", "of",
     "or", "para", "paragraph", "paragraphs", "paras", "part", "parts", "point", "points", "s", "sec", "section", "sections", "ss", "sub",
     "subparagraph", "subsection", "the", "to", "under")
)  # fmt: skip
"""The words of a reference that say where in a code to look, and not in which."""


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a matter for review for each law that gives no number, or no code while no other offence names one."""
    offences = case.items(("offences",))
    routes: list[Route] = [("offences", position) for position in range(len(offences) if isinstance(offences, tuple) else 0)]
    laws = [(route, case.look((*route, "law"))) for route in routes]
    if isinstance(offences, Unknown):
        yield Undecided(offences)
    elif all(isinstance(law, Absent) for _, law in laws):
        yield OutOfScope()
    a_code_is_named = any(_names_a_code(law) for _, law in laws)
    for route, law in laws:
        yield from _on_one(case, route, law, a_code_is_named=a_code_is_named)


def _on_one(case: Case, route: Route, law: Answer, *, a_code_is_named: bool) -> Iterator[Ruling]:
    where = (*route, "law")
    if isinstance(law, Unknown):
        yield Undecided(law)
    elif isinstance(law, Placeholder):
        yield Undecided(Unknown("placeholder", route_text(where)))
    elif isinstance(law, str):
        lacks = _what_it_lacks(law, a_code_is_named=a_code_is_named)
        wording = case.look((*route, "law_text"))
        if lacks and isinstance(wording, Unknown):
            yield Undecided(wording)
        elif lacks and isinstance(wording, Absent):
            message = f"the notice names as the law covering the offence: {law}; {lacks}"
            yield Raised(where, message, (Quotation(route_text(where), law),), expected="a code or statute and the number of its article")


def _what_it_lacks(law: str, *, a_code_is_named: bool) -> str:
    if not _has_a_number(law) and "common law" not in law.casefold():
        return "it gives no number of an article"
    return "" if a_code_is_named else "it names no code or statute"


def _has_a_number(law: str) -> bool:
    """Whether there is a digit or a numeral of any script, or a Roman numeral."""
    return any(letter.isnumeric() for letter in law) or _ROMAN.search(law) is not None


def _names_a_code(law: Answer) -> bool:
    """Whether a word stands beside the numbers that is more than `article` or `part`. What is not known may name one."""
    if not isinstance(law, str):
        return not isinstance(law, Absent)
    return any(word.casefold() not in _PARTS_OF_A_LAW and _ROMAN.fullmatch(word) is None for word in _WORD.findall(law))
