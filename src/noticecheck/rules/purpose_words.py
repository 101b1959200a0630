"""What a short field says of the action asked for, read by closed lists of words in the working languages of INTERPOL.

The lists decide only the clear cases: words of arrest or extradition, or words that merely locate, inform, question,
serve or recover. Whatever else may speak of a measure against the person leaves the field open.
"""

from __future__ import annotations

import re
import unicodedata
from enum import Enum
from typing import Final


class Asks(Enum):
    """What the words of a field ask for."""

    ARREST = "arrest, detention, restriction of movement, extradition or surrender"
    LOCATION = "no more than to locate, inform, question, serve or recover"
    OPEN = "something that the lists do not decide"


def plain_letters(text: str) -> str:
    """Return a text in small letters without accents, vowel points and hamzas."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(letter))


def _stems(text: str) -> tuple[str, ...]:
    return tuple(map(plain_letters, text.split()))


def _arabic(*phrases: str) -> tuple[str, ...]:
    return tuple(map(plain_letters, phrases))


_ARREST: Final = _stems(
    "arrest rearrest detain deten detien apprehen aprehen extrad surrender custody incarcer imprison restrict "
    "interpell arreter arretez ecrou emprisonn encarcel экстрад задерж"
)
_ARREST_ARABIC: Final = _arabic("قبض", "توقيف", "اعتقال", "احتجاز", "تسليم المطلوب", "تسليم المجرم", "تسليم الشخص", "تقييد")
_PERHAPS: Final = _stems(
    "accus apres arret attend bail bring captur confin condamn conden convict depriv deport enforc enjuici entreg execut hand hold "
    "intercept jail judg jug libert livr mandat monitor orden pena peine poursui prend prevent pris priva proces prosecut reclu "
    "remand remettr remis rendition repatri restrain restrei restring retain reten retir return secur seiz sentenc stop supervis "
    "surveil trial warrant "
    "arest aresz auslief ekstrad estrad festn haft izruc verhaft wydan zatrzym арест видач выдач екстрад затрим"
)
_PERHAPS_ARABIC: Final = _arabic("تسليم", "ضبط", "حبس", "سجن", "استرداد", "ايقاف", "محاكم", "حكم", "منع")
_LOCATION: Final = _stems(
    "locat locali whereabout trace tracing inform notif question interview interrog recover debt identif witness testimon "
    "aviser entendre audition signifier recouvr creanc dette "
    "ubic entrevist declarac recuper cobro cobrar deud paradero"
)
_LOCATION_ARABIC: Final = _arabic(
    "تحديد مكان", "تحديد موقع", "العثور", "إبلاغ", "إخطار", "استجواب", "استماع", "سؤال", "تبليغ", "تحصيل", "ديون", "معلومات"
)
_SERVICE: Final = r"\bserv(?:e|ed|ice|ing)\b(?: \w+){0,4} (?:document|summons|paper|writ|subpoena)"
_WORD: Final = re.compile(r"[^\W\d_]+")
_NEGATIONS: Final = frozenset(_stems("no not never without non ne pas sans aucune sin ni не без لا دون بدون عدم"))
_REACH: Final = 3
"""How many words before or after a word of arrest a negation may stand and still be taken to concern it."""


def asks(text: str) -> Asks:
    """Say what a field asks for; one affirmed word of arrest is enough, one word of doubt leaves the rest open."""
    letters = plain_letters(text)
    words = _WORD.findall(letters)
    named = [place for place, word in enumerate(words) if word.startswith(_ARREST) or _holds(word, _ARREST_ARABIC)]
    phrased = not named and _holds(letters, _ARREST_ARABIC)
    if phrased or any(not _negated(words, place) for place in named):
        return Asks.ARREST
    if named or any(word.startswith(_PERHAPS) for word in words) or _holds(letters, _PERHAPS_ARABIC):
        return Asks.OPEN
    locates = (
        any(word.startswith(_LOCATION) for word in words) or _holds(letters, _LOCATION_ARABIC) or re.search(_SERVICE, letters) is not None
    )
    return Asks.LOCATION if locates else Asks.OPEN


def _holds(text: str, stems: tuple[str, ...]) -> bool:
    """Arabic words carry their article and prepositions as prefixes, so the stem may stand anywhere in them."""
    return any(stem in text for stem in stems)


def _negated(words: list[str], place: int) -> bool:
    return not _NEGATIONS.isdisjoint(words[max(place - _REACH, 0) : place + _REACH + 1])
