"""What the form of a word tells of it as a verb, by language. Verbs are an open class: endings, and a list of irregular forms."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from noticecheck.prose.lexicon import table


class Form:
    """What a word may be: several of these added up, or none. Plain numbers, because an enumeration costs a millisecond at start."""

    NONE: Final = 0
    PAST: Final = 1
    PLURAL: Final = 2
    PRESENT: Final = 4
    PARTICIPLE: Final = 8
    WEAK_PARTICIPLE: Final = 16
    SHORT_PASSIVE: Final[int] = 32
    GERUND: Final = 64
    INFINITIVE: Final = 128


FINITE: Final[int] = Form.PAST | Form.PLURAL
PASSIVE: Final[int] = Form.PARTICIPLE | Form.SHORT_PASSIVE
_LISTED: Final[dict[str, int]] = {
    "both": Form.PAST | Form.PARTICIPLE,
    "past": Form.PAST,
    "participle": Form.PARTICIPLE,
    "plural": Form.PLURAL,
    "moved": Form.PARTICIPLE,
    "abstract": Form.PAST,
}
_SHORT_PASSIVES: Final = (
    "ен", "ан", "ян", "ена", "ана", "яна", "ено", "ано", "яно", "ены", "аны", "яны", "ыто", "ыты", "ыта", "ято", "яты", "ята",
)  # fmt: skip
# Endings from the longest to the shortest, the fewest letters of a word that may have them, and what they tell.
_ENDINGS: Final[dict[str, tuple[tuple[tuple[str, ...], int, int], ...]]] = {
    "en": (
        (("ed",), 5, Form.PAST | Form.PARTICIPLE),
        (("ing",), 6, Form.GERUND),
        (("ss", "us", "is", "ous", "ness"), 3, Form.NONE),
        (("s",), 4, Form.PRESENT),
    ),
    "fr": (
        (("aient", "èrent", "irent", "urent"), 6, Form.PLURAL),
        (("ait",), 5, Form.PAST),
        (("ant",), 5, Form.GERUND),
        (("é", "ée", "és", "ées"), 3, Form.PARTICIPLE),
        (("it", "ut"), 5, Form.PAST | Form.WEAK_PARTICIPLE),
        (("er", "ir", "re"), 4, Form.INFINITIVE),
        (("i", "ie", "is", "ies", "u", "ue", "us", "ues", "rt", "int", "its"), 3, Form.WEAK_PARTICIPLE),
        (("a",), 5, Form.PAST),
    ),
    "es": (
        (("aban", "ían", "aron", "ieron", "yeron"), 5, Form.PLURAL),
        (("ándose", "iéndose", "ando", "iendo", "yendo", "ándole", "iéndole", "ándolo", "iéndolo"), 5, Form.GERUND),
        (("ó",), 3, Form.PAST),
        (("aba", "ía"), 5, Form.PAST),
        (("ado", "ido", "ada", "ida", "ados", "idos", "adas", "idas"), 5, Form.PARTICIPLE),
        (("ar", "er", "ir", "arse", "erse", "irse"), 4, Form.INFINITIVE),
    ),
    "ru": (
        (("лся", "лась"), 5, Form.PAST),
        (("лись",), 5, Form.PLURAL),
        (("вшись", "вши", "уя", "ывая", "ивая", "ясь", "ав", "ив"), 5, Form.GERUND),
        (_SHORT_PASSIVES, 5, Form.SHORT_PASSIVE),
        (("л", "ла"), 3, Form.PAST),
        (("ли",), 4, Form.PLURAL),
        (("ет", "ит", "ется", "ится"), 5, Form.PRESENT),
    ),
}
_ADVERBS: Final = {"en": ("ly", 5), "fr": ("ment", 8), "es": ("mente", 7)}


@lru_cache(maxsize=1 << 12)
def form_of(language: str, word: str) -> int:
    """Return what the form of a word tells; a listed word counts before its ending."""
    listed = _irregular(language).get(word)
    if listed is not None:
        return _LISTED.get(listed, Form.NONE)
    for endings, fewest, form in _ENDINGS.get(language, ()):
        if len(word) >= fewest and word.endswith(endings):
            return form
    return Form.NONE


def goes_with_to_be(language: str, word: str) -> bool:
    """Whether a verb forms its active past with to be, as verbs of movement in French do."""
    return "moved" in {_irregular(language).get(word), _irregular(language).get(word.removesuffix("s"))}


@lru_cache(maxsize=1 << 12)
def is_adverb(language: str, word: str) -> bool:
    """Whether a word ends like an adverb of manner."""
    ending, fewest = _ADVERBS.get(language, ("", 0))
    return bool(ending) and len(word) >= fewest and word.endswith(ending)


@cache
def _irregular(language: str) -> dict[str, str]:
    return table(language, "acts.irregular") | table(language, "acts.forms")
