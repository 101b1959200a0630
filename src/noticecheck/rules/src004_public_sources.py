"""SRC004: the summary names publicly available sources as what it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from noticecheck.engine.case import Case
from noticecheck.engine.conditions import Plain
from noticecheck.engine.rule import OutOfScope, Raised, Ruling, Undecided
from noticecheck.model.finding import Quotation
from noticecheck.model.stated import Placeholder, Unknown

RULE: Final[dict[str, Plain]] = {
    "id": "SRC004",
    "title": "Facts said to rest on publicly available sources",
    "severity": "medium",
    "basis": "H",
    "dimension": "facts_and_role",
    "law": {"both": ["rpd-47-1-h"]},
    "why": "Publicly available information may not be the sole basis for coercive measures (RPD Art. 47(1)(h)); whether it is "
    "the sole one here is for review.",
    "remedy": "Ask which other information the summary rests on.",
    "question": "Does the summary rest on anything but publicly available information?",
    "ccf_tags": ["Accuracy and quality of data"],
    "note": "Only words by which the summary names its source count, in English, French, Spanish and Russian; a publication "
    "that is itself the act does not.",
    "examples": {
        "pass": [
            {"name": "facts without a source"},
            {
                "name": "a publication as the act",
                "set": {
                    "facts.summary": "On 12 March 2019 in Gdynia he published a video on social media and in the press that "
                    "insulted a company."
                },
            },
            {
                "name": "a paraphrase",
                "set": {"facts.summary_is": "paraphrase", "facts.summary": "According to open sources he took part in a fraud in Gdynia."},
                "outcome": "not_assessed",
                "because": "paraphrase",
            },
            {"name": "no summary", "set": {"facts.summary": None}, "outcome": "not_applicable"},
        ],
        "fail": [
            {
                "name": "according to open sources",
                "set": {
                    "facts.summary": "According to information from open sources, Adam Nowak signed a false invoice in Gdynia "
                    "on 12 March 2019."
                },
                "at": "facts.summary",
                "says": "the summary names as its source: According to information from open sources",
            },
            {
                "name": "according to the media, in a translation",
                "base": "diffusion",
                "set": {"facts.summary": "Según la prensa local, Elena Rojas cruzó la frontera con droga el 2 de mayo de 2020."},
                "at": "facts.summary",
                "says": "the summary names as its source: Según la prensa",
            },
        ],
    },
}

_HINTS: Final = (
    "source",
    "media",
    "press",
    "internet",
    "fuentes",
    "prensa",
    "médias",
    "medios",
    "réseaux",
    "redes",
    "источник",
    "сми",
    "интернет",
)
"""A summary without any of these words names no public source, which saves the search."""

_NAMES_A_SOURCE: Final = {
    r"according to|based on|on the basis of|as reported (?:in|by)|as stated in": (
        r"open[- ]sources?|public(?:ly available)? (?:sources?|information)|media\b|press\b|newspapers?|internet\b|"
        r"social (?:media|networks)"
    ),
    r"selon|d['’]après|sur la base de": r"sources (?:ouvertes|publiques)|presse\b|médias|internet\b|réseaux sociaux",
    r"según|con base en|de acuerdo con": (r"fuentes (?:abiertas|públicas)|prensa\b|medios de comunicación|internet\b|redes sociales"),
    r"согласно|по данным|по информации|по сообщениям": (
        r"открытых источников|общедоступных источников|сми\b|средств массовой информации|интернет\w*|социальных сетей"
    ),
}
"""Words that name a source, and the public sources that may follow them within three words."""


@cache
def _naming_a_source() -> re.Pattern[str]:
    ways = (rf"(?:{opening}) (?:[^\W\d_]+ ){{0,3}}?(?:{source})" for opening, source in _NAMES_A_SOURCE.items())
    return re.compile("|".join(ways), re.IGNORECASE)


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a matter for review when the summary, in the document's words, names public sources as what it rests on."""
    summary = case.term("summary in the document's words")
    if isinstance(summary, (Unknown, Placeholder)):
        yield Undecided(summary if isinstance(summary, Unknown) else Unknown("placeholder", "facts.summary"))
    elif not isinstance(summary, str):
        yield OutOfScope()
    elif any(hint in summary.casefold() for hint in _HINTS) and (found := _naming_a_source().search(summary)) is not None:
        yield Raised(
            route=("facts", "summary"),
            message=f"the summary names as its source: {found[0]}",
            quoted=(Quotation("facts.summary", found[0], found.start(), found.end()),),
            expected="facts that rest on more than publicly available information",
        )
