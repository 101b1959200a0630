"""What the wording of a penalty speaks of: death, corporal punishment, life without release. Closed lists in five languages.

A word that may deny it, such as `abolished`, leaves the wording open for a person to read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from noticecheck.engine.case import Case
from noticecheck.engine.rule import Raised, Ruling, Undecided
from noticecheck.model.finding import Quotation
from noticecheck.model.stated import Absent, Placeholder, Unknown
from noticecheck.model.tree import Route, route_text
from noticecheck.rules.purpose_words import plain_letters


def _words(*phrases: str) -> str:
    """Join phrases to a pattern for texts in plain letters; they are put into plain letters when it is first used."""
    return rf"\b(?:{'|'.join(phrases)})"


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(plain_letters(words))


DEATH: Final = _words(
    r"death penalt\w+|penalty of death|death sentence|sentence of death|capital punishment|(?:punish\w+|penalised) (?:with|by) death\b",
    r"sentenced to death|put to death|liable to death\b|suffer death\b|hanged by the neck",
    r"peine de mort|peine capitale|condamnee? a mort|punie?s? de (?:la )?mort\b",
    r"pena de muerte|pena capital|condenad[oa]s? a muerte|castigad[oa]s? con (?:la )?muerte",
    r"смертн\w+ казн\w+|высш\w+ мер\w+ наказания|расстрел\w*",
    r"(?:بال|ال|ب)?إعدام",
)
CORPORAL: Final = _words(
    r"lashes|lashing|flogg(?:ed|ing)|whipp(?:ed|ing)|caning\b|caned\b|strokes? of (?:the )?cane",
    r"ston(?:ed|ing) to death|stoning\b|crucifixion",
    r"(?:amputation|cutting off|severing) of (?:a|the|his|her)? ?(?:right |left )?(?:hand|foot|limb)s?|hard labou?r",
    r"coups? de fouet|flagellation|bastonnade|lapidation|amputation de (?:la |l')?(?:main|pied)|travaux forces",
    r"latigazos|azotes|flagelacion|lapidacion|amputacion de (?:la )?(?:mano|pie)|trabajos forzados",
    r"удар\w* плет\w+|побиван\w+ камнями|отсечен\w+ рук\w*|каторжн\w+ работ\w*",
    r"(?:بال|ال)?جلد(?:ة|ات)?\b|(?:بال|ال)?رجم\b|قطع اليد",
)
WITHOUT_RELEASE: Final = _words(
    r"life(?: imprisonment| sentence)?,? without (?:the )?(?:possibility of |any |eligibility for |right to )?"
    r"(?:parole|early release|release)\b",
    r"whole[- ]life (?:order|term|tariff|sentence)|irreducible life",
    r"perpetuite (?:reelle|incompressible)|perpetuite sans (?:possibilite de )?liberation",
    r"(?:perpetua|vitalicia),? sin (?:derecho a |posibilidad de )?libertad condicional",
    r"пожизненн\w+ лишени\w+ свободы без права на (?:условно-досрочн\w+|досрочн\w+)",
    r"السجن المؤبد دون (?:إمكانية )?(?:الإفراج|إطلاق)",
)
_BOUNDS: Final = r"\b(?:not|no|ne)\b (?:less|more|exceed\w*|under|over|fewer|menos|mas|inferior|superior|mayor|menor)\b"
_DENIES: Final = (
    r"\b(?:not|never|no|without|abolish\w*|commut\w*|replac\w*|exclu\w+|except|assurances?|pas|sans|aucune|aboli\w*|remplac\w*|ni|sin|"
    r"nunca|conmut\w*|не|без|отмен\w*|замен\w*|لا|دون|بدون|إلغاء|ألغيت)\b"
)
_BEFORE: Final = 30
_AFTER: Final = 60
"""Letters before and after the words of a penalty in which a denial is taken to concern it."""


def speaks_of(words: str, text: str) -> bool | None:
    """Say whether a wording speaks of a penalty; None when something near it may deny it."""
    letters = _pattern(_BOUNDS).sub(" ", plain_letters(text))
    found = _pattern(words).search(letters)
    if found is None:
        return False
    around = f"{letters[max(found.start() - _BEFORE, 0) : found.start()]} | {letters[found.end() : found.end() + _AFTER]}"
    return None if _pattern(_DENIES).search(around) else True


def raised_by_the_words(case: Case, words: str, what: str) -> Iterator[Ruling]:
    """Yield a matter for review for each offence whose stated penalty, in its own words, speaks of `what`."""
    offences = case.items(("offences",))
    for position in range(len(offences) if isinstance(offences, tuple) else 0):
        route: Route = ("offences", position, "max_penalty_text")
        text = case.look(route)
        if isinstance(text, Unknown):
            yield Undecided(text)
        elif isinstance(text, Placeholder):
            yield Undecided(Unknown("placeholder", route_text(route)))
        elif not isinstance(text, Absent):
            yield from _said(case, route, words, what)


def _said(case: Case, route: Route, words: str, what: str) -> Iterator[Ruling]:
    text = case.notice.text(route)
    match speaks_of(words, text):
        case None:
            yield Undecided(Unknown("wording", route_text(route)))
        case True:
            charge = case.notice.text((*route[:-1], "charge")) or "not stated"
            yield Raised(
                route=route,
                message=f"the words on the penalty for the offence ({charge}) speak of {what}: {text}",
                quoted=(Quotation(route_text(route), text),),
            )
        case False:
            pass
